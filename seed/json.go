package seed

import (
	"encoding/json"
	"errors"
	"strings"
	"unicode/utf8"

	"claimgraph/graph"
)

// jsonReader turns JSON into nodes. It takes what encoding/json takes and nothing else; where it stops, that package says what is wrong.
type jsonReader struct {
	decoder *decoder
	nodes   *nodes
	data    string
	at      int
	line    int32
	// mark is a place in the line, and column its column. Columns are counted on from there, or not at all where mark is -1.
	mark   int
	column int32
	bad    bool // what was read so far is no JSON
	valid  bool // all of it is known to be JSON
}

// jsonTree reads a whole file.
func (d *decoder) jsonTree(data []byte) *node {
	r := jsonReader{decoder: d, nodes: new(nodes), data: string(data), line: 1, column: 1}
	n, offset, err := r.whole()
	if err != nil {
		line, column := position(data, offset)
		d.add(line, column, graph.Invalid, "this is no JSON: %v", err)
		return &node{kind: objectNode}
	}
	return n
}

// whole reads one value and nothing after it.
func (r *jsonReader) whole() (n *node, offset int, err error) {
	faults := len(r.decoder.faults)
	n = r.value(1)
	if r.skip(); r.at < len(r.data) {
		r.bad = true
	}
	if !r.bad {
		return n, 0, nil
	}
	r.decoder.faults = r.decoder.faults[:faults]
	if offset, err = jsonFault([]byte(r.data)); err == nil {
		err = errors.New("it cannot be read")
	}
	return nil, offset, err
}

// jsonFault is the first fault of what is no JSON, and where it is.
func jsonFault(data []byte) (offset int, err error) {
	if json.Valid(data) {
		return 0, nil
	}
	err = json.Unmarshal(data, new(json.RawMessage))
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return max(int(syntax.Offset)-1, 0), err
	}
	return 0, err
}

// position of a byte, in lines and columns.
func position(data []byte, offset int) (line, column int32) {
	line, start := int32(1), 0
	for i, c := range data[:offset] {
		if c == '\n' {
			line, start = line+1, i+1
		}
	}
	return line, int32(utf8.RuneCount(data[start:offset])) + 1
}

// here is the column of the next byte.
func (r *jsonReader) here() int32 {
	if r.mark < 0 {
		return 0
	}
	r.column += int32(utf8.RuneCountInString(r.data[r.mark:r.at]))
	r.mark = r.at
	return r.column
}

// skip goes on to the next byte that is no blank; 0 at the end.
func (r *jsonReader) skip() byte {
	for r.at < len(r.data) {
		switch c := r.data[r.at]; c {
		case ' ', '\t', '\r':
			r.at++
		case '\n':
			r.at++
			if r.mark >= 0 {
				r.line, r.mark, r.column = r.line+1, r.at, 1
			}
		default:
			return c
		}
	}
	return 0
}

// take goes past a byte that must stand here.
func (r *jsonReader) take(c byte) {
	if r.skip() != c {
		r.bad = true
		return
	}
	r.at++
}

func (r *jsonReader) value(depth int) *node {
	c := r.skip()
	n := r.nodes.new(r.line, r.here())
	switch c {
	case '{':
		n.kind = objectNode
		r.members(n, depth, '}')
	case '[':
		n.kind = listNode
		r.members(n, depth, ']')
	case '"':
		n.kind, n.text = textNode, r.text(n.line, n.column)
	case 't':
		n.kind, n.text = boolNode, r.word("true")
	case 'f':
		n.kind, n.text = boolNode, r.word("false")
	case 'n':
		r.word("null")
	default:
		n.kind, n.text = numberNode, r.number()
	}
	return n
}

