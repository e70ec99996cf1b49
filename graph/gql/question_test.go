package gql

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const (
	examples  = "../../web/src/graphiql/examples" // the questions, as GraphiQL offers them: the one copy of them in this repository
	questions = "testdata/questions"              // questions of the tests' own, and the answers to all
)

// TestQuestions asks the questions over the first dataset and compares the answers with testdata/questions.
func TestQuestions(t *testing.T) {
	s := newSeeded(t)
	var files []string
	for _, dir := range []string{examples, questions} {
		found, err := filepath.Glob(dir + "/*.graphql")
		if err != nil || len(found) == 0 {
			t.Fatal(dir, "has no questions", err)
		}
		files = append(files, found...)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".graphql")
		t.Run(name, func(t *testing.T) {
			s := *s
			s.failer = t
			document := readFile(t, file)
			if strings.Contains(document, "subscription ") {
				return // subscription_test.go listens
			}
			a := s.post(document, nil)
			if len(a.Errors) > 0 {
				t.Fatalf("%s is answered with %s", file, a.Body)
			}
			golden(t, filepath.Join(questions, name+".json"), masked(t, a.Data))
		})
	}
}

func readFile(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// chained are the values that differ with each run: records are salted, so that their hashes tell nothing.
var chained = regexp.MustCompile(`"hash": "[0-9a-f]{64}"`)

// masked is an answer set out for readers, without what differs with each run.
func masked(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := json.Indent(&b, data, "", "  "); err != nil {
		t.Fatal(err)
	}
	b.WriteByte('\n')
	return chained.ReplaceAll(b.Bytes(), []byte(`"hash": "…"`))
}
