package gql

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"claimgraph/graph"
	"claimgraph/store"
)

// Assessment is an analyst's grade of a claim or of a source.
type Assessment struct{ view }

func newAssessment(v view) *Assessment { return &Assessment{v} }

func (a *Assessment) record() *graph.Assessment { return a.node.Record.Assessment }

// Assessor is whose grade it is.
func (a *Assessment) Assessor() string { return a.record().Assessor }

// At is when it was given.
func (a *Assessment) At() time.Time { return a.record().At }

// Claim that is graded.
func (a *Assessment) Claim() (*Claim, error) {
	v, err := a.lead("claim", func(n *store.Node) []graph.ID { return ids(graph.KindClaim, n.Record.Assessment.Claim) }, graph.KindClaim, a.node.Record.Assessment.Claim)
	return one(v, err, newClaim)
}

// Entity that is graded.
func (a *Assessment) Entity() (*Entity, error) {
	v, err := a.lead("entity", func(n *store.Node) []graph.ID { return entities(n.Record.Assessment.Entity) }, graph.KindEntity, a.node.Record.Assessment.Entity)
	return one(v, err, newEntity)
}

// Reliability of the source.
func (a *Assessment) Reliability() (graph.Reliability, bool) {
	return a.record().Reliability, a.record().Reliability != ""
}

// Credibility of the claim.
func (a *Assessment) Credibility() (graph.Credibility, bool) {
	return a.record().Credibility, a.record().Credibility != ""
}

// Likelihood of the claim.
func (a *Assessment) Likelihood() (graph.Likelihood, bool) {
	return a.record().Likelihood, a.record().Likelihood != ""
}

// Confidence in the grade.
func (a *Assessment) Confidence() (graph.Confidence, bool) {
	return a.record().Confidence, a.record().Confidence != ""
}

// Rationale in words.
func (a *Assessment) Rationale() (*string, error) { return a.level.r.long(a.record().Rationale) }

// Judged tells whether anything was.
func (a *Assessment) Judged() bool { return a.record().Judged() }

// Inconsistency with what the claims add up to. The Admiralty system grades as ONE what other, independent sources confirm.
func (a *Assessment) Inconsistency(ctx context.Context) (*string, error) {
	if a.record().Credibility != graph.CredibilityOne || a.node.Withdrawn {
		return nil, nil
	}
	claim, err := a.Claim()
	if err != nil || claim == nil {
		return nil, err
	}
	origins, err := claim.Origins(ctx)
	if err != nil || origins.Min >= 2 {
		return nil, err
	}
	behind := fmt.Sprint(origins.Min)
	if origins.Max > origins.Min {
		behind += fmt.Sprintf(" to %d", origins.Max)
	}
	why := "A credibility of ONE says that independent sources confirm the claim, but the independent origins behind it are " + behind + ": at least 2 are wanted."
	return &why, nil
}

// Assessments of the claim.
func (c *Claim) Assessments(ctx context.Context) ([]*Assessment, error) { return c.assessments(ctx) }

// Assessments of the entity as a source.
func (e *Entity) Assessments(ctx context.Context) ([]*Assessment, error) { return e.assessments(ctx) }

// assessments of a node, the newest first.
func (v view) assessments(ctx context.Context) ([]*Assessment, error) {
	list, err := whole(ctx, v, func(n *store.Node) (*listing, error) {
		lists, err := v.level.r.listsOf(n, store.AssessmentsOf)
		return &listing{scope: scopeOf("assessments", n.ID), lists: lists}, err
	}, newAssessment)
	slices.SortStableFunc(list, func(a, b *Assessment) int {
		return cmp.Or(b.At().Compare(a.At()), cmp.Compare(b.node.Number, a.node.Number))
	})
	return list, err
}
