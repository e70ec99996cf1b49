package seed

import (
	"reflect"
	"strings"
	"sync"

	"claimgraph/graph"
)

// decoded is what stands in a block: the records, and the line of each. Places count from the block's start.
type decoded struct {
	input  graph.Input
	faults Faults
	at     lineNumbers
	first  int32 // the line of the first record; 0 where there is none
}

// lineDecoder decodes a block, one record at a time.
type lineDecoder struct {
	*decoder
	nodes *nodes
	at    lineNumbers
	first int32
	value reflect.Value
}

// lineNames are the names that may stand in a line, and the places of their fields among the input's.
var lineLists, lineNames = func() (map[string]int, []string) {
	lists, names := map[string]int{}, []string(nil)
	for i, f := range inputShape.fields {
		name := f.name
		if f.shape.kind == listShape {
			name = singular(name)
		}
		lists[name] = i
		names = append(names, name)
	}
	return lists, names
}()

// spare are nodes that no block uses.
var spare = sync.Pool{New: func() any { return new(nodes) }}

// decode reads the lines of a block, normalizes its records and validates each by itself. The texts in them are parts of the block.
func (b *block) decode(file string) *decoded {
	d := &decoder{file: file}
	l := &lineDecoder{decoder: d, nodes: spare.Get().(*nodes), at: lineNumbers{}, value: inputOf(d)}
	defer spare.Put(l.nodes)
	number := b.line
	for text := string(b.data); text != ""; number++ {
		line, rest, _ := strings.Cut(text, "\n")
		size := len(text) - len(rest)
		if rest == "" {
			size += b.lost
		}
		l.line(line, size, number)
		text = rest
	}
	if b.large > 0 {
		d.add(number-1, 0, graph.TooLarge, "the file is larger than %d MiB, which is the limit: split it between two lines", b.large>>20)
	}
	d.input.Normalize()
	out := &decoded{input: d.input, faults: d.faults, at: l.at, first: l.first}
	for _, e := range d.beyond(d.input.ValidateRecords()) {
		line, column := l.at.locate(e.Path)
		out.faults = append(out.faults, Fault{file, line, column, e.Path, e.Code, e.Message})
	}
	return out
}

func (l *lineDecoder) line(line string, size int, number int32) {
	if number == 1 {
		line = strings.TrimPrefix(line, byteOrderMark)
	}
	line = strings.TrimSpace(line)
	if len(line) == 0 && size <= maxLine {
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
	l.nodes.reset()
	r := jsonReader{decoder: l.decoder, nodes: l.nodes, data: line, line: number, mark: -1}
	n, offset, err := r.whole()
	if err != nil {
		l.add(number, 0, graph.Invalid, "the line is no JSON: %v, at byte %d", err, offset+1)
		return
	}
	l.record(n)
}

// record takes what stands in a line: one record under its singular name, or one of the input's other fields.
func (l *lineDecoder) record(n *node) {
	if n.kind != objectNode || len(n.members) != 1 {
		l.add(n.line, 0, graph.Invalid, `a line holds one record and nothing else, as in {"claim": {…}}: the names are %s`, strings.Join(lineNames, ", "))
		return
	}
	m := &n.members[0]
	at, known := lineLists[m.name]
	if !known {
		l.push(step{name: m.name})
		l.unknown(m, lineNames)
		l.pop()
		return
	}
	f := &inputShape.fields[at]
	place := l.value.Field(f.index)
	l.push(step{name: f.name})
	defer l.pop()
	if f.shape.kind == listShape {
		if l.first == 0 {
			l.first = n.line
		}
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
