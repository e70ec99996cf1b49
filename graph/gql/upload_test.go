package gql

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"claimgraph/graph"
)

// upload sends a text as an analyst, or with the headers given.
func (s *server) upload(key, text string, headers ...string) answered {
	s.Helper()
	if headers == nil {
		headers = []string{"Authorization", "Bearer " + s.secret[Analyst]}
	}
	return s.send(s.request("PUT", "/documents/"+key+"/text?reason=found", text, headers...))
}

// TestUpload archives a text once, and refuses another for the same document, and one in which what was quoted does not stand.
func TestUpload(t *testing.T) {
	s := newServer(t)
	at, to := 4, 9
	s.do(graph.Input{
		Entities:  []graph.Entity{{Key: "a", Kind: graph.Person, Named: true, Names: []graph.Name{{Value: "Ann"}}}},
		Documents: []graph.Document{{Key: "d", Publisher: "a"}, {Key: "e", Publisher: "a"}},
		Claims: []graph.Claim{{Key: "c", Claimant: "a", Label: "c", Statement: &graph.Statement{Text: "so"},
			Evidence: []graph.Evidence{{Document: "d", Kind: graph.Paraphrase, Start: &at, End: &to}}}},
	})
	if a := s.upload("d", "sho"); a.Status != http.StatusUnprocessableEntity || !strings.Contains(string(a.Body), "SPAN_MISMATCH") {
		t.Errorf("a text too short for the span: %d %s", a.Status, a.Body)
	}
	if a := s.upload("d", "one words two"); a.Status != 200 || string(a.Body) != "{\"change\":2}\n" {
		t.Errorf("%d %s", a.Status, a.Body)
	}
	if a := s.upload("d", "one words two"); a.Status != 200 || string(a.Body) != "{}\n" {
		t.Errorf("the same again: %d %s", a.Status, a.Body)
	}
	if a := s.upload("d", "two words one"); a.Status != 422 || !strings.Contains(string(a.Body), "CONFLICT") {
		t.Errorf("another text: %d %s", a.Status, a.Body)
	}
	if a := s.upload("e", "\xff\xfe"); a.Status != 422 || !strings.Contains(string(a.Body), "UTF-8") {
		t.Errorf("no UTF-8: %d %s", a.Status, a.Body)
	}
	for _, key := range []string{"nothing", "..%2f..", "D", strings.Repeat("x", 500)} {
		if a := s.upload(key, "text"); a.Status != 422 || !strings.Contains(string(a.Body), "UNKNOWN_REFERENCE") {
			t.Errorf("%s: %d %s", cut(key, 20), a.Status, a.Body)
		}
	}
	var data struct {
		Document struct {
			Text   string
			Claims struct {
				Nodes []struct {
					Evidence []struct{ Status, Quote string }
				}
			}
			History []struct{ Reason, By string }
		}
	}
	s.ask(&data, `{ document(id: "document:d") { text claims { nodes { evidence { status quote } } } history { reason by } } }`, nil)
	e := data.Document.Claims.Nodes[0].Evidence[0]
	if data.Document.Text != "one words two" || e.Status != "VERIFIED" || e.Quote != "words" || data.Document.History[0].Reason != "found" || data.Document.History[0].By != "analyst" {
		t.Errorf("%+v", data)
	}
}

// TestUploadAccess: as everything that writes, it needs a token that may.
func TestUploadAccess(t *testing.T) {
	s := newServer(t)
	if a := s.upload("d", "text", "X-Nothing", "1"); a.Status != 401 {
		t.Errorf("without a token: %d", a.Status)
	}
	if a := s.upload("d", "text", "Authorization", "Bearer "+s.secret[Reader]); a.Status != 403 || a.Errors[0].Extensions.Code != codeForbidden {
		t.Errorf("as a reader: %d %s", a.Status, a.Body)
	}
	if a := s.upload("d", "text", "Authorization", "Bearer "+s.secret[Analyst], "Origin", "https://elsewhere.example"); a.Status != 403 {
		t.Errorf("from another site: %d", a.Status)
	}
	for _, method := range []string{"GET", "POST", "DELETE"} {
		if a := s.send(s.request(method, "/documents/d/text", "text", "Authorization", "Bearer "+s.secret[Analyst])); a.Status != 405 {
			t.Errorf("%s: %d", method, a.Status)
		}
	}
}

// TestLongTexts: a text longer than a request may be goes to the upload, up to 16 MiB; it is read back whole.
func TestLongTexts(t *testing.T) {
	s := newServer(t)
	s.do(graph.Input{
		Entities:  []graph.Entity{{Key: "a", Kind: graph.Person, Named: true, Names: []graph.Name{{Value: "Ann"}}}},
		Documents: []graph.Document{{Key: "long", Publisher: "a"}, {Key: "longest", Publisher: "a"}},
	})
	long := strings.Repeat("0123456789abcdé\n", 1<<16)
	body := encode(vars{"query": readDocument("record"), "variables": vars{"input": vars{"documents": []vars{{"key": "long", "publisher": "a", "text": long}}}}})
	r := s.request("POST", "/graphql", body, "Content-Type", "application/json", "Authorization", "Bearer "+s.secret[Analyst])
	if a := s.send(r); a.Status != 413 || !strings.Contains(a.Errors[0].Message, "/documents/KEY/text") {
		t.Errorf("over 1 MiB in a request: %d %s", a.Status, cut(string(a.Body), 200))
	}
	if a := s.upload("long", long); a.Status != 200 {
		t.Fatalf("%d %s", a.Status, a.Body)
	}
	var data struct{ Document struct{ Text string } }
	if s.ask(&data, `{ document(id: "document:long") { text } }`, nil); data.Document.Text != long {
		t.Errorf("%d bytes came back of %d", len(data.Document.Text), len(long))
	}
	if a := s.upload("longest", strings.Repeat("x", graph.MaxDocumentText+1)); a.Status != 413 || a.Errors[0].Extensions.Code != codeTooLarge {
		t.Errorf("16 MiB and a byte: %d %s", a.Status, cut(string(a.Body), 200))
	}
	if a := s.upload("longest", strings.Repeat("x", graph.MaxDocumentText)); a.Status != 200 {
		t.Errorf("16 MiB: %d %s", a.Status, cut(string(a.Body), 200))
	}
	// Many of them would fill the memory: an answer has room for some.
	many := "{"
	for i := range 10 {
		many += fmt.Sprintf(" a%d: document(id: \"document:longest\") { text }", i)
	}
	res, err := s.http.Client().Do(s.request("POST", "/graphql", encode(vars{"query": many + " }"}), "Content-Type", isJSON))
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	start := make([]byte, 500)
	if _, err := io.ReadFull(res.Body, start); err != nil || !strings.Contains(string(start), codeTooLarge) {
		t.Errorf("ten texts of 16 MiB are answered with %s, %v", start, err)
	}
}
