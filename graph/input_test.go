package graph

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestValidate looks for the faults of each input in testdata/validate. Beside JSON there stand
//
//	‹2000×a›           the text 2,000 times
//	3× {"value": "#"}  three entries of a list, # their index
//	‹xff›              a byte, for what JSON cannot hold
func TestValidate(t *testing.T) {
	files, err := filepath.Glob("testdata/validate/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are %d files: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			checkBlocks(t, file, func(input string) string {
				in := parseInput(t, input)
				in.Normalize()
				var out strings.Builder
				for _, e := range in.Validate() {
					path := strings.Join(e.Path, ".")
					if path == "" {
						path = "(input)"
					}
					fmt.Fprintf(&out, "%s %s: %s\n", path, e.Code, e.Message)
				}
				if out.Len() == 0 {
					return "ok"
				}
				return out.String()
			})
		})
	}
}

var (
	repeatedText  = regexp.MustCompile(`‹(\d+)×([^›]*)›`)
	repeatedEntry = regexp.MustCompile(`(\d+)× (\{[^{}]*\}|"[^"]*")`)
	rawByte       = regexp.MustCompile(`‹x([0-9a-f]{2})›`)
)

func parseInput(t testing.TB, text string) *Input {
	t.Helper()
	text = repeatedText.ReplaceAllStringFunc(text, func(s string) string {
		m := repeatedText.FindStringSubmatch(s)
		return strings.Repeat(m[2], number(m[1]))
	})
	text = repeatedEntry.ReplaceAllStringFunc(text, func(s string) string {
		m := repeatedEntry.FindStringSubmatch(s)
		entries := make([]string, number(m[1]))
		for i := range entries {
			entries[i] = strings.ReplaceAll(m[2], "#", strconv.Itoa(i))
		}
		return strings.Join(entries, ",")
	})
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.DisallowUnknownFields()
	var in Input
	if err := decoder.Decode(&in); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	eachText(reflect.ValueOf(&in), func(s string) string {
		return rawByte.ReplaceAllStringFunc(s, func(s string) string {
			b, _ := strconv.ParseUint(rawByte.FindStringSubmatch(s)[1], 16, 8)
			return string([]byte{byte(b)})
		})
	})
	return &in
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// eachText puts every text that v holds through a function.
func eachText(v reflect.Value, f func(string) string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			eachText(v.Field(i), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), f)
		}
	case reflect.String:
		if s := v.String(); s != "" {
			v.SetString(f(s))
		}
	}
}

// TestValidateMessages takes every sentence that the package has for a fault out of its source, and looks for it in the tables: a rule
// without a case fails here.
func TestValidateMessages(t *testing.T) {
	shown := read(t, "testdata/id.txt") + read(t, "testdata/normalize.txt")
	files, _ := filepath.Glob("testdata/validate/*.txt")
	for _, file := range files {
		shown += read(t, file)
	}
	found := 0
	for file, syntax := range sources(t) {
		if file == "edtf_scan.go" || file == "day.go" {
			continue // their sentences are in the tables of dates
		}
		for _, sentence := range sentences(syntax) {
			found++
			for _, part := range regexp.MustCompile(`%\w`).Split(sentence, -1) {
				if len(part) > 3 && !strings.Contains(shown, part) {
					t.Errorf("%s: no table shows the message %q", file, sentence)
					break
				}
			}
		}
	}
	if found < 40 {
		t.Errorf("only %d messages were found", found)
	}
}

// sources are the files of the package without its tests.
func sources(t *testing.T) map[string]*ast.File {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	parsed := map[string]*ast.File{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		if parsed[file], err = parser.ParseFile(token.NewFileSet(), file, nil, 0); err != nil {
			t.Fatal(err)
		}
	}
	return parsed
}

// sentences are the texts of several words in a file's functions.
func sentences(file *ast.File) []string {
	var list []string
	for _, declaration := range file.Decls {
		function, ok := declaration.(*ast.FuncDecl)
		if !ok || function.Name.Name == "Error" {
			continue
		}
		ast.Inspect(function, func(n ast.Node) bool {
			if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				if s, _ := strconv.Unquote(literal.Value); len(s) > 8 && strings.Contains(s, " ") {
					list = append(list, s)
				}
			}
			return true
		})
	}
	return list
}

// TestNormalize shows an input and what Normalize makes of it.
func TestNormalize(t *testing.T) {
	checkBlocks(t, "testdata/normalize.txt", func(input string) string {
		in := parseInput(t, input)
		in.Normalize()
		once := marshal(t, in)
		in.Normalize()
		if twice := marshal(t, in); twice != once {
			t.Errorf("a second Normalize makes\n%s of\n%s", twice, once)
		}
		return once
	})
}

