package seed

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimgraph/graph"
)

// appendYAML writes the fields of an object. The first stands where b ends, the others at the indent.
func appendYAML(b []byte, object *node, indent int) []byte {
	for i, m := range object.members {
		if i > 0 {
			b = pad(b, indent)
		}
		b = appendYAMLValue(append(append(b, m.name...), ':'), m.value, indent)
	}
	return b
}

func appendYAMLValue(b []byte, n *node, indent int) []byte {
	if n.kind == textNode && fitsLiteral(n.text) {
		return appendLiteral(append(b, ' '), n.text, indent+2)
	}
	if line := appendYAMLLine(nil, n); line != nil {
		return append(append(append(b, ' '), line...), '\n')
	}
	b = append(b, '\n')
	if n.kind == objectNode {
		return appendYAML(pad(b, indent+2), n, indent+2)
	}
	for _, m := range n.members {
		b = append(pad(b, indent+2), "- "...)
		if line := appendYAMLLine(nil, m.value); line != nil {
			b = append(append(b, line...), '\n')
		} else {
			b = appendYAML(b, m.value, indent+4)
		}
	}
	return b
}

// appendYAMLLine writes what goes in one line, or returns nil.
func appendYAMLLine(b []byte, n *node) []byte {
	switch n.kind {
	case textNode:
		if isPlain(n.text) {
			return append(b, n.text...)
		}
		return appendQuoted(b, n.text)
	case numberNode, boolNode:
		return append(b, n.text...)
	}
	return appendFlow(b, n, yamlStyle)
}

func appendFlowText(b []byte, s string) []byte {
	if isPlain(s) && !strings.ContainsAny(s, ",[]{}:#") {
		return append(b, s...)
	}
	return appendQuoted(b, s)
}

// isPlain tells whether every YAML reader, those of version 1.1 included, takes s without quotes as this very text.
func isPlain(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(first) && !unicode.IsDigit(first) || strings.HasSuffix(s, ":") || strings.HasSuffix(s, " ") {
		return false
	}
	if strings.Contains(s, ": ") || strings.Contains(s, " #") || strings.ContainsFunc(s, needsEscape) {
		return false
	}
	switch strings.ToLower(s) {
	case "null", "true", "false", "yes", "no", "on", "off", "y", "n":
		return false
	}
	// What may be a number to somebody is quoted, unless it is a date.
	return !numeric.MatchString(s) || strings.Contains(s, "-") && graph.EDTF(s).Check() == nil
}

// numeric matches the numbers of YAML 1.1 and 1.2, those to the base of sixty included.
var numeric = regexp.MustCompile(`^[0-9]([0-9_.,:+-]*([eE][0-9_+-]*)?|[xobXOB][0-9a-fA-F_]*)$`)

// fitsLiteral tells whether a text of several lines can stand as it is, with nothing for an editor to spoil: no blanks at the ends of lines,
// none before the first, no empty lines at the ends.
func fitsLiteral(s string) bool {
	body := strings.TrimSuffix(s, "\n")
	if !strings.Contains(body, "\n") || strings.TrimSpace(body) != body {
		return false
	}
	for line := range strings.SplitSeq(body, "\n") {
		if strings.ContainsFunc(line, needsEscape) || strings.TrimRightFunc(line, unicode.IsSpace) != line {
			return false
		}
	}
	return true
}

func appendLiteral(b []byte, s string, indent int) []byte {
	body, closed := strings.CutSuffix(s, "\n")
	b = append(b, '|')
	if !closed {
		b = append(b, '-')
	}
	b = append(b, '\n')
	for line := range strings.SplitSeq(body, "\n") {
		if line != "" {
			b = append(pad(b, indent), line...)
		}
		b = append(b, '\n')
	}
	return b
}
