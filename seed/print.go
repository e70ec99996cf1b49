package seed

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

const widest = 100 // columns that a list or an object may take in one line

// appendJSON writes a node as JSON, in lines of their own from the given indent on, or all in one line where it is negative.
func appendJSON(b []byte, n *node, indent int) []byte {
	switch n.kind {
	case nullNode:
		return append(b, "null"...)
	case textNode:
		return appendQuoted(b, n.text)
	case numberNode, boolNode:
		return append(b, n.text...)
	}
	inner := indent
	if indent >= 0 {
		inner += 2
		if flow := appendFlow(nil, n, jsonStyle); flow != nil {
			return append(b, flow...)
		}
	}
	open, end := brackets(n)
	b = append(b, open)
	for i, m := range n.members {
		if i > 0 {
			b = append(b, ',')
		}
		b = breakLine(b, inner, indent >= 0)
		if n.kind == objectNode {
			b = append(appendQuoted(b, m.name), ':')
			if indent >= 0 {
				b = append(b, ' ')
			}
		}
		b = appendJSON(b, m.value, inner)
	}
	return append(breakLine(b, indent, indent >= 0), end)
}

func brackets(n *node) (open, end byte) {
	if n.kind == listNode {
		return '[', ']'
	}
	return '{', '}'
}

func breakLine(b []byte, indent int, wanted bool) []byte {
	if !wanted {
		return b
	}
	return pad(append(b, '\n'), indent)
}

func pad(b []byte, indent int) []byte {
	for range indent {
		b = append(b, ' ')
	}
	return b
}

// flowStyle is how texts and names are written where all is in one line.
type flowStyle struct{ text, name func([]byte, string) []byte }

var (
	jsonStyle = flowStyle{appendQuoted, appendQuoted}
	yamlStyle = flowStyle{appendFlowText, func(b []byte, name string) []byte { return append(b, name...) }}
)

// appendFlow writes a list or an object of scalars in one line, or returns nil where it holds more or would be too wide to read.
func appendFlow(b []byte, n *node, style flowStyle) []byte {
	open, end := brackets(n)
	b = append(b, open)
	for i, m := range n.members {
		if i > 0 {
			b = append(b, ", "...)
		}
		if n.kind == objectNode {
			b = append(style.name(b, m.name), ": "...)
		}
		switch m.value.kind {
		case textNode:
			b = style.text(b, m.value.text)
		case numberNode, boolNode:
			b = append(b, m.value.text...)
		default:
			return nil
		}
		if len(b) > widest {
			return nil
		}
	}
	return append(b, end)
}

// needsEscape tells which characters neither JSON nor YAML shows as they are: control characters, and the line breaks of others.
func needsEscape(r rune) bool {
	return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\uFEFF' || r == utf8.RuneError
}

// appendQuoted writes a text in double quotes, with escapes that JSON and YAML share.
func appendQuoted(b []byte, s string) []byte {
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r == '\r':
			b = append(b, `\r`...)
		case needsEscape(r):
			b = fmt.Appendf(b, `\u%04x`, r)
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}
