package gql

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// events carries subscriptions as server-sent events, each on a connection of its own
// (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md). gqlgen's own takes what is no request, logs and echoes it, and waits
// for ever for a client that does not read.
type events struct{}

// writeWithin is how long a client may take to read one event.
const writeWithin = 30 * time.Second

// Supports implements graphql.Transport.
func (events) Supports(r *http.Request) bool {
	return r.Method == http.MethodPost && strings.Contains(r.Header.Get("Accept"), typeEvents)
}

// Do implements graphql.Transport.
func (events) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	params, failed := readRequest(r)
	if failed != nil {
		answer{w, typeJSON}.fail(failed.status, failed.message)
		return
	}
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	s := &eventStream{w: w, control: http.NewResponseController(w), cancel: cancel}
	w.Header().Set("Content-Type", typeEvents)
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	op, errs := exec.CreateOperationContext(ctx, params)
	if errs != nil {
		s.send(&graphql.Response{Errors: errs[:min(len(errs), maxErrors)]})
		s.write("event: complete\ndata:\n\n")
		return
	}
	if op.Operation.Operation != ast.Subscription {
		var limit context.CancelFunc
		ctx, limit = context.WithTimeout(ctx, maxTime)
		defer limit()
	}
	handle, ctx := exec.DispatchOperation(ctx, op)
	s.write(":\n\n") // so that the client sees that it is connected
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		s.keepAlive(ctx)
	}()
	for response := handle(ctx); response != nil; response = handle(ctx) {
		s.send(response)
	}
	if ctx.Err() == nil {
		s.write("event: complete\ndata:\n\n")
	}
	cancel()
	<-ended // nothing may be written after the handler returns
}

// eventStream writes events. It ends the request when one cannot be written.
type eventStream struct {
	mu      sync.Mutex
	w       http.ResponseWriter
	control *http.ResponseController
	cancel  context.CancelFunc
}

func (s *eventStream) send(response *graphql.Response) {
	b, err := json.Marshal(response)
	if err != nil {
		b = []byte(`{"errors":[{"message":"internal error: the server's log says more"}]}`)
	}
	s.write("event: next\ndata: " + string(b) + "\n\n")
}

func (s *eventStream) write(event string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.control.SetWriteDeadline(time.Now().Add(writeWithin)) // where it is not supported, the server's own holds
	_, err := fmt.Fprint(s.w, event)
	if err == nil {
		err = s.control.Flush()
	}
	if err != nil {
		s.cancel()
	}
}

// keepAlive shows proxies between that the connection is in use.
func (s *eventStream) keepAlive(ctx context.Context) {
	ticker := time.NewTicker(pingEvery)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			s.write(": ping\n\n")
		case <-ctx.Done():
			return
		}
	}
}
