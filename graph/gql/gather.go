package gql

import (
	"context"
	"slices"
	"sync"

	"claimgraph/graph"
	"claimgraph/store"
)

// gathering reads the claims on some propositions, and those on others that bear on them.
type gathering struct {
	ctx  context.Context
	r    *response
	scan *store.Scanner
	// also are claims to be looked at, be they older than the newest.
	also    []*store.Node
	nodes   map[string]*store.Node // of claims
	voices  map[string]*graph.Voice
	on      map[graph.ID][]*graph.Voice
	cut     map[graph.ID]bool
	bearing map[graph.ID]*bearing
}

func newGathering(ctx context.Context, r *response, also []*store.Node) *gathering {
	return &gathering{
		ctx: ctx, r: r, also: also, nodes: map[string]*store.Node{}, voices: map[string]*graph.Voice{},
		on: map[graph.ID][]*graph.Voice{}, cut: map[graph.ID]bool{}, bearing: map[graph.ID]*bearing{},
	}
}

// gather reads all that the quarrels of these propositions need.
func (g *gathering) gather(propositions []*store.Node) error {
	g.r.reads.walks.Add(1)
	g.scan = g.r.sn.Scan()
	defer g.scan.Close()
	var all []graph.ID
	for _, n := range propositions {
		b, err := g.bear(n)
		if err != nil {
			return err
		}
		g.bearing[n.ID] = b
		all = append(append(all, n.ID), slices.Concat(b.parts, b.totals, b.wholes, b.cases, b.rivals)...)
	}
	if err := g.claims(all); err != nil {
		return err
	}
	disputing, err := g.links(all)
	if err != nil {
		return err
	}
	// Whether those who dispute still hold to it depends on what else is claimed where they do.
	if err := g.claims(disputing); err != nil {
		return err
	}
	if _, err := g.links(disputing); err != nil {
		return err
	}
	var voices []*graph.Voice
	for _, v := range g.voices {
		voices = append(voices, v)
	}
	graph.Hold(voices)
	return nil
}

// quarrel of one of the propositions.
func (g *gathering) quarrel(n *store.Node) *quarrel {
	b := g.bearing[n.ID]
	on := func(ids []graph.ID) (all []*graph.Voice) {
		for _, id := range ids {
			all = append(all, g.on[id]...)
		}
		return all
	}
	q := &quarrel{proposition: n, cut: g.cut[n.ID], nodes: g.nodes, voices: g.voices}
	q.Issue = graph.Issue{Claims: g.on[n.ID], Parts: on(b.parts), Totals: on(b.totals), Wholes: on(b.wholes), Cases: on(b.cases), Rivals: on(b.rivals)}
	q.sources = sync.OnceValues(func() (graph.Sources, error) { return g.r.sourcesOf(q.Claims) })
	return q
}

// claims reads the claims on propositions that have not been read yet, the newest of each.
func (g *gathering) claims(propositions []graph.ID) error {
	var ids, on []graph.ID
	for _, id := range propositions {
		if _, read := g.on[id]; read {
			continue
		}
		g.on[id] = []*graph.Voice{}
		found, err := g.edges(id, store.ClaimsOn, maxQuarrel+1)
		if err != nil {
			return err
		}
		if len(found) > maxQuarrel {
			g.cut[id], found = true, found[:maxQuarrel]
		}
		for _, e := range found {
			ids, on = append(ids, e.To), append(on, id)
		}
	}
	listed := map[graph.ID]bool{}
	for _, id := range ids {
		listed[id] = true
	}
	for _, n := range g.also {
		at, err := g.r.readAs(propositionOf(n))
		if err != nil {
			return err
		}
		if g.cut[at[0]] && !listed[n.ID] && !n.Withdrawn {
			listed[n.ID] = true
			ids, on = append(ids, n.ID), append(on, at[0])
		}
	}
	if len(g.voices)+len(ids) > g.r.api.analyzed {
		return errAnalyzed
	}
	nodes, err := g.r.loadAll(ids)
	if err != nil {
		return err
	}
	voices, err := g.make(nodes)
	for i, v := range voices {
		if v != nil {
			g.on[on[i]] = append(g.on[on[i]], v)
		}
	}
	return err
}

