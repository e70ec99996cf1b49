package gql

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"pgregory.net/rapid"

	"claimgraph/graph"
	"claimgraph/store"
)

// step makes one random change.
func (w *world) step(i int) {
	claims := w.held()
	steps := []func(){func() { w.newClaims(i + 1) }, w.redate, w.archive}
	if len(claims) > 0 {
		c := rapid.SampledFrom(claims).Draw(w.t, "claim")
		steps = append(steps, func() { w.correct(c) }, func() { w.gain(c) })
		if !slices.ContainsFunc(w.now().links, func(l graph.ClaimLink) bool { return l.From == c || l.To == c }) {
			steps = append(steps, func() { w.withdraw(c) })
		}
		if n := len(w.now().claims[c].Evidence); n > 0 && !w.now().claims[c].Evidence[n-1].Withdrawn {
			steps = append(steps, func() { w.withdrawEvidence(c) })
		}
	}
	if len(claims) > 1 {
		steps = append(steps, func() { w.link(claims) })
	}
	rapid.SampledFrom(steps).Draw(w.t, "step")()
}

// held are the keys of the claims that are not withdrawn.
func (w *world) held() (claims []string) {
	for _, key := range slices.Sorted(maps.Keys(w.now().claims)) {
		if !w.now().withdrawn[graph.NewID(graph.KindClaim, key)] {
			claims = append(claims, key)
		}
	}
	return claims
}

func (w *world) newClaims(round int) {
	var in graph.Input
	for i := range rapid.IntRange(1, 8).Draw(w.t, "claims") {
		in.Claims = append(in.Claims, w.claim(fmt.Sprintf("c%d-%d", round, i)))
	}
	w.record(in, func(st *state, today string) {
		for _, c := range in.Claims {
			st.put(c, today)
		}
	})
}

func (st *state) put(c graph.Claim, first string) {
	if was, ok := st.claims[c.Key]; ok {
		first = was.first
	}
	st.claims[c.Key] = claimState{c, first}
	if c.Relation != nil {
		st.relations[c.Relation.Key()] = *c.Relation
	}
}

// correct replaces a claim whole.
func (w *world) correct(key string) {
	c := w.claim(key)
	c.Label += " again" // so that it is another
	w.record(graph.Input{Correct: true, Claims: []graph.Claim{c}}, func(st *state, today string) { st.put(c, today) })
}

// gain records more evidence of a claim.
func (w *world) gain(key string) {
	c := w.now().claims[key].Claim
	c.Evidence = slices.Clone(c.Evidence)
	w.addEvidence(&c)
	more := c.Evidence[len(c.Evidence)-1:]
	w.record(graph.Input{Evidence: []graph.ClaimEvidence{{Claim: key, Evidence: slices.Clone(more)}}}, func(st *state, today string) { st.put(c, today) })
}

func (w *world) withdraw(key string) {
	id := graph.NewID(graph.KindClaim, key)
	w.next(func(s *store.Store) (store.Outcome, error) {
		return s.Withdraw(context.Background(), "test", id, "wrong")
	},
		func(st *state, _ string) { st.withdrawn[id] = true })
	w.log[len(w.log)-1].withdrawn = id
}

func (w *world) withdrawEvidence(key string) {
	c := w.now().claims[key].Claim
	c.Evidence = slices.Clone(c.Evidence)
	e := &c.Evidence[len(c.Evidence)-1]
	id := graph.NewID(graph.KindEvidence, e.Key(key))
	e.Withdrawn = true
	w.next(func(s *store.Store) (store.Outcome, error) {
		return s.Withdraw(context.Background(), "test", id, "wrong")
	},
		func(st *state, today string) { st.put(c, today) })
	w.log[len(w.log)-1].withdrawn = id
}

// redate corrects when a document was published: what is claimed in it moves.
func (w *world) redate() {
	d := w.now().documents[rapid.SampledFrom(documentKeys).Draw(w.t, "redated")]
	d.Title += " anew"
	d.Published = date(w.t, "published")
	if w.now().archived[d.Key] {
		d.SHA256 = store.SHA256(textOf(d.Key))
	}
	w.record(graph.Input{Correct: true, Documents: []graph.Document{d}}, func(st *state, _ string) { st.documents[d.Key] = d })
}

// archive attaches the text of a document that has none, else records a claim more.
func (w *world) archive() {
	for _, key := range rapid.Permutation(documentKeys).Draw(w.t, "archived") {
		if !w.now().archived[key] {
			id := graph.NewID(graph.KindDocument, key)
			w.next(func(s *store.Store) (store.Outcome, error) {
				return s.Attach(context.Background(), "test", id, textOf(key), "")
			},
				func(st *state, _ string) { st.archived[key] = true })
			return
		}
	}
	w.newClaims(len(w.states) * 100)
}

func (w *world) link(claims []string) {
	picked := rapid.Permutation(claims).Draw(w.t, "linked")
	l := graph.ClaimLink{From: picked[0], To: picked[1]}
	l.Kind = rapid.SampledFrom([]graph.ClaimLinkKind{graph.Disputes, graph.Supersedes, graph.Corrects, graph.Retracts, graph.Refines}).Draw(w.t, "kind of link")
	if slices.Contains(w.now().links, l) {
		w.newClaims(len(w.states) * 100)
		return
	}
	w.record(graph.Input{Links: []graph.ClaimLink{l}}, func(st *state, _ string) { st.links = append(st.links, l) })
}

// say records what an analyst says of two entities or propositions, or corrects what an entity is called and for whom it speaks, where that is no
// contradiction and no circle.
func (w *world) say() {
	pair := rapid.Permutation(entityKeys).Draw(w.t, "pair")
	in := graph.Input{Judgements: []graph.Judgement{{Left: pair[0], Right: pair[1],
		Verdict: rapid.SampledFrom([]graph.SameVerdict{graph.Same, graph.Same, graph.Different, graph.Unsure}).Draw(w.t, "verdict")}}}
	switch rapid.IntRange(0, 3).Draw(w.t, "said") {
	case 0:
		propositions := rapid.Permutation(atIssueIn(w.server)).Draw(w.t, "linked propositions")
		kind := rapid.SampledFrom([]graph.PropositionLinkKind{graph.CaseOf, graph.Excludes}).Draw(w.t, "kind of link")
		in = graph.Input{PropositionLinks: []graph.PropositionLink{{Kind: kind, From: propositions[0], To: propositions[1]}}}
	case 1:
		e := w.now().entities[pair[0]]
		e.Names = append(slices.Clone(e.Names), graph.Name{Value: fmt.Sprint("Name ", len(w.states)), Kind: graph.NameAlias})
		e.SpeaksFor = rapid.SampledFrom([]string{"", pair[1]}).Draw(w.t, "speaks for")
		in = graph.Input{Correct: true, Entities: []graph.Entity{e}}
	}
	input := copyOf(in)
	if tried, err := w.store.Try(context.Background(), "test", &input); err != nil || len(tried.Created)+len(tried.Changed) == 0 {
		return
	}
	w.record(in, func(st *state, _ string) {
		for _, e := range in.Entities {
			st.entities[e.Key] = e
		}
	})
}
