package store

import (
	"time"

	"claimgraph/graph"
)

// words records what analysts say: of propositions, of claims and sources, of who is who.
func (d *draft) words() {
	for i := range d.in.PropositionLinks {
		l := d.in.PropositionLinks[i]
		d.refer(l.From.Kind(), l.From.Key())
		d.refer(l.To.Kind(), l.To.Key())
		d.put(graph.Record{PropositionLink: &l})
	}
	said := map[graph.ID]bool{}
	undated := map[opinion]bool{}
	for i := range d.in.Assessments {
		a := d.in.Assessments[i]
		dated := a.Sign(d.by, d.at, d.in.Trusted)
		d.refer(graph.KindClaim, a.Claim)
		d.refer(graph.KindEntity, a.Entity)
		of := opinion{by: a.Assessor, on: string(a.Target())}
		if !said[a.ID()] && !dated {
			d.fault = d.fault || undated[of]
			undated[of] = true
		}
		last := d.lastOf(of)
		if !said[a.ID()] && (dated || last == nil || last.Assessment.Reliability != a.Reliability) {
			d.put(graph.Record{Assessment: &a})
		}
		said[a.ID()] = true
	}
	for i := range d.in.Judgements {
		j := d.in.Judgements[i]
		dated := j.Sign(d.by, d.at, d.in.Trusted)
		d.refer(graph.KindEntity, j.Left, j.Right)
		of := opinion{j.By, j.Left, j.Right}
		if !said[j.ID()] && !dated {
			d.fault = d.fault || undated[of]
			undated[of] = true
		}
		last := d.lastOf(of)
		if !said[j.ID()] && (dated || last == nil || last.Judgement.Verdict != j.Verdict) {
			d.put(graph.Record{Judgement: &j})
		}
		said[j.ID()] = true
	}
}

// lastOf is the last that somebody said of something before this input; nil where there is nothing.
func (d *draft) lastOf(of opinion) (last *graph.Record) {
	var newest time.Time
	order := 0
	for _, n := range d.model.now() {
		var said opinion
		var at time.Time
		switch r := &n.record; {
		case n.withdrawn:
		case r.Assessment != nil:
			said, at = opinion{by: r.Assessment.Assessor, on: string(r.Assessment.Target())}, r.Assessment.At
		case r.Judgement != nil:
			said, at = opinion{r.Judgement.By, r.Judgement.Left, r.Judgement.Right}, r.Judgement.At
		}
		if said == of && (last == nil || at.After(newest) || at.Equal(newest) && n.order > order) {
			last, newest, order = &n.record, at, n.order
		}
	}
	return last
}

// agree finds faults where who is judged to be different is one by others' words, where somebody speaks for itself under another name, and where
// a proposition is a case of itself.
func (d *draft) agree() {
	latest := map[[2]string]*modelNode{}
	above := map[graph.ID]map[graph.ID]bool{}
	up := func(from, to graph.ID) {
		if above[from] == nil {
			above[from] = map[graph.ID]bool{}
		}
		above[from][to] = true
	}
	for _, n := range d.nodes {
		switch r := &n.record; {
		case n.withdrawn:
		case r.Judgement != nil:
			pair := [2]string{r.Judgement.Left, r.Judgement.Right}
			last := latest[pair]
			if last == nil || r.Judgement.At.After(last.record.Judgement.At) ||
				r.Judgement.At.Equal(last.record.Judgement.At) && n.order > last.order {
				latest[pair] = n
			}
		case r.PropositionLink != nil && r.PropositionLink.Kind == graph.CaseOf:
			up(r.PropositionLink.From, r.PropositionLink.To)
		}
	}
	one := d.clusters(latest)
	for pair, n := range latest {
		d.fault = d.fault || n.record.Judgement.Verdict == graph.Different && one(pair[0]) == one(pair[1])
	}
	for _, n := range d.nodes {
		if e := n.record.Entity; e != nil && !n.withdrawn && e.SpeaksFor != "" {
			up(graph.NewID(graph.KindEntity, one(e.Key)), graph.NewID(graph.KindEntity, one(e.SpeaksFor)))
		}
	}
	for range above {
		for from, tos := range above {
			for to := range tos {
				for far := range above[to] {
					up(from, far)
				}
			}
		}
	}
	for from, tos := range above {
		d.fault = d.fault || tos[from]
	}
}

// clusters gives the entity that stands for all that one is judged to be the same as.
func (d *draft) clusters(latest map[[2]string]*modelNode) func(string) string {
	name := map[string]string{}
	one := func(key string) string {
		if name[key] != "" {
			return name[key]
		}
		return key
	}
	for range latest {
		for pair, n := range latest {
			if n.record.Judgement.Verdict == graph.Same {
				least := min(one(pair[0]), one(pair[1]))
				for _, key := range pair {
					was := one(key)
					for other := range d.nodes {
						if other.Kind() == graph.KindEntity && one(other.Key()) == was {
							name[other.Key()] = least
						}
					}
				}
			}
		}
	}
	return one
}
