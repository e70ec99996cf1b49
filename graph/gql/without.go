package gql

import (
	"errors"
	"slices"
	"sync"

	"claimgraph/graph"
	"claimgraph/store"
)

// maxWithout is how many sources one request may leave out.
const maxWithout = 100

// leftOut is what @without leaves out: entities, with all that are read as one with them, and documents.
type leftOut struct {
	entities, documents map[string]bool // by key
	// lists hold every claim that they have anything to do with; touched are these claims, where they are few enough to be gathered once for an
	// answer.
	lists   []store.List
	once    sync.Once
	touched map[graph.ID]bool
}

// maxTouched is how many claims are gathered; of more, each is looked up in the lists.
const maxTouched = 100_000

func (o *leftOut) nobody() bool { return len(o.entities)+len(o.documents) == 0 }

// touches is the condition that the sources have anything to do with a claim.
func (o *leftOut) touches(r *response, edges []store.Edge) ([]bool, error) {
	var failed error
	o.once.Do(func() { failed = o.gather(r) })
	if o.touched == nil || failed != nil {
		pass, err := inLists(o.lists).test(r, edges)
		return pass, errors.Join(failed, err)
	}
	pass := make([]bool, len(edges))
	for i := range edges {
		pass[i] = o.touched[edges[i].To]
	}
	return pass, nil
}

func (o *leftOut) gather(r *response) error {
	n := 0
	for _, l := range o.lists {
		if n += r.sn.Count(l, maxTouched+1); n > maxTouched {
			return nil
		}
	}
	touched := make(map[graph.ID]bool, n)
	scan := r.sn.Scan()
	defer scan.Close()
	for _, l := range o.lists {
		for scan.Open(l); scan.Valid(); scan.Next() {
			e, err := scan.Edge()
			if err != nil {
				return err
			}
			touched[e.To] = true
		}
	}
	o.touched = touched
	return nil
}

func (l *lens) setWithout(v any) error {
	sources, ok := v.([]any)
	if !ok {
		return badInput("@without(sources: %v): give a list of ids, such as [\"entity:fox-news\"]", v)
	}
	if len(sources) > maxWithout {
		return badInput("@without has %d sources: leave out at most %d", len(sources), maxWithout)
	}
	for _, source := range sources {
		text, _ := source.(string)
		id, err := graph.ParseID(text)
		if err != nil {
			return badInput("@without(sources:): %v", err)
		}
		if err := checkKind("@without(sources:)", id, []graph.IDKind{graph.KindEntity, graph.KindDocument}); err != nil {
			return err
		}
		l.without = append(l.without, id)
	}
	return nil
}

// leaveOut finds what the sources mean in a snapshot. An id that nothing has, now or then, is refused: whoever misspells a source would believe
// that it is left out.
func (l *lens) leaveOut(r *response) error {
	if len(l.without) == 0 {
		return nil
	}
	l.out = &leftOut{entities: map[string]bool{}, documents: map[string]bool{}}
	var records []graph.ID
	for _, id := range l.without {
		if id.Kind() == graph.KindDocument {
			l.out.documents[id.Key()] = true
			records = append(records, id)
			continue
		}
		for _, key := range r.same.keys(id.Key()) {
			l.out.entities[key] = true
			records = append(records, graph.NewID(graph.KindEntity, key))
		}
	}
	found, err := r.sn.Nodes(records)
	if err != nil {
		return err
	}
	if err := r.known("@without(sources:)", records...); err != nil {
		return err
	}
	for id, n := range found {
		types := []store.EdgeType{store.ClaimsBy, store.ClaimsFrom, store.ClaimsThrough}
		if id.Kind() == graph.KindDocument {
			types = []store.EdgeType{store.ClaimsIn, store.ClaimsVia}
		}
		for _, t := range types {
			l.out.lists = append(l.out.lists, store.List{Type: t, From: n.Number})
		}
	}
	return err
}

// claim tells whether a claim is gone: who made it, or all whom it is reported from, never spoke.
func (o *leftOut) claim(c *graph.Claim) bool {
	return o.entities[c.Claimant] || len(c.ReportedFrom) > 0 && !slices.ContainsFunc(c.ReportedFrom, func(key string) bool { return !o.entities[key] })
}

// origins are those whom a claim goes back to that are not left out.
func (o *leftOut) origins(c *graph.Claim) []string {
	return slices.DeleteFunc(slices.Clone(c.Origins()), func(key string) bool { return o.entities[key] })
}

// evidence tells whether a piece of evidence is gone: it was published or carried by one of the sources, or stands or was carried in one.
func (o *leftOut) evidence(e *graph.Evidence, document *graph.Document) bool {
	return o.documents[e.Document] || o.entities[document.Publisher] || slices.ContainsFunc(e.Chain, func(h graph.Hop) bool {
		return o.entities[h.Carrier] || o.documents[h.Document]
	})
}
