package store

import (
	"fmt"

	"claimgraph/graph"
)

// plannedJudgement is a judgement that the input records, and its place in the input.
type plannedJudgement struct {
	graph.Judged
	place int
}

func (pl *planner) judgements() error {
	if len(pl.in.Judgements) == 0 {
		return nil
	}
	standing, err := pl.standing()
	if err != nil {
		return err
	}
	latest := map[opinion]graph.Judged{}
	for _, j := range standing {
		of := opinion{j.By, j.Left, j.Right}
		if last, known := latest[of]; !known || last.Before(j) {
			latest[of] = j
		}
	}
	seen := newOpinions()
	for i, f := range pl.plannable("judgements", len(pl.in.Judgements)) {
		// A copy: the input stays as it was given, for it may be planned again.
		j := pl.in.Judgements[i]
		dated := j.Sign(pl.by, pl.at, pl.in.Trusted)
		of := opinion{j.By, j.Left, j.Right}
		last, known := latest[of]
		switch {
		case seen.again(j.Key()):
			pl.unchanged++
		case !dated && seen.twice(of):
			f.Add(graph.Duplicate, judgedTwice(&j))
		case !dated && known && last.Verdict == j.Verdict:
			pl.unchanged++
		default:
			if err := pl.putJudgement(i, f, &j); err != nil {
				return err
			}
		}
	}
	return nil
}

func judgedTwice(j *graph.Judgement) string {
	return fmt.Sprintf("%s judges %s and %s twice in this input: leave one, or give each its time, which an admin may", j.By, j.Left, j.Right)
}

func (pl *planner) putJudgement(i int, f *graph.Faults, j *graph.Judgement) error {
	for _, end := range []struct{ key, field string }{{j.Left, "left"}, {j.Right, "right"}} {
		if err := pl.refer(f, graph.KindEntity, end.key, end.field); err != nil {
			return err
		}
	}
	known, err := pl.node(j.ID())
	if err != nil {
		return err
	}
	if known == nil || known.Withdrawn {
		// It gets a number behind all that there are, in the order of the input, but where it comes back it keeps its own.
		recorded := int(pl.state.lastNumber) + 1 + i
		if known != nil {
			recorded = int(known.Number)
		}
		pl.judged = append(pl.judged, plannedJudgement{graph.Judged{Judgement: j, Recorded: recorded}, i})
	}
	return pl.put(f, graph.Record{Judgement: j})
}

// standing are the judgements that are not withdrawn. They are read once for as long as none is recorded.
func (p *pending) standing() ([]graph.Judged, error) {
	if p.state.Judged == p.judgedAt {
		return p.judgements, nil
	}
	var list []graph.Judged
	err := p.each(nodesOf(graph.KindJudgement), func(n *Node) {
		list = append(list, graph.Judged{Judgement: n.Record.Judgement, Recorded: int(n.Number)})
	})
	if err == nil {
		p.judgements, p.judgedAt = list, p.state.Judged
	}
	return list, err
}
