package moderation

import "unicode/utf8"

// A letter is written as the number of its Cyrillic reading: а is 0, я is 31,
// in the order of Unicode. A set of letters is a bit mask of them.

// foldedRune is what one rune of a text can stand for in a disguised word.
type foldedRune struct {
	cyr   uint32 // Cyrillic readings that need no guess
	latin byte   // the ASCII letter, digit or symbol it looks like, 0 if none
	class runeClass
}

type runeClass uint8

const (
	runeBreak  runeClass = iota // ends a word
	runeLetter                  // a letter of any script we can read
	runeDigit                   // a digit, which may stand for a letter
	runeMask                    // hides a letter: * # …
	runeHidden                  // drawn as nothing or as an accent: no letter, no break
)

// foldRune tells what r can stand for. It never allocates.
func foldRune(r rune) foldedRune {
	switch {
	case r < utf8.RuneSelf:
		return foldASCII(byte(r))
	case r >= 0x410 && r <= 0x44F:
		return foldedRune{cyr: cyrillicReadings[(r-0x410)&31], class: runeLetter}
	case r >= 0x400 && r <= 0x52F:
		return foldRareCyrillic(r)
	case r >= 0x370 && r <= 0x3FF:
		return latinLike(greekLooks[r-0x370])
	case r >= 0xC0 && r <= 0x24F:
		return latinLike(accentedBase(r))
	case isHidden(r):
		return foldedRune{class: runeHidden}
	case r >= 0xFF01 && r <= 0xFF5E: // fullwidth
		return foldASCII(byte(r - 0xFEE0))
	case r >= 0x1D400 && r <= 0x1D6A3: // mathematical letters, 13 alphabets
		return latinLike("abcdefghijklmnopqrstuvwxyz"[(r-0x1D400)%26])
	case r >= 0x1D7CE && r <= 0x1D7FF: // mathematical digits
		return foldASCII(byte('0' + (r-0x1D7CE)%10))
	case r >= 0x24B6 && r <= 0x24E9: // circled letters
		return latinLike(byte('a' + (r-0x24B6)%26))
	case r >= 0x1F130 && r <= 0x1F149 || r >= 0x1F150 && r <= 0x1F169 || r >= 0x1F170 && r <= 0x1F189: // boxed letters
		return latinLike(byte('a' + (r-0x1F130)%32))
	case r >= 0x1D00 && r <= 0x1D22:
		return latinLike(smallCaps[r-0x1D00])
	case r == '€':
		return latinLike('e')
	case r == '…' || r == '•' || r == '●' || r == '█' || r == '■' || r == '†' || r == '×' || r == '∗':
		return foldedRune{class: runeMask}
	}
	return foldedRune{}
}

func foldASCII(c byte) foldedRune {
	switch {
	case 'a' <= c|0x20 && c|0x20 <= 'z':
		return foldedRune{latin: c | 0x20, class: runeLetter}
	case '0' <= c && c <= '9':
		return foldedRune{latin: c, class: runeDigit}
	case c == '@' || c == '$':
		return foldedRune{latin: c, class: runeDigit}
	case c == '*' || c == '#':
		return foldedRune{class: runeMask}
	}
	return foldedRune{}
}

func latinLike(c byte) foldedRune {
	if c == 0 {
		return foldedRune{}
	}
	return foldedRune{latin: c, class: runeLetter}
}

// foldRareCyrillic reads the Cyrillic letters Bulgarian does not use.
func foldRareCyrillic(r rune) foldedRune {
	var set uint32
	switch r {
	case 'Ѐ', 'Ё', 'Є', 'ѐ', 'ё', 'є', 'Ѣ', 'ѣ', 'Ҽ', 'ҽ', 'Ӗ', 'ӗ', 'Ә', 'ә':
		set = letE
	case 'Ѝ', 'ѝ', 'І', 'Ї', 'і', 'ї', 'Ӏ', 'ӏ', 'Ӣ', 'ӣ', 'Ӥ', 'ӥ':
		set = letI
	case 'Ј', 'ј', 'Ҋ', 'ҋ':
		set = letShortI | letZhe
	case 'Ѕ', 'ѕ', 'Ҫ', 'ҫ':
		set = letEs
	case 'Ґ', 'ґ', 'Ѓ', 'ѓ', 'Ғ', 'ғ':
		set = letGe
	case 'Ў', 'ў', 'Ү', 'ү', 'Ұ', 'ұ', 'Ӯ', 'ӯ', 'Ӱ', 'ӱ', 'Ѵ', 'ѵ':
		set = letU
	case 'Ќ', 'ќ', 'Қ', 'қ', 'Ҝ', 'ҝ', 'Ҡ', 'ҡ', 'Ӄ', 'ӄ', 'Ԛ', 'ԛ':
		set = letKa
	case 'Ө', 'ө', 'Ӧ', 'ӧ', 'Ѳ', 'ѳ', 'Ѻ', 'ѻ':
		set = letO
	case 'Һ', 'һ', 'Ҳ', 'ҳ', 'Ӽ', 'ӽ':
		set = letHa
	case 'Ң', 'ң', 'Ҥ', 'ҥ', 'Ӈ', 'ӈ':
		set = letEn
	case 'Ҏ', 'ҏ':
		set = letEr
	case 'Ҭ', 'ҭ', 'Ћ', 'ћ':
		set = letTe | letChe
	case 'Ԁ', 'ԁ', 'Ђ', 'ђ', 'Џ', 'џ':
		set = letDe
	case 'Ԝ', 'ԝ':
		set = letVe | letSha
	case 'Љ', 'љ', 'Ԓ', 'ԓ':
		set = letEl
	case 'Њ', 'њ':
		set = letEn
	case 'Җ', 'җ', 'Ӂ', 'ӂ', 'Ӝ', 'ӝ':
		set = letZhe
	case 'Ҙ', 'ҙ', 'Ӟ', 'ӟ':
		set = letZe
	case 'Ӑ', 'ӑ', 'Ӓ', 'ӓ':
		set = letA
	case 'Ѫ', 'ѫ':
		set = letHardSign
	case 0x483, 0x484, 0x485, 0x486, 0x487, 0x488, 0x489:
		return foldedRune{class: runeHidden}
	}
	return foldedRune{cyr: set, class: runeLetter}
}

