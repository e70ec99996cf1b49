package search

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
	"claimgraph/store"
)

// namesIn are all documents of an index that are not deleted, in order.
func namesIn(t failer, x *Index) (names []string) {
	t.Helper()
	r, _, err := x.reader()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	docs, err := r.DocIDReaderAll()
	if err != nil {
		t.Fatal(err)
	}
	defer docs.Close()
	for id, err := docs.Next(); id != nil || err != nil; id, err = docs.Next() {
		if err != nil {
			t.Fatal(err)
		}
		name, err := r.ExternalID(id)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	if r.position.Documents != len(names) {
		t.Fatalf("the index says that it holds %d documents, and holds %d", r.position.Documents, len(names))
	}
	slices.Sort(names)
	return names
}

func sameNames(t failer, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Fatalf("the index has\n%v\nwant\n%v", got, want)
	}
}

// What histories are made of is little, so that they meet often.
var someWords = []string{"Hezbollah", "Hizbullah", "Hezb", "حزب\u200cالله", "حزب الله", "الحشد", "حشد", "Kata'ib", "Kataib", "al-Shaabi", "50,000", "Iran", "Iraq", "Badr", "the"}

func words(t *rapid.T, most int) string {
	s := ""
	for _, w := range rapid.SliceOfN(rapid.SampledFrom(someWords), 1, most).Draw(t, "words") {
		s += " " + w
	}
	return s[1:]
}

// step records something, or tries to.
func step(t *rapid.T, s *store.Store) {
	key := func(prefix string) string { return fmt.Sprint(prefix, rapid.IntRange(0, 2).Draw(t, "key")) }
	ctx := context.Background()
	in := &graph.Input{Correct: rapid.Bool().Draw(t, "correct")}
	switch rapid.IntRange(0, 6).Draw(t, "step") {
	case 0, 1:
		e := entity(key("e"), words(t, 2), words(t, 2))
		e.Description = words(t, 3)
		in.Entities = []graph.Entity{e, entity("e9", words(t, 1))}
	case 2:
		in.Predicates = []graph.Predicate{{Key: key("p"), Label: words(t, 1)}}
	case 3:
		in.Claims = []graph.Claim{{Key: key("c"), Claimant: key("e"), Label: words(t, 4), Relation: &graph.Relation{Subject: key("e"), Predicate: key("p"), Object: key("e")}}}
	case 4:
		in.Claims = []graph.Claim{{Key: key("c"), Claimant: key("e"), Label: words(t, 4), Statement: &graph.Statement{Text: words(t, 5)}}}
	default:
		id := rapid.SampledFrom([]graph.ID{"entity:e0", "entity:e9", "claim:c0", "claim:c1", "predicate:p0", "relation:e0/p0/e1"}).Draw(t, "withdrawn")
		_, _ = s.Withdraw(ctx, "local:test", id, "a test") // refused while others refer to it
		return
	}
	_, _ = s.Record(ctx, "local:test", in) // refused where it leads nowhere, or another content is known
}

// scan finds what a query does by reading every record.
func scan(t failer, s *store.Store, query string, at int) (ids []graph.ID) {
	t.Helper()
	sn, err := s.SnapshotAt(at)
	if err != nil {
		t.Fatal(err)
	}
	defer sn.Close()
	w, err := parse(query)
	if err != nil {
		t.Fatal(err)
	}
	all := map[graph.ID][]text{}
	for _, list := range []store.EdgeType{store.EntitiesAll, store.DocumentsAll, store.PredicatesAll, store.RelationsAll, store.MeasuresAll, store.StatementsAll, store.ClaimsAll} {
		for n, err := range sn.All(list) {
			if err != nil {
				t.Fatal(err)
			}
			if all[n.ID], err = textsOf(sn, n); err != nil {
				t.Fatal(err)
			}
		}
	}
	for i := range w.words {
		known := false
		for _, texts := range all {
			known = known || w.has(i, texts)
		}
		if !known {
			w.words[i].slack = slips(w.words[i].text)
		}
	}
	for id, texts := range all {
		if w.matches(texts) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

func (w *wanted) has(i int, texts []text) bool {
	return slices.ContainsFunc(texts, func(t text) bool {
		words, joins := wordsOf(t.value)
		return slices.ContainsFunc(words, func(x word) bool { return w.slotIn(i, t.weight, x.text) > 0 }) ||
			slices.ContainsFunc(joins, func(x join) bool { return w.slotIn(i, t.weight, x.text) > 0 })
	})
}

func (w *wanted) matches(texts []text) bool {
	for i := range texts {
		if words, _ := wordsOf(texts[i].value); w.isWhole(&texts[i], words) > 0 {
			return true
		}
	}
	for i := range w.words {
		if w.words[i].needed && !w.has(i, texts) {
			return false
		}
	}
	return len(w.words) > 0
}

// An index that followed each change, one that was closed in between, and one that was built at the end are the same, and find what reading
// every record does, as of any change.
func TestModel(t *testing.T) {
	dir := t.TempDir()
	runs := 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		at := func(name string) string { return filepath.Join(dir, fmt.Sprint(runs), name) }
		defer os.RemoveAll(filepath.Join(dir, fmt.Sprint(runs)))
		s, err := store.Open(at("store"), store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		open := func(name string) *Index {
			x, err := Open(at(name), s, func(format string, args ...any) { t.Logf(format, args...) })
			if err != nil {
				t.Fatal(err)
			}
			return x
		}
		live, closed := open("live"), open("closed")
		defer live.Close()
		steps := rapid.IntRange(1, 25).Draw(t, "steps")
		for i := range steps {
			step(t, s)
			if i == steps/2 {
				caughtUp(t, live)
				if err := closed.Close(); err != nil {
					t.Fatal(err)
				}
			}
		}
		closed = open("closed")
		defer closed.Close()
		late := open("late")
		defer late.Close()
		for _, x := range []*Index{live, closed, late} {
			caughtUp(t, x)
		}
		sameNames(t, namesIn(t, live), namesIn(t, late))
		sameNames(t, namesIn(t, closed), namesIn(t, late))
		for range 5 {
			query, change := words(t, 2), rapid.IntRange(0, int(s.State().Change)).Draw(t, "at")
			query = query[:len(query)-rapid.SampledFrom([]int{0, 0, 1}).Draw(t, "cut")]
			want := idsOf(t, late, query, change)
			for _, x := range []*Index{live, closed} {
				if got := idsOf(t, x, query, change); !slices.Equal(got, want) {
					t.Fatalf("%q at %d: %v, and from an index that was built anew %v", query, change, got, want)
				}
			}
			slices.Sort(want)
			if scanned := scan(t, s, query, change); !slices.Equal(want, scanned) {
				t.Fatalf("%q at %d: %v, and by reading everything %v", query, change, want, scanned)
			}
		}
	})
}
