package gql

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"

	"claimgraph/graph"
	"claimgraph/store"
)

// response is what one answer is read from: one snapshot, seen through one lens, opened when something is first read. A mutation renews it, so
// that its payload shows what it recorded. Resolvers of one answer run side by side where the generated executor asks them.
type response struct {
	api   *API
	reads *reads
	shown *atomic.Int64 // what charge has counted

	mu        sync.Mutex
	sn        *store.Snapshot
	lens      lens
	same      *same
	beside    []*response              // other states of the graph that the answer reads
	nodes     map[graph.ID]*store.Node // nil where there is none
	texts     map[string][]byte        // archived texts by hash; nil where a file is gone
	textBytes int                      // of texts
	changes   map[int]*graph.Change

	twinsMu sync.Mutex
	twins   map[graph.ID][]*store.Node // relations that are read as one with a relation

	turns *sync.Mutex // taken by what may hold much in memory (network.go)

	linked   *linkedOnce
	quarrels quarrels

	latestOnce sync.Once
	latest     store.State // see newest
	held       *held
}

// reads counts what an answer costs the store, for the tests that say so.
type reads struct{ passes, walks, changes atomic.Int64 }

type responseKey struct{}

// aroundResponse gives every answer, and every event of a subscription, a response of its own, and closes its snapshot when it is written.
func (api *API) aroundResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	r := &response{api: api, reads: &reads{}, shown: &atomic.Int64{}, turns: &sync.Mutex{}}
	defer r.close()
	if api.watch != nil {
		defer func() { api.watch(r.reads) }()
	}
	return next(context.WithValue(ctx, responseKey{}, r))
}

// respond gives the answer that is being put together, with its snapshot open.
func respond(ctx context.Context) (*response, error) {
	r, ok := ctx.Value(responseKey{}).(*response)
	if !ok {
		return nil, errors.New("there is no response in this context")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return r, r.open(ctx)
}

func (r *response) open(ctx context.Context) error {
	if r.sn != nil {
		return nil
	}
	op := graphql.GetOperationContext(ctx)
	l, err := openLens(op.Operation, op.Variables, r.api.store)
	if err != nil {
		return err
	}
	return r.openAt(l)
}

// openAt opens the snapshot that a lens names.
func (r *response) openAt(l lens) (err error) {
	if l.change < 0 {
		r.sn = r.api.store.Snapshot()
	} else if r.sn, err = r.api.store.SnapshotAt(l.change); err != nil {
		return err
	}
	r.forget()
	if r.same, err = r.api.sames.of(r.sn); err == nil {
		r.lens = l
		err = r.lens.leaveOut(r)
	}
	if err != nil {
		r.shut()
	}
	return err
}

func (r *response) forget() {
	r.nodes, r.texts, r.textBytes, r.changes = map[graph.ID]*store.Node{}, map[string][]byte{}, 0, map[int]*graph.Change{}
	r.twins, r.quarrels.of, r.quarrels.analyzed = map[graph.ID][]*store.Node{}, map[graph.ID]*quarrel{}, 0
	r.linked = &linkedOnce{}
	r.held = newHeld()
}

// aside reads what r reads, and is then forgotten: what a scan looks at must not pile up in the answer. What it finds of which claims are held
// is kept.
func (r *response) aside() *response {
	scan := &response{api: r.api, reads: r.reads, shown: r.shown, turns: r.turns, sn: r.sn, lens: r.lens, same: r.same}
	scan.forget()
	scan.held, scan.linked = r.held, r.linked
	return scan
}

// charge counts what the answer shows: records, by whatever way they come into it, and 1 for each KiB of long texts. Lists within lists multiply,
// so that a few lines could ask for more than there is memory.
func (r *response) charge(n int) error {
	if r.shown.Add(int64(n)) > maxShown {
		return &clientError{codeTooLarge, fmt.Sprintf("the answer shows more than %d records: ask for shorter pages, or for fewer lists within lists", maxShown)}
	}
	return nil
}

// long charges for a text that may be long; none is null.
func (r *response) long(text string) (*string, error) {
	if text == "" {
		return nil, nil
	}
	return &text, r.charge(len(text) >> 10)
}

// renew makes the next read see what has just been recorded. Root fields of a mutation run one after the other, so nobody reads meanwhile.
func (r *response) renew() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.shut()
}

