package store

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
)

const (
	readAhead = 64 << 10 // what a walk reads at once of small frames
	tailStep  = 1 << 20  // what is searched at once of a torn tail
)

// border is where two frames meet: where the next one begins in its segment, and
// the change before it.
type border struct {
	offset int64
	number uint64
	hash   [32]byte
	time   int64 // of that change, in microseconds; the earliest there is if not known
}

// start is the border before the first frame of a segment. A header does not
// hold the time of the change before: only a walk through that one tells it.
func (h *segmentHeader) start() border {
	return border{offset: headerSize, number: h.first - 1, hash: h.before, time: math.MinInt64}
}

// from is the start of s as the segment that comes after p.
func (s *segment) from(p border) (border, error) {
	if s.first != p.number+1 || s.before != p.hash {
		return p, &DamageError{s.path, 0, fmt.Sprintf(
			"its header says that it follows change %d with hash %x; the segment before it ends with change %d and hash %x",
			s.first-1, s.before, p.number, p.hash)}
	}
	p.offset = headerSize
	return p, nil
}

// follow checks that group continues the chain from p, and is the border after
// it, its offset apart.
func (p border) follow(group []entry) (border, error) {
	for i := range group {
		e := &group[i]
		if e.number != p.number+1 {
			return p, fmt.Errorf("change %d where change %d belongs", e.number, p.number+1)
		}
		if e.at.UnixMicro() < p.time {
			return p, fmt.Errorf("change %d is dated before the change before it", e.number)
		}
		if e.chained(p.hash) != e.hash {
			return p, fmt.Errorf("change %d does not hash to what the chain says", e.number)
		}
		p.number, p.hash, p.time = e.number, e.hash, e.at.UnixMicro()
	}
	return p, nil
}

// frameWalker reads the frames of one segment in order and checks all there is
// to check. A start, a read and a rebuild all go through it.
type frameWalker struct {
	border // before the frame that next will read
	segment
	file  *os.File
	in    *bufio.Reader
	end   int64  // the segment is read up to here
	reuse []byte // where not nil, the buffer of every frame: entries live until the next
}

// walk opens s at a border in it. An end of 0 stands for the end of the file.
func (s *segment) walk(from border, end int64) (*frameWalker, error) {
	f, err := os.Open(s.path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, &DamageError{s.path, 0, "the segment is missing"}
	}
	if err != nil {
		return nil, fmt.Errorf("read the journal: %w", err)
	}
	w := &frameWalker{border: from, segment: *s, file: f, end: end}
	if err := w.begin(); err != nil {
		f.Close()
		return nil, err
	}
	return w, nil
}

func (w *frameWalker) begin() error {
	h, err := readHeader(w.file, w.path)
	if err == errHeaderTorn || err == nil && h != w.segmentHeader {
		return &DamageError{w.path, 0, "the header is not what it was when the journal was opened"}
	}
	if err != nil {
		return err
	}
	info, err := w.file.Stat()
	if err != nil {
		return fmt.Errorf("read %s: %w", w.path, err)
	}
	if w.end == 0 {
		w.end = info.Size()
	}
	if info.Size() < w.end {
		return &DamageError{w.path, info.Size(), fmt.Sprintf("the file ends here; it had %d bytes", w.end)}
	}
	rest := w.end - w.offset
	w.in = bufio.NewReaderSize(io.NewSectionReader(w.file, w.offset, rest), int(min(rest, readAhead)))
	return nil
}

func (w *frameWalker) close() { w.file.Close() }

// next is the changes of the next frame; io.EOF at the end. A frame that a torn
// write may have left is a tornError, and only tail knows what it means.
func (w *frameWalker) next() ([]entry, error) {
	rest := w.end - w.offset
	if rest <= 0 {
		return nil, io.EOF
	}
	head, err := w.in.Peek(int(min(rest, frameHead)))
	if err != nil {
		return nil, fmt.Errorf("read %s at byte %d: %w", w.path, w.offset, err)
	}
	n, err := frameLength(w.mark, head, rest)
	if err != nil {
		return nil, err
	}
	b := w.buffer(n)
	if _, err := io.ReadFull(w.in, b); err != nil {
		return nil, fmt.Errorf("read %s at byte %d: %w", w.path, w.offset, err)
	}
	group, err := decodeFrame(w.mark, b)
	if _, torn := err.(tornError); torn {
		return nil, err
	}
	if err != nil {
		return nil, w.damage(err) // its checksum holds: nothing tore it
	}
	to, err := w.follow(group)
	if err != nil {
		return nil, w.damage(err)
	}
	w.border, w.offset = to, w.offset+int64(n)
	return group, nil
}

func (w *frameWalker) buffer(n int) []byte {
	if w.reuse == nil {
		return make([]byte, n)
	}
	if cap(w.reuse) < n {
		w.reuse = make([]byte, n)
	}
	return w.reuse[:n]
}

func (w *frameWalker) damage(what error) error {
	return &DamageError{w.path, w.offset, what.Error()}
}

// each walks to the end, or to the first bad frame, and hands on each group
// until do says no; false if it did.
func (w *frameWalker) each(do func([]entry) bool) (bool, error) {
	for {
		group, err := w.next()
		if err == io.EOF {
			return true, nil
		}
		if err != nil {
			return false, err
		}
		if !do(group) {
			return false, nil
		}
	}
}

// whole is err where every frame must be whole: no write can have torn it.
func (w *frameWalker) whole(err error) error {
	if _, torn := err.(tornError); torn {
		return w.damage(err)
	}
	return err
}

// tail judges the bytes from the start of a bad frame to the end of the last
// segment: nil if they can be a single write that a crash cut short, which was
// never acknowledged. A frame is only begun when the one before it is on the
// disk, so if any frame begins behind the bad one, the bad one was
// acknowledged. What no file can tell is a torn last frame from a damaged one.
func (w *frameWalker) tail(bad error) error {
	if w.end-w.offset > maxFrame {
		return w.damage(fmt.Errorf("%w, and more follows than one write can leave", bad))
	}
	in := io.NewSectionReader(w.file, w.offset+1, w.end-w.offset-1)
	b := make([]byte, min(tailStep, in.Size())+markSize-1) // a step ends with what the next begins with
	for at := int64(0); at < in.Size(); at += tailStep {
		n, err := in.ReadAt(b, at)
		if err != nil && err != io.EOF {
			return fmt.Errorf("read %s at byte %d: %w", w.path, w.offset+1+at, err)
		}
		if i := bytes.Index(b[:n], w.mark[:]); i >= 0 {
			return w.damage(fmt.Errorf("%w, and another frame follows at byte %d", bad, w.offset+1+at+int64(i)))
		}
	}
	return nil
}
