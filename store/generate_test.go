package store

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// What histories are made of is little, so that they meet often: the same again, another content, a reference to what was withdrawn.

var (
	someDates = []graph.EDTF{"", "2026", "2026-01", "2026-01-05", "2026-01-05~", "2026-01-07?", "2026-01-10/2026-01-20", "2026-01-15/..",
		"../2026-01-08", "2026-01-06/", "2025-12-31", "2026-02-10", "-0044-03-15"}
	someTexts = []string{"Ten people died, said Zwölf.", "Ten men are dead.\n"}
	someSpans = [][2]int{{0, 3}, {0, 10}, {4, 10}, {22, 25}, {25, 27}, {0, 500}}
)

func init() {
	for _, text := range someTexts {
		modelTexts[SHA256([]byte(text))] = text
	}
}

// generator draws inputs. Its keys are few; one more than is there leads nowhere.
type generator struct {
	*rapid.T
	model *model
}

// number is below n, and as often the one as the other: what rapid draws itself is mostly small.
func (g generator) number(n int) int {
	return int(rapid.Uint32().Draw(g.T, "number") * 2654435761 >> 8 % uint32(n))
}
func (g generator) chance(percent int) bool         { return g.number(100) < percent }
func (g generator) key(prefix string, n int) string { return fmt.Sprintf("%s%d", prefix, g.number(n)) }
func (g generator) entity() string                  { return g.known("e", 4) }
func (g generator) document() string                { return g.known("d", 4) }
func (g generator) claim() string                   { return g.known("c", 5) }
func (g generator) date() graph.EDTF                { return someDates[g.number(len(someDates))] }

// known is mostly the key of a record that the model holds.
func (g generator) known(prefix string, n int) string {
	key := g.key(prefix, n)
	for range 5 {
		for _, kind := range graph.IDKinds() {
			if x := g.model.now()[graph.NewID(kind, key)]; x != nil && !x.withdrawn {
				return key
			}
		}
		key = g.key(prefix, n)
	}
	return key
}
func (g generator) maybe(percent int, draw func() string) string {
	if g.chance(percent) {
		return draw()
	}
	return ""
}

// keys draws some keys, each once.
func (g generator) keys(percent int, draw func() string) (list []string) {
	seen := map[string]bool{}
	for range 2 {
		if key := g.maybe(percent, draw); key != "" && !seen[key] {
			seen[key] = true
			list = append(list, key)
		}
	}
	return list
}

// several makes up to most records, those with a key of their own each once.
func several[T any](g generator, percent, most int, draw func() T, key func(*T) string) (list []T) {
	if !g.chance(percent) {
		return nil
	}
	seen := map[string]bool{}
	for range 1 + g.number(most) {
		x := draw()
		if k := key(&x); k == "" || !seen[k] {
			seen[k] = true
			list = append(list, x)
		}
	}
	return list
}

func none[T any](*T) string { return "" }

func (g generator) input() *graph.Input {
	in := &graph.Input{Correct: g.chance(45), Trusted: g.chance(40)}
	if in.Correct && g.chance(10) {
		n := 1 + g.number(9)
		in.IfChange = &n
	}
	if g.chance(15) {
		g.again(in)
	}
	in.Entities = append(in.Entities, several(g, 20, 2, g.anEntity, func(e *graph.Entity) string { return e.Key })...)
	in.Documents = append(in.Documents, several(g, 25, 3, g.aDocument, func(d *graph.Document) string { return d.Key })...)
	in.Predicates = append(in.Predicates, several(g, 8, 1, g.aPredicate, func(p *graph.Predicate) string { return p.Key })...)
	in.Measures = append(in.Measures, several(g, 15, 2, g.aMeasure, func(m *graph.Measure) string { return m.Key })...)
	in.Claims = append(in.Claims, several(g, 60, 2, g.aClaim, func(c *graph.Claim) string { return c.Key })...)
	in.Evidence = append(in.Evidence, several(g, 20, 1, func() graph.ClaimEvidence {
		return graph.ClaimEvidence{Claim: g.claim(), Evidence: several(g, 100, 2, g.someEvidence, none)}
	}, none)...)
	in.Links = append(in.Links, several(g, 20, 2, func() graph.ClaimLink {
		kinds := []graph.ClaimLinkKind{graph.Supersedes, graph.Disputes}
		return graph.ClaimLink{Kind: kinds[g.number(2)], From: g.claim(), To: g.claim()}
	}, none)...)
	in.PropositionLinks = append(in.PropositionLinks, several(g, 15, 2, g.aPropositionLink, none)...)
	in.Assessments = append(in.Assessments, several(g, 15, 2, g.anAssessment, none)...)
	in.Judgements = append(in.Judgements, several(g, 25, 3, g.aJudgement, none)...)
	return in
}

// again puts a record into the input that is there already, be it withdrawn.
func (g generator) again(in *graph.Input) {
	ids := slices.Sorted(maps.Keys(g.model.now()))
	switch r := g.model.now()[ids[g.number(len(ids))]].record; {
	case r.Entity != nil:
		in.Entities = append(in.Entities, *r.Entity)
	case r.Document != nil:
		in.Documents = append(in.Documents, *r.Document)
	case r.Predicate != nil:
		in.Predicates = append(in.Predicates, *r.Predicate)
	case r.Measure != nil:
		in.Measures = append(in.Measures, *r.Measure)
	case r.Claim != nil:
		c := *r.Claim
		c.Evidence = slices.Clone(c.Evidence)
		for i := range c.Evidence {
			c.Evidence[i].Withdrawn = false
		}
		if g.chance(40) { // and nothing else
			c.Polarity = graph.Denies
		}
		in.Claims = append(in.Claims, c)
	case r.Link != nil:
		in.Links = append(in.Links, *r.Link)
	case r.PropositionLink != nil:
		in.PropositionLinks = append(in.PropositionLinks, *r.PropositionLink)
	case r.Assessment != nil:
		in.Assessments = append(in.Assessments, *r.Assessment)
	case r.Judgement != nil:
		in.Judgements = append(in.Judgements, *r.Judgement)
	}
}

