package seed

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"claimgraph/graph"
)

// yamlReader turns the parser's tree into nodes. Only what every reader of YAML 1.2 agrees on is taken: scalars, lists, objects whose names
// are text, anchors and aliases. Tags and merge keys are refused.
type yamlReader struct {
	decoder *decoder
	nodes   nodes
	anchors map[string]anchor
	// size counts the values read, those that an alias stands for included, and aliased these alone.
	size, aliased int
}

type anchor struct {
	value *node
	size  int
}

// yamlTree reads a whole file.
func (d *decoder) yamlTree(data []byte) *node {
	y := &yamlReader{decoder: d, anchors: make(map[string]anchor)}
	docs, err := yamlDocuments(lineBreaks(string(data)))
	if err != nil {
		fault := yamlFault(err)
		d.add(fault.line, fault.column, fault.code, "%s", fault.message)
		return &node{kind: objectNode, line: 1, column: 1}
	}
	if len(docs) == 0 {
		return &node{kind: objectNode, line: 1, column: 1}
	}
	if len(docs) > 1 {
		line, column := tokenAt(firstToken(docs[1]))
		d.add(line, column, graph.Invalid, "a second document begins here: a dataset is one document")
	}
	return y.value(docs[0], 1)
}

// lineBreaks makes every line break a line feed, as YAML reads them.
func lineBreaks(s string) string {
	if !strings.Contains(s, "\r") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// yamlError is what the parser says of what is no YAML.
type yamlError interface {
	error
	GetToken() *token.Token
	GetMessage() string
}

// misplaced is a fault that shows before there are nodes.
type misplaced struct {
	line, column int32
	code         graph.InputErrorCode
	message      string
}

func (m *misplaced) Error() string { return m.message }

func yamlFault(err error) *misplaced {
	if m, ok := errors.AsType[*misplaced](err); ok {
		return m
	}
	m := misplaced{code: graph.Invalid, message: "this is no YAML: " + err.Error()}
	if e, ok := errors.AsType[yamlError](err); ok {
		m.line, m.column = tokenAt(e.GetToken())
		m.message = "this is no YAML: " + e.GetMessage()
	}
	return &m
}

func tokenAt(t *token.Token) (line, column int32) {
	if t == nil || t.Position == nil {
		return 0, 0
	}
	return int32(t.Position.Line), int32(t.Position.Column)
}

// yamlDocuments parses the documents of a file, without the empty ones. The parser is not ours: should it panic, that is a fault of the
// file.
func yamlDocuments(text string) (docs []ast.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			docs, err = nil, fmt.Errorf("the parser cannot make sense of it: %v", r)
		}
	}()
	tokens := lexer.Tokenize(text)
	if deep := tooDeep(tokens); deep != nil {
		line, column := tokenAt(deep)
		return nil, &misplaced{line, column, graph.TooLarge, fmt.Sprintf("lists and objects stand more than %d deep within one another here", maxDepth)}
	}
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		return nil, err
	}
	for _, d := range file.Docs {
		if d.Body != nil && d.Body.Type() != ast.DirectiveType {
			docs = append(docs, d.Body)
		}
	}
	return docs, nil
}

// tooDeep finds where nesting goes so deep that the parser, which calls itself for each level, might run out of stack. Of lists within
// objects at one column it counts one of two levels, so it allows what the limit refuses later, with a path.
func tooDeep(tokens token.Tokens) *token.Token {
	flow, columns := 0, []int(nil)
	for _, t := range tokens {
		column := 0
		switch t.Type {
		case token.MappingStartType, token.SequenceStartType:
			flow++
		case token.MappingEndType, token.SequenceEndType:
			flow--
		case token.SequenceEntryType, token.MappingKeyType:
			column = t.Position.Column
		case token.MappingValueType:
			if flow <= 0 && t.Prev != nil {
				column = t.Prev.Position.Column
			}
		}
		if column > 0 {
			for len(columns) > 0 && columns[len(columns)-1] >= column {
				columns = columns[:len(columns)-1]
			}
			columns = append(columns, column)
		}
		if flow+len(columns) > 2*maxDepth {
			return t
		}
	}
	return nil
}

