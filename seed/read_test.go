package seed

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"time"

	"claimgraph/graph"
)

func TestFirst(t *testing.T) {
	d := readFirst(t)
	if len(d.Input.Entities) < 75 || len(d.Input.Claims) < 110 {
		t.Errorf("%d entities and %d claims are fewer than the article has", len(d.Input.Entities), len(d.Input.Claims))
	}
	for _, c := range d.Input.Claims {
		if len(c.Evidence) == 0 {
			t.Errorf("claim %s has no evidence", c.Key)
		}
	}
}

func readFirst(t testing.TB) *Dataset {
	t.Helper()
	name, data := First()
	d, err := Read(name, bytes.NewReader(data))
	if err != nil {
		for _, f := range faultsOf(t, name, data) {
			t.Error(f)
		}
		t.FailNow()
	}
	return d
}

// TestScalars reads what YAML 1.1 would take for something else.
func TestScalars(t *testing.T) {
	const entity = "entities: [{kind: STATE, key: a, names: [{value: %}]}]"
	for written, want := range map[string]string{
		`2026-01`: "2026-01", `2026`: "2026", `2026-01-14`: "2026-01-14", `123`: "123", `010`: "010", `0x1F`: "0x1F", `1_000`: "1_000",
		`1e3`: "1e3", `5.0`: "5.0", `yes`: "yes", `no`: "no", `on`: "on", `12:30:45`: "12:30:45", `.inf`: ".inf", `"null"`: "null",
		`'true'`: "true", `'it''s'`: "it's", `"\u00e9\x41\U0001F600\/"`: "éA😀/", `..`: "..", `-0044`: "-0044",
	} {
		d, err := Read("a.yaml", strings.NewReader(strings.Replace(entity, "%", written, 1)))
		if err != nil {
			t.Errorf("%s: %v", written, err)
			continue
		}
		if got := d.Input.Entities[0].Names[0].Value; got != want {
			t.Errorf("%s reads as %q, want %q", written, got, want)
		}
	}
}

// TestDefaults has defaults fill in what is left out, null included, in every form.
func TestDefaults(t *testing.T) {
	want := graph.Entity{Key: "a", Kind: graph.State, Named: true, Names: []graph.Name{{Value: "A", Kind: graph.NamePreferred}}}
	for name, data := range map[string]string{
		"a.yaml":  "entities:\n- key: a\n  kind: STATE\n  named:\n  names:\n  - value: A\n    lang: ~\n    kind: null\n  identifiers: []\nclaims:\n",
		"a.json":  `{"entities": [{"key": "a", "kind": "STATE", "named": null, "names": [{"value": "A"}], "identifiers": []}], "claims": null}`,
		"a.jsonl": `{"entity": {"key": "a", "kind": "STATE", "names": [{"value": "A", "kind": null}], "identifiers": null}}`,
	} {
		d, err := Read(name, strings.NewReader(data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !reflect.DeepEqual(d.Input, graph.Input{Entities: []graph.Entity{want}}) {
			t.Errorf("%s reads as %+v", name, d.Input)
		}
	}
}

func TestEmpty(t *testing.T) {
	for _, name := range []string{"a.yaml", "a.json", "a.jsonl", "a"} {
		for _, data := range []string{"", "\n", "\uFEFF", " \r\n\n"} {
			d, err := Read(name, strings.NewReader(data))
			if err != nil || !reflect.DeepEqual(d.Input, graph.Input{}) {
				t.Errorf("%s of %q: %v", name, data, err)
			}
		}
	}
	for name, data := range map[string]string{"a.yaml": "# nothing\n---\n...\n", "b.yaml": "%YAML 1.2\n---\n", "c.yaml": "~", "a.json": "null", "b.json": "{}",
		"c.json": `{"$schema": "dataset.schema.json"}`} {
		d, err := Read(name, strings.NewReader(data))
		if err != nil || !reflect.DeepEqual(d.Input, graph.Input{}) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestPositions finds every scalar of the first dataset in the text where its node says that it stands.
func TestPositions(t *testing.T) {
	name, data := First()
	d := &decoder{file: name}
	for _, format := range []Format{YAML, JSON} {
		if format == JSON {
			data = written(t, JSON, &readFirst(t).Input)
		}
		lines := strings.Split(string(data), "\n")
		checked := 0
		var check func(n *node)
		check = func(n *node) {
			for _, m := range n.members {
				check(m.value)
			}
			if n.kind == objectNode || n.kind == listNode || strings.Contains(n.text, "\n") {
				return
			}
			checked++
			rest := string([]rune(lines[n.line-1])[n.column-1:])
			quoted := strings.TrimLeft(rest, `"'`)
			if !strings.HasPrefix(quoted, n.text[:min(len(n.text), 8)]) && !strings.HasPrefix(rest, "|") && !strings.HasPrefix(rest, ">") {
				t.Errorf("%s:%d:%d is not where %q stands: %s", format, n.line, n.column, n.text, rest)
			}
		}
		check(d.tree(format, data))
		if checked < 3000 {
			t.Errorf("only %d scalars were found", checked)
		}
	}
}

// TestMarshalShape reads and writes a type that has a text of its own.
func TestMarshalShape(t *testing.T) {
	type record struct {
		At *time.Time `json:"at,omitempty"`
	}
	s := shapeOf(reflect.TypeFor[record]())
	read := func(text string) (record, Faults) {
		var r record
		d := &decoder{file: "a.json"}
		d.value(d.jsonTree([]byte(`{"at": "`+text+`"}`)), s, reflect.ValueOf(&r).Elem())
		return r, d.faults
	}
	const text = "2026-01-14T10:05:00Z"
	r, faults := read(text)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if got := string(appendJSON(nil, encode(s, reflect.ValueOf(r)), -1)); got != `{"at":"`+text+`"}` {
		t.Errorf("it is written as %s", got)
	}
	if _, faults := read("noon"); len(faults) != 1 {
		t.Errorf("noon has the faults %v", faults)
	}
}
