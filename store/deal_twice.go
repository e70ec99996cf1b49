package store

import (
	"fmt"
	"time"

	"claimgraph/graph"
)

// first notes that a record stands in the dataset, and a fault where its key stood there before.
func (d *dealer) first(it *item) (bool, error) {
	if d.tried {
		return true, nil
	}
	kind, key, derived, err := d.nameOf(it)
	if err != nil || key == "" {
		return true, err
	}
	at := d.digest(kind, key)
	before, known := d.given[at]
	if known && before.place >= 0 {
		switch {
		case (derived || before.derived) && !d.head.Correct:
			before.repeated = true
			d.given[at] = before
			return true, nil // the same claim once more adds its evidence
		case derived || before.derived:
			d.fault(it, graph.Duplicate, fmt.Sprintf("%s stands twice in this input: with correct, give a claim once, with all its evidence",
				graph.NewID(kind, key)))
		default:
			d.fault(it, graph.Duplicate, graph.DuplicateMessage(graph.NewID(kind, key), it.list, int(before.place)), "key")
		}
		return false, nil
	}
	d.given[at] = standing{place: int32(it.place), dealt: before.dealt, derived: derived}
	return true, nil
}

// nameOf is the id by which others refer to a record: of a claim the key that it will have. Other records are not referred to while they come.
func (d *dealer) nameOf(it *item) (kind graph.IDKind, key string, derived bool, err error) {
	switch {
	case it.Entity != nil:
		return graph.KindEntity, it.Entity.Key, false, nil
	case it.Document != nil:
		return graph.KindDocument, it.Document.Key, false, nil
	case it.Predicate != nil:
		return graph.KindPredicate, it.Predicate.Key, false, nil
	case it.Measure != nil:
		return graph.KindMeasure, it.Measure.Key, false, nil
	case it.Claim == nil:
		return "", "", false, nil
	case it.Claim.Key != "":
		return graph.KindClaim, it.Claim.Key, false, nil
	}
	c := *it.Claim
	if c.Relation != nil {
		symmetric, err := d.isSymmetric(c.Relation.Predicate)
		if err != nil {
			return "", "", true, err
		}
		ordered := c.Relation.Ordered(symmetric)
		c.Relation = &ordered
	}
	return graph.KindClaim, c.DerivedKey(), true, nil
}

func (d *dealer) isSymmetric(predicate string) (bool, error) {
	symmetric, known := d.symmetric[predicate]
	if known {
		return symmetric, nil
	}
	n, err := d.known(graph.NewID(graph.KindPredicate, predicate))
	if err != nil || n == nil || n.Record.Predicate == nil {
		return false, err
	}
	d.symmetric[predicate] = n.Record.Predicate.Symmetric
	return d.symmetric[predicate], nil
}

// contradicts notes a fault where the dataset says something else of the same before, in a part of its own perhaps, and nothing tells which of
// the two counts.
func (d *dealer) contradicts(it *item) bool {
	switch {
	case it.Claim != nil && d.head.Correct && it.Claim.Statement != nil && it.Claim.Statement.Text != "":
		s := it.Claim.Statement
		content := d.digest(graph.KindStatement, string(encodeContent(&graph.Record{Statement: s})))
		if d.saidOtherwise(d.statements, d.digest(graph.KindStatement, s.Key), content) {
			d.fault(it, graph.Conflict, fmt.Sprintf("%s stands in this input with other content: give another key", s.ID()), "statement", "key")
			return true
		}
	case it.Assessment != nil:
		a := *it.Assessment
		if a.Sign(d.by, time.Time{}, d.head.Trusted) {
			return false
		}
		of := d.digest(graph.KindAssessment, a.Assessor+"\x00"+string(a.Target()))
		if d.saidOtherwise(d.undated, of, d.digest(graph.KindAssessment, a.Key())) {
			d.fault(it, graph.Duplicate, assessedTwice(&a))
			return true
		}
	case it.Judgement != nil:
		j := *it.Judgement
		if j.Sign(d.by, time.Time{}, d.head.Trusted) {
			return false
		}
		of := d.digest(graph.KindJudgement, j.By+"\x00"+j.Left+"\x00"+j.Right)
		if d.saidOtherwise(d.undated, of, d.digest(graph.KindJudgement, j.Key())) {
			d.fault(it, graph.Duplicate, judgedTwice(&j))
			return true
		}
	}
	return false
}

func (d *dealer) saidOtherwise(said map[digest]digest, of, content digest) bool {
	before, known := said[of]
	said[of] = content
	return known && before != content
}
