package store

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"claimgraph/graph"
)

var edgeTypes = []EdgeType{ClaimsAll, ClaimsBy, ClaimsFrom, ClaimsAbout, ClaimsAt, ClaimsOn, ClaimsUnder, ClaimsIn, ClaimsVia, ClaimsThrough,
	DocumentsAll, DocumentsBy, DocumentsOf, DocumentsCite, EntitiesAll, EntitiesFor, EntitiesCalled, EntitiesUnseen,
	RelationsAll, RelationsOut, RelationsIn, RelationsUnder, RelationsOpen, MeasuresAll, MeasuresOf, MeasuresAt, MeasuresUnder, MeasuresPart, MeasuresOpen,
	StatementsAll, StatementsOn, StatementsOpen, PredicatesAll, LinksAll, LinksFrom, LinksTo, LinksOn,
	PropositionLinksAll, PropositionLinksFrom, PropositionLinksTo, AssessmentsAll, AssessmentsOf, JudgementsAll, JudgementsOf}

// listed is an entry that a list should have. Numbers of nodes are no part of the model.
type listed struct {
	to        graph.ID
	name      string // what lists by name or identifier are ordered by
	digest    ClaimDigest
	predicate graph.ID
	published graph.Span
	link      graph.ClaimLink // in LinksOn
	numbered  bool            // it has the number of its node
}

// lists are all lists as of a change, made by going through all records.
func (m *model) lists(change int) map[listName][]listed {
	l := lister{model: m, nodes: m.past[change], lists: map[listName]map[listed]bool{}}
	for id, n := range l.nodes {
		if !n.withdrawn {
			l.list(id, n)
		}
	}
	l.open(m.tallies(change))
	out := map[listName][]listed{}
	for name, entries := range l.lists {
		out[name] = slices.SortedFunc(maps.Keys(entries), inListOrder)
	}
	return out
}

// inListOrder has the newest day first, what has none last; then by name, then by key.
func inListOrder(a, b listed) int {
	last := func(e listed) graph.Day {
		if e.to.Kind() == graph.KindClaim {
			return e.digest.Stated.Latest
		}
		return e.published.Latest
	}
	return cmp.Or(-cmp.Compare(newness(last(a)), newness(last(b))), strings.Compare(a.name, b.name), strings.Compare(a.to.Key(), b.to.Key()))
}

func newness(d graph.Day) graph.Day {
	if d == graph.MaxDay {
		return graph.MinDay
	}
	return d
}

type lister struct {
	model *model
	nodes map[graph.ID]*modelNode
	lists map[listName]map[listed]bool
	entry listed
}

func (l *lister) add(t EdgeType, kind graph.IDKind, keys ...string) {
	for _, key := range keys {
		name := listName{typ: t}
		if kind != "" {
			if key == "" {
				continue
			}
			name.from = graph.NewID(kind, key)
		}
		if l.lists[name] == nil {
			l.lists[name] = map[listed]bool{}
		}
		l.lists[name][l.entry] = true
	}
}

// all adds to a list of the whole store whose entries have numbers.
func (l *lister) all(t EdgeType) {
	l.entry.numbered = true
	l.add(t, "", "")
	l.entry.numbered = false
}

func (l *lister) list(id graph.ID, n *modelNode) {
	l.entry = listed{to: id}
	switch r := n.record; id.Kind() {
	case graph.KindEntity:
		l.entity(r.Entity)
	case graph.KindDocument:
		l.entry.published = r.Document.Published.Span()
		l.add(DocumentsAll, "", "")
		l.add(DocumentsBy, graph.KindEntity, r.Document.Publisher)
		l.add(DocumentsOf, graph.KindEntity, r.Document.Authors...)
		l.add(DocumentsCite, graph.KindDocument, r.Document.Cites...)
	case graph.KindPredicate:
		l.all(PredicatesAll)
	case graph.KindRelation:
		l.all(RelationsAll)
		l.entry.numbered = true
		l.add(RelationsOut, graph.KindEntity, r.Relation.Subject)
		l.entry.numbered = false
		l.add(RelationsIn, graph.KindEntity, r.Relation.Object)
		l.add(RelationsUnder, graph.KindPredicate, r.Relation.Predicate)
	case graph.KindMeasure:
		l.all(MeasuresAll)
		l.add(MeasuresOf, graph.KindEntity, r.Measure.Event)
		l.add(MeasuresAt, graph.KindEntity, r.Measure.Place)
		l.add(MeasuresUnder, graph.KindPredicate, r.Measure.Predicate)
		l.add(MeasuresPart, graph.KindMeasure, r.Measure.PartOf)
	case graph.KindStatement:
		l.all(StatementsAll)
		l.add(StatementsOn, graph.KindEntity, r.Statement.About...)
	case graph.KindClaim:
		l.claim(r.Claim, n.first)
	case graph.KindLink:
		l.all(LinksAll)
		l.add(LinksFrom, graph.KindClaim, r.Link.From)
		l.add(LinksTo, graph.KindClaim, r.Link.To)
		l.entry.link = *r.Link
		on := l.nodes[graph.NewID(graph.KindClaim, r.Link.To)].record.Claim.Proposition()
		l.add(LinksOn, on.Kind(), on.Key())
	case graph.KindPropositionLink:
		l.all(PropositionLinksAll)
		l.add(PropositionLinksFrom, r.PropositionLink.From.Kind(), r.PropositionLink.From.Key())
		l.add(PropositionLinksTo, r.PropositionLink.To.Kind(), r.PropositionLink.To.Key())
	case graph.KindAssessment:
		l.all(AssessmentsAll)
		l.add(AssessmentsOf, graph.KindClaim, r.Assessment.Claim)
		l.add(AssessmentsOf, graph.KindEntity, r.Assessment.Entity)
	case graph.KindJudgement:
		l.all(JudgementsAll)
		l.add(JudgementsOf, graph.KindEntity, r.Judgement.Left, r.Judgement.Right)
	}
}

