package gql

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/seed"
	"claimgraph/store"
	"claimgraph/store/search"
)

// TestMain keeps the log of what requests are refused for out of the output: tests that expect it look at what they sent. Random worlds are
// stores on the disk, and each is asked many questions: a few will do, where nobody asks for more.
func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.NewTextHandler(io.Discard, nil)))
	for name, value := range map[string]string{"rapid.checks": "25", "rapid.nofailfile": "true", "rapid.shrinktime": "5s"} {
		if err := flag.Set(name, value); err != nil {
			panic(err)
		}
	}
	flag.Parse() // what is given on the command line goes before
	os.Exit(m.Run())
}

// server is a store on the disk, and the API over it on a port of its own.
type server struct {
	failer
	dir    string
	store  *store.Store
	index  *search.Index
	api    *API
	http   *httptest.Server
	tokens *Tokens
	clock  *clock
	secret map[Role]string // tokens, by role; each is named by it
}

// failer is what testing.T and rapid.T have in common.
type failer interface {
	Helper()
	Error(args ...any)
	Errorf(format string, args ...any)
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// clock is what changes are dated by.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) read() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) set(day string) {
	d, err := time.Parse("2006-01-02", day)
	if err != nil {
		panic(err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = d.Add(9 * time.Hour)
}

// newServer serves an empty store.
func newServer(t testing.TB) *server {
	t.Helper()
	s := serve(t, t.TempDir())
	t.Cleanup(s.close)
	return s
}

// newForgetful serves an empty store that keeps no record in memory, so that every answer reads what it shows.
func newForgetful(t testing.TB) *server {
	t.Helper()
	s := serveWith(t, t.TempDir(), store.Options{Cache: 1})
	t.Cleanup(s.close)
	return s
}

// serve serves the store in a directory, until it is closed.
func serve(t failer, dir string) *server {
	t.Helper()
	return serveWith(t, dir, store.Options{})
}

func serveWith(t failer, dir string, o store.Options) *server {
	t.Helper()
	s := &server{failer: t, dir: dir, clock: &clock{}, secret: map[Role]string{}}
	s.clock.set("2026-02-01")
	var err error
	o.Now = s.clock.read
	if s.store, err = store.Open(dir, o); err != nil {
		t.Fatal(err)
	}
	s.tokens = OpenTokens(dir)
	for _, role := range []Role{Reader, Analyst, Admin} {
		if s.secret[role], err = s.tokens.Create(string(role), role); err != nil {
			t.Fatal(err)
		}
	}
	if s.index, err = search.Open(filepath.Join(dir, "search"), s.store, nil); err != nil {
		t.Fatal(err)
	}
	s.api = New(s.store, s.index)
	s.http = httptest.NewServer(s.api.Handler(Options{Tokens: s.tokens, PublicRead: true}))
	return s
}

func (s *server) close() {
	s.http.CloseClientConnections()
	s.http.Close()
	if err := errors.Join(s.index.Close(), s.store.Close()); err != nil {
		s.Error(err)
	}
}

// newSeeded serves the first dataset, and an index that has read it.
func newSeeded(t testing.TB) *server {
	t.Helper()
	s := newServer(t)
	name, data := seed.First()
	first, err := seed.Read(name, bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.store.Load(t.Context(), "seed", &first.Input, store.LoadOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := s.index.Await(t.Context(), int(s.store.State().Change)); err != nil {
		t.Fatal(err)
	}
	return s
}

// do records an input, past HTTP.
func (s *server) do(in graph.Input) store.Outcome {
	s.Helper()
	outcome, err := s.store.Record(context.Background(), "test", &in)
	if err != nil {
		s.Fatal(err)
	}
	return outcome
}

// answered is the answer to a request.
type answered struct {
	Status int         `json:"-"`
	Header http.Header `json:"-"`
	Body   []byte      `json:"-"`
	Data   json.RawMessage
	Errors []struct {
		Message    string
		Path       []any
		Extensions struct{ Code string }
	}
}

// send sends a request and reads the whole answer.
func (s *server) send(r *http.Request) answered {
	s.Helper()
	res, err := s.http.Client().Do(r)
	if err != nil {
		s.Fatal(err)
	}
	defer res.Body.Close()
	a := answered{Status: res.StatusCode, Header: res.Header}
	if a.Body, err = io.ReadAll(res.Body); err != nil {
		s.Fatal(err)
	}
	if strings.Contains(res.Header.Get("Content-Type"), "json") && r.Method != http.MethodHead {
		if err := json.Unmarshal(a.Body, &a); err != nil {
			s.Fatalf("%v in %s", err, a.Body)
		}
	}
	return a
}

// request makes a request; headers come in pairs.
func (s *server) request(method, path, body string, headers ...string) *http.Request {
	s.Helper()
	r, err := http.NewRequest(method, s.http.URL+path, strings.NewReader(body))
	if err != nil {
		s.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	return r
}

type vars map[string]any

func encode(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// post sends a document as nobody, or as the role given.
func (s *server) post(document string, variables vars, as ...Role) answered {
	s.Helper()
	r := s.request("POST", "/graphql", encode(vars{"query": document, "variables": variables}), "Content-Type", "application/json")
	if len(as) > 0 {
		r.Header.Set("Authorization", "Bearer "+s.secret[as[0]])
	}
	return s.send(r)
}

// ask sends a document that must be answered without an error, and reads its data.
func (s *server) ask(to any, document string, variables vars, as ...Role) {
	s.Helper()
	a := s.post(document, variables, as...)
	if a.Status != http.StatusOK || len(a.Errors) > 0 {
		s.Fatalf("%s\nis answered with %d %s", document, a.Status, a.Body)
	}
	if err := json.Unmarshal(a.Data, to); err != nil {
		s.Fatalf("%v in %s", err, a.Data)
	}
}

// refused sends a document that must be answered with one error of this code.
func (s *server) refused(code, document string, variables vars, as ...Role) string {
	s.Helper()
	a := s.post(document, variables, as...)
	if len(a.Errors) != 1 || a.Errors[0].Extensions.Code != code {
		s.Errorf("%s\nis answered with %d %s, want one error %s", document, a.Status, cut(string(a.Body), 1000), code)
		return ""
	}
	return a.Errors[0].Message
}
