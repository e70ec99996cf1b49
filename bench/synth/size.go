// Package synth writes a synthetic graph of claims for the benchmark: as a dataset that claimgraph loads, as tables that PostgreSQL copies, and the
// parameters of the queries that are asked of both. The same size and seed give the same bytes, on every machine.
//
// Entities claim, are spoken of and are acted upon by three rankings that have nothing to do with one another, each a Zipf distribution: a few are in
// most of the claims, and whoever claims most is not whom most is claimed about. Claims are of 24 predicates, some far more frequent than others, over
// ten years; those of four predicates are figures. One claim in five denies.
//
// A dataset is written as it is made. What stays in memory is a few numbers for each entity and document, and nothing for a claim.
package synth

import (
	"fmt"
	"strings"
)

// Size is how much is made, and from which seed.
type Size struct {
	Entities, Documents, Claims int
	Seed                        uint64
}

// The sizes that have names. S is for a look, M is what the goals are set for, L is ten times M.
var named = map[string]Size{
	"S": {Entities: 1_000, Documents: 2_000, Claims: 20_000, Seed: 1},
	"M": {Entities: 50_000, Documents: 100_000, Claims: 1_000_000, Seed: 1},
	"L": {Entities: 500_000, Documents: 1_000_000, Claims: 10_000_000, Seed: 1},
}

// Named gives the size of a name, in either case.
func Named(name string) (Size, error) {
	s, ok := named[strings.ToUpper(name)]
	if !ok {
		return s, fmt.Errorf("there is no size %q: give S, M or L", name)
	}
	return s, nil
}

// The least that every query finds something in.
const (
	leastEntities  = 50
	leastDocuments = 10
	leastClaims    = 1_000
)

// Check tells whether a size is one that the queries can be asked of.
func (s Size) Check() error {
	if s.Entities < leastEntities || s.Documents < leastDocuments || s.Claims < leastClaims {
		return fmt.Errorf("a benchmark needs at least %d entities, %d documents and %d claims", leastEntities, leastDocuments, leastClaims)
	}
	return nil
}

// String names the size by what it counts.
func (s Size) String() string {
	return fmt.Sprintf("%s entities, %s documents, %s claims", grouped(s.Entities), grouped(s.Documents), grouped(s.Claims))
}

// grouped writes a number with a comma at each thousand.
func grouped(n int) string {
	if n < 1_000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", grouped(n/1_000), n%1_000)
}
