package graph

import (
	"strings"
	"unicode"
)

// Fold brings names that people write differently to one spelling, for sorting and finding: lower case, without diacritics, with one form of
// the letters that Arabic and Persian keyboards give two of, and single blanks. It is no transliteration: scripts stay apart.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	blank := false
	for _, r := range s {
		r = foldRune(r)
		switch {
		case r == 0:
			continue
		case unicode.IsSpace(r) || unicode.IsControl(r):
			blank = b.Len() > 0
			continue
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// foldRune gives the letter that stands for r, or 0 where r is dropped.
func foldRune(r rune) rune {
	if r < 0x80 {
		return unicode.ToLower(r)
	}
	if to, ok := folded[r]; ok {
		return to
	}
	if unicode.Is(unicode.Mn, r) {
		return 0
	}
	r = unicode.ToLower(r)
	if to, ok := folded[r]; ok {
		return to
	}
	return r
}

// folded holds what is neither a matter of case nor a mark of its own: letters with a mark in one code point, and twin letters.
var folded = map[rune]rune{
	'ي': 'ی', 'ى': 'ی', 'ئ': 'ی', 'ك': 'ک', 'ة': 'ه', 'ۀ': 'ه', 'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ؤ': 'و',
	'ـ': 0, '\u200c': ' ', '\u200d': 0, '\u200e': 0, '\u200f': 0, '\u00ad': 0, '\ufeff': 0, '’': '\'', '‘': '\'', 'ʼ': '\'', 'ʿ': '\'', '–': '-', '‐': '-',
	'٠': '0', '١': '1', '٢': '2', '٣': '3', '٤': '4', '٥': '5', '٦': '6', '٧': '7', '٨': '8', '٩': '9',
	'۰': '0', '۱': '1', '۲': '2', '۳': '3', '۴': '4', '۵': '5', '۶': '6', '۷': '7', '۸': '8', '۹': '9',
	'à': 'a', 'á': 'a', 'â': 'a', 'ã': 'a', 'ä': 'a', 'å': 'a', 'ā': 'a', 'ă': 'a', 'ą': 'a', 'ç': 'c', 'ć': 'c', 'č': 'c', 'ď': 'd', 'đ': 'd',
	'è': 'e', 'é': 'e', 'ê': 'e', 'ë': 'e', 'ē': 'e', 'ę': 'e', 'ě': 'e', 'ğ': 'g', 'ģ': 'g', 'ḥ': 'h', 'ì': 'i', 'í': 'i', 'î': 'i', 'ï': 'i',
	'ī': 'i', 'ı': 'i', 'ķ': 'k', 'ł': 'l', 'ļ': 'l', 'ñ': 'n', 'ń': 'n', 'ň': 'n', 'ò': 'o', 'ó': 'o', 'ô': 'o', 'õ': 'o', 'ö': 'o', 'ø': 'o',
	'ō': 'o', 'ő': 'o', 'ř': 'r', 'ś': 's', 'š': 's', 'ş': 's', 'ș': 's', 'ṣ': 's', 'ť': 't', 'ţ': 't', 'ț': 't', 'ṭ': 't', 'ù': 'u', 'ú': 'u',
	'û': 'u', 'ü': 'u', 'ū': 'u', 'ů': 'u', 'ű': 'u', 'ý': 'y', 'ÿ': 'y', 'ź': 'z', 'ż': 'z', 'ž': 'z', 'ẓ': 'z',
}
