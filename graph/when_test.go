package graph

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestStatedSpan shows the days on which a claim may have been stated: its stated date and, after "published", the dates of the documents
// that it stands in.
func TestStatedSpan(t *testing.T) {
	checkLines(t, "testdata/stated.txt", func(input string) string {
		stated, published, _ := strings.Cut(input, "published")
		var dates []EDTF
		for _, s := range strings.Fields(published) {
			dates = append(dates, date(t, s))
		}
		return spanText(StatedSpan(date(t, strings.TrimSpace(stated)), dates))
	})
}

// date reads a date; - is none.
func date(t *testing.T, s string) EDTF {
	if s == "-" {
		return ""
	}
	e, err := ParseEDTF(s)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func spanText(s Span) string {
	if !s.Known() {
		return "unknown"
	}
	return s.String()
}

// A claim was stated within what is written, no later than any publication; where the two contradict each other, what is written stands. The
// order of the documents, and how often one is there, make no difference.
func TestStatedSpanBounds(t *testing.T) {
	genDate := rapid.OneOf(rapid.Just(EDTF("")), rapid.Map(written(), func(s string) EDTF { return EDTF(s) }),
		rapid.Map(rapid.Int32Range(20450, 20480), func(n int32) EDTF { return EDTF(Day(n).String()) }))
	rapid.Check(t, func(t *rapid.T) {
		stated, published := genDate.Draw(t, "stated"), rapid.SliceOfN(genDate, 0, 4).Draw(t, "published")
		got, as := StatedSpan(stated, published), stated.Span()
		if got.Earliest != as.Earliest || got.Latest > as.Latest || got.Earliest > got.Latest {
			t.Fatalf("%v within %v", got, as)
		}
		contradicted := slices.ContainsFunc(published, func(p EDTF) bool { return p.Span().Before(as) })
		if contradicted && got != as {
			t.Fatalf("%v, though some publication is before %v", got, as)
		}
		for _, p := range published {
			if !contradicted && got.Latest > p.Span().Latest {
				t.Fatalf("%v, after the publication %s", got, p)
			}
		}
		shuffled := rapid.Permutation(append(published, published...)).Draw(t, "shuffled")
		if StatedSpan(stated, shuffled) != got {
			t.Fatalf("%v, and in another order %v", got, StatedSpan(stated, shuffled))
		}
	})
}

func TestValidSpan(t *testing.T) {
	figure := &Quantity{Qualifier: Exactly, Value: count(5), Verbatim: "five"}
	relation := &Relation{"a", "b", "c"}
	stated := EDTF("2026-01-08/2026-01-14").Span()
	for _, c := range []struct {
		what   string
		claim  Claim
		stated Span
		want   string
	}{
		{"a figure's own date", Claim{Measure: "m", Quantity: figure, Valid: "2026-01-10"}, stated, "2026-01-10"},
		{"a figure's own date, be it after it was stated", Claim{Measure: "m", Quantity: figure, Valid: "2026-02"}, stated, "2026-02-01/2026-02-28"},
		{"a figure without one: as of the day it was stated", Claim{Measure: "m", Quantity: figure}, stated, "2026-01-08/2026-01-14"},
		{"a figure that nobody knows when it was stated", Claim{Measure: "m", Quantity: figure}, Unbounded, "unknown"},
		{"a period", Claim{Measure: "m", Quantity: figure, Valid: "2026-01-08/2026-01-14"}, Unbounded, "2026-01-08/2026-01-14"},
		{"about then widens nothing", Claim{Measure: "m", Quantity: figure, Valid: "2026-01-10~"}, stated, "2026-01-10"},
		{"an open end", Claim{Measure: "m", Quantity: figure, Valid: "2026-01-10/.."}, stated, "2026-01-10/.."},
		{"a denial without a figure", Claim{Measure: "m", Polarity: Denies}, stated, "unknown"},
		{"a relation's period", Claim{Relation: relation, Valid: "2025/2026"}, stated, "2025-01-01/2026-12-31"},
		{"a relation without one says nothing of when", Claim{Relation: relation}, stated, "unknown"},
		{"a statement without one too", Claim{Statement: &Statement{Key: "s"}}, stated, "unknown"},
	} {
		if got := spanText(c.claim.ValidSpan(c.stated)); got != c.want {
			t.Errorf("%s: %s, want %s", c.what, got, c.want)
		}
	}
}

func TestEvidenceDocuments(t *testing.T) {
	hop := func(document string) Hop { return Hop{Carrier: "c", Document: document} }
	for _, c := range []struct {
		what     string
		evidence []Evidence
		want     []string
	}{
		{"no evidence", nil, nil},
		{"a document", []Evidence{{Document: "a"}}, []string{"a"}},
		{"its chain too, in order", []Evidence{{Document: "c", Chain: []Hop{hop("b"), hop("a")}}}, []string{"c", "b", "a"}},
		{"a hop without a document", []Evidence{{Document: "a", Chain: []Hop{hop(""), hop("b")}}}, []string{"a", "b"}},
		{"each once", []Evidence{{Document: "a", Chain: []Hop{hop("b"), hop("a")}}, {Document: "b"}, {Document: "a"}}, []string{"a", "b"}},
		{"withdrawn evidence, its chain too, is left out", []Evidence{{Document: "a", Chain: []Hop{hop("b")}, Withdrawn: true}, {Document: "c"}}, []string{"c"}},
		{"withdrawn here, there elsewhere", []Evidence{{Document: "a", Withdrawn: true}, {Document: "c"}, {Document: "a"}}, []string{"c", "a"}},
	} {
		claim := Claim{Evidence: c.evidence}
		if got := claim.EvidenceDocuments(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}
