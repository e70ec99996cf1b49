package store

import (
	"slices"
	"strconv"
	"strings"

	"claimgraph/graph"
)

// dealer deals the records of a dataset out to parts that each make one change, references first, as the records come. A record is ready when
// all that it refers to is in the graph or was dealt; else it waits for that. Documents that cite one another in a circle go together.
//
// Judgements come last, the newest first: however many parts they take, the one that counts of each pair is there before those that it
// overrules, and so no part contradicts itself where the whole does not.
type dealer struct {
	by   string
	head graph.Input // what the dataset says of all its records
	// take records a part that is full. known looks a record up in the graph as the parts that were taken leave it; nil where there is none.
	take  func(*part) error
	known func(graph.ID) (*Node, error)
	// lose is told of the records that are left out because of a fault, and found has the faults.
	lose  func(*item)
	found graph.InputErrors

	part *part
	// given are the records that stand in the dataset, or were found in the graph, by their ids.
	given map[digest]standing
	digester
	undated    map[digest]digest // what was said last of something without a time of its own
	statements map[digest]digest // the contents of statements, where a later one would correct the one before
	symmetric  map[string]bool   // of predicates
	judgements []item
	waitingRoom
	queue  []*item // ready to be looked at again
	tried  bool    // the dataset was gone through before, and given has all that stands in it
	ending bool    // nothing more comes: nothing waits
}

// standing is where a record is: its place in its list of the dataset, -1 where it was not seen there, and whether others may refer to it. A claim
// whose key was derived may stand there again.
type standing struct {
	place                    int32
	dealt, derived, repeated bool
}

func newDealer(by string, known func(graph.ID) (*Node, error), take func(*part) error) *dealer {
	return &dealer{
		by: by, known: known, take: take, lose: func(*item) {}, digester: newDigester(), given: map[digest]standing{},
		undated: map[digest]digest{}, statements: map[digest]digest{}, symmetric: map[string]bool{}, waitingRoom: newWaitingRoom(),
	}
}

// again is a dealer of the same dataset for a second pass. Which records wait follows from the dataset alone then, not from what an earlier load
// left in the store: one that was interrupted goes on in the same order.
func (d *dealer) again(known func(graph.ID) (*Node, error), take func(*part) error) *dealer {
	next := newDealer(d.by, known, take)
	next.digester, next.given, next.tried = d.digester, d.given, true
	for at, s := range next.given {
		s.dealt = s.place < 0
		next.given[at] = s
	}
	return next
}

// batch deals the records of a batch.
func (d *dealer) batch(b *graph.Batch) error {
	d.head = head(&b.Input)
	faulty := faultyIn(b.Faults)
	for _, list := range inputLists {
		for i := range listLen(&b.Input, list) {
			it := &item{recordAt(&b.Input, list, i), list, b.Before[list] + i}
			if len(faulty) > 0 && faulty[list+"."+strconv.Itoa(it.place)] {
				d.leaveOut(it)
			} else if err := d.arrive(it); err != nil {
				return err
			}
			if err := d.drain(); err != nil {
				return err
			}
		}
	}
	return d.crowded()
}

// arrive takes a record that is met for the first time.
func (d *dealer) arrive(it *item) error {
	fresh, err := d.first(it)
	switch {
	case err != nil:
		return err
	case !fresh || !d.tried && d.contradicts(it):
		d.leaveOut(it)
		return nil
	case it.Judgement != nil:
		d.keep(it)
		return nil
	}
	return d.try(it)
}

func (d *dealer) fault(it *item, code graph.InputErrorCode, message string, field ...string) {
	graph.NewFaults(&d.found).At(it.list, it.place).Add(code, message, field...)
}

// try puts a record into a part, or has it wait for what it refers to.
func (d *dealer) try(it *item) error {
	missing, err := d.missing(it)
	if err != nil {
		return err
	}
	if missing != nil {
		d.wait(it, *missing)
		return nil
	}
	return d.put(it)
}

// missing is the first that a record refers to and that is not there yet; nil where all is.
func (d *dealer) missing(it *item) (missing *digest, err error) {
	if d.ending {
		return nil, nil
	}
	refers(&it.Record, func(kind graph.IDKind, key string) bool {
		at := d.digest(kind, key)
		var here bool
		if here, err = d.here(at, kind, key); err == nil && !here {
			missing = &at
		}
		return here
	})
	return missing, err
}

