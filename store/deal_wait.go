package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"claimgraph/graph"
)

// maxWaiting is how many bytes of records wait for what they refer to, in the form that the journal has, with what it takes to find them.
const maxWaiting = 256 << 20

// waiterSize is what a record that waits takes beside its bytes.
const waiterSize = 160

// waitingRoom has the records that wait, by what each waits for first. They are kept as bytes: decoded they would take several times as much,
// and keep the lines that they were read from.
type waitingRoom struct {
	waiting   map[digest][]*waiter
	documents map[digest]*waiter // those that are documents, by what they are
	size      int
	look      int // from which size on circles are looked for again
	most      int
}

// waiter is a record that waits. gone marks one that was dealt with its circle, or is being looked at again.
type waiter struct {
	list  string
	place int
	data  []byte
	// What the journal keeps apart: the text of a document, the statement of a claim.
	text      string
	statement []byte
	own       digest // of a document
	gone      bool
}

func newWaitingRoom() waitingRoom {
	return waitingRoom{waiting: map[digest][]*waiter{}, documents: map[digest]*waiter{}, look: 1 << 20, most: maxWaiting}
}

func (w *waiter) bytes() int { return len(w.data) + len(w.text) + len(w.statement) + waiterSize }

// item is the record that waited.
func (w *waiter) item() (*item, error) {
	rec, err := decodeRecord(w.data)
	if err != nil {
		return nil, err
	}
	if rec.Document != nil {
		rec.Document.Text = w.text
	}
	if len(w.statement) > 0 {
		statement, err := decodeRecord(w.statement)
		if err != nil {
			return nil, err
		}
		rec.Claim.Statement = statement.Statement
	}
	return &item{rec, w.list, w.place}, nil
}

func waiterOf(it *item) *waiter {
	w := &waiter{list: it.list, place: it.place, data: slices.Clip(encodeRecord(&it.Record))}
	if it.Document != nil {
		w.text = strings.Clone(it.Document.Text)
	}
	if it.Claim != nil && it.Claim.Statement != nil {
		w.statement = encodeRecord(&graph.Record{Statement: it.Claim.Statement})
	}
	return w
}

// keep keeps a judgement until all else is dealt.
func (d *dealer) keep(it *item) {
	w := waiterOf(it)
	kept, err := w.item()
	if err != nil {
		kept = it
	}
	d.judgements = append(d.judgements, *kept)
	d.size += w.bytes()
}

// wait has a record wait until what it misses is dealt.
func (d *dealer) wait(it *item, missing digest) {
	w := waiterOf(it)
	if it.Document != nil {
		w.own = d.digest(graph.KindDocument, it.Document.Key)
		d.documents[w.own] = w
	}
	d.waiting[missing] = append(d.waiting[missing], w)
	d.size += w.bytes()
}

// called are those that waited for a record.
func (d *dealer) called(at digest) (items []*item) {
	waiters, found := d.waiting[at]
	if !found {
		return nil
	}
	delete(d.waiting, at)
	for _, w := range waiters {
		if it := d.leave(w); it != nil {
			items = append(items, it)
		}
	}
	return items
}

// leave takes a record out of the waiting room; nil where it is not there any more.
func (d *dealer) leave(w *waiter) *item {
	if w.gone {
		return nil
	}
	w.gone = true
	d.size -= w.bytes()
	if d.documents[w.own] == w {
		delete(d.documents, w.own)
	}
	it, err := w.item()
	if err != nil {
		panic(fmt.Sprintf("store: a record that was encoded is not decoded: %v", err)) // a mistake of ours, never of the data
	}
	return it
}

// crowded looks for circles when many wait, and ends the load when too many do.
func (d *dealer) crowded() error {
	if d.size < d.look {
		return nil
	}
	if err := d.circles(); err != nil {
		return err
	}
	d.look = min(max(1<<20, 2*d.size), d.most)
	if d.size <= d.most {
		return nil
	}
	first := (*waiter)(nil)
	for _, waiters := range d.waiting {
		for _, w := range waiters {
			if !w.gone && (first == nil || w.list == first.list && w.place < first.place) {
				first = w
			}
		}
	}
	if first == nil {
		d.fault(&item{list: inJudgements}, graph.TooLarge, fmt.Sprintf("the judgements take more than %d MiB: load them in several files", d.most>>20))
		return errEnough
	}
	d.fault(&item{list: first.list, place: first.place}, graph.TooLarge, fmt.Sprintf("so many records refer to what stands after them, or nowhere, that they take more than %d MiB: "+
		"put predicates, entities and documents before the claims on them, as an export does", d.most>>20))
	return errEnough
}

// finish deals what is left when the dataset is at its end: what waited for something that never came, whose fault the planning tells, and the
// judgements.
func (d *dealer) finish() error {
	if err := d.circles(); err != nil {
		return err
	}
	d.ending = true
	left := map[string][]*item{}
	for _, waiters := range d.waiting {
		for _, w := range waiters {
			if it := d.leave(w); it != nil {
				left[it.list] = append(left[it.list], it)
			}
		}
	}
	clear(d.waiting)
	for _, list := range inputLists {
		items := left[list]
		slices.SortFunc(items, func(a, b *item) int {
			return cmp.Or(cmp.Compare(givesText(b), givesText(a)), cmp.Compare(a.place, b.place))
		})
		for _, group := range inOrder(items, sameKind) {
			together := make([]*item, len(group))
			for i, place := range group {
				together[i] = items[place]
			}
			if err := d.circle(together); err != nil {
				return err
			}
		}
	}
	d.newest()
	for i := range d.judgements {
		if err := d.put(&d.judgements[i]); err != nil {
			return err
		}
	}
	return d.flush()
}

// givesText puts claims that give their statement's text before those that only name it.
func givesText(it *item) int {
	if it.Claim != nil && it.Claim.Statement != nil && it.Claim.Statement.Text != "" {
		return 1
	}
	return 0
}
