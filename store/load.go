package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"claimgraph/graph"
)

// LoadOptions are how a dataset is loaded.
type LoadOptions struct {
	// DryRun checks the dataset and counts what it would change, and records nothing.
	DryRun bool
	// Progress, when given, is called after each change with how many records are done, of how many.
	Progress func(done, total int)
}

// Loaded is what a load came to.
type Loaded struct {
	// Changes is how many changes were made, Last the number of the last of them.
	Changes, Last int
	// Records of the dataset, and the relations and statements that its claims brought along.
	Created, Changed, Unchanged int
}

// Load records a dataset of any size: it is checked whole, against the store too, and then recorded in changes of at most graph.MaxRecords
// records, references first. With a fault nothing is recorded. Interrupted, it goes on where it was when the same is loaded again. Faults come
// as graph.InputErrors, whose paths lead into the whole dataset.
func (s *Store) Load(ctx context.Context, by string, in *graph.Input, o LoadOptions) (Loaded, error) {
	in.Normalize()
	parts := Parts(in)
	planned, err := s.check(by, in, parts, in.Validate())
	if err != nil || o.DryRun {
		return planned, err
	}
	var total Loaded
	done := 0
	for _, part := range parts {
		outcome, err := s.Record(ctx, by, &part.Input)
		if err != nil {
			return total, part.Locate(err)
		}
		if outcome.Change != nil {
			total.Changes++
			total.Last = outcome.Change.Number
		}
		total.Created += len(outcome.Created)
		total.Changed += len(outcome.Changed)
		total.Unchanged += outcome.Unchanged
		if done += part.Len(); o.Progress != nil {
			o.Progress(done, in.Len())
		}
	}
	return total, nil
}

// Faults gives all faults of a dataset that has some already: those in known, and after them those that show against the store in its other
// records. Nothing is recorded.
func (s *Store) Faults(by string, in *graph.Input, known graph.InputErrors) (graph.InputErrors, error) {
	_, err := s.check(by, in, nil, known)
	var all graph.InputErrors
	if errors.As(err, &all) {
		return all, nil
	}
	return known, err
}

// check plans the whole dataset against the store as it is, beside the committer.
func (s *Store) check(by string, in *graph.Input, parts []*Part, found graph.InputErrors) (Loaded, error) {
	sn := s.Snapshot()
	defer sn.Close()
	planned, err := newPending(sn.txn, sn.state).planAll(in, found, signature{by, s.now()}, s.texts.whole)
	if err != nil {
		return Loaded{}, err
	}
	for _, part := range parts {
		if len(part.Documents) > 0 && (part.weight > graph.MaxRecords || part.size > maxChange) {
			graph.NewFaults(&planned.errors).At("documents", part.origin["documents"][0]).Add(graph.TooLarge, fmt.Sprintf(
				"%d documents cite one another in a circle, which one change has to hold: at most %d records, of %d bytes together, are allowed",
				len(part.Documents), graph.MaxRecords, maxChange), "cites")
		}
	}
	if len(planned.errors) > 0 {
		return Loaded{}, planned.errors
	}
	return Loaded{Created: len(planned.created), Changed: len(planned.changed), Unchanged: planned.unchanged}, nil
}

// Part is what of a dataset goes into one change.
type Part struct {
	graph.Input
	weight, size int // how many records the change will have at most, and how many bytes they take
	// origin has, for each list, where its records stand in the dataset.
	origin map[string][]int
}

// partSize is how many bytes of records a part is filled with.
const partSize = 8 << 20

// Locate turns the paths of faults in a part into paths in the dataset.
func (p *Part) Locate(err error) error {
	var errs graph.InputErrors
	if !errors.As(err, &errs) {
		return err
	}
	located := make(graph.InputErrors, len(errs))
	for i, e := range errs {
		located[i] = e
		if len(e.Path) < 2 {
			continue
		}
		if at, err := strconv.Atoi(e.Path[1]); err == nil && at < len(p.origin[e.Path[0]]) {
			path := append([]string(nil), e.Path...)
			path[1] = strconv.Itoa(p.origin[e.Path[0]][at])
			located[i].Path = path
		}
	}
	return located
}

// parter deals the records of a dataset out to parts.
type parter struct {
	in    *graph.Input
	parts []*Part
}

