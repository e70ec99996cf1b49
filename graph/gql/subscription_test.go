package gql

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"claimgraph/graph"
)

// predicate makes a change.
func (s *server) predicate(key string) {
	s.Helper()
	s.do(graph.Input{Predicates: []graph.Predicate{{Key: key, Label: key}}})
}

// stream is a client of server-sent events.
type stream struct {
	*server
	lines *bufio.Scanner
	close func()
}

func (s *server) stream(t testing.TB, document string, variables vars) *stream {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	t.Cleanup(cancel)
	r := s.request("POST", "/graphql", encode(vars{"query": document, "variables": variables}), "Content-Type", isJSON, "Accept", typeEvents)
	res, err := s.http.Client().Do(r.WithContext(ctx))
	if err != nil {
		t.Fatal(err)
	}
	if res.StatusCode != http.StatusOK || res.Header.Get("Content-Type") != typeEvents {
		t.Fatalf("a stream is answered with %d %s", res.StatusCode, res.Header.Get("Content-Type"))
	}
	return &stream{s, bufio.NewScanner(res.Body), func() { cancel(); res.Body.Close() }}
}

// next gives the next event; false when the stream is complete.
func (c *stream) next() (e event, more bool) {
	c.Helper()
	for c.lines.Scan() {
		line := c.lines.Text()
		if line == "event: complete" {
			return e, false
		}
		if data, ok := strings.CutPrefix(line, "data: "); ok {
			if err := json.Unmarshal([]byte(data), &e); err != nil {
				c.Fatal(err)
			}
			return e, true
		}
	}
	c.Fatalf("the stream ends: %v", c.lines.Err())
	return e, false
}

// TestSubscription gives what was recorded after a number and then each new change, over either transport, none missed nor doubled.
func TestSubscription(t *testing.T) {
	s := newServer(t)
	for i := range 5 {
		s.predicate(fmt.Sprint("old", i))
	}
	document := readDocument("changes")
	c := s.dial(t)
	c.subscribe("a", document, vars{"since": 2})
	events := s.stream(t, document, vars{"since": 2})
	live := s.dial(t)
	live.subscribe("b", document, nil)
	listening := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() { // many writers, while the clients read
		<-listening
		var writers sync.WaitGroup
		for w := range 8 {
			writers.Go(func() {
				for i := range 25 {
					s.predicate(fmt.Sprintf("new%d-%d", w, i))
				}
			})
		}
		writers.Wait()
	})
	// A subscription from now on begins somewhere: wait until it has.
	s.predicate("first")
	close(listening)
	for want := 3; want <= 206; want++ {
		e := c.next("a")
		f, _ := events.next()
		if e.Data.Changes == nil || e.Data.Changes.Number != want || f.Data.Changes == nil || f.Data.Changes.Number != want {
			t.Fatalf("want change %d: %+v over the socket, %+v as an event", want, e, f)
		}
		if e.Data.Changes.By != "test" || e.Data.Changes.TouchedCount != 1 || len(e.Data.Changes.Touched) != 1 {
			t.Errorf("%+v", e.Data.Changes)
		}
	}
	wg.Wait()
	first := live.next("b").Data.Changes.Number
	for want := first + 1; want <= 206; want++ {
		if got := live.next("b").Data.Changes.Number; got != want {
			t.Fatalf("want change %d, got %d", want, got)
		}
	}
	c.write(message{ID: "a", Type: "complete"})
	if m := c.read(); m.Type != "complete" || m.ID != "a" {
		t.Errorf("%+v", m)
	}
}

// TestResume goes on after a connection was lost with the last number seen.
func TestResume(t *testing.T) {
	s := newServer(t)
	last := 0
	for round := range 6 {
		for i := range 4 {
			s.predicate(fmt.Sprintf("p%d-%d", round, i))
		}
		c := s.dial(t)
		c.subscribe("a", readDocument("changes"), vars{"since": last})
		for range 3 {
			if n := c.next("a").Data.Changes.Number; n != last+1 {
				t.Fatalf("after %d comes %d", last, n)
			}
			last++
		}
		c.conn.CloseNow()
	}
}

// TestStreams: what is no subscription runs over a stream too; what is no request is refused before one begins.
func TestStreams(t *testing.T) {
	s := newServer(t)
	c := s.stream(t, "{ store { change } }", nil)
	if e, more := c.next(); !more || len(e.Errors) > 0 {
		t.Errorf("%+v", e)
	}
	if _, more := c.next(); more {
		t.Error("a query has two answers")
	}
	c = s.stream(t, "subscription { changes(since: -1) { number } }", nil)
	if e, _ := c.next(); len(e.Errors) != 1 {
		t.Errorf("%+v", e)
	}
	c = s.stream(t, "subscription { nothing }", nil)
	if e, _ := c.next(); len(e.Errors) != 1 {
		t.Errorf("%+v", e)
	}
	mutation := `{"query":"mutation { record(input: {predicates: [{key: \"p\", label: \"p\"}]}) { unchanged } }"}`
	a := s.send(s.request("POST", "/graphql", mutation, "Content-Type", isJSON, "Accept", typeEvents))
	if !strings.Contains(string(a.Body), codeUnauthorized) || s.store.State().Change != 0 {
		t.Errorf("a mutation without a token gives %s", a.Body)
	}
	for body, status := range map[string]int{"{": 400, simple + simple: 400, strings.Repeat("secret ", 1<<18): 413, `{"query":""}`: 400} {
		a := s.send(s.request("POST", "/graphql", body, "Content-Type", isJSON, "Accept", typeEvents))
		if a.Status != status || strings.Contains(string(a.Body), "secret") {
			t.Errorf("%s is answered with %d %s", cut(body, 20), a.Status, cut(string(a.Body), 200))
		}
	}
}

// TestGone: when a client goes, whatever its subscriptions hold goes with it.
func TestGone(t *testing.T) {
	s := newServer(t)
	s.predicate("p")
	before := runtime.NumGoroutine()
	for range 5 {
		c := s.dial(t)
		for i := range 20 {
			c.subscribe(encode(i), readDocument("changes"), vars{"since": 0})
		}
		for range 20 {
			c.read()
		}
		c.conn.CloseNow()
		stream := s.stream(t, readDocument("changes"), vars{"since": 0})
		stream.next()
		stream.close()
	}
	s.http.Client().CloseIdleConnections()
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		now := runtime.NumGoroutine()
		if now <= before+2 {
			return
		}
		if time.Now().After(deadline) {
			buf := make([]byte, 1<<20)
			t.Fatalf("there were %d goroutines, there are %d\n%s", before, now, buf[:runtime.Stack(buf, true)])
		}
	}
}
