package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/dgraph-io/badger/v4"

	"claimgraph/graph"
)

// Tally is what is counted of a proposition, for a reader to know without looking at its claims whether there can be anything to find in them.
// It counts what is recorded, held or not, and whoever is one bloc: a lens hides some of it, and never adds to it.
type Tally struct {
	// Affirming and Denying are the claims on it, by their polarity.
	Affirming, Denying int
	// Several are the affirming ones that are reported from more than one, each of whom may be an origin.
	Several int
	// Disputes are the links by which claims on it are disputed.
	Disputes int
	// Ties lead from it or to it: to the measure that it is a part of, to its parts, and to what analysts linked it with.
	Ties int
}

// Claims are how many there are on it.
func (t Tally) Claims() int { return t.Affirming + t.Denying }

// Open tells whether claims on a proposition of the kind may contradict one another, or those of a proposition that it is tied to, or be
// contested: no more than that they may. Each in which anything does is open.
func (t Tally) Open(kind graph.IDKind) bool {
	switch {
	case t.Claims() == 0:
		return false
	case t.Affirming > 0 && t.Denying > 0, t.Disputes > 0, t.Ties > 0:
		return true
	}
	return kind == graph.KindMeasure && t.Affirming > 1 // figures
}

// Corroborable tells whether those who affirm the proposition may have two origins or more.
func (t Tally) Corroborable() bool { return t.Affirming > 1 || t.Several > 0 }

// numbers are what a tally is written as, in this order.
func (t *Tally) numbers() [5]*int {
	return [...]*int{&t.Affirming, &t.Denying, &t.Several, &t.Disputes, &t.Ties}
}

// Add counts what another counts: that of a proposition which is read as one with this.
func (t *Tally) Add(other Tally) {
	for i, n := range other.numbers() {
		*t.numbers()[i] += *n
	}
}

func (t *Tally) encode() []byte {
	var b []byte
	for _, n := range t.numbers() {
		b = binary.AppendUvarint(b, uint64(*n))
	}
	return b
}

// decodeTally reads what encode wrote; no value is the tally of what has nothing to count.
func decodeTally(b []byte) (t Tally, err error) {
	if len(b) == 0 {
		return t, nil
	}
	for _, n := range t.numbers() {
		v, size := binary.Uvarint(b)
		if size <= 0 {
			return t, errors.New("couldn't read the tally of a proposition: it breaks off")
		}
		*n, b = int(v), b[size:]
	}
	return t, nil
}

// tallies are tallies of propositions, or by how much they move.
type tallies map[graph.ID]*Tally

func (ts tallies) of(id graph.ID) *Tally {
	if ts[id] == nil {
		ts[id] = new(Tally)
	}
	return ts[id]
}

// count adds an edge to the tallies, or takes it out again. All that a tally counts is told by edges, and is told here.
func (ts tallies) count(e *edge, by int) error {
	switch e.typ {
	case ClaimsOn:
		return ts.countClaim(e, by)
	case LinksOn:
		d, err := decodeLinkDigest(e.value)
		if err == nil && d.Kind == graph.Disputes {
			ts.of(e.on).Disputes += by
		}
		return err
	case MeasuresPart:
		ts.of(e.on).Ties += by
		ts.of(graph.NewID(e.typ.leadsTo(), e.to)).Ties += by
	case PropositionLinksFrom, PropositionLinksTo:
		ts.of(e.on).Ties += by
	}
	return nil
}

func (ts tallies) countClaim(e *edge, by int) error {
	var d ClaimDigest
	if err := d.decode(e.typ, 0, e.order, e.value); err != nil {
		return err
	}
	t := ts.of(e.on)
	if d.Polarity == graph.Denies {
		t.Denying += by
		return nil
	}
	t.Affirming += by
	if d.Several {
		t.Several += by
	}
	return nil
}

// settle moves the tallies of the propositions that a change touched, each once however many of its records touched it, and takes those that
// are open now into their lists, and those that no longer are out.
func (a *applier) settle() error {
	for _, id := range slices.Sorted(maps.Keys(a.tallies)) {
		number, err := a.numberOf(id)
		if err != nil {
			return err
		}
		at := countKey(number, ClaimsOn)
		value, _, err := a.get(at)
		if err != nil {
			return err
		}
		before, err := decodeTally(value)
		if err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		after := before
		after.Add(*a.tallies[id])
		switch after {
		case before:
			continue
		case Tally{}:
			a.delete(at)
		default:
			a.set(at, after.encode())
		}
		switch was, is := before.Open(id.Kind()), after.Open(id.Kind()); {
		case is && !was:
			a.set(openKey(id), encodeNumber(number))
		case was && !is:
			a.delete(openKey(id))
		}
	}
	return nil
}

// openKey is the key of a proposition's edge in the list of the open ones of its kind.
func openKey(id graph.ID) []byte {
	t := StatementsOpen
	switch id.Kind() {
	case graph.KindRelation:
		t = RelationsOpen
	case graph.KindMeasure:
		t = MeasuresOpen
	}
	return edgeKey(0, t, nil, id.Key())
}

// Tallies are those of the nodes with these numbers, read in one pass over them in order; one that has nothing to count is not in the map.
func (sn *Snapshot) Tallies(numbers []uint32) (map[uint32]Tally, error) {
	tallies := make(map[uint32]Tally, len(numbers))
	it := sn.txn.NewIterator(badger.IteratorOptions{Prefix: countsOf(ClaimsOn)})
	defer it.Close()
	for _, number := range slices.Compact(slices.Sorted(slices.Values(numbers))) {
		key := countKey(number, ClaimsOn)
		it.Seek(key)
		if !it.Valid() {
			break
		}
		if !bytes.Equal(it.Item().Key(), key) {
			continue
		}
		if err := it.Item().Value(func(value []byte) (err error) {
			tallies[number], err = decodeTally(value)
			return err
		}); err != nil {
			return nil, fmt.Errorf("couldn't read the graph: %w", err)
		}
	}
	return tallies, nil
}

// ClaimCounts are how many claims each entity makes, by the numbers of their nodes.
func (sn *Snapshot) ClaimCounts() (map[uint32]int, error) {
	counts := map[uint32]int{}
	err := sn.counts(ClaimsBy, func(number uint32, value []byte) error {
		counts[number] = countOf(value)
		return nil
	})
	return counts, err
}

// ClaimsOnCounts are how many claims there are on each proposition, by the numbers of their nodes.
func (sn *Snapshot) ClaimsOnCounts() (map[uint32]int, error) {
	counts := map[uint32]int{}
	err := sn.tallies(func(number uint32, t Tally) {
		if n := t.Claims(); n > 0 {
			counts[number] = n
		}
	})
	return counts, err
}

// tallies goes through all of them.
func (sn *Snapshot) tallies(see func(number uint32, t Tally)) error {
	return sn.counts(ClaimsOn, func(number uint32, value []byte) error {
		t, err := decodeTally(value)
		if err == nil {
			see(number, t)
		}
		return err
	})
}

// counts goes through what is counted of the edges of a type.
func (sn *Snapshot) counts(t EdgeType, see func(number uint32, value []byte) error) error {
	it := sn.txn.NewIterator(badger.IteratorOptions{Prefix: countsOf(t)})
	defer it.Close()
	for it.Rewind(); it.Valid(); it.Next() {
		number, _, err := parseCountKey(it.Item().Key())
		if err != nil {
			return err
		}
		if err := it.Item().Value(func(value []byte) error { return see(number, value) }); err != nil {
			return fmt.Errorf("couldn't read the graph: %w", err)
		}
	}
	return nil
}
