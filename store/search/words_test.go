package search

import (
	"strings"
	"testing"
)

// TestWords shows what texts are taken apart into: their words, and after a bar what is joined.
func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"Islamic Revolutionary Guard": "islamic revolutionary guard",
		"Kata'ib Hizbullah":           "kata ib hizbullah | kataib",
		"Sana’a":                      "sana | sanaa",
		"Iran's, l'Iran":              "iran iran | irans liran",
		"al-Shaabi":                   "al shaabi | alshaabi",
		"حزب\u200cالله لبنان":         "حزب الله لبنان | حزبالله",
		"عَلِيّ ـــ كتائب":            "علی کتایب",
		"50,000 or ۵۰٬۰۰۰":            "50 000 or 50 000 | 50000 50000",
		"10, 20":                      "10 20",
		"U.S.A. U.N":                  "u s a u n | usa un",
		"wikidata:Q1_2":               "wikidata q1 2",
		"end. Begin--again":           "end begin again",
		"a-b-c-d-e":                   "a b c d e",
		"東京 テスト":                      "東 京 テ ス ト",
		"x\u00ady \u200fz\u200e":      "xy z",
		"ﷺ":                           "صلی الله علیه وسلم | صلیاللهعلیهوسلم",
		"'''":                         "",
		strings.Repeat("ab", 50):      strings.Repeat("ab", 32),
	} {
		words, joins := wordsOf(text)
		var got, joined []string
		for _, w := range words {
			got = append(got, w.text)
		}
		for _, j := range joins {
			joined = append(joined, j.text)
		}
		s := strings.Join(got, " ")
		if len(joined) > 0 {
			s += " | " + strings.Join(joined, " ")
		}
		if s != want {
			t.Errorf("%q: %q, want %q", text, s, want)
		}
	}
}
