package gql

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"net/http"
	"sync"
	"time"
)

// The limits of a sign-in link. Its code has 128 random bits: nobody finds it by trying, and nobody may try for long.
const (
	signInFor   = 15 * time.Minute
	signInTries = 10 // wrong codes after which the link is good for nothing
	maxSignIn   = 1 << 10
)

// SignIn is a link that is good for one token, once and for a quarter of an hour. It is for whoever started the server: they could make tokens in
// the data directory as well. The token is of role analyst, lives in the memory of this server alone, and ends with it. What it records is by the
// author of offline commands, local: and the user's name: no token that is made later can be of that name.
type SignIn struct {
	tokens *Tokens
	author string
	now    func() time.Time
	until  time.Time
	hash   [sha256.Size]byte

	mu    sync.Mutex
	used  bool
	tries int
}

// NewSignIn makes a link for an author, who is whoever runs the server, and gives its code, which is kept as a hash alone.
func NewSignIn(tokens *Tokens, author string, now func() time.Time) (s *SignIn, code string) {
	random := make([]byte, 16)
	rand.Read(random) // never fails: crypto/rand ends the process instead
	code = base64.RawURLEncoding.EncodeToString(random)
	return &SignIn{tokens: tokens, author: author, now: now, until: now().Add(signInFor), hash: sha256.Sum256([]byte(code))}, code
}

// SignedIn is what a code is exchanged for, and without a token, who somebody is.
type SignedIn struct {
	Token string `json:"token,omitempty"`
	Name  string `json:"name"`
	Role  Role   `json:"role"`
}

// ServeHTTP exchanges a code for a token: POST {"code": "…"}. JSON is demanded, for forms of other sites cannot send it.
func (s *SignIn) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != typeJSON {
		refuse(w, http.StatusUnsupportedMediaType, codeBadInput, "send application/json")
		return
	}
	var given struct{ Code string }
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxSignIn))
	if err != nil || decodeOne(body, &given) != nil || given.Code == "" {
		refuse(w, http.StatusBadRequest, codeBadInput, `send {"code": "…"}, with the code of the sign-in link`)
		return
	}
	in, no := s.exchange(given.Code)
	if no != nil {
		refuse(w, no.status, codeForbidden, no.message)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	reply(w, http.StatusOK, in)
}

// exchange gives the token for the right code, once: whoever comes at the same time waits, and is told that it was used.
func (s *SignIn) exchange(code string) (*SignedIn, *refusal) {
	const instead = ": start the server again for a new link, or make a token with `claimgraph token create`"
	hash := sha256.Sum256([]byte(code))
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.tries >= signInTries:
		return nil, &refusal{http.StatusTooManyRequests, fmt.Sprintf("after %d wrong codes the sign-in link is good no more", signInTries) + instead}
	case subtle.ConstantTimeCompare(hash[:], s.hash[:]) != 1:
		s.tries++
		return nil, &refusal{http.StatusForbidden, "this is not the code of the sign-in link that the server printed last"}
	case s.used:
		return nil, &refusal{http.StatusGone, "the sign-in link was used already: it is good once" + instead}
	case !s.now().Before(s.until):
		return nil, &refusal{http.StatusGone, fmt.Sprintf("the sign-in link was good for %d minutes, and they are over", int(signInFor.Minutes())) + instead}
	}
	s.used = true
	return &SignedIn{Token: s.tokens.lend(s.author, Analyst), Name: s.author, Role: Analyst}, nil
}

// WhoAmI tells whoever sends a token its name and role: GET /session.
func WhoAmI(w http.ResponseWriter, r *http.Request) {
	p, _ := r.Context().Value(principalKey{}).(*Principal)
	if p == nil {
		refuse(w, http.StatusUnauthorized, codeUnauthorized, "send a token as Authorization: Bearer …")
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	reply(w, http.StatusOK, SignedIn{Name: p.Name, Role: p.Role})
}
