package seed

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"claimgraph/graph"
)

// order is the one in which a file has the fields of the input: what is referred to stands before what refers to it.
var order = groupOrder("predicates", "entities", "documents", "measures", "claims", "evidence", "links",
	"propositionLinks", "assessments", "judgements")

// groupOrder has what is no list first, then the lists that are named, then any others.
func groupOrder(lists ...string) []string {
	var head, rest []string
	for _, f := range inputShape.fields {
		switch {
		case f.shape.kind != listShape:
			head = append(head, f.name)
		case !slices.Contains(lists, f.name):
			rest = append(rest, f.name)
		}
	}
	return slices.Concat(head, lists, rest)
}

// Writer writes a dataset as its records come, and holds none of them. In YAML and JSON they come in groups: predicates, entities,
// documents, measures, claims, evidence of claims that are known, links of claims and of propositions, assessments, judgements; JSON Lines
// takes any order. What a field would have if it were left out is left out. After an error every call returns it. Close ends the file; it does not close what is written to.
type Writer struct {
	w       *bufio.Writer
	format  Format
	written int64
	group   int // the place in order, -1 before the first
	buffer  []byte
	err     error
}

var errClosed = errors.New("writing a dataset: it is closed")

// NewWriter begins a dataset.
func NewWriter(w io.Writer, f Format) *Writer {
	return &Writer{w: bufio.NewWriterSize(w, 64<<10), format: f, group: -1}
}

// Predicate writes a predicate.
func (w *Writer) Predicate(p *graph.Predicate) error { return w.record("predicates", p) }

// Entity writes an entity.
func (w *Writer) Entity(e *graph.Entity) error { return w.record("entities", e) }

// Document writes a document.
func (w *Writer) Document(d *graph.Document) error { return w.record("documents", d) }

// Measure writes a measure.
func (w *Writer) Measure(m *graph.Measure) error { return w.record("measures", m) }

// Claim writes a claim with the evidence that it holds.
func (w *Writer) Claim(c *graph.Claim) error { return w.record("claims", c) }

// Evidence writes evidence of a claim that is known.
func (w *Writer) Evidence(e *graph.ClaimEvidence) error { return w.record("evidence", e) }

// Link writes a link between claims.
func (w *Writer) Link(l *graph.ClaimLink) error { return w.record("links", l) }

// PropositionLink writes a link between propositions.
func (w *Writer) PropositionLink(l *graph.PropositionLink) error {
	return w.record("propositionLinks", l)
}

// Assessment writes an assessment.
func (w *Writer) Assessment(a *graph.Assessment) error { return w.record("assessments", a) }

// Judgement writes a judgement.
func (w *Writer) Judgement(j *graph.Judgement) error { return w.record("judgements", j) }

// Input writes all that an input holds, its reason included.
func (w *Writer) Input(in *graph.Input) error {
	v := reflect.ValueOf(in).Elem()
	for _, name := range order {
		f := &inputShape.fields[inputShape.field(name, 0)]
		value := v.Field(f.index)
		switch {
		case f.implied(value):
		case f.shape.kind == listShape:
			for i := range value.Len() {
				w.write(name, encode(f.shape.elem, value.Index(i)))
			}
		default:
			w.write(name, encode(f.shape, value))
		}
	}
	return w.err
}

// Close ends the file, and hands on what is still held.
func (w *Writer) Close() error {
	if w.err != nil {
		return w.err
	}
	end := ""
	switch {
	case w.format != JSONLines && w.group < 0:
		end = "{}\n"
	case w.format == JSON && w.inList():
		end = "\n  ]\n}\n"
	case w.format == JSON:
		end = "\n}\n"
	}
	w.flush([]byte(end))
	if w.err != nil {
		return w.err
	}
	w.err = errClosed
	if err := w.w.Flush(); err != nil {
		w.err = fmt.Errorf("writing a dataset: %w", err)
		return w.err
	}
	return nil
}

func (w *Writer) record(group string, record any) error {
	list := inputShape.fields[inputShape.field(group, 0)].shape
	w.write(group, encode(list.elem, reflect.ValueOf(record).Elem()))
	return w.err
}

// write writes one record, or one of the input's other fields.
func (w *Writer) write(group string, n *node) {
	if w.err != nil {
		return
	}
	at := slices.Index(order, group)
	if w.format != JSONLines && (at < w.group || at == w.group && !isList(at)) {
		w.err = fmt.Errorf("writing a dataset: %s cannot come after %s: the order is %s", group, order[w.group], strings.Join(order, ", "))
		return
	}
	b := w.buffer[:0]
	switch w.format {
	case JSONLines:
		b = w.line(b, group, n)
	case YAML:
		b = w.yaml(b, at, n)
	default:
		b = w.json(b, at, n)
	}
	w.group, w.buffer = at, b
	w.flush(b)
}

// flush hands on what was written of one record, unless the file could then not be read again.
func (w *Writer) flush(b []byte) {
	limit := int64(maxFile)
	if w.format == YAML {
		limit = maxYAML
	}
	switch w.written += int64(len(b)); {
	case w.err != nil:
		return
	case w.format == JSONLines && len(b) > maxLine:
		w.err = fmt.Errorf("writing a dataset: a record takes %d bytes: a line of JSON Lines has at most %d", len(b), maxLine)
		return
	case w.format != JSONLines && w.written > limit:
		w.err = fmt.Errorf("writing a dataset: it is larger than %d MiB, more than can be read again: write JSON Lines", limit>>20)
		return
	}
	if _, err := w.w.Write(b); err != nil {
		w.err = fmt.Errorf("writing a dataset: %w", err)
	}
}

func isList(group int) bool {
	return inputShape.fields[inputShape.field(order[group], 0)].shape.kind == listShape
}

// inList tells whether the last record written stands in a list that is still open.
func (w *Writer) inList() bool { return w.group >= 0 && isList(w.group) }

func (w *Writer) line(b []byte, group string, n *node) []byte {
	name := group
	if isList(slices.Index(order, group)) {
		name = singular(group)
	}
	line := &node{kind: objectNode, members: []member{{name: name, value: n}}}
	return append(appendJSON(b, line, -1), '\n')
}

func (w *Writer) yaml(b []byte, at int, n *node) []byte {
	if !isList(at) {
		return appendYAMLValue(append(append(b, order[at]...), ':'), n, 0)
	}
	if at != w.group {
		if w.group >= 0 {
			b = append(b, '\n')
		}
		b = append(append(b, order[at]...), ":\n"...)
	}
	return appendYAML(append(b, "  - "...), n, 4)
}

func (w *Writer) json(b []byte, at int, n *node) []byte {
	switch {
	case w.group < 0:
		b = append(b, "{\n"...)
	case at == w.group:
		return appendJSON(append(b, ",\n    "...), n, 4)
	case w.inList():
		b = append(b, "\n  ],\n"...)
	default:
		b = append(b, ",\n"...)
	}
	b = append(appendQuoted(append(b, "  "...), order[at]), ": "...)
	if isList(at) {
		return appendJSON(append(b, "[\n    "...), n, 4)
	}
	return appendJSON(b, n, 2)
}
