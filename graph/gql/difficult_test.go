package gql

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimgraph/seed"
	"claimgraph/store"
)

const difficult = "testdata/difficult"

// TestDifficult asks what an invented dataset comes to in which everything is difficult, and compares it with what was decided by hand from the
// rules of the design, in testdata/difficult/expected.txt. The file is a row of blocks: what the trap is and what the rule says of it, questions,
// a line of four hyphens, and the answers. A question is
//
//	? measure:killed                  what it comes to: standing, origins, who no longer holds to what, conflicts with their reasons
//	? comparisons measure:killed      every pair of figures with its verdict
//	? envelope measure:killed         floor and ceiling by the days between which nothing changes
//	? claims statement:x              of each claim whether it is held, what stands against it, and its evidence
//	? changed                         the propositions that come to something else than without the lens, and how many claims it hides
//
// with directives before it, where it is asked through a lens. Every proposition is asked for without one.
func TestDifficult(t *testing.T) {
	f := &flood{newFlood(t), map[string]*floodAnswer{}}
	file := filepath.Join(difficult, "expected.txt")
	asked := map[string]bool{}
	var all strings.Builder
	for block := range strings.SplitSeq(readFile(t, file), "\n\n") {
		head, answers, found := strings.Cut(block, "----\n")
		if !found {
			all.WriteString(block + "\n\n")
			continue
		}
		var got strings.Builder
		for line := range strings.Lines(head) {
			if question, ok := strings.CutPrefix(line, "? "); ok {
				question = strings.TrimSpace(question)
				asked[question] = true
				got.WriteString(f.answer(question))
			}
		}
		if strings.TrimSpace(got.String()) != strings.TrimSpace(answers) && !*rewrite {
			t.Errorf("%swant\n%sgot\n%s", head, answers, got.String())
		}
		all.WriteString(head + "----\n" + got.String() + "\n")
	}
	if *rewrite {
		if err := os.WriteFile(file, []byte(strings.TrimRight(all.String(), "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, id := range f.propositions() {
		if !asked[id] {
			t.Errorf("nothing is expected of %s", id)
		}
	}
}

// newFlood serves the difficult dataset, loaded as anybody loads one.
func newFlood(t testing.TB) *server {
	t.Helper()
	s := newServer(t)
	name := filepath.Join(difficult, "flood.yaml")
	set, err := seed.Read(name, strings.NewReader(readFile(t, name)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.store.Load(t.Context(), "flood", &set.Input, store.LoadOptions{}); err != nil {
		t.Fatal(err)
	}
	return s
}

// flood asks questions of the difficult dataset and writes the answers for readers.
type flood struct {
	*server
	asked map[string]*floodAnswer
}

func (f *flood) answer(question string) string {
	f.Helper()
	lens, question := cutLens(question)
	kind, id, found := strings.Cut(question, " ")
	if !found {
		kind, id = "", question
	}
	var b bytes.Buffer
	if id == "changed" {
		f.writeChanged(&b, lens)
		return b.String()
	}
	a := f.proposition(id, lens)
	switch kind {
	case "":
		a.write(&b)
	case "comparisons":
		a.writePairs(&b)
	case "envelope":
		a.writeEnvelope(&b)
	case "claims":
		a.writeClaims(&b)
	default:
		f.Fatalf("there is no question %q", question)
	}
	return b.String()
}

// cutLens divides a question into its directives and the rest.
func cutLens(question string) (lens, rest string) {
	if end := strings.LastIndex(question, ") "); strings.HasPrefix(question, "@") {
		return question[:end+1], question[end+2:]
	}
	return "", question
}

// propositions are the ids of all.
func (f *flood) propositions() (all []string) {
	f.Helper()
	var data struct{ Propositions struct{ Nodes []floodNode } }
	f.ask(&data, `{ propositions(first: 200) { nodes { id } } }`, nil)
	for _, n := range data.Propositions.Nodes {
		all = append(all, n.ID)
	}
	slices.Sort(all)
	return all
}

// proposition asks what one comes to through a lens, which is written as directives.
func (f *flood) proposition(id, lens string) *floodAnswer {
	f.Helper()
	if a := f.asked[lens+id]; a != nil {
		return a
	}
	var data struct{ Proposition *floodAnswer }
	document, err := os.ReadFile(filepath.Join(difficult, "proposition.graphql"))
	if err != nil {
		f.Fatal(err)
	}
	f.ask(&data, fmt.Sprintf(string(document), lens), vars{"id": id})
	if data.Proposition == nil {
		f.Fatalf("there is no %s", id)
	}
	f.asked[lens+id] = data.Proposition
	return data.Proposition
}

// writeChanged writes what comes to something else through a lens.
func (f *flood) writeChanged(b *bytes.Buffer, lens string) {
	f.Helper()
	var data struct {
		Lens struct{ HiddenClaims, HiddenUndated int }
	}
	f.ask(&data, fmt.Sprintf(`query %s { lens { hiddenClaims hiddenUndated } }`, lens), nil)
	fmt.Fprintf(b, "hidden claims %d, of them undated %d\n", data.Lens.HiddenClaims, data.Lens.HiddenUndated)
	for _, id := range f.propositions() {
		before, after := f.proposition(id, "").sum(), f.proposition(id, lens).sum()
		if before != after {
			fmt.Fprintf(b, "%s: %s, and not %s\n", id, after, before)
		}
	}
}

// floodAnswer is what a proposition comes to.
type floodAnswer struct {
	ID       string
	Standing struct {
		Status                          string
		Affirming, Denying, Uncommitted int
	}
	Origins struct {
		Min, Max, Blocs int
		Groups          []struct {
			Origin, Bloc floodNode
			Claims       []floodNode
			Echoes       []struct {
				ID       string
				Document floodNode
			}
		}
		Loops []struct{ Documents []floodNode }
	}
	Conflicts, Comparisons struct{ Nodes []floodPair }
	Claims                 struct {
		Nodes []struct {
			ID       string
			Standing struct{ Held, Field, Evidence string }
		}
	}
	Envelope []floodDay
}

type floodNode struct{ ID string }

// key of the record, by which the file calls it.
func (n floodNode) key() string { return n.ID[strings.Index(n.ID, ":")+1:] }

func floodKeys(nodes []floodNode) string {
	var keys []string
	for _, n := range nodes {
		keys = append(keys, n.key())
	}
	return strings.Join(keys, ", ")
}

// sum is standing and origins in one line.
func (a *floodAnswer) sum() string {
	s, o := &a.Standing, &a.Origins
	return fmt.Sprintf("%s (affirming %d, denying %d, uncommitted %d), origins %d to %d", s.Status, s.Affirming, s.Denying, s.Uncommitted, o.Min, o.Max)
}

func (a *floodAnswer) write(b *bytes.Buffer) {
	fmt.Fprintf(b, "%s: %s, blocs %d\n", a.ID, a.sum(), a.Origins.Blocs)
	for _, g := range a.Origins.Groups {
		fmt.Fprintf(b, "  origin %s", g.Origin.key())
		if g.Bloc != g.Origin {
			fmt.Fprintf(b, " of %s", g.Bloc.key())
		}
		fmt.Fprintf(b, ": %s", floodKeys(g.Claims))
		for i, e := range g.Echoes {
			word := ", echo"
			if i == 0 {
				word = "; echo"
			}
			claim := floodNode{e.ID}.key()
			fmt.Fprintf(b, "%s %s in %s", word, claim[:strings.LastIndex(claim, ".")], e.Document.key())
		}
		fmt.Fprintln(b)
	}
	for _, l := range a.Origins.Loops {
		fmt.Fprintf(b, "  loop %s\n", floodKeys(l.Documents))
	}
	for _, c := range a.Claims.Nodes {
		if c.Standing.Held != "HELD" {
			fmt.Fprintf(b, "  %s %s\n", floodNode{c.ID}.key(), c.Standing.Held)
		}
	}
	for _, c := range a.Conflicts.Nodes {
		fmt.Fprintf(b, "  %s\n    %s\n", c, c.Reason)
	}
}

func (a *floodAnswer) writeClaims(b *bytes.Buffer) {
	for _, c := range a.Claims.Nodes {
		fmt.Fprintln(b, floodNode{c.ID}.key(), c.Standing.Held, c.Standing.Field, c.Standing.Evidence)
	}
}

func (a *floodAnswer) writePairs(b *bytes.Buffer) {
	for _, c := range a.Comparisons.Nodes {
		fmt.Fprintln(b, c)
	}
}

// floodPair is two claims and the verdict on them.
type floodPair struct {
	Verdict, SameDay string
	A, B             floodNode
	Margin           *int64
	FlipsAtTolerance *float64
	Reason           string
}

func (p floodPair) String() string {
	s := fmt.Sprintf("%s | %s: %s", p.A.key(), p.B.key(), p.Verdict)
	if p.SameDay != p.Verdict {
		s += ", same day " + p.SameDay
	}
	if p.Margin != nil {
		s += fmt.Sprintf(", margin %d", *p.Margin)
	}
	if p.FlipsAtTolerance != nil {
		s += fmt.Sprintf(", flips at %v", *p.FlipsAtTolerance)
	}
	return s
}

type floodDay struct {
	Date           string
	Floor, Ceiling *int64
	Blocs          []struct {
		Bloc           floodNode
		Floor, Ceiling *int64
		Claims         []floodNode
	}
}

// writeEnvelope writes days on which the same is held as one line.
func (a *floodAnswer) writeEnvelope(b *bytes.Buffer) {
	for first := 0; first < len(a.Envelope); {
		next := first + 1
		for next < len(a.Envelope) && a.Envelope[next].String() == a.Envelope[first].String() {
			next++
		}
		days := a.Envelope[first].Date
		if next-1 > first {
			days += " to " + a.Envelope[next-1].Date
		}
		fmt.Fprintf(b, "%s: %s\n", days, a.Envelope[first])
		first = next
	}
}

func (d floodDay) String() string {
	s := between(d.Floor, d.Ceiling)
	for _, b := range d.Blocs {
		s += fmt.Sprintf("; %s %s by %s", b.Bloc.key(), between(b.Floor, b.Ceiling), floodKeys(b.Claims))
	}
	return s
}

func between(floor, ceiling *int64) string {
	word := func(n *int64) string {
		if n == nil {
			return "none"
		}
		return fmt.Sprint(*n)
	}
	return word(floor) + " to " + word(ceiling)
}
