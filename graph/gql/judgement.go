package gql

import (
	"cmp"
	"context"
	"slices"
	"time"

	"claimgraph/graph"
	"claimgraph/store"
)

// Judgement is an analyst's word on whether two records are the same actor.
type Judgement struct{ view }

func newJudgement(v view) *Judgement { return &Judgement{v} }

func (j *Judgement) record() *graph.Judgement { return j.node.Record.Judgement }

// Left is the one entity, as it is read now.
func (j *Judgement) Left() (*Entity, error) { return j.side(0) }

// Right is the other.
func (j *Judgement) Right() (*Entity, error) { return j.side(1) }

func (j *Judgement) side(i int) (*Entity, error) {
	views, err := j.to("sides", func(n *store.Node) []graph.ID { return pairOf(n.Record.Judgement) })
	if err != nil {
		return nil, err
	}
	return newEntity(views[i]), nil
}

func pairOf(j *graph.Judgement) []graph.ID { return entities(j.Left, j.Right) }

// Pair of records that were judged.
func (j *Judgement) Pair() []graph.ID { return pairOf(j.record()) }

// Verdict on the two.
func (j *Judgement) Verdict() graph.SameVerdict { return j.record().Verdict }

// By is whose it is.
func (j *Judgement) By() string { return j.record().By }

// At is when it was given.
func (j *Judgement) At() time.Time { return j.record().At }

// Overruled tells whether a later one of the same pair counts.
func (j *Judgement) Overruled() bool {
	latest := j.level.r.same.judged.Latest(j.record().Left, j.record().Right)
	return !j.node.Withdrawn && latest != nil && latest.Key() != j.node.ID.Key()
}

// Judgements of the entity, the newest first.
func (e *Entity) Judgements(ctx context.Context) ([]*Judgement, error) {
	list, err := whole(ctx, e.view, func(n *store.Node) (*listing, error) {
		lists, err := e.level.r.listsOf(n, store.JudgementsOf)
		return &listing{scope: scopeOf("judgements", n.ID), lists: lists}, err
	}, newJudgement)
	slices.SortStableFunc(list, func(a, b *Judgement) int {
		return cmp.Or(b.At().Compare(a.At()), cmp.Compare(b.node.Number, a.node.Number))
	})
	return list, err
}
