package seed

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"claimgraph/graph"
)

// Source is a dataset that can be gone through again and again: a file that is read from its start each time. JSON Lines are never held whole.
type Source struct {
	// Reason stands in place of the dataset's own where it is not empty; Correct adds to it; Trusted is who loads it. See graph.Input.
	Reason           string
	Correct, Trusted bool

	name   string
	most   int64
	file   *os.File
	size   int64
	spool  bool // the file is ours, and temporary
	whole  *Dataset
	faults Faults
	at     positions
}

// Open makes a dataset ready to be gone through, in the form that Read takes, or that packed by gzip or zstd. Unpacked it may have at most so
// many bytes. What is no file is written to a temporary one. Close lets go of the dataset, not of what it was read from.
func Open(name string, r io.Reader, most int64) (*Source, error) {
	s := &Source{name: name, most: most}
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			s.file, s.size = f, info.Size()
			return s, nil
		}
	}
	f, err := os.CreateTemp("", "claimgraph-dataset-*")
	if err != nil {
		return nil, fmt.Errorf("couldn't make a file to keep the dataset in: %w", err)
	}
	s.file, s.spool = f, true
	if s.size, err = io.Copy(f, io.LimitReader(r, most+1)); err != nil {
		return nil, errors.Join(fmt.Errorf("reading %s: %w", name, err), s.Close())
	}
	return s, nil
}

// Close lets go of the dataset.
func (s *Source) Close() error {
	if !s.spool {
		return nil
	}
	return errors.Join(s.file.Close(), os.Remove(s.file.Name()))
}

// Batches goes through the dataset from its start.
func (s *Source) Batches(ctx context.Context) iter.Seq2[*graph.Batch, error] {
	return func(yield func(*graph.Batch, error) bool) {
		more := true
		err := s.read(ctx, func(b *graph.Batch) bool {
			if s.Reason != "" {
				b.Reason = s.Reason
			}
			b.Correct, b.Trusted = b.Correct || s.Correct, s.Trusted
			more = yield(b, nil)
			return more
		})
		if err != nil && more {
			yield(nil, err)
		}
	}
}

func (s *Source) read(ctx context.Context, give func(*graph.Batch) bool) error {
	s.faults, s.at = nil, lineNumbers{}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("reading %s from its start: %w", s.name, err)
	}
	file := &counted{r: s.file}
	name, content, done, err := unpacked(s.name, file)
	if err != nil {
		return fmt.Errorf("reading %s: %w", s.name, err)
	}
	defer done()
	buffered := bufio.NewReaderSize(until{ctx, content}, peekSize)
	format := formatFor(name, buffered)
	if format == JSONLines {
		l := newLines(s.name, s.most)
		s.at = l.at
		defer func() { s.faults = l.faults }()
		return l.read(ctx, buffered, func(b *graph.Batch) bool {
			s.faults = l.faults
			b.Read, b.Size = file.n.Load(), s.size
			return give(b)
		})
	}
	if s.whole == nil {
		if s.whole, err = readWhole(s.name, format, buffered); s.whole == nil {
			return err
		}
		if faults, ok := errors.AsType[*Faults](err); ok {
			s.whole.faults = *faults
		}
	}
	s.faults, s.at = s.whole.faults, s.whole.at
	give(&graph.Batch{Input: s.whole.Input, Faults: s.faults.Input(), Read: s.size, Size: s.size})
	return nil
}

// until ends a reader when a context ends: an archive of a few bytes may unpack for hours, all of it one line.
type until struct {
	ctx context.Context
	r   io.Reader
}

func (u until) Read(b []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.r.Read(b)
}

// Refuse is all faults of the dataset, as *Faults: those of its form, and those that were found in its records, whose paths lead into it.
func (s *Source) Refuse(found graph.InputErrors) error {
	all := append(Faults(nil), s.faults...)
	for _, e := range found {
		line, column := s.at.locate(e.Path)
		all = append(all, Fault{s.name, line, column, e.Path, e.Code, e.Message})
	}
	all.settle()
	return &all
}
