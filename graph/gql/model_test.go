package gql

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// sight of a world through a lens, reckoned as plainly as can be: what the API must answer.
type model struct {
	*state
	w         *world
	directive string
	stated    graph.Day // MaxDay where the lens has none
	change    int
}

// look draws a lens.
func look(t *rapid.T, w *world) *model {
	m := &model{w: w, state: w.now(), stated: graph.MaxDay, change: len(w.states) - 1}
	var args []string
	if rapid.Bool().Draw(t, "by stated") {
		text := rapid.SampledFrom([]graph.EDTF{"2026-01-05", "2026-01-09", "2026-01-10", "2026-01-15", "2026-01", "2026-02-20", "../2026-01-12"}).Draw(t, "as of")
		m.stated = text.Span().Latest
		args = append(args, fmt.Sprintf("stated: %q", text))
	}
	switch rapid.IntRange(0, 3).Draw(t, "by record") {
	case 0:
		m.change = rapid.IntRange(0, m.change).Draw(t, "change")
		args = append(args, fmt.Sprintf("change: %d", m.change))
	case 1:
		m.change = rapid.IntRange(1, m.change).Draw(t, "recorded")
		at, _ := time.Parse("2006-01-02", w.days[m.change])
		args = append(args, fmt.Sprintf("recorded: %q", at.Add(20*time.Hour).Format(time.RFC3339)))
	}
	m.state = w.states[m.change]
	if len(args) > 0 {
		m.directive = "@asOf(" + strings.Join(args, ", ") + ")"
	}
	return m
}

// published are the days on which what holds a piece of evidence was published: its document, and those of its chain.
func (m *model) published(e graph.Evidence) (spans []graph.Span) {
	for _, key := range documentsOf(e) {
		spans = append(spans, m.documents[key].Published.Span())
	}
	return spans
}

func documentsOf(e graph.Evidence) []string {
	list := []string{e.Document}
	for _, hop := range e.Chain {
		if hop.Document != "" {
			list = append(list, hop.Document)
		}
	}
	return list
}

// span is when a claim may have been stated: no later than the first publication that held it, unless that lies before all that it says.
func (m *model) span(c claimState) graph.Span {
	span := c.Stated.Span()
	latest := span.Latest
	for _, e := range c.Evidence {
		if !e.Withdrawn {
			for _, p := range m.published(e) {
				latest = min(latest, p.Latest)
			}
		}
	}
	if latest >= span.Earliest {
		span.Latest = latest
	}
	return span
}

// shows tells whether a claim was certainly stated by the day of the lens; that it had been by the day of recording is certain, too.
func (m *model) shows(c claimState) bool {
	span := m.span(c)
	recorded, _ := graph.ParseDay(c.first)
	if recorded >= span.Earliest {
		span.Latest = min(span.Latest, recorded)
	}
	return span.Latest <= m.stated
}

// evidence is what of it the lens shows: what was certainly published by its day, or came through what was.
func (m *model) evidence(c claimState) (seen []graph.Evidence) {
	for _, e := range c.Evidence {
		public := slices.ContainsFunc(m.published(e), func(p graph.Span) bool { return p.Latest <= m.stated })
		if !e.Withdrawn && public {
			seen = append(seen, e)
		}
	}
	return seen
}

func (m *model) about(c claimState) []string {
	about := slices.Clone(c.Mentions)
	switch {
	case c.Relation != nil:
		return append(about, c.Relation.Subject, c.Relation.Object)
	case c.Measure != "":
		measure := m.measures[c.Measure]
		return append(about, measure.About()...)
	}
	return append(about, c.Statement.About...)
}

func (m *model) predicate(c claimState) string {
	switch {
	case c.Relation != nil:
		return c.Relation.Predicate
	case c.Measure != "":
		return m.measures[c.Measure].Predicate
	}
	return ""
}

// standing is what the evidence comes to.
func (m *model) standing(c claimState) string {
	standing := "UNEVIDENCED"
	for _, e := range m.evidence(c) {
		switch {
		case !m.archived[e.Document] || e.Start == nil:
			if standing == "UNEVIDENCED" {
				standing = "UNARCHIVED"
			}
		case e.Document == m.w.broken:
			return "BROKEN"
		default:
			standing = "VERIFIED"
		}
	}
	return standing
}

// list gives the ids of the claims that pass, in order.
func (m *model) list(pass func(claimState) bool, ascending bool) []string {
	var found []claimState
	for _, c := range m.claims {
		if !m.withdrawn[c.ID()] && m.shows(c) && pass(c) {
			found = append(found, c)
		}
	}
	slices.SortFunc(found, func(a, b claimState) int {
		days := cmp.Compare(m.span(b).Latest, m.span(a).Latest)
		if m.span(a).Latest == graph.MaxDay || m.span(b).Latest == graph.MaxDay {
			days = -days // undated ones come last in DESC
		}
		if ascending {
			days = -days
		}
		return cmp.Or(days, strings.Compare(a.Key, b.Key))
	})
	list := []string{}
	for _, c := range found {
		list = append(list, string(c.ID()))
	}
	return list
}

// hidden counts what the lens hides of the claims that are there now, and how many of these for want of a date.
func (m *model) hidden() (claims, undated int) {
	now := m.w.now()
	for key := range now.claims {
		id := graph.NewID(graph.KindClaim, key)
		c, there := m.claims[key]
		there = there && !m.withdrawn[id]
		switch {
		case now.withdrawn[id] || there && m.shows(c):
		case there && m.span(c).Latest == graph.MaxDay:
			undated++
			claims++
		default:
			claims++
		}
	}
	return claims, undated
}

func hasAll(text string, texts ...string) bool {
	all := graph.Fold(strings.Join(texts, " "))
	for _, w := range strings.Fields(graph.Fold(text)) {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return true
}
