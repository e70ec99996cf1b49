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
	component := Components(c.edges)
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
