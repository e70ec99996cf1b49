package search

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"unicode/utf8"

	"claimgraph/graph"
)

// finder answers one query from one reader.
type finder struct {
	*reader
	kinds []graph.IDKind
	at    int
}

// match is a record that was found.
type match struct {
	span
	score float32
	rank  int // of its kind
}

// Search finds records. Without a word in its text a query has no hits. An index that cannot be read is ErrDamaged, once; it is built anew, and
// until that is done a result says by IndexedTo how far it is.
func (x *Index) Search(ctx context.Context, q Query) (*Result, error) {
	if err := q.check(); err != nil {
		return nil, err
	}
	w, err := parse(q.Text)
	if err != nil {
		return nil, err
	}
	r, e, err := x.reader()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	f := finder{r, q.Kinds, r.position.Change}
	if q.At >= 0 {
		f.at = min(q.At, f.at)
	}
	result := &Result{IndexedTo: r.position.Change}
	if len(w.words) == 0 {
		return result, nil
	}
	matches, total, err := f.find(ctx, w, q.From+q.Size)
	if err != nil {
		return nil, e.told(ctx, err)
	}
	result.Total = total
	window := matches[min(q.From, len(matches)):]
	result.Hits, err = x.hits(ctx, w, window, f.at)
	if errors.Is(err, graph.ErrNotFound) { // the index has what the store has not
		return nil, e.told(ctx, err)
	}
	return result, err
}

// told is what a caller is told of an error of the engine: whose context has ended, that; else the index is built anew.
func (e *engine) told(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	e.fail(err)
	return ErrDamaged
}

// find gives the best matches, as many as are wanted, and how many there are.
func (f *finder) find(ctx context.Context, w *wanted, most int) ([]match, int, error) {
	all, err := f.allWords(ctx, w)
	if err != nil {
		return nil, 0, err
	}
	whole, err := f.whole(ctx, w.whole)
	if err != nil {
		return nil, 0, err
	}
	list := either(all, whole)
	best, total := top{most: most}, 0
	err = f.spans(ctx, list, func(s scored, sp span) bool {
		if f.wants(sp) {
			total++
			best.add(match{sp, s.score, kindRank(sp.id)})
		}
		return true
	})
	return best.done(), total, err
}

// top keeps the first of many matches, in a room that does not grow with how many there are.
type top struct {
	matches []match
	most    int
	full    bool // it has been cut: what comes after the last one is out
}

func (t *top) add(m match) {
	if t.full && (t.most == 0 || compare(m, t.matches[t.most-1]) > 0) {
		return
	}
	if t.matches = append(t.matches, m); len(t.matches) >= 2*t.most+checkEvery {
		t.matches, t.full = t.done(), true
	}
}

func (t *top) done() []match {
	slices.SortFunc(t.matches, compare)
	return t.matches[:min(t.most, len(t.matches))]
}

// compare orders matches by score, then by kind, then by id.
func compare(a, b match) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.rank, b.rank), cmp.Compare(a.id, b.id))
}

func kindRank(id graph.ID) int { return slices.Index(graph.IDKinds(), id.Kind()) }

// wants tells whether a version is of a kind, and of a time, that is asked for.
func (f *finder) wants(s span) bool {
	return s.holds(f.at) && (len(f.kinds) == 0 || slices.Contains(f.kinds, s.id.Kind()))
}

// any tells whether one document of a list is wanted.
func (f *finder) any(ctx context.Context, list found) (ok bool, err error) {
	err = f.spans(ctx, list, func(_ scored, sp span) bool {
		ok = f.wants(sp)
		return !ok
	})
	return ok, err
}

// allWords are the documents that have all the words which are needed. What slips are allowed is left in the words, for the snippets.
func (f *finder) allWords(ctx context.Context, w *wanted) (all found, err error) {
	joins := make([]found, len(w.joins))
	for i, j := range w.joins {
		list, err := f.word(ctx, j.text, weights, false, 0)
		if err != nil {
			return nil, err
		}
		joins[i] = list.scaled(joined)
	}
	first, needed := true, 0
	for i := range w.words {
		s := &w.words[i]
		if !s.needed {
			continue
		}
		list, err := f.slot(ctx, w, i, joins)
		if err != nil {
			return nil, err
		}
		if all = both(all, list); first {
			all, first = list, false
		}
		needed++
	}
	return all.scaled(wordsCount / float32(needed)), nil
}

// slot are the documents that have one word, by itself or in a join.
func (f *finder) slot(ctx context.Context, w *wanted, i int, joins []found) (found, error) {
	s := &w.words[i]
	list, err := f.word(ctx, s.text, weights, s.last, 0)
	if err != nil {
		return nil, err
	}
	lists := []found{list}
	for k, j := range w.joins {
		if j.from <= i && i < j.to {
			lists = append(lists, joins[k])
		}
	}
	list = union(lists)
	if slips(s.text) == 0 {
		return list, nil
	}
	if ok, err := f.any(ctx, list); ok || err != nil {
		return list, err
	}
	s.slack = slips(s.text)
	return f.word(ctx, s.text, weights, s.last, s.slack)
}

// word are the documents that have a word in texts of some weights.
func (f *finder) word(ctx context.Context, text string, in []weight, last bool, slack int) (found, error) {
	var lists []found
	var failed error
	add := func(field, term string, score float32, lengths bool) {
		if failed != nil {
			return
		}
		var list found
		list, failed = f.postings(ctx, field, term, score, lengths)
		lists = append(lists, list)
	}
	for _, w := range in {
		field, lengths := string(w), w != inName
		add(field, text, worth[w]*exactly, lengths)
		if key := spellingIn(w, text); key != "" {
			add(w.spellings(), key, worth[w]*spelled, false)
		}
		if last && mayBegin(w, text) {
			terms, err := f.beginning(ctx, field, text)
			failed = cmp.Or(failed, err)
			for _, term := range terms {
				add(field, term, worth[w]*beginning, lengths)
			}
		}
		if slack > 0 {
			near, err := f.slips(ctx, field, text, slack)
			failed = cmp.Or(failed, err)
			for _, n := range near {
				add(field, n.text, worth[w]*ofSlips(n.far), lengths)
			}
		}
		if failed != nil {
			return nil, failed
		}
	}
	return union(lists), nil
}

func ofSlips(far int) float32 {
	if far == 1 {
		return oneSlip
	}
	return twoSlips
}

// mayBegin: one letter or two begin too much of what is in texts to say anything.
func mayBegin(w weight, text string) bool {
	return w == inName || utf8.RuneCountInString(text) >= leastPrefix
}

// whole are the documents that the query as a whole is a name, an identifier or a title of, or the beginning of a name.
func (f *finder) whole(ctx context.Context, words []word) (found, error) {
	called := wholeName + phrase(words)
	scores := map[string]float32{called: exactly, wholeText + phrase(words): titleIsQuery}
	if key := wholeKey(words); key != "" {
		scores[wholeSpelling+key] = wholeSpelled
	}
	if utf8.RuneCountInString(called) > leastPrefix {
		longer, err := f.beginning(ctx, wholeField, called)
		if err != nil {
			return nil, err
		}
		for _, term := range longer {
			scores[term] = wholeBeginning
		}
	}
	var lists []found
	for term, score := range scores {
		list, err := f.postings(ctx, wholeField, term, score, false)
		if err != nil {
			return nil, err
		}
		lists = append(lists, list)
	}
	return union(lists), nil
}
