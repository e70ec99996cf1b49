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

// signIn is a server with a sign-in link, for a user.
type signIn struct {
	*server
	code string
}

func newSignIn(t *testing.T, user string) *signIn {
	t.Helper()
	s := newServer(t)
	link, code := NewSignIn(s.tokens, user, s.clock.read)
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

// TestSignIn exchanges a code once: the token records under the user's name, is known by it, and stands in no file.
func TestSignIn(t *testing.T) {
	s := newSignIn(t, "Amina B.")
	a, in := s.exchange(s.code)
	if a.Status != 200 || in.Name != "amina-b" || in.Role != Analyst || !strings.HasPrefix(in.Token, tokenPrefix) || a.Header.Get("Cache-Control") != "no-store" {
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
	if who.Status != 200 || strings.TrimSpace(string(who.Body)) != `{"name":"amina-b","role":"analyst"}` {
		t.Errorf("%d %s", who.Status, who.Body)
	}
	record := s.send(s.request("POST", "/graphql", encode(vars{"query": `mutation { record(input: {predicates: [{key: "p", label: "p"}]}) { change { by } } }`}),
		append(bearer, "Content-Type", typeJSON)...))
	if !strings.Contains(string(record.Body), `"by":"amina-b"`) {
		t.Errorf("%s", record.Body)
	}

	file, err := os.ReadFile(filepath.Join(s.dir, "tokens.json"))
	if err != nil || strings.Contains(string(file), "amina") {
		t.Errorf("the file of tokens holds %s, %v", file, err)
	}
	// Another process over the same directory, as after a restart, knows nothing of it.
	if _, err := OpenTokens(s.dir).Check(in.Token); err == nil {
		t.Error("the token outlives its server")
	}
}

// TestSignInRefused: what is no code of this link gives no token, and few wrong ones may be tried.
func TestSignInRefused(t *testing.T) {
	s := newSignIn(t, "amina")
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
	if a, in := s.exchange(s.code); a.Status != 200 || in.Name != "amina" {
		t.Errorf("the right one after %d wrong ones: %d %s", signInTries-1, a.Status, a.Body)
	}
	other := newSignIn(t, "amina")
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
		link, code := NewSignIn(OpenTokens(t.TempDir()), "amina", func() time.Time { return now })
		now = at.Add(wait)
		in, no, err := link.exchange(code)
		if err != nil || (in != nil) != want || (no == nil) != want {
			t.Errorf("after %v: %v, %v, %v", wait, in, no, err)
		}
		if no != nil && (no.status != http.StatusGone || !strings.Contains(no.message, "15 minutes")) {
			t.Errorf("%+v", no)
		}
	}
}

// TestSignInAtOnce: of many who come with the code at the same time one gets a token.
func TestSignInAtOnce(t *testing.T) {
	s := newSignIn(t, "amina")
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

// TestSignInNames: a name stands for one author, whatever the user is called, and whoever was called so before.
func TestSignInNames(t *testing.T) {
	for user, want := range map[string]string{
		"amina": "amina", "Amina B.": "amina-b", `DESK\amina`: "desk-amina", "": "analyst", "آمنه": "analyst", "--": "analyst",
		"local:x": "local-x", strings.Repeat("a", 200): strings.Repeat("a", 110),
	} {
		if got := tokenName(user); got != want || checkTokenName(got) != nil {
			t.Errorf("%q is named %q, not %q", user, got, want)
		}
	}
	tokens := OpenTokens(t.TempDir())
	for _, name := range []string{"amina", "amina-2"} {
		if _, err := tokens.Create(name, Reader); err != nil {
			t.Fatal(err)
		}
	}
	if err := tokens.Revoke("amina-2"); err != nil {
		t.Fatal(err)
	}
	name, secret, err := tokens.lend("amina", Analyst)
	if err != nil || name != "amina-3" {
		t.Fatalf("%s, %v", name, err)
	}
	if again, _, _ := tokens.lend("amina", Analyst); again != "amina-4" {
		t.Errorf("another is named %s", again)
	}
	if p, err := tokens.Check(secret); err != nil || *p != (Principal{"amina-3", Analyst}) {
		t.Errorf("%v, %v", p, err)
	}
	// Whoever makes a token of that name later is the author from then on.
	if _, err := tokens.Create("amina-3", Analyst); err != nil {
		t.Fatal(err)
	}
	if p, err := tokens.Check(secret); err == nil || !strings.Contains(err.Error(), "a name stands for one author") {
		t.Errorf("%v, %v", p, err)
	}
}

// TestSignInFails: where the tokens cannot be read, nobody is signed in, and the link stays good.
func TestSignInFails(t *testing.T) {
	s := newSignIn(t, "amina")
	file := filepath.Join(s.dir, "tokens.json")
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte("[{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if a, _ := s.exchange(s.code); a.Status != 500 || strings.Contains(string(a.Body), s.dir) {
		t.Errorf("%d %s", a.Status, a.Body)
	}
	if err := os.WriteFile(file, before, 0o600); err != nil {
		t.Fatal(err)
	}
	if a, _ := s.exchange(s.code); a.Status != 200 {
		t.Errorf("%d %s", a.Status, a.Body)
	}
}
