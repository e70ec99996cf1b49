package store

import (
	"fmt"

	"claimgraph/graph"
)

// A record in the graph is the message that it is in the journal, without what the key of its node says: what kind of record it is and, where it was
// given a key, that; of a relation, whose key is made of all its parts, nothing is left. Records with keys that are made otherwise are whole.

// encodeBeyondKey writes what a record says beyond the key of its node.
func encodeBeyondKey(r *graph.Record) []byte {
	switch {
	case r.Entity != nil:
		e := *r.Entity
		e.Key = ""
		return encodeEntity(&e)
	case r.Document != nil:
		d := *r.Document
		d.Key = ""
		return encodeDocument(&d)
	case r.Predicate != nil:
		p := *r.Predicate
		p.Key = ""
		return encodePredicate(&p)
	case r.Relation != nil:
		return nil
	case r.Measure != nil:
		m := *r.Measure
		m.Key = ""
		return encodeMeasure(&m)
	case r.Statement != nil:
		s := *r.Statement
		s.Key = ""
		return encodeStatement(&s)
	case r.Claim != nil:
		c := *r.Claim
		c.Key = ""
		return encodeClaim(&c)
	}
	return encodeRecord(r)
}

// decodeBeyondKey reads what encodeBeyondKey wrote for a node.
func decodeBeyondKey(id graph.ID, b []byte) (rec graph.Record, err error) {
	r, key := newDecoder(b), id.Key()
	switch id.Kind() {
	case graph.KindEntity:
		rec.Entity = decodeEntity(r)
		rec.Entity.Key = key
	case graph.KindDocument:
		rec.Document = decodeDocument(r)
		rec.Document.Key = key
	case graph.KindPredicate:
		rec.Predicate = decodePredicate(r)
		rec.Predicate.Key = key
	case graph.KindRelation:
		relation, ok := graph.ParseRelationKey(key)
		if !ok || len(b) > 0 {
			return rec, fmt.Errorf("couldn't read a record: %q is not the key of a relation, or %d bytes stand behind it", key, len(b))
		}
		rec.Relation = &relation
	case graph.KindMeasure:
		rec.Measure = decodeMeasure(r)
		rec.Measure.Key = key
	case graph.KindStatement:
		rec.Statement = decodeStatement(r)
		rec.Statement.Key = key
	case graph.KindClaim:
		rec.Claim = decodeClaim(r)
		rec.Claim.Key = key
	default:
		return decodeRecord(b)
	}
	if r.err != nil {
		return graph.Record{}, fmt.Errorf("couldn't read a record: %w", r.err)
	}
	return rec, nil
}
