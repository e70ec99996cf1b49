package gql

import (
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// whereEvidence tests the claims that edges lead to by the evidence that can be seen of them.
func (r *response) whereEvidence(edges []store.Edge, meets func(*store.Node, []sight) bool) ([]bool, error) {
	nodes, err := r.loadEdges(edges)
	if err != nil {
		return nil, err
	}
	found, err := r.see(nodes)
	if err != nil {
		return nil, err
	}
	pass := make([]bool, len(nodes))
	for i, n := range nodes {
		pass[i] = meets(n, found[i].evidence)
	}
	return pass, nil
}

func byEvidence(standings []graph.EvidenceStanding) condition {
	return condition{cost: costRecords, test: func(r *response, edges []store.Edge) ([]bool, error) {
		return r.whereEvidence(edges, func(_ *store.Node, seen []sight) bool { return slices.Contains(standings, r.standing(seen)) })
	}}
}

// byText is the condition that all words occur in a claim's label or hedge, or in the text of its statement.
func byText(words []string) condition {
	return condition{cost: costRecords, test: func(r *response, edges []store.Edge) ([]bool, error) {
		nodes, err := r.loadEdges(edges)
		if err != nil {
			return nil, err
		}
		var statements []graph.ID
		for _, n := range nodes {
			if n.Record.Claim.Statement != nil {
				statements = append(statements, n.Record.Claim.Proposition())
			}
		}
		if _, err := r.loadDistinct(statements); err != nil {
			return nil, err
		}
		pass := make([]bool, len(nodes))
		for i, n := range nodes {
			claim, text := n.Record.Claim, ""
			if claim.Statement != nil {
				found, err := r.loadAll([]graph.ID{claim.Proposition()})
				if err != nil {
					return nil, err
				}
				text = found[0].Record.Statement.Text
			}
			pass[i] = hasWords(words, claim.Label, claim.Hedge, text)
		}
		return pass, nil
	}}
}

// maxUnseen is how many unnamed entities a search for what rests on them walks the claims of; with more, it looks at all claims.
const maxUnseen = 50

// byOrigin is the condition that a claim goes back to none but the unnamed who speak for nobody known, or that it does not. The claims of the
// unnamed, and those reported from them, are where the first kind is found.
func (r *response) byOrigin(anonymous bool) (condition, error) {
	c := testOrigin(anonymous)
	if !anonymous || r.sn.Count(store.List{Type: store.EntitiesUnseen}, maxUnseen+1) > maxUnseen {
		return c, nil
	}
	var unseen []graph.ID
	scan := r.sn.Scan()
	defer scan.Close()
	for scan.Open(store.List{Type: store.EntitiesUnseen}); scan.Valid(); scan.Next() {
		e, err := scan.Edge()
		if err != nil {
			return c, err
		}
		unseen = append(unseen, e.To)
	}
	nodes, err := r.loadAll(unseen)
	if err != nil {
		return c, err
	}
	keys := make([]string, len(nodes))
	for i, n := range nodes {
		keys[i] = n.ID.Key()
	}
	origins, err := r.origins(keys)
	c.path, c.loose = []store.List{}, true
	for _, n := range nodes {
		if origins[n.ID.Key()].Known {
			continue
		}
		lists, err := r.listsOf(n, store.ClaimsBy, store.ClaimsFrom)
		if err != nil {
			return c, err
		}
		c.path = append(c.path, lists...)
	}
	return c, err
}

func testOrigin(anonymous bool) condition {
	return condition{cost: costRecords, test: func(r *response, edges []store.Edge) ([]bool, error) {
		nodes, err := r.loadEdges(edges)
		if err != nil {
			return nil, err
		}
		var keys []string
		for _, n := range nodes {
			keys = append(keys, r.lens.out.origins(n.Record.Claim)...)
		}
		origins, err := r.origins(keys)
		if err != nil {
			return nil, err
		}
		pass := make([]bool, len(nodes))
		for i, n := range nodes {
			known := slices.ContainsFunc(r.lens.out.origins(n.Record.Claim), func(key string) bool { return origins[key].Known })
			pass[i] = known != anonymous
		}
		return pass, nil
	}}
}
