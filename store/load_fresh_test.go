package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
)

// A fault anywhere leaves an empty store as it was, journal and all, and is told with its place in the dataset.
func TestLoadFreshFault(t *testing.T) {
	dir := t.TempDir()
	s := opened(t, dir, Options{Report: silent(t)})
	before := filesOf(t, dir)
	for _, spoil := range []func(in *graph.Input) string{
		func(in *graph.Input) string {
			in.Claims[17].Claimant = "nobody"
			return "claims.17.claimant UNKNOWN_REFERENCE"
		},
		func(in *graph.Input) string { in.Entities[199].SpeaksFor = "e1"; return "entities." },
		func(in *graph.Input) string { in.Documents[3].Key = in.Documents[400].Key; return "documents." },
		func(in *graph.Input) string {
			in.PropositionLinks = append(in.PropositionLinks, graph.PropositionLink{Kind: graph.CaseOf, From: "measure:m0", To: "measure:m1"})
			return "propositionLinks."
		},
		func(in *graph.Input) string {
			in.Assessments = append(in.Assessments, graph.Assessment{Claim: "c0", Assessor: "bo", Reliability: graph.ReliabilityA})
			in.Assessments = append(in.Assessments, graph.Assessment{Claim: "c0", Assessor: "bo", Reliability: graph.ReliabilityC})
			return "assessments."
		},
	} {
		in := crashInput()
		want := spoil(in)
		in.Normalize()
		_, err := s.LoadFrom(context.Background(), "ana", pieces{in, 300, inputLists}, LoadOptions{Alone: true})
		if !strings.Contains(faultLines(err), want) {
			t.Errorf("%s, want %s", faultLines(err), want)
		}
		if got := filesOf(t, dir); s.State().Change != 0 || !slices.Equal(got, before) {
			t.Errorf("%s: change %d, files %v, before %v", want, s.State().Change, got, before)
		}
	}
	if _, err := s.Load(context.Background(), "ana", crashInput(), LoadOptions{Alone: true}); err != nil {
		t.Error(faultLines(err))
	}
}

// filesOf are the files of a data directory that say what is in it.
func filesOf(t testing.TB, dir string) (files []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		files = append(files, e.Name())
	}
	segments, err := os.ReadDir(filepath.Join(dir, journalFolder))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range segments {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, fmt.Sprint(e.Name(), info.Size()))
	}
	return files
}

// All faults of a dataset are told at once, those that follow from one another once.
func TestLoadAllFaults(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	in := crashInput()
	in.Normalize()
	in.Entities[5].SpeaksFor = "nobody"
	in.Claims[2000].Place = "nowhere"
	in.Links[3].To = "nothing"
	for _, o := range []LoadOptions{{Alone: true}, {}} {
		_, err := s.LoadFrom(context.Background(), "ana", pieces{in, 500, inputLists}, o)
		got := strings.Split(strings.TrimSpace(faultLines(err)), "\n")
		slices.Sort(got)
		if len(got) != 3 || !strings.HasPrefix(got[0], "claims.2000.place ") || !strings.HasPrefix(got[1], "entities.5.speaksFor ") ||
			!strings.HasPrefix(got[2], "links.3.to ") {
			t.Errorf("%+v: %q", o, got)
		}
	}
}

// What waits is bounded, and the message says how to order the file.
func TestLoadWaits(t *testing.T) {
	in := crashInput()
	in.Normalize()
	d := newDealer("ana", nothingKnown, func(*part) error { return nil })
	d.most, d.look = 100<<10, 100<<10
	err := d.pass(context.Background(), pieces{in, 100, []string{inClaims, inEntities}}, LoadOptions{}, true)
	if !strings.HasPrefix(faultLines(err), "claims.0 TOO_LARGE so many records refer to what stands after them") || d.size > 200<<10 {
		t.Errorf("%d bytes wait, %s", d.size, faultLines(err))
	}
	d = newDealer("ana", nothingKnown, func(*part) error { return nil })
	d.look = 0 // circles are looked for after each batch
	if err := d.pass(context.Background(), pieces{in, 100, inputLists}, LoadOptions{}, true); err != nil {
		t.Fatal(faultLines(err))
	}
	if d.size != 0 && len(d.judgements) == 0 || len(d.waiting)+len(d.documents) > 0 {
		t.Errorf("%d bytes wait at the end", d.size)
	}
}

// A load into an empty store may be cut off at each step of putting it into place: the next start finds all of it or nothing.
func TestLoadFreshCrash(t *testing.T) {
	whole := t.TempDir()
	s := opened(t, whole, Options{})
	if _, err := s.Load(context.Background(), "ana", crashInput(), LoadOptions{Alone: true}); err != nil {
		t.Fatal(faultLines(err))
	}
	want := s.State()
	closed(t, s)
	for step := range 5 {
		dir := t.TempDir()
		closed(t, opened(t, dir, Options{}))
		path := func(name string) string { return filepath.Join(dir, name) }
		built := path(journalFolder + builtSuffix)
		if err := os.CopyFS(built, os.DirFS(filepath.Join(whole, journalFolder))); err != nil {
			t.Fatal(err)
		}
		if err := os.CopyFS(path(graphFolder+builtSuffix), os.DirFS(filepath.Join(whole, graphFolder))); err != nil {
			t.Fatal(err)
		}
		moves := [][2]string{{path(journalFolder), path(journalFolder + emptySuffix)}, {built, path(journalFolder)},
			{path(journalFolder + emptySuffix), path("gone")}, {path(graphFolder), path("gone-too")}}
		for _, move := range moves[:min(step, len(moves))] {
			if err := os.Rename(move[0], move[1]); err != nil {
				t.Fatal(err)
			}
		}
		s := opened(t, dir, Options{})
		if n := s.State().Change; step == 0 && n != 0 || step > 0 && n != want.Change {
			t.Errorf("step %d: the store is at change %d, the dataset has %d", step, n, want.Change)
		}
		for _, left := range []string{journalFolder + builtSuffix, journalFolder + emptySuffix, graphFolder + builtSuffix} {
			if _, err := os.Stat(path(left)); err == nil {
				t.Errorf("step %d: %s is left", step, left)
			}
		}
		loaded, err := s.Load(context.Background(), "ana", crashInput(), LoadOptions{Alone: true})
		if err != nil || s.State().Claims != want.Claims || step > 0 && loaded.Changes > 0 {
			t.Errorf("step %d: loaded again %+v, %s", step, loaded, faultLines(err))
		}
	}
}

