package seed

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"claimgraph/graph"
)

// gathered goes through a dataset and puts its batches together.
func gathered(t testing.TB, s *Source) (*graph.Input, int, error) {
	t.Helper()
	in, batches := new(graph.Input), 0
	for b, err := range s.Batches(context.Background()) {
		if err != nil {
			return nil, 0, err
		}
		for list, n := range b.Before {
			if have := reflect.ValueOf(in).Elem().FieldByName(strings.ToUpper(list[:1]) + list[1:]).Len(); have != n {
				t.Errorf("a batch comes after %d %s, and says %d", have, list, n)
			}
		}
		in.Append(&b.Input)
		batches++
	}
	if len(s.faults) > 0 {
		return in, batches, s.Refuse(nil)
	}
	return in, batches, nil
}

func sourceOf(t testing.TB, name string, r io.Reader, most int64) *Source {
	t.Helper()
	s, err := Open(name, r, most)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func zipped(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func zstandard(t testing.TB, data []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return w.EncodeAll(data, nil)
}

// TestSource reads the same from a file and from a stream, packed or not, in every form, as often as it is asked for.
func TestSource(t *testing.T) {
	in := manyClaims(3000)
	in.Reason = "why"
	for _, f := range formats {
		plain := written(t, f, in)
		for packing, data := range map[string][]byte{"": plain, ".gz": zipped(t, plain), ".zst": zstandard(t, plain)} {
			name := "a." + string(f) + packing
			path := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			file, err := os.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			for from, s := range map[string]*Source{
				"a file":              sourceOf(t, name, file, 1<<30),
				"a stream":            sourceOf(t, name, io.MultiReader(bytes.NewReader(data)), 1<<30),
				"a stream of no name": sourceOf(t, "standard input", bytes.NewReader(data), 1<<30),
			} {
				for range 2 {
					got, batches, err := gathered(t, s)
					if err != nil || !reflect.DeepEqual(got, in) {
						t.Errorf("%s from %s: %v, or it reads otherwise", name, from, err)
					}
					if f == JSONLines && batches < 3 {
						t.Errorf("%s came in %d batches", name, batches)
					}
				}
			}
		}
	}
}

// TestSourceOverrides has whoever loads a dataset say more of it.
func TestSourceOverrides(t *testing.T) {
	s := sourceOf(t, "a.jsonl", strings.NewReader("{\"reason\":\"a\"}\n{\"entity\":{\"key\":\"e\",\"kind\":\"STATE\",\"names\":[{\"value\":\"E\"}]}}\n"), 1<<20)
	s.Reason, s.Correct, s.Trusted = "b", true, true
	for b, err := range s.Batches(context.Background()) {
		if err != nil || b.Reason != "b" || !b.Correct || !b.Trusted || b.Read != s.size || b.Size != s.size {
			t.Errorf("%+v, %v", b, err)
		}
	}
}

// TestBroken has archives that break off or are damaged refused, not read as far as they go.
func TestBroken(t *testing.T) {
	plain := written(t, JSONLines, manyClaims(3000))
	for name, data := range map[string][]byte{"a.jsonl.gz": zipped(t, plain), "a.jsonl.zst": zstandard(t, plain)} {
		for cut := 1; cut < 5; cut++ {
			_, _, err := gathered(t, sourceOf(t, name, bytes.NewReader(data[:len(data)*cut/5]), 1<<30))
			if err == nil || !strings.Contains(err.Error(), "breaks off") {
				t.Errorf("%s, %d fifths of it: %v", name, cut, err)
			}
		}
		damaged := bytes.Clone(data)
		damaged[len(damaged)/2] ^= 0x10
		if _, _, err := gathered(t, sourceOf(t, name, bytes.NewReader(damaged), 1<<30)); err == nil {
			t.Errorf("%s is damaged and was read", name)
		}
	}
}

// TestBombs has a few bytes that unpack to very many end where the limit says.
func TestBombs(t *testing.T) {
	blanks := bytes.Repeat([]byte(" \n"), 8<<20)
	for name, data := range map[string][]byte{"a.jsonl.gz": zipped(t, blanks), "a.jsonl.zst": zstandard(t, blanks), "a.yaml.gz": zipped(t, bytes.Repeat(blanks, 3))} {
		_, _, err := gathered(t, sourceOf(t, name, bytes.NewReader(data), 1<<20))
		faults, ok := errors.AsType[*Faults](err)
		if !ok || len(*faults) != 1 || (*faults)[0].Code != graph.TooLarge {
			t.Errorf("%s, %d bytes: %v", name, len(data), err)
		}
	}
}

// TestSourceFaults finds faults with their lines and places across blocks, and those that are found in the records.
// stopping is a line without end. Whoever reads it gives up after some of it.
type stopping struct {
	reads int
	stop  func()
}

func (s *stopping) Read(b []byte) (int, error) {
	if s.reads++; s.reads == 20 {
		s.stop()
	}
	return copy(b, bytes.Repeat([]byte("x"), len(b))), nil
}

// Reading ends when the context does, also within a line, and within a file that is read whole.
func TestSourceEnds(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	line := &stopping{stop: stop}
	err := newLines("l.jsonl", 1<<40).read(ctx, bufio.NewReader(until{ctx, line}), func(*graph.Batch) bool { return true })
	if !errors.Is(err, context.Canceled) || line.reads > 20 {
		t.Errorf("%d reads, %v", line.reads, err)
	}
	for _, name := range []string{"d.json", "d.jsonl", "d.yaml"} {
		for b, err := range sourceOf(t, name, strings.NewReader("{}"), 1<<20).Batches(ctx) {
			if !errors.Is(err, context.Canceled) {
				t.Errorf("%s: %v, %v", name, b, err)
			}
		}
	}
}

func TestSourceFaults(t *testing.T) {
	var data strings.Builder
	lines := 20_000
	for i := range lines {
		switch i {
		case 7, 19_000:
			data.WriteString("{\"claim\": 5}\n")
		case 18_000:
			data.WriteString("{\"reason\": \"late\"}\n")
		case 19_500:
			data.WriteString("{\"claim\"\n")
		default:
			fmt.Fprintf(&data, "{\"entity\":{\"key\":\"e%d\",\"kind\":\"STATE\",\"names\":[{\"value\":\"E\"}]}}\n", i)
		}
	}
	s := sourceOf(t, "a.jsonl", strings.NewReader(data.String()), 1<<30)
	var got []string
	for b, err := range s.Batches(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range b.Faults {
			got = append(got, strings.Join(f.Path, "."))
		}
	}
	slices.Sort(got)
	if want := []string{"", "claims.0", "claims.1", "reason"}; !slices.Equal(got, want) {
		t.Errorf("faults at %q, want %q", got, want)
	}
	err := s.Refuse(graph.InputErrors{{Path: []string{"entities", "17996", "key"}, Code: graph.Conflict, Message: "no"}})
	faults, _ := errors.AsType[*Faults](err)
	var at []int
	for _, f := range *faults {
		at = append(at, f.Line)
	}
	if want := []int{8, 17_998, 18_001, 19_001, 19_501}; !reflect.DeepEqual(at, want) {
		t.Errorf("lines %v, want %v: %v", at, want, *faults)
	}
}

// FuzzJSON has the reader of JSON take what encoding/json takes, nothing else, and read the same from it.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`{"a":[1,-0.5e+3,true,null,"x\u00e9\n"]}`, `[01]`, `[1.]`, `{"a":1,}`, `[,1]`, `"\x"`, "\"\t\"", `{"a" "b"}`, `tru`, `-`, `[1 2]`,
		`{"a":1}}`, ` [ ] `, "", `{1:2}`, `"\ud800"`, strings.Repeat("[", 70) + strings.Repeat("]", 70), strings.Repeat("[", 70) + strings.Repeat("]", 69)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if invalidByte(s) < len(s) {
			return
		}
		d := &decoder{file: "a"}
		r := jsonReader{decoder: d, nodes: new(nodes), data: s, line: 1, mark: -1}
		n, _, err := r.whole()
		if valid := json.Valid([]byte(s)); valid != (err == nil) {
			t.Fatalf("%q is JSON: %v, and reads with %v", s, valid, err)
		}
		if err != nil || len(d.faults) > 0 {
			return
		}
		dec := json.NewDecoder(strings.NewReader(s))
		dec.UseNumber()
		for token, err := dec.Token(); err == nil; token, err = dec.Token() {
			if text, ok := token.(string); ok && !holds(n, text) {
				t.Fatalf("%q is not among what was read of %q", text, s)
			}
			if number, ok := token.(json.Number); ok && !holds(n, number.String()) {
				t.Fatalf("%s is not among what was read of %q", number, s)
			}
		}
	})
}

// holds tells whether a text is a name or a value in a node.
func holds(n *node, text string) bool {
	if n.text == text && (n.kind == textNode || n.kind == numberNode) {
		return true
	}
	for _, m := range n.members {
		if m.name == text || holds(m.value, text) {
			return true
		}
	}
	return false
}
