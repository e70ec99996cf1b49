package store

import (
	"encoding/binary"
	"fmt"

	"claimgraph/graph"
)

// edge is a reference, from the side of the node referred to. Two edges are one if their keys are equal.
type edge struct {
	from  graph.ID // "" for lists of the whole store
	typ   EdgeType
	order []byte
	to    string
	value []byte
}

// ClaimDigest is what the edges to a claim carry: what lists of claims sort and filter by, so that they need not read the claims.
type ClaimDigest struct {
	// Stated is when the claim may have been stated, publication taken into account. Its last day is the order of the list; the day of
	// recording, which bounds it as well, orders nothing.
	Stated graph.Span
	// Recorded is the day on which the claim was recorded first.
	Recorded graph.Day
	// Claimant, Proposition and Predicate are numbers of nodes. Predicate is 0 for a claim on a statement.
	Claimant, Proposition, Predicate uint32
	Polarity                         graph.Polarity
	Certainty                        graph.Certainty
	SpeechAct                        graph.SpeechAct
	// Reported: it is reported from others, whom the record names; Several: from more than one. Evidenced: it has evidence.
	Reported, Several, Evidenced bool
}

// CertainBy is the last day on which the claim may have been stated, recording taken into account: by its end it had been. A stated date that
// lies wholly after the day of recording stands as it is written.
func (d *ClaimDigest) CertainBy() graph.Day {
	if d.Recorded < d.Stated.Earliest {
		return d.Stated.Latest
	}
	return min(d.Stated.Latest, d.Recorded)
}

// Undated: nothing but the day of recording says when it was stated at the latest.
func (d *ClaimDigest) Undated() bool { return d.Stated.Latest == graph.MaxDay }

const (
	digestReported = 1 << iota
	digestEvidenced
	digestSeveral
)

const digestSize = 4*2 + 4*3 + 4

// encodeDigest leaves out the last day of the span: it is the order of the key.
func encodeDigest(d *ClaimDigest) []byte {
	b := make([]byte, 0, digestSize)
	b = binary.BigEndian.AppendUint32(b, uint32(d.Stated.Earliest))
	b = binary.BigEndian.AppendUint32(b, uint32(d.Recorded))
	b = binary.BigEndian.AppendUint32(b, d.Claimant)
	b = binary.BigEndian.AppendUint32(b, d.Proposition)
	b = binary.BigEndian.AppendUint32(b, d.Predicate)
	var flags byte
	if d.Reported {
		flags |= digestReported
	}
	if d.Evidenced {
		flags |= digestEvidenced
	}
	if d.Several {
		flags |= digestSeveral
	}
	return append(b, ordinal(d.Polarity), ordinal(d.Certainty), ordinal(d.SpeechAct), flags)
}

func decodeDigest(order, b []byte) (ClaimDigest, error) {
	if len(b) != digestSize || len(order) != 4 {
		return ClaimDigest{}, fmt.Errorf("couldn't read the digest of a claim: it has %d bytes", len(b))
	}
	d := ClaimDigest{
		Stated:      graph.Span{Earliest: graph.Day(binary.BigEndian.Uint32(b)), Latest: orderDay(order)},
		Recorded:    graph.Day(binary.BigEndian.Uint32(b[4:])),
		Claimant:    binary.BigEndian.Uint32(b[8:]),
		Proposition: binary.BigEndian.Uint32(b[12:]),
		Predicate:   binary.BigEndian.Uint32(b[16:]),
		Reported:    b[23]&digestReported != 0,
		Evidenced:   b[23]&digestEvidenced != 0,
		Several:     b[23]&digestSeveral != 0,
	}
	err := fromOrdinal(b[20], &d.Polarity)
	if err == nil {
		err = fromOrdinal(b[21], &d.Certainty)
	}
	if err == nil {
		err = fromOrdinal(b[22], &d.SpeechAct)
	}
	return d, err
}

// LinkDigest is what the edges from a proposition to links carry, so that they need not be read to know which claims they bear on.
type LinkDigest struct {
	Kind graph.ClaimLinkKind
	// From and To are the numbers of the claims.
	From, To uint32
}

const linkDigestSize = 1 + 4*2

func encodeLinkDigest(d *LinkDigest) []byte {
	b := append(make([]byte, 0, linkDigestSize), ordinal(d.Kind))
	b = binary.BigEndian.AppendUint32(b, d.From)
	return binary.BigEndian.AppendUint32(b, d.To)
}

func decodeLinkDigest(b []byte) (LinkDigest, error) {
	if len(b) != linkDigestSize {
		return LinkDigest{}, fmt.Errorf("couldn't read the digest of a link: it has %d bytes", len(b))
	}
	d := LinkDigest{From: binary.BigEndian.Uint32(b[1:]), To: binary.BigEndian.Uint32(b[5:])}
	err := fromOrdinal(b[0], &d.Kind)
	return d, err
}

// encodeNumber is what edges carry whose type is numbered.
func encodeNumber(n uint32) []byte { return binary.BigEndian.AppendUint32(nil, n) }

// ordinal is where a value stands in its list.
func ordinal[T interface {
	graph.Enum
	~string
}](v T) byte {
	for i, name := range v.Values() {
		if name == string(v) {
			return byte(i)
		}
	}
	return 255
}

func fromOrdinal[T interface {
	graph.Enum
	~string
}](i byte, to *T) error {
	list := (*to).Values()
	if int(i) >= len(list) {
		return fmt.Errorf("couldn't read the digest of an edge: %T has no value %d", *to, i)
	}
	*to = T(list[i])
	return nil
}
