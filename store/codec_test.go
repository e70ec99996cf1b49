package store

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

func pointer[T any](v T) *T { return &v }

// oneOfEach has every kind of record with every field set.
func oneOfEach() []graph.Record {
	evidence := graph.Evidence{Document: "d", Kind: graph.Headline, Attribution: graph.Inferred, Locator: "line 1", Start: pointer(0), End: pointer(300),
		SpanSHA256: strings.Repeat("0a", 32), Chain: []graph.Hop{{Carrier: "e", Document: "d2", Verb: "notes"}, {Carrier: "f"}}, Withdrawn: true}
	claim := graph.Claim{Key: "c", Claimant: "e", ReportedFrom: []string{"f", "g"}, Measure: "m", Label: "Label.", Mentions: []string{"h"},
		Quantity: &graph.Quantity{Qualifier: graph.About, Value: pointer(int64(0)), Low: pointer(int64(1)), High: pointer(int64(graph.MaxCount)), Verbatim: "about",
			Tolerance: pointer(0.25), OpenAbove: true},
		Polarity: graph.Denies, Certainty: graph.Possible, SpeechAct: graph.Condemns, Basis: graph.Told, Hedge: "reportedly", Stated: "2026-01", Valid: "2025/..",
		Place: "p", Evidence: []graph.Evidence{evidence, {Document: "d", Kind: graph.Table, Attribution: graph.Stated}}}
	onRelation, onStatement := claim, claim
	onRelation.Measure, onRelation.Quantity, onRelation.Relation = "", nil, &graph.Relation{Subject: "a", Predicate: "p", Object: "b"}
	onStatement.Measure, onStatement.Quantity, onStatement.Statement = "", &graph.Quantity{Qualifier: graph.Between, Verbatim: "v", Tolerance: pointer(0.0)}, &graph.Statement{Key: "s"}
	return []graph.Record{
		{Entity: &graph.Entity{Key: "e", Kind: graph.Object, Named: true, Names: []graph.Name{{Value: "Ä", Lang: "de", Kind: graph.NameAcronym}, {Value: "B"}},
			Description: "D", Identifiers: []graph.Identifier{{Scheme: "wikidata", Value: "Q1"}}, SpeaksFor: "f"}},
		{Entity: &graph.Entity{Key: "u", Kind: graph.AnonymousSource, Names: []graph.Name{{Value: "Somebody", Kind: graph.NamePreferred}}}},
		{Document: &graph.Document{Key: "d", Title: "T", Publisher: "e", Authors: []string{"a", "b"}, Published: "2026-01-14", URL: "https://example.org", Lang: "en",
			Cites: []string{"x"}, SHA256: strings.Repeat("0b", 32)}},
		{Predicate: &graph.Predicate{Key: "p", Label: "met", InverseLabel: "was met by", Symmetric: true, Description: "D"}},
		{Relation: &graph.Relation{Subject: "a", Predicate: "p", Object: "b"}},
		{Measure: &graph.Measure{Key: "m", Label: "L", Predicate: "p", Event: "e", Place: "l", Population: "people", Kind: graph.Stock, Unit: "people",
			Origin: "2025-12", Method: "M", PartOf: "w"}},
		{Statement: &graph.Statement{Key: "s", Text: "Words.", About: []string{"a", "b"}}},
		{Claim: &claim}, {Claim: &onRelation}, {Claim: &onStatement},
		{Evidence: &graph.ClaimEvidence{Claim: "c", Evidence: []graph.Evidence{evidence}}},
		{Link: &graph.ClaimLink{Kind: graph.Refines, From: "c", To: "d"}},
		{Text: &graph.ArchivedText{Document: "d", SHA256: strings.Repeat("0c", 32), Spans: []graph.VerifiedSpan{{Evidence: "evidence:c.0", SHA256: strings.Repeat("0d", 32)}}}},
		{Withdrawal: &graph.Withdrawal{Target: "claim:c"}},
		{PropositionLink: &graph.PropositionLink{Kind: graph.Excludes, From: "measure:m", To: "relation:a/p/b"}},
		{Assessment: &graph.Assessment{Assessor: "ana", At: time.UnixMicro(1768385100123456).UTC(), Claim: "c", Reliability: graph.ReliabilityB,
			Credibility: graph.CredibilitySix, Likelihood: graph.LikelihoodAlmostCertain, Confidence: graph.ConfidenceHigh, Rationale: "because"}},
		{Assessment: &graph.Assessment{Assessor: "ana", At: time.UnixMicro(-1).UTC(), Entity: "e", Reliability: graph.ReliabilityF}},
		{Judgement: &graph.Judgement{By: "ana", At: time.UnixMicro(0).UTC(), Left: "a", Right: "b", Verdict: graph.Unsure}},
	}
}

// testdata/records-v1.txt holds records as the first claimgraph wrote them. Every later one must read and write these bytes: the lines are not
// to be adapted, new fields get lines of their own.
func TestRecordFormat(t *testing.T) {
	const file = "testdata/records-v1.txt"
	var b strings.Builder
	for _, r := range oneOfEach() {
		fmt.Fprintf(&b, "%x\n", encodeRecord(&r))
	}
	if *rewrite {
		setFile(t, file, []byte(b.String()))
	}
	if want := string(fileBytes(t, file)); b.String() != want {
		t.Errorf("records are written as\n%swant\n%s", b.String(), want)
	}
	lines := strings.Fields(b.String())
	for i, want := range oneOfEach() {
		data, err := hex.DecodeString(lines[i])
		if err != nil {
			t.Fatal(err)
		}
		got, err := decodeRecord(data)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%v: read\n%+v\nwant\n%+v", err, content(&got), content(&want))
		}
	}
}

// What a later version adds is never skipped, whatever is cut off is a fault, and no bytes make the reader fail otherwise.
func TestBadRecords(t *testing.T) {
	var whole [][]byte
	for _, r := range oneOfEach() {
		data := encodeRecord(&r)
		whole = append(whole, data)
		for _, extra := range [][]byte{{0x78, 1}, {0xf8, 1, 1}} { // fields 15 and 31
			if _, err := decodeRecord(append(bytes.Clone(data), extra...)); err == nil || !strings.Contains(err.Error(), "newer claimgraph") {
				t.Errorf("a record with a field more: %v", err)
			}
		}
		for n := range data {
			if _, err := decodeRecord(data[:n]); err == nil {
				t.Errorf("%x was read", data[:n])
			}
		}
	}
	if _, err := decodeRecord(nil); err == nil {
		t.Error("an empty record was read")
	}
	rapid.Check(t, func(r *rapid.T) {
		data := bytes.Clone(rapid.SampledFrom(whole).Draw(r, "record"))
		data[rapid.IntRange(0, len(data)-1).Draw(r, "at")] ^= 1 << rapid.IntRange(0, 7).Draw(r, "bit")
		if rec, err := decodeRecord(data); err == nil {
			encodeRecord(&rec)
		}
	})
}
