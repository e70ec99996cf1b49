package graph

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestParseID shows what each id of the table is, or why it is none.
func TestParseID(t *testing.T) {
	checkLines(t, "testdata/id.txt", func(input string) string {
		id, err := ParseID(idInput(input))
		if err != nil {
			return "error: " + err.Error()
		}
		key := id.Key()
		if len(key) > 60 {
			key = fmt.Sprintf("a key of %d bytes", len(key))
		}
		return string(id.Kind()) + " " + key
	})
}

// idInput is a Go string where it is quoted, for what a line cannot show.
func idInput(s string) string {
	if unquoted, err := strconv.Unquote(s); err == nil {
		return unquoted
	}
	return repeatedText.ReplaceAllStringFunc(s, func(s string) string {
		m := repeatedText.FindStringSubmatch(s)
		return strings.Repeat(m[2], number(m[1]))
	})
}

// What is read is what was written, and says the same in all its parts.
func FuzzParseID(f *testing.F) {
	for _, input := range inputs(f, "testdata/id.txt") {
		f.Add(idInput(input))
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, err := ParseID(s)
		if err != nil {
			if id != "" || err.Error() == "" {
				t.Fatalf("ParseID(%q) = %q, %v", s, id, err)
			}
			return
		}
		if string(id) != s || NewID(id.Kind(), id.Key()) != id {
			t.Fatalf("%q is %q of %q", s, id.Key(), id.Kind())
		}
		if strings.IndexFunc(s, func(r rune) bool { return r <= ' ' || r > '~' }) >= 0 {
			t.Fatalf("%q is an id", s)
		}
		switch id.Kind() {
		case KindRelation:
			if r, ok := ParseRelationKey(id.Key()); !ok || r.ID() != id {
				t.Fatalf("%q is the relation %v", s, r)
			}
		case KindEvidence:
			if claim, ok := SplitEvidenceKey(id.Key()); !ok || CheckKey(claim) != nil {
				t.Fatalf("%q is of the claim %q", s, claim)
			}
		default:
			if err := CheckKey(id.Key()); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// The order of the kinds is part of the graph's keys.
func TestIDKinds(t *testing.T) {
	const want = "[entity document predicate relation measure statement claim evidence link change proposition-link assessment judgement]"
	if got := fmt.Sprint(IDKinds()); !strings.HasPrefix(got, strings.TrimSuffix(want, "]")) {
		t.Errorf("the kinds are %s: what was there keeps its place", got)
	}
}

func TestChangeID(t *testing.T) {
	if id, err := ParseID(string(ChangeID(12))); err != nil || id != "change:12" {
		t.Errorf("%q, %v", id, err)
	}
}

// What is no id has no kind and no key, rather than some.
func TestIDWithoutColon(t *testing.T) {
	if id := ID("irgc"); id.Kind() != "" || id.Key() != "" {
		t.Errorf("%q of %q", id.Key(), id.Kind())
	}
}

var genKey = rapid.StringMatching(`[a-z0-9._-]{1,12}`)

func TestRelationKey(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := Relation{genKey.Draw(t, "subject"), genKey.Draw(t, "predicate"), genKey.Draw(t, "object")}
		if got, ok := ParseRelationKey(r.Key()); !ok || got != r {
			t.Fatalf("ParseRelationKey(%q) = %v, %t", r.Key(), got, ok)
		}
		if id, err := ParseID(string(r.ID())); err != nil || id != r.ID() {
			t.Fatalf("ParseID(%q) = %q, %v", r.ID(), id, err)
		}
	})
	for _, key := range []string{"", "a", "a/b", "a/b/c/d", "///"} {
		if r, ok := ParseRelationKey(key); ok || r != (Relation{}) {
			t.Errorf("ParseRelationKey(%q) = %v, %t", key, r, ok)
		}
	}
}

// A symmetric relation is one relation, whichever way it is written; another is not.
func TestRelationOrdered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := Relation{genKey.Draw(t, "subject"), "p", genKey.Draw(t, "object")}
		turned := Relation{r.Object, "p", r.Subject}
		if r.Ordered(false) != r {
			t.Fatalf("%v becomes %v", r, r.Ordered(false))
		}
		ordered := r.Ordered(true)
		if ordered.Subject > ordered.Object || ordered != turned.Ordered(true) || ordered.Ordered(true) != ordered || ordered != r && ordered != turned {
			t.Fatalf("%v becomes %v, %v becomes %v", r, ordered, turned, turned.Ordered(true))
		}
	})
}

// Keys of claims hold dots, and whatever else looks like a digest.
func TestSplitEvidenceKey(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claim := rapid.OneOf(genKey, rapid.Just("a.0123456789abcdef")).Draw(t, "claim")
		e := genEvidence(t)
		if got, ok := SplitEvidenceKey(e.Key(claim)); !ok || got != claim {
			t.Fatalf("SplitEvidenceKey(%q) = %q, %t", e.Key(claim), got, ok)
		}
	})
}
