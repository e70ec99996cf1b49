package seed

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"

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

// lineReader reads JSON Lines, one record at a time.
type lineReader struct {
	*decoder
	nodes nodes
	at    lineNumbers
	lists map[string]int // the place among the input's fields, by the name that stands in a line
	names []string
	value reflect.Value
}

func (d *decoder) readLines(r *bufio.Reader) (positions, error) {
	l := &lineReader{decoder: d, at: make(lineNumbers), lists: make(map[string]int), value: inputOf(d)}
	for i, f := range inputShape.fields {
		name := f.name
		if f.shape.kind == listShape {
			name = singular(name)
		}
		l.lists[name] = i
		l.names = append(l.names, name)
	}
	d.fresh = true
	total := 0
	var buffer []byte
	for number := int32(1); ; number++ {
		line, size, err := readLine(r, buffer[:0])
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("reading %s, line %d: %w", d.file, number, err)
		}
		if total += size; total > maxFile {
			d.add(number, 0, graph.TooLarge, "the file is larger than %d MiB, which is the limit: split it between two lines", maxFile>>20)
			return l.at, nil
		}
		l.line(line, size, number)
		if err != nil {
			return l.at, nil
		}
		buffer = line
	}
}

// readLine appends the next line to b. Of a line that is too long it keeps no more than tells so; size is what the line has.
func readLine(r *bufio.Reader, b []byte) (line []byte, size int, err error) {
	for {
		part, err := r.ReadSlice('\n')
		size += len(part)
		if len(b) <= maxLine {
			b = append(b, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return b, size, err
		}
		if size > maxFile {
			return b, size, nil
		}
	}
}

func (l *lineReader) line(line []byte, size int, number int32) {
	if number == 1 {
		line = bytes.TrimPrefix(line, []byte(byteOrderMark))
	}
	line = bytes.TrimSpace(line)
	if len(line) == 0 {
		return
	}
	if size > maxLine {
		l.add(number, 0, graph.TooLarge, "the line has %d bytes: at most %d are allowed", size, maxLine)
		return
	}
	if at := invalidByte(line); at < len(line) {
		l.add(number, 0, graph.Invalid, "a dataset is written in UTF-8: byte %d of the line is not", at+1)
		return
	}
	if offset, err := jsonFault(line); err != nil {
		l.add(number, 0, graph.Invalid, "the line is no JSON: %v, at byte %d", err, offset+1)
		return
	}
	l.nodes.reset()
	r := jsonReader{decoder: l.decoder, nodes: &l.nodes, data: string(line), line: number, mark: -1}
	l.record(r.value(1))
}

// record takes what stands in a line: one record under its singular name, or one of the input's other fields.
func (l *lineReader) record(n *node) {
	if n.kind != objectNode || len(n.members) != 1 {
		l.add(n.line, 0, graph.Invalid, `a line holds one record and nothing else, as in {"claim": {…}}: the names are %s`, strings.Join(l.names, ", "))
		return
	}
	m := &n.members[0]
	at, known := l.lists[m.name]
	if !known {
		l.push(step{name: m.name})
		l.unknown(m, l.names)
		l.pop()
		return
	}
	f := &inputShape.fields[at]
	place := l.value.Field(f.index)
	l.push(step{name: f.name})
	defer l.pop()
	if f.shape.kind == listShape {
		index := place.Len()
		place.Grow(1)
		place.SetLen(index + 1)
		l.at[f.name] = append(l.at[f.name], n.line)
		l.push(step{index: index})
		l.entry(m.value, f.shape.elem, place.Index(index))
		l.pop()
		return
	}
	if len(l.at[f.name]) > 0 {
		l.add(n.line, 0, graph.Duplicate, "%s stands in line %d already", m.name, l.at[f.name][0])
		return
	}
	l.at[f.name] = []int32{n.line}
	if m.value.kind != nullNode {
		l.decoder.value(m.value, f.shape, place)
	}
}
