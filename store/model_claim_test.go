package store

import (
	"slices"

	"claimgraph/graph"
)

// modelTexts are the texts that documents of the model may have, by hash.
var modelTexts = map[string]string{}

func (d *draft) claim(c graph.Claim) {
	d.refer(graph.KindEntity, c.Claimant, c.Place)
	d.refer(graph.KindEntity, c.ReportedFrom...)
	d.refer(graph.KindEntity, c.Mentions...)
	d.refer(graph.KindMeasure, c.Measure)
	if s := c.Statement; s != nil {
		d.refer(graph.KindStatement, s.Key)
		d.refer(graph.KindEntity, s.About...)
	}
	if r := c.Relation; r != nil {
		d.refer(graph.KindEntity, r.Subject, r.Object)
		d.refer(graph.KindPredicate, r.Predicate)
		if p := d.nodes[graph.NewID(graph.KindPredicate, r.Predicate)]; p != nil {
			ordered := *r
			if p.record.Predicate.Symmetric && ordered.Object < ordered.Subject {
				ordered.Subject, ordered.Object = ordered.Object, ordered.Subject
			}
			c.Relation = &ordered
			d.bring(graph.Record{Relation: &ordered})
		}
	}
	derived := c.Key == ""
	if derived {
		c.Key = c.DerivedKey()
	}
	evidence := d.checked(&c, c.Evidence)
	old, again := d.nodes[c.ID()], d.claims[c.ID()]
	d.claims[c.ID()] = true
	if old != nil && (again || derived && !d.in.Correct) {
		c.Label = old.record.Claim.Label
	}
	same := old != nil && sameContent(&graph.Record{Claim: &c}, &old.record)
	switch {
	case old == nil:
		d.replaceClaim(c, evidence)
	case again && !same:
		d.fault = true
	case same && !old.withdrawn && (!d.in.Correct || again || d.sameEvidence(old.record.Claim.Evidence, evidence, c.Key)):
		d.gain(old.record.Claim, c.Evidence)
	case !d.in.Correct || d.in.IfChange != nil && *d.in.IfChange != old.versions[0]:
		d.fault = true
	default:
		d.replaceClaim(c, evidence)
	}
}

func (d *draft) replaceClaim(c graph.Claim, evidence []graph.Evidence) {
	c.Evidence = nil
	for _, e := range evidence {
		if i := slices.IndexFunc(c.Evidence, func(o graph.Evidence) bool { return o.Key(c.Key) == e.Key(c.Key) }); i >= 0 {
			c.Evidence[i] = e
		} else {
			c.Evidence = append(c.Evidence, e)
		}
	}
	d.write(c.ID(), graph.Record{Claim: &c}, false)
}

func (d *draft) sameEvidence(known, given []graph.Evidence, key string) bool {
	have, want := map[string]string{}, map[string]string{}
	for i := range known {
		if !known[i].Withdrawn {
			have[known[i].Key(key)] = known[i].SpanSHA256
		}
	}
	for i := range given {
		want[given[i].Key(key)] = given[i].SpanSHA256
	}
	for id, sha := range want {
		if was, ok := have[id]; !ok || was != sha {
			return false
		}
		delete(have, id)
	}
	// What is left must stand beside the claim in the input.
	for _, ce := range d.in.Evidence {
		for i := range ce.Evidence {
			if ce.Claim == key {
				delete(have, ce.Evidence[i].Key(key))
			}
		}
	}
	return len(have) == 0
}

// checked is evidence whose references lead somewhere, with the hashes of spans in archived texts.
func (d *draft) checked(c *graph.Claim, evidence []graph.Evidence) []graph.Evidence {
	evidence = slices.Clone(evidence)
	for i := range evidence {
		e := &evidence[i]
		d.refer(graph.KindDocument, e.Document)
		x := d.nodes[graph.NewID(graph.KindDocument, e.Document)]
		for _, hop := range e.Chain {
			d.refer(graph.KindEntity, hop.Carrier)
			d.refer(graph.KindDocument, hop.Document)
			if hop.Carrier == c.Claimant || x != nil && hop.Carrier == x.record.Document.Publisher {
				d.fault = true
			}
		}
		if x != nil && x.archived {
			d.hash(e, modelTexts[x.record.Document.SHA256])
		}
	}
	return evidence
}

