package search

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
)

// TestFirst shows what queries find in the first dataset: each line of the file that begins with ? is a query, its kinds before a colon; below
// stand the number of hits and the first ones.
func TestFirst(t *testing.T) {
	const file, most = "testdata/first.txt", 5
	x := indexed(t, first(t))
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(string(want)), "\n") {
		query, ok := strings.CutPrefix(line, "? ")
		if !ok {
			continue
		}
		q := Query{Text: query, At: -1, Size: most}
		if kinds, text, ok := strings.Cut(query, ": "); ok {
			q.Text = text
			for _, kind := range strings.Split(kinds, ",") {
				q.Kinds = append(q.Kinds, graph.IDKind(kind))
			}
		}
		r := answer(t, x, q)
		fmt.Fprintf(&got, "%s\n%d\n", line, r.Total)
		for _, h := range r.Hits {
			fmt.Fprintf(&got, "  %.4f %s %s: %s\n", h.Score, h.ID, h.Field, h.Snippet)
		}
	}
	if *rewrite {
		if err := os.WriteFile(file, []byte(got.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	} else if got.String() != string(want) {
		t.Errorf("%s is not what is found, which is\n%s", file, &got)
	}
}

// What users were promised to find, whatever else is found with it.
func TestFirstHit(t *testing.T) {
	x := indexed(t, first(t))
	for text, want := range map[string]graph.ID{
		"سپاه پاسداران": "entity:irgc", "سپاه": "entity:irgc", "حزب الله": "entity:hezbollah", "حزب\u200cالله": "entity:hezbollah",
		"حزبالله": "entity:hezbollah", "Hizballah": "entity:hezbollah", "Hezbolla": "entity:hezbollah", "hizbullah": "entity:hezbollah",
		"Hizb Allah": "entity:hezbollah", "hezb": "entity:hezbollah", "PMF": "entity:pmf", "حشد": "entity:pmf", "الحشد": "entity:pmf",
		"حَشْد": "entity:pmf", "ح\u200dـــشد": "entity:pmf", "الحشد الشعبى": "entity:pmf", "الشعبی حشد": "entity:pmf", "Hashd Shaabi": "entity:pmf",
		"ISW": "entity:isw", "Q271110": "entity:irgc", "wikidata:Q271110": "entity:irgc", "q271110": "entity:irgc", "Kataib": "entity:kataib-hezbollah",
		"Ketaeb": "entity:kataib-hezbollah", "علي خامنئي": "entity:ali-khamenei", "علی خامنه\u200cای": "entity:ali-khamenei",
		"khamenei ali": "entity:ali-khamenei", "Khameini": "entity:ali-khamenei", "the Iranian regime": "entity:iranian-government", "U.S.A.": "entity:united-states",
	} {
		r := answer(t, x, Query{Text: text, At: -1, Size: 1})
		if len(r.Hits) != 1 || r.Hits[0].ID != want {
			t.Errorf("%q finds %v first, want %s", text, r.Hits, want)
		}
	}
	for _, id := range idsOf(t, x, "internet blackout", -1, graph.KindClaim) {
		if id.Kind() != graph.KindClaim {
			t.Errorf("of claims, %s is found", id)
		}
	}
}

// How a word is found orders what it finds, and names go before texts, and these before descriptions.
func TestOrder(t *testing.T) {
	s := openedStore(t, t.TempDir())
	described := entity("g-described", "Nothing")
	described.Description = "kalender of dates"
	recorded(t, s, &graph.Input{
		Entities: []graph.Entity{
			entity("a-spelled", "Old Kelander"), entity("b-longer", "New Kalenders"), entity("c-word", "Kalender Group"), entity("d-whole", "Kalender"), described,
		},
		Documents: []graph.Document{{Key: "e-whole-title", Title: "Kalender", Publisher: "d-whole"}, {Key: "f-title", Title: "On a kalender", Publisher: "d-whole"}},
	})
	x := indexed(t, s)
	finds(t, x, "kalender", -1, "entity:d-whole", "document:e-whole-title", "entity:c-word", "entity:b-longer", "document:f-title", "entity:a-spelled", "entity:g-described")
	finds(t, x, "KÁLENDER group", -1, "entity:c-word")
	finds(t, x, "kalendxr", -1, "entity:c-word", "entity:d-whole", "document:e-whole-title", "entity:b-longer", "document:f-title", "entity:g-described")
	finds(t, x, "kalender missing", -1)
	finds(t, x, "k", -1, "entity:a-spelled", "entity:b-longer", "entity:c-word", "entity:d-whole")
	finds(t, x, "kal", -1, "entity:c-word", "entity:d-whole", "entity:b-longer", "document:e-whole-title", "document:f-title", "entity:g-described")
}

func TestWindow(t *testing.T) {
	s := openedStore(t, t.TempDir())
	in := &graph.Input{}
	for i := range 50 {
		in.Entities = append(in.Entities, entity(fmt.Sprintf("e%02d", i), fmt.Sprintf("Committee %d", i%7)))
	}
	recorded(t, s, in)
	x := indexed(t, s)
	all := answer(t, x, Query{Text: "committee", At: -1, Size: MaxHits})
	if len(all.Hits) != 50 || all.Total != 50 {
		t.Fatalf("%d of %d hits, want 50", len(all.Hits), all.Total)
	}
	var paged []Hit
	for from := 0; from < 60; from += 7 {
		r := answer(t, x, Query{Text: "committee", At: -1, From: from, Size: 7})
		if r.Total != 50 {
			t.Errorf("from %d: %d hits in all, want 50", from, r.Total)
		}
		paged = append(paged, r.Hits...)
	}
	if !slices.Equal(paged, all.Hits) {
		t.Errorf("by pages %v, want %v", paged, all.Hits)
	}
	if r := answer(t, x, Query{Text: "committee", At: -1}); r.Total != 50 || len(r.Hits) != 0 {
		t.Errorf("a window of none has %d of %d hits", len(r.Hits), r.Total)
	}
}

func TestLimits(t *testing.T) {
	x := indexed(t, first(t))
	for name, q := range map[string]Query{
		"at most 500":  {Text: strings.Repeat("a", MaxText+1)},
		"at most 20":   {Text: strings.Repeat("a ", MaxWords+1)},
		"first 10000":  {Text: "iran", From: MaxHits, Size: 1},
		"first hit":    {Text: "iran", From: -1, Size: 1},
		"no change -2": {Text: "iran", At: -2},
	} {
		if _, err := x.Search(context.Background(), q); !errors.Is(err, ErrQuery) || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, text := range []string{"", " ", "?!", "«»", "\u200c", "'", "\xff\xfe", "ـ", "\u064b"} {
		if r := answer(t, x, Query{Text: text, At: -1, Size: 10}); r.Total != 0 || r.IndexedTo == 0 {
			t.Errorf("%q: %+v", text, r)
		}
	}
	for _, text := range []string{"Hezbollah AND NOT", "/hez.*/", "hez*", "name:hezbollah", "hezbollah~2", `"hezbollah"`, "(hezbollah"} {
		answer(t, x, Query{Text: text, At: -1, Size: 10}) // signs say nothing
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := x.Search(ctx, Query{Text: "iran", At: -1, Size: 10}); !errors.Is(err, context.Canceled) {
		t.Errorf("a search that is not wanted any more: %v", err)
	}
}

func FuzzSearch(f *testing.F) {
	x := indexed(f, first(f))
	for _, text := range []string{"internet blackout", "حزب\u200cالله", "Kata'ib", "50,000", "ﷺ ﷲ", "a'b-c.d'e", "東京 テスト", "\u0301'\u200c-", "wikidata:Q1", "l'Iran's"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := x.Search(context.Background(), Query{Text: text, At: -1, Size: 20})
		if errors.Is(err, ErrQuery) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range r.Hits {
			if !strings.Contains(h.Snippet, markBegin) || h.Score <= 0 || h.Score > 1 {
				t.Errorf("%q: %+v", text, h)
			}
		}
		if _, err := x.Alike(context.Background(), []string{text}, -1, 5); err != nil {
			t.Fatal(err)
		}
	})
}
