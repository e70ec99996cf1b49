package store

import (
	"maps"
	"slices"
	"strings"

	"claimgraph/graph"
)

// model is what a store should hold, kept the plain way: the records in a map, made anew at each change; no keys, no edges, no counts.
type model struct {
	past []map[graph.ID]*modelNode // as of each change; past[0] is empty
	days []graph.Day               // on which each change was recorded
}

type modelNode struct {
	record              graph.Record
	withdrawn, archived bool
	first               int
	versions            []int // newest first
	order               int   // in which the records came
}

func newModel() *model { return &model{past: []map[graph.ID]*modelNode{{}}, days: []graph.Day{0}} }

func (m *model) now() map[graph.ID]*modelNode { return m.past[len(m.past)-1] }

// draft is a change in the making. A fault ends it.
type draft struct {
	model  *model
	in     *graph.Input
	nodes  map[graph.ID]*modelNode
	given  map[graph.ID]bool
	change int
	fault  bool
	wrote  map[graph.ID]bool
	claims map[graph.ID]bool // of the input, so far
	signature
}

func (m *model) draft(in *graph.Input, sig signature) *draft {
	return &draft{model: m, in: in, nodes: maps.Clone(m.now()), given: map[graph.ID]bool{}, change: len(m.past), wrote: map[graph.ID]bool{},
		claims: map[graph.ID]bool{}, signature: sig}
}

// record says what recording an input comes to: which records it touches; false where it has a fault.
func (m *model) record(in *graph.Input, sig signature) (*draft, bool) {
	d := m.draft(in, sig)
	d.give()
	for i := range in.Predicates {
		d.predicate(&in.Predicates[i])
	}
	for i := range in.Entities {
		e := in.Entities[i]
		d.refer(graph.KindEntity, e.SpeaksFor)
		d.put(graph.Record{Entity: &e})
	}
	for i := range in.Documents {
		d.document(in.Documents[i])
	}
	for i := range in.Measures {
		x := in.Measures[i]
		d.refer(graph.KindPredicate, x.Predicate)
		d.refer(graph.KindEntity, x.Event, x.Place)
		d.refer(graph.KindMeasure, x.PartOf)
		d.put(graph.Record{Measure: &x})
	}
	for i := range in.Claims {
		d.claim(in.Claims[i])
	}
	for _, ce := range in.Evidence {
		d.refer(graph.KindClaim, ce.Claim)
		if n := d.nodes[graph.NewID(graph.KindClaim, ce.Claim)]; n != nil {
			d.gain(n.record.Claim, ce.Evidence)
		}
	}
	for i := range in.Links {
		l := in.Links[i]
		d.refer(graph.KindClaim, l.From, l.To)
		d.put(graph.Record{Link: &l})
	}
	d.words()
	d.circles()
	d.agree()
	return d, !d.fault
}

func (d *draft) give() {
	for i := range d.in.Entities {
		d.given[d.in.Entities[i].ID()] = true
	}
	for i := range d.in.Documents {
		d.given[d.in.Documents[i].ID()] = true
	}
	for i := range d.in.Predicates {
		d.given[d.in.Predicates[i].ID()] = true
	}
	for i := range d.in.Measures {
		d.given[d.in.Measures[i].ID()] = true
	}
	texts := map[graph.ID]*graph.Statement{}
	for _, c := range d.in.Claims {
		if c.Key != "" {
			d.given[c.ID()] = true
		}
		s := c.Statement
		if s == nil || s.Text == "" {
			continue
		}
		if first := texts[s.ID()]; first != nil && !sameContent(&graph.Record{Statement: first}, &graph.Record{Statement: s}) {
			d.fault = true
		} else if first == nil {
			texts[s.ID()], d.given[s.ID()] = s, true
		}
	}
	for _, s := range texts {
		d.bring(graph.Record{Statement: s})
	}
}

// refer is a fault where a key leads to nothing.
func (d *draft) refer(kind graph.IDKind, keys ...string) {
	for _, key := range keys {
		id := graph.NewID(kind, key)
		if n := d.nodes[id]; key != "" && !d.given[id] && (n == nil || n.withdrawn) {
			d.fault = true
		}
	}
}

