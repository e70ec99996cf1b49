package synth

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

var tiny = Size{Entities: 300, Documents: 500, Claims: 10_000, Seed: 7}

// sums are the checksums of the files of a dataset, by name.
func sums(t *testing.T, size Size) (string, map[string][32]byte) {
	t.Helper()
	folder := t.TempDir()
	if err := Write(folder, size); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	sums := make(map[string][32]byte)
	for _, f := range files {
		raw, err := os.ReadFile(filepath.Join(folder, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		sums[f.Name()] = sha256.Sum256(raw)
	}
	return folder, sums
}

func TestSameSeedSameBytes(t *testing.T) {
	_, first := sums(t, tiny)
	_, second := sums(t, tiny)
	other := tiny
	other.Seed++
	_, third := sums(t, other)
	if len(first) < 10 {
		t.Fatalf("a dataset has %d files", len(first))
	}
	for name, sum := range first {
		if second[name] != sum {
			t.Errorf("%s differs between two runs", name)
		}
		if third[name] == sum {
			t.Errorf("%s is the same with another seed", name)
		}
	}
}

// TestPinned holds the data to what it was: figures of another dataset cannot be compared.
func TestPinned(t *testing.T) {
	_, all := sums(t, tiny)
	sum := all[Dataset]
	if got, want := fmt.Sprintf("%x", sum[:8]), "3a3f8958b88a8405"; got != want {
		t.Errorf("the dataset is now %s, not %s: was that meant?", got, want)
	}
}

type counted struct {
	claimed, spokenOf, byPredicate map[string]int
	denied, figures                int
	byMonth                        map[string]int
}

func count(t *testing.T, folder string) counted {
	t.Helper()
	c := counted{map[string]int{}, map[string]int{}, map[string]int{}, 0, 0, map[string]int{}}
	units := map[string]string{}
	for _, p := range predicates {
		units[p.key] = p.unit
	}
	within := func(text string, most int) {
		if n, err := strconv.Atoi(text); err != nil || n < 1 || n > most {
			t.Fatalf("%s is no number up to %d", text, most)
		}
	}
	err := Rows(filepath.Join(folder, Claims), func(i int, f []string) error {
		if f[0] != strconv.Itoa(i+1) {
			t.Fatalf("claim %d has the number %s", i+1, f[0])
		}
		within(f[1], tiny.Entities)
		within(f[3], tiny.Entities)
		within(f[9], tiny.Documents)
		if figure := units[f[4]] != ""; figure != (f[5] == `\N`) || figure != (f[6] != `\N`) || figure && f[7] != units[f[4]] {
			t.Fatalf("claim %s of %s has object %s and figure %s", f[0], f[4], f[5], f[6])
		}
		if f[5] == `\N` {
			c.figures++
		} else {
			within(f[5], tiny.Entities)
		}
		if f[2] == "DENIES" {
			c.denied++
		}
		c.claimed[f[1]]++
		c.spokenOf[f[3]]++
		c.byPredicate[f[4]]++
		c.byMonth[f[4]+f[8][:7]]++
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func most(counts map[string]int) (key string, n int) {
	for k, v := range counts {
		if v > n || v == n && k < key {
			key, n = k, v
		}
	}
	return key, n
}

func TestDistribution(t *testing.T) {
	folder, _ := sums(t, tiny)
	c := count(t, folder)
	share := func(what string, n int, low, high float64) {
		if s := float64(n) / float64(tiny.Claims); s < low || s > high {
			t.Errorf("%s are %.3f of all, not %.2f to %.2f", what, s, low, high)
		}
	}
	share("denials", c.denied, 0.18, 0.22)
	share("figures", c.figures, 0.05, 0.25)
	claimant, n := most(c.claimed)
	share("those of whoever claims most", n, 0.01, 0.10)
	subject, n := most(c.spokenOf)
	share("those about whom most is claimed", n, 0.01, 0.10)
	if claimant == subject {
		t.Errorf("entity %s leads both rankings", claimant)
	}
	if p, n := most(c.byPredicate); p != predicates[0].key {
		t.Errorf("most claims are of %s", p)
	} else {
		share("those of the most frequent predicate", n, 0.10, 0.25)
	}
	if len(c.byPredicate) != len(predicates) {
		t.Errorf("%d of %d predicates occur", len(c.byPredicate), len(predicates))
	}
}

// TestParams counts again in the tables what the parameters promise of the answers.
func TestParams(t *testing.T) {
	folder, _ := sums(t, tiny)
	c := count(t, folder)
	read := func(name string) []Param {
		params, err := Params(folder, name)
		if err != nil || len(params) == 0 {
			t.Fatalf("%s: %d parameters, %v", name, len(params), err)
		}
		return params
	}
	for _, p := range read("q2") {
		if n := c.claimed[strconv.Itoa(p.Entity)]; n < claimsOfOne || p.Nodes != claimsOfOne {
			t.Errorf("Q2 promises %d claims of entity %d, which has %d", p.Nodes, p.Entity, n)
		}
	}
	for _, p := range read("q3") {
		if n := c.spokenOf[strconv.Itoa(p.Entity)]; n < claimsAbout || p.Nodes != claimsAbout {
			t.Errorf("Q3 promises %d claims about entity %d, which has %d", p.Nodes, p.Entity, n)
		}
	}
	for _, p := range read("q4") {
		if n := min(claimsStated, c.byMonth[p.Predicate+p.Date[:7]]); n != p.Nodes {
			t.Errorf("Q4 promises %d claims of %s from %s, there are %d", p.Nodes, p.Predicate, p.Date, n)
		}
	}
	top, _ := most(c.claimed)
	if p := read("most")[0]; c.claimed[strconv.Itoa(p.Entity)] != c.claimed[top] {
		t.Errorf("entity %d is not the one with most claims", p.Entity)
	}
	for _, name := range []string{"q1", "q5", "median", "related", "pairs", "figures", "names", "phrases"} {
		read(name)
	}
}

// TestDatasetAnswersToTables holds the two forms of the data to each other.
func TestDatasetAnswersToTables(t *testing.T) {
	folder, _ := sums(t, tiny)
	f, err := os.Open(filepath.Join(folder, Dataset))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var claims []string
	got := map[string]int{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var record map[string]struct {
			Key, Claimant, Polarity, Stated string
			Relation                        struct{ Subject, Predicate, Object string }
			Measure                         string
			Evidence                        []struct{ Document string }
		}
		if err := json.Unmarshal(lines.Bytes(), &record); err != nil || len(record) != 1 {
			t.Fatalf("%s is no record: %v", lines.Text(), err)
		}
		for kind, r := range record {
			got[kind]++
			if kind == "claim" {
				claims = append(claims, fmt.Sprint(r.Key, r.Claimant, r.Polarity, r.Stated, r.Relation.Subject, r.Relation.Predicate, r.Relation.Object, r.Measure, r.Evidence[0].Document))
			}
		}
	}
	var want []string
	measures := map[string]bool{}
	err = Rows(filepath.Join(folder, Claims), func(_ int, f []string) error {
		polarity := map[string]string{"ASSERTS": "AFFIRMS", "DENIES": "DENIES"}[f[2]]
		subject, predicate, object, measure := "e"+f[3], f[4], "e"+f[5], ""
		if f[5] == `\N` {
			measure = "m-" + predicate + "-" + subject
			subject, predicate, object, measures[measure] = "", "", "", true
		}
		want = append(want, fmt.Sprint("c"+f[0], "e"+f[1], polarity, f[8], subject, predicate, object, measure, "d"+f[9]))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(claims, want) {
		t.Error("the claims of the dataset are not those of the table")
	}
	for kind, n := range map[string]int{"entity": tiny.Entities, "document": tiny.Documents, "claim": tiny.Claims, "predicate": len(predicates), "measure": len(measures)} {
		if got[kind] != n {
			t.Errorf("the dataset has %d of %s, not %d", got[kind], kind, n)
		}
	}
}

func TestTooSmall(t *testing.T) {
	if err := Write(t.TempDir(), Size{Entities: 10, Documents: 10, Claims: 10}); err == nil {
		t.Error("a size that no query finds anything in was taken")
	}
	if _, err := Named("XL"); err == nil {
		t.Error("a size that there is not was taken")
	}
}
