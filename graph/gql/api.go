// Package gql serves the graph as GraphQL over HTTP.
//
// Resolvers are written by hand, a file per noun; generated.go and models_gen.go are gqlgen's, and bound_gen.go, from the same data, is what package exec
// answers queries by: one goroutine, depth first, straight into the answer. What an answer reads, it reads from one snapshot
// of the store, seen through the lens of its directives (response.go, lens.go, without.go; see.go says what of a claim can be seen), with the records
// that analysts judged to be the same read as one (same.go).
//
// Records that stand side by side in an answer form a level, and a reference is followed for a whole level at once (level.go), so that no list
// costs a read per element. Lists are walked in the order of their keys along the narrowest list that a filter names, and tested for the rest in
// batches (listing.go, filter.go), or put in another order a stretch at a time (rank.go); their pages are found for a whole level too (connect.go).
//
// What the claims on a proposition add up to is computed by package graph from a quarrel (quarrel.go): the claims on it and on what bears on it, which a
// gathering reads for many propositions in a few passes (gather.go, bearing.go, bloc.go, source.go). Networks are searched along the keys of relations,
// level by level, one search of an answer at a time (network.go). How lists of claims divide is a census (facet.go, census.go, division.go).
//
// What was worked out of the whole newest state is kept for the answers that follow, and a change takes over what it has nothing to do with (kept.go,
// kept_affected.go, verdict.go).
package gql

import (
	"sync"
	"time"

	"claimgraph/graph"
	"claimgraph/store"
	"claimgraph/store/search"
)

//go:generate go run -C ../.. ./graph/gql/generate

// API answers GraphQL requests from a store.
type API struct {
	store *store.Store
	index *search.Index // nil where there is none: then nothing can be searched for

	searchWait time.Duration // how long a search waits for the index to read what was recorded last

	analyzed int // maxAnalyzed; fewer in tests
	ranked   int // rankedLeast; fewer in tests
	days     days
	sames    sames
	kept     keptStates

	watch func(*reads) // told what each answer cost; for tests
}

// New makes an API. Without an index, searching is refused.
func New(s *store.Store, index *search.Index) *API {
	return &API{store: s, index: index, searchWait: time.Second, analyzed: maxAnalyzed, ranked: rankedLeast}
}

// Query implements ResolverRoot.
func (api *API) Query() QueryResolver { return query{api} }

// Mutation implements ResolverRoot.
func (api *API) Mutation() MutationResolver { return mutation{api} }

// Subscription implements ResolverRoot.
func (api *API) Subscription() SubscriptionResolver { return subscription{api} }

// days are those on which changes were recorded, by number, kept once they were asked for: they never change, and every claim that is looked at
// is bounded by one.
type days struct {
	mu    sync.RWMutex
	known []graph.Day // MinDay where it is not
}

// of gives the day of a change that the snapshot has.
func (d *days) of(sn *store.Snapshot, change int) (graph.Day, error) {
	d.mu.RLock()
	day := graph.MinDay
	if change < len(d.known) {
		day = d.known[change]
	}
	d.mu.RUnlock()
	if day != graph.MinDay {
		return day, nil
	}
	c, err := sn.Change(change)
	if err != nil {
		return day, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	for len(d.known) <= change {
		d.known = append(d.known, graph.MinDay)
	}
	d.known[change] = graph.DayOf(c.At)
	return d.known[change], nil
}
