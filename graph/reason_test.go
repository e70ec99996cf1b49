package graph

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// Every rule has a sentence, and a case in a table that shows it.
func TestReasonRules(t *testing.T) {
	shown := ""
	for _, table := range []string{"compare", "conflict", "seed"} {
		shown += read(t, "testdata/analysis/"+table+".txt")
	}
	for ground, rule := range rules {
		if words := strings.TrimPrefix(rule, "%gap"); words == "" || !strings.Contains(shown, words) {
			t.Errorf("no table shows the rule %d: %q", ground, words)
		}
	}
	for _, words := range []string{wordsPasses, wordsPossible, wordsUndated, " or later", " by 2", " between 2"} {
		if !strings.Contains(shown, words) {
			t.Errorf("no table shows %q", words)
		}
	}
}

// A reason is one line that can be printed, whatever the names and words in it, and says what both claimants said.
func TestReasonPlain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genMeasure(t)
		a, b := genVoice(t, m), genVoice(t, m)
		a.Claim.Label, b.Claim.Label = genText.Draw(t, "label"), "Ten\nwere\tcounted."
		for _, v := range []*Voice{a, b} {
			if v.Claim.Quantity != nil {
				v.Claim.Quantity.Verbatim = "so\u202emany"
			}
		}
		reason := Compare(a, b).Reason("علی\u200cرضا", genText.Draw(t, "name"))
		for _, r := range reason {
			if !unicode.IsPrint(r) && r != '\u200c' && r != '\u200d' {
				t.Fatalf("%q holds %q", reason, r)
			}
		}
		if !strings.HasSuffix(reason, ".") || !strings.HasPrefix(reason, "علی\u200cرضا ") || strings.Count(reason, "“")+strings.Count(reason, "[") < 2 || strings.Contains(reason, "%gap") {
			t.Fatalf("%q is no sentence", reason)
		}
	})
}
