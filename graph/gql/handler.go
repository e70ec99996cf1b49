package gql

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"

	"claimgraph/graph/gql/exec"
)

// The limits of a request. Each is named in the message that enforces it.
const (
	maxBody       = 1 << 20          // bytes of a GraphQL request
	maxQuery      = 128 << 10        // bytes of the document in it
	maxTokens     = 20_000           // of the document
	maxMessage    = 64 << 10         // bytes of a message over WebSocket
	maxTime       = 30 * time.Second // for a query or a mutation
	maxErrors     = 50               // that an answer names
	maxAnswer     = 64 << 20         // bytes of it
	cachedQueries = 1_000            // parsed and validated documents that are kept
	pingEvery     = 15 * time.Second // over WebSocket and server-sent events

	maxSubscriptions = 100 // of one WebSocket
)

// Options say who may do what over HTTP.
type Options struct {
	// Tokens are those that allow writing.
	Tokens *Tokens
	// PublicRead lets everybody read who reaches the server; otherwise reading needs a token of any role.
	PublicRead bool
	// Routes are served beside the API's own, to whoever may read. Those that write ask Author.
	Routes map[string]http.Handler
}

// Handler serves the API: /graphql, the upload of texts, the schema and the state of health.
func (api *API) Handler(o Options) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/graphql", api.graphQL())
	mux.HandleFunc("PUT /documents/{key}/text", api.upload)
	mux.HandleFunc("GET /schema.graphqls", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		fmt.Fprint(w, sources[0].Input)
	})
	mux.HandleFunc("GET /healthz", api.health)
	for pattern, route := range o.Routes {
		mux.Handle(pattern, route)
	}
	return http.NewCrossOriginProtection().Handler(authenticate(o, mux))
}

// Local serves GraphQL to the one who runs the process, under their name: what they do, they could do to the files. They wait longer for the index:
// nobody else has it ready.
func (api *API) Local(name string) http.Handler {
	api.searchWait = maxTime / 2
	graphQL := api.graphQL()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		graphQL.ServeHTTP(w, r.WithContext(withPrincipal(r.Context(), &Principal{name, Admin})))
	})
}

// newSchema answers queries by plans, and all else by what gqlgen generated.
func newSchema(resolvers ResolverRoot) *exec.Schema {
	return exec.New(NewExecutableSchema(Config{Schema: undeferred(), Resolvers: resolvers}), objectQuery, resolvers, exec.Limit{Bytes: maxAnswer, Error: errLong})
}

// errLong is shown in the place of an answer that is longer than any may be.
var errLong = &clientError{codeTooLarge, "the answer is over 64 MiB: ask for shorter pages, for fewer lists within lists, or for fewer fields"}

func (api *API) graphQL() http.Handler { return api.serve(newSchema(api)) }

