package graph

import "unicode"

// scripts are those that names in this field are mostly written in, with their ISO 15924 codes.
var scripts = []struct {
	code  string
	table *unicode.RangeTable
}{
	{"Latn", unicode.Latin}, {"Arab", unicode.Arabic}, {"Cyrl", unicode.Cyrillic}, {"Hebr", unicode.Hebrew}, {"Grek", unicode.Greek},
	{"Armn", unicode.Armenian}, {"Geor", unicode.Georgian}, {"Deva", unicode.Devanagari}, {"Hani", unicode.Han}, {"Hira", unicode.Hiragana},
	{"Kana", unicode.Katakana}, {"Hang", unicode.Hangul}, {"Thai", unicode.Thai}, {"Ethi", unicode.Ethiopic}, {"Syrc", unicode.Syriac},
	{"Beng", unicode.Bengali}, {"Mymr", unicode.Myanmar}, {"Khmr", unicode.Khmer}, {"Tibt", unicode.Tibetan}, {"Taml", unicode.Tamil},
}

// Script is the ISO 15924 code of the script that most letters of a text belong to, of two that have as many the one that had them first;
// empty where it has none that is known. Digits and signs are not counted: Unicode gives those of Persian to the Arabic script, whatever the
// words around them are written in.
func Script(text string) string {
	counts := make([]int, len(scripts))
	best := -1
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		for i := range scripts {
			if unicode.Is(scripts[i].table, r) {
				if counts[i]++; best < 0 || counts[i] > counts[best] {
					best = i
				}
				break
			}
		}
	}
	if best < 0 {
		return ""
	}
	return scripts[best].code
}
