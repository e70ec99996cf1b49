package seed

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"claimgraph/graph"
)

// decoder puts nodes into the Go types. It goes on after a fault, so as to find them all; what is faulty is left empty, but keeps its place
// in its list, so that paths still lead to where things stand.
type decoder struct {
	file   string
	input  graph.Input
	faults Faults
	path   []step
	// bad are the paths of values that could not be taken: what validation says of them would be of no use.
	bad map[string]bool
}

// step is one step of a path: a field's name, or an index where there is no name.
type step struct {
	name  string
	index int
}

func (s step) String() string {
	if s.name != "" {
		return s.name
	}
	return strconv.Itoa(s.index)
}

// inputOf is the input that the decoder fills.
func inputOf(d *decoder) reflect.Value { return reflect.ValueOf(&d.input).Elem() }

func (d *decoder) push(s step) { d.path = append(d.path, s) }
func (d *decoder) pop()        { d.path = d.path[:len(d.path)-1] }

func (d *decoder) add(line, column int32, code graph.InputErrorCode, format string, args ...any) {
	if len(d.faults) > maxFaults {
		return // one more than is listed tells that there are more
	}
	var path []string
	for _, s := range d.path {
		path = append(path, s.String())
	}
	d.faults = append(d.faults, Fault{d.file, int(line), int(column), path, code, fmt.Sprintf(format, args...)})
}

// refuse says that a value cannot be taken.
func (d *decoder) refuse(n *node, format string, args ...any) {
	d.add(n.line, n.column, graph.Invalid, format, args...)
	if d.bad == nil {
		d.bad = make(map[string]bool)
	}
	path := ""
	for _, s := range d.path {
		path += "." + s.String()
	}
	d.bad[path] = true
}

// beyond are the faults that validation found and the decoder had not: nothing at or within what could not be taken, and nothing about
// an object that lacks it.
func (d *decoder) beyond(errs graph.InputErrors) graph.InputErrors {
	if len(d.bad) == 0 {
		return errs
	}
	around := make(map[string]bool)
	for path := range d.bad {
		if path == "" {
			return nil
		}
		around[path[:strings.LastIndexByte(path, '.')]] = true
	}
	var left graph.InputErrors
next:
	for _, e := range errs {
		path := ""
		for _, s := range e.Path {
			path += "." + s
			if d.bad[path] {
				continue next
			}
		}
		if !around[path] {
			left = append(left, e)
		}
	}
	return left
}

func (d *decoder) value(n *node, s *shape, v reflect.Value) {
	switch s.kind {
	case pointerShape:
		v.Set(reflect.New(s.elem.typ))
		d.value(n, s.elem, v.Elem())
	case objectShape:
		d.object(n, s, v)
	case listShape:
		d.list(n, s, v)
	case boolShape:
		if n.kind != boolNode {
			d.refuse(n, "true or false is wanted, not %s", n.shown())
			return
		}
		v.SetBool(strings.EqualFold(n.text, "true"))
	case wholeShape:
		d.whole(n, v)
	case fractionShape:
		f, err := strconv.ParseFloat(n.text, 64)
		if n.kind != numberNode || err != nil {
			d.refuse(n, "a number is wanted, such as 0.1, not %s", n.shown())
			return
		}
		v.SetFloat(f)
	default:
		d.text(n, s, v)
	}
}

func (d *decoder) object(n *node, s *shape, v reflect.Value) {
	for _, f := range s.fields {
		if f.fallback.IsValid() {
			v.Field(f.index).Set(f.fallback)
		}
	}
	if n.kind != objectNode {
		d.refuse(n, "an object with fields is wanted (%s), not %s", strings.Join(s.names(), ", "), n.shown())
		return
	}
	var seen uint64 // a bit for each field: the largest has eighteen
	at := -1
	for i := range n.members {
		m := &n.members[i]
		at = s.field(m.name, at+1)
		d.push(step{name: m.name})
		switch {
		case at < 0:
			d.unknown(m, s.names())
		case seen&(1<<at) != 0:
			d.add(m.line, m.column, graph.Duplicate, "the field %s stands twice here", m.name)
		case m.value.kind != nullNode:
			d.value(m.value, s.fields[at].shape, v.Field(s.fields[at].index))
		}
		if at >= 0 {
			seen |= 1 << at
		}
		d.pop()
	}
}

func (d *decoder) unknown(m *member, names []string) {
	if name, ok := nearest(m.name, names); ok {
		d.add(m.line, m.column, graph.Invalid, "there is no such field here: is it %s?", name)
		return
	}
	d.add(m.line, m.column, graph.Invalid, "there is no such field here: the fields are %s", strings.Join(names, ", "))
}

func (d *decoder) list(n *node, s *shape, v reflect.Value) {
	if n.kind != listNode {
		d.refuse(n, "a list is wanted, not %s", n.shown())
		return
	}
	if len(n.members) == 0 {
		return // an empty list is no list
	}
	v.Set(reflect.MakeSlice(s.typ, len(n.members), len(n.members)))
	for i := range n.members {
		d.push(step{index: i})
		d.entry(n.members[i].value, s.elem, v.Index(i))
		d.pop()
	}
}

// entry takes one value of a list, where nothing cannot stand for something left out.
func (d *decoder) entry(n *node, s *shape, v reflect.Value) {
	if n.kind == nullNode {
		d.refuse(n, "nothing stands here: leave the entry out")
		return
	}
	d.value(n, s, v)
}

func (d *decoder) whole(n *node, v reflect.Value) {
	if n.kind != numberNode {
		d.refuse(n, "a whole number is wanted, not %s", n.shown())
		return
	}
	i, err := strconv.ParseInt(n.text, 10, 64)
	switch {
	case err == nil && !v.OverflowInt(i):
		v.SetInt(i)
	case strings.ContainsAny(n.text, ".eE"):
		d.refuse(n, "a whole number is wanted, in digits alone, not %s", n.shown())
	default:
		d.refuse(n, "%s is beyond what can be kept: figures go from 0 to %d", n.shown(), int64(graph.MaxCount))
	}
}

// text takes a number as it is written: keys and dates may look like one.
func (d *decoder) text(n *node, s *shape, v reflect.Value) {
	if n.kind == boolNode {
		d.refuse(n, "text is wanted, not %s: put it in quotes if it is meant as words", n.text)
		return
	}
	if n.kind != textNode && n.kind != numberNode {
		d.refuse(n, "text is wanted, not %s", n.shown())
		return
	}
	switch s.kind {
	case enumShape:
		d.enum(n, s, v)
	case marshalShape:
		if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(n.text)); err != nil {
			d.refuse(n, "%s cannot be read: %v", n.shown(), err)
		}
	default:
		v.SetString(n.text)
	}
}

func (d *decoder) enum(n *node, s *shape, v reflect.Value) {
	for _, value := range s.enum {
		if value == n.text {
			v.SetString(value)
			return
		}
	}
	hint := ""
	if value, ok := nearest(n.text, s.enum); ok {
		hint = ": is it " + value + "?"
	}
	d.refuse(n, "%s is none of %s%s", n.shown(), strings.Join(s.enum, ", "), hint)
}

// shown is the node as a message names it: short scalars by themselves.
func (n *node) shown() string {
	const longest = 60
	text := n.text
	if len(text) > longest {
		text = strings.ToValidUTF8(text[:longest], "") + "…"
	}
	switch n.kind {
	case textNode:
		return strconv.Quote(text)
	case numberNode, boolNode:
		return text
	}
	return n.kind.String()
}
