package gql

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/99designs/gqlgen/graphql"

	"claimgraph/graph"
	"claimgraph/store"
)

// response is what one answer is read from: one snapshot, seen through one lens, opened when something is first read. A mutation renews it, so
// that its payload shows what it recorded. Resolvers of one answer run side by side.
type response struct {
	api *API

	mu      sync.Mutex
	sn      *store.Snapshot
	lens    lens
	nodes   map[graph.ID]*store.Node // nil where there is none
	texts   map[string][]byte        // archived texts by hash; nil where a file is gone
	changes map[int]*graph.Change
}

type responseKey struct{}

// aroundResponse gives every answer, and every event of a subscription, a response of its own, and closes its snapshot when it is written.
func (api *API) aroundResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	r := &response{api: api}
	defer r.close()
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
	if l.change < 0 {
		r.sn = r.api.store.Snapshot()
	} else if r.sn, err = r.api.store.SnapshotAt(l.change); err != nil {
		return err
	}
	r.lens, r.nodes, r.texts, r.changes = l, map[graph.ID]*store.Node{}, map[string][]byte{}, map[int]*graph.Change{}
	return nil
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
	if r.sn != nil {
		r.sn.Close()
		r.sn = nil
	}
}

// load gives the nodes with these ids, read in one pass where they have not been read before; nil for those that are not there.
func (r *response) load(ids []graph.ID) ([]*store.Node, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	var missing []graph.ID
	for _, id := range ids {
		if _, known := r.nodes[id]; !known {
			r.nodes[id] = nil
			missing = append(missing, id)
		}
	}
	if len(missing) > 0 {
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
	}
	nodes := make([]*store.Node, len(ids))
	for i, id := range ids {
		nodes[i] = r.nodes[id]
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

// hides tells whether the lens hides a record that was asked for by its id: a claim that was not certainly stated by its day.
func (r *response) hides(n *store.Node) bool {
	if r.lens.all() || n.Record.Claim == nil {
		return false
	}
	span, err := newClaim(view{r.newLevel([]*store.Node{n}), n}).statedSpan()
	return err != nil || span.Latest > r.lens.stated
}

// text gives the archived text of a document, nil where its file is gone or unreadable.
func (r *response) text(document *store.Node) []byte {
	r.mu.Lock()
	defer r.mu.Unlock()
	sha := document.Record.Document.SHA256
	text, known := r.texts[sha]
	if !known {
		text, _ = r.sn.Text(document)
		r.texts[sha] = text
	}
	return text
}
