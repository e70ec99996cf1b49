package search

import (
	"strings"
	"testing"
)

func TestSnippet(t *testing.T) {
	long := strings.Repeat("word ", 30) + "the match here " + strings.Repeat("after ", 60)
	at := strings.Index(long, "match")
	for _, c := range []struct {
		text  string
		marks []mark
		want  string
	}{
		{"short text", []mark{{6, 10}}, "short ⟦text⟧"},
		{"a ⟦b⟧ c", nil, "a [b] c"},
		{"overlap", []mark{{4, 7}, {0, 5}}, "⟦overlap⟧"},
		{long, []mark{{at, at + 5}}, "…word word word word word word word word word the ⟦match⟧ here after"},
	} {
		got := snippet(c.text, c.marks)
		if !strings.HasPrefix(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
		if n := len([]rune(got)); n > snippetLetters+4 {
			t.Errorf("%q has %d letters", got, n)
		}
	}
	if got := snippet(strings.Repeat("x", 500), []mark{{0, 500}}); got != "⟦"+strings.Repeat("x", 200)+"⟧…" {
		t.Errorf("of one long word: %q", got)
	}
}