// members reads a list or an object, from its opening bracket past its closing one.
func (r *jsonReader) members(n *node, depth int, end byte) {
	if depth > maxDepth {
		r.decoder.add(n.line, n.column, graph.TooLarge, "lists and objects stand more than %d deep within one another here", maxDepth)
		n.kind = nullNode
		r.pass()
		return
	}
	r.at++
	if r.skip() == end {
		r.at++
		return
	}
	for !r.bad {
		var m member
		if n.kind == objectNode {
			if r.skip() != '"' {
				r.bad = true
				return
			}
			m.line, m.column = r.line, r.here()
			m.name = r.text(m.line, m.column)
			r.take(':')
		}
		m.value = r.value(depth + 1)
		n.members = append(n.members, m)
		if r.skip() == end {
			r.at++
			return
		}
		r.take(',')
	}
}

// pass goes past a list or an object without reading it. That all is JSON up to its end is for encoding/json to say.
func (r *jsonReader) pass() {
	if r.valid = r.valid || json.Valid([]byte(r.data)); !r.valid {
		r.bad = true
		return
	}
	for open := 0; ; {
		switch r.skip() {
		case '{', '[':
			open++
		case '}', ']':
			open--
		case '"':
			r.text(r.line, r.here())
			continue
		}
		r.at++
		if open == 0 {
			return
		}
	}
}

func (r *jsonReader) word(w string) string {
	if !strings.HasPrefix(r.data[r.at:], w) {
		r.bad = true
		return ""
	}
	r.at += len(w)
	return w
}

// number reads a number as JSON has them.
func (r *jsonReader) number() string {
	start := r.at
	if r.peek() == '-' {
		r.at++
	}
	if r.peek() == '0' {
		r.at++
	} else {
		r.digits()
	}
	if r.peek() == '.' {
		r.at++
		r.digits()
	}
	if c := r.peek(); c == 'e' || c == 'E' {
		r.at++
		if c := r.peek(); c == '+' || c == '-' {
			r.at++
		}
		r.digits()
	}
	return r.data[start:r.at]
}

// digits reads one digit at least.
func (r *jsonReader) digits() {
	start := r.at
	for c := r.peek(); c >= '0' && c <= '9'; c = r.peek() {
		r.at++
	}
	r.bad = r.bad || r.at == start
}

// peek is the next byte; 0 at the end.
func (r *jsonReader) peek() byte {
	if r.at < len(r.data) {
		return r.data[r.at]
	}
	return 0
}

func (r *jsonReader) text(line, column int32) string {
	start := r.at + 1
	for i := start; i < len(r.data); i++ {
		switch c := r.data[i]; {
		case c == '"':
			r.at = i + 1
			return r.data[start:i]
		case c == '\\':
			r.at = i
			return r.escaped(start, line, column)
		case c < ' ':
			r.bad = true
			return ""
		}
	}
	r.bad = true
	return ""
}

// escaped reads a text that has an escape in it, which stands at the next byte.
func (r *jsonReader) escaped(start int, line, column int32) string {
	end := r.at
	for end < len(r.data) && r.data[end] != '"' {
		if r.data[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(r.data) {
		r.bad = true
		return ""
	}
	raw := r.data[start-1 : end+1]
	r.at = end + 1
	var s string
	if json.Unmarshal([]byte(raw), &s) != nil {
		r.bad = true
	} else if lostSurrogate(raw, s) {
		r.decoder.add(line, column, graph.Invalid, `half of a surrogate pair stands alone: \ud800 to \udfff come in twos`)
	}
	return s
}

// lostSurrogate tells whether unescaping has put U+FFFD where half a surrogate pair was: encoding/json does so without a word.
func lostSurrogate(raw, s string) bool {
	const mark = "\uFFFD"
	written := strings.Count(raw, mark)
	for _, rest, more := strings.Cut(raw, `\`); more; _, rest, more = strings.Cut(rest[1:], `\`) { // what is escaped may be a backslash itself
		if strings.HasPrefix(strings.ToLower(rest[:min(len(rest), 5)]), "ufffd") {
			written++
		}
	}
	return strings.Count(s, mark) > written
}
