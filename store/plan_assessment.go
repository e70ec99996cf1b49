package store

import (
	"fmt"

	"claimgraph/graph"
)

// opinion is what somebody has one word on at a time: an assessor on a claim or an entity, an author on two entities.
type opinion struct{ by, on, and string }

func (pl *planner) assessments() error {
	seen := newOpinions()
	latest := map[graph.ID]map[string]*graph.Assessment{}
	for i, f := range pl.plannable("assessments", len(pl.in.Assessments)) {
		// A copy: the input stays as it was given, for it may be planned again.
		a := pl.in.Assessments[i]
		dated := a.Sign(pl.by, pl.at, pl.in.Trusted)
		if err := pl.refer(f, graph.KindClaim, a.Claim, "claim"); err != nil {
			return err
		}
		if err := pl.refer(f, graph.KindEntity, a.Entity, "entity"); err != nil {
			return err
		}
		target := a.Target()
		if latest[target] == nil {
			var err error
			if latest[target], err = pl.assessed(target); err != nil {
				return err
			}
		}
		last := latest[target][a.Assessor]
		switch {
		case seen.again(a.Key()):
			pl.unchanged++
		case !dated && seen.twice(opinion{by: a.Assessor, on: string(target)}):
			f.Add(graph.Duplicate, assessedTwice(&a))
		case !dated && last != nil && sameGrades(*last, a):
			pl.unchanged++
		default:
			if err := pl.put(f, graph.Record{Assessment: &a}); err != nil {
				return err
			}
		}
	}
	return nil
}

func assessedTwice(a *graph.Assessment) string {
	return fmt.Sprintf("%s assesses %s twice in this input: leave one, or give each its time, which an admin may", a.Assessor, a.Target())
}

// opinions are what an input has said so far.
type opinions struct {
	undated map[opinion]bool // those that came without a time of their own
	keys    map[string]bool
}

func newOpinions() opinions { return opinions{map[opinion]bool{}, map[string]bool{}} }

// again tells whether the same stood in the input before.
func (o *opinions) again(key string) bool {
	before := o.keys[key]
	o.keys[key] = true
	return before
}

// twice tells whether something else was said of the same, with no time either that would tell which of the two counts.
func (o *opinions) twice(of opinion) bool {
	before := o.undated[of]
	o.undated[of] = true
	return before
}

func sameGrades(a, b graph.Assessment) bool {
	a.At = b.At
	return a == b
}

// assessed are the latest assessments of a claim or an entity, by assessor.
func (p *pending) assessed(target graph.ID) (map[string]*graph.Assessment, error) {
	latest := map[string]*graph.Assessment{}
	n, err := p.node(target)
	if err != nil || n == nil {
		return latest, err
	}
	number := map[string]uint32{}
	err = p.each(edgePrefix(n.Number, AssessmentsOf), func(n *Node) {
		a := n.Record.Assessment
		last := latest[a.Assessor]
		if last == nil || a.At.After(last.At) || a.At.Equal(last.At) && n.Number > number[a.Assessor] {
			latest[a.Assessor], number[a.Assessor] = a, n.Number
		}
	})
	return latest, err
}

// each gives the nodes that a list without an order leads to; the list is a prefix of keys, of edges or of nodes.
func (p *pending) each(list []byte, visit func(*Node)) error {
	keys, err := p.keys(list, 0)
	if err != nil {
		return err
	}
	for _, key := range keys {
		id, err := parseEntryKey(key)
		if err != nil {
			return err
		}
		n, err := p.node(id)
		if err != nil {
			return err
		}
		if n == nil {
			return fmt.Errorf("an edge leads to %s, which is not there", id)
		}
		if !n.Withdrawn {
			visit(n)
		}
	}
	return nil
}
