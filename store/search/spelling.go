package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spelling is what a folded word has in common with the other ways to write it: of a Latin word the consonants as they are heard, for those
// who write a name over from Arabic or Persian agree on little else (Hezbollah, Hizballah, Hizbullah, Hezbolla); of an Arabic word what is
// left without the article. Heard is how many consonants there are: few say little. Other words have none.
func spelling(text string) (key string, heard int) {
	r, _ := utf8.DecodeRuneInString(text)
	switch {
	case unicode.Is(unicode.Arabic, r):
		return arabicSpelling(text), leastHeard
	case r < 'a' || r > 'z':
		return "", 0
	}
	return latinSpelling(text)
}

const (
	// leastHeard is how many consonants a name must have for its spelling to say something: of two, Iran and Iron are the same.
	leastHeard = 3
	// leastHeardInText is the same for the words of a text, which are many more: of three, killed and called are the same.
	leastHeardInText = 4
)

// arabicSpelling drops the article, and the hamza that Persian leaves out.
func arabicSpelling(text string) string {
	const article, leastLetters = "ال", 3
	text = strings.ReplaceAll(text, "ء", "")
	if rest, ok := strings.CutPrefix(text, article); ok && utf8.RuneCountInString(rest) >= leastLetters { // not الله
		return rest
	}
	return text
}

// sounds are consonants that stand for one another in names that were written over, longer ones first; what is missing is heard as written,
// what has no sound is a vowel.
var sounds = []struct{ written, heard string }{
	{"sch", "x"}, {"sh", "x"}, {"ch", "x"}, {"kh", "k"}, {"gh", "k"}, {"ck", "k"}, {"ph", "f"}, {"th", "t"}, {"dh", "d"}, {"zh", "j"}, {"dj", "j"},
	{"ce", "s"}, {"ci", "s"}, {"cy", "s"}, {"c", "k"}, {"q", "k"}, {"g", "k"}, {"z", "s"}, {"x", "ks"},
	{"a", ""}, {"e", ""}, {"i", ""}, {"o", ""}, {"u", ""}, {"y", ""}, {"w", ""},
}

// latinSpelling keeps that a word begins with a vowel, but not which. An h at the end is not heard, nor is the s of a plural.
func latinSpelling(text string) (string, int) {
	var b []byte
	apart := false // a vowel stands between the last consonant and the next
	for i := 0; i < len(text); {
		if text[i] < 'a' || text[i] > 'z' {
			return "", 0
		}
		written, heard := sound(text[i:])
		if heard == "" && i == 0 {
			b = append(b, 'a')
		}
		if heard != "" && (apart || !strings.HasSuffix(string(b), heard)) {
			b = append(b, heard...)
		}
		apart = heard == "" || strings.HasPrefix(written, "c") && len(written) == 2 && heard == "s"
		i += len(written)
	}
	key := string(b)
	if len(key) > 1 {
		key = strings.TrimSuffix(key, "h")
	}
	if plural := strings.TrimSuffix(key, "s"); consonants(plural) >= leastHeardInText {
		key = plural
	}
	return key, consonants(key)
}

func sound(text string) (written, heard string) {
	for _, s := range sounds {
		if strings.HasPrefix(text, s.written) {
			return s.written, s.heard
		}
	}
	return text[:1], text[:1]
}

func consonants(key string) int { return len(strings.TrimPrefix(key, "a")) }

// slips are how many letters of a word may be wrong: none in a short one, where a letter makes another word, and none in a figure or a number.
func slips(text string) int {
	letters := 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			return 0
		}
		letters++
	}
	switch {
	case letters < 4:
		return 0
	case letters < 8:
		return 1
	}
	return 2
}

// distance is how many letters have to be put in, taken out or changed to make b of a; most+1 where it is more than most.
func distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > most || -d > most {
		return most + 1
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		corner, least := row[0], i+1
		row[0] = i + 1
		for j := range y {
			d := corner
			if x[i] != y[j] {
				d = 1 + min(corner, row[j], row[j+1])
			}
			corner, row[j+1] = row[j+1], d
			least = min(least, d)
		}
		if least > most {
			return most + 1
		}
	}
	return min(row[len(y)], most+1)
}
