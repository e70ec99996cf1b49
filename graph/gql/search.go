package gql

import (
	"context"
	"encoding/json"
	"errors"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
	"claimgraph/store/search"
)

// SearchConnection is a page of what a search found.
type SearchConnection struct {
	*Page[Node]
	// IndexedTo is the change up to which the index has read.
	IndexedTo int
	hits      []search.Hit // of the page
}

// SearchEdge is an entry of such a page.
type SearchEdge struct {
	Edge[Node]
	Score   float64
	Snippet string
}

// Edges of the page.
func (c *SearchConnection) Edges() []*SearchEdge {
	edges := make([]*SearchEdge, len(c.Page.Edges))
	for i, e := range c.Page.Edges {
		edges[i] = &SearchEdge{e, c.hits[i].Score, c.hits[i].Snippet}
	}
	return edges
}

// hitsAtOnce is how many hits are looked at through the lens together.
const hitsAtOnce = 500

// Search for records by their names and words.
func (q query) Search(ctx context.Context, text string, kinds []NodeKind, first *int, after *string) (*SearchConnection, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	if q.index == nil {
		return nil, &clientError{codeBadInput, "there is no search index here: ask a server"}
	}
	s := &searching{r: r, scope: scopeOf("search", "", text, kinds), query: search.Query{Text: text}, seen: map[graph.ID]bool{}}
	for _, k := range kinds {
		s.query.Kinds = append(s.query.Kinds, k.of())
	}
	return s.page(ctx, arguments{first, after})
}

// searching goes through the hits of a query, the best first, as the lens shows them.
type searching struct {
	r     *response
	scope string
	query search.Query
	to    int // the change up to which the index has read
	seen  map[graph.ID]bool
}

// hitPlace is where a hit stands: among the hits as of a change, which stay as they are whatever is recorded since.
type hitPlace struct{ Change, Rank int }

// awaitIndex gives the index some time to read what was recorded last.
func (r *response) awaitIndex(ctx context.Context) error {
	wait, done := context.WithTimeout(ctx, r.api.searchWait)
	defer done()
	if err := r.api.index.Await(wait, int(r.sn.State().Change)); err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return nil
}

// begin chooses the change as of which the index is asked: that of the snapshot, or as far as the index has come.
func (s *searching) begin(ctx context.Context, after *string) (from int, err error) {
	if err := s.r.awaitIndex(ctx); err != nil {
		return 0, err
	}
	s.query.At = min(int(s.r.sn.State().Change), s.r.api.index.IndexedTo())
	place, err := decodeCursor(s.scope, after)
	if err != nil || place == nil {
		return 0, err
	}
	var at hitPlace
	if json.Unmarshal(place, &at) != nil || at.Change > s.query.At {
		return 0, badCursor(*after)
	}
	s.query.At = at.Change
	return at.Rank + 1, nil
}

// each gives what the lens shows of the hits from a rank on. What several hits lead to, for they are read as one, comes once.
func (s *searching) each(ctx context.Context, from, most int, take func(rank int, h search.Hit, n *store.Node) bool) (total int, err error) {
	for from < most {
		s.query.From, s.query.Size = from, min(hitsAtOnce, most-from)
		found, err := s.r.api.index.Search(ctx, s.query)
		if err != nil {
			return 0, searchError(err)
		}
		s.to, total = found.IndexedTo, found.Total
		nodes, err := s.visible(found.Hits)
		if err != nil {
			return 0, err
		}
		for i, n := range nodes {
			if n != nil && !take(from+i, found.Hits[i], n) {
				return total, nil
			}
		}
		if from += len(found.Hits); from >= total || len(found.Hits) == 0 {
			break
		}
	}
	return total, nil
}

// visible are the nodes that hits lead to; nil where the lens hides them, where they were withdrawn, and where a hit before led there.
func (s *searching) visible(hits []search.Hit) ([]*store.Node, error) {
	ids := make([]graph.ID, len(hits))
	for i := range hits {
		ids[i] = hits[i].ID
	}
	scan := s.r.aside()
	nodes, err := scan.load(ids)
	if err != nil {
		return nil, err
	}
	there := slices.DeleteFunc(slices.Clone(nodes), func(n *store.Node) bool { return n == nil })
	hidden, err := scan.hidden(there)
	if err != nil {
		return nil, err
	}
	for i, n := range nodes {
		if n == nil || n.Withdrawn || hidden[n.ID] || s.seen[n.ID] {
			nodes[i] = nil
			continue
		}
		s.seen[n.ID] = true
	}
	return nodes, nil
}

func (s *searching) page(ctx context.Context, a arguments) (*SearchConnection, error) {
	size, err := pageSize(a.first, 20)
	if err != nil {
		return nil, err
	}
	from, err := s.begin(ctx, a.after)
	if err != nil {
		return nil, err
	}
	if !s.r.same.empty() { // what pages before have shown is not shown again
		if _, err := s.each(ctx, 0, from, func(int, search.Hit, *store.Node) bool { return true }); err != nil {
			return nil, err
		}
	}
	var places [][]byte
	var hits []search.Hit
	var ids []graph.ID
	var failed error
	total, err := s.each(ctx, from, search.MaxHits, func(rank int, h search.Hit, n *store.Node) bool {
		place, wrong := json.Marshal(hitPlace{s.query.At, rank})
		failed = errors.Join(failed, wrong)
		places, hits, ids = append(places, place), append(hits, h), append(ids, n.ID)
		return len(ids) <= size
	})
	if err = errors.Join(err, failed); err != nil {
		return nil, err
	}
	nodes, err := s.r.present(ids)
	if err != nil {
		return nil, err
	}
	page := buildPage(s.scope, size, a.after, places, nodes, func() (int, bool, error) { return s.count(ctx, total) })
	return &SearchConnection{page, s.to, hits}, nil
}

// count of what the lens shows. Where it shows all, and nothing is read as one with another, the index has counted.
func (s *searching) count(ctx context.Context, total int) (n int, exact bool, err error) {
	if s.r.lens.all() && s.r.same.empty() {
		return min(total, search.MaxHits), total <= search.MaxHits, nil
	}
	again := &searching{r: s.r, query: s.query, seen: map[graph.ID]bool{}}
	_, err = again.each(ctx, 0, search.MaxHits, func(int, search.Hit, *store.Node) bool {
		n++
		return true
	})
	return n, total <= search.MaxHits, err
}

// searchError is one that can be shown, where it is.
func searchError(err error) error {
	if errors.Is(err, search.ErrQuery) || errors.Is(err, search.ErrDamaged) {
		return &clientError{codeBadInput, err.Error()}
	}
	return err
}
