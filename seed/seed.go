// Package seed reads and writes datasets: files that hold what one would record. The form is that of [graph.Input], in YAML, in JSON, or in
// JSON Lines, one record a line. The first dataset is embedded.
//
// All three forms become one tree of nodes with positions, and one decoder puts the tree into the Go types; there is no second list of
// fields anywhere, and the JSON Schema is made from the same types. A file is read whole: every fault of it is listed, with its line.
package seed

import (
	"bufio"
	_ "embed"
	"io"
	"slices"

	"claimgraph/graph"
)

const firstName = "iran-2026.yaml"

//go:embed iran-2026.yaml
var first []byte

// First is the dataset that an empty store is given.
func First() (name string, data []byte) { return firstName, slices.Clone(first) }

// Dataset is a dataset file, read: what it records, and where in the file each thing stands.
type Dataset struct {
	Input graph.Input

	file string
	at   positions
}

// positions tell where in a file the thing stands that a path leads to, or what is nearest around it.
type positions interface {
	locate(path []string) (line, column int)
}

// Read reads a dataset, in the form that the name's extension gives, else the content. The input is normalized and valid as far as that
// shows without a store. Where the file has faults, the error is a *Faults with all of them, and the dataset is there as far as it could be read:
// for the faults in it that only a store can show.
func Read(name string, r io.Reader) (*Dataset, error) {
	buffered := bufio.NewReaderSize(r, peekSize)
	format, known := FormatOf(name)
	if !known {
		start, _ := buffered.Peek(peekSize) // an error shows again when the file is read
		format = sniff(start)
	}
	d := &decoder{file: name}
	at, err := d.read(format, buffered)
	if err != nil {
		return nil, err
	}
	set := &Dataset{Input: d.input, file: name, at: at}
	set.Input.Normalize()
	found := set.Locate(d.beyond(set.Input.Validate()))
	if faults := append(d.faults, found...); len(faults) > 0 {
		faults.settle()
		return set, &faults
	}
	return set, nil
}

// Locate puts a line, and a column, to faults that recording found in the input. What is missing is pointed at by what should hold it.
func (d *Dataset) Locate(errs graph.InputErrors) Faults {
	faults := make(Faults, 0, len(errs))
	for _, e := range errs {
		line, column := d.at.locate(e.Path)
		faults = append(faults, Fault{d.file, line, column, e.Path, e.Code, e.Message})
	}
	faults.settle()
	return faults
}
