package web

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// pack writes files as the build leaves them.
func pack(t *testing.T, files map[string]string) fstest.MapFS {
	t.Helper()
	app := fstest.MapFS{".gitignore": {Data: []byte("*\n")}, ".stamp": {Data: []byte("secret of the build\n")}}
	for name, content := range files {
		var buf bytes.Buffer
		w := gzip.NewWriter(&buf)
		if _, err := io.WriteString(w, content); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		app[name+".gz"] = &fstest.MapFile{Data: buf.Bytes()}
	}
	return app
}

func builtHandler(t *testing.T) http.Handler {
	t.Helper()
	return newHandler(pack(t, map[string]string{
		"index.html":          "<title>start</title>",
		"graphiql/index.html": "<title>graphiql</title>",
		"licenses.md":         "# Licenses",
		"assets/a-1234.js":    "let a",
		"assets/a-1234.css":   "a{}",
		"assets/f-1234.ttf":   "font",
		"assets/i-1234.svg":   "<svg/>",
		"assets/x-1234.bin":   "?",
	}))
}

func unbuiltHandler() http.Handler { return newHandler(fstest.MapFS{}) }

func get(h http.Handler, method, target string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func content(t *testing.T, w *httptest.ResponseRecorder) string {
	t.Helper()
	if w.Header().Get("Content-Encoding") != "gzip" {
		return w.Body.String()
	}
	b, err := unpack(w.Body.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func TestBuiltPages(t *testing.T) {
	h := builtHandler(t)
	const forever, anew = "public, max-age=31536000, immutable", "no-cache"
	for _, c := range []struct{ target, content, media, cache string }{
		{"/", "<title>start</title>", "text/html; charset=utf-8", anew},
		{"/?a=b", "<title>start</title>", "text/html; charset=utf-8", anew},
		{"/graphiql/", "<title>graphiql</title>", "text/html; charset=utf-8", anew},
		{"/graphiql/?query=%7Ba%7D", "<title>graphiql</title>", "text/html; charset=utf-8", anew},
		{"/licenses.md", "# Licenses", "text/plain; charset=utf-8", anew},
		{"/assets/a-1234.js", "let a", "text/javascript; charset=utf-8", forever},
		{"/assets/a-1234.css", "a{}", "text/css; charset=utf-8", forever},
		{"/assets/f-1234.ttf", "font", "font/ttf", forever},
		{"/assets/i-1234.svg", "<svg/>", "image/svg+xml", forever},
		{"/assets/x-1234.bin", "?", "application/octet-stream", forever},
	} {
		for _, encoding := range []string{"gzip", "identity"} {
			w := get(h, "GET", c.target, "Accept-Encoding", encoding)
			what := c.target + " " + encoding
			want(t, what+" status", w.Code, 200)
			want(t, what+" content", content(t, w), c.content)
			want(t, what+" media type", w.Header().Get("Content-Type"), c.media)
			want(t, what+" cache", w.Header().Get("Cache-Control"), c.cache)
			want(t, what+" vary", w.Header().Get("Vary"), "Accept-Encoding")
			want(t, what+" is gzipped", w.Header().Get("Content-Encoding") == "gzip", encoding == "gzip")
			want(t, what+" length", w.Header().Get("Content-Length"), strconv.Itoa(w.Body.Len()))

			head := get(h, "HEAD", c.target, "Accept-Encoding", encoding)
			want(t, what+" HEAD body", head.Body.Len(), 0)
			for _, name := range []string{"Content-Length", "Content-Type", "Content-Encoding", "ETag"} {
				want(t, what+" HEAD "+name, head.Header().Get(name), w.Header().Get(name))
			}

			tag := w.Header().Get("ETag")
			for _, known := range []string{tag, "W/" + tag, `"other", ` + tag, "*"} {
				again := get(h, "GET", c.target, "Accept-Encoding", encoding, "If-None-Match", known)
				want(t, what+" again with "+known, again.Code, 304)
				want(t, what+" 304 body", again.Body.Len(), 0)
				want(t, what+" 304 tag", again.Header().Get("ETag"), tag)
			}
			want(t, what+" with another tag", get(h, "GET", c.target, "If-None-Match", `"other"`).Code, 200)
		}
	}
}

func TestTagsTellEncodingsAndContentsApart(t *testing.T) {
	h := builtHandler(t)
	seen := map[string]string{}
	for _, target := range []string{"/", "/graphiql/", "/assets/a-1234.js"} {
		for _, encoding := range []string{"gzip", "identity"} {
			tag := get(h, "GET", target, "Accept-Encoding", encoding).Header().Get("ETag")
			if other, ok := seen[tag]; ok || len(tag) < 10 {
				t.Errorf("%s %s has the tag %s of %s", target, encoding, tag, other)
			}
			seen[tag] = target + " " + encoding
		}
	}
}

func TestAcceptsGzip(t *testing.T) {
	for header, accepted := range map[string]bool{
		"":                         false,
		"gzip":                     true,
		"GZIP":                     true,
		"gzip, deflate, br":        true,
		"br;q=1.0, gzip;q=0.8":     true,
		"br; q=1.0, gzip; q = 0.8": true,
		"gzip;q=0":                 false,
		"gzip;q=0.000":             false,
		"gzip;q=much":              false,
		"*":                        true,
		"*;q=0":                    false,
		"gzip;q=0, *":              false,
		"*;q=0, gzip":              true,
		"identity":                 false,
		"xgzip":                    false,
	} {
		want(t, header, acceptsGzip([]string{header}), accepted)
	}
	want(t, "in two lines", acceptsGzip([]string{"br", "gzip"}), true)
}

func TestUnknownPathsAreNotFound(t *testing.T) {
	for name, h := range map[string]http.Handler{"built": builtHandler(t), "unbuilt": unbuiltHandler()} {
		for target, root := range map[string]string{
			"/nothing":                "./",
			"/a/b/c":                  "./../../",
			"/assets/gone-1234.js":    "./../",
			"/assets/":                "./../",
			"/.gitignore":             "./",
			"/.stamp":                 "./",
			"/index.html.gz":          "./",
			"/graphiql/..%2f..%2fweb": "./../../../",
			"//":                      "./../",
			"/<b>":                    "./",
		} {
			w := get(h, "GET", target)
			want(t, name+" "+target, w.Code, 404)
			want(t, name+" "+target+" cache", w.Header().Get("Cache-Control"), "no-store")
			want(t, name+" "+target+" links up", strings.Contains(w.Body.String(), `href="`+root+`graphiql/"`), true)
			want(t, name+" "+target+" HEAD", get(h, "HEAD", target).Body.Len(), 0)
		}
	}
}

func TestHalfABundleIsNone(t *testing.T) {
	half := pack(t, map[string]string{"index.html": "start"})
	want(t, "built", built(half), false)
	want(t, "status", get(newHandler(half), "GET", "/").Code, 503)
	want(t, "raw files", built(fstest.MapFS{"index.html": {}, "graphiql/index.html": {}}), false)
}

func TestADamagedBundleIsRefused(t *testing.T) {
	app := pack(t, map[string]string{"index.html": "start", "graphiql/index.html": "graphiql"})
	app["assets/a.js.gz"] = &fstest.MapFile{Data: []byte("not gzip")}
	defer func() {
		err, ok := recover().(error)
		if !ok || !strings.Contains(err.Error(), "assets/a.js") {
			t.Errorf("got %v, want a panic that names the file", err)
		}
	}()
	newHandler(app)
}

func TestEveryAnswerIsGuarded(t *testing.T) {
	for name, h := range map[string]http.Handler{"built": builtHandler(t), "unbuilt": unbuiltHandler()} {
		for _, target := range []string{"/", "/graphiql", "/graphiql/", "/assets/a-1234.js", "/nothing", "/console.js"} {
			for _, method := range []string{"GET", "HEAD", "POST"} {
				header := get(h, method, target).Header()
				what := name + " " + method + " " + target + " "
				want(t, what+"policy", header.Get("Content-Security-Policy"), policy)
				want(t, what+"nosniff", header.Get("X-Content-Type-Options"), "nosniff")
				want(t, what+"referrer", header.Get("Referrer-Policy"), "no-referrer")
				want(t, what+"frames", header.Get("X-Frame-Options"), "DENY")
			}
		}
	}
}

func TestOnlyGetAndHead(t *testing.T) {
	for name, h := range map[string]http.Handler{"built": builtHandler(t), "unbuilt": unbuiltHandler()} {
		for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "PATCH"} {
			w := get(h, method, "/")
			want(t, name+" "+method, w.Code, 405)
			want(t, name+" "+method+" allow", w.Header().Get("Allow"), "GET, HEAD")
		}
	}
}

func TestGraphiqlWithoutSlashLeadsOn(t *testing.T) {
	for name, h := range map[string]http.Handler{"built": builtHandler(t), "unbuilt": unbuiltHandler()} {
		// As a reader sees it from behind a proxy that takes /desk off.
		base, err := url.Parse("http://example.test/desk/graphiql?query=%7Ba%7D")
		if err != nil {
			t.Fatal(err)
		}
		w := get(h, "GET", "/graphiql?query=%7Ba%7D")
		want(t, name, w.Code, 302)
		to, err := base.Parse(w.Header().Get("Location"))
		if err != nil {
			t.Fatal(err)
		}
		want(t, name+" leads to", to.String(), "http://example.test/desk/graphiql/?query=%7Ba%7D")
	}
}

// What this very binary holds: nothing, or the whole bundle.
func TestTheEmbeddedBundle(t *testing.T) {
	w := get(Handler(), "GET", "/graphiql/", "Accept-Encoding", "gzip")
	if Built() {
		want(t, "graphiql", w.Code, 200)
	} else {
		want(t, "graphiql", w.Code, 503)
	}
}

// The exception must stay the only committed file of dist, and the build must leave it alone.
func TestDistKeepsItsPlaceholder(t *testing.T) {
	text, err := os.ReadFile("dist/.gitignore")
	if err != nil {
		t.Fatal(err)
	}
	want(t, "dist/.gitignore", strings.Contains(string(text), "\n*\n!.gitignore\n"), true)
}
