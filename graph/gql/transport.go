package gql

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// post carries queries and mutations as POST, and queries as GET, as the GraphQL over HTTP specification has it
// (https://graphql.github.io/graphql-over-http/draft/). gqlgen's own transports take a body of any size, or two, echo it in errors, and answer
// with other statuses.
type post struct{}

const (
	typeJSON    = "application/json"
	typeGraphQL = "application/graphql-response+json"
	typeEvents  = "text/event-stream"
)

// Supports implements graphql.Transport: all that came this far.
func (post) Supports(*http.Request) bool { return true }

// Do implements graphql.Transport.
func (post) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	a := answer{w: w, mediaType: accepted(r)}
	start := graphql.Now()
	params, failed := readRequest(r)
	if failed != nil {
		if failed.status == http.StatusMethodNotAllowed {
			w.Header().Set("Allow", "GET, POST")
		}
		a.fail(failed.status, failed.message)
		return
	}
	params.Headers = r.Header
	params.ReadTime = graphql.TraceTiming{Start: start, End: graphql.Now()}
	ctx, cancel := context.WithTimeout(r.Context(), maxTime)
	defer cancel()
	op, errs := exec.CreateOperationContext(ctx, params)
	switch {
	case errs != nil:
		a.errors(errs)
	case r.Method == http.MethodGet && op.Operation.Operation != ast.Query:
		w.Header().Set("Allow", "POST")
		a.fail(http.StatusMethodNotAllowed, "GET runs queries only: send it as POST")
	case op.Operation.Operation == ast.Subscription:
		a.fail(http.StatusBadRequest, "a subscription goes over WebSocket (graphql-transport-ws), or as POST with Accept: text/event-stream")
	default:
		handle, ctx := exec.DispatchOperation(ctx, op)
		a.write(http.StatusOK, handle(ctx))
	}
}

// accepted is the media type of the answer: what the client asks for first of the two that there are.
func accepted(r *http.Request) string {
	switch r.Header.Get("Accept") {
	case "", "*/*", typeJSON: // what most clients send
		return typeJSON
	case typeGraphQL:
		return typeGraphQL
	}
	for _, part := range strings.Split(r.Header.Get("Accept"), ",") {
		media, _, err := mime.ParseMediaType(strings.TrimSpace(part))
		if err == nil && media == typeGraphQL {
			return typeGraphQL
		}
		if err == nil && (media == typeJSON || media == "application/*" || media == "*/*") {
			return typeJSON
		}
	}
	return typeJSON
}

// buffers are used again: a request is read into one, and an answer put together in one, and sent in one piece.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// maxBuffer is the largest that is kept, in bytes: a rare long answer must not stay in memory.
const maxBuffer = 1 << 20

func release(b *bytes.Buffer) {
	if b.Cap() <= maxBuffer {
		b.Reset()
		buffers.Put(b)
	}
}

// answer is written once.
type answer struct {
	w         http.ResponseWriter
	mediaType string
}

