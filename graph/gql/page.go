package gql

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
	"sync"
)

const (
	// maxFirst is the longest page.
	maxFirst = 200
	// maxAll is how long the lists are that come without pages.
	maxAll = 1_000
	// maxCount is how far totalCount counts.
	maxCount = 1_000_000
	// maxFilterValues is how many values a list in a filter may have.
	maxFilterValues = 100
	// maxFilterBranches is how many filters may stand under or, and how deep filters may nest.
	maxFilterBranches = 20
)

// Page is one page of a list.
type Page[T any] struct {
	Edges    []Edge[T]
	PageInfo *PageInfo
	count    func() (n int, exact bool, err error)
	list     *listing // that it is a page of, where it is one of the graph's
}

// Edge is an entry of a page.
type Edge[T any] struct {
	Node T
	at   position
}

// Cursor of the entry.
func (e *Edge[T]) Cursor() string { return e.at.cursor() }

// PageInfo tells where a page stands in its list.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool
	start, end      *position // nil of an empty page
}

// StartCursor is the cursor of the first entry; nil where there is none.
func (p *PageInfo) StartCursor() *string { return p.start.given() }

// EndCursor is the cursor of the last entry; nil where there is none.
func (p *PageInfo) EndCursor() *string { return p.end.given() }

// position is where an entry stands. Its cursor is only written where it is asked for: most answers show none.
type position struct {
	scope string
	place []byte
}

func (p *position) cursor() string { return encodeCursor(p.scope, p.place) }

func (p *position) given() *string {
	if p == nil {
		return nil
	}
	cursor := p.cursor()
	return &cursor
}

// Nodes of the page, without their cursors.
func (p *Page[T]) Nodes() []T {
	nodes := make([]T, len(p.Edges))
	for i := range p.Edges {
		nodes[i] = p.Edges[i].Node
	}
	return nodes
}

// TotalCount of the whole list.
func (p *Page[T]) TotalCount() (int, error) {
	n, _, err := p.count()
	return n, err
}

// TotalExact tells whether TotalCount is exact.
func (p *Page[T]) TotalExact() (bool, error) {
	_, exact, err := p.count()
	return exact, err
}

// The connections of the schema.
type (
	EntityConnection      = Page[*Entity]
	EntityEdge            = Edge[*Entity]
	DocumentConnection    = Page[*Document]
	DocumentEdge          = Edge[*Document]
	PropositionConnection = Page[Proposition]
	PropositionEdge       = Edge[Proposition]
	ClaimEdge             = Edge[*Claim]
	ConflictConnection    = Page[*Conflict]
	ConflictEdge          = Edge[*Conflict]
	RelationConnection    = Page[*Relation]
	RelationEdge          = Edge[*Relation]
	MeasureConnection     = Page[*Measure]
	MeasureEdge           = Edge[*Measure]
	ChangeConnection      = Page[*Change]
	ChangeEdge            = Edge[*Change]
)

// pageSize reads first: what is asked for, within the limit.
func pageSize(first *int, otherwise int) (int, error) {
	switch {
	case first == nil:
		return otherwise, nil
	case *first < 0:
		return 0, badInput("first is %d: ask for 0 to %d entries", *first, maxFirst)
	case *first > maxFirst:
		return 0, badInput("first is %d: ask for at most %d at a time, and go on with after", *first, maxFirst)
	}
	return *first, nil
}

// A cursor holds the place of an entry in its list, and a hash of both: what was cut short or changed, or is of another list, or of another filter
// or order of the same, is refused instead of leading somewhere.

func placeHash(scope string, place []byte) uint32 {
	h := fnv.New32a()
	io.WriteString(h, scope)
	h.Write([]byte{0})
	h.Write(place)
	return h.Sum32()
}

func encodeCursor(scope string, place []byte) string {
	b := binary.BigEndian.AppendUint32(make([]byte, 0, 4+len(place)), placeHash(scope, place))
	return base64.RawURLEncoding.EncodeToString(append(b, place...))
}

func decodeCursor(scope string, after *string) ([]byte, error) {
	if after == nil {
		return nil, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(*after)
	if err != nil || len(b) < 5 || binary.BigEndian.Uint32(b) != placeHash(scope, b[4:]) {
		return nil, badCursor(*after)
	}
	return b[4:], nil
}

func badCursor(after string) error {
	return &clientError{codeBadCursor, fmt.Sprintf("after %q is no cursor of this list: give the endCursor of one of its pages, "+
		"with the same filter and order", cut(after, 40))}
}

func cut(s string, n int) string {
	if len(s) > n {
		return s[:n] + "…"
	}
	return s
}

// buildPage makes a page of the entries that were found, one more than asked for if there are more.
func buildPage[T any](scope string, size int, after *string, places [][]byte, nodes []T, count func() (int, bool, error)) *Page[T] {
	p := &Page[T]{PageInfo: &PageInfo{HasPreviousPage: after != nil}}
	type counted struct {
		n     int
		exact bool
	}
	once := sync.OnceValues(func() (counted, error) {
		n, exact, err := count()
		return counted{n, exact}, err
	})
	p.count = func() (int, bool, error) {
		c, err := once()
		return c.n, c.exact, err
	}
	if len(nodes) > size {
		p.PageInfo.HasNextPage = true
		nodes = nodes[:size]
	}
	p.Edges = make([]Edge[T], len(nodes))
	for i, n := range nodes {
		p.Edges[i] = Edge[T]{n, position{scope, places[i]}}
	}
	if len(p.Edges) > 0 {
		p.PageInfo.start = &p.Edges[0].at
		p.PageInfo.end = &p.Edges[len(p.Edges)-1].at
	}
	return p
}
