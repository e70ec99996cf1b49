package store

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"unicode/utf8"

	"claimgraph/graph"
)

// maxFills is how many spans get their hash by one change, so that its list of what it touched stays below maxValue.
const maxFills = 3_000

func (pl *planner) documents() error {
	for i, f := range pl.plannable("documents", len(pl.in.Documents)) {
		// A copy: the input stays as it was given, for it may be planned again.
		d := pl.in.Documents[i]
		if err := pl.refer(f, graph.KindEntity, d.Publisher, "publisher"); err != nil {
			return err
		}
		if err := pl.referAll(f, graph.KindEntity, d.Authors, "authors"); err != nil {
			return err
		}
		if err := pl.referAll(f, graph.KindDocument, d.Cites, "cites"); err != nil {
			return err
		}
		if err := pl.putDocument(f, &d); err != nil {
			return err
		}
	}
	return nil
}

// putDocument plans a document, and its text where that comes with it.
func (pl *planner) putDocument(f *graph.Faults, d *graph.Document) error {
	text := []byte(d.Text)
	d.Text = ""
	known, err := pl.earlier(d.ID(), true)
	switch {
	case err != nil:
		return err
	case known == nil && d.SHA256 == "" && len(text) > 0:
		d.SHA256 = SHA256(text)
	case known != nil && d.SHA256 == "":
		// Where it had none either, the text brings it.
		d.SHA256 = known.Record.Document.SHA256
	}
	if known != nil && known.Archived && d.SHA256 != known.Record.Document.SHA256 {
		f.Add(graph.Conflict, anotherText(known), "sha256")
		return nil
	}
	unchanged := pl.unchanged
	if err := pl.put(f, graph.Record{Document: d}); err != nil || len(text) == 0 {
		return err
	}
	attached, err := pl.attach(f, d, known, text)
	if attached {
		pl.unchanged = unchanged
	}
	return err
}

func anotherText(n *Node) string {
	return fmt.Sprintf("another text of %s is archived, with SHA-256 %s: it stays as it is; record the other text as a document of its own",
		n.ID, n.Record.Document.SHA256)
}

