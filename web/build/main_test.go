package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// bench is a web/ of a few files, and an npm that writes down what it was asked for.
type bench struct {
	*builder
	t     *testing.T
	asked []string
	fail  string // the npm command that fails
	said  strings.Builder
}

func newBench(t *testing.T) *bench {
	t.Helper()
	s := &bench{t: t}
	s.builder = &builder{
		dir:  t.TempDir(),
		log:  &s.said,
		find: func(program string) (string, error) { return program, nil },
		ask:  func(string, ...string) (string, error) { return "v20.19.0\n", nil },
		run:  s.npm,
	}
	for _, name := range []string{"package.json", "package-lock.json", ".npmrc", "src/start/main.ts", "src/start/main.test.ts", "web.go"} {
		s.write(name, "as cloned")
	}
	return s
}

// npm behaves as npm and Vite do: both begin by emptying their folder.
func (s *bench) npm(_, program string, args ...string) error {
	command := strings.Join(append([]string{program}, args...), " ")
	s.asked = append(s.asked, command)
	folder := "dist/app"
	if args[0] == "ci" {
		folder = "node_modules"
	}
	if err := os.RemoveAll(s.path(folder)); err != nil {
		s.t.Fatal(err)
	}
	if command == s.fail {
		return errors.New("broken")
	}
	s.write(folder+"/index.html.gz", "made")
	return nil
}

func (s *bench) write(name, content string) {
	s.t.Helper()
	if err := os.MkdirAll(filepath.Dir(s.path(name)), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(s.path(name), []byte(content), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

// expect builds, and compares what npm was asked for.
func (s *bench) expect(what string, commands ...string) {
	s.t.Helper()
	s.asked = nil
	if err := s.build(false); err != nil {
		s.t.Errorf("%s: %v", what, err)
	}
	if !slices.Equal(s.asked, commands) {
		s.t.Errorf("%s: npm was asked for %q, want %q", what, s.asked, commands)
	}
}

const (
	ci    = "npm ci --ignore-scripts"
	build = "npm run build"
)

func TestBuildsOnlyWhatChanged(t *testing.T) {
	s := newBench(t)
	s.expect("a fresh clone", ci, build)
	s.expect("again")
	s.write("src/start/main.ts", "changed")
	s.expect("a source changed", build)
	s.write("src/start/more.ts", "new")
	s.expect("a source came", build)
	if err := os.Rename(s.path("src/start/more.ts"), s.path("src/start/most.ts")); err != nil {
		t.Fatal(err)
	}
	s.expect("a source was renamed", build)
	s.write("package-lock.json", "changed")
	s.expect("the lock changed", ci, build)
	s.write("src/start/main.test.ts", "changed")
	s.write("web.go", "changed")
	s.write("e2e/graphiql.e2e.ts", "changed")
	s.write("build/main.go", "changed")
	s.expect("only tests and Go changed")
	if err := os.RemoveAll(s.path("dist/app")); err != nil {
		t.Fatal(err)
	}
	s.expect("the bundle was removed", build)
	if err := os.RemoveAll(s.path("node_modules")); err != nil {
		t.Fatal(err)
	}
	s.expect("the packages were removed, the bundle stands")
}

func TestOnlyPackages(t *testing.T) {
	s := newBench(t)
	for range 2 {
		if err := s.build(true); err != nil {
			t.Fatal(err)
		}
	}
	if !slices.Equal(s.asked, []string{ci}) {
		t.Errorf("npm was asked for %q, want it once for %q", s.asked, ci)
	}
	s.expect("and the rest", build)
}

func TestAFailureIsTriedAgain(t *testing.T) {
	for _, command := range []string{ci, build} {
		s := newBench(t)
		s.fail = command
		for range 2 {
			s.asked = nil
			if err := s.build(false); err == nil {
				t.Errorf("%s fails, and the build does not", command)
			}
			if !slices.Contains(s.asked, command) {
				t.Errorf("%s was not tried again", command)
			}
		}
	}
}

// A build that fails after one that did not must not pass for done.
func TestAFailureLeavesNoStamp(t *testing.T) {
	s := newBench(t)
	s.expect("a fresh clone", ci, build)
	s.write("src/start/main.ts", "broken")
	s.fail = build
	if err := s.build(false); err == nil {
		t.Fatal("npm run build fails, and the build does not")
	}
	s.fail = ""
	s.write("src/start/main.ts", "as cloned")
	s.expect("mended", build)
}

func TestWithoutNodeTheServerStillBuilds(t *testing.T) {
	absent := func(program string) func(string) (string, error) {
		return func(asked string) (string, error) {
			if asked == program {
				return "", errors.New("not found")
			}
			return asked, nil
		}
	}
	for _, c := range []struct {
		reason string
		change func(*bench)
	}{
		{"npm is not installed", func(s *bench) { s.find = absent("npm") }},
		{"Node.js is not installed", func(s *bench) { s.find = absent("node") }},
		{"Node.js v18.20.0 is too old", func(s *bench) {
			s.ask = func(string, ...string) (string, error) { return "v18.20.0\n", nil }
		}},
		{"does not tell its version", func(s *bench) {
			s.ask = func(string, ...string) (string, error) { return "", errors.New("killed") }
		}},
	} {
		s := newBench(t)
		c.change(s)
		s.expect(c.reason)
		for _, text := range []string{c.reason, "Node.js 20.19", "answers its API without them"} {
			if !strings.Contains(s.said.String(), text) {
				t.Errorf("the note does not say %q:\n%s", text, &s.said)
			}
		}
		s.write("dist/app/index.html.gz", "of an earlier build")
		s.expect(c.reason)
		if !strings.Contains(s.said.String(), "an earlier build") {
			t.Errorf("the note does not say that the pages are old:\n%s", &s.said)
		}
	}
}

func TestNewEnough(t *testing.T) {
	for version, enough := range map[string]bool{
		"v20.19.0": true, "v20.20.2\n": true, "v22.12.0": true, "v23.0.0": true, "v24.1.0": true, "v100.0.0": true,
		"v18.20.0": false, "v20.18.3": false, "v21.7.3": false, "v22.11.0": false, "": false, "20.19.0": false, "what": false,
	} {
		if newEnough(version) != enough {
			t.Errorf("%q: got %v", version, !enough)
		}
	}
}

func TestOutsideTheRepository(t *testing.T) {
	s := newBench(t)
	s.dir = t.TempDir()
	if err := s.build(false); err == nil || !strings.Contains(err.Error(), "root of the repository") {
		t.Errorf("got %v, want where to run it from", err)
	}
}

// Where one file ends and the next begins counts.
func TestDigestTellsFilesApart(t *testing.T) {
	a, b := newBench(t), newBench(t)
	a.write("src/a", "x\nsrc/b 1\ny")
	b.write("src/a", "x\n")
	b.write("src/b", "y")
	first, err := digestSources(a.dir)
	if err != nil {
		t.Fatal(err)
	}
	second, err := digestSources(b.dir)
	if err != nil {
		t.Fatal(err)
	}
	if first == second {
		t.Error("two trees have one digest")
	}
}
