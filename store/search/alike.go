package search

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

const (
	// leastAlike is how alike two names must be: two words of three are not enough, three of four are.
	leastAlike = 0.75
	// mostNames and mostCompared bound what one call looks at: so many of the names, and so many of the entities that share the most words with one.
	mostNames    = 100
	mostCompared = 300
)

// Alike gives the entities one of whose names is likely another spelling of one of the given names, the likeliest first, for suggestions of
// twins. Where the names are of an entity, that is among them. A hit's score is from 0.75 to 1, where 1 is the same name; its snippet is the
// name that is alike. Names in different scripts are not compared, nor are names beyond the limits of a query.
func (x *Index) Alike(ctx context.Context, names []string, at, most int) ([]Hit, error) {
	q := Query{At: at, Size: most}
	if err := q.check(); err != nil {
		return nil, err
	}
	r, e, err := x.reader()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	f := finder{r, []graph.IDKind{graph.KindEntity}, r.position.Change}
	if at >= 0 {
		f.at = min(at, f.at)
	}
	var given [][]word
	for _, name := range names[:min(len(names), mostNames)] {
		if words, _ := wordsOf(name); 0 < len(words) && len(words) <= MaxWords && len(name) <= MaxText {
			given = append(given, words)
		}
	}
	ids := map[graph.ID]bool{}
	for _, words := range given {
		if err := f.sharing(ctx, words, ids); err != nil {
			return nil, e.told(ctx, err)
		}
	}
	hits, err := x.alike(given, ids, f.at)
	if errors.Is(err, graph.ErrNotFound) { // the index has what the store has not
		return nil, e.told(ctx, err)
	}
	return hits[:min(len(hits), most)], err
}

// sharing gathers the entities that may have a name like these words: of those that share enough of them, the ones that share the most.
func (f *finder) sharing(ctx context.Context, words []word, ids map[graph.ID]bool) error {
	whole, err := f.whole(ctx, words)
	if err != nil {
		return err
	}
	list := whole.each(float32(len(words)))
	var shared found
	for _, w := range words {
		has, err := f.word(ctx, w.text, []weight{inName}, false, slips(w.text))
		if err != nil {
			return err
		}
		shared = sum(shared, has.each(1))
	}
	enough := leastAlike / 2 * float32(len(words)) // the other name may have fewer words, and all of them here
	shared = slices.DeleteFunc(shared, func(s scored) bool { return s.score < enough })
	list = either(list, shared)
	slices.SortFunc(list, func(a, b scored) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.doc, b.doc)) })
	n := 0
	return f.spans(ctx, list, func(_ scored, sp span) bool {
		if f.wants(sp) {
			ids[sp.id] = true
			n++
		}
		return n < mostCompared
	})
}

// alike compares the names of entities with the given ones.
func (x *Index) alike(given [][]word, ids map[graph.ID]bool, at int) ([]Hit, error) {
	sn, err := x.store.SnapshotAt(at)
	if err != nil {
		return nil, err
	}
	defer sn.Close()
	var hits []Hit
	for id := range ids {
		n, err := sn.Node(id)
		if err != nil {
			return nil, err
		}
		if h := mostAlike(n, given); h.Score >= leastAlike {
			hits = append(hits, h)
		}
	}
	slices.SortFunc(hits, func(a, b Hit) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID)) })
	return hits, nil
}

func mostAlike(n *store.Node, given [][]word) Hit {
	best := Hit{ID: n.ID, Field: "name"}
	for _, name := range n.Record.Entity.Names {
		words, _ := wordsOf(name.Value)
		for _, g := range given {
			if s := likeness(g, words); s > best.Score {
				best.Score, best.Snippet = s, snippet(name.Value, nil)
			}
		}
	}
	return best
}

// likeness of two names: the share of their words that have one like them in the other, each counted by how alike they are.
func likeness(a, b []word) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	if phrase(a) == phrase(b) {
		return 1
	}
	whole := 0.0
	if key := wholeKey(a); key != "" && key == wholeKey(b) {
		whole = alikeSpelled
	}
	taken := make([]bool, len(b))
	var shared float64
	for i := range a {
		best, at := 0.0, -1
		for j := range b {
			if s := wordLikeness(a[i].text, b[j].text); !taken[j] && s > best {
				best, at = s, j
			}
		}
		if at >= 0 {
			taken[at] = true
			shared += best
		}
	}
	return max(whole, 2*shared/float64(len(a)+len(b))*alikeAtMost)
}

// How alike two words are, or two names that are not the same.
const (
	alikeSpelled = 0.9
	alikeSlip    = 0.85
	alikeSlips   = 0.75
	alikeAtMost  = 0.99 // the same words in another order
)

func wordLikeness(a, b string) float64 {
	if a == b {
		return 1
	}
	if key := spellingIn(inName, a); key != "" && key == spellingIn(inName, b) {
		return alikeSpelled
	}
	switch most := slips(a); distance(a, b, most) {
	case 1:
		if most >= 1 {
			return alikeSlip
		}
	case 2:
		if most >= 2 {
			return alikeSlips
		}
	}
	return 0
}
