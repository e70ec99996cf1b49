package graph

import (
	"strings"
	"testing"
)

// A text is as large as one may be, or a byte too large.
func TestDocumentText(t *testing.T) {
	d := Document{Key: "d", Publisher: "p", Text: strings.Repeat("a", MaxDocumentText)}
	var errs InputErrors
	d.validate(NewFaults(&errs))
	if errs != nil {
		t.Error(errs)
	}
	d.Text += "a"
	d.validate(NewFaults(&errs))
	if want := "text: text has 16777217 bytes: at most 16777216 are allowed"; len(errs) != 1 || errs[0].Code != TooLarge || errs.Error() != want {
		t.Errorf("%v, want %s", errs, want)
	}
}
