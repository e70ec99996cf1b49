package search

import "testing"

// TestSpelling shows which names are written alike, and which are not.
func TestSpelling(t *testing.T) {
	for _, alike := range [][]string{
		{"hizballah", "hezbollah", "hizbullah", "hezbolla"}, {"kataib", "ketaeb", "kitaib"}, {"mohammed", "muhammad", "mohamed"},
		{"soleimani", "sulaymani", "suleimani"}, {"qassem", "kassim", "ghassem"}, {"qaddafi", "gaddafi", "kadhafi"},
		{"ahmadinejad", "ahmadinezhad"}, {"nasrallah", "nasrullah"}, {"militiaman", "militiamen"}, {"protester", "protesters"}, {"الحشد", "حشد"}, {"شهداء", "شهدا"},
	} {
		for _, word := range alike[1:] {
			a, _ := spelling(alike[0])
			if b, _ := spelling(word); a != b || spellingIn(inName, word) == "" {
				t.Errorf("%s is %q, %s is %q", alike[0], a, word, b)
			}
		}
	}
	for _, apart := range [][]string{{"iran", "iraq"}, {"badr", "basra"}, {"killed", "held"}, {"الله", "له"}} {
		a, b := spellingIn(inName, apart[0]), spellingIn(inName, apart[1])
		if a == b && a != "" {
			t.Errorf("%s and %s are both %q", apart[0], apart[1], a)
		}
	}
	for _, word := range []string{"iran", "q193193", "2026", "россия", "a", ""} {
		if key := spellingIn(inName, word); key != "" {
			t.Errorf("%s is spelled %q", word, key)
		}
	}
	if key := spellingIn(inText, "killed"); key != "" {
		t.Errorf("killed is spelled %q in a text", key)
	}
}

func TestSlips(t *testing.T) {
	for text, want := range map[string]int{"abc": 0, "abcd": 1, "abcdefg": 1, "abcdefgh": 2, "حزب": 0, "سپاه": 1, "2026": 0, "q193193": 0} {
		if got := slips(text); got != want {
			t.Errorf("%s may have %d slips, want %d", text, got, want)
		}
	}
	for _, c := range []struct {
		a, b string
		most int
		want int
	}{{"", "", 2, 0}, {"abc", "abc", 0, 0}, {"abc", "abd", 1, 1}, {"abc", "ab", 1, 1}, {"abc", "xabc", 2, 1}, {"abcd", "badc", 2, 3}, {"سپاه", "سپاس", 1, 1}, {"a", "abcd", 2, 3}} {
		if got := distance(c.a, c.b, c.most); got != c.want {
			t.Errorf("from %s to %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
