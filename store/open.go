package store

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// openJournal opens the journal in the folder dir, and makes folder and archive
// when there are none. It checks the headers of all segments and every frame of
// the last two, which is where a crash can have left something, so that a start
// takes no longer as the archive grows; read(0) checks everything. What it
// found and put right, or will, goes to report.
func openJournal(dir string, report func(format string, args ...any)) (*journal, error) {
	return openJournalSized(dir, segmentSize, report)
}

func openJournalSized(dir string, size int64, report func(format string, args ...any)) (*journal, error) {
	segments, torn, err := loadSegments(dir)
	if err != nil {
		return nil, err
	}
	if len(segments) == 0 {
		if err := removeTorn(torn, 1, report); err != nil {
			return nil, err
		}
		var archive [16]byte
		rand.Read(archive[:])
		if err := createJournal(dir, archive); err != nil {
			return nil, err
		}
		if segments, torn, err = loadSegments(dir); err != nil {
			return nil, err
		}
	}
	j := &journal{dir: dir, segmentSize: size, datasync: datasync}
	if err := j.check(segments, torn == "", report); err != nil {
		return nil, err
	}
	if err := j.settle(torn, report); err != nil {
		return nil, err
	}
	return j, nil
}

// createJournal makes a journal without changes for a new archive, or for one
// that is to be restored. The folder must hold no segment.
func createJournal(dir string, archive [16]byte) error {
	if err := os.MkdirAll(dir, dirPerm); err != nil {
		return fmt.Errorf("create the journal: %w", err)
	}
	if err := syncDir(filepath.Dir(dir)); err != nil {
		return fmt.Errorf("create the journal: %w", err)
	}
	_, f, err := createSegment(dir, segmentHeader{archive: archive, first: 1, before: genesis(archive)})
	if err != nil {
		return err
	}
	return f.Close()
}

// loadSegments reads the headers of dir's segments and checks that they follow
// one another. A torn header is not among them: only the last file can have
// one, and its path is returned.
func loadSegments(dir string) (segments []segment, torn string, err error) {
	names, err := listSegments(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, "", nil
	}
	if err != nil {
		return nil, "", err
	}
	var prev *segmentHeader
	for i, name := range names {
		s := segment{path: filepath.Join(dir, name)}
		f, err := os.Open(s.path)
		if err != nil {
			return nil, "", fmt.Errorf("read the journal: %w", err)
		}
		s.segmentHeader, err = readHeader(f, s.path)
		f.Close()
		if err == errHeaderTorn && i == len(names)-1 {
			return segments, s.path, nil
		}
		if err == errHeaderTorn {
			err = &DamageError{s.path, 0, err.Error()}
		}
		if err == nil {
			err = s.follows(prev)
		}
		if err != nil {
			return nil, "", err
		}
		segments = append(segments, s)
		prev = &segments[i].segmentHeader
	}
	return segments, "", nil
}

// check walks through the last two segments and leaves j.end after the last
// whole frame. Where a torn header stands behind them, the last segment was
// complete before that one was begun, and nothing in it can be torn.
func (j *journal) check(segments []segment, mayTear bool, report func(string, ...any)) error {
	last := len(segments) - 1
	for i := range segments {
		start, err := segments[i].start(), error(nil)
		if i > 0 && i == last {
			start, err = segments[i].from(j.end)
		}
		if err != nil {
			return err
		}
		j.enter(segments[i], start)
		if i >= last-1 {
			err = j.scan(&segments[i], start, mayTear && i == last, report)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (j *journal) scan(s *segment, start border, mayTear bool, report func(string, ...any)) error {
	w, err := s.walk(start, 0)
	if err != nil {
		return err
	}
	defer w.close()
	w.reuse = []byte{}
	_, err = w.each(func([]entry) bool {
		j.advance(w.border)
		return true
	})
	if _, torn := err.(tornError); !torn || !mayTear {
		return w.whole(err)
	}
	if err := w.tail(err); err != nil {
		return err
	}
	j.torn = true
	say(report, "%s: the last write never ended (%v): %d bytes from byte %d on will be cut before the next write",
		s.path, err, w.end-w.offset, w.offset)
	return nil
}

// settle opens the last segment for appending. What stands in it may have been
// written by a process that died before it was on the disk: it is put there
// now, before anything builds on it.
func (j *journal) settle(torn string, report func(string, ...any)) error {
	last := j.segments[len(j.segments)-1]
	f, err := os.OpenFile(last.path, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("open the journal: %w", err)
	}
	j.file = f
	err = f.Sync()
	if err == nil {
		err = syncDir(j.dir)
	}
	if err != nil {
		err = fmt.Errorf("open the journal: sync %s: %w", last.path, err)
	}
	if err == nil && torn != "" {
		err = removeTorn(torn, j.end.number+1, report)
	}
	if err == nil && torn != "" {
		err = j.roll(&last)
	}
	if err != nil {
		j.file.Close()
	}
	return err
}

// removeTorn removes a segment whose header is torn, if there is one. It never
// held a change.
func removeTorn(path string, first uint64, report func(string, ...any)) error {
	if path == "" {
		return nil
	}
	if filepath.Base(path) != segmentName(first) {
		return &DamageError{path, 0, fmt.Sprintf("%v, and the next segment to be made was %s", errHeaderTorn, segmentName(first))}
	}
	if err := os.Remove(path); err != nil {
		return fmt.Errorf("remove a segment that was never begun: %w", err)
	}
	say(report, "%s: the segment was being made when the process died: made anew", path)
	return nil
}

func say(report func(string, ...any), format string, args ...any) {
	if report != nil {
		report(format, args...)
	}
}
