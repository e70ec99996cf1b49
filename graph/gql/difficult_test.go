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
//	? grades claim:x                  how analysts grade a claim, or an entity as a source
//	? actor entity:x                  the records that are read as one, their names, and the judgements
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

// newFlood serves the difficult dataset, loaded as anybody loads one; what analysts say of it follows a few days later, in a change of its own.
func newFlood(t testing.TB) *server {
	t.Helper()
	s := newServer(t)
	for i, name := range []string{"flood.yaml", "analysts.yaml"} {
		name = filepath.Join(difficult, name)
		set, err := seed.Read(name, strings.NewReader(readFile(t, name)))
		if err != nil {
			t.Fatal(err)
		}
		set.Input.Trusted = true // it says itself whose a judgement is, as what an admin loads may
		loaded, err := s.store.Load(t.Context(), "flood", &set.Input, store.LoadOptions{})
		if err != nil || loaded.Last != i+1 {
			t.Fatalf("%s is recorded up to change %d, want %d: %v", name, loaded.Last, i+1, err)
		}
		s.clock.set("2026-02-05")
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
	switch {
	case id == "changed":
		f.writeChanged(&b, lens)
		return b.String()
	case kind == "grades":
		f.writeGrades(&b, id)
		return b.String()
	case kind == "actor":
		f.writeActor(&b, id)
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
	f.ask(&data, fmt.Sprintf(floodDocument, lens), vars{"id": id})
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

// writeGrades writes the assessments of a claim or an entity, the newest first.
func (f *flood) writeGrades(b *bytes.Buffer, id string) {
	f.Helper()
	var data struct {
		Node struct {
			Assessments []struct {
				Assessor                                         string
				Reliability, Credibility, Likelihood, Confidence string
				Judged                                           bool
				Inconsistency                                    *string
			}
		}
	}
	f.ask(&data, `query ($id: ID!) { node(id: $id) { ... on Claim { assessments { ...grade } } ... on Entity { assessments { ...grade } } } }
		fragment grade on Assessment { assessor reliability credibility likelihood confidence judged inconsistency }`, vars{"id": id})
	for _, a := range data.Node.Assessments {
		grades := strings.Join(strings.Fields(strings.Join([]string{a.Reliability, a.Credibility, a.Likelihood, a.Confidence}, " ")), " ")
		fmt.Fprintf(b, "%s: %s by %s", id, grades, a.Assessor)
		if !a.Judged {
			b.WriteString(", not judged")
		}
		fmt.Fprintln(b)
		if a.Inconsistency != nil {
			fmt.Fprintf(b, "  %s\n", *a.Inconsistency)
		}
	}
}

// writeActor writes what several records come to that are read as one.
func (f *flood) writeActor(b *bytes.Buffer, id string) {
	f.Helper()
	var data struct {
		Entity struct {
			ID     string
			SameAs []string
			Names  []struct{ Value string }
			Claims struct{ Nodes []floodNode }

			Judgements []struct {
				Pair        []string
				Verdict, By string
				Overruled   bool
			}
		}
	}
	f.ask(&data, `query ($id: ID!) { entity(id: $id) { id sameAs names { value } claims { nodes { id } } judgements { pair verdict by overruled } } }`, vars{"id": id})
	e := &data.Entity
	fmt.Fprint(b, e.ID)
	if len(e.SameAs) > 0 {
		fmt.Fprintf(b, ": same as %s", strings.Join(e.SameAs, ", "))
	}
	fmt.Fprintln(b)
	for _, n := range e.Names {
		fmt.Fprintf(b, "  %s\n", n.Value)
	}
	if len(e.Claims.Nodes) > 0 {
		fmt.Fprintf(b, "  claims %s\n", floodKeys(e.Claims.Nodes))
	}
	for _, j := range e.Judgements {
		fmt.Fprintf(b, "  %s %s by %s", strings.Join(j.Pair, " | "), j.Verdict, j.By)
		if j.Overruled {
			b.WriteString(", overruled")
		}
		fmt.Fprintln(b)
	}
}