// What a crash left of the first change that a store was given, and never acknowledged, is in nobody's way.
func TestLoadFreshTorn(t *testing.T) {
	dir := t.TempDir()
	closed(t, opened(t, dir, Options{}))
	file := segmentFiles(t, filepath.Join(dir, journalFolder))[0]
	setFile(t, file, append(fileBytes(t, file), make([]byte, 300)...))
	s := opened(t, dir, Options{})
	if _, err := s.Load(context.Background(), "ana", crashInput(), LoadOptions{Alone: true}); err != nil {
		t.Fatal(faultLines(err))
	}
	want := s.State()
	closed(t, s)
	if got := opened(t, dir, Options{}).State(); got.Change != want.Change || got.Archive != want.Archive {
		t.Errorf("opened again: %+v, want %+v", got, want)
	}
}

// What is read of an older change of a dataset is not kept for the newer ones.
func TestLoadFreshCache(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	in := &graph.Input{Entities: []graph.Entity{person("e")}, Documents: []graph.Document{{Key: "d", Publisher: "e"}}}
	for i := range 2000 {
		in.Claims = append(in.Claims, graph.Claim{Key: fmt.Sprintf("c%d", i), Claimant: "e", Label: "l", Statement: &graph.Statement{Text: fmt.Sprintf("It is %d.", i)}})
	}
	in.Evidence = []graph.ClaimEvidence{{Claim: "c0", Evidence: []graph.Evidence{{Document: "d", Kind: graph.Paraphrase}}}}
	if _, err := s.Load(context.Background(), "ana", in, LoadOptions{Alone: true}); err != nil {
		t.Fatal(faultLines(err))
	}
	for _, at := range []int{1, int(s.State().Change)} {
		sn, err := s.SnapshotAt(at)
		if err != nil {
			t.Fatal(err)
		}
		n, err := sn.Node("claim:c0")
		if want := min(at-1, 1); err != nil || len(n.Record.Claim.Evidence) != want {
			t.Errorf("at change %d the claim has not %d piece of evidence: %+v, %v", at, want, n, err)
		}
		sn.Close()
	}
}

// A journal that holds changes is never thrown away, whatever its folder is called.
func TestKeepsJournal(t *testing.T) {
	dir := t.TempDir()
	s := opened(t, dir, Options{})
	recorded(t, s, &graph.Input{Entities: []graph.Entity{person("e")}})
	closed(t, s)
	empty := filepath.Join(dir, journalFolder+emptySuffix)
	if err := os.CopyFS(empty, os.DirFS(filepath.Join(dir, journalFolder))); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir, Options{}); err == nil || !strings.Contains(err.Error(), "holds changes") {
		t.Errorf("%v", err)
	}
	if err := os.RemoveAll(empty); err != nil {
		t.Fatal(err)
	}
	closed(t, opened(t, dir, Options{}))
}

// A trial that is larger than what it holds in memory answers the same, deletions included.
func TestTrialSpills(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	recorded(t, s, &graph.Input{Entities: []graph.Entity{person("e0"), person("old")}, Documents: []graph.Document{{Key: "d0", Publisher: "old"}}})
	in := crashInput()
	in.Correct = true
	for i := range in.Entities {
		in.Entities[i].Description = "another"
	}
	for _, spill := range []bool{false, true} {
		tr, err := s.newTrial()
		if err != nil {
			t.Fatal(err)
		}
		b := s.newBuilder("ana", tr)
		d := b.dealer
		take := d.take
		d.take = func(p *part) error {
			if err := take(p); err != nil || !spill {
				return err
			}
			return tr.spill()
		}
		if err := b.pass(context.Background(), newInputSource(in), LoadOptions{}, false); err != nil {
			t.Fatal(faultLines(err))
		}
		if n, err := tr.node("document:d0"); err != nil || n.Record.Document.Publisher != "e0" {
			t.Errorf("the document is %+v, %v", n, err)
		}
		old, err := tr.node("entity:old")
		if err != nil {
			t.Fatal(err)
		}
		if keys, err := tr.keys(edgePrefix(old.Number, DocumentsBy), 0); err != nil || len(keys) != 0 {
			t.Errorf("spilled %v: %d documents are left with their old publisher, %v", spill, len(keys), err)
		}
		if b.total.Changed != 2 {
			t.Errorf("%+v", b.total)
		}
		if err := tr.close(); err != nil {
			t.Error(err)
		}
	}
	if n := s.State().Change; n != 1 {
		t.Errorf("a trial made change %d", n)
	}
	left := func() []string {
		found, err := filepath.Glob(filepath.Join(s.dir, trialFolders))
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	if folders := left(); len(folders) > 0 {
		t.Errorf("trials left %v", folders)
	}
	if _, err := s.newTrial(); err != nil { // that nobody ends
		t.Fatal(err)
	}
	if err := settleJournal(s.dir); err != nil || len(left()) > 0 {
		t.Errorf("a start leaves %v, %v", left(), err)
	}
}
