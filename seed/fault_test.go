package seed

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"claimgraph/graph"
)

// TestFaults reads every file of the table, and compares its faults with those that stand behind it.
func TestFaults(t *testing.T) {
	const table = "testdata/faults.txtar"
	archive, err := txtar.ParseFile(table)
	if err != nil {
		t.Fatal(err)
	}
	got := &txtar.Archive{Comment: archive.Comment}
	for _, file := range archive.Files {
		if strings.HasSuffix(file.Name, ".faults") {
			continue
		}
		var list strings.Builder
		for _, f := range faultsOf(t, file.Name, file.Data) {
			fmt.Fprintf(&list, "%s %s\n", f.Code, f)
		}
		if list.Len() == 0 {
			t.Errorf("%s has no fault", file.Name)
		}
		got.Files = append(got.Files, file, txtar.File{Name: file.Name + ".faults", Data: []byte(list.String())})
	}
	golden(t, table, txtar.Format(got))
}

// faultsOf reads a dataset that may have faults, and nothing worse.
func faultsOf(t testing.TB, name string, data []byte) Faults {
	t.Helper()
	_, err := Read(name, bytes.NewReader(data))
	if err == nil {
		return nil
	}
	faults, ok := errors.AsType[*Faults](err)
	if !ok {
		t.Fatalf("%s: %v", name, err)
	}
	return *faults
}

