package web

import (
	"strings"
	"testing"
)

func TestUnbuilt(t *testing.T) {
	h := unbuiltHandler()
	for target, root := range map[string]string{"/": "./", "/graphiql/": "./../"} {
		w := get(h, "GET", target)
		want(t, target, w.Code, 503)
		want(t, target+" media type", w.Header().Get("Content-Type"), "text/html; charset=utf-8")
		for _, text := range []string{
			"make run", "Node.js 20.19", "npm", `src="` + root + `console.js"`, `data-endpoint="` + root + `graphql"`,
		} {
			want(t, target+" says "+text, strings.Contains(w.Body.String(), text), true)
		}
	}
	script := get(h, "GET", "/console.js")
	want(t, "console", script.Code, 200)
	want(t, "console media type", script.Header().Get("Content-Type"), "text/javascript; charset=utf-8")
	want(t, "console once built", get(builtHandler(t), "GET", "/console.js").Code, 404)
}

// The policy forbids scripts in the page: one that a browser would refuse must not be written.
func TestPlainPagesKeepThePolicy(t *testing.T) {
	entries, err := plain.ReadDir("plain")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		text, err := plain.ReadFile("plain/" + entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(entry.Name(), ".html") {
			continue
		}
		for tag := range strings.SplitSeq(string(text), "<script") {
			if tag == string(text) || strings.HasPrefix(tag, "<!doctype") {
				continue
			}
			want(t, entry.Name()+": a script is a file", strings.HasPrefix(tag, ` src="`), true)
		}
		for _, outside := range []string{"http://", "https://", "onclick=", "@import"} {
			want(t, entry.Name()+" holds "+outside, strings.Contains(string(text), outside), false)
		}
	}
}
