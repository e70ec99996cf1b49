package store

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

func TestVerifyInPython(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 on this machine")
	}
	dir := t.TempDir()
	j, _ := openSized(t, dir, 900)
	all := appendGroups(t, j, 1, 3)
	e := chainOf(t, j.last(), 2)
	e[1] = blanked(e[1])
	if err := j.append(e); err != nil {
		t.Fatal(err)
	}
	all = append(append(all, e...), appendGroups(t, j, 4, 1)...)
	holdsChanges(t, j, all)
	p := j.last()
	j.close()
	out, err := exec.Command(python, "testdata/verify.py", dir).CombinedOutput()
	if err != nil || !strings.Contains(string(out), fmt.Sprintf("archive %x\nchanges %d\nlast    %x\n", p.archive, p.number, p.hash)) {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, file := range segmentFiles(t, dir) {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for at := 3; at < len(b); at += len(b) / 4 {
			setFile(t, file, flipped(b, at, 5))
			out, err := exec.Command(python, "testdata/verify.py", dir).CombinedOutput()
			if err == nil || !strings.Contains(string(out), file+": byte ") {
				t.Errorf("a bit flipped at byte %d of %s: %v\n%s", at, file, err, out)
			}
		}
		setFile(t, file, b)
	}
}

// testdata/journal-v1 was written by the first claimgraph that had a journal.
// Every later one must read it, and this test is not to be adapted: a new
// version of the format gets a folder of its own.
func TestJournalOfVersion1(t *testing.T) {
	dir := t.TempDir() // opening writes to the folder
	if err := os.CopyFS(dir, os.DirFS("testdata/journal-v1")); err != nil {
		t.Fatal(err)
	}
	j, said := openSized(t, dir, segmentSize)
	all, err := readChanges(j, 0)
	if err != nil || len(said) != 0 || len(j.segments) != 2 {
		t.Fatalf("%v, %q, %d segments", err, said, len(j.segments))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "archive %x\n", j.last().archive)
	for _, e := range all {
		fmt.Fprintf(&b, "%d %s %s %q %x\n", e.number, e.at.Format(time.RFC3339Nano), e.by, e.reason, e.hash)
		for _, r := range e.records {
			fmt.Fprintf(&b, "  %x %q blank=%t\n", r.salt, r.data, r.blank)
		}
	}
	want, err := os.ReadFile("testdata/journal-v1/changes.txt")
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("read\n%swant\n%s", &b, want)
	}
}
