package gql

import (
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// signIn is a server with a sign-in link, for an author.
type signIn struct {
	*server
	code string
}

func newSignIn(t *testing.T, author string) *signIn {
	t.Helper()
	s := newServer(t)
	link, code := NewSignIn(s.tokens, author, s.clock.read)
	s.http.Config.Handler = s.api.Handler(Options{Tokens: s.tokens, PublicRead: true, Routes: map[string]http.Handler{
		"POST /sign-in": link, "GET /session": http.HandlerFunc(WhoAmI),
	}})
	return &signIn{s, code}
}

func (s *signIn) exchange(code string, headers ...string) (answered, SignedIn) {
	s.Helper()
	return s.exchangeBody(encode(vars{"code": code}), append([]string{"Content-Type", typeJSON}, headers...)...)
}

func (s *signIn) exchangeBody(body string, headers ...string) (answered, SignedIn) {
	s.Helper()
	a := s.send(s.request("POST", "/sign-in", body, headers...))
	var in SignedIn
	if a.Status == http.StatusOK {
		if err := json.Unmarshal(a.Body, &in); err != nil {
			s.Fatal(err)
		}
	}
	return a, in
}

// TestSignIn exchanges a code once: the token records as its author, is known by it, and stands in no file.
func TestSignIn(t *testing.T) {
	s := newSignIn(t, `local:DESK\Amina B.`)
	a, in := s.exchange(s.code)
	if a.Status != 200 || in.Name != `local:DESK\Amina B.` || in.Role != Analyst || !strings.HasPrefix(in.Token, tokenPrefix) || a.Header.Get("Cache-Control") != "no-store" {
		t.Fatalf("%d %s", a.Status, a.Body)
	}
	if len(s.code) != 22 {
		t.Errorf("the code %s has not 128 bits", s.code)
	}
	again, _ := s.exchange(s.code)
	if again.Status != http.StatusGone || !strings.Contains(again.Errors[0].Message, "used already") || strings.Contains(string(again.Body), tokenPrefix) {
		t.Errorf("a second time: %d %s", again.Status, again.Body)
	}

	bearer := []string{"Authorization", "Bearer " + in.Token}
	who := s.send(s.request("GET", "/session", "", bearer...))
	if who.Status != 200 || strings.TrimSpace(string(who.Body)) != `{"name":"local:DESK\\Amina B.","role":"analyst"}` {
		t.Errorf("%d %s", who.Status, who.Body)
	}
	record := s.send(s.request("POST", "/graphql", encode(vars{"query": `mutation { record(input: {predicates: [{key: "p", label: "p"}]}) { change { by } } }`}),
		append(bearer, "Content-Type", typeJSON)...))
	if !strings.Contains(string(record.Body), `"by":"local:DESK\\Amina B."`) {
		t.Errorf("%s", record.Body)
	}

	file, err := os.ReadFile(filepath.Join(s.dir, "tokens.json"))
	if err != nil || strings.Contains(string(file), "Amina") {
		t.Errorf("the file of tokens holds %s, %v", file, err)
	}
	// Another process over the same directory, as after a restart, knows nothing of it.
	if _, err := OpenTokens(s.dir).Check(in.Token); err == nil {
		t.Error("the token outlives its server")
	}
}

// TestSignInRefused: what is no code of this link gives no token, and few wrong ones may be tried.
func TestSignInRefused(t *testing.T) {
	s := newSignIn(t, "local:amina")
	for _, c := range []struct {
		body    string
		headers []string
		status  int
	}{
		{encode(vars{"code": s.code}), []string{"Content-Type", "text/plain"}, 415},
		{encode(vars{"code": s.code}), []string{"Content-Type", "application/x-www-form-urlencoded"}, 415},
		{encode(vars{"code": s.code}), []string{"Content-Type", typeJSON, "Origin", "https://elsewhere.example"}, 403},
		{encode(vars{"code": s.code}), []string{"Content-Type", typeJSON, "Authorization", "Bearer x"}, 401},
		{`{}`, []string{"Content-Type", typeJSON}, 400},
		{`{"code": 1}`, []string{"Content-Type", typeJSON}, 400},
		{s.code, []string{"Content-Type", typeJSON}, 400},
		{encode(vars{"code": strings.Repeat("x", maxSignIn)}), []string{"Content-Type", typeJSON}, 400},
	} {
		if a, _ := s.exchangeBody(c.body, c.headers...); a.Status != c.status {
			t.Errorf("%s with %v: %d %s", c.body, c.headers, a.Status, a.Body)
		}
	}
	if a := s.send(s.request("GET", "/sign-in", "")); a.Status != 405 {
		t.Errorf("GET: %d", a.Status)
	}
	if a := s.send(s.request("GET", "/session", "")); a.Status != 401 || a.Errors[0].Extensions.Code != codeUnauthorized {
		t.Errorf("nobody: %d %s", a.Status, a.Body)
	}
	for range signInTries - 1 {
		if a, _ := s.exchange(s.code + "x"); a.Status != 403 {
			t.Fatalf("a wrong code: %d %s", a.Status, a.Body)
		}
	}
	if a, in := s.exchange(s.code); a.Status != 200 || in.Name != "local:amina" {
		t.Errorf("the right one after %d wrong ones: %d %s", signInTries-1, a.Status, a.Body)
	}
	other := newSignIn(t, "local:amina")
	for range signInTries {
		other.exchange("wrong")
	}
	if a, _ := other.exchange(other.code); a.Status != http.StatusTooManyRequests {
		t.Errorf("the right one after %d wrong ones: %d %s", signInTries, a.Status, a.Body)
	}
}

// TestSignInExpires: to the last moment of a quarter of an hour, and not then.
func TestSignInExpires(t *testing.T) {
	at := time.Date(2026, 2, 1, 9, 0, 0, 0, time.UTC)
	for wait, want := range map[time.Duration]bool{0: true, signInFor - 1: true, signInFor: false, time.Hour: false} {
		now := at
		link, code := NewSignIn(OpenTokens(t.TempDir()), "local:amina", func() time.Time { return now })
		now = at.Add(wait)
		in, no := link.exchange(code)
		if (in != nil) != want || (no == nil) != want {
			t.Errorf("after %v: %v, %v", wait, in, no)
		}
		if no != nil && (no.status != http.StatusGone || !strings.Contains(no.message, "15 minutes")) {
			t.Errorf("%+v", no)
		}
	}
}

// TestSignInAtOnce: of many who come with the code at the same time one gets a token.
func TestSignInAtOnce(t *testing.T) {
	s := newSignIn(t, "local:amina")
	var wait sync.WaitGroup
	status := make(chan int, 20)
	for range cap(status) {
		r := s.request("POST", "/sign-in", encode(vars{"code": s.code}), "Content-Type", typeJSON)
		wait.Go(func() {
			res, err := s.http.Client().Do(r)
			if err != nil {
				t.Error(err)
				return
			}
			res.Body.Close()
			status <- res.StatusCode
		})
	}
	wait.Wait()
	close(status)
	count := map[int]int{}
	for code := range status {
		count[code]++
	}
	if count[200] != 1 || count[http.StatusGone] != cap(status)-1 {
		t.Errorf("%v", count)
	}
}

// TestSignInNames: a name stands for one author. No token can be made of the name that somebody signed in under, then or later.
func TestSignInNames(t *testing.T) {
	s := newSignIn(t, "local:amina")
	_, in := s.exchange(s.code)
	if _, err := s.tokens.Create(in.Name, Analyst); err == nil {
		t.Errorf("a token was made of the name %s", in.Name)
	}
	if _, err := s.tokens.Create("amina", Analyst); err != nil {
		t.Fatal(err)
	}
	if p, err := s.tokens.Check(in.Token); err != nil || *p != (Principal{"local:amina", Analyst}) {
		t.Errorf("%v, %v", p, err)
	}
}

// TestSignInFails: where the tokens cannot be read, whoever signed in records nothing either, and does so again once they can.
func TestSignInFails(t *testing.T) {
	s := newSignIn(t, "local:amina")
	_, in := s.exchange(s.code)
	file := filepath.Join(s.dir, "tokens.json")
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for damaged, status := range map[string]int{"[{": 500, string(before): 200} {
		if err := os.WriteFile(file, []byte(damaged), 0o600); err != nil {
			t.Fatal(err)
		}
		if a := s.send(s.request("GET", "/session", "", "Authorization", "Bearer "+in.Token)); a.Status != status || strings.Contains(string(a.Body), s.dir) {
			t.Errorf("%d %s", a.Status, a.Body)
		}
	}
}
