package seed

import (
	"encoding/json"
	"errors"
	"strings"
	"unicode/utf8"

	"claimgraph/graph"
)

// jsonReader turns JSON into nodes. What it is given has been found valid by encoding/json, so it need not look for errors: only for what
// that package lets pass.
type jsonReader struct {
	decoder *decoder
	nodes   *nodes
	data    string
	at      int
	line    int32
	// mark is a place in the line, and column its column. Columns are counted on from there, or not at all where mark is -1.
	mark   int
	column int32
}

// jsonTree reads a whole file.
func (d *decoder) jsonTree(data []byte) *node {
	if offset, err := jsonFault(data); err != nil {
		line, column := position(data, offset)
		d.add(line, column, graph.Invalid, "this is no JSON: %v", err)
		return &node{kind: objectNode}
	}
	r := jsonReader{decoder: d, nodes: new(nodes), data: string(data), line: 1, column: 1}
	return r.value(1)
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

// skip goes on to the next byte that is no blank.
func (r *jsonReader) skip() byte {
	for {
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
}

func (r *jsonReader) value(depth int) *node {
	c := r.skip()
	n := r.nodes.new(r.line, r.here())
	switch c {
	case '{':
		n.kind = objectNode
		r.members(n, depth)
	case '[':
		n.kind = listNode
		r.members(n, depth)
	case '"':
		n.kind, n.text = textNode, r.text(n.line, n.column)
	case 't', 'f':
		n.kind, n.text = boolNode, r.word()
	case 'n':
		r.word()
	default:
		n.kind, n.text = numberNode, r.word()
	}
	return n
}

// members reads a list or an object, from its opening bracket past its closing one.
func (r *jsonReader) members(n *node, depth int) {
	if depth > maxDepth {
		r.decoder.add(n.line, n.column, graph.TooLarge, "lists and objects stand more than %d deep within one another here", maxDepth)
		n.kind = nullNode
		r.pass()
		return
	}
	r.at++
	for {
		c := r.skip()
		if c == ',' {
			r.at++
			c = r.skip()
		}
		if c == '}' || c == ']' {
			r.at++
			return
		}
		var m member
		if n.kind == objectNode {
			m.line, m.column = r.line, r.here()
			m.name = r.text(m.line, m.column)
			r.skip()
			r.at++ // the colon
		}
		m.value = r.value(depth + 1)
		n.members = append(n.members, m)
	}
}

// pass goes past a list or an object without reading it.
func (r *jsonReader) pass() {
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

func (r *jsonReader) word() string {
	start := r.at
	for r.at < len(r.data) && !strings.ContainsRune(" \t\r\n,:]}", rune(r.data[r.at])) {
		r.at++
	}
	return r.data[start:r.at]
}

func (r *jsonReader) text(line, column int32) string {
	start, escaped := r.at, false
	for r.at++; r.data[r.at] != '"'; r.at++ {
		if r.data[r.at] == '\\' {
			escaped = true
			r.at++
		}
	}
	r.at++
	raw := r.data[start:r.at]
	if !escaped {
		return raw[1 : len(raw)-1]
	}
	var s string
	if err := json.Unmarshal([]byte(raw), &s); err != nil || lostSurrogate(raw, s) {
		r.decoder.add(line, column, graph.Invalid, `half of a surrogate pair stands alone: \ud800 to \udfff come in twos`)
	}
	return s
}

// lostSurrogate tells whether unescaping has put U+FFFD where half a surrogate pair was: encoding/json does so without a word.
func lostSurrogate(raw, s string) bool {
	const mark = "\uFFFD"
	written := strings.Count(raw, mark) + strings.Count(strings.ToLower(raw), `\ufffd`)
	return strings.Count(s, mark) > written
}
