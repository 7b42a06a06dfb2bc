package moderation

// The letters as sets of one.
const (
	letA uint32 = 1 << iota
	letBe
	letVe
	letGe
	letDe
	letE
	letZhe
	letZe
	letI
	letShortI
	letKa
	letEl
	letEm
	letEn
	letO
	letPe
	letEr
	letEs
	letTe
	letU
	letEf
	letHa
	letTse
	letChe
	letSha
	letShta
	letHardSign
	letYery
	letSoftSign
	letReverseE
	letYu
	letYa
)

// cyrillicReadings are the letters a Cyrillic letter can stand for: itself, and
// the one people mistake for it in careless writing.
var cyrillicReadings = [32]uint32{
	letA,
	letBe,
	letVe,
	letGe,
	letDe,
	letE,
	letZhe,
	letZe,
	letI | letShortI,
	letShortI | letI,
	letKa,
	letEl,
	letEm,
	letEn,
	letO,
	letPe,
	letEr,
	letEs,
	letTe,
	letU,
	letEf,
	letHa,
	letTse,
	letChe,
	letSha,
	letShta,
	letHardSign,
	letYery | letI | letHardSign,
	letSoftSign,
	letReverseE | letE,
	letYu,
	letYa,
}

// A reading is a way to take the Latin letters of a word.
type reading uint8

const (
	readTransliterated reading = iota // sounds: p is п
	readLooks                         // shapes: p is р
	readMixed                         // a word of two scripts: both
)

// latinReadings are the Cyrillic letters of each ASCII sign, by reading.
var latinReadings = [...][128]uint32{
	readTransliterated: {
		'$': letEs,
		'0': letO,
		'1': letI | letShortI | letEl,
		'3': letZe | letE,
		'4': letChe,
		'5': letEs,
		'6': letSha | letBe,
		'7': letTe,
		'8': letVe,
		'@': letA | letHardSign,
		'a': letA | letHardSign,
		'b': letBe,
		'c': letTse | letKa,
		'd': letDe,
		'e': letE,
		'f': letEf,
		'g': letGe,
		'h': letHa,
		'i': letI | letShortI | letSoftSign,
		'j': letZhe | letShortI | letSoftSign,
		'k': letKa,
		'l': letEl,
		'm': letEm,
		'n': letEn,
		'o': letO,
		'p': letPe,
		'q': letYa,
		'r': letEr,
		's': letEs,
		't': letTe,
		'u': letU | letHardSign,
		'v': letVe,
		'w': letVe,
		'x': letHa,
		'y': letU | letHardSign | letShortI | letI | letSoftSign,
		'z': letZe,
	},
	readLooks: {
		'0': letO,
		'3': letZe | letE,
		'4': letChe | letA,
		'6': letBe | letSha,
		'7': letTe,
		'8': letVe,
		'9': letDe,
		'@': letA | letHardSign,
		'a': letA,
		'b': letVe | letBe | letSoftSign,
		'c': letEs,
		'e': letE,
		'h': letEn,
		'k': letKa,
		'm': letEm,
		'n': letPe | letI,
		'o': letO,
		'p': letEr,
		'r': letGe,
		't': letTe,
		'u': letI | letShortI | letTse,
		'x': letHa,
		'y': letU,
	},
	readMixed: {
		'$': letEs,
		'0': letO,
		'1': letI | letShortI | letEl,
		'3': letZe | letE,
		'4': letChe | letA,
		'5': letEs,
		'6': letSha | letBe,
		'7': letTe,
		'8': letVe,
		'9': letDe,
		'@': letA | letHardSign,
		'a': letA,
		'b': letBe | letVe | letSoftSign,
		'c': letEs,
		'd': letDe,
		'e': letE,
		'f': letEf,
		'g': letGe | letDe,
		'h': letHa | letEn,
		'i': letI | letShortI | letSoftSign,
		'j': letZhe | letShortI | letSoftSign,
		'k': letKa,
		'l': letEl,
		'm': letEm,
		'n': letEn | letPe | letI,
		'o': letO,
		'p': letPe | letEr,
		'q': letYa,
		'r': letEr | letGe | letYa,
		's': letEs,
		't': letTe,
		'u': letU | letHardSign | letI | letShortI | letTse,
		'v': letVe,
		'w': letVe | letSha,
		'x': letHa,
		'y': letU | letHardSign | letShortI | letI | letSoftSign | letU,
		'z': letZe,
	},
}

// digraph returns the letters that two Latin signs stand for together.
func digraph(a, b byte) uint32 {
	switch b {
	case 'h':
		switch a {
		case 's':
			return letSha
		case 'c':
			return letChe
		case 'z':
			return letZhe
		case 'k':
			return letHa
		}
	case 'a':
		if a == 'y' || a == 'i' || a == 'j' {
			return letYa
		}
	case 'u':
		if a == 'y' || a == 'i' || a == 'j' {
			return letYu
		}
	case 's', 'z':
		if a == 't' {
			return letTse
		}
	case 't':
		if a == '6' {
			return letShta
		}
	case 'w', 'o':
		if a == b {
			return letU
		}
	}
	return 0
}