func (g generator) anEntity() graph.Entity {
	e := graph.Entity{Key: g.entity(), Kind: graph.Person, Named: !g.chance(20), SpeaksFor: g.maybe(20, g.entity)}
	e.Names = []graph.Name{{Value: []string{"Ana", "Änä", "B o", "آنا"}[g.number(4)]}}
	if g.chance(30) {
		e.Identifiers = []graph.Identifier{{Scheme: "wikidata", Value: g.key("Q", 2)}}
	}
	return e
}

func (g generator) aDocument() graph.Document {
	d := graph.Document{Key: g.document(), Publisher: g.entity(), Authors: g.keys(20, g.entity), Published: g.date(), Cites: g.keys(30, g.document)}
	if g.chance(15) {
		d.Text = someTexts[g.number(2)]
	}
	return d
}

func (g generator) aPredicate() graph.Predicate {
	return graph.Predicate{Key: g.key("p", 2), Label: g.key("met", 2), Symmetric: g.chance(50)}
}

func (g generator) aMeasure() graph.Measure {
	return graph.Measure{Key: g.key("m", 3), Label: "m", Predicate: g.known("p", 2), Event: g.maybe(40, g.entity), Place: g.maybe(40, g.entity),
		Population: "people", Kind: graph.Cumulative, Unit: "people", PartOf: g.maybe(30, func() string { return g.known("m", 3) })}
}

func (g generator) aClaim() graph.Claim {
	c := graph.Claim{Key: g.maybe(80, func() string { return g.key("c", 5) }), Claimant: g.entity(), ReportedFrom: g.keys(15, g.entity),
		Label: g.key("label", 2), Polarity: graph.Polarity(g.maybe(40, func() string { return string(graph.Denies) })), Mentions: g.keys(15, g.entity), Stated: g.date(), Place: g.maybe(10, g.entity),
		Evidence: several(g, 60, 3, g.someEvidence, none)}
	switch g.number(4) {
	case 0:
		c.Relation = &graph.Relation{Subject: g.entity(), Predicate: g.known("p", 2), Object: g.entity()}
	case 1:
		c.Statement = &graph.Statement{Key: g.known("s", 2)}
	case 2:
		c.Statement = &graph.Statement{Key: g.maybe(50, func() string { return g.key("s", 2) }), Text: g.key("text", 2), About: g.keys(40, g.entity)}
	default:
		c.Measure = g.known("m", 3)
		if g.chance(50) {
			n := int64(g.number(3))
			c.Quantity = &graph.Quantity{Qualifier: graph.Exactly, Value: &n, Verbatim: "some"}
		}
	}
	return c
}

func (g generator) someEvidence() graph.Evidence {
	e := graph.Evidence{Document: g.document(), Kind: graph.Paraphrase}
	if g.chance(20) {
		e.Chain = []graph.Hop{{Carrier: g.entity(), Document: g.maybe(50, g.document)}}
	}
	if g.chance(30) {
		span := someSpans[g.number(len(someSpans))]
		e.Start, e.End = &span[0], &span[1]
		if text := someTexts[0]; g.chance(40) && span[1] <= len(text) {
			e.SpanSHA256 = SHA256([]byte(text[span[0]:span[1]]))
		}
	}
	return e
}

func (g generator) aPropositionLink() graph.PropositionLink {
	return graph.PropositionLink{Kind: oneOf[graph.PropositionLinkKind](g), From: g.proposition(), To: g.proposition()}
}

func (g generator) proposition() graph.ID {
	known := slices.DeleteFunc(slices.Sorted(maps.Keys(g.model.now())), func(id graph.ID) bool {
		return id.Kind() != graph.KindRelation && id.Kind() != graph.KindStatement
	})
	if len(known) > 0 && g.chance(50) {
		return known[g.number(len(known))]
	}
	switch g.number(3) {
	case 0:
		return graph.NewID(graph.KindMeasure, g.known("m", 3))
	case 1:
		return graph.NewID(graph.KindStatement, g.known("s", 2))
	}
	return (&graph.Relation{Subject: g.entity(), Predicate: g.known("p", 2), Object: g.entity()}).ID()
}

func (g generator) anAssessment() graph.Assessment {
	a := graph.Assessment{At: g.time(), Assessor: g.maybe(30, func() string { return g.key("somebody", 2) }), Reliability: oneOf[graph.Reliability](g)}
	if a.Claim = g.maybe(60, g.claim); a.Claim == "" {
		a.Entity = g.entity()
	}
	return a
}

func (g generator) aJudgement() graph.Judgement {
	return graph.Judgement{At: g.time(), By: g.maybe(30, func() string { return g.key("somebody", 2) }), Left: g.entity(), Right: g.entity(),
		Verdict: oneOf[graph.SameVerdict](g)}
}

// time is none, or within the hour in which most histories end.
func (g generator) time() time.Time {
	if g.chance(60) {
		return time.Time{}
	}
	return dawn.Add(time.Duration(g.number(60)) * time.Minute)
}

// oneOf is one of the first values of an enum.
func oneOf[T interface {
	graph.Enum
	~string
}](g generator) T {
	var zero T
	list := zero.Values()
	return T(list[g.number(min(3, len(list)))])
}
