package seed

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

var formats = []Format{YAML, JSON, JSONLines}

func written(t rapid.TB, f Format, in *graph.Input) []byte {
	t.Helper()
	var b bytes.Buffer
	w := NewWriter(&b, f)
	if err := errors.Join(w.Input(in), w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// checkRoundTrip writes an input in every format, and reads it back.
func checkRoundTrip(t rapid.TB, in *graph.Input) {
	t.Helper()
	for _, f := range formats {
		data := written(t, f, in)
		d, err := Read("a."+string(f), bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%v\nin %s", err, data)
		}
		if !reflect.DeepEqual(&d.Input, in) {
			t.Fatalf("wrote %+v\nread  %+v\nfrom %s", *in, d.Input, data)
		}
	}
}

func TestRoundTrip(t *testing.T) {
	checkRoundTrip(t, &readFirst(t).Input)
	checkRoundTrip(t, &graph.Input{})
	checkRoundTrip(t, &graph.Input{Reason: "only this"})
	rapid.Check(t, func(t *rapid.T) {
		in := genInput(t)
		in.Normalize()
		if errs := in.Validate(); len(errs) > 0 {
			t.Fatalf("the generator is wrong: %v", errs)
		}
		checkRoundTrip(t, in)
	})
}

// TestTexts has every text survive, those that no field allows included.
func TestTexts(t *testing.T) {
	check := func(t rapid.TB, s string) {
		n := object("a", object("b", text(s), "c", encode(shapeOf(reflect.TypeFor[[]string]()), reflect.ValueOf([]string{s}))), "d", text(s))
		for _, f := range formats {
			var data []byte
			if f == YAML {
				data = appendYAML(nil, n, 0)
			} else {
				data = append(appendJSON(nil, n, map[Format]int{JSON: 0, JSONLines: -1}[f]), '\n')
			}
			d := &decoder{}
			form := f
			if form == JSONLines {
				form = JSON
			}
			got := d.tree(form, data)
			if len(d.faults) > 0 {
				t.Fatalf("%q: %v\nin %s", s, d.faults, data)
			}
			for _, path := range []string{"a.b", "a.c.0", "d"} {
				at := got
				for step := range strings.SplitSeq(path, ".") {
					at = at.step(step)
				}
				if at == nil || at.text != s || at.kind != textNode {
					t.Fatalf("%q at %s was read as %+v\nfrom %s", s, path, at, data)
				}
			}
		}
	}
	for _, s := range []string{"", " ", "a b", "a: b", "a #b", "a:", "#a", "- a", "null", "~", "Yes", "12", "1e3", "0x1F", "12:30", "2026", "2026-01",
		"2026-01-14", "1.", "é", "\t", "a\n", "a\nb", "a\nb\n", "a\n\n b\n", " a\nb", "a\nb\n\n", "a \nb", "a\r\nb", "\u0085", "\u2028", "\uFEFF", "\uFFFD",
		"\x00\x1f\x7f", "😀", "a, b", "[a]", "{a}", "a\u00a0", "a - b", "a ? b", "a !b &c *d", "%a", "@a", "`a`", "'a'", `"a"`, `a"b\`, "...", "---", "a'b",
		"a\n# b", "a\n- b\n: c", "a\n\tb", "a\n---\nb", "a\n...\nb"} {
		check(t, s)
	}
	rapid.Check(t, func(t *rapid.T) { check(t, rapid.String().Draw(t, "text")) })
	rapid.Check(t, func(t *rapid.T) { check(t, genProse().Draw(t, "text")) })
}

// genProse makes texts of the pieces that mean something to YAML.
func genProse() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		pieces := []string{"a", "b", " ", "\n", ":", "#", "-", "'", `"`, ",", "[", "]", "{", "}", "?", "!", "&", "*", "|", ">", "%", "@", "é", "1", "0", ".", "\t", "\\", "~", "\r", "  "}
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "pieces"), "")
	})
}

