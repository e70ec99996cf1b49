package store

import "claimgraph/graph"

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
