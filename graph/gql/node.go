package gql

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"claimgraph/graph"
	"claimgraph/store"
)

// Node is whatever has an id.
type Node interface{ ID() graph.ID }

// NodeKind is a kind of record that can be searched for.
type NodeKind string

// The kinds of record that can be searched for.
const (
	EntityNodes    NodeKind = "ENTITY"
	DocumentNodes  NodeKind = "DOCUMENT"
	ClaimNodes     NodeKind = "CLAIM"
	RelationNodes  NodeKind = "RELATION"
	MeasureNodes   NodeKind = "MEASURE"
	StatementNodes NodeKind = "STATEMENT"
	PredicateNodes NodeKind = "PREDICATE"
)

// of is the kind that ids of such records have.
func (k NodeKind) of() graph.IDKind { return graph.IDKind(strings.ToLower(string(k))) }

// newNode gives a node of the graph as the schema calls it.
func newNode(v view) Node {
	switch v.node.ID.Kind() {
	case graph.KindEntity:
		return newEntity(v)
	case graph.KindDocument:
		return newDocument(v)
	case graph.KindPredicate:
		return newPredicate(v)
	case graph.KindClaim:
		return newClaim(v)
	case graph.KindLink:
		return &ClaimLink{v}
	case graph.KindPropositionLink:
		return newPropositionLink(v)
	case graph.KindAssessment:
		return newAssessment(v)
	case graph.KindJudgement:
		return newJudgement(v)
	}
	return newProposition(v)
}

// present gives what has these ids, in their order; nil where nothing has. Evidence is found in its claim, changes among the changes.
func (r *response) present(ids []graph.ID) ([]Node, error) {
	if err := r.charge(len(ids)); err != nil {
		return nil, err
	}
	var wanted []graph.ID
	for _, id := range ids {
		if at := holder(id); at != "" {
			wanted = append(wanted, at)
		}
	}
	found, err := r.load(wanted)
	if err != nil {
		return nil, err
	}
	var level []*store.Node
	seen := map[graph.ID]bool{}
	at := map[graph.ID]*store.Node{} // which may be another's, that it is read as
	for i, n := range found {
		at[wanted[i]] = n
		if n != nil && !seen[n.ID] {
			seen[n.ID] = true
			level = append(level, n)
		}
	}
	hidden, err := r.hidden(level)
	if err != nil {
		return nil, err
	}
	side := r.newLevel(level)
	out := make([]Node, len(ids))
	for i, id := range ids {
		n := at[holder(id)]
		if n != nil && hidden[n.ID] {
			continue
		}
		if out[i], err = r.presentOne(side, id, n); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// holder is the id of the node that holds a record; empty for changes, and for ids that can be of nothing.
func holder(id graph.ID) graph.ID {
	switch id.Kind() {
	case graph.KindEvidence:
		claim, ok := graph.SplitEvidenceKey(id.Key())
		if !ok {
			return ""
		}
		return graph.NewID(graph.KindClaim, claim)
	case graph.KindChange:
		return ""
	}
	if _, err := graph.ParseID(string(id)); err != nil {
		return ""
	}
	return id
}

func (r *response) presentOne(side *level, id graph.ID, n *store.Node) (Node, error) {
	switch {
	case id.Kind() == graph.KindChange:
		if graph.CheckIDKey(graph.KindChange, id.Key()) != nil {
			return nil, nil
		}
		number, _ := strconv.Atoi(id.Key())
		if uint64(number) > r.sn.State().Change {
			return nil, nil
		}
		c, err := r.change(number)
		if err != nil {
			return nil, err
		}
		return newChanges(c)[0], nil
	case n == nil:
		return nil, nil
	case id.Kind() == graph.KindEvidence:
		return r.presentEvidence(view{side, n}, id)
	}
	return newNode(view{side, n}), nil
}

func (r *response) presentEvidence(claim view, id graph.ID) (Node, error) {
	record := claim.node.Record.Claim
	for i := range record.Evidence {
		e := &record.Evidence[i]
		if e.Key(record.Key) != id.Key() {
			continue
		}
		found, err := r.sight(e)
		if err != nil || !found.shown {
			return nil, err
		}
		return &Evidence{claim, found.sight}, nil
	}
	return nil, nil
}

// checkKind tells whether an id is of one of these kinds.
func checkKind(field string, id graph.ID, kinds []graph.IDKind) error {
	if slices.Contains(kinds, id.Kind()) {
		return nil
	}
	forms := make([]string, len(kinds))
	for i, k := range kinds {
		forms[i] = string(k) + ":…"
	}
	return badInput("%s takes ids of the form %s: %q is none", field, strings.Join(forms, " or "), cut(string(id), 60))
}

// known refuses ids that nothing has, whatever state is read: whoever misspells one would take silence for an answer.
func (r *response) known(field string, ids ...graph.ID) error {
	now := r.api.store.Snapshot()
	defer now.Close()
	for _, id := range ids {
		_, err := now.Node(id)
		if errors.Is(err, graph.ErrNotFound) {
			return badInput("%s: there is no %s: search for its id by its name", field, id)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// get gives one node of a kind by its id; nil where there is none. An id of another kind is a mistake that is named.
func get[T any](r *response, id graph.ID, make func(view) *T, kinds ...graph.IDKind) (*T, error) {
	if err := checkKind("id", id, kinds); err != nil {
		return nil, err
	}
	nodes, err := r.load([]graph.ID{id})
	if err != nil || nodes[0] == nil {
		return nil, err
	}
	hidden, err := r.hidden(nodes)
	if err != nil || hidden[nodes[0].ID] {
		return nil, err
	}
	return make(view{r.newLevel(nodes), nodes[0]}), nil
}
