package store

import (
	"fmt"
	"iter"
	"maps"
	"strconv"
	"strings"
	"time"

	"claimgraph/graph"
)

const (
	// maxValue is the largest value of the graph, in bytes: well below Badger's value threshold, so that no value ever leaves the tables, where
	// checksums guard it, for the value log, where a damaged one reads as empty.
	maxValue = 512 << 10
	// maxRecord is the largest record: with what a node holds beside it, it stays below maxValue.
	maxRecord = maxValue - 64
	// maxChange is how large all records of a change may be together: well below what a frame of the journal holds.
	maxChange = 32 << 20
)

// plan is what recording an input comes to: the records that the change will hold, or the faults that keep it from being made.
type plan struct {
	records   []graph.Record
	data      [][]byte // the records as the journal will hold them
	created   []graph.ID
	changed   []graph.ID
	unchanged int
	// relations is how many come into being, or back, with the claims among the records.
	relations int
	// texts are archived, by their hash, before the change is made.
	texts  map[string][]byte
	fills  int // spans that get their hash
	errors graph.InputErrors
}

// opener gives the archived text that has a hash.
type opener func(sha256 string) ([]byte, error)

// planner checks an input against the graph as of the change before, by the rules of recording: the same again changes nothing; a claim with
// new evidence gains it; other content under a known key is a conflict, unless the input says correct.
type planner struct {
	*plan
	*pending
	in     *graph.Input
	faults *graph.Faults
	// What the input itself brings, by id, for references within it.
	given map[graph.ID]*graph.Record
	// brought are the propositions of claims that are planned; claimed are the claims as they will be by what is planned so far.
	brought map[graph.ID]bool
	claimed map[string]*graph.Claim
	touched map[graph.ID]bool // what is in created and changed
	// predicateOf are the predicates that were looked up, by key.
	predicateOf map[string]*graph.Record
	// faulty are the records in which graph found a fault, by list and place. They are not planned, but others may refer to them.
	faulty map[string]bool
	// archived are the texts that spans can be checked against, by document; read when first asked for.
	archived map[string][]byte
	open     opener
	signature
	judged []plannedJudgement
}

// signature is whose an input is, and when it is recorded: what the assessments and judgements in it are signed with.
type signature struct {
	by string
	at time.Time
}

// planInput plans an input as one change. found are the faults that graph found in it: with those that show here, they are all there are.
func (p *pending) planInput(in *graph.Input, found graph.InputErrors, sig signature, open opener) (*plan, error) {
	pl, err := p.planAll(in, found, sig, open)
	if err != nil || len(pl.errors) > 0 {
		return pl, err
	}
	if n := len(pl.records) + pl.relations; n > graph.MaxRecords {
		graph.NewFaults(&pl.errors).Add(graph.TooLarge, fmt.Sprintf("the input makes a change of %d records, relations and statements that claims bring along "+
			"counted: at most %d are allowed; record it in parts, or load it as a file", n, graph.MaxRecords))
		return pl, nil
	}
	if pl.fills > maxFills {
		graph.NewFaults(&pl.errors).Add(graph.TooLarge, fmt.Sprintf("the texts of the input give %d spans their hash: at most %d get it by one change; record the documents one by one",
			pl.fills, maxFills))
		return pl, nil
	}
	pl.weigh()
	return pl, nil
}

// weigh notes a fault where the records are too large together.
func (pl *plan) weigh() {
	size := 0
	for _, data := range pl.data {
		size += len(data)
	}
	if size > maxChange {
		graph.NewFaults(&pl.errors).Add(graph.TooLarge, fmt.Sprintf("the input makes a change of %d bytes: at most %d are allowed; record it in parts", size, maxChange))
	}
}

// planAll plans an input of any size.
func (p *pending) planAll(in *graph.Input, found graph.InputErrors, sig signature, open opener) (*plan, error) {
	pl := newPlanner(p, in, sig, open)
	pl.errors = append(pl.errors, found...)
	for _, e := range found {
		if len(e.Path) > 1 {
			pl.faulty[e.Path[0]+"."+e.Path[1]] = true
		}
	}
	pl.gather()
	steps := []func() error{pl.predicates, pl.entities, pl.documents, pl.measures, pl.claims, pl.evidence, pl.links,
		pl.propositionLinks, pl.assessments, pl.judgements, pl.agree}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return pl.plan, nil
}

func newPlanner(p *pending, in *graph.Input, sig signature, open opener) *planner {
	pl := &planner{plan: &plan{texts: map[string][]byte{}}, pending: p, in: in, signature: sig, open: open}
	pl.faults = graph.NewFaults(&pl.errors)
	pl.given, pl.archived = make(map[graph.ID]*graph.Record, in.Len()), map[string][]byte{}
	claims := len(in.Claims)
	pl.brought, pl.claimed, pl.touched = make(map[graph.ID]bool, claims), make(map[string]*graph.Claim, claims), make(map[graph.ID]bool, in.Len()+claims)
	pl.faulty, pl.predicateOf = map[string]bool{}, map[string]*graph.Record{}
	maps.Copy(pl.given, p.lost)
	return pl
}

func (pl *planner) isFaulty(list string, i int) bool {
	return len(pl.faulty) > 0 && pl.faulty[list+"."+strconv.Itoa(i)]
}

