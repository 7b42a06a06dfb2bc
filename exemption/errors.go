package exemption

import "errors"

// ErrInput is wrapped by every error that blames the input: the message says
// which field, what is wrong with it and what is accepted.
var ErrInput = errors.New("exemption: invalid input")
