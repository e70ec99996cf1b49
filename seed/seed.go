// Package seed reads and writes datasets: files that hold what one would record. The form is that of [graph.Input], in YAML, in JSON, or in
// JSON Lines, one record a line. The first dataset is embedded.
//
// All three forms become one tree of nodes with positions, and one decoder puts the tree into the Go types; there is no second list of
// fields anywhere, and the JSON Schema is made from the same types. Every fault of a file is listed, with its line.
//
// A dataset to be loaded is a Source. JSON Lines are read in blocks, which are decoded side by side and given on in the order of the file, so
// that a file may be larger than the memory; the other forms are read whole, and are limited for it.
package seed

import (
	"bufio"
	"context"
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

	file   string
	at     positions
	faults Faults
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
	return readWhole(name, formatFor(name, buffered), buffered)
}

// formatFor is the form that a file's name gives, else its content.
func formatFor(name string, r *bufio.Reader) Format {
	if format, known := FormatOf(name); known {
		return format
	}
	start, _ := r.Peek(peekSize) // an error shows again when the file is read
	return sniff(start)
}

func readWhole(name string, format Format, r *bufio.Reader) (*Dataset, error) {
	if format == JSONLines {
		return readLines(name, r)
	}
	d := &decoder{file: name}
	at, err := d.read(format, r)
	if err != nil {
		return nil, err
	}
	set := &Dataset{Input: d.input, file: name, at: at}
	set.Input.Normalize()
	found := set.Locate(d.beyond(set.Input.Validate()))
	return set, faultsOrNone(append(d.faults, found...), &set.faults)
}

// readLines puts the batches of JSON Lines together.
func readLines(name string, r *bufio.Reader) (*Dataset, error) {
	l := newLines(name, maxFile)
	set := &Dataset{file: name, at: l.at}
	err := l.read(context.Background(), r, func(b *graph.Batch) bool {
		set.Input.Append(&b.Input)
		return true
	})
	if err != nil {
		return nil, err
	}
	var twice graph.InputErrors
	for _, e := range set.Input.Validate() {
		if e.Code == graph.Duplicate && len(e.Path) == 3 && e.Path[2] == "key" {
			twice = append(twice, e)
		}
	}
	return set, faultsOrNone(append(l.faults, set.Locate(twice)...), &set.faults)
}

// faultsOrNone is the error of a dataset with these faults.
func faultsOrNone(faults Faults, keep *Faults) error {
	if len(faults) == 0 {
		return nil
	}
	faults.settle()
	*keep = faults
	return &faults
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
