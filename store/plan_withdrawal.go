package store

import (
	"fmt"
	"slices"
	"strings"

	"claimgraph/graph"
)

const (
	namedReferrers   = 5      // of those that refer to a record are named when it cannot be withdrawn
	countedReferrers = 10_000 // edges are looked at, so that nobody waits for the count of a million
)

// planWithdrawal plans to take a record out of every list. What was withdrawn before stays so, without a word.
func (p *pending) planWithdrawal(id graph.ID, reason string) (*plan, error) {
	pl := newPlanner(p, &graph.Input{Reason: reason}, signature{}, nil)
	pl.errors = pl.in.Validate()
	if strings.TrimSpace(reason) == "" {
		pl.faults.Add(graph.Required, "say why it is withdrawn", "reason")
	}
	withdrawn, err := pl.withdrawn(id)
	if err != nil || len(pl.errors) > 0 {
		return pl.plan, err
	}
	if withdrawn {
		pl.unchanged++
		return pl.plan, nil
	}
	if id.Kind() == graph.KindJudgement {
		if err := pl.agreeWithout(id); err != nil || len(pl.errors) > 0 {
			return pl.plan, err
		}
	}
	pl.add(graph.Record{Withdrawal: &graph.Withdrawal{Target: id}})
	pl.touch(id)
	pl.weigh()
	return pl.plan, nil
}

// withdrawn tells whether a record is withdrawn already, and notes the fault where it cannot be.
func (pl *planner) withdrawn(id graph.ID) (bool, error) {
	if id.Kind() == graph.KindEvidence {
		return pl.evidenceWithdrawn(id)
	}
	var n *Node
	var err error
	if id.Kind() != graph.KindChange {
		n, err = pl.node(id)
	}
	switch {
	case err != nil:
		return false, err
	case n == nil:
		pl.faults.Add(graph.UnknownReference, fmt.Sprintf("there is no record %s that could be withdrawn", id), "id")
		return false, nil
	case n.Withdrawn:
		return true, nil
	}
	keys, err := pl.referrers(n)
	if err != nil || len(keys) == 0 {
		return false, err
	}
	return false, pl.nameReferrers(id, keys)
}

// referrers are the keys of the edges that leave a node, at most countedReferrers, and in their midst those of the relations whose subject it is: in
// the order of the types.
func (pl *planner) referrers(n *Node) ([][]byte, error) {
	keys, err := pl.keys(edgesOf(n.Number), countedReferrers)
	if err != nil || n.ID.Kind() != graph.KindEntity {
		return keys, err
	}
	var relations [][]byte
	err = pl.each(relationsOf(n.ID.Key()), func(r *Node) { relations = append(relations, nodeKey(r.ID)) })
	at := slices.IndexFunc(keys, func(key []byte) bool { return EdgeType(key[edgeHead-1]) > RelationsOut })
	if at < 0 {
		at = len(keys)
	}
	keys = slices.Insert(keys, at, relations...)
	return keys[:min(len(keys), countedReferrers)], err
}

func (pl *planner) nameReferrers(id graph.ID, keys [][]byte) error {
	var names []string
	seen := map[graph.ID]bool{}
	for _, key := range keys {
		by, err := parseEntryKey(key)
		if err != nil {
			return err
		}
		if !seen[by] {
			seen[by] = true
			if len(names) < namedReferrers {
				names = append(names, string(by))
			}
		}
	}
	list := strings.Join(names, ", ")
	switch more := len(seen) - len(names); {
	case len(keys) == countedReferrers:
		list += fmt.Sprintf(" and at least %d more", more)
	case more > 0:
		list += fmt.Sprintf(" and %d more", more)
	}
	pl.faults.Add(graph.Conflict, fmt.Sprintf("%s cannot be withdrawn while others refer to it: %s; withdraw or correct those first", id, list), "id")
	return nil
}

func (pl *planner) evidenceWithdrawn(id graph.ID) (bool, error) {
	if claim, ok := graph.SplitEvidenceKey(id.Key()); ok {
		n, err := pl.node(graph.NewID(graph.KindClaim, claim))
		if err != nil {
			return false, err
		}
		if e := findEvidence(n, id); e != nil {
			return e.Withdrawn, nil
		}
	}
	pl.faults.Add(graph.UnknownReference, fmt.Sprintf("there is no %s", id), "id")
	return false, nil
}

// findEvidence looks for evidence in its claim's node; nil where there is none.
func findEvidence(claim *Node, id graph.ID) *graph.Evidence {
	if claim == nil {
		return nil
	}
	c := claim.Record.Claim
	for i := range c.Evidence {
		if c.Evidence[i].Key(c.Key) == id.Key() {
			return &c.Evidence[i]
		}
	}
	return nil
}
