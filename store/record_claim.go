package store

import "claimgraph/graph"

// encodeClaim writes a claim. Its statement, where it has one, is a record of its own: only the key stands here.
func encodeClaim(c *graph.Claim) encoder {
	w := encodeClaimContent(c)
	for i := range c.Evidence {
		w = w.message(20, encodeEvidence(&c.Evidence[i]))
	}
	return w
}

// encodeClaimContent writes all of a claim but its evidence: what is compared when it is recorded again.
func encodeClaimContent(c *graph.Claim) encoder {
	w := newEncoder().str(1, c.Key).str(2, c.Claimant).strs(3, c.ReportedFrom)
	if c.Relation != nil {
		w = w.message(4, encodeRelation(c.Relation))
	}
	w = w.str(5, c.Measure)
	if c.Statement != nil {
		w = w.str(6, c.Statement.Key)
	}
	if c.Quantity != nil {
		w = w.message(7, encodeQuantity(c.Quantity))
	}
	w = w.str(8, c.Label).strs(9, c.Mentions)
	w = enum(w, 10, c.Polarity)
	w = enum(w, 11, c.Certainty)
	w = enum(w, 12, c.SpeechAct)
	w = enum(w, 13, c.Basis)
	return w.str(14, c.Hedge).str(15, string(c.Stated)).str(16, string(c.Valid)).str(17, c.Place)
}

func decodeClaim(r *decoder) *graph.Claim {
	c := &graph.Claim{}
	for r.next() {
		switch r.field {
		case 1:
			c.Key = r.str()
		case 2:
			c.Claimant = r.str()
		case 3:
			c.ReportedFrom = append(c.ReportedFrom, r.str())
		case 4:
			c.Relation = sub(r, decodeRelation)
		case 5:
			c.Measure = r.str()
		case 6:
			c.Statement = &graph.Statement{Key: r.str()}
		case 7:
			c.Quantity = sub(r, decodeQuantity)
		case 8:
			c.Label = r.str()
		case 9:
			c.Mentions = append(c.Mentions, r.str())
		case 10:
			enumOf(r, &c.Polarity)
		case 11:
			enumOf(r, &c.Certainty)
		case 12:
			enumOf(r, &c.SpeechAct)
		case 13:
			enumOf(r, &c.Basis)
		case 14:
			c.Hedge = r.str()
		case 15:
			c.Stated = graph.EDTF(r.str())
		case 16:
			c.Valid = graph.EDTF(r.str())
		case 17:
			c.Place = r.str()
		case 20:
			c.Evidence = append(c.Evidence, sub(r, decodeEvidence))
		default:
			r.unknown()
		}
	}
	return c
}

func encodeQuantity(q *graph.Quantity) encoder {
	return enum(encoder(nil), 1, q.Qualifier).optional(2, q.Value).optional(3, q.Low).optional(4, q.High).
		str(5, q.Verbatim).fraction(6, q.Tolerance).flag(7, q.OpenAbove)
}

func decodeQuantity(r *decoder) *graph.Quantity {
	q := &graph.Quantity{}
	for r.next() {
		switch r.field {
		case 1:
			enumOf(r, &q.Qualifier)
		case 2:
			q.Value = r.optional()
		case 3:
			q.Low = r.optional()
		case 4:
			q.High = r.optional()
		case 5:
			q.Verbatim = r.str()
		case 6:
			q.Tolerance = r.fraction()
		case 7:
			q.OpenAbove = r.flag()
		default:
			r.unknown()
		}
	}
	return q
}

func encodeEvidence(e *graph.Evidence) encoder {
	w := enum(encoder(nil).str(1, e.Document), 2, e.Kind)
	w = enum(w, 3, e.Attribution).str(4, e.Locator).optional(5, wide(e.Start)).optional(6, wide(e.End)).str(7, e.SpanSHA256)
	for _, hop := range e.Chain {
		w = w.message(8, encoder(nil).str(1, hop.Carrier).str(2, hop.Document).str(3, hop.Verb))
	}
	return w.flag(9, e.Withdrawn)
}

func decodeEvidence(r *decoder) (e graph.Evidence) {
	for r.next() {
		switch r.field {
		case 1:
			e.Document = r.str()
		case 2:
			enumOf(r, &e.Kind)
		case 3:
			enumOf(r, &e.Attribution)
		case 4:
			e.Locator = r.str()
		case 5:
			e.Start = narrow(r.optional())
		case 6:
			e.End = narrow(r.optional())
		case 7:
			e.SpanSHA256 = r.str()
		case 8:
			e.Chain = append(e.Chain, sub(r, decodeHop))
		case 9:
			e.Withdrawn = r.flag()
		default:
			r.unknown()
		}
	}
	return e
}

func wide(n *int) *int64 {
	if n == nil {
		return nil
	}
	v := int64(*n)
	return &v
}

func narrow(n *int64) *int {
	v := int(*n)
	return &v
}

func decodeHop(r *decoder) (h graph.Hop) {
	for r.next() {
		switch r.field {
		case 1:
			h.Carrier = r.str()
		case 2:
			h.Document = r.str()
		case 3:
			h.Verb = r.str()
		default:
			r.unknown()
		}
	}
	return h
}

func encodeClaimEvidence(ce *graph.ClaimEvidence) encoder {
	w := encoder(nil).str(1, ce.Claim)
	for i := range ce.Evidence {
		w = w.message(2, encodeEvidence(&ce.Evidence[i]))
	}
	return w
}

func decodeClaimEvidence(r *decoder) *graph.ClaimEvidence {
	ce := &graph.ClaimEvidence{}
	for r.next() {
		switch r.field {
		case 1:
			ce.Claim = r.str()
		case 2:
			ce.Evidence = append(ce.Evidence, sub(r, decodeEvidence))
		default:
			r.unknown()
		}
	}
	return ce
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