// Parts divides a dataset into inputs that each make one change, references first: predicates, entities after their principals, documents after
// those that they cite, measures after their wholes, then claims, evidence, links, and the words of analysts. Documents that cite one another in a
// circle stay together. Every part has the dataset's reason, and corrects, and is trusted, if the dataset is.
func Parts(in *graph.Input) []*Part {
	d := &parter{in: in}
	for i := range in.Predicates {
		part := d.next("predicates", i, 1, len(encodePredicate(&in.Predicates[i])))
		part.Predicates = append(part.Predicates, in.Predicates[i])
	}
	for _, i := range inOrder(in.Entities, func(e *graph.Entity) (string, []string) { return e.Key, []string{e.SpeaksFor} }) {
		part := d.next("entities", i[0], 1, len(encodeEntity(&in.Entities[i[0]])))
		part.Entities = append(part.Entities, in.Entities[i[0]])
	}
	for _, circle := range inOrder(in.Documents, func(x *graph.Document) (string, []string) { return x.Key, x.Cites }) {
		d.documents(circle)
	}
	for _, i := range inOrder(in.Measures, func(m *graph.Measure) (string, []string) { return m.Key, []string{m.PartOf} }) {
		part := d.next("measures", i[0], 1, len(encodeMeasure(&in.Measures[i[0]])))
		part.Measures = append(part.Measures, in.Measures[i[0]])
	}
	// A claim may name a statement whose text stands with a later claim, so claims that give a text go first.
	for _, withText := range []bool{true, false} {
		for i := range in.Claims {
			if s := in.Claims[i].Statement; (s == nil || s.Text != "") == withText {
				d.claim(i)
			}
		}
	}
	for i := range in.Evidence {
		part := d.next("evidence", i, 1, len(encodeClaimEvidence(&in.Evidence[i])))
		part.Evidence = append(part.Evidence, in.Evidence[i])
	}
	for i := range in.Links {
		part := d.next("links", i, 1, len(encodeLink(&in.Links[i])))
		part.Links = append(part.Links, in.Links[i])
	}
	for i := range in.PropositionLinks {
		part := d.next("propositionLinks", i, 1, len(encodePropositionLink(&in.PropositionLinks[i])))
		part.PropositionLinks = append(part.PropositionLinks, in.PropositionLinks[i])
	}
	for i := range in.Assessments {
		part := d.next("assessments", i, 1, len(encodeAssessment(&in.Assessments[i])))
		part.Assessments = append(part.Assessments, in.Assessments[i])
	}
	d.judgements()
	return d.parts
}

// judgements deals the newest out first: however many parts they take, the one that counts of each pair is there before those that it overrules,
// and so no part contradicts itself where the whole does not.
func (d *parter) judgements() {
	places := make([]int, len(d.in.Judgements))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(a, b int) int {
		left, right := d.in.Judgements[a].At, d.in.Judgements[b].At
		switch {
		case !d.in.Trusted || left.Equal(right):
			return 0 // all are of now
		case left.IsZero():
			return -1
		case right.IsZero():
			return 1
		}
		return right.Compare(left)
	})
	for _, i := range places {
		part := d.next("judgements", i, 1, len(encodeJudgement(&d.in.Judgements[i])))
		part.Judgements = append(part.Judgements, d.in.Judgements[i])
	}
}

// documents puts documents that cite one another into one part. The text of one is a record more.
func (d *parter) documents(circle []int) {
	weight, size := 0, 0
	for _, i := range circle {
		weight++
		if d.in.Documents[i].Text != "" {
			weight++
		}
		size += len(encodeDocument(&d.in.Documents[i]))
	}
	d.room(weight, size)
	for _, i := range circle {
		part := d.put("documents", i)
		part.Documents = append(part.Documents, d.in.Documents[i])
	}
}

// claim puts a claim into a part, with room for the relation or the statement that it brings along.
func (d *parter) claim(i int) {
	c := &d.in.Claims[i]
	weight, size := 1, len(encodeClaim(c))
	if c.Relation != nil {
		weight++
	} else if c.Statement != nil && c.Statement.Text != "" {
		weight, size = 2, size+len(encodeStatement(c.Statement))
	}
	part := d.next("claims", i, weight, size)
	part.Claims = append(part.Claims, *c)
}

// room takes room for so many records and bytes, in a new part if the last has too little.
func (d *parter) room(weight, size int) {
	n := len(d.parts) - 1
	if n < 0 || d.parts[n].weight+weight > graph.MaxRecords || d.parts[n].size+size > partSize {
		d.parts = append(d.parts, &Part{
			Input:  graph.Input{Reason: d.in.Reason, Correct: d.in.Correct, IfChange: d.in.IfChange, Trusted: d.in.Trusted},
			origin: map[string][]int{},
		})
		n++
	}
	d.parts[n].weight += weight
	d.parts[n].size += size
}

func (d *parter) put(list string, i int) *Part {
	part := d.parts[len(d.parts)-1]
	part.origin[list] = append(part.origin[list], i)
	return part
}

func (d *parter) next(list string, i, weight, size int) *Part {
	d.room(weight, size)
	return d.put(list, i)
}

// inOrder gives the places of records so that each comes after those that it refers to. Records that refer to one another in a circle come
// together.
func inOrder[T any](list []T, refers func(*T) (key string, to []string)) [][]int {
	at := make(map[string]int, len(list))
	for i := range list {
		key, _ := refers(&list[i])
		at[key] = i
	}
	edges := make([][]int, len(list))
	for i := range list {
		_, to := refers(&list[i])
		for _, key := range to {
			if j, ok := at[key]; ok && key != "" {
				edges[i] = append(edges[i], j)
			}
		}
	}
	var ordered [][]int
	for i, component := range graph.Components(edges) {
		for component >= len(ordered) {
			ordered = append(ordered, nil)
		}
		ordered[component] = append(ordered[component], i)
	}
	return ordered
}
