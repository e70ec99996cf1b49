package gql

import (
	"encoding/json"
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/store"
)

// condition is one thing that a filter asks for. One that has a path can be met by walking those lists instead of testing; a filter walks its
// narrowest path and tests the rest.
type condition struct {
	path  []store.List // nil where none leads to all that meets it
	loose bool         // the path leads to more than what meets it
	test  test
	cost  int // tests that cost less go first
}

// What a test costs, by what it must look at.
const (
	costDigest = iota // what the edge carries
	costLists         // other lists
	costRecords
	costAnalysis // what the claims on a proposition add up to
)

// every gives the test that all conditions are met. A later one sees only what passed the earlier.
func every(conditions []condition) test {
	switch len(conditions) {
	case 0:
		return nil
	case 1:
		return conditions[0].test
	}
	conditions = slices.Clone(conditions)
	slices.SortStableFunc(conditions, func(a, b condition) int { return a.cost - b.cost })
	return func(r *response, edges []store.Edge) ([]bool, error) {
		pass := make([]bool, len(edges))
		left := make([]int, len(edges)) // where those that are left stand in edges
		for i := range edges {
			left[i] = i
		}
		for _, c := range conditions {
			some := make([]store.Edge, len(left))
			for i, at := range left {
				some[i] = edges[at]
			}
			ok, err := c.test(r, some)
			if err != nil {
				return nil, err
			}
			kept := left[:0]
			for i, at := range left {
				if ok[i] {
					kept = append(kept, at)
				}
			}
			left = kept
		}
		for _, at := range left {
			pass[at] = true
		}
		return pass, nil
	}
}

// costOf is what testing all conditions costs: as much as the dearest.
func costOf(conditions []condition) int {
	most := costDigest
	for _, c := range conditions {
		most = max(most, c.cost)
	}
	return most
}

// narrow picks the path that is walked, and gives the conditions that are left to be tested. Without a path, otherwise is walked.
func (r *response) narrow(conditions []condition, otherwise []store.List) (path []store.List, left []condition) {
	best, fewest := -1, 0
	paths := 0
	for _, c := range conditions {
		if c.path != nil {
			paths++
		}
	}
	for i, c := range conditions {
		if c.path == nil {
			continue
		}
		n := 0
		if paths > 1 {
			n = r.estimate(c.path)
		}
		if best < 0 || n < fewest {
			best, fewest = i, n
		}
	}
	if best < 0 {
		return otherwise, conditions
	}
	if conditions[best].loose {
		return conditions[best].path, conditions
	}
	return conditions[best].path, slices.Delete(slices.Clone(conditions), best, best+1)
}

// enough is how far lists are counted to see which is narrower.
const enough = 512

func (r *response) estimate(path []store.List) int {
	n := 0
	for _, l := range path {
		if n += r.sn.Count(l, enough); n >= enough {
			break
		}
	}
	return n
}

// byDigest is a condition on what the edges carry.
func byDigest(meets func(*store.Edge) bool) condition {
	return condition{cost: costDigest, test: func(_ *response, edges []store.Edge) ([]bool, error) {
		pass := make([]bool, len(edges))
		for i := range edges {
			pass[i] = meets(&edges[i])
		}
		return pass, nil
	}}
}

// byRecord is a condition on the records that the edges lead to, read in one pass.
func byRecord(meets func(*store.Node) bool) condition {
	return condition{cost: costRecords, test: func(r *response, edges []store.Edge) ([]bool, error) {
		nodes, err := r.loadEdges(edges)
		if err != nil {
			return nil, err
		}
		pass := make([]bool, len(nodes))
		for i, n := range nodes {
			pass[i] = meets(n)
		}
		return pass, nil
	}}
}

func (r *response) loadEdges(edges []store.Edge) ([]*store.Node, error) {
	ids := make([]graph.ID, len(edges))
	for i := range edges {
		ids[i] = edges[i].To
	}
	return r.loadAll(ids)
}

// inLists is the condition to be in one of these lists.
func inLists(path []store.List) condition {
	return condition{path: path, cost: costLists, test: func(r *response, edges []store.Edge) ([]bool, error) {
		pass := make([]bool, len(edges))
		places := make([][]byte, len(edges))
		for i := range edges {
			places[i] = edges[i].Place
		}
		for _, l := range path {
			for i, has := range r.sn.Has(l, places) {
				pass[i] = pass[i] || has
			}
		}
		return pass, nil
	}}
}

// inListsOf is the condition to be in a list of one of these nodes.
func (r *response) inListsOf(field string, ids []graph.ID, t store.EdgeType, kinds ...graph.IDKind) (condition, []uint32, error) {
	nodes, err := r.named(field, ids, kinds...)
	path, numbers := make([]store.List, len(nodes)), make([]uint32, len(nodes))
	for i, n := range nodes {
		path[i], numbers[i] = n.List(t), n.Number
	}
	return inLists(path), numbers, err
}

// named gives the nodes that a filter names, and those that they are read as one with. Ids of nothing are left out: nothing is in their lists.
func (r *response) named(field string, ids []graph.ID, kinds ...graph.IDKind) ([]*store.Node, error) {
	if err := checkValues(field, len(ids)); err != nil {
		return nil, err
	}
	for _, id := range ids {
		if err := checkKind(field, id, kinds); err != nil {
			return nil, err
		}
	}
	nodes, err := r.load(ids)
	var all []*store.Node
	for _, n := range nodes {
		if n == nil {
			continue
		}
		records, err := r.records(n)
		if err != nil {
			return nil, err
		}
		all = append(all, records...)
	}
	return all, err
}

// everyID gives the ids of all records that those with the given ids are read as one with.
func (r *response) everyID(given []graph.ID) []graph.ID {
	var all []graph.ID
	for _, id := range given {
		if id.Kind() == graph.KindEntity {
			all = append(all, entities(r.same.keys(id.Key())...)...)
		} else {
			all = append(all, id)
		}
	}
	return all
}

func checkValues(field string, n int) error {
	if n > maxFilterValues {
		return badInput("%s has %d values: give at most %d", field, n, maxFilterValues)
	}
	return nil
}

// words are the folded words of a text that is searched for.
func words(text string) []string { return strings.Fields(graph.Fold(text)) }

// hasWords tells whether every word occurs in one of the texts.
func hasWords(words []string, texts ...string) bool {
	folded := graph.Fold(strings.Join(texts, "\n"))
	for _, w := range words {
		if !strings.Contains(folded, w) {
			return false
		}
	}
	return true
}

// spanOf reads a date that a filter gives.
func spanOf(field string, text graph.EDTF) (graph.Span, error) {
	if err := text.Check(); err != nil {
		return graph.Unbounded, badInput("%s: %v", field, err)
	}
	return text.Span(), nil
}

// scopeOf names a list for its cursors.
func scopeOf(list string, parent graph.ID, arguments ...any) string {
	b, err := json.Marshal(arguments)
	if err != nil {
		return list
	}
	return list + " " + string(parent) + " " + string(b)
}

// conditions collects the conditions of a filter, and the first fault in it.
type conditions struct {
	r    *response
	list []condition
	err  error
}

func (c *conditions) add(next condition, err error) {
	if c.err == nil {
		c.err = err
	}
	c.list = append(c.list, next)
}
