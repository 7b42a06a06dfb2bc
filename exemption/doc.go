// Package exemption decides who does not pay.
package exemption
