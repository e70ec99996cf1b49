package gql

import (
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"

	"claimgraph/graph"
)

// Uploaded is the answer to an upload of a text: the change that archived it, none where it was archived already, or the faults that kept it
// from being archived.
type Uploaded struct {
	Change int                `json:"change,omitempty"`
	Errors []graph.InputError `json:"errors,omitempty"`
}

// upload archives the text of a document: PUT /documents/KEY/text?reason=… with the text as the body, up to 16 MiB, and a token that may write.
func (api *API) upload(w http.ResponseWriter, r *http.Request) {
	author, ok := Authorize(w, r)
	if !ok {
		return
	}
	text, err := io.ReadAll(http.MaxBytesReader(w, r.Body, graph.MaxDocumentText))
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		refuse(w, http.StatusRequestEntityTooLarge, codeTooLarge, "the text is over 16 MiB, the most that is archived for a document")
		return
	}
	if err != nil {
		refuse(w, http.StatusBadRequest, codeBadInput, "the text could not be read")
		return
	}
	id := graph.NewID(graph.KindDocument, r.PathValue("key"))
	outcome, err := api.store.Attach(r.Context(), author, id, text, r.URL.Query().Get("reason"))
	var faults graph.InputErrors
	switch {
	case errors.As(err, &faults):
		reply(w, http.StatusUnprocessableEntity, Uploaded{Errors: faults})
	case err != nil:
		Fail(w, r, err)
	case outcome.Change == nil:
		reply(w, http.StatusOK, Uploaded{})
	default:
		reply(w, http.StatusOK, Uploaded{Change: outcome.Change.Number})
	}
}

// Authorize gives the name of whoever sent a request that writes. Where they may not, it answers them.
func Authorize(w http.ResponseWriter, r *http.Request) (author string, ok bool) {
	author, err := Author(r.Context())
	var who *clientError
	if !errors.As(err, &who) {
		return author, err == nil
	}
	status := http.StatusUnauthorized
	if who.code == codeForbidden {
		status = http.StatusForbidden
	}
	refuse(w, status, who.code, who.message)
	return "", false
}

func reply(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(v)
}

// Fail answers a request that failed on our side, and logs why.
func Fail(w http.ResponseWriter, r *http.Request, err error) {
	LogFailure(r, err)
	shown := disguise(err)
	refuse(w, http.StatusInternalServerError, shown.code, shown.message)
}

// LogFailure logs why a request failed.
func LogFailure(r *http.Request, err error) {
	slog.ErrorContext(r.Context(), "a request failed", "method", r.Method, "path", r.URL.Path, "error", err)
}