func (r *response) close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.shut()
}

func (r *response) shut() {
	for _, state := range r.beside {
		state.close()
	}
	r.beside = nil
	if r.sn != nil {
		r.sn.Close()
		r.sn = nil
	}
}

// atHand gives the node of this kind and key, where that costs no reading: it is in memory, and read as itself. Else it is nil.
func (r *response) atHand(kind graph.IDKind, key string) *store.Node {
	if !r.same.alone(kind, key) {
		return nil
	}
	if n := r.sn.Known(kind, key); n != nil {
		return n
	}
	var room [256]byte
	id := append(append(append(room[:0], kind...), ':'), key...)
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.nodes[graph.ID(id)]
}

// get gives a node that must be there, for a record leads to it.
func (r *response) get(kind graph.IDKind, key string) (*store.Node, error) {
	if n := r.atHand(kind, key); n != nil {
		return n, nil
	}
	nodes, err := r.loadAll([]graph.ID{graph.NewID(kind, key)})
	if err != nil {
		return nil, err
	}
	return nodes[0], nil
}

// load gives the nodes that those with these ids are read as, in one pass where they have not been read before; nil for those that are not there.
func (r *response) load(ids []graph.ID) ([]*store.Node, error) {
	ids, err := r.readAs(ids)
	if err != nil {
		return nil, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	nodes := make([]*store.Node, len(ids))
	var missing []graph.ID
	for i, id := range ids {
		n, known := r.nodes[id]
		if !known {
			if n = r.same.read[id]; n == nil {
				n = r.sn.Known(id.Kind(), id.Key())
			}
			if r.nodes[id] = n; n == nil {
				missing = append(missing, id)
			}
		}
		nodes[i] = n
	}
	if len(missing) > 0 {
		r.reads.passes.Add(1)
		found, err := r.sn.Nodes(missing)
		if err != nil {
			for _, id := range missing {
				delete(r.nodes, id)
			}
			return nil, err
		}
		for id, n := range found {
			r.nodes[id] = n
		}
		for i, id := range ids {
			nodes[i] = r.nodes[id]
		}
	}
	return nodes, nil
}

// loadAll loads nodes that must be there, for an edge or a record leads to them.
func (r *response) loadAll(ids []graph.ID) ([]*store.Node, error) {
	nodes, err := r.load(ids)
	for i, n := range nodes {
		if n == nil {
			return nil, fmt.Errorf("the graph leads to %s, which is not there", ids[i])
		}
	}
	return nodes, err
}

// loadDistinct loads nodes that must be there, each once, also where several ids lead to one.
func (r *response) loadDistinct(ids []graph.ID) ([]*store.Node, error) {
	nodes, err := r.loadAll(ids)
	if err != nil {
		return nil, err
	}
	seen := make(map[*store.Node]struct{}, len(nodes))
	distinct := nodes[:0]
	for _, n := range nodes {
		if _, twice := seen[n]; !twice {
			seen[n] = struct{}{}
			distinct = append(distinct, n)
		}
	}
	return distinct, nil
}

// text gives the archived text of a document, nil where its file is gone or unreadable.
func (r *response) text(document *store.Node) []byte {
	r.mu.Lock()
	defer r.mu.Unlock()
	sha := document.Record.Document.SHA256
	text, known := r.texts[sha]
	if !known {
		text, _ = r.sn.Text(document)
		if r.textBytes += len(text); r.textBytes > maxTexts {
			r.texts, r.textBytes = map[string][]byte{}, len(text)
		}
		r.texts[sha] = text
	}
	return text
}

const (
	// maxShown is how many records one answer may show.
	maxShown = 50_000
	// maxTexts is how many bytes of archived texts an answer keeps at hand.
	maxTexts = 64 << 20
)
