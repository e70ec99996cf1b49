package gql

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"
	"testing"
	"time"
)

const (
	simple  = `{"query":"{ store { change } }"}`
	isJSON  = "application/json"
	graphQL = "application/graphql-response+json"
)

// TestRequests sends what is a request, and what is none, and checks how each is answered.
func TestRequests(t *testing.T) {
	s := newServer(t)
	query := "/graphql?query=" + url.QueryEscape("{ store { change } }")
	mutation := "/graphql?query=" + url.QueryEscape(`mutation { withdraw(id: "a:b", reason: "r") { unchanged } }`)
	huge := encode(vars{"query": "{ store { change } } #" + strings.Repeat("x", maxQuery)})
	for name, c := range map[string]struct {
		method, path, contentType, body string
		status                          int
	}{
		"a query":                         {"POST", "/graphql", isJSON, simple, 200},
		"in UTF-8, as it says":            {"POST", "/graphql", "application/json; charset=UTF-8", simple, 200},
		"null for what is left out":       {"POST", "/graphql", isJSON, `{"query":"{ store { change } }","variables":null,"operationName":null,"extensions":null}`, 200},
		"by GET":                          {"GET", query, "", "", 200},
		"by GET with variables":           {"GET", query + "&variables=%7B%22a%22%3A1%7D&operationName=", "", "", 200},
		"by GET with bad variables":       {"GET", query + "&variables=%5B1%5D", "", "", 400},
		"by GET, not UTF-8":               {"GET", query + "%ff", "", "", 400},
		"by GET with none":                {"GET", "/graphql", "", "", 400},
		"a mutation by GET":               {"GET", mutation, "", "", 405},
		"HEAD":                            {"HEAD", query, "", "", 405},
		"PUT":                             {"PUT", "/graphql", isJSON, simple, 405},
		"OPTIONS":                         {"OPTIONS", "/graphql", "", "", 405},
		"an empty body":                   {"POST", "/graphql", isJSON, "", 400},
		"an empty object":                 {"POST", "/graphql", isJSON, "{}", 400},
		"null":                            {"POST", "/graphql", isJSON, "null", 400},
		"no JSON":                         {"POST", "/graphql", isJSON, "{ store { change } }", 400},
		"two values":                      {"POST", "/graphql", isJSON, simple + simple, 400},
		"a batch":                         {"POST", "/graphql", isJSON, "[" + simple + "]", 400},
		"variables that are a list":       {"POST", "/graphql", isJSON, `{"query":"{ store { change } }","variables":[1]}`, 400},
		"a query that is a number":        {"POST", "/graphql", isJSON, `{"query":7}`, 400},
		"invalid UTF-8":                   {"POST", "/graphql", isJSON, "{\"query\":\"{ store { change } } #\xff\"}", 400},
		"half a surrogate pair":           {"POST", "/graphql", isJSON, `{"query":"{ store { change } }","variables":{"a":"\ud83d"}}`, 400},
		"the other half":                  {"POST", "/graphql", isJSON, `{"query":"{ store { change } }","variables":{"a":"x\\\udE00"}}`, 400},
		"a surrogate pair":                {"POST", "/graphql", isJSON, `{"query":"{ store { change } }","variables":{"a":"\ud83d\uDE00 \\ud83d"}}`, 200},
		"half a pair in the document":     {"POST", "/graphql", isJSON, `{"query":"{ node(id: \"\\ud83d\") { id } }"}`, 400},
		"text/plain":                      {"POST", "/graphql", "text/plain", simple, 415},
		"no content type":                 {"POST", "/graphql", "", simple, 415},
		"a form":                          {"POST", "/graphql", "application/x-www-form-urlencoded", "query=" + url.QueryEscape("{ store { change } }"), 415},
		"multipart":                       {"POST", "/graphql", "multipart/form-data; boundary=x", "--x--", 415},
		"application/graphql":             {"POST", "/graphql", "application/graphql", "{ store { change } }", 415},
		"UTF-16":                          {"POST", "/graphql", "application/json; charset=utf-16", simple, 415},
		"a body over 1 MiB":               {"POST", "/graphql", isJSON, simple + strings.Repeat(" ", maxBody), 413},
		"a body of 1 MiB":                 {"POST", "/graphql", isJSON, simple + strings.Repeat(" ", maxBody-len(simple)), 200},
		"a document over 128 KiB":         {"POST", "/graphql", isJSON, huge, 413},
		"another path":                    {"POST", "/graphql/more", isJSON, simple, 404},
		"a subscription without a stream": {"POST", "/graphql", isJSON, `{"query":"subscription { changes { number } }"}`, 400},
	} {
		a := s.send(s.request(c.method, c.path, c.body, "Content-Type", c.contentType))
		if a.Status != c.status || len(a.Body) > 1000 {
			t.Errorf("%s is answered with %d %s, want %d", name, a.Status, cut(string(a.Body), 300), c.status)
		}
		if c.status == 405 && a.Header.Get("Allow") == "" {
			t.Errorf("%s is answered without saying what is allowed", name)
		}
	}
}

