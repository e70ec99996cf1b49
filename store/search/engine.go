package search

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"
)

// engine is the index on disk: terms, and the documents that each is in. Of bleve it uses scorch, the index, alone: what the words of a text are
// and what a match is worth is said in this package, so that the same question gets the same answer from an index that grew and from one that
// was built anew, which statistics over what is in it would not give.
type engine struct {
	dir   string
	index index.Index
	queue *index.AnalysisQueue
	// failed has why it failed, for the follower, which then makes another. It has room for one.
	failed chan error
	// settled is closed when the last batch is on the disk.
	settled chan struct{}
}

// engines are those that are open, by directory: scorch, when it fails on its own, calls a function that it knows by name, with the path.
var engines sync.Map

const errorCallback = "claimgraph"

func init() {
	scorch.RegistryAsyncErrorCallbacks[errorCallback] = func(err error, dir string) {
		if e, ok := engines.Load(dir); ok {
			e.(*engine).fail(err)
		}
	}
}

// openEngine opens the index in a directory, and makes an empty one where there is none.
func openEngine(dir string) (*engine, error) {
	e := &engine{dir: dir, queue: index.NewAnalysisQueue(runtime.GOMAXPROCS(0)), failed: make(chan error, 1), settled: make(chan struct{})}
	close(e.settled)
	engines.Store(dir, e)
	err := guarded(func() (err error) {
		e.index, err = scorch.NewScorch(scorch.Name, map[string]any{
			"path": dir,
			// A batch is there when it is in memory: after a crash the index is as it was some batches ago, whole, and knows its position.
			"unsafe_batch":           true,
			"asyncErrorCallbackName": errorCallback,
		}, e.queue)
		if err != nil {
			return err
		}
		return e.index.Open()
	})
	if err != nil {
		engines.Delete(dir)
		e.queue.Close()
		return nil, err
	}
	return e, nil
}

// close ends it. What is not on the disk yet has to be read from the store again.
func (e *engine) close() error {
	err := guarded(e.index.Close)
	e.queue.Close()
	engines.Delete(e.dir)
	return err
}

// fail tells the follower that the engine failed. What fails before it has looked is one failure.
func (e *engine) fail(err error) {
	select {
	case e.failed <- err:
	default:
	}
}

// batch is what goes into the index at once, with the position that it leads to.
type batch struct {
	*index.Batch
	added, removed int
}

func newBatch() *batch { return &batch{Batch: index.NewBatch()} }

// options of a field: no positions, nothing stored, for what is shown of a hit is read from the store. How long a text is
// counts in texts alone: an entity of many names is not the less meant.
func options(field string) index.FieldIndexingOptions {
	if field == string(inText) || field == string(inMore) {
		return index.IndexField
	}
	return index.IndexField | index.SkipFreqNorm
}

func (b *batch) add(name string, c *content) {
	d := document.NewDocument(name)
	for _, field := range c.fields() {
		d.AddField(document.NewTextFieldCustom(field, nil, nil, options(field), &fieldTerms{c, field}))
	}
	b.Update(d)
	b.added++
}

func (b *batch) remove(name string) {
	b.Delete(name)
	b.removed++
}

// fieldTerms hands the terms of a field over to the index, which calls that analysis.
type fieldTerms struct {
	content *content
	field   string
}

func (f *fieldTerms) Analyze([]byte) analysis.TokenStream {
	terms := f.content.of(f.field)
	tokens := make([]analysis.Token, len(terms))
	stream := make(analysis.TokenStream, len(terms))
	for i, term := range terms {
		tokens[i] = analysis.Token{Term: []byte(term), Position: i + 1}
		stream[i] = &tokens[i]
	}
	return stream
}

// write puts a batch into the index, with its position.
func (e *engine) write(b *batch, at position) error {
	value, err := at.encode()
	if err != nil {
		return err
	}
	b.SetInternal([]byte(positionKey), value)
	settled := make(chan struct{})
	b.SetPersistedCallback(func(error) { close(settled) })
	e.settled = settled
	return guarded(func() error { return e.index.Batch(b.Batch) })
}

// reader is the index as it is now; it must be closed.
func (e *engine) reader() (*reader, error) {
	r := &reader{}
	err := guarded(func() (err error) {
		if r.IndexReader, err = e.index.Reader(); err != nil {
			return err
		}
		value, err := r.GetInternal([]byte(positionKey))
		if err != nil {
			return err
		}
		r.position, err = decodePosition(value)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("couldn't read the index: %w", err)
	}
	return r, nil
}

// guarded makes an error of a panic within the engine, and of a fault where a file that it has mapped into memory ends early: damaged files lead
// it to both.
func guarded(do func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = errors.Join(err, fmt.Errorf("panic: %v", r))
		}
	}()
	return do()
}
