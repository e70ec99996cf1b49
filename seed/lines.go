package seed

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"runtime"
	"slices"
	"strconv"

	"claimgraph/graph"
)

// lineNumbers has, for each field of the input, the line of each of its records. It is all that is kept of the positions of JSON Lines,
// for there may be millions.
type lineNumbers map[string][]int32

func (l lineNumbers) locate(path []string) (line, column int) {
	if len(path) == 0 {
		return 0, 0
	}
	lines := l[path[0]]
	index := 0
	if len(path) > 1 {
		var err error
		if index, err = strconv.Atoi(path[1]); err != nil {
			return 0, 0
		}
	}
	if index < 0 || index >= len(lines) {
		return 0, 0
	}
	return int(lines[index]), 0
}

// lines reads JSON Lines a block at a time. Blocks are decoded side by side, and put together in the order of the file.
type lines struct {
	file    string
	most    int64 // bytes
	faults  Faults
	at      lineNumbers
	head    graph.Input // what the dataset says of all its records
	records int
}

func newLines(file string, most int64) *lines {
	return &lines{file: file, most: most, at: lineNumbers{}}
}

// read gives the batches of a file, one a block, until give says false. The error is that of the reader alone: faults are collected.
func (l *lines) read(ctx context.Context, r *bufio.Reader, give func(*graph.Batch) bool) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	blocks := &blockReader{file: l.file, most: l.most, r: r, line: 1}
	decoding := make(chan chan *decoded, runtime.GOMAXPROCS(0))
	var failed error
	go func() {
		defer close(decoding)
		for ctx.Err() == nil {
			b, err := blocks.next()
			if err != nil {
				failed = err
				return
			}
			out := make(chan *decoded, 1)
			go func() { out <- b.decode(l.file) }()
			select {
			case decoding <- out:
			case <-ctx.Done():
			}
			if b.last {
				return
			}
		}
	}()
	for out := range decoding {
		b := l.join(<-out)
		if !give(b) || len(l.faults) > maxFaults {
			stop()
			for range decoding {
			}
			return nil
		}
	}
	if failed == nil {
		failed = ctx.Err()
	}
	return failed
}

// join makes a batch of a block, whose places follow on those of the blocks before.
func (l *lines) join(d *decoded) *graph.Batch {
	b := &graph.Batch{Input: d.input, Before: map[string]int{}}
	l.heads(d)
	b.Reason, b.Correct, b.IfChange = l.head.Reason, l.head.Correct, l.head.IfChange
	for _, name := range slices.Sorted(maps.Keys(d.at)) {
		if holdsRecords(name) {
			b.Before[name] = len(l.at[name])
			l.at[name] = append(l.at[name], d.at[name]...)
		}
	}
	l.records += d.input.Len()
	for i := range d.faults {
		path := d.faults[i].Path
		if len(path) > 1 && holdsRecords(path[0]) {
			if at, err := strconv.Atoi(path[1]); err == nil {
				path[1] = strconv.Itoa(b.Before[path[0]] + at)
			}
		}
	}
	b.Faults = d.faults.Input()
	l.faults = append(l.faults, d.faults...)
	return b
}

// heads takes what a block says of the whole dataset: before the first record, for what is read is recorded.
func (l *lines) heads(d *decoded) {
	for _, name := range slices.Sorted(maps.Keys(d.at)) {
		if holdsRecords(name) {
			continue
		}
		line := d.at[name][0]
		add := func(code graph.InputErrorCode, format string, args ...any) {
			d.faults = append(d.faults, Fault{l.file, int(line), 0, []string{name}, code, fmt.Sprintf(format, args...)})
		}
		switch first := l.at[name]; {
		case len(first) > 0:
			add(graph.Duplicate, "%s stands in line %d already", name, first[0])
			continue
		case l.records > 0 || d.first > 0 && line > d.first:
			add(graph.Invalid, "%s is said of the whole dataset: put it before the first record", name)
		}
		l.at[name] = []int32{line}
		switch name {
		case "reason":
			l.head.Reason = d.input.Reason
		case "correct":
			l.head.Correct = d.input.Correct
		case "ifChange":
			l.head.IfChange = d.input.IfChange
		}
		if name != "ifChange" && name != "correct" {
			for _, e := range (&graph.Input{Reason: l.head.Reason}).Validate() {
				add(e.Code, "%s", e.Message)
			}
		}
	}
	if _, said := d.at["ifChange"]; said && !l.head.Correct {
		for _, e := range (&graph.Input{IfChange: l.head.IfChange}).Validate() {
			d.faults = append(d.faults, Fault{l.file, int(d.at["ifChange"][0]), 0, e.Path, e.Code, e.Message})
		}
	}
}

// holdsRecords tells whether a field of the input is a list of records.
func holdsRecords(name string) bool {
	at := inputShape.field(name, 0)
	return at >= 0 && inputShape.fields[at].shape.kind == listShape
}

// blockSize is how many bytes of lines are decoded together.
const blockSize = 256 << 10

// block is a stretch of whole lines.
type block struct {
	line  int32 // the number of the first
	data  []byte
	lost  int // bytes that the last line has beyond these: it is too long
	large int64
	last  bool
}

// blockReader cuts a file into blocks.
type blockReader struct {
	file  string
	most  int64
	r     *bufio.Reader
	line  int32
	total int64
}

func (r *blockReader) next() (*block, error) {
	b := &block{line: r.line, data: make([]byte, blockSize, blockSize+4<<10)}
	n, err := io.ReadFull(r.r, b.data)
	b.data = b.data[:n]
	for start := bytes.LastIndexByte(b.data, '\n') + 1; err == nil; {
		var more []byte
		more, err = r.r.ReadSlice('\n')
		if len(b.data)-start <= maxLine {
			b.data = append(b.data, more...)
		} else {
			b.lost += len(more)
		}
		if err == nil {
			break
		}
		if err == bufio.ErrBufferFull {
			err = nil
		}
		if r.total+int64(len(b.data)+b.lost) > r.most {
			break
		}
	}
	r.line += int32(bytes.Count(b.data, []byte("\n")))
	r.total += int64(len(b.data) + b.lost)
	b.last = err == io.EOF || err == io.ErrUnexpectedEOF && n < blockSize
	if err != nil && !b.last {
		return nil, fmt.Errorf("reading %s, line %d: %w", r.file, r.line, err)
	}
	if r.total > r.most {
		b.large, b.last = r.most, true
	}
	return b, nil
}
