package store

import (
	"iter"

	"claimgraph/graph"
)

// decoded is a change of the journal with its records as they are applied.
type decoded struct {
	entry   entry
	records []graph.Record
	err     error
}

// decodedAhead is how many changes are decoded at most before they are asked for.
const decodedAhead = 4

// decoded yields all changes, as read does, but reads, verifies and decodes in a goroutine of its own, a few changes ahead.
func (j *journal) decoded() iter.Seq2[*decoded, error] {
	return func(yield func(*decoded, error) bool) {
		ahead, stop := make(chan *decoded, decodedAhead), make(chan struct{})
		go j.decode(ahead, stop)
		defer func() {
			close(stop)
			for range ahead { // until nobody reads the journal any more
			}
		}()
		for d := range ahead {
			if !yield(d, d.err) || d.err != nil {
				return
			}
		}
	}
}

func (j *journal) decode(ahead chan<- *decoded, stop <-chan struct{}) {
	defer close(ahead)
	for e, err := range j.read(0) {
		d := &decoded{entry: e, err: err}
		if err == nil {
			d.records, d.err = decodeRecords(&e)
		}
		select {
		case ahead <- d:
		case <-stop:
			return
		}
	}
}

// size is about how many bytes all changes take together.
func (j *journal) size() (size int64) {
	j.mu.RLock()
	defer j.mu.RUnlock()
	for i := range j.segments {
		if i == len(j.segments)-1 {
			return size + j.end.offset
		}
		size += j.segmentSize
	}
	return size
}