func marshal(t testing.TB, in *Input) string {
	t.Helper()
	b, err := json.MarshalIndent(in, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestValidateEveryText puts what no text may hold into each text of an input that has them all, one after the other: each is refused, at its
// own place. The text of a document is refused for its encoding alone, for it is kept as it was published.
func TestValidateEveryText(t *testing.T) {
	for _, bad := range []string{"a\xffz", "a\xed\xa0\x80z", "a\x00z", "a\x1fz", "a\x7fz", "a\u0085z"} {
		for i := 0; ; i++ {
			in, n := fullInput(), 0
			var was string
			eachText(reflect.ValueOf(in), func(s string) string {
				if n++; n-1 != i {
					return s
				}
				was = s
				return bad
			})
			if was == "" {
				break
			}
			errs := in.Validate()
			if was == "the document's own text" && bad[1] < 0x80 || bad == "a\u0085z" && was == "the document's own text" {
				if len(errs) > 0 {
					t.Errorf("%q is refused: %v", bad, errs)
				}
				continue
			}
			if len(errs) != 1 || errs[0].Code != Invalid {
				t.Errorf("with %q for %q there are the faults %v", bad, was, errs)
			}
		}
	}
}

// Signs that turn the direction of writing are no fault.
func TestValidateDirection(t *testing.T) {
	for _, sign := range []string{"\u200e", "\u200f", "\u061c", "\u202a", "\u202e", "\u2066", "\u2069", "\u200c", "\n", "\t", "\r\n", "\ufffd"} {
		in := fullInput()
		in.Entities[0].Names[0].Value += sign
		if errs := in.Validate(); errs != nil {
			t.Errorf("%q is refused: %v", sign, errs)
		}
	}
}

// fullInput has every text that an input may have, each of its own, and no fault.
func fullInput() *Input {
	digest := strings.Repeat("0e", 32)
	about := func(claim Claim) Claim {
		claim.Claimant, claim.Label = "c-hrana", "A claim"
		claim.Polarity, claim.Certainty, claim.SpeechAct, claim.Basis = Affirms, Certain, Asserts, Unstated
		return claim
	}
	first := about(Claim{Key: "f-1", ReportedFrom: []string{"c-residents"}, Measure: "m-killed", Mentions: []string{"c-rasht"}, Hedge: "reportedly",
		Quantity: &Quantity{Qualifier: Exactly, Value: count(5), Verbatim: "five"}, Stated: "2026-01-14", Valid: "2026-01", Place: "c-tehran"})
	first.Evidence = []Evidence{{Document: "d-fox", Kind: Paraphrase, Attribution: Stated, Locator: "line 3", Start: new(int), End: new(9),
		SpanSHA256: digest, Chain: []Hop{{Carrier: "c-reuters", Document: "d-reuters", Verb: "notes"}}}}
	return &Input{
		Reason: "the first figures",
		Entities: []Entity{{Key: "c-hrana", Kind: RightsMonitor, Names: []Name{{Value: "HRANA", Lang: "en", Kind: NamePreferred}}, Description: "An agency",
			Identifiers: []Identifier{{Scheme: "wikidata", Value: "Q1"}}, SpeaksFor: "c-other"}},
		Documents: []Document{{Key: "d-fox", Title: "A title", Publisher: "c-fox", Authors: []string{"c-author"}, Published: "2026-01-19",
			URL: "https://example.org/", Lang: "en", Cites: []string{"d-reuters"}, SHA256: digest, Text: "the document's own text"}},
		Predicates: []Predicate{{Key: "p-killed", Label: "killed", InverseLabel: "was killed by", Description: "Deaths"}},
		Measures: []Measure{{Key: "m-killed", Label: "Killed", Predicate: "p-killed", Event: "c-protests", Place: "c-iran", Population: "protesters",
			Kind: Cumulative, Unit: "people", Origin: "2025-12-28", Method: "by name", PartOf: "m-all"}},
		Claims: []Claim{first,
			about(Claim{Key: "f-2", Relation: &Relation{Subject: "c-pmf", Predicate: "p-entered", Object: "c-iran"}}),
			about(Claim{Key: "f-3", Statement: &Statement{Key: "s-1", Text: "The net is down.", About: []string{"c-iran"}}})},
		Evidence:         []ClaimEvidence{{Claim: "f-1", Evidence: []Evidence{{Document: "d-fox", Kind: Headline, Attribution: Inferred}}}},
		Links:            []ClaimLink{{Kind: Disputes, From: "f-1", To: "f-2"}},
		PropositionLinks: []PropositionLink{{Kind: CaseOf, From: "relation:c-pmf/p-entered/c-iran", To: "measure:m-killed"}},
		Assessments: []Assessment{{Assessor: "bo", Claim: "f-1", Reliability: ReliabilityB, Credibility: CredibilityTwo, Likelihood: LikelihoodEven,
			Confidence: ConfidenceLow, Rationale: "A reason"}, {Assessor: "cy", Entity: "c-fox", Reliability: ReliabilityF}},
		Judgements: []Judgement{{By: "dan", Left: "c-pmf", Right: "c-tehran", Verdict: Unsure}},
	}
}

func TestValidateFull(t *testing.T) {
	if errs := fullInput().Validate(); errs != nil {
		t.Error(errs)
	}
}

// Faults come in the order of the input, the same at every run: a reader works through them, a test compares them.
func TestValidateOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := fullInput()
		eachText(reflect.ValueOf(in), func(s string) string {
			return rapid.SampledFrom([]string{s, s, s, "\x00", "NO KEY", ""}).Draw(t, "text")
		})
		in.Claims[0].Quantity.Low, in.Claims[0].Quantity.High = count(1), count(-1)
		first, second := in.Validate(), in.Validate()
		if !reflect.DeepEqual(first, second) {
			t.Fatalf("first\n%v\nthen\n%v", first, second)
		}
	})
}

func TestInputLen(t *testing.T) {
	if n := fullInput().Len(); n != 13 {
		t.Errorf("it has %d records", n)
	}
}