func (d *draft) write(id graph.ID, rec graph.Record, withdrawn bool) *modelNode {
	old, n := d.nodes[id], &modelNode{record: rec, withdrawn: withdrawn, first: d.change, versions: []int{d.change}, order: len(d.nodes)}
	if old != nil {
		n.first, n.archived, n.order = old.first, old.archived, old.order
		n.versions = old.versions
		if old.versions[0] != d.change {
			n.versions = append([]int{d.change}, old.versions...)
		}
	}
	d.nodes[id], d.wrote[id] = n, true
	return n
}

// put is the rule of all records but the evidence of claims.
func (d *draft) put(rec graph.Record) {
	id := recordID(&rec)
	old := d.nodes[id]
	switch {
	case old != nil && !old.withdrawn && sameContent(&old.record, &rec):
	case old != nil && (!d.in.Correct || d.in.IfChange != nil && *d.in.IfChange != old.versions[0]):
		d.fault = true
	default:
		d.write(id, rec, false)
	}
}

// bring is the rule of propositions that come with claims: the same content comes back without a word.
func (d *draft) bring(rec graph.Record) {
	if old := d.nodes[recordID(&rec)]; old != nil && old.withdrawn && sameContent(&old.record, &rec) {
		d.write(recordID(&rec), rec, false)
		return
	}
	d.put(rec)
}

func (d *draft) predicate(p *graph.Predicate) {
	if old := d.nodes[p.ID()]; old != nil && old.record.Predicate.Symmetric != p.Symmetric {
		for _, n := range d.model.now() {
			if r := n.record.Relation; r != nil && !n.withdrawn && r.Predicate == p.Key {
				d.fault = true
			}
		}
	}
	d.put(graph.Record{Predicate: p})
}

func (d *draft) document(x graph.Document) {
	d.refer(graph.KindEntity, x.Publisher)
	d.refer(graph.KindEntity, x.Authors...)
	d.refer(graph.KindDocument, x.Cites...)
	text := x.Text
	x.Text = ""
	old := d.nodes[x.ID()]
	if old != nil && x.SHA256 == "" {
		x.SHA256 = old.record.Document.SHA256
	}
	if old != nil && old.archived && x.SHA256 != old.record.Document.SHA256 {
		d.fault = true
	}
	if old == nil && x.SHA256 == "" && text != "" {
		x.SHA256 = SHA256([]byte(text))
	}
	d.put(graph.Record{Document: &x})
	if text != "" && !d.fault {
		d.attach(x.Key, text)
	}
}

// attach archives a text, where every span of every claim in the document holds, and fills in the hashes of those that had none.
func (d *draft) attach(key, text string) {
	id := graph.NewID(graph.KindDocument, key)
	n := d.nodes[id]
	if n == nil || n.withdrawn {
		d.fault = true
		return
	}
	sha, x := SHA256([]byte(text)), *n.record.Document
	if n.archived && x.SHA256 == sha {
		return
	}
	if x.SHA256 != "" && x.SHA256 != sha {
		d.fault = true
		return
	}
	x.SHA256 = sha
	d.write(id, graph.Record{Document: &x}, false).archived = true
	for claim, cn := range d.nodes {
		if cn.record.Claim == nil || cn.withdrawn {
			continue
		}
		c := *cn.record.Claim
		c.Evidence = slices.Clone(c.Evidence)
		filled := false
		for i := range c.Evidence {
			e := &c.Evidence[i]
			if e.Document == key && !e.Withdrawn {
				was := e.SpanSHA256
				d.hash(e, text)
				filled = filled || e.SpanSHA256 != was
			}
		}
		if filled {
			d.write(claim, graph.Record{Claim: &c}, false)
		}
	}
}

// hash fills in the hash of a span, or finds that it does not hold.
func (d *draft) hash(e *graph.Evidence, text string) {
	if !e.HasSpan() {
		return
	}
	if *e.End > len(text) || strings.ToValidUTF8(text[*e.Start:*e.End], "") != text[*e.Start:*e.End] {
		d.fault = true
		return
	}
	sha := SHA256([]byte(text[*e.Start:*e.End]))
	if e.SpanSHA256 != "" && e.SpanSHA256 != sha {
		d.fault = true
	}
	e.SpanSHA256 = sha
}
