package seed

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"slices"
	"unicode/utf8"

	"claimgraph/graph"
)

const (
	byteOrderMark = "\uFEFF"
	schemaField   = "$schema" // by which a JSON file tells editors of its schema; it records nothing
)

// read reads a file of YAML or JSON into the input. The error is that of the reader alone: faults of the file are collected.
func (d *decoder) read(format Format, r *bufio.Reader) (positions, error) {
	data, err := d.readAll(format, r)
	if err != nil {
		return nil, err
	}
	root := d.tree(format, data)
	root.members = slices.DeleteFunc(root.members, func(m member) bool { return m.name == schemaField })
	if root.kind == nullNode {
		root.kind = objectNode // an empty file records nothing
	}
	d.value(root, inputShape, inputOf(d))
	return root, nil
}

func (d *decoder) tree(format Format, data []byte) *node {
	nothing := &node{kind: objectNode, line: 1, column: 1}
	if at := invalidByte(string(data)); at < len(data) {
		line, column := position(data, at)
		d.add(line, column, graph.Invalid, "a dataset is written in UTF-8: byte %d of the file is not", at+1)
		return nothing
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nothing
	}
	if format == JSON {
		return d.jsonTree(data)
	}
	return d.yamlTree(data)
}

// readAll reads the file whole, up to what the format allows. A file that is larger is one fault, and nothing of it is read.
func (d *decoder) readAll(format Format, r io.Reader) ([]byte, error) {
	most, remedy := int64(maxFile), "split it"
	if format == YAML {
		most, remedy = maxYAML, "write it as JSON Lines"
	}
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", d.file, err)
	}
	if int64(len(data)) > most {
		d.add(0, 0, graph.TooLarge, "the file is larger than %d MiB, which is the limit: %s", most>>20, remedy)
		return []byte{}, nil
	}
	return bytes.TrimPrefix(data, []byte(byteOrderMark)), nil
}

// invalidByte is the first byte that is not UTF-8, or the length where all are.
func invalidByte(s string) int {
	if utf8.ValidString(s) {
		return len(s)
	}
	for i := 0; ; {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size <= 1 {
			return i
		}
		i += size
	}
}