// gain adds the evidence that a claim does not have, or has withdrawn, or without the hash of its span.
func (d *draft) gain(c *graph.Claim, evidence []graph.Evidence) {
	grown := *c
	grown.Evidence = slices.Clone(c.Evidence)
	gained := false
	for _, e := range d.checked(c, evidence) {
		i := slices.IndexFunc(grown.Evidence, func(o graph.Evidence) bool { return o.Key(c.Key) == e.Key(c.Key) })
		if i < 0 {
			grown.Evidence = append(grown.Evidence, e)
			gained = true
			continue
		}
		switch was := &grown.Evidence[i]; {
		case was.Withdrawn || was.SpanSHA256 == "" && e.SpanSHA256 != "":
			*was, gained = e, true
		case e.SpanSHA256 != "" && e.SpanSHA256 != was.SpanSHA256:
			d.fault = true
		}
	}
	if gained {
		d.write(c.ID(), graph.Record{Claim: &grown}, false)
	}
}

// circles are faults where an entity speaks for itself, or a measure is a part of itself, at any remove.
func (d *draft) circles() {
	up := func(id graph.ID) graph.ID {
		n := d.nodes[id]
		switch {
		case n == nil:
		case n.record.Entity != nil && n.record.Entity.SpeaksFor != "":
			return graph.NewID(graph.KindEntity, n.record.Entity.SpeaksFor)
		case n.record.Measure != nil && n.record.Measure.PartOf != "":
			return graph.NewID(graph.KindMeasure, n.record.Measure.PartOf)
		}
		return ""
	}
	for id := range d.given {
		at := up(id)
		for range len(d.nodes) {
			if at == id {
				d.fault = true
			}
			at = up(at)
		}
	}
}

// withdraw takes a record out, where no live record refers to it.
func (d *draft) withdraw(id graph.ID) {
	if id.Kind() == graph.KindEvidence {
		d.withdrawEvidence(id)
		return
	}
	n := d.nodes[id]
	switch {
	case n == nil:
		d.fault = true
	case n.withdrawn:
	default:
		for _, other := range d.nodes {
			if !other.withdrawn && slices.Contains(references(&other.record), id) {
				d.fault = true
			}
		}
		d.write(id, n.record, true)
		d.agree()
	}
}

func (d *draft) withdrawEvidence(id graph.ID) {
	key, _ := graph.SplitEvidenceKey(id.Key())
	n := d.nodes[graph.NewID(graph.KindClaim, key)]
	if n == nil {
		d.fault = true
		return
	}
	c := *n.record.Claim
	c.Evidence = slices.Clone(c.Evidence)
	i := slices.IndexFunc(c.Evidence, func(e graph.Evidence) bool { return e.Key(c.Key) == id.Key() })
	switch {
	case i < 0:
		d.fault = true
	case !c.Evidence[i].Withdrawn:
		c.Evidence[i].Withdrawn = true
		d.write(c.ID(), graph.Record{Claim: &c}, n.withdrawn)
	}
}

// references are the records that a record refers to.
func references(r *graph.Record) (ids []graph.ID) {
	add := func(kind graph.IDKind, keys ...string) {
		for _, key := range keys {
			if key != "" {
				ids = append(ids, graph.NewID(kind, key))
			}
		}
	}
	switch {
	case r.Entity != nil:
		add(graph.KindEntity, r.Entity.SpeaksFor)
	case r.Document != nil:
		add(graph.KindEntity, append(slices.Clone(r.Document.Authors), r.Document.Publisher)...)
		add(graph.KindDocument, r.Document.Cites...)
	case r.Relation != nil:
		add(graph.KindEntity, r.Relation.Subject, r.Relation.Object)
		add(graph.KindPredicate, r.Relation.Predicate)
	case r.Measure != nil:
		add(graph.KindEntity, r.Measure.Event, r.Measure.Place)
		add(graph.KindPredicate, r.Measure.Predicate)
		add(graph.KindMeasure, r.Measure.PartOf)
	case r.Statement != nil:
		add(graph.KindEntity, r.Statement.About...)
	case r.Link != nil:
		add(graph.KindClaim, r.Link.From, r.Link.To)
	case r.PropositionLink != nil:
		ids = append(ids, r.PropositionLink.From, r.PropositionLink.To)
	case r.Assessment != nil:
		ids = append(ids, r.Assessment.Target())
	case r.Judgement != nil:
		add(graph.KindEntity, r.Judgement.Left, r.Judgement.Right)
	case r.Claim != nil:
		c := r.Claim
		add(graph.KindEntity, append(slices.Concat(c.ReportedFrom, c.Mentions), c.Claimant, c.Place)...)
		ids = append(ids, c.Proposition())
		for _, e := range c.Evidence {
			if e.Withdrawn {
				continue
			}
			add(graph.KindDocument, e.Document)
			for _, hop := range e.Chain {
				add(graph.KindEntity, hop.Carrier)
				add(graph.KindDocument, hop.Document)
			}
		}
	}
	return ids
}
