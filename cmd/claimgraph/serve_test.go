package main

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

// TestOwnHost: where everybody may read who reaches the server, it answers under names of this machine alone.
func TestOwnHost(t *testing.T) {
	handler := ownHost(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	for host, want := range map[string]int{
		"127.0.0.1:8080": 200, "127.0.0.1": 200, "127.9.9.9:1": 200, "localhost:8080": 200, "localhost": 200, "[::1]:8080": 200, "[::1]": 200,
		"evil.example": 421, "evil.example:8080": 421, "localhost.evil.example": 421, "10.0.0.1:8080": 421, "0.0.0.0:8080": 421, "": 421,
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Host = host
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("%q is answered with %d, not %d", host, w.Code, want)
		}
	}
}