func (l *lister) entity(e *graph.Entity) {
	l.add(EntitiesFor, graph.KindEntity, e.SpeaksFor)
	if !e.Named {
		l.add(EntitiesUnseen, "", "")
	}
	for _, id := range e.Identifiers {
		l.entry.name = id.Scheme + "\x00" + id.Value
		l.add(EntitiesCalled, "", "")
	}
	l.entry.name = graph.Fold(e.Name("")) + "\x00"
	l.all(EntitiesAll)
}

func (l *lister) claim(c *graph.Claim, first int) {
	var about []string
	d := ClaimDigest{Recorded: l.model.days[first], Polarity: c.Polarity, Certainty: c.Certainty, SpeechAct: c.SpeechAct}
	d.Reported, d.Several = len(c.ReportedFrom) > 0, len(c.ReportedFrom) > 1
	switch p := l.nodes[c.Proposition()].record; {
	case p.Relation != nil:
		about, l.entry.predicate = []string{p.Relation.Subject, p.Relation.Object}, graph.NewID(graph.KindPredicate, p.Relation.Predicate)
	case p.Measure != nil:
		about, l.entry.predicate = []string{p.Measure.Event, p.Measure.Place}, graph.NewID(graph.KindPredicate, p.Measure.Predicate)
	default:
		about = p.Statement.About
	}
	// Stated no later than the first day by which something that carries it was certainly published, unless that was before it was stated.
	d.Stated = c.Stated.Span()
	bound := d.Stated.Latest
	for _, e := range c.Evidence {
		if e.Withdrawn {
			continue
		}
		d.Evidenced = true
		bound = min(bound, l.published(e.Document))
		for _, hop := range e.Chain {
			bound = min(bound, l.published(hop.Document))
		}
	}
	if bound >= d.Stated.Earliest {
		d.Stated.Latest = bound
	}
	l.entry.digest = d
	l.add(ClaimsAll, "", "")
	l.add(ClaimsBy, graph.KindEntity, c.Claimant)
	l.add(ClaimsFrom, graph.KindEntity, c.ReportedFrom...)
	l.add(ClaimsAbout, graph.KindEntity, append(about, c.Mentions...)...)
	l.add(ClaimsAt, graph.KindEntity, c.Place)
	l.add(ClaimsOn, c.Proposition().Kind(), c.Proposition().Key())
	if l.entry.predicate != "" {
		l.add(ClaimsUnder, graph.KindPredicate, l.entry.predicate.Key())
	}
	for _, e := range c.Evidence {
		if e.Withdrawn {
			continue
		}
		l.add(ClaimsIn, graph.KindDocument, e.Document)
		l.add(ClaimsThrough, graph.KindEntity, l.nodes[graph.NewID(graph.KindDocument, e.Document)].record.Document.Publisher)
		for _, hop := range e.Chain {
			l.add(ClaimsThrough, graph.KindEntity, hop.Carrier)
			l.add(ClaimsVia, graph.KindDocument, hop.Document)
		}
	}
}

func (l *lister) published(key string) graph.Day {
	if key == "" {
		return graph.MaxDay
	}
	return l.nodes[graph.NewID(graph.KindDocument, key)].record.Document.Published.Span().Latest
}

// walked is all that a walk gives.
func walked(t failer, sn *Snapshot, o WalkOptions) []Edge {
	t.Helper()
	w := sn.Walk(o)
	defer w.Close()
	var edges []Edge
	for {
		e, ok, err := w.Next()
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			return edges
		}
		edges = append(edges, e)
	}
}