// TestMediaTypes: the newer media type has statuses of its own, and no data where nothing was executed.
func TestMediaTypes(t *testing.T) {
	s := newServer(t)
	const invalid, failing, halved = `{"query":"{ nothing }"}`, `{"query":"{ claims(first: -1) { totalCount } }"}`, `{"query":"{"}`
	for _, c := range []struct {
		accept, body string
		status       int
		media        string
		data         bool
	}{
		{"", simple, 200, isJSON, true}, {"*/*", simple, 200, isJSON, true}, {graphQL, simple, 200, graphQL, true},
		{"application/json, " + graphQL, simple, 200, isJSON, true}, {graphQL + ", application/json;q=0.9", simple, 200, graphQL, true},
		{"text/html", simple, 200, isJSON, true}, {isJSON, invalid, 200, isJSON, false}, {graphQL, invalid, 400, graphQL, false},
		{isJSON, halved, 200, isJSON, false}, {graphQL, halved, 400, graphQL, false}, {graphQL, failing, 200, graphQL, true},
		{graphQL, "{", 400, graphQL, false}, {isJSON, "{", 400, isJSON, false},
	} {
		a := s.send(s.request("POST", "/graphql", c.body, "Content-Type", isJSON, "Accept", c.accept))
		if a.Status != c.status || a.Header.Get("Content-Type") != c.media+"; charset=utf-8" || bytes.Contains(a.Body, []byte(`"data":`)) != c.data {
			t.Errorf("%s, accepting %q, is answered with %d %s %s", c.body, c.accept, a.Status, a.Header.Get("Content-Type"), a.Body)
		}
		if a.Header.Get("X-Content-Type-Options") != "nosniff" || a.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("the headers are %v", a.Header)
		}
	}
}

// TestCompressed refuses what would have to be unpacked first.
func TestCompressed(t *testing.T) {
	s := newServer(t)
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, simple)
	z.Close()
	if a := s.send(s.request("POST", "/graphql", b.String(), "Content-Type", isJSON, "Content-Encoding", "gzip")); a.Status != 415 {
		t.Errorf("gzip is answered with %d %s", a.Status, a.Body)
	}
}

// TestOrigins: pages of other sites may not write, whatever they send.
func TestOrigins(t *testing.T) {
	s := newServer(t)
	for _, headers := range [][]string{{"Origin", "https://elsewhere.example"}, {"Sec-Fetch-Site", "cross-site"}, {"Origin", "null"}} {
		a := s.send(s.request("POST", "/graphql", simple, append(headers, "Content-Type", isJSON)...))
		if a.Status != 403 {
			t.Errorf("%v is answered with %d %s", headers, a.Status, a.Body)
		}
	}
	for _, headers := range [][]string{{"Origin", s.http.URL}, {"Sec-Fetch-Site", "same-origin"}} {
		if a := s.send(s.request("POST", "/graphql", simple, append(headers, "Content-Type", isJSON)...)); a.Status != 200 {
			t.Errorf("%v is answered with %d %s", headers, a.Status, a.Body)
		}
	}
}

// TestUpgrades: a request to change to what this server does not speak is answered as if it were none.
func TestUpgrades(t *testing.T) {
	s := newServer(t)
	a := s.send(s.request("POST", "/graphql", simple, "Content-Type", isJSON, "Connection", "Upgrade, HTTP2-Settings", "Upgrade", "h2c"))
	if a.Status != 200 {
		t.Errorf("h2c is answered with %d %s", a.Status, a.Body)
	}
}

// TestCutBody: a client that promises more than it sends gets no answer but an error.
func TestCutBody(t *testing.T) {
	s := newServer(t)
	conn, err := net.Dial("tcp", s.http.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(10 * time.Second))
	fmt.Fprintf(conn, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n%s", simple)
	conn.(*net.TCPConn).CloseWrite()
	b, err := io.ReadAll(conn)
	if err != nil || !bytes.Contains(b, []byte(" 400 ")) {
		t.Errorf("%s, %v", b, err)
	}
}

// TestRoutes beside the API's own.
func TestRoutes(t *testing.T) {
	s := newServer(t)
	if a := s.send(s.request("GET", "/schema.graphqls", "")); a.Status != 200 || string(a.Body) != readFile(t, "../../schema.graphqls") {
		t.Errorf("the schema is answered with %d and %d bytes", a.Status, len(a.Body))
	}
	if a := s.send(s.request("GET", "/healthz", "")); a.Status != 200 || string(a.Body) != "{\"change\":0,\"status\":\"ok\"}\n" {
		t.Errorf("%d %s", a.Status, a.Body)
	}
}
