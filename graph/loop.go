package graph

import (
	"cmp"
	"slices"
)

// Loop is a set of documents that cite one another in a circle, of any length: each is cited, at some remove, by each. A document that cites
// itself is one alone. Circles that share a document are one loop. The keys are in order.
type Loop struct{ Documents []string }

// Loops among the given documents and those that they cite at any remove, each once, in the order of their first documents (design: Origins).
func (s Sources) Loops(documents ...string) []Loop {
	c := newCitations(s, false)
	for _, key := range documents {
		c.node(key)
	}
	c.close()
	members := make([][]string, len(c.edges))
	component := components(c.edges)
	for _, d := range c.documents {
		members[component[d.node]] = append(members[component[d.node]], d.key)
	}
	var loops []Loop
	for _, d := range c.documents {
		m := members[component[d.node]]
		members[component[d.node]] = nil // a loop is found once
		if len(m) > 1 || len(m) == 1 && slices.Contains(c.edges[d.node], d.node) {
			slices.Sort(m)
			loops = append(loops, Loop{m})
		}
	}
	slices.SortFunc(loops, func(a, b Loop) int { return cmp.Compare(a.Documents[0], b.Documents[0]) })
	return loops
}

// citations is the graph of the documents that were asked for and those that they cite, as nodes.
type citations struct {
	sources   Sources
	texts     map[string][]string // documents of each text, nil where each document is a node of its own
	number    map[string]int
	documents []numbered
	edges     [][]int
}

type numbered struct {
	key  string
	node int
}

// newCitations is a graph without nodes. Documents of one text are one node where so asked.
func newCitations(s Sources, byText bool) *citations {
	c := &citations{sources: s, number: map[string]int{}}
	if byText {
		c.texts = map[string][]string{}
		for key, d := range s {
			if d.Text != "" {
				c.texts[d.Text] = append(c.texts[d.Text], key)
			}
		}
	}
	return c
}

// node is the number of a document's node, which all documents of its text have.
func (c *citations) node(key string) int {
	if n, ok := c.number[key]; ok {
		return n
	}
	n := len(c.edges)
	c.edges = append(c.edges, nil)
	alike := c.texts[c.sources[key].Text]
	if len(alike) == 0 {
		alike = []string{key}
	}
	for _, key := range alike {
		c.number[key] = n
		c.documents = append(c.documents, numbered{key, n})
	}
	return n
}

// close follows what is cited, at any remove.
func (c *citations) close() {
	for i := 0; i < len(c.documents); i++ {
		d := c.documents[i]
		for _, cited := range c.sources[d.key].Cites {
			m := c.node(cited) // which may move the edges
			c.edges[d.node] = append(c.edges[d.node], m)
		}
	}
}

// components numbers the strongly connected components of a graph, and gives the number of each node's. What an edge leads to never has a
// higher number: the components that nothing leads out of come first (Tarjan, 1972, without recursion, for chains may be long).
func components(edges [][]int) []int {
	t := tarjan{edges: edges, component: make([]int, len(edges)), index: make([]int, len(edges)), low: make([]int, len(edges))}
	for n := range edges {
		t.component[n] = -1
	}
	for n := range edges {
		if t.index[n] == 0 {
			t.walk(n)
		}
	}
	return t.component
}

type tarjan struct {
	edges     [][]int
	component []int // -1 while it is not known
	index     []int // when the node was met, from 1
	low       []int // the earliest met that is known to be reached
	met       int
	found     int
	stack     []int // met, their component not known
	path      []step
}

type step struct{ node, next int }

func (t *tarjan) enter(n int) {
	t.met++
	t.index[n], t.low[n] = t.met, t.met
	t.stack = append(t.stack, n)
	t.path = append(t.path, step{n, 0})
}

func (t *tarjan) walk(from int) {
	t.enter(from)
	for len(t.path) > 0 {
		at := &t.path[len(t.path)-1]
		n := at.node
		if at.next < len(t.edges[n]) {
			m := t.edges[n][at.next]
			at.next++
			switch {
			case t.index[m] == 0:
				t.enter(m)
			case t.component[m] < 0:
				t.low[n] = min(t.low[n], t.index[m])
			}
			continue
		}
		t.leave(n)
	}
}

// leave goes back to where the node was entered from. A node that reaches none met before it closes a component.
func (t *tarjan) leave(n int) {
	t.path = t.path[:len(t.path)-1]
	if len(t.path) > 0 {
		before := t.path[len(t.path)-1].node
		t.low[before] = min(t.low[before], t.low[n])
	}
	if t.low[n] < t.index[n] {
		return
	}
	for {
		m := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.component[m] = t.found
		if m == n {
			break
		}
	}
	t.found++
}
