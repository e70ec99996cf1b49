package graph

import (
	"strconv"
	"time"
)

// Change is one atomic addition to the record.
type Change struct {
	Number int
	At     time.Time
	By     string
	Reason string
	// Hash is the SHA-256 that chains this change to all before it, in lower-case hexadecimal.
	Hash string
	// Touched are the records that it added, changed or withdrew.
	Touched []ID
}

// Record is one thing that a change adds to the record: exactly one field is set. It holds all that applying it needs, so that a graph can
// be built from records alone.
type Record struct {
	Entity     *Entity
	Document   *Document
	Predicate  *Predicate
	Relation   *Relation
	Measure    *Measure
	Statement  *Statement
	Claim      *Claim
	Evidence   *ClaimEvidence
	Link       *ClaimLink
	Text       *ArchivedText
	Withdrawal *Withdrawal

	PropositionLink *PropositionLink
	Assessment      *Assessment
	Judgement       *Judgement
}

// Withdrawal takes a record out of every list from this change on.
type Withdrawal struct{ Target ID }

// ArchivedText says that a document's text is archived, and what was found where evidence points into it.
type ArchivedText struct {
	Document string
	// SHA256 of the whole text, in lower-case hexadecimal; the file is kept under it.
	SHA256 string
	// Spans are the pieces of evidence whose spans were checked against the text and hold, each with its hash.
	Spans []VerifiedSpan
}

// VerifiedSpan is a piece of evidence and the SHA-256 of the bytes it points at.
type VerifiedSpan struct {
	Evidence ID
	SHA256   string
}

// ChangeID is the id of the change with a number.
func ChangeID(number int) ID { return NewID(KindChange, strconv.Itoa(number)) }
