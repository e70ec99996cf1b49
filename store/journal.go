package store

import (
	"cmp"
	"fmt"
	"iter"
	"os"
	"slices"
	"sync"
	"time"
)

// position is the last change of a journal. Before the first change its number
// is 0 and its hash the genesis of the archive.
type position struct {
	archive [16]byte
	number  uint64
	hash    [32]byte
}

// journal is the archive's changes on disk; doc.go has the format. One
// goroutine appends, any number read, and the folder belongs to one process:
// the lock of the data directory sees to that.
type journal struct {
	dir         string
	segmentSize int64                // a segment that has reached it is rolled
	datasync    func(*os.File) error // the function of that name; a test lets it fail

	// Only the goroutine that appends uses these.
	file   *os.File // the last segment
	torn   bool     // bytes that are no frame stand behind the last one: see cut
	broken error    // why nothing can be appended any more

	mu         sync.RWMutex // guards what follows; held while nothing is read or written
	segments   []segment
	milestones []milestone // in the order of their numbers
	end        border      // all before it is on the disk, and readable
	closed     bool
}

// milestone is a border where reading can begin: the start of each segment, and
// one about every milestoneEvery bytes where this process has seen the frames.
type milestone struct {
	segment int
	border
}

const milestoneEvery = 256 << 10

// last is the last change that is on the disk.
func (j *journal) last() position {
	j.mu.RLock()
	defer j.mu.RUnlock()
	return position{j.segments[0].archive, j.end.number, j.end.hash}
}

// seal makes the change that comes after prev. It writes nothing: the committer
// seals several, each after the one before, and appends them as one group.
func (j *journal) seal(prev position, number uint64, at time.Time, by, reason string, records [][]byte) (entry, error) {
	if number != prev.number+1 {
		return entry{}, fmt.Errorf("seal change %d after change %d", number, prev.number)
	}
	e := entry{number: number, at: at.UTC().Truncate(time.Microsecond), by: by, reason: reason}
	e.records = make([]sealed, len(records))
	for i, data := range records {
		e.records[i] = sealRecord(data)
	}
	if frameMin+e.size() > maxFrame {
		return entry{}, fmt.Errorf("seal change %d: %w", number, errTooLarge)
	}
	e.hash = e.chained(prev.hash)
	return e, nil
}

// append writes group as one frame and returns when it is on the disk: only
// then are its changes acknowledged, and only then does read yield them. After
// an error nobody knows what the disk holds, so the journal takes nothing more;
// the caller ends the process, and the next start finds out. (A group that was
// never acknowledged may turn out to be there.)
func (j *journal) append(group []entry) error {
	if j.broken != nil {
		return fmt.Errorf("the journal takes no more changes: %w", j.broken)
	}
	if err := j.write(group); err != nil {
		j.broken = fmt.Errorf("append after change %d of %s: %w", j.end.number, j.dir, err)
		return j.broken
	}
	return nil
}

func (j *journal) write(group []entry) error {
	last := &j.segments[len(j.segments)-1]
	if err := j.cut(); err != nil {
		return err
	}
	if j.end.offset >= j.segmentSize && j.end.offset > headerSize {
		if err := j.roll(last); err != nil {
			return err
		}
		last = &j.segments[len(j.segments)-1]
	}
	frame, err := encodeFrame(last.mark, group)
	if err != nil {
		return err
	}
	// Nothing is written that a later start would refuse: the frame goes
	// through the same decoder and the same checks first.
	back, err := decodeFrame(last.mark, frame)
	if err != nil {
		return fmt.Errorf("a frame that would not be read back: %w", err)
	}
	to, err := j.end.follow(back)
	if err != nil {
		return err
	}
	if _, err := j.file.WriteAt(frame, j.end.offset); err != nil {
		return err
	}
	if err := j.datasync(j.file); err != nil {
		return err
	}
	to.offset += int64(len(frame))
	j.advance(to)
	return nil
}

