// Package web holds the pages, the explorer and GraphiQL: their source, the bundle that Vite builds of it, and the
// handler that serves them.
//
// The bundle is not committed. Where it has not been built (web/build says how), the binary compiles all the same
// and serves plain pages of its own, from web/plain: they say what is missing, and let the API be asked.
package web

import (
	"embed"
	"io/fs"
	"net/http"
)

// all: makes the pattern match the committed dist/.gitignore, so that the package compiles before any build,
// and takes in names that begin with _ or a dot, which bundlers emit.
//
//go:embed all:dist
var dist embed.FS

//go:embed plain
var plain embed.FS

// The pages that a bundle must hold to count as built.
const (
	explorerPage = "index.html"
	graphiqlPage = "graphiql/index.html"
)

// Handler serves the pages below / and /graphiql/. It answers GET and HEAD alone, links relatively so that it works
// behind any path prefix, and asks nothing of the outside world. It may be used by many goroutines at once.
func Handler() http.Handler {
	return newHandler(bundle())
}

// Built tells whether this binary carries the pages. Without them Handler answers 503 with what to do about it.
func Built() bool {
	return built(bundle())
}

func bundle() fs.FS {
	app, err := fs.Sub(dist, "dist/app")
	if err != nil {
		panic(err) // the path is a valid constant
	}
	return app
}

// built looks for the pages as the build leaves them: gzipped, each under its name with .gz.
func built(app fs.FS) bool {
	for _, page := range []string{explorerPage, graphiqlPage} {
		if _, err := fs.Stat(app, page+".gz"); err != nil {
			return false
		}
	}
	return true
}
