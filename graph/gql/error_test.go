package gql

import (
	"errors"
	"fmt"
	"net/http/httptest"
	"strings"
	"testing"

	"claimgraph/store"
)

// TestUnknownOutcome: what went wrong inside is not shown, but whoever recorded something must know that nobody knows whether it was.
func TestUnknownOutcome(t *testing.T) {
	inside := errors.New("fsync /secret/path: input/output error")
	for _, c := range []struct {
		err  error
		code string
	}{{fmt.Errorf("%w: %w", store.ErrUnknownOutcome, inside), codeUnknown}, {inside, codeInternal}} {
		shown := present(t.Context(), c.err)
		if shown.Extensions["code"] != c.code || strings.Contains(shown.Message, "secret") {
			t.Errorf("%v is shown as %v", c.err, shown)
		}
		w := httptest.NewRecorder()
		Fail(w, httptest.NewRequest("PUT", "/documents/a/text", nil), c.err)
		if body := w.Body.String(); w.Code != 500 || !strings.Contains(body, c.code) || strings.Contains(body, "secret") {
			t.Errorf("%v is answered with %d %s", c.err, w.Code, body)
		}
	}
}
