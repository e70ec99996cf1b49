package seed

import (
	"encoding/json"
	"strconv"
)

// node is one value of a file, whichever form the file has, and where it stands.
type node struct {
	kind         nodeKind
	line, column int32
	text         string   // of a scalar: a number as it is written, a text as it reads
	members      []member // of an object or a list, in order
}

// member is an entry of an object or a list. In a list it has no name.
type member struct {
	name         string
	line, column int32 // of the name
	value        *node
}

type nodeKind uint8

const (
	nullNode nodeKind = iota
	textNode
	numberNode
	boolNode
	listNode
	objectNode
)

// String says in a message what stands there.
func (k nodeKind) String() string {
	return [...]string{"nothing", "text", "a number", "true or false", "a list", "an object"}[k]
}

// locate finds the value that a path leads to, or the last one on the way that is there.
func (n *node) locate(path []string) (line, column int) {
	for _, step := range path {
		next := n.step(step)
		if next == nil {
			break
		}
		n = next
	}
	return int(n.line), int(n.column)
}

func (n *node) step(name string) *node {
	if n.kind == listNode {
		i, err := strconv.Atoi(name)
		if err != nil || i < 0 || i >= len(n.members) {
			return nil
		}
		return n.members[i].value
	}
	for _, m := range n.members {
		if m.name == name {
			return m.value
		}
	}
	return nil
}

// plain is a scalar that was written without quotes and is neither null nor true or false. What only looks like a number, such as
// 2026-01 or 1_000, stays text.
func plain(text string) nodeKind {
	if isNumber(text) {
		return numberNode
	}
	return textNode
}

// isNumber tells whether s is a number as JSON has them. YAML's other ways (0x1F, 1_000, .5) are no figures that anyone would print.
func isNumber(s string) bool {
	return s != "" && (s[0] == '-' || s[0] >= '0' && s[0] <= '9') && json.Valid([]byte(s))
}

// nodes hands out nodes. Those of one line of JSON Lines are used again for the next.
type nodes struct {
	all  []*node
	used int
}

func (a *nodes) new(line, column int32) *node {
	if a.used == len(a.all) {
		block := make([]node, 64)
		for i := range block {
			a.all = append(a.all, &block[i])
		}
	}
	n := a.all[a.used]
	a.used++
	*n = node{line: line, column: column, members: n.members[:0]}
	return n
}

func (a *nodes) reset() { a.used = 0 }