// TestFaultsOfBytes has the files that no table of text can hold.
func TestFaultsOfBytes(t *testing.T) {
	long := strings.Repeat("x", maxLine)
	bomb := "reason: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
	for i := range 9 {
		bomb += fmt.Sprintf("a%d: &a%d [%s]\n", i+1, i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i), 10), ", "))
	}
	tests := []struct{ name, data, want string }{
		{"utf8.yaml", "reason: é\nx: \xff\n", "utf8.yaml:2:4: a dataset is written in UTF-8: byte 15 of the file is not"},
		{"utf8.json", "{\"reason\": \"é\xe9\"}", "utf8.json:1:14: a dataset is written in UTF-8: byte 15 of the file is not"},
		{"utf8.jsonl", "\n{\"reason\": \"\xe9\"}", "utf8.jsonl:2: a dataset is written in UTF-8: byte 13 of the line is not"},
		{"mark.yaml", "\uFEFFreson: a\n", "mark.yaml:1:1: reson: there is no such field here: is it reason?"},
		{"mark.json", "\uFEFF{\"reson\": 1}", "mark.json:1:2: reson: there is no such field here: is it reason?"},
		{"mark.jsonl", "\uFEFF{\"reson\": 1}", "mark.jsonl:1: reson: there is no such field here: is it reason?"},
		{"breaks.yaml", "reason: a\r\ncorrect: |\r\n  a\r\n", "breaks.yaml:2:10: correct: true or false is wanted, not \"a\\n\""},
		{"breaks.json", "{\r\n\"correct\":\r\n 1}\r\n", "breaks.json:3:2: correct: true or false is wanted, not 1"},
		{"breaks.jsonl", "\r\n{\"correct\": 1}\r\n", "breaks.jsonl:2: correct: true or false is wanted, not 1"},
		{"long.jsonl", "\n{\"reason\": \"" + long + "\"}\n{\"correct\": 1}", "long.jsonl:2: the line has 33554447 bytes: at most 33554432 are allowed (and 1 more)"},
		{"large.yaml", strings.Repeat("# a line that says nothing at all\n", 1<<20), "large.yaml: the file is larger than 32 MiB, which is the limit: write it as JSON Lines"},
		{"deep.yaml", "reason: " + strings.Repeat("[", 100_000), "deep.yaml:1:136: lists and objects stand more than 64 deep within one another here"},
		{"deep.json", `{"reason": ` + strings.Repeat("[", 9_000) + `"]"` + strings.Repeat("]", 9_000) + "}", "deep.json:1:75: lists and objects stand more than 64 deep within one another here (and 1 more)"},
		{"deeper.json", strings.Repeat("[", 100_000), "deeper.json:1:10001: this is no JSON: invalid character '[' exceeded max depth"},
		{"wide.json", `{"reason": ` + strings.Repeat("[", 62) + strings.Repeat("[[1]],", 200_000) + "1" + strings.Repeat("]", 62) + "}",
			"wide.json:1:75: lists and objects stand more than 64 deep within one another here (and 10000 more)"},
		{"half.jsonl", `{"reason": "\\ufffd and \ud800"}`, "half.jsonl:1: half of a surrogate pair stands alone: \\ud800 to \\udfff come in twos"},
		{"lines.yaml", "- " + strings.Repeat("- ", 100), "lines.yaml:1:129: lists and objects stand more than 64 deep within one another here (and 1 more)"},
		{"bomb.yaml", bomb, "bomb.yaml:5:45: with this one the aliases stand for more than 100000 values, which is the limit (and 10 more)"},
	}
	for _, tt := range tests {
		if got := sortedError(faultsOf(t, tt.name, []byte(tt.data))); got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// sortedError is the error with what matters first: the faults of limits.
func sortedError(faults Faults) string {
	for i, f := range faults {
		if f.Code == graph.TooLarge {
			faults[0], faults[i] = faults[i], faults[0]
			break
		}
	}
	return faults.Error()
}

// endless is a file of blank lines that does not end.
type endless struct{ line []byte }

func (e endless) Read(p []byte) (int, error) { return copy(p, e.line), nil }

func TestLinesWithoutEnd(t *testing.T) {
	blank := bytes.Repeat([]byte(" "), 64<<10)
	for name, line := range map[string][]byte{"one.jsonl": blank, "many.jsonl": append(blank, '\n')} {
		_, err := Read(name, endless{line})
		faults, ok := errors.AsType[*Faults](err)
		if !ok || !strings.Contains((*faults)[len(*faults)-1].Message, "larger than 1024 MiB") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

type broken struct{}

var errBroken = errors.New("broken")

func (broken) Read([]byte) (int, error) { return 0, errBroken }

// TestReadError has the reader fail, which is no fault of the file.
func TestReadError(t *testing.T) {
	for _, name := range []string{"a.yaml", "a.json", "a.jsonl", "a"} {
		_, err := Read(name, io.MultiReader(strings.NewReader("{"), broken{}))
		if !errors.Is(err, errBroken) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestManyFaults(t *testing.T) {
	faults := faultsOf(t, "many.jsonl", []byte(strings.Repeat("{}\n", 2*maxFaults)))
	last := faults[len(faults)-1]
	if len(faults) != maxFaults+1 || last.Code != graph.TooLarge || last.Line != maxFaults {
		t.Errorf("%d faults, the last is %s", len(faults), last)
	}
}

func TestLocate(t *testing.T) {
	const claims = `
reason: test
claims:
  - claimant: hrana
    measure: killed
    quantity: {qualifier: EXACTLY, value: 5, verbatim: five}
    label: five
    evidence:
      - {document: d, kind: TABLE}
      - document: d
        kind: HEADLINE
        chain: [{carrier: reuters}]
`
	const lines = `{"reason": "test"}

{"claim": {"claimant": "hrana", "measure": "killed", "label": "five", "evidence": []}}
{"entity": {"key": "a", "kind": "STATE", "names": [{"value": "A"}]}}
{"claim": {"claimant": "isw", "measure": "killed", "label": "six", "evidence": []}}
`
	tests := []struct{ data, path, want string }{
		{claims, "claims.0.claimant", "a.yaml:4:15"},
		{claims, "claims.0.quantity.low", "a.yaml:6:15"},
		{claims, "claims.0.quantity.value", "a.yaml:6:43"},
		{claims, "claims.0.evidence.1.chain.0.carrier", "a.yaml:12:27"},
		{claims, "claims.0.evidence.1.document", "a.yaml:10:19"},
		{claims, "claims.0.evidence.7", "a.yaml:9:7"},
		{claims, "claims.0.key", "a.yaml:4:5"},
		{claims, "claims.x", "a.yaml:4:3"},
		{claims, "links.0.from", "a.yaml:2:1"},
		{claims, "", "a.yaml:2:1"},
		{lines, "claims.1.quantity.low", "a.jsonl:5"},
		{lines, "claims.0", "a.jsonl:3"},
		{lines, "entities.0.names.0.value", "a.jsonl:4"},
		{lines, "reason", "a.jsonl:1"},
		{lines, "claims.2", "a.jsonl"},
		{lines, "claims.x", "a.jsonl"},
		{lines, "", "a.jsonl"},
	}
	for _, tt := range tests {
		name := "a.yaml"
		if tt.data == lines {
			name = "a.jsonl"
		}
		d, err := Read(name, strings.NewReader(tt.data))
		if err != nil {
			t.Fatal(err)
		}
		var path []string
		if tt.path != "" {
			path = strings.Split(tt.path, ".")
		}
		got := d.Locate(graph.InputErrors{{Path: path, Code: graph.Conflict, Message: "no"}})
		if len(got) != 1 || got[0].Code != graph.Conflict || !reflect.DeepEqual(got[0].Path, path) {
			t.Fatalf("%s: %v", tt.path, got)
		}
		got[0].Path = nil
		if got[0].String() != tt.want+": no" {
			t.Errorf("%s stands at %s, want %s", tt.path, got[0], tt.want)
		}
	}
}

func TestFormats(t *testing.T) {
	for data, want := range map[string]Format{
		"":                              YAML,
		"reason: x":                     YAML,
		"# {\n":                         YAML,
		`{"reason": "x"}`:               JSON,
		"{\n\"reason\": \"x\"}":         JSON,
		`{"evidence": []}`:              JSON,
		`{"evidence": {`:                JSONLines,
		` {"claim": {"key": `:           JSONLines,
		"\uFEFF{\"reason\": 1}\n{":      JSONLines,
		"{\"claims\": []}\n":            JSON,
		"\n\n{\"propositionLink\":1}\n": JSON,
	} {
		if got := sniff([]byte(data)); got != want {
			t.Errorf("%q is %s, want %s", data, got, want)
		}
	}
	for name, want := range map[string]Format{"a.yaml": YAML, "b/a.YML": YAML, "a.json": JSON, "a.b.jsonl": JSONLines, "a.ndjson": JSONLines} {
		if got, ok := FormatOf(name); !ok || got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
	if _, ok := FormatOf("-"); ok {
		t.Error("a name without an extension has a format")
	}
	if f, err := ParseFormat("YAML"); f != YAML || err != nil {
		t.Errorf("YAML is %s, %v", f, err)
	}
	if _, err := ParseFormat("xml"); err == nil {
		t.Error("xml is a format")
	}
}
