package seed

import (
	"bytes"
	"errors"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// FuzzRead has reading never panic nor fail but with faults, and what is read come out and go in again the same.
func FuzzRead(f *testing.F) {
	names := []string{"a.yaml", "a.json", "a.jsonl", "a"}
	for _, file := range []string{"testdata/faults.txtar"} {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, member := range archive.Files {
			f.Add(uint8(len(member.Name)), member.Data)
		}
	}
	f.Add(uint8(0), []byte("entities:\n- key: a\n  kind: &k STATE\n  names: [{value: \"A\\u00e9\", lang: fa}]\n- {key: b, kind: *k, names: [{value: B}]}\n"))
	f.Add(uint8(1), []byte(`{"documents": [{"key": "d", "publisher": "a", "text": "\u0000\u2028\n x\n\n"}]}`))
	f.Add(uint8(2), []byte(`{"claim": {"claimant": "a", "statement": {"text": "x\ny"}, "label": "b", "evidence": [{"document": "d", "kind": "TABLE"}]}}`))
	f.Fuzz(func(t *testing.T, name uint8, data []byte) {
		d, err := Read(names[int(name)%len(names)], bytes.NewReader(data))
		if err != nil {
			if faults, ok := errors.AsType[*Faults](err); !ok || len(*faults) == 0 {
				t.Fatalf("it is no fault of the file: %v", err)
			}
			return
		}
		checkRoundTrip(t, &d.Input)
	})
}
