package gql

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

// socket is a client of graphql-transport-ws.
type socket struct {
	*server
	conn *websocket.Conn
	ctx  context.Context
}

type message struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// event is what a subscription to changes gives, or an answer.
type event struct {
	Data struct {
		Changes *struct {
			Number       int
			By           string
			TouchedCount int
			Touched      []struct{ ID string }
		}
	}
	Errors []struct{ Message string }
}

func (s *server) dial(t testing.TB) *socket {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	t.Cleanup(cancel)
	conn, _, err := websocket.Dial(ctx, s.http.URL+"/graphql", &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	conn.SetReadLimit(1 << 20)
	t.Cleanup(func() { conn.CloseNow() })
	c := &socket{s, conn, ctx}
	c.write(message{Type: "connection_init", Payload: json.RawMessage(`{"Authorization":"whatever GraphiQL sends"}`)})
	if m := c.read(); m.Type != "connection_ack" {
		t.Fatalf("the socket opens with %+v", m)
	}
	return c
}

func (c *socket) write(m message) {
	c.Helper()
	if err := wsjson.Write(c.ctx, c.conn, m); err != nil {
		c.Fatal(err)
	}
}

// read gives the next message that is no ping.
func (c *socket) read() (m message) {
	c.Helper()
	for {
		m = message{}
		if err := wsjson.Read(c.ctx, c.conn, &m); err != nil {
			c.Fatal(err)
		}
		if m.Type != "ping" {
			return m
		}
		c.write(message{Type: "pong"})
	}
}

func (c *socket) subscribe(id, document string, variables vars) {
	c.Helper()
	c.write(message{ID: id, Type: "subscribe", Payload: json.RawMessage(encode(vars{"query": document, "variables": variables}))})
}

// next gives the next event of a subscription.
func (c *socket) next(id string) (e event) {
	c.Helper()
	m := c.read()
	if m.ID != id || m.Type != "next" {
		c.Fatalf("%+v, want the next of %s: %s", m, id, m.Payload)
	}
	if err := json.Unmarshal(m.Payload, &e); err != nil {
		c.Fatal(err)
	}
	return e
}

// TestSocketRefusals: a socket carries subscriptions alone, in one protocol, for pages of this server.
func TestSocketRefusals(t *testing.T) {
	s := newServer(t)
	c := s.dial(t)
	for id, document := range map[string]string{"m": `mutation { record(input: {predicates: [{key: "p", label: "p"}]}) { unchanged } }`, "q": `{ store { change } }`} {
		c.subscribe(id, document, nil)
		if e := c.next(id); len(e.Errors) != 1 || !strings.Contains(e.Errors[0].Message, "subscriptions only") {
			t.Errorf("%s gives %+v", document, e)
		}
		if m := c.read(); m.Type != "complete" {
			t.Errorf("%+v", m)
		}
	}
	c.subscribe("i", `subscription { nothing }`, nil)
	if m := c.read(); m.Type != "error" || m.ID != "i" {
		t.Errorf("an invalid document gives %+v", m)
	}
	c.read() // complete
	c.subscribe("f", `subscription { changes(since: 99) { number } }`, nil)
	if m := c.read(); !strings.Contains(string(m.Payload), "give a number from 0 to 0") {
		t.Errorf("a number that is not there yet gives %+v %s", m, m.Payload)
	}
	if s.store.State().Change != 0 {
		t.Error("the mutation was executed")
	}
	for _, c := range []struct {
		protocols []string
		origin    string
		status    int
	}{
		{nil, "", 400}, {[]string{"graphql-ws"}, "", 400}, {[]string{"graphql-transport-ws2"}, "", 400},
		{[]string{"graphql-transport-ws"}, "https://elsewhere.example", 403},
	} {
		options := &websocket.DialOptions{Subprotocols: c.protocols, HTTPHeader: http.Header{}}
		if c.origin != "" {
			options.HTTPHeader.Set("Origin", c.origin)
		}
		conn, res, err := websocket.Dial(t.Context(), s.http.URL+"/graphql", options)
		if err == nil || res.StatusCode != c.status {
			t.Errorf("%v from %q is answered with %v", c.protocols, c.origin, res.StatusCode)
		}
		if err == nil {
			conn.CloseNow()
		}
	}
}

// TestSocketMessages: what is too long, or no message, ends the connection and nothing else.
func TestSocketMessages(t *testing.T) {
	s := newServer(t)
	for _, text := range []string{strings.Repeat("x", maxMessage+1), "{", `{"type":"start"}`} {
		c := s.dial(t)
		c.conn.Write(c.ctx, websocket.MessageText, []byte(text))
		for {
			if _, _, err := c.conn.Read(c.ctx); err != nil {
				break
			}
		}
		if c.ctx.Err() != nil {
			t.Errorf("%s does not end the connection", cut(text, 20))
		}
	}
	if a := s.post("{ store { change } }", nil); a.Status != 200 {
		t.Errorf("%s", a.Body)
	}
}

// TestSocketLimit: one socket has room for so many subscriptions, and again when some have ended.
func TestSocketLimit(t *testing.T) {
	s := newServer(t)
	c := s.dial(t)
	for i := range maxSubscriptions {
		c.subscribe(encode(i), `subscription { changes { number } }`, nil)
	}
	// Subscriptions start side by side: the one too many need not be the last.
	c.subscribe("more", `subscription { changes { number } }`, nil)
	m := c.read()
	if !strings.Contains(string(m.Payload), "end some of them first") {
		t.Errorf("%+v %s", m, m.Payload)
	}
	c.read() // complete
	for i := range maxSubscriptions {
		c.write(message{ID: encode(i), Type: "complete"})
	}
	for open := maxSubscriptions - 1; open > 0; { // each is acknowledged when it has ended
		if m := c.read(); m.Type == "complete" {
			open--
		}
	}
	s.predicate("p")
	c.subscribe("again", `subscription { changes(since: 0) { number } }`, nil)
	for {
		if m := c.read(); m.ID == "again" {
			if m.Type != "next" || strings.Contains(string(m.Payload), "errors") {
				t.Errorf("%+v %s", m, m.Payload)
			}
			return
		}
	}
}
