package store

import "claimgraph/graph"

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

func encodePropositionLink(l *graph.PropositionLink) encoder {
	return enum(encoder(nil), 1, l.Kind).str(2, string(l.From)).str(3, string(l.To))
}

func decodePropositionLink(r *decoder) *graph.PropositionLink {
	l := &graph.PropositionLink{}
	for r.next() {
		switch r.field {
		case 1:
			enumOf(r, &l.Kind)
		case 2:
			l.From = graph.ID(r.str())
		case 3:
			l.To = graph.ID(r.str())
		default:
			r.unknown()
		}
	}
	return l
}