// serve is gqlgen's server, put together by hand: its own default has no limits.
func (api *API) serve(schema graphql.ExecutableSchema) http.Handler {
	srv := handler.New(schema)
	limit := int64(maxMessage)
	srv.AddTransport(transport.Websocket{
		InitFunc: connect101, InitTimeout: 5 * time.Second, PingPongInterval: pingEvery,
		PayloadReadLimit: &limit,
	})
	srv.AddTransport(events{})
	srv.AddTransport(post{})
	srv.SetParserTokenLimit(maxTokens)
	srv.SetDisableSuggestion(true)
	cache := lru.New[*ast.QueryDocument](cachedQueries)
	srv.SetQueryCache(cache)
	srv.Use(crowd{cache})
	srv.Use(extension.Introspection{})
	srv.AroundResponses(api.aroundResponse)
	srv.AroundOperations(aroundOperation)
	srv.SetErrorPresenter(present)
	srv.SetRecoverFunc(func(ctx context.Context, p any) error {
		slog.ErrorContext(ctx, "a resolver panicked", "path", graphql.GetPath(ctx).String(), "panic", p, "stack", string(debug.Stack()))
		return errInternal
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.EqualFold(r.Header.Get("Upgrade"), "websocket") {
			r.Header.Del("Upgrade") // to what this server does not speak: the request is answered as it is
		} else if !offers(r, "graphql-transport-ws") {
			http.Error(w, "this server speaks the subprotocol graphql-transport-ws", http.StatusBadRequest)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		srv.ServeHTTP(w, r)
	})
}

// undeferred is the schema without @defer, which gqlparser puts into every schema: an answer comes whole here, and what was deferred would be
// lost.
func undeferred() *ast.Schema {
	schema := *parsedSchema
	schema.Directives = maps.Clone(schema.Directives)
	delete(schema.Directives, "defer")
	return &schema
}

// offers tells whether a client that opens a WebSocket offers a subprotocol.
func offers(r *http.Request, protocol string) bool {
	for _, line := range r.Header.Values("Sec-WebSocket-Protocol") {
		for _, offer := range strings.Split(line, ",") {
			if strings.TrimSpace(offer) == protocol {
				return true
			}
		}
	}
	return false
}

type socketKey struct{}

// connect101 notes that what follows comes over a WebSocket, with a count of its subscriptions. GraphiQL sends its headers in the init payload,
// but there is nothing to allow: a socket carries subscriptions alone.
func connect101(ctx context.Context, _ transport.InitPayload) (context.Context, *transport.InitPayload, error) {
	return context.WithValue(ctx, socketKey{}, new(atomic.Int64)), nil, nil
}

// aroundOperation keeps queries and mutations off the socket, where no limit of time and no status holds, and counts its subscriptions.
func aroundOperation(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	open, _ := ctx.Value(socketKey{}).(*atomic.Int64)
	switch {
	case open == nil:
		return next(ctx)
	case graphql.GetOperationContext(ctx).Operation.Operation != ast.Subscription:
		return graphql.OneShot(graphql.ErrorResponse(ctx, "a WebSocket carries subscriptions only: send queries and mutations as POST"))
	case open.Add(1) > maxSubscriptions:
		open.Add(-1)
		return graphql.OneShot(graphql.ErrorResponse(ctx, "this WebSocket has %d subscriptions: end some of them first", maxSubscriptions))
	}
	context.AfterFunc(ctx, func() { open.Add(-1) })
	return next(ctx)
}

// authenticate finds out who sent the request. A token that is not known is refused, not passed over: whoever sends one means to be somebody.
func authenticate(o Options, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		credentials := r.Header.Get("Authorization")
		scheme, secret, _ := strings.Cut(credentials, " ")
		switch {
		case credentials != "" && !strings.EqualFold(scheme, "Bearer"):
			refuse(w, http.StatusUnauthorized, codeUnauthorized, "send the token as Authorization: Bearer …")
			return
		case credentials != "":
			p, err := o.Tokens.Check(strings.TrimSpace(secret))
			var no tokenError
			if errors.As(err, &no) {
				refuse(w, http.StatusUnauthorized, codeUnauthorized, no.Error())
				return
			} else if err != nil {
				Fail(w, r, err)
				return
			}
			r = r.WithContext(withPrincipal(r.Context(), p))
		case !o.PublicRead && r.URL.Path != "/healthz":
			refuse(w, http.StatusUnauthorized, codeUnauthorized, "this server answers to tokens only: send one as Authorization: Bearer …")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// refuse answers as GraphQL clients expect errors.
func refuse(w http.ResponseWriter, status int, code, message string) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	if status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", "Bearer")
	}
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]any{"errors": []any{map[string]any{"message": message, "extensions": map[string]any{"code": code}}}})
}

// health says whether the store answers, and takes changes.
func (api *API) health(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	state := api.store.State()
	select {
	case <-api.store.Failed():
		w.WriteHeader(http.StatusServiceUnavailable)
		json.NewEncoder(w).Encode(map[string]any{"status": "failed", "change": state.Change})
	default:
		json.NewEncoder(w).Encode(map[string]any{"status": "ok", "change": state.Change})
	}
}