func (a answer) header(status int) {
	h := a.w.Header()
	h.Set("Content-Type", a.mediaType+"; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	a.w.WriteHeader(status)
}

// fail answers what never became an operation.
func (a answer) fail(status int, message string) {
	a.header(status)
	json.NewEncoder(a.w).Encode(map[string]any{"errors": gqlerror.List{{Message: message}}}) // without data: there was no execution
}

// errors answers a document that does not parse or validate: 200 in the older media type, whose clients take other statuses for a broken
// connection.
func (a answer) errors(errs gqlerror.List) {
	status := http.StatusOK
	if a.mediaType == typeGraphQL {
		status = http.StatusBadRequest
	}
	if len(errs) > maxErrors {
		errs = errs[:maxErrors]
	}
	a.header(status)
	json.NewEncoder(a.w).Encode(map[string]any{"errors": errs})
}

// write sends an executed answer. Its data is JSON already and goes out as it is.
func (a answer) write(status int, response *graphql.Response) {
	if response == nil {
		a.fail(http.StatusServiceUnavailable, "the request was given up")
		return
	}
	b := buffers.Get().(*bytes.Buffer)
	defer release(b)
	b.Grow(len(response.Data) + 64)
	b.WriteByte('{')
	if len(response.Errors) > 0 {
		errs, err := json.Marshal(response.Errors[:min(len(response.Errors), maxErrors)])
		if err != nil {
			a.fail(http.StatusInternalServerError, errInternal.message)
			return
		}
		b.WriteString(`"errors":`)
		b.Write(errs)
		b.WriteByte(',')
	}
	b.WriteString(`"data":`)
	if response.Data == nil {
		b.WriteString("null")
	} else {
		b.Write(response.Data)
	}
	b.WriteString("}\n")
	a.header(status)
	a.w.Write(b.Bytes())
}

// refusal is why a request is no GraphQL request.
type refusal struct {
	status  int
	message string
}

func readRequest(r *http.Request) (*graphql.RawParams, *refusal) {
	var params *graphql.RawParams
	var failed *refusal
	switch r.Method {
	case http.MethodGet:
		params, failed = readURL(r)
	case http.MethodPost:
		params, failed = readBody(r)
	default:
		return nil, &refusal{http.StatusMethodNotAllowed, "use POST, or GET for queries"}
	}
	switch {
	case failed != nil:
		return nil, failed
	case params.Query == "":
		return nil, &refusal{http.StatusBadRequest, "the query is missing"}
	case len(params.Query) > maxQuery:
		return nil, &refusal{http.StatusRequestEntityTooLarge, "the document is over 128 KiB: put what it records into variables"}
	case strings.Contains(params.Query, `\u`) && surrogate.MatchString(params.Query):
		return nil, &refusal{http.StatusBadRequest, `the document holds \ud800 to \udfff, halves of one character: write the character itself`}
	}
	return params, nil
}

func readURL(r *http.Request) (*graphql.RawParams, *refusal) {
	q := r.URL.Query()
	for _, name := range []string{"query", "variables", "operationName", "extensions"} {
		if !utf8.ValidString(q.Get(name)) {
			return nil, &refusal{http.StatusBadRequest, "the request is not UTF-8"}
		}
	}
	params := &graphql.RawParams{Query: q.Get("query"), OperationName: q.Get("operationName")}
	for name, to := range map[string]*map[string]any{"variables": &params.Variables, "extensions": &params.Extensions} {
		if v := q.Get(name); v != "" && decodeOne([]byte(v), to) != nil {
			return nil, &refusal{http.StatusBadRequest, name + " is not a JSON object"}
		}
	}
	return params, nil
}

func readBody(r *http.Request) (*graphql.RawParams, *refusal) {
	if !isUTF8JSON(r.Header.Get("Content-Type")) || r.Header.Get("Content-Encoding") != "" {
		return nil, &refusal{http.StatusUnsupportedMediaType, "send application/json in UTF-8, not compressed"}
	}
	b := buffers.Get().(*bytes.Buffer)
	defer release(b) // what is decoded holds copies
	_, err := b.ReadFrom(r.Body)
	body := b.Bytes()
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return nil, &refusal{http.StatusRequestEntityTooLarge, "the request is over 1 MiB: record in parts, load a file, or upload a text to /documents/KEY/text"}
	case err != nil:
		return nil, &refusal{http.StatusBadRequest, "the request could not be read"}
	case !utf8.Valid(body):
		return nil, &refusal{http.StatusBadRequest, "the request is not UTF-8"}
	}
	params := &graphql.RawParams{}
	if decodeOne(body, params) != nil {
		return nil, &refusal{http.StatusBadRequest, `the request is not one JSON object {"query": …, "variables": …, "operationName": …}`}
	}
	return params, nil
}

// isUTF8JSON tells whether a content type is the one that is taken.
func isUTF8JSON(contentType string) bool {
	if contentType == typeJSON {
		return true
	}
	media, args, err := mime.ParseMediaType(contentType)
	charset := args["charset"]
	return err == nil && media == typeJSON && (charset == "" || strings.EqualFold(charset, "utf-8"))
}

// surrogate is half a character, which GraphQL would put U+FFFD for.
var surrogate = regexp.MustCompile(`\\u[dD][89a-fA-F]`)

// pairs are two halves that make one character in JSON.
var pairs = regexp.MustCompile(`\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}`)

// halved tells whether JSON holds half a surrogate pair. Escaped backslashes go first, for what follows them is no escape.
func halved(b []byte) bool {
	if !bytes.Contains(b, []byte(`\u`)) || !surrogate.Match(b) { // few bodies have any: a search is cheaper than an expression
		return false
	}
	b = bytes.ReplaceAll(b, []byte(`\\`), nil)
	return surrogate.Match(pairs.ReplaceAll(b, nil))
}

// decodeOne reads one JSON value and nothing after it. Numbers stay as they are written, and nothing is lost: encoding/json puts U+FFFD for
// half a surrogate pair.
func decodeOne(b []byte, to any) error {
	if halved(b) {
		return errors.New("half a surrogate pair stands alone")
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	if err := d.Decode(to); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("there is more than one JSON value")
	}
	return nil
}
