package store

import (
	"maps"
	"slices"

	"claimgraph/graph"
)

// tallies are those of all propositions as of a change, made by asking each of them what of all that is recorded is on it.
func (m *model) tallies(change int) map[graph.ID]Tally {
	out := map[graph.ID]Tally{}
	for id, n := range m.past[change] {
		if t := m.tally(change, id, &n.record); !n.withdrawn && t != (Tally{}) {
			out[id] = t
		}
	}
	return out
}

func (m *model) tally(change int, id graph.ID, rec *graph.Record) (t Tally) {
	nodes := m.past[change]
	on := func(claim string) bool {
		return nodes[graph.NewID(graph.KindClaim, claim)].record.Claim.Proposition() == id
	}
	for _, n := range nodes {
		switch r := n.record; {
		case n.withdrawn:
		case r.Claim != nil && r.Claim.Proposition() == id && r.Claim.Polarity == graph.Denies:
			t.Denying++
		case r.Claim != nil && r.Claim.Proposition() == id:
			t.Affirming++
			if len(r.Claim.ReportedFrom) >= 2 {
				t.Several++
			}
		case r.Link != nil && r.Link.Kind == graph.Disputes && on(r.Link.To):
			t.Disputes++
		case r.PropositionLink != nil && (r.PropositionLink.From == id || r.PropositionLink.To == id):
			t.Ties++
		case r.Measure != nil && r.Measure.PartOf != "" && graph.NewID(graph.KindMeasure, r.Measure.PartOf) == id:
			t.Ties++
		}
	}
	if rec.Measure != nil && rec.Measure.PartOf != "" {
		t.Ties++
	}
	return t
}

// open lists the propositions on which two claims may be at odds.
func (l *lister) open(tallies map[graph.ID]Tally) {
	for id, t := range tallies {
		l.entry = listed{to: id}
		any, both := t.Affirming+t.Denying > 0, t.Affirming > 0 && t.Denying > 0
		switch id.Kind() {
		case graph.KindRelation:
			if both || t.Disputes > 0 || any && t.Ties > 0 {
				l.all(RelationsOpen)
			}
		case graph.KindStatement:
			if both || t.Disputes > 0 || any && t.Ties > 0 {
				l.all(StatementsOpen)
			}
		case graph.KindMeasure:
			if both || t.Disputes > 0 || t.Affirming >= 2 || any && t.Ties > 0 {
				l.all(MeasuresOpen)
			}
		}
	}
}

func (h *history) compareTallies(sn *Snapshot, nodes map[graph.ID]*Node, want map[graph.ID]Tally) {
	numbers := []uint32{0, 1 << 31}
	tallies, claims := map[uint32]Tally{}, map[uint32]int{}
	for id, n := range nodes {
		numbers = append(numbers, n.Number, n.Number)
		if t, ok := want[id]; ok {
			tallies[n.Number] = t
			if t.Claims() > 0 {
				claims[n.Number] = t.Claims()
			}
		}
	}
	if have, err := sn.Tallies(numbers); err != nil || !maps.Equal(have, tallies) {
		h.Fatalf("the tallies are %+v (%v), want %+v", have, err, tallies)
	}
	if have, err := sn.ClaimsOnCounts(); err != nil || !maps.Equal(have, claims) {
		h.Fatalf("claims on propositions are counted as %v (%v), want %v", have, err, claims)
	}
}

// compareOpen compares the lists of the open propositions, and the tallies, with what the analysis makes of all the claims, each held and each
// claimant a bloc of its own: whatever it finds, they must have led to.
func (h *history) compareOpen(sn *Snapshot, nodes map[graph.ID]*Node, want map[graph.ID]Tally) {
	open := map[graph.ID]bool{}
	for _, t := range []EdgeType{RelationsOpen, MeasuresOpen, StatementsOpen} {
		for _, e := range walked(h, sn, WalkOptions{Lists: []List{{Type: t}}}) {
			open[e.To] = true
		}
	}
	voices := voicesOf(nodes)
	for id, n := range nodes {
		if n.Withdrawn || !slices.Contains([]graph.IDKind{graph.KindRelation, graph.KindMeasure, graph.KindStatement}, id.Kind()) {
			continue
		}
		issue := graph.Issue{Claims: voices[id]}
		for other, o := range nodes {
			switch {
			case o.Withdrawn || n.Record.Measure == nil || o.Record.Measure == nil:
			case o.Record.Measure.PartOf == n.Record.Measure.Key:
				issue.Parts = append(issue.Parts, voices[other]...)
			case n.Record.Measure.PartOf == o.Record.Measure.Key:
				issue.Totals = voices[other]
			}
		}
		standing := issue.Standing(nil).Status
		if conflicts := issue.Pairs(0).Count(graph.Comparison.Conflicts); !open[id] && (conflicts > 0 || standing == graph.Contested) {
			h.Fatalf("%s is not listed as open, and has %d conflicts and is %s", id, conflicts, standing)
		}
		if standing == graph.Corroborated && !want[id].Corroborable() {
			h.Fatalf("%s is %s, and its tally %+v says that it cannot be", id, standing, want[id])
		}
	}
}

// voicesOf are the claims on each proposition, with the links to them.
func voicesOf(nodes map[graph.ID]*Node) map[graph.ID][]*graph.Voice {
	voices, on := map[graph.ID]*graph.Voice{}, map[graph.ID][]*graph.Voice{}
	for id, n := range nodes {
		if n.Withdrawn || n.Record.Claim == nil {
			continue
		}
		c := n.Record.Claim
		v := &graph.Voice{Claim: c, Claimant: c.Claimant, Bloc: c.Claimant, Stated: c.Stated.Span(), Valid: c.Valid.Span(), Held: graph.Held}
		if c.Measure != "" {
			v.Measure = nodes[c.Proposition()].Record.Measure
		}
		for _, key := range c.Origins() {
			v.Origins = append(v.Origins, graph.Origin{Key: key, Bloc: key, Known: true})
		}
		voices[id], on[c.Proposition()] = v, append(on[c.Proposition()], v)
	}
	for _, n := range nodes {
		if l := n.Record.Link; l != nil && !n.Withdrawn {
			to := voices[graph.NewID(graph.KindClaim, l.To)]
			to.Links = append(to.Links, graph.VoiceLink{Kind: l.Kind, From: voices[graph.NewID(graph.KindClaim, l.From)]})
		}
	}
	return on
}
