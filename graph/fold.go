package graph

import (
	"unicode"
	"unicode/utf8"
)

// Fold brings names that people write differently to one spelling, for sorting and finding: lower case, without diacritics, with one form of
// the letters that Arabic and Persian keyboards give two of, one apostrophe and one hyphen, plain digits, no signs that are not seen, and
// single blanks. The I of Turkish is one letter, with a dot or without. It is no transliteration: scripts stay apart.
//
// A letter with a mark and the letter followed by the mark are one spelling in Latin, Greek, Cyrillic, Hebrew and Arabic. Elsewhere marks are
// kept, for there they are vowels and voices: a word without them is another word. Korean and Japanese are not composed: what comes with its
// marks apart stays so.
func Fold(s string) string {
	b := make([]byte, 0, len(s))
	blank := false
	for _, r := range s {
		if isBlank(r) {
			blank = true
			continue
		}
		end := len(b)
		if blank && end > 0 {
			b = append(b, ' ')
		}
		start := len(b)
		if b = appendFolded(b, r); len(b) == start {
			b = b[:end] // r is dropped: the blank waits for the next letter
			continue
		}
		blank = false
	}
	return string(b)
}

// appendFolded appends what stands for r to b: nothing where it is dropped.
func appendFolded(b []byte, r rune) []byte {
	r = unicode.ToLower(r)
	if '！' <= r && r <= '～' { // ASCII, set as wide as Chinese
		r = unicode.ToLower(r - '！' + '!')
	}
	if 'a' <= r && r <= 'z' {
		return append(b, byte(r))
	}
	if letters, known := folded[r]; known {
		return append(b, letters...)
	}
	if isUnseen(r) {
		return b
	}
	return utf8.AppendRune(b, r)
}

// isBlank: the joiner that keeps two Persian letters apart parts words too, and is often written as a blank.
func isBlank(r rune) bool {
	const nonJoiner, zeroWidthSpace = '\u200c', '\u200b'
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == nonJoiner || r == zeroWidthSpace
}

// isUnseen tells whether r only says how others are to be shown: a mark on a letter, the direction of writing, where a word may be broken.
func isUnseen(r rune) bool {
	if r < 0x80 {
		return false
	}
	const voiced, semiVoiced = '\u3099', '\u309a' // a kana with one of these is another kana
	return unicode.Is(unicode.Cf, r) || unicode.In(r, unicode.Mn, unicode.Me) && unicode.In(r, markedScripts...) && r != voiced && r != semiVoiced
}

// markedScripts are those whose marks may be left out without making another word of it. Most marks are Inherited, from the letter they are on.
var markedScripts = []*unicode.RangeTable{unicode.Inherited, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Greek, unicode.Cyrillic}

// folded gives for each rune of the twins what it is folded to.
var folded = func() map[rune]string {
	m := make(map[rune]string, 1_000)
	for _, t := range twins {
		for _, r := range t.of {
			m[r] = t.to
		}
	}
	return m
}()
