package gql

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestRoles: writing needs a token of analyst or admin; a token that is no good is refused whatever it is sent with.
func TestRoles(t *testing.T) {
	s := newServer(t)
	for _, document := range []string{
		`mutation { record(input: {predicates: [{key: "p", label: "p"}]}) { change { number } } }`,
		`mutation { withdraw(id: "predicate:p", reason: "r") { change { number } } }`,
	} {
		s.refused(codeUnauthorized, document, nil)
		s.refused(codeForbidden, document, nil, Reader)
		for _, role := range []Role{Analyst, Admin} {
			if a := s.post(document, nil, role); len(a.Errors) > 0 {
				t.Errorf("%s: %s", role, a.Body)
			}
		}
	}
	if s.store.State().Change != 2 {
		t.Errorf("there are %d changes", s.store.State().Change)
	}
}

// TestTokens sends credentials of all sorts, with a query that needs none.
func TestTokens(t *testing.T) {
	s := newServer(t)
	good := s.secret[Reader]
	if err := s.tokens.Revoke(string(Analyst)); err != nil {
		t.Fatal(err)
	}
	ask := func(credentials string) answered {
		return s.send(s.request("POST", "/graphql", `{"query":"{ store { change } }"}`, "Content-Type", "application/json", "Authorization", credentials))
	}
	for credentials, status := range map[string]int{
		"Bearer " + good: 200, "bearer  " + good: 200, "BEARER " + good: 200, "Bearer " + strings.TrimPrefix(good, tokenPrefix): 200,
		"Bearer": 401, "Bearer ": 401, "Bearer x": 401, "Bearer " + good + "x": 401, "Basic " + good: 401, good: 401, "Bearer " + s.secret[Analyst]: 401,
	} {
		a := ask(credentials)
		if a.Status != status || status == 401 && (a.Errors[0].Extensions.Code != codeUnauthorized || a.Header.Get("WWW-Authenticate") != "Bearer") {
			t.Errorf("%q is answered with %d %s", credentials, a.Status, a.Body)
		}
		if strings.Contains(string(a.Body), good) {
			t.Error("the answer shows the token")
		}
	}
	// What is wrong with our own file is no business of the client's.
	if err := os.WriteFile(filepath.Join(s.dir, "tokens.json"), []byte("[{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if a := ask("Bearer " + good); a.Status != http.StatusInternalServerError || strings.Contains(string(a.Body), s.dir) {
		t.Errorf("a damaged file of tokens is answered with %d %s", a.Status, a.Body)
	}
}

// TestPrivate: where reading needs a token, nothing but the state of health answers without one.
func TestPrivate(t *testing.T) {
	s := newServer(t)
	s.http.Config.Handler = s.api.Handler(Options{Tokens: s.tokens})
	for path, want := range map[string]int{"/graphql?query={store{change}}": 401, "/schema.graphqls": 401, "/healthz": 200, "/documents/d/text": 401, "/nothing": 401} {
		if a := s.send(s.request("GET", path, "")); a.Status != want {
			t.Errorf("%s is answered with %d", path, a.Status)
		}
	}
	if a := s.post("{ store { change } }", nil, Reader); a.Status != 200 || len(a.Errors) > 0 {
		t.Errorf("a reader gets %s", a.Body)
	}
}
