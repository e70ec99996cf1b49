package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// policy lets the pages load from their own server and nowhere else. Monaco writes style elements and starts workers
// from blobs; everything else is the strictest that GraphiQL runs under.
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
	"font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'"

// mediaTypes is set by hand: what mime.TypeByExtension answers depends on the machine, and a registry that calls
// .js text/plain leaves a blank page.
var mediaTypes = map[string]string{
	".css":   "text/css; charset=utf-8",
	".html":  "text/html; charset=utf-8",
	".ico":   "image/x-icon",
	".js":    "text/javascript; charset=utf-8",
	".json":  "application/json",
	".md":    "text/plain; charset=utf-8", // browsers download text/markdown instead of showing it
	".png":   "image/png",
	".svg":   "image/svg+xml",
	".ttf":   "font/ttf",
	".txt":   "text/plain; charset=utf-8",
	".wasm":  "application/wasm",
	".woff2": "font/woff2",
}

// file is one file of the bundle, read once.
type file struct {
	packed []byte // gzipped, as it is embedded and mostly sent
	hash   string // of the content itself
	media  string
	cache  string
}

type handler struct {
	files map[string]*file // by path without the leading slash; nothing outside it is ever opened
	pages *template.Template
	built bool
}

// newHandler reads the whole bundle, some 2 MB. It panics where the bundle is damaged: that is a faulty build.
func newHandler(app fs.FS) http.Handler {
	h := &handler{
		files: map[string]*file{},
		pages: template.Must(template.ParseFS(plain, "plain/*.html")),
		built: built(app),
	}
	if !h.built {
		return h
	}
	err := fs.WalkDir(app, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".gz" {
			return err
		}
		packed, err := fs.ReadFile(app, name)
		if err != nil {
			return err
		}
		name = strings.TrimSuffix(name, ".gz")
		h.files[name], err = newFile(name, packed)
		return err
	})
	if err != nil {
		panic(fmt.Errorf("web: reading the bundle: %w", err))
	}
	return h
}

func newFile(name string, packed []byte) (*file, error) {
	content, err := unpack(packed)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	media, ok := mediaTypes[path.Ext(name)]
	if !ok {
		media = "application/octet-stream"
	}
	// Vite puts a hash of the content into each name below assets/: such a file never changes.
	cache := "no-cache"
	if strings.HasPrefix(name, "assets/") {
		cache = "public, max-age=31536000, immutable"
	}
	sum := sha256.Sum256(content)
	return &file{packed: packed, hash: hex.EncodeToString(sum[:16]), media: media, cache: cache}, nil
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Security-Policy", policy)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("X-Frame-Options", "DENY")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "The pages answer GET and HEAD. The API is at graphql.", http.StatusMethodNotAllowed)
		return
	}
	switch {
	case r.URL.Path == "/graphiql":
		redirectToFolder(w, r)
	case !h.built:
		h.serveUnbuilt(w, r)
	default:
		h.serveBuilt(w, r)
	}
}

// redirectToFolder adds the slash by a relative address: http.Redirect would write an absolute one, which leads
// nowhere behind a proxy that takes off a prefix. Temporary, for browsers keep permanent ones for good.
func redirectToFolder(w http.ResponseWriter, r *http.Request) {
	to := "graphiql/"
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", to)
	w.WriteHeader(http.StatusFound)
}

func (h *handler) serveBuilt(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	f, ok := h.files[name]
	if !ok {
		h.servePlain(w, r, "notfound.html", http.StatusNotFound)
		return
	}
	f.serve(w, r)
}

// serveUnbuilt stands in for the pages that this binary lacks.
func (h *handler) serveUnbuilt(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/", "/graphiql/":
		h.servePlain(w, r, "unbuilt.html", http.StatusServiceUnavailable)
	case "/console.js":
		w.Header().Set("Cache-Control", "no-cache")
		w.Header().Set("Content-Type", mediaTypes[".js"])
		http.ServeFileFS(w, r, plain, "plain/console.js")
	default:
		h.servePlain(w, r, "notfound.html", http.StatusNotFound)
	}
}

// servePlain writes a page of web/plain, which links to others by the way up to the root from where it stands.
func (h *handler) servePlain(w http.ResponseWriter, r *http.Request, page string, status int) {
	var body bytes.Buffer
	root := "./" + strings.Repeat("../", max(0, strings.Count(r.URL.Path, "/")-1))
	if err := h.pages.ExecuteTemplate(&body, page, struct{ Root string }{root}); err != nil {
		panic(fmt.Errorf("web: writing %s: %w", page, err)) // its only variable is a string
	}
	header := w.Header()
	header.Set("Content-Type", mediaTypes[".html"])
	header.Set("Cache-Control", "no-store") // the next build, or the next server, has something else here
	header.Set("Content-Length", strconv.Itoa(body.Len()))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(body.Bytes()) // a reader who went away needs no page
	}
}

// serve sends the file gzipped to all who take that, which is every browser.
func (f *file) serve(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Type", f.media)
	header.Set("Cache-Control", f.cache)
	header.Add("Vary", "Accept-Encoding")
	body, tag := f.packed, f.hash+"-gz"
	if acceptsGzip(r.Header.Values("Accept-Encoding")) {
		header.Set("Content-Encoding", "gzip")
	} else {
		var err error
		if body, err = unpack(f.packed); err != nil {
			panic(fmt.Errorf("web: %w", err)) // newFile has unpacked it before
		}
		tag = f.hash
	}
	// Embedded files have no time of change; the ETag, one for each encoding, alone decides on 304.
	tag = `"` + tag + `"`
	header.Set("ETag", tag)
	if matches(r.Header.Get("If-None-Match"), tag) {
		header.Del("Content-Encoding")
		header.Del("Content-Type")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	header.Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) // a reader who went away needs no page
	}
}

// matches tells whether If-None-Match names the tag. Proxies that compress weaken tags; the content is the same.
func matches(header, tag string) bool {
	for candidate := range strings.SplitSeq(header, ",") {
		candidate = strings.TrimPrefix(strings.TrimSpace(candidate), "W/")
		if candidate == tag || candidate == "*" {
			return true
		}
	}
	return false
}

// acceptsGzip reads Accept-Encoding: gzip by name, or by *, and not refused by a weight of zero.
func acceptsGzip(values []string) bool {
	accepted := false
	for coding := range strings.SplitSeq(strings.Join(values, ","), ",") {
		name, params, _ := strings.Cut(coding, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name != "gzip" && name != "*" {
			continue
		}
		weight := 1.0
		if _, q, ok := strings.Cut(params, "="); ok {
			weight, _ = strconv.ParseFloat(strings.TrimSpace(q), 64) // unreadable counts as refused
		}
		if name == "gzip" {
			return weight > 0
		}
		accepted = weight > 0
	}
	return accepted
}

func unpack(packed []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