func (y *yamlReader) value(n ast.Node, depth int) *node {
	t := firstToken(n)
	line, column := tokenAt(t)
	v := y.nodes.new(line, column)
	y.size++
	if depth > maxDepth {
		y.decoder.add(line, column, graph.TooLarge, "lists and objects stand more than %d deep within one another here", maxDepth)
		return v
	}
	switch n := n.(type) {
	case nil, *ast.NullNode:
	case *ast.BoolNode:
		v.kind, v.text = boolNode, n.Token.Value
	case *ast.StringNode:
		v.kind, v.text = textNode, n.Value
		if n.Token.Type == token.StringType {
			v.kind = plain(n.Value)
		}
	case *ast.LiteralNode:
		v.kind, v.text = textNode, n.Value.Value
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		v.kind, v.text = plain(t.Value), t.Value
	case *ast.SequenceNode:
		v.kind = listNode
		for _, entry := range n.Values {
			v.members = append(v.members, member{value: y.value(entry, depth+1)})
		}
	case *ast.MappingNode:
		v.kind = objectNode
		for _, entry := range n.Values {
			y.member(v, entry, depth)
		}
	case *ast.MappingValueNode:
		v.kind = objectNode
		y.member(v, n, depth)
	case *ast.AnchorNode:
		return y.anchor(n, depth)
	case *ast.AliasNode:
		y.alias(v, n.Value.GetToken().Value)
	case *ast.TagNode:
		y.decoder.add(line, column, graph.Invalid, "%s is a tag: a dataset has none, the field says what is meant", t.Value)
	default:
		y.decoder.add(line, column, graph.Invalid, "a %s cannot stand here", n.Type().YAMLName())
	}
	return v
}

func (y *yamlReader) member(v *node, entry *ast.MappingValueNode, depth int) {
	key := entry.Key.(ast.Node)
	if explicit, ok := key.(*ast.MappingKeyNode); ok {
		key = explicit.Value
	}
	m := member{value: y.value(entry.Value, depth+1)}
	m.line, m.column = tokenAt(firstToken(key))
	switch key := key.(type) {
	case *ast.StringNode:
		m.name = key.Value
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.NullNode:
		m.name = key.GetToken().Value
	case *ast.MergeKeyNode:
		y.decoder.add(m.line, m.column, graph.Invalid, "merge keys are not read: write the fields out")
		return
	default:
		y.decoder.add(m.line, m.column, graph.Invalid, "the name of a field is wanted here, and nothing else")
		return
	}
	v.members = append(v.members, m)
}

func (y *yamlReader) anchor(n *ast.AnchorNode, depth int) *node {
	before := y.size
	v := y.value(n.Value, depth)
	y.anchors[n.Name.GetToken().Value] = anchor{v, y.size - before}
	return v
}

// alias makes v another place of what an anchor names. What it holds is shared, and counted as if it were written out.
func (y *yamlReader) alias(v *node, name string) {
	a, known := y.anchors[name]
	if !known {
		y.decoder.add(v.line, v.column, graph.Invalid, "the alias *%s stands for nothing: no anchor &%s is complete before it", name, name)
		return
	}
	y.size += a.size
	before := y.aliased
	if y.aliased += a.size; y.aliased > maxAliased {
		if before <= maxAliased {
			y.decoder.add(v.line, v.column, graph.TooLarge, "with this one the aliases stand for more than %d values, which is the limit", maxAliased)
		}
		y.aliased = maxAliased + 1
		return
	}
	v.kind, v.text, v.members = a.value.kind, a.value.text, a.value.members
}

// firstToken is where a value begins. The parser gives an object the colon after its first name.
func firstToken(n ast.Node) *token.Token {
	switch n := n.(type) {
	case nil:
		return nil
	case *ast.MappingNode:
		if !n.IsFlowStyle && len(n.Values) > 0 {
			return firstToken(n.Values[0].Key)
		}
		return n.Start
	case *ast.MappingValueNode:
		return firstToken(n.Key)
	}
	return n.GetToken()
}