// here tells whether a record was dealt, or is in the graph and not in the dataset as far as it was seen.
func (d *dealer) here(at digest, kind graph.IDKind, key string) (bool, error) {
	if s, ok := d.given[at]; ok {
		return s.dealt, nil
	}
	n, err := d.known(graph.NewID(kind, key))
	if err != nil || n == nil || n.Withdrawn {
		return false, err
	}
	d.given[at] = standing{place: -1, dealt: true}
	return true, nil
}

// isDealt tells whether a record was dealt, or found in the graph.
func (d *dealer) isDealt(kind graph.IDKind, key string) bool {
	return d.given[d.digest(kind, key)].dealt
}

// isFresh tells whether a record with a key of its own stands once in the dataset.
func (d *dealer) isFresh(kind graph.IDKind, key string) bool {
	return !d.given[d.digest(kind, key)].repeated
}

// put puts records into one part, a new one if the last has too little room for them.
func (d *dealer) put(together ...*item) error {
	weight, size := 0, 0
	for _, it := range together {
		w, s := it.room()
		weight, size = weight+w, size+s
	}
	if d.part != nil && (d.part.weight+weight > graph.MaxRecords || d.part.size+size > partSize) {
		if err := d.flush(); err != nil {
			return err
		}
	}
	if d.part == nil {
		d.part = &part{Input: d.head, origin: map[string][]int{}}
	}
	d.part.weight += weight
	d.part.size += size
	for _, it := range together {
		d.part.put(it)
		if err := d.mark(it); err != nil {
			return err
		}
	}
	return nil
}

// flush has the last part taken.
func (d *dealer) flush() error {
	full := d.part
	if d.part = nil; full == nil {
		return nil
	}
	return d.take(full)
}

// mark lets others refer to a record, and calls those that waited for it.
func (d *dealer) mark(it *item) error {
	kind, key, _, err := d.nameOf(it)
	if err != nil {
		return err
	}
	if it.Predicate != nil {
		d.symmetric[strings.Clone(key)] = it.Predicate.Symmetric
	}
	if key != "" {
		d.dealt(it, kind, key)
	}
	if it.Claim != nil && it.Claim.Statement != nil && it.Claim.Statement.Text != "" {
		d.dealt(it, graph.KindStatement, it.Claim.Statement.Key)
	}
	return nil
}

func (d *dealer) dealt(it *item, kind graph.IDKind, key string) {
	at := d.digest(kind, key)
	s, known := d.given[at]
	if !known || s.place < 0 {
		s.place = int32(it.place)
	} else if s.dealt {
		s.repeated = true // its key followed from a predicate that came after it: first could not know
	}
	s.dealt = true
	d.given[at] = s
	d.queue = append(d.queue, d.called(at)...)
}

// leaveOut leaves a record out because of a fault. Others may refer to it: that it cannot be is said once.
func (d *dealer) leaveOut(it *item) {
	d.lose(it)
	switch {
	case it.Claim != nil && it.Claim.Key == "":
	case it.Claim != nil:
		d.dealt(it, graph.KindClaim, it.Claim.Key)
	default:
		if id := recordID(&it.Record); id != "" {
			d.dealt(it, id.Kind(), id.Key())
		}
	}
	if it.Claim != nil && it.Claim.Statement != nil && it.Claim.Statement.Key != "" {
		d.dealt(it, graph.KindStatement, it.Claim.Statement.Key)
	}
}

// drain looks again at those that were called, until nobody is called any more.
func (d *dealer) drain() error {
	for len(d.queue) > 0 {
		it := d.queue[0]
		d.queue = d.queue[1:]
		if err := d.try(it); err != nil {
			return err
		}
	}
	return nil
}

// newest sorts judgements by when they were made, the newest first; those that have no time of their own are of now.
func (d *dealer) newest() {
	slices.SortStableFunc(d.judgements, func(a, b item) int {
		left, right := a.Judgement.At, b.Judgement.At
		switch {
		case !d.head.Trusted || left.Equal(right):
			return 0
		case left.IsZero():
			return -1
		case right.IsZero():
			return 1
		}
		return right.Compare(left)
	})
}
