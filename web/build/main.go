// Command build makes the pages: it installs their packages and runs Vite, each only if something changed.
//
//	go run ./web/build         from the root of the repository
//	go run ./web/build -deps   only installs the packages
//
// Where there is no npm, or too old a Node.js, it says so loudly and exits with 0, for the server builds and answers
// its API without pages. A build that fails exits with 1.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	deps := flag.Bool("deps", false, "only install the packages")
	flag.Parse()
	b := &builder{dir: "web", log: os.Stderr, find: exec.LookPath, run: runCommand, ask: askCommand}
	if err := b.build(*deps); err != nil {
		fmt.Fprintln(os.Stderr, "web/build:", err)
		os.Exit(1)
	}
}

// builder is the build with its surroundings, so that a test can stand in for npm.
type builder struct {
	dir  string // web, seen from the root of the repository
	log  io.Writer
	find func(program string) (string, error)
	run  func(dir, program string, args ...string) error
	ask  func(program string, args ...string) (string, error)
}

const (
	// In the folder that Vite empties first: no stamp outlives a build that failed, or one that npm was asked for directly.
	appStamp = "dist/app/.stamp"
	// In the folder that npm ci removes first, for the same reason.
	depsStamp = "node_modules/.claimgraph-lock"
)

func (b *builder) build(onlyDeps bool) error {
	if _, err := os.Stat(b.path("package.json")); err != nil {
		return fmt.Errorf("no %s here: run it from the root of the repository", b.path("package.json"))
	}
	sources, err := digestSources(b.dir)
	if err != nil {
		return fmt.Errorf("reading the sources: %w", err)
	}
	if !onlyDeps && b.stamped(appStamp, sources) && b.exists("dist/app/index.html.gz") {
		return nil
	}
	npm, reason := b.tools()
	if reason != "" {
		b.explain(reason)
		return nil
	}
	if err := b.install(npm); err != nil || onlyDeps {
		return err
	}
	if err := b.run(b.dir, npm, "run", "build"); err != nil {
		return fmt.Errorf("npm run build: %w", err)
	}
	return b.stamp(appStamp, sources)
}

// install brings node_modules to what the lock file says. No package's own script runs: none of ours needs one.
func (b *builder) install(npm string) error {
	lock, err := digestFiles(b.dir, []string{".npmrc", "package-lock.json"})
	if err != nil {
		return fmt.Errorf("reading the lock file: %w", err)
	}
	if b.stamped(depsStamp, lock) {
		return nil
	}
	if err := b.run(b.dir, npm, "ci", "--ignore-scripts"); err != nil {
		return fmt.Errorf("npm ci: %w", err)
	}
	return b.stamp(depsStamp, lock)
}

// tools finds npm, or tells why the pages cannot be built here.
func (b *builder) tools() (npm, reason string) {
	npm, err := b.find("npm")
	if err != nil {
		return "", "npm is not installed"
	}
	node, err := b.find("node")
	if err != nil {
		return "", "Node.js is not installed"
	}
	version, err := b.ask(node, "--version")
	if err != nil {
		return "", "Node.js does not tell its version"
	}
	if !newEnough(version) {
		return "", "Node.js " + strings.TrimSpace(version) + " is too old"
	}
	return npm, ""
}

func (b *builder) explain(reason string) {
	pages := "The server builds and answers its API without them; / and /graphiql/ say how to get them."
	if b.exists("dist/app/index.html.gz") {
		pages = "The server will carry the pages of an earlier build."
	}
	const rule = "----------------------------------------------------------------------"
	fmt.Fprintf(b.log, "%s\nThe pages were not built: %s.\n%s\n"+
		"To build them, install Node.js 20.19 or later (22.12 or later of 22) with npm,\nand run this again.\n%s\n",
		rule, reason, pages, rule)
}

// newEnough follows what Vite needs: 20.19, or 22.12 and all after it; the odd release between them lacks it.
func newEnough(version string) bool {
	var major, minor int
	if _, err := fmt.Sscanf(strings.TrimSpace(version), "v%d.%d", &major, &minor); err != nil {
		return false
	}
	switch major {
	case 20:
		return minor >= 19
	case 22:
		return minor >= 12
	default:
		return major > 22
	}
}

func (b *builder) path(name string) string { return filepath.Join(b.dir, filepath.FromSlash(name)) }

func (b *builder) exists(name string) bool {
	_, err := os.Stat(b.path(name))
	return err == nil
}

func (b *builder) stamped(name, sum string) bool {
	got, err := os.ReadFile(b.path(name))
	return err == nil && strings.TrimSpace(string(got)) == sum
}

func (b *builder) stamp(name, sum string) error {
	return os.WriteFile(b.path(name), []byte(sum+"\n"), 0o644)
}

// runCommand lets the program write to standard error, so that standard output stays free for whoever calls us.
func runCommand(dir, program string, args ...string) error {
	c := exec.Command(program, args...)
	c.Dir, c.Stdout, c.Stderr = dir, os.Stderr, os.Stderr
	err := c.Run()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return fmt.Errorf("it ended with %s", exit.ProcessState)
	}
	return err
}

func askCommand(program string, args ...string) (string, error) {
	out, err := exec.Command(program, args...).Output()
	return string(out), err
}
