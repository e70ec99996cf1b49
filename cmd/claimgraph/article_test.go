package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The text of the article that the first dataset is about is another's, and not in this repository. Whoever has it puts it beside the
// repository, or names it with CLAIMGRAPH_ARTICLE. Scripts attach a text of our own: testdata/script/attach.txtar.
func article(t *testing.T) string {
	path := os.Getenv("CLAIMGRAPH_ARTICLE")
	if path == "" {
		path = filepath.Join("..", "..", "..", "shared", "article.txt")
	}
	if _, err := os.Stat(path); err != nil {
		t.Skip("the article's text is not here: name it with CLAIMGRAPH_ARTICLE")
	}
	return path
}

const quotations = `query($after: String) {
  claims(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id quantity { verbatim } evidence { status quote document { id } } }
  }
}`

type quotationPage struct {
	Data struct {
		Claims struct {
			PageInfo struct {
				HasNextPage bool
				EndCursor   string
			}
			Nodes []quoted
		}
	}
}

type quoted struct {
	ID       string
	Quantity *struct{ Verbatim string }
	Evidence []struct {
		Status, Quote string
		Document      struct{ ID string }
	}
}

// TestFirstDatasetStandsInTheArticle attaches the real article: every span is verified, and each figure stands in the words that are said to
// hold it.
func TestFirstDatasetStandsInTheArticle(t *testing.T) {
	const document = "document:ruckus-factory"
	text, data := article(t), t.TempDir()
	load(t, data)
	runHere(t, "", "attach", "--data", data, document, text)
	runHere(t, "", "check", "--data", data)
	checked, figures := 0, 0
	for _, claim := range everyClaim(t, data) {
		found := false
		for _, e := range claim.Evidence {
			if e.Document.ID != document {
				continue
			}
			checked++
			if e.Status != "VERIFIED" || e.Quote == "" {
				t.Errorf("%s: %s, %q", claim.ID, e.Status, e.Quote)
			}
			found = found || claim.Quantity != nil && strings.Contains(strings.ToLower(e.Quote), strings.ToLower(claim.Quantity.Verbatim))
		}
		if claim.Quantity == nil {
			continue
		}
		figures++
		if !found {
			t.Errorf("%s: no quotation holds %q", claim.ID, claim.Quantity.Verbatim)
		}
	}
	if checked < 100 || figures < 10 {
		t.Errorf("only %d spans and %d figures were checked", checked, figures)
	}
}

func everyClaim(t *testing.T, data string) (all []quoted) {
	for after := "null"; ; {
		var page quotationPage
		if err := json.Unmarshal(runHere(t, quotations, "query", "--data", data, "--variables", `{"after": `+after+`}`, "-"), &page); err != nil {
			t.Fatal(err)
		}
		all = append(all, page.Data.Claims.Nodes...)
		if !page.Data.Claims.PageInfo.HasNextPage {
			return all
		}
		cursor, _ := json.Marshal(page.Data.Claims.PageInfo.EndCursor)
		after = string(cursor)
	}
}

// load records the first dataset in a new data directory.
func load(t *testing.T, data string) {
	runHere(t, "", "load", "--data", data, filepath.Join("..", "..", "seed", "iran-2026.yaml"))
}

// runHere runs the program in this process, which must end well, and gives what it wrote to standard output.
func runHere(t *testing.T, in string, args ...string) []byte {
	t.Helper()
	var out, words bytes.Buffer
	if code := run(args, strings.NewReader(in), &out, &words); code != exitOK {
		t.Fatalf("claimgraph %s ended with %d:\n%s%s", strings.Join(args, " "), code, &out, &words)
	}
	return out.Bytes()
}
