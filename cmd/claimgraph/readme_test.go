package main

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// block is the first block of a language in the README.
func block(t *testing.T, readme, language string) string {
	_, rest, found := strings.Cut(readme, "\n```"+language+"\n")
	text, _, closed := strings.Cut(rest, "\n```\n")
	if !found || !closed {
		t.Fatalf("the README has no block of %s", language)
	}
	return text + "\n"
}

// TestReadme does what the README says: its question has its answer, its link holds its question, its dataset can be recorded, and every file that
// it links to is there.
func TestReadme(t *testing.T) {
	raw, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme, data := string(raw), t.TempDir()
	load(t, data)
	question := block(t, readme, "graphql")

	var got, want any
	if err := json.Unmarshal(runHere(t, question, "query", "--data", data, "-"), &got); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(block(t, readme, "json")), &want); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the answer is now\n%v, the README has\n%v", got, want)
	}

	runHere(t, block(t, readme, "yaml"), "load", "--data", data, "-")

	for _, link := range regexp.MustCompile(`\]\(([^)]+)\)`).FindAllStringSubmatch(readme, -1) {
		if at, err := url.Parse(link[1]); err == nil && at.IsAbs() {
			if values, _ := url.ParseQuery(at.EscapedFragment()); values.Get("query") != question {
				t.Errorf("the link to GraphiQL holds another question: %q", values.Get("query"))
			}
			continue
		}
		if _, err := os.Stat(filepath.Join("../..", link[1])); err != nil {
			t.Errorf("the README links to what is not there: %v", err)
		}
	}
}