// plannable gives the places of a list's records that have no fault.
func (pl *planner) plannable(list string, n int) iter.Seq2[int, *graph.Faults] {
	return func(yield func(int, *graph.Faults) bool) {
		for i := range n {
			if !pl.isFaulty(list, i) && !yield(i, pl.faults.At(list, i)) {
				return
			}
		}
	}
}

// gather notes what the input brings, so that references may point forward within it.
func (pl *planner) gather() {
	for i := range pl.in.Predicates {
		pl.give(graph.Record{Predicate: &pl.in.Predicates[i]})
	}
	for i := range pl.in.Entities {
		pl.give(graph.Record{Entity: &pl.in.Entities[i]})
	}
	for i := range pl.in.Documents {
		pl.give(graph.Record{Document: &pl.in.Documents[i]})
	}
	for i := range pl.in.Measures {
		pl.give(graph.Record{Measure: &pl.in.Measures[i]})
	}
	for i := range pl.in.Claims {
		if c := &pl.in.Claims[i]; c.Key != "" && pl.isFaulty("claims", i) {
			pl.give(graph.Record{Claim: c})
		}
		if r := pl.in.Claims[i].Relation; r != nil && pl.isFaulty("claims", i) {
			pl.giveRelation(r)
		}
		if s := pl.in.Claims[i].Statement; s != nil && s.Text != "" && pl.given[s.ID()] == nil {
			pl.give(graph.Record{Statement: s})
		}
	}
}

func (pl *planner) give(r graph.Record) { pl.given[recordID(&r)] = &r }

// giveRelation lets others refer to the relation of a claim that has a fault, either way round: that it cannot be is said once.
func (pl *planner) giveRelation(r *graph.Relation) {
	pl.give(graph.Record{Relation: r})
	pl.give(graph.Record{Relation: &graph.Relation{Subject: r.Object, Predicate: r.Predicate, Object: r.Subject}})
}

// record looks a record up, in the input and then in the graph; nil where there is none, or where it was withdrawn.
func (pl *planner) record(id graph.ID) (*graph.Record, error) {
	if r := pl.given[id]; r != nil {
		return r, nil
	}
	n, err := pl.node(id)
	if err != nil || n == nil || n.Withdrawn {
		return nil, err
	}
	return &n.Record, nil
}

// put plans a record under its id: as new, as unchanged, or, when the input says so, as a correction of what is there.
func (pl *planner) put(f *graph.Faults, rec graph.Record) error {
	id := recordID(&rec)
	known, err := pl.earlier(id, rec.Link == nil && rec.PropositionLink == nil && rec.Assessment == nil && rec.Judgement == nil)
	if err != nil {
		return err
	}
	if known == nil {
		pl.create(rec, id)
		pl.fits(f)
		return nil
	}
	if sameContent(&rec, &known.Record) && !known.Withdrawn {
		pl.unchanged++
		return nil
	}
	if pl.mayCorrect(f, known, &rec) {
		pl.change(rec, id)
		pl.fits(f)
	}
	return nil
}

// earlier is the node of a record before this input, nil where there is none. One that has a key of its own stands once in a dataset.
func (pl *planner) earlier(id graph.ID, keyed bool) (*Node, error) {
	if keyed && pl.guide != nil && pl.guide.fresh != nil && pl.guide.fresh(id.Kind(), id.Key()) {
		return nil, nil
	}
	return pl.node(id)
}

// fits notes a fault where the record that was planned last is too large.
func (pl *planner) fits(f *graph.Faults) {
	last := len(pl.data) - 1
	if n := len(pl.data[last]); n > maxRecord {
		f.Add(graph.TooLarge, fmt.Sprintf("%s takes %d bytes: at most %d are allowed", recordID(&pl.records[last]), n, maxRecord))
	}
}

func (pl *planner) add(rec graph.Record) {
	pl.records = append(pl.records, rec)
	pl.data = append(pl.data, encodeRecord(&rec))
}

func (pl *planner) create(rec graph.Record, id graph.ID) {
	pl.add(rec)
	pl.creates(id)
}

func (pl *planner) creates(id graph.ID) {
	pl.created = append(pl.created, id)
	pl.touched[id] = true
}

func (pl *planner) change(rec graph.Record, id graph.ID) {
	pl.add(rec)
	pl.touch(id)
}

// touch counts a record as changed, once, unless the input created it.
func (pl *planner) touch(id graph.ID) {
	if !pl.touched[id] {
		pl.touched[id] = true
		pl.changed = append(pl.changed, id)
	}
}

// mayCorrect tells whether a known record may be replaced, and notes the fault where it may not.
func (pl *planner) mayCorrect(f *graph.Faults, known *Node, rec *graph.Record) bool {
	switch want := pl.in.IfChange; {
	case !pl.in.Correct && known.Withdrawn:
		f.Add(graph.Conflict, fmt.Sprintf("%s was withdrawn by change %d: set correct to record it again", known.ID, known.Last), "key")
		return false
	case !pl.in.Correct:
		f.Add(graph.Conflict, fmt.Sprintf("%s is known with other content (%s): give another key, or set correct to replace it",
			known.ID, strings.Join(differences(&known.Record, rec), ", ")), "key")
		return false
	case want != nil && *want != known.Last:
		f.Add(graph.Conflict, fmt.Sprintf("%s was last touched by change %d, not %d: read it again", known.ID, known.Last, *want), "key")
		return false
	}
	return true
}
