package store

import "claimgraph/graph"

func encodeAssessment(a *graph.Assessment) encoder {
	w := encoder(nil).str(1, a.Assessor).instant(2, a.At).str(3, a.Claim).str(4, a.Entity)
	w = enum(w, 5, a.Reliability)
	w = enum(w, 6, a.Credibility)
	w = enum(w, 7, a.Likelihood)
	w = enum(w, 8, a.Confidence)
	return w.str(9, a.Rationale)
}

func decodeAssessment(r *decoder) *graph.Assessment {
	a := &graph.Assessment{At: epoch}
	for r.next() {
		switch r.field {
		case 1:
			a.Assessor = r.str()
		case 2:
			a.At = r.instant()
		case 3:
			a.Claim = r.str()
		case 4:
			a.Entity = r.str()
		case 5:
			enumOf(r, &a.Reliability)
		case 6:
			enumOf(r, &a.Credibility)
		case 7:
			enumOf(r, &a.Likelihood)
		case 8:
			enumOf(r, &a.Confidence)
		case 9:
			a.Rationale = r.str()
		default:
			r.unknown()
		}
	}
	return a
}
