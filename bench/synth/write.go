package synth

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// The files of a dataset, in its folder; the parameters of a query stand in NAME.params.
const (
	Dataset   = "dataset.jsonl" // what claimgraph loads
	Entities  = "entities.tsv"  // number, kind, name
	Documents = "documents.tsv" // number, title, date, publisher
	Claims    = "claims.tsv"    // number, claimant, stance, subject, predicate, object, figure, unit, date, document
)

// Write makes a dataset in a folder, which is made where it is missing.
func Write(folder string, size Size) error {
	if err := size.Check(); err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("couldn't make the folder of the dataset: %w", err)
	}
	w := &writer{world: newWorld(size), folder: folder, measured: make([]bool, len(predicates)*(size.Entities+1))}
	w.dataset = w.create(Dataset)
	w.predicates()
	w.entities()
	w.documents()
	examples := w.claims()
	w.params(examples)
	return w.close()
}

// writer writes a dataset; the first error is kept, and told at the end.
type writer struct {
	*world
	folder   string
	dataset  *file
	measured []bool // by predicate and entity, those measures that stand in the dataset
	files    []*file
	err      error
}

type file struct {
	*bufio.Writer
	on *os.File
}

func (w *writer) create(name string) *file {
	on, err := os.Create(filepath.Join(w.folder, name))
	if err != nil {
		w.err = errors.Join(w.err, err)
		return &file{Writer: bufio.NewWriter(on)} // of nil: every write to it fails, and close tells of it
	}
	f := &file{Writer: bufio.NewWriterSize(on, 1<<20), on: on}
	w.files = append(w.files, f)
	return f
}

func (w *writer) close() error {
	for _, f := range w.files {
		w.err = errors.Join(w.err, f.Flush(), f.on.Close())
	}
	if w.err != nil {
		return fmt.Errorf("couldn't write the dataset: %w", w.err)
	}
	return nil
}

func (w *writer) predicates() {
	for _, p := range predicates {
		fmt.Fprintf(w.dataset, `{"predicate":{"key":"%s","label":"%s"}}`+"\n", p.key, strings.ReplaceAll(p.key, "-", " "))
	}
}

func (w *writer) entities() {
	table := w.create(Entities)
	for i := range w.size.Entities {
		e := w.entity(i + 1)
		fmt.Fprintf(table, "%d\t%s\t%s\n", e.number, e.kind, e.name)
		fmt.Fprintf(w.dataset, `{"entity":{"key":"e%d","kind":"%s","names":[{"value":"%s"}]}}`+"\n", e.number, e.kind, e.name)
	}
}

func (w *writer) documents() {
	table := w.create(Documents)
	for i := range w.size.Documents {
		d := w.document(i + 1)
		fmt.Fprintf(table, "%d\t%s\t%s\t%d\n", d.number, d.title, d.date, d.publisherNumber)
		fmt.Fprintf(w.dataset, `{"document":{"key":"d%d","title":"%s","publisher":"e%d","published":"%s"}}`+"\n", d.number, d.title, d.publisherNumber, d.date)
	}
}

// claims writes them all, and gives some, spread over the whole, as examples for the queries.
func (w *writer) claims() (examples []claim) {
	table := w.create(Claims)
	every := max(1, w.size.Claims/maxParams)
	for i := range w.size.Claims {
		c := w.claim(i + 1)
		w.row(table, c)
		w.line(c)
		if i%every == 0 {
			examples = append(examples, c)
		}
	}
	return examples
}

// row writes a claim as PostgreSQL copies it.
func (w *writer) row(to *file, c claim) {
	stance, object, figure, unit := "ASSERTS", strconv.Itoa(c.object), `\N`, `\N`
	if c.denies {
		stance = "DENIES"
	}
	p := predicates[c.predicate]
	if c.object == 0 {
		object, figure, unit = `\N`, strconv.Itoa(c.figure), p.unit
	}
	fmt.Fprintf(to, "%d\t%d\t%s\t%d\t%s\t%s\t%s\t%s\t%s\t%d\n", c.number, c.claimant, stance, c.subject, p.key, object, figure, unit, c.date, c.document)
}

// line writes a claim as claimgraph loads it, and before it the measure that it is a figure of, where it is the first.
func (w *writer) line(c claim) {
	p, polarity := predicates[c.predicate], "AFFIRMS"
	if c.denies {
		polarity = "DENIES"
	}
	measure := measureKey(c.predicate, c.subject)
	if at := c.predicate*(w.size.Entities+1) + c.subject; c.object == 0 && !w.measured[at] {
		w.measured[at] = true
		fmt.Fprintf(w.dataset, `{"measure":{"key":"%s","label":"%s of e%d","predicate":"%s","place":"e%d","population":"all","kind":"STOCK","unit":"%s"}}`+"\n",
			measure, p.key, c.subject, p.key, c.subject, p.unit)
	}
	fmt.Fprintf(w.dataset, `{"claim":{"key":"c%d","claimant":"e%d","label":"claim %d","polarity":"%s","stated":"%s","evidence":[{"document":"d%d","kind":"PARAPHRASE"}],`,
		c.number, c.claimant, c.number, polarity, c.date, c.document)
	if c.object == 0 {
		fmt.Fprintf(w.dataset, `"measure":"%s","quantity":{"qualifier":"ABOUT","value":%d,"verbatim":"%d"}}}`+"\n", measure, c.figure, c.figure)
		return
	}
	fmt.Fprintf(w.dataset, `"relation":{"subject":"e%d","predicate":"%s","object":"e%d"}}}`+"\n", c.subject, p.key, c.object)
}

func measureKey(predicate, place int) string {
	return fmt.Sprintf("m-%s-e%d", predicates[predicate].key, place)
}
