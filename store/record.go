package store

import (
	"fmt"

	"google.golang.org/protobuf/encoding/protowire"

	"claimgraph/graph"
)

// Field numbers of Record: one of them is there, and says what kind of record it is.
const (
	fieldEntity protowire.Number = iota + 1
	fieldDocument
	fieldPredicate
	fieldRelation
	fieldMeasure
	fieldStatement
	fieldClaim
	fieldEvidence
	fieldLink
	fieldText
	fieldWithdrawal
)

// encodeRecord writes one record.
func encodeRecord(r *graph.Record) []byte {
	var w encoder
	switch {
	case r.Entity != nil:
		return w.message(fieldEntity, encodeEntity(r.Entity))
	case r.Document != nil:
		return w.message(fieldDocument, encodeDocument(r.Document))
	case r.Predicate != nil:
		return w.message(fieldPredicate, encodePredicate(r.Predicate))
	case r.Relation != nil:
		return w.message(fieldRelation, encodeRelation(r.Relation))
	case r.Measure != nil:
		return w.message(fieldMeasure, encodeMeasure(r.Measure))
	case r.Statement != nil:
		return w.message(fieldStatement, encodeStatement(r.Statement))
	case r.Claim != nil:
		return w.message(fieldClaim, encodeClaim(r.Claim))
	case r.Evidence != nil:
		return w.message(fieldEvidence, encodeClaimEvidence(r.Evidence))
	case r.Link != nil:
		return w.message(fieldLink, encodeLink(r.Link))
	case r.Text != nil:
		return w.message(fieldText, encodeText(r.Text))
	case r.Withdrawal != nil:
		return w.message(fieldWithdrawal, encoder(nil).str(1, string(r.Withdrawal.Target)))
	}
	return nil
}

// decodeRecord reads what encodeRecord wrote. A record of a kind that this version does not know is an error, never skipped.
func decodeRecord(b []byte) (graph.Record, error) {
	var rec graph.Record
	r := newDecoder(b)
	for r.next() {
		switch r.field {
		case fieldEntity:
			rec.Entity = sub(r, decodeEntity)
		case fieldDocument:
			rec.Document = sub(r, decodeDocument)
		case fieldPredicate:
			rec.Predicate = sub(r, decodePredicate)
		case fieldRelation:
			rec.Relation = sub(r, decodeRelation)
		case fieldMeasure:
			rec.Measure = sub(r, decodeMeasure)
		case fieldStatement:
			rec.Statement = sub(r, decodeStatement)
		case fieldClaim:
			rec.Claim = sub(r, decodeClaim)
		case fieldEvidence:
			rec.Evidence = sub(r, decodeClaimEvidence)
		case fieldLink:
			rec.Link = sub(r, decodeLink)
		case fieldText:
			rec.Text = sub(r, decodeText)
		case fieldWithdrawal:
			rec.Withdrawal = sub(r, decodeWithdrawal)
		default:
			r.unknown()
		}
	}
	if r.err != nil {
		return graph.Record{}, fmt.Errorf("couldn't read a record: %w", r.err)
	}
	if rec == (graph.Record{}) {
		return graph.Record{}, fmt.Errorf("couldn't read a record: it is empty")
	}
	return rec, nil
}

func encodeEntity(e *graph.Entity) encoder {
	w := enum(encoder(nil).str(1, e.Key), 2, e.Kind).flag(3, !e.Named)
	for _, n := range e.Names {
		w = w.message(4, enum(encoder(nil).str(1, n.Value).str(2, n.Lang), 3, n.Kind))
	}
	w = w.str(5, e.Description)
	for _, id := range e.Identifiers {
		w = w.message(6, encoder(nil).str(1, id.Scheme).str(2, id.Value))
	}
	return w.str(7, e.SpeaksFor)
}

func decodeEntity(r *decoder) *graph.Entity {
	e := &graph.Entity{Named: true}
	for r.next() {
		switch r.field {
		case 1:
			e.Key = r.str()
		case 2:
			enumOf(r, &e.Kind)
		case 3:
			e.Named = !r.flag()
		case 4:
			e.Names = append(e.Names, sub(r, decodeName))
		case 5:
			e.Description = r.str()
		case 6:
			e.Identifiers = append(e.Identifiers, sub(r, decodeIdentifier))
		case 7:
			e.SpeaksFor = r.str()
		default:
			r.unknown()
		}
	}
	return e
}

func decodeName(r *decoder) (n graph.Name) {
	for r.next() {
		switch r.field {
		case 1:
			n.Value = r.str()
		case 2:
			n.Lang = r.str()
		case 3:
			enumOf(r, &n.Kind)
		default:
			r.unknown()
		}
	}
	return n
}

func decodeIdentifier(r *decoder) (id graph.Identifier) {
	for r.next() {
		switch r.field {
		case 1:
			id.Scheme = r.str()
		case 2:
			id.Value = r.str()
		default:
			r.unknown()
		}
	}
	return id
}

// encodeDocument leaves the text out: it is kept apart, by its hash.
func encodeDocument(d *graph.Document) encoder {
	return encoder(nil).str(1, d.Key).str(2, d.Title).str(3, d.Publisher).strs(4, d.Authors).str(5, string(d.Published)).
		str(6, d.URL).str(7, d.Lang).strs(8, d.Cites).str(9, d.SHA256)
}