// advance lets readers see up to a border in the last segment.
func (j *journal) advance(to border) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.end = to
	s := &j.milestones[len(j.milestones)-1]
	if to.offset-s.offset >= milestoneEvery {
		j.milestones = append(j.milestones, milestone{len(j.segments) - 1, to})
	}
}

// enter makes s the last segment, to be read from its start.
func (j *journal) enter(s segment, start border) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.segments = append(j.segments, s)
	j.milestones = append(j.milestones, milestone{len(j.segments) - 1, start})
	j.end = start
}

// roll begins a new segment. A crash in it leaves at worst a torn header.
func (j *journal) roll(last *segment) error {
	s, f, err := createSegment(j.dir, segmentHeader{
		archive: last.archive, first: j.end.number + 1, before: j.end.hash, previous: last.first,
	})
	if err != nil {
		return err
	}
	if err := j.file.Close(); err != nil {
		f.Close()
		return fmt.Errorf("close %s: %w", last.path, err)
	}
	j.file = f
	start := j.end
	start.offset = headerSize
	j.enter(s, start)
	return nil
}

// cut removes the torn tail that open found, if there was one. It waits for the
// first append: whoever opened the journal may hold a second witness (what the
// graph has applied) that the last frame was acknowledged, and then refuses to
// go on, with the evidence still there.
func (j *journal) cut() error {
	if !j.torn {
		return nil
	}
	err := j.file.Truncate(j.end.offset)
	if err == nil {
		err = j.file.Sync()
	}
	if err != nil {
		return fmt.Errorf("cut the torn tail: %w", err)
	}
	j.torn = false
	return nil
}

// read yields the changes after a number, oldest first, up to the last one that
// was on the disk when the iteration began; every checksum and the chain are
// checked anew. An error ends it. What it yields shares memory, a frame at a
// time, and is not to be written to.
func (j *journal) read(after uint64) iter.Seq2[entry, error] {
	return func(yield func(entry, error) bool) {
		segments, from, end, err := j.view(after)
		for i := from.segment; err == nil && end.number > after && i < len(segments); i++ {
			upto := int64(0)
			if i == len(segments)-1 {
				upto = end.offset
			}
			var more bool
			more, from.border, err = readSegment(&segments[i], from.border, upto, func(e entry) bool {
				return e.number <= after || yield(e, nil)
			})
			if err == nil && !more {
				return
			}
			if err == nil && i+1 < len(segments) {
				from.border, err = segments[i+1].from(from.border)
			}
		}
		if err != nil {
			yield(entry{}, err)
		}
	}
}

// view is what a read sees, and where it begins.
func (j *journal) view(after uint64) ([]segment, milestone, border, error) {
	j.mu.RLock()
	defer j.mu.RUnlock()
	if j.closed {
		return nil, milestone{}, border{}, fmt.Errorf("read the journal: %w", os.ErrClosed)
	}
	if after > j.end.number {
		return nil, milestone{}, border{}, fmt.Errorf("read the journal after change %d: it ends with change %d", after, j.end.number)
	}
	// The last one at or before after; where a segment begins there are two.
	i, _ := slices.BinarySearchFunc(j.milestones, after, func(s milestone, n uint64) int {
		return cmp.Or(cmp.Compare(s.number, n), -1)
	})
	return j.segments, j.milestones[i-1], j.end, nil
}

func readSegment(s *segment, from border, end int64, do func(entry) bool) (bool, border, error) {
	w, err := s.walk(from, end)
	if err != nil {
		return false, from, err
	}
	defer w.close()
	more, err := w.each(func(group []entry) bool {
		for _, e := range group {
			if !do(e) {
				return false
			}
		}
		return true
	})
	return more, w.border, w.whole(err)
}

// close ends reading and appending. Nothing is left to write: what append has
// acknowledged is on the disk.
func (j *journal) close() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.closed {
		return nil
	}
	j.closed = true
	return j.file.Close()
}