// isHidden reports runes that draw nothing of their own: zero-width and
// direction marks, soft hyphen, combining accents, variation selectors, tags.
func isHidden(r rune) bool {
	switch {
	case r == 0xAD, r == 0x61C, r == 0x180E, r == 0xFEFF, r == 0x115F, r == 0x1160, r == 0x3164, r == 0xFFA0:
		return true
	case r >= 0x300 && r <= 0x36F, r >= 0x1AB0 && r <= 0x1AFF, r >= 0x1DC0 && r <= 0x1DFF, r >= 0x20D0 && r <= 0x20FF:
		return true
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
		return true
	case r >= 0x1F300 && r <= 0x1FAFF, r >= 0x2600 && r <= 0x27BF: // pictures
		return true
	case r >= 0xFE00 && r <= 0xFE0F, r >= 0xFE20 && r <= 0xFE2F, r >= 0xE0000 && r <= 0xE01EF:
		return true
	}
	return false
}

// combiningBreve turns и into й when a text comes decomposed.
const combiningBreve = 0x306

// accentedBase returns the plain letter of a Latin letter with a diacritic
// (U+00C0 to U+024F), 0 where there is none.
func accentedBase(r rune) byte {
	if int(r-0xC0) < len(accentBases) {
		if c := accentBases[r-0xC0]; c != '.' {
			return c
		}
	}
	return 0
}

// The plain letters of U+00C0 to U+017F, a dot where there is none.
const accentBases = "aaaaaaaceeeeiiiidnooooo.ouuuuy.saaaaaaaceeeeiiiidnooooo.ouuuuy.y" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllllllln" +
	"nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// The Latin letters that U+0370 to U+03FF look like, 0 where none does.
var greekLooks = [0x90]byte{
	0x391 - 0x370: 'a', 0x392 - 0x370: 'b', 0x393 - 0x370: 'r', 0x395 - 0x370: 'e', 0x396 - 0x370: 'z', 0x397 - 0x370: 'h',
	0x399 - 0x370: 'i', 0x39A - 0x370: 'k', 0x39C - 0x370: 'm', 0x39D - 0x370: 'n', 0x39F - 0x370: 'o', 0x3A0 - 0x370: 'n',
	0x3A1 - 0x370: 'p', 0x3A4 - 0x370: 't', 0x3A5 - 0x370: 'y', 0x3A6 - 0x370: 'f', 0x3A7 - 0x370: 'x',
	0x3AC - 0x370: 'a', 0x3AD - 0x370: 'e', 0x3AE - 0x370: 'n', 0x3AF - 0x370: 'i',
	0x3B1 - 0x370: 'a', 0x3B2 - 0x370: 'b', 0x3B3 - 0x370: 'y', 0x3B4 - 0x370: 'd', 0x3B5 - 0x370: 'e', 0x3B7 - 0x370: 'n',
	0x3B9 - 0x370: 'i', 0x3BA - 0x370: 'k', 0x3BC - 0x370: 'm', 0x3BD - 0x370: 'v', 0x3BF - 0x370: 'o', 0x3C0 - 0x370: 'n',
	0x3C1 - 0x370: 'p', 0x3C3 - 0x370: 'o', 0x3C4 - 0x370: 't', 0x3C5 - 0x370: 'u', 0x3C6 - 0x370: 'f', 0x3C7 - 0x370: 'x',
	0x3C9 - 0x370: 'w', 0x3CA - 0x370: 'i', 0x3CB - 0x370: 'u', 0x3CC - 0x370: 'o', 0x3CD - 0x370: 'u', 0x3CE - 0x370: 'w',
	0x3F2 - 0x370: 'c', 0x3F3 - 0x370: 'j', 0x3F9 - 0x370: 'c',
}

// The letters of the small capitals U+1D00 to U+1D22.
var smallCaps = [0x23]byte{
	0: 'a', 3: 'b', 4: 'c', 5: 'd', 7: 'e', 0xA: 'j', 0xB: 'k', 0xC: 'l', 0xD: 'm', 0xE: 'n', 0xF: 'o',
	0x18: 'p', 0x19: 'r', 0x1B: 't', 0x1C: 'u', 0x20: 'v', 0x21: 'w', 0x22: 'z',
}