// SHA256 of some bytes, in lower-case hexadecimal.
func SHA256(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// planAttach plans to archive the text of a document that is known.
func (p *pending) planAttach(id graph.ID, text []byte, reason string, open opener) (*plan, error) {
	pl := newPlanner(p, &graph.Input{Reason: reason}, signature{}, open)
	pl.errors = pl.in.Validate()
	if len(text) == 0 {
		pl.faults.Add(graph.Required, "the text is empty", "text")
	}
	n, err := pl.node(id)
	if err != nil {
		return nil, err
	}
	switch {
	case n == nil || n.Record.Document == nil:
		pl.faults.Add(graph.UnknownReference, fmt.Sprintf("%s is no document that is known: record it first", id), "document")
	case n.Withdrawn:
		pl.faults.Add(graph.UnknownReference, fmt.Sprintf("%s was withdrawn: record it again with correct first", id), "document")
	}
	if len(pl.errors) > 0 {
		return pl.plan, nil
	}
	attached, err := pl.attach(pl.faults, n.Record.Document, n, text)
	if err == nil && !attached && len(pl.errors) == 0 {
		pl.unchanged++
	}
	pl.weigh()
	return pl.plan, err
}

// attach plans to archive a text, and tells whether there is anything to do: the text has the hash that the document is recorded with, if one
// is, and every span that evidence points at holds. known is the document's node, nil where it is new.
func (pl *planner) attach(f *graph.Faults, d *graph.Document, known *Node, text []byte) (bool, error) {
	const field = "text"
	sha := SHA256(text)
	switch {
	case len(text) > graph.MaxDocumentText:
		f.Add(graph.TooLarge, fmt.Sprintf("the text has %d bytes: at most %d are allowed", len(text), graph.MaxDocumentText), field)
		return false, nil
	case !utf8.Valid(text):
		f.Add(graph.Invalid, "the text is not valid UTF-8: convert it first", field)
		return false, nil
	case known != nil && known.Archived && known.Record.Document.SHA256 == sha:
		return false, nil
	case known != nil && known.Archived:
		f.Add(graph.Conflict, anotherText(known), field)
		return false, nil
	}
	faultsBefore := len(pl.errors)
	record := graph.ArchivedText{Document: d.Key, SHA256: sha}
	if known != nil {
		var err error
		if record.Spans, err = pl.verifySpans(f, known, text, field); err != nil {
			return false, err
		}
	}
	// The spans are looked at first, for the first that is broken says more than a hash.
	if d.SHA256 != "" && d.SHA256 != sha && len(pl.errors) == faultsBefore {
		f.Add(graph.SpanMismatch, fmt.Sprintf("the text has SHA-256 %s, the document is recorded with %s: it is not the same text", sha, d.SHA256), field)
	}
	if len(pl.errors) > faultsBefore {
		return false, nil
	}
	pl.texts[sha], pl.archived[d.Key] = text, text
	pl.add(graph.Record{Text: &record})
	pl.touch(d.ID())
	return true, nil
}

// verifySpans checks all evidence in a document against its text.
func (pl *planner) verifySpans(f *graph.Faults, document *Node, text []byte, field string) ([]graph.VerifiedSpan, error) {
	keys, err := pl.keys(edgePrefix(document.Number, ClaimsIn), 0)
	if err != nil {
		return nil, err
	}
	var spans []graph.VerifiedSpan
	var broken []brokenSpan
	fills := 0
	for _, key := range keys {
		_, _, _, to, err := parseEdgeKey(key)
		if err != nil {
			return nil, err
		}
		n, err := pl.node(graph.NewID(graph.KindClaim, to))
		if err != nil || n == nil {
			return nil, fmt.Errorf("couldn't read claim:%s: %w", to, err)
		}
		claim := n.Record.Claim
		for i := range claim.Evidence {
			e := &claim.Evidence[i]
			if e.Document != document.ID.Key() || e.Withdrawn || !e.HasSpan() {
				continue
			}
			sha, fault := checkSpan(e, text)
			if fault != "" {
				broken = append(broken, brokenSpan{*e.Start, fmt.Sprintf("%s of %s%s does not stand in this text: %s",
					graph.NewID(graph.KindEvidence, e.Key(claim.Key)), claim.ID(), where(e), fault)})
				continue
			}
			if e.SpanSHA256 == "" {
				fills++
			}
			spans = append(spans, graph.VerifiedSpan{Evidence: graph.NewID(graph.KindEvidence, e.Key(claim.Key)), SHA256: sha})
		}
	}
	// In the order of the text: the first that is broken shows where it begins to differ.
	slices.SortFunc(broken, func(a, b brokenSpan) int { return a.start - b.start })
	for _, b := range broken {
		f.Add(graph.SpanMismatch, b.fault, field)
	}
	if fills > maxFills {
		f.Add(graph.TooLarge, fmt.Sprintf("%d pieces of evidence have spans in this text and no spanSha256: at most %d are given theirs at once; record the others with it",
			fills, maxFills), field)
	}
	pl.fills += fills
	return spans, nil
}

// where repeats the locator, for people.
func where(e *graph.Evidence) string {
	if e.Locator == "" {
		return ""
	}
	return " (" + e.Locator + ")"
}

type brokenSpan struct {
	start int
	fault string
}

// checkSpan hashes the bytes that evidence points at. The fault, empty where there is none, says what is wrong.
func checkSpan(e *graph.Evidence, text []byte) (sha, fault string) {
	start, end := *e.Start, *e.End
	if end > len(text) {
		return "", fmt.Sprintf("bytes %d to %d lie beyond its end at %d", start, end, len(text))
	}
	span := text[start:end]
	if !utf8.RuneStart(span[0]) || (end < len(text) && !utf8.RuneStart(text[end])) {
		return "", fmt.Sprintf("bytes %d to %d cut a character in two", start, end)
	}
	sha = SHA256(span)
	if e.SpanSHA256 != "" && e.SpanSHA256 != sha {
		return "", fmt.Sprintf("bytes %d to %d have SHA-256 %s, the evidence is recorded with %s", start, end, sha, e.SpanSHA256)
	}
	return sha, ""
}

// checkEvidence checks the references of evidence, its chain against the document's publisher, and its span against the text where that is
// archived; a span without a hash gets it then.
func (pl *planner) checkEvidence(f *graph.Faults, e *graph.Evidence) error {
	if err := pl.refer(f, graph.KindDocument, e.Document, "document"); err != nil {
		return err
	}
	if len(e.Chain) == 0 && !e.HasSpan() {
		return nil
	}
	document, err := pl.record(graph.NewID(graph.KindDocument, e.Document))
	if err != nil {
		return err
	}
	for i, hop := range e.Chain {
		at := f.At("chain", i)
		if err := pl.refer(at, graph.KindEntity, hop.Carrier, "carrier"); err != nil {
			return err
		}
		if err := pl.refer(at, graph.KindDocument, hop.Document, "document"); err != nil {
			return err
		}
		if document != nil && hop.Carrier == document.Document.Publisher {
			at.Add(graph.Invalid, fmt.Sprintf("%s publishes the document: the chain ends before the publisher, leave it out", hop.Carrier), "carrier")
		}
	}
	if !e.HasSpan() || document == nil {
		return nil
	}
	text, err := pl.textOf(e.Document)
	if err != nil || text == nil {
		return err
	}
	sha, fault := checkSpan(e, text)
	if fault != "" {
		f.Add(graph.SpanMismatch, fmt.Sprintf("the words do not stand in the archived text of document:%s: %s", e.Document, fault), "start")
		return nil
	}
	e.SpanSHA256 = sha
	return nil
}

// textOf is the archived text of a document, nil where there is none.
func (pl *planner) textOf(key string) ([]byte, error) {
	if text, ok := pl.archived[key]; ok {
		return text, nil
	}
	n, err := pl.node(graph.NewID(graph.KindDocument, key))
	if err != nil {
		return nil, err
	}
	var text []byte
	if n != nil && n.Archived {
		if text, err = pl.open(n.Record.Document.SHA256); err != nil {
			return nil, err
		}
	}
	pl.archived[key] = text
	return text, nil
}
