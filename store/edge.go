package store

import (
	"encoding/binary"
	"errors"
	"fmt"

	"claimgraph/graph"
)

// edge is a reference, from the side of the node referred to. Two edges are one if their keys are equal.
type edge struct {
	typ   EdgeType
	from  uint32 // the number of that node, 0 for lists of the whole store
	order []byte
	to    string
	value []byte
	on    graph.ID // the proposition for which it counts, which is the node that it leaves; "" where it counts for none
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

// The first byte of a digest.
const (
	digestDenies = 1 << iota
	digestReported
	digestEvidenced
	digestSeveral
	digestSpan // its first day is not its last
)

// digestEpoch is the day from which days of recording are counted, 2020-01-01: those of decades around it take two bytes.
const digestEpoch = 18262

// digestMost is how long a digest can be.
const digestMost = 2 + 5*binary.MaxVarintLen32

// encodeDigest writes a digest in a dozen bytes: flags; certainty and speech act, four bits each; as varints the day of recording, where the span
// has more than one day how many lie between its first and its last, and the numbers of claimant, proposition and predicate. It leaves out what
// the key says: the last day of the span, which is its order, and that of the numbers which is the node's that the edge leaves.
func encodeDigest(t EdgeType, d *ClaimDigest) []byte {
	var flags byte
	if d.Polarity == graph.Denies {
		flags |= digestDenies
	}
	if d.Reported {
		flags |= digestReported
	}
	if d.Evidenced {
		flags |= digestEvidenced
	}
	if d.Several {
		flags |= digestSeveral
	}
	if d.Stated.Earliest != d.Stated.Latest {
		flags |= digestSpan
	}
	b := append(make([]byte, 0, digestMost), flags, ordinal(d.Certainty)<<4|ordinal(d.SpeechAct))
	b = binary.AppendVarint(b, int64(d.Recorded)-digestEpoch)
	if flags&digestSpan != 0 {
		b = binary.AppendUvarint(b, uint64(uint32(d.Stated.Latest)-uint32(d.Stated.Earliest)))
	}
	for i, n := range d.numbers() {
		if i != t.told() {
			b = binary.AppendUvarint(b, uint64(*n))
		}
	}
	return b
}

// numbers are those of nodes in a digest, in the order in which they are written.
func (d *ClaimDigest) numbers() [3]*uint32 {
	return [...]*uint32{&d.Claimant, &d.Proposition, &d.Predicate}
}

// told is which of the numbers of a digest is that of the node which edges of the type leave; negative where it is none.
func (t EdgeType) told() int {
	switch t &^ Wide {
	case ClaimsBy:
		return 0
	case ClaimsOn:
		return 1
	case ClaimsUnder:
		return 2
	}
	return -1
}

// decode reads what encodeDigest wrote for an edge of a type from a node. Lists are filtered by their digests, millions at a time: it allocates
// nothing.
func (d *ClaimDigest) decode(t EdgeType, from uint32, order, b []byte) error {
	if len(b) < 2 || len(order) != rankSize {
		return fmt.Errorf("couldn't read the digest of a claim: it has %d bytes", len(b))
	}
	flags := b[0]
	d.Polarity = graph.Affirms
	if flags&digestDenies != 0 {
		d.Polarity = graph.Denies
	}
	d.Reported, d.Evidenced, d.Several = flags&digestReported != 0, flags&digestEvidenced != 0, flags&digestSeveral != 0
	if err := errors.Join(fromOrdinal(b[1]>>4, &d.Certainty), fromOrdinal(b[1]&15, &d.SpeechAct)); err != nil {
		return err
	}
	r := numberReader{b: b[2:]}
	n := r.next()
	d.Recorded = graph.Day(n>>1^-(n&1)) + digestEpoch // as binary.Varint turns it around
	d.Stated.Latest = orderDay(order)
	d.Stated.Earliest = d.Stated.Latest
	if flags&digestSpan != 0 {
		d.Stated.Earliest = graph.Day(uint32(d.Stated.Latest) - uint32(r.next()))
	}
	told := t.told()
	for i, n := range d.numbers() {
		if *n = from; i != told {
			*n = uint32(r.next())
		}
	}
	if r.bad || len(r.b) > 0 {
		return fmt.Errorf("couldn't read the digest of a claim: its %d bytes do not end where it does", len(b))
	}
	return nil
}

// numberReader takes varints off the front of some bytes.
type numberReader struct {
	b   []byte
	bad bool
}

func (r *numberReader) next() uint64 {
	n, size := binary.Uvarint(r.b)
	if size <= 0 {
		r.bad = true
		return 0
	}
	r.b = r.b[size:]
	return n
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

// encodeNumber is what edges to open propositions carry.
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
