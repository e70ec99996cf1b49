package main

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"testing"
)

// blocks are the blocks of a language in the README.
func blocks(t *testing.T, readme, language string) (texts []string) {
	for _, m := range regexp.MustCompile("(?s)\n```"+language+"\n(.*?\n)```\n").FindAllStringSubmatch(readme, -1) {
		texts = append(texts, m[1])
	}
	if len(texts) == 0 {
		t.Fatalf("the README has no block of %s", language)
	}
	return texts
}

// TestReadme does what the README says: each question has its answer and a link that holds it, its dataset can be recorded, and every file that it
// links to is there.
func TestReadme(t *testing.T) {
	raw, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme, data := string(raw), t.TempDir()
	load(t, data)
	questions, answers := blocks(t, readme, "graphql"), blocks(t, readme, "json")
	if len(questions) != len(answers) {
		t.Fatalf("the README has %d questions and %d answers", len(questions), len(answers))
	}
	for i, question := range questions {
		var got, want any
		if err := json.Unmarshal(runHere(t, question, "query", "--data", data, "-"), &got); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(answers[i]), &want); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("the answer is now\n%v, the README has\n%v", got, want)
		}
	}

	for _, dataset := range blocks(t, readme, "yaml") {
		runHere(t, dataset, "load", "--data", data, "-")
	}

	var linked []string
	for _, link := range regexp.MustCompile(`\]\(([^)]+)\)`).FindAllStringSubmatch(readme, -1) {
		if at, err := url.Parse(link[1]); err == nil && at.IsAbs() {
			if at.Path == "/graphiql/" { // the others are views of the explorer, which the browser tests open
				values, _ := url.ParseQuery(at.EscapedFragment())
				linked = append(linked, values.Get("query"))
			}
			continue
		}
		if _, err := os.Stat(filepath.Join("../..", link[1])); err != nil {
			t.Errorf("the README links to what is not there: %v", err)
		}
	}
	if !slices.Equal(linked, questions) {
		t.Errorf("the links to GraphiQL hold %q, the questions are %q", linked, questions)
	}
}
