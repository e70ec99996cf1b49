package search

import (
	"fmt"
	"net/url"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// weight says how much a match in a text is worth. Each weight has its own fields in the index.
type weight string

// The weights, from the heaviest.
const (
	inName weight = "name" // names and identifiers
	inText weight = "text" // what says what a record is: a title, a label, a statement
	inMore weight = "more" // what is said beside: a description, a hedge, a figure
)

var weights = []weight{inName, inText, inMore}

var worth = map[weight]float32{inName: 1, inText: 0.8, inMore: 0.5}

// text is one of the texts of a record.
type text struct {
	field  string // the name of the field that a hit is told by
	value  string
	weight weight
	// wholes are what a query can be as a whole to mean this record: a name, an identifier with or without its scheme, a title.
	wholes []string
}

// textsOf is all that is searchable of a node, as of a snapshot: none of a withdrawn one, nor of the kinds that have no texts.
func textsOf(sn *store.Snapshot, n *store.Node) ([]text, error) {
	if n.Withdrawn {
		return nil, nil
	}
	var texts []text
	add := func(field string, w weight, value string, wholes ...string) {
		if value != "" {
			texts = append(texts, text{field, value, w, wholes})
		}
	}
	switch r := &n.Record; {
	case r.Entity != nil:
		entityTexts(r.Entity, add)
	case r.Document != nil:
		add("title", inText, r.Document.Title, r.Document.Title)
		add("url", inMore, host(r.Document.URL))
	case r.Predicate != nil:
		add("label", inText, r.Predicate.Label, r.Predicate.Label)
		add("inverseLabel", inText, r.Predicate.InverseLabel, r.Predicate.InverseLabel)
		add("description", inMore, r.Predicate.Description)
	case r.Measure != nil:
		add("label", inText, r.Measure.Label, r.Measure.Label)
		add("population", inMore, r.Measure.Population)
		add("unit", inMore, r.Measure.Unit)
		add("method", inMore, r.Measure.Method)
	case r.Statement != nil:
		add("text", inText, r.Statement.Text)
	case r.Claim != nil:
		add("label", inText, r.Claim.Label)
		if q := r.Claim.Quantity; q != nil {
			add("quantity", inMore, q.Verbatim)
		}
		add("hedge", inMore, r.Claim.Hedge)
	case r.Relation != nil:
		value, err := relationText(sn, r.Relation)
		add("relation", inText, value)
		return texts, err
	}
	return texts, nil
}

func entityTexts(e *graph.Entity, add func(field string, w weight, value string, wholes ...string)) {
	for _, n := range e.Names {
		add("name", inName, n.Value, n.Value)
	}
	for _, id := range e.Identifiers {
		whole := id.Scheme + ":" + id.Value
		add("identifier", inName, whole, whole, id.Value)
	}
	add("description", inMore, e.Description)
}

// relationText is a relation in words, for it has none of its own: the names of its ends, and its predicate's label between them.
func relationText(sn *store.Snapshot, r *graph.Relation) (string, error) {
	ids := []graph.ID{graph.NewID(graph.KindEntity, r.Subject), graph.NewID(graph.KindPredicate, r.Predicate), graph.NewID(graph.KindEntity, r.Object)}
	nodes, err := sn.Nodes(ids)
	if err != nil {
		return "", err
	}
	for _, id := range ids {
		if nodes[id] == nil {
			return "", fmt.Errorf("%s leads to %s, which is not there", r.ID(), id)
		}
	}
	return nodes[ids[0]].Record.Entity.Name("") + " " + nodes[ids[1]].Record.Predicate.Label + " " + nodes[ids[2]].Record.Entity.Name(""), nil
}

// lentBy is what a node lends to the texts of relations, and the lists that these stand in: when it changes, so do they.
func lentBy(n *store.Node) (lent string, lists []store.EdgeType) {
	switch r := &n.Record; {
	case r.Entity != nil:
		return r.Entity.Name(""), []store.EdgeType{store.RelationsOut, store.RelationsIn}
	case r.Predicate != nil:
		return r.Predicate.Label, []store.EdgeType{store.RelationsUnder}
	}
	return "", nil
}

func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

func sameTexts(a, b []text) bool {
	return slices.EqualFunc(a, b, func(a, b text) bool { return a.field == b.field && a.value == b.value })
}