func decodeDocument(r *decoder) *graph.Document {
	d := &graph.Document{}
	for r.next() {
		switch r.field {
		case 1:
			d.Key = r.str()
		case 2:
			d.Title = r.str()
		case 3:
			d.Publisher = r.str()
		case 4:
			d.Authors = append(d.Authors, r.str())
		case 5:
			d.Published = graph.EDTF(r.str())
		case 6:
			d.URL = r.str()
		case 7:
			d.Lang = r.str()
		case 8:
			d.Cites = append(d.Cites, r.str())
		case 9:
			d.SHA256 = r.str()
		default:
			r.unknown()
		}
	}
	return d
}

func encodePredicate(p *graph.Predicate) encoder {
	return encoder(nil).str(1, p.Key).str(2, p.Label).str(3, p.InverseLabel).flag(4, p.Symmetric).str(5, p.Description)
}

func decodePredicate(r *decoder) *graph.Predicate {
	p := &graph.Predicate{}
	for r.next() {
		switch r.field {
		case 1:
			p.Key = r.str()
		case 2:
			p.Label = r.str()
		case 3:
			p.InverseLabel = r.str()
		case 4:
			p.Symmetric = r.flag()
		case 5:
			p.Description = r.str()
		default:
			r.unknown()
		}
	}
	return p
}

func encodeRelation(x *graph.Relation) encoder {
	return encoder(nil).str(1, x.Subject).str(2, x.Predicate).str(3, x.Object)
}

func decodeRelation(r *decoder) *graph.Relation {
	x := &graph.Relation{}
	for r.next() {
		switch r.field {
		case 1:
			x.Subject = r.str()
		case 2:
			x.Predicate = r.str()
		case 3:
			x.Object = r.str()
		default:
			r.unknown()
		}
	}
	return x
}

func encodeMeasure(m *graph.Measure) encoder {
	w := encoder(nil).str(1, m.Key).str(2, m.Label).str(3, m.Predicate).str(4, m.Event).str(5, m.Place).str(6, m.Population)
	return enum(w, 7, m.Kind).str(8, m.Unit).str(9, string(m.Origin)).str(10, m.Method).str(11, m.PartOf)
}

func decodeMeasure(r *decoder) *graph.Measure {
	m := &graph.Measure{}
	for r.next() {
		switch r.field {
		case 1:
			m.Key = r.str()
		case 2:
			m.Label = r.str()
		case 3:
			m.Predicate = r.str()
		case 4:
			m.Event = r.str()
		case 5:
			m.Place = r.str()
		case 6:
			m.Population = r.str()
		case 7:
			enumOf(r, &m.Kind)
		case 8:
			m.Unit = r.str()
		case 9:
			m.Origin = graph.EDTF(r.str())
		case 10:
			m.Method = r.str()
		case 11:
			m.PartOf = r.str()
		default:
			r.unknown()
		}
	}
	return m
}

func encodeStatement(s *graph.Statement) encoder {
	return encoder(nil).str(1, s.Key).str(2, s.Text).strs(3, s.About)
}

func decodeStatement(r *decoder) *graph.Statement {
	s := &graph.Statement{}
	for r.next() {
		switch r.field {
		case 1:
			s.Key = r.str()
		case 2:
			s.Text = r.str()
		case 3:
			s.About = append(s.About, r.str())
		default:
			r.unknown()
		}
	}
	return s
}

func encodeLink(l *graph.ClaimLink) encoder {
	return enum(encoder(nil), 1, l.Kind).str(2, l.From).str(3, l.To)
}

func decodeLink(r *decoder) *graph.ClaimLink {
	l := &graph.ClaimLink{}
	for r.next() {
		switch r.field {
		case 1:
			enumOf(r, &l.Kind)
		case 2:
			l.From = r.str()
		case 3:
			l.To = r.str()
		default:
			r.unknown()
		}
	}
	return l
}

func encodeText(t *graph.ArchivedText) encoder {
	w := encoder(nil).str(1, t.Document).str(2, t.SHA256)
	for _, s := range t.Spans {
		w = w.message(3, encoder(nil).str(1, string(s.Evidence)).str(2, s.SHA256))
	}
	return w
}

func decodeText(r *decoder) *graph.ArchivedText {
	t := &graph.ArchivedText{}
	for r.next() {
		switch r.field {
		case 1:
			t.Document = r.str()
		case 2:
			t.SHA256 = r.str()
		case 3:
			t.Spans = append(t.Spans, sub(r, decodeSpan))
		default:
			r.unknown()
		}
	}
	return t
}

func decodeSpan(r *decoder) (s graph.VerifiedSpan) {
	for r.next() {
		switch r.field {
		case 1:
			s.Evidence = graph.ID(r.str())
		case 2:
			s.SHA256 = r.str()
		default:
			r.unknown()
		}
	}
	return s
}

func decodeWithdrawal(r *decoder) *graph.Withdrawal {
	w := &graph.Withdrawal{}
	for r.next() {
		switch r.field {
		case 1:
			w.Target = graph.ID(r.str())
		default:
			r.unknown()
		}
	}
	return w
}