// TestWritten shows what comes out, in the three forms.
func TestWritten(t *testing.T) {
	five, tenth := int64(5), 0.1
	start, end := 0, 12
	for _, f := range formats {
		var b bytes.Buffer
		w := NewWriter(&b, f)
		err := errors.Join(
			w.Predicate(&graph.Predicate{Key: "linked-to", Label: "is linked to", InverseLabel: "is linked to", Symmetric: true}),
			w.Entity(&graph.Entity{Key: "irgc", Kind: graph.ArmedGroup, Named: true, SpeaksFor: "iran", Description: "Guards:\nof the revolution\n",
				Names: []graph.Name{{Value: "IRGC", Lang: "en", Kind: graph.NameAcronym}, {Value: "سپاه", Lang: "fa", Kind: graph.NamePreferred}}}),
			w.Entity(&graph.Entity{Key: "residents", Kind: graph.Collective, Names: []graph.Name{{Value: "Residents: of Tehran"}}}),
			w.Document(&graph.Document{Key: "d", Publisher: "irgc", Published: "2026", Cites: []string{"e", "f"}}),
			w.Measure(&graph.Measure{Key: "killed", Label: "Killed", Predicate: "killed-in", Population: "all", Kind: graph.Cumulative, Unit: "people"}),
			w.Claim(&graph.Claim{Key: "c", Claimant: "irgc", Measure: "killed", Label: "About 5, it says", Polarity: graph.Affirms,
				Quantity: &graph.Quantity{Qualifier: graph.About, Value: &five, Tolerance: &tenth, Verbatim: "5"}, Valid: "2026-01-14/..",
				Evidence: []graph.Evidence{{Document: "d", Kind: graph.Table, Attribution: graph.Inferred, Start: &start, End: &end,
					Chain: []graph.Hop{{Carrier: "reuters", Verb: "notes"}}}}}),
			w.Claim(&graph.Claim{Claimant: "residents", Label: "No evidence", Polarity: graph.Denies,
				Relation: &graph.Relation{Subject: "irgc", Predicate: "linked-to", Object: "pmf"}}),
			w.Evidence(&graph.ClaimEvidence{Claim: "c", Evidence: []graph.Evidence{{Document: "d", Kind: graph.Headline, Attribution: graph.Stated}}}),
			w.Link(&graph.ClaimLink{Kind: graph.Disputes, From: "c", To: "b"}),
			w.PropositionLink(&graph.PropositionLink{Kind: graph.CaseOf, From: "relation:irgc/linked-to/pmf", To: "measure:killed"}),
			w.Assessment(&graph.Assessment{Assessor: "ana", At: time.Date(2026, 1, 14, 10, 5, 0, 120_000_000, time.UTC), Claim: "c",
				Reliability: graph.ReliabilityB, Credibility: graph.CredibilityTwo, Rationale: "Seen before: twice"}),
			w.Assessment(&graph.Assessment{Entity: "irgc", Confidence: graph.ConfidenceHigh}),
			w.Judgement(&graph.Judgement{By: "local:ana", At: time.Date(2026, 1, 14, 10, 5, 0, 0, time.UTC), Left: "irgc", Right: "pmf", Verdict: graph.Different}),
			w.Close())
		if err != nil {
			t.Fatal(err)
		}
		golden(t, "testdata/written."+string(f), b.Bytes())
	}
}

func TestWriterRefuses(t *testing.T) {
	link := &graph.ClaimLink{Kind: graph.Disputes, From: "a", To: "b"}
	entity := &graph.Entity{Key: "a", Kind: graph.State, Named: true, Names: []graph.Name{{Value: "A"}}}
	for _, f := range formats {
		w := NewWriter(new(bytes.Buffer), f)
		if err := w.Link(link); err != nil {
			t.Fatal(err)
		}
		if err := w.Entity(entity); (err == nil) != (f == JSONLines) {
			t.Errorf("%s: an entity after a link: %v", f, err)
		}
		first := w.Close()
		if (first == nil) != (f == JSONLines) {
			t.Errorf("%s: closing: %v", f, first)
		}
		if err := w.Link(link); err == nil {
			t.Errorf("%s: a link after the end was taken", f)
		}
		if err := w.Close(); err == nil {
			t.Errorf("%s: it was closed twice", f)
		}
	}
	large := &graph.Document{Key: "a", Publisher: "a", Text: strings.Repeat("x", maxLine)}
	w := NewWriter(new(bytes.Buffer), JSONLines)
	if err := w.Document(large); err == nil || !strings.Contains(err.Error(), strconv.Itoa(maxLine)) {
		t.Errorf("a line that is too long: %v", err)
	}
	w = NewWriter(new(bytes.Buffer), YAML)
	var err error
	for range maxYAML/maxLine + 1 {
		err = w.Document(large)
	}
	if err == nil || !strings.Contains(err.Error(), "larger than 32 MiB") {
		t.Errorf("a file that is too large: %v", err)
	}
}

type full struct{ left int }

func (f *full) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errBroken
	}
	return len(p), nil
}

// TestWriteError has the disk fill up at every stage.
func TestWriteError(t *testing.T) {
	in := &readFirst(t).Input
	for _, f := range formats {
		for _, left := range []int{0, 1, 70_000} {
			w := NewWriter(&full{left}, f)
			err := w.Input(in)
			if closed := w.Close(); err == nil {
				err = closed
			}
			if !errors.Is(err, errBroken) {
				t.Errorf("%s with room for %d bytes: %v", f, left, err)
			}
		}
	}
}

func TestOrder(t *testing.T) {
	names := inputShape.names()
	got := slices.Clone(order)
	slices.Sort(got)
	slices.Sort(names)
	if !slices.Equal(got, names) {
		t.Errorf("the order %v is not one of the fields %v", got, names)
	}
}

// TestWriterMethods has a method of Writer for every list of the input.
func TestWriterMethods(t *testing.T) {
	for _, f := range inputShape.fields {
		if f.shape.kind != listShape {
			continue
		}
		found := false
		w := reflect.TypeFor[*Writer]()
		for m := range w.NumMethod() {
			method := w.Method(m).Type
			found = found || method.NumIn() == 2 && method.In(1) == reflect.PointerTo(f.shape.elem.typ)
		}
		if !found {
			t.Errorf("no method of Writer takes a %s", fmt.Sprint(f.shape.elem.typ))
		}
	}
}
