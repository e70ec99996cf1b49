package store

import "claimgraph/graph"

// encodeDocument leaves the text out: it is kept apart, by its hash.
func encodeDocument(d *graph.Document) encoder {
	return newEncoder().str(1, d.Key).str(2, d.Title).str(3, d.Publisher).strs(4, d.Authors).str(5, string(d.Published)).
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
