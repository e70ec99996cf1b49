package store

import "claimgraph/graph"

func encodeJudgement(j *graph.Judgement) encoder {
	return enum(encoder(nil).str(1, j.By).instant(2, j.At).str(3, j.Left).str(4, j.Right), 5, j.Verdict)
}

func decodeJudgement(r *decoder) *graph.Judgement {
	j := &graph.Judgement{At: epoch}
	for r.next() {
		switch r.field {
		case 1:
			j.By = r.str()
		case 2:
			j.At = r.instant()
		case 3:
			j.Left = r.str()
		case 4:
			j.Right = r.str()
		case 5:
			enumOf(r, &j.Verdict)
		default:
			r.unknown()
		}
	}
	return j
}