// edges are those of a type that leave a proposition, or what is read as one with it, at most so many of each.
func (g *gathering) edges(id graph.ID, t store.EdgeType, most int) (all []store.Edge, err error) {
	if err := g.ctx.Err(); err != nil {
		return nil, err
	}
	nodes, err := g.r.loadAll([]graph.ID{id})
	if err != nil {
		return nil, err
	}
	lists, err := g.r.listsOf(nodes[0], t)
	if err != nil {
		return nil, err
	}
	for _, l := range lists {
		n := 0
		for g.scan.Open(l); g.scan.Valid() && n < most; g.scan.Next() {
			e, err := g.scan.Edge()
			if err != nil {
				return nil, err
			}
			all = append(all, e)
			n++
		}
	}
	return all, nil
}

// links reads the links that lead to claims on the propositions, and gives the propositions on which others dispute them.
func (g *gathering) links(propositions []graph.ID) (disputing []graph.ID, err error) {
	var ids []graph.ID
	for _, id := range propositions {
		found, err := g.edges(id, store.LinksOn, graph.MaxVoices)
		if err != nil {
			return nil, err
		}
		for _, e := range found {
			ids = append(ids, e.To)
		}
	}
	links, err := g.r.loadDistinct(ids)
	if err != nil {
		return nil, err
	}
	var from []graph.ID
	for _, n := range links {
		from = append(from, linkEnds(n)[0])
	}
	nodes, err := g.r.loadDistinct(from)
	if err != nil {
		return nil, err
	}
	if _, err := g.make(nodes); err != nil {
		return nil, err
	}
	for _, n := range links {
		l := n.Record.Link
		source, target := g.voices[l.From], g.voices[l.To]
		if source == nil || target == nil || slices.ContainsFunc(target.Links, func(v graph.VoiceLink) bool { return v.From == source && v.Kind == l.Kind }) {
			continue
		}
		target.Links = append(target.Links, graph.VoiceLink{Kind: l.Kind, From: source})
		if l.Kind == graph.Disputes {
			id, err := g.r.readAs([]graph.ID{source.Claim.Proposition()})
			if err != nil {
				return nil, err
			}
			disputing = append(disputing, id[0])
		}
	}
	return disputing, nil
}

// make makes voices of claims, one of each; nil of those that the lens hides.
func (g *gathering) make(claims []*store.Node) ([]*graph.Voice, error) {
	found, err := g.r.see(claims)
	if err != nil {
		return nil, err
	}
	var keys []string
	var measures []graph.ID
	for _, n := range claims {
		c := n.Record.Claim
		keys = append(append(keys, c.Claimant), c.ReportedFrom...)
		measures = append(measures, ids(graph.KindMeasure, c.Measure)...)
	}
	origins, err := g.r.origins(keys)
	if err != nil {
		return nil, err
	}
	if _, err := g.r.loadDistinct(measures); err != nil {
		return nil, err
	}
	voices := make([]*graph.Voice, len(claims))
	for i, n := range claims {
		if voices[i] = g.voices[n.ID.Key()]; voices[i] != nil || !found[i].shown {
			continue
		}
		if voices[i], err = g.r.voice(n, &found[i], origins); err != nil {
			return nil, err
		}
		g.voices[n.ID.Key()], g.nodes[n.ID.Key()] = voices[i], n
	}
	return voices, nil
}

// voice of a claim.
func (r *response) voice(n *store.Node, s *seen, origins map[string]graph.Origin) (*graph.Voice, error) {
	c := n.Record.Claim
	claimant := origins[c.Claimant]
	v := &graph.Voice{Claim: c, Claimant: claimant.Key, Bloc: claimant.Bloc, Withdrawn: n.Withdrawn}
	for _, key := range r.lens.out.origins(c) {
		v.Origins = append(v.Origins, origins[key])
	}
	if c.Measure != "" {
		measure, err := r.loadAll(ids(graph.KindMeasure, c.Measure))
		if err != nil {
			return nil, err
		}
		v.Measure = measure[0].Record.Measure
	}
	stated, err := r.stated(n, s)
	if err != nil {
		return nil, err
	}
	v.Stated, v.Valid, v.Undated = stated, c.ValidSpan(stated), s.undated() && c.Valid == ""
	for _, e := range s.evidence {
		v.Passages = append(v.Passages, graph.Passage{Evidence: e.evidence, Status: graph.Unarchived})
	}
	return v, nil
}
