package graph

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var rewrite = flag.Bool("rewrite", false, "rewrite the expected output in testdata")

// A table file has a case a line, or a case a block. A line is an input, an arrow, and what comes of it; a block is an input of several
// lines, a line of four hyphens, and what comes of it, up to an empty line. Lines that begin with # are for the reader.
const (
	arrow = " → "
	rule  = "----\n"
)

// checkLines runs the function over the inputs of a table of lines.
func checkLines(t *testing.T, file string, run func(input string) string) {
	t.Helper()
	checkTable(t, file, strings.SplitAfter(read(t, file), "\n"), func(line string) string {
		input, _, _ := strings.Cut(line, arrow)
		if input = strings.TrimSpace(input); input == "" || strings.HasPrefix(input, "#") {
			return line
		}
		return strings.TrimRight(input+arrow+run(input), " ") + "\n"
	})
}

// checkBlocks runs the function over the inputs of a table of blocks.
func checkBlocks(t *testing.T, file string, run func(input string) string) {
	t.Helper()
	checkTable(t, file, strings.SplitAfter(read(t, file), "\n\n"), func(block string) string {
		var comment strings.Builder
		for strings.HasPrefix(block, "#") {
			line, rest, _ := strings.Cut(block, "\n")
			comment.WriteString(line + "\n")
			block = rest
		}
		input, _, _ := strings.Cut(block, rule)
		if input = strings.TrimSpace(input); input == "" {
			return comment.String() + block
		}
		return comment.String() + input + "\n" + rule + strings.TrimSpace(run(input)) + "\n\n"
	})
}

// checkTable compares each case of a table with what comes of it now. At -rewrite it writes that down instead.
func checkTable(t *testing.T, file string, cases []string, run func(string) string) {
	t.Helper()
	var all strings.Builder
	line := 1
	for _, want := range cases {
		got := run(want)
		if strings.TrimSpace(got) != strings.TrimSpace(want) && !*rewrite {
			t.Errorf("%s:%d: want\n%sgot\n%s", file, line, want, got)
		}
		all.WriteString(got)
		line += strings.Count(want, "\n")
	}
	if *rewrite {
		if err := os.WriteFile(file, []byte(strings.TrimRight(all.String(), "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func read(t testing.TB, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// inputs are those of a table of lines, as seeds of a fuzz test.
func inputs(t testing.TB, file string) []string {
	var list []string
	for line := range strings.Lines(read(t, file)) {
		if input, _, found := strings.Cut(line, arrow); found && !strings.HasPrefix(line, "#") {
			list = append(list, strings.TrimSpace(input))
		}
	}
	return list
}
