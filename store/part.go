package store

import (
	"errors"
	"slices"
	"strconv"

	"claimgraph/graph"
)

// part is what of a dataset goes into one change.
type part struct {
	graph.Input
	weight, size int // how many records the change will have at most, and how many bytes they take
	// origin has, for each list, where its records stand in the dataset.
	origin map[string][]int
}

// partSize is how many bytes of records a part is filled with.
const partSize = 8 << 20

// item is a record of a dataset, and its place there.
type item struct {
	graph.Record
	list  string // the field of graph.Input that holds it
	place int    // in its list, in the whole dataset
}

// room is how many records a change has of an item at most, with what it brings along, and about how many bytes they take: no more than a few
// more than there are.
func (it *item) room() (weight, size int) {
	switch {
	case it.Document != nil:
		d := it.Document
		size = 2*len(d.Key) + len(d.Title) + len(d.URL) + textsRoom(d.Authors) + textsRoom(d.Cites) + 4*idRoom
		if d.Text != "" {
			return 2, size // the text itself stands in a file
		}
		return 1, size
	case it.Claim != nil:
		return claimRoom(it.Claim)
	}
	return 1, len(encodeRecord(&it.Record))
}

// idRoom is what the key of another record takes at most, with its tag.
const idRoom = graph.MaxKey + 8

func textsRoom(list []string) (size int) {
	for _, s := range list {
		size += len(s) + 8
	}
	return size
}

// claimRoom has room for the relation or the statement that the claim brings along.
func claimRoom(c *graph.Claim) (weight, size int) {
	weight, size = 1, 4*idRoom+len(c.Label)+len(c.Hedge)+len(c.Stated)+len(c.Valid)+textsRoom(c.ReportedFrom)+textsRoom(c.Mentions)
	if c.Relation != nil {
		weight, size = 2, size+3*idRoom
	} else if s := c.Statement; s != nil && s.Text != "" {
		weight, size = 2, size+2*idRoom+len(s.Text)+textsRoom(s.About)
	}
	if c.Quantity != nil {
		size += 64 + len(c.Quantity.Verbatim)
	}
	for i := range c.Evidence {
		e := &c.Evidence[i]
		size += 2*idRoom + hashSize + len(e.Locator)
		for _, hop := range e.Chain {
			size += 2*idRoom + len(hop.Verb)
		}
	}
	return weight, size
}

// put adds a record to the part.
func (p *part) put(it *item) {
	p.origin[it.list] = append(p.origin[it.list], it.place)
	switch in := &p.Input; {
	case it.Entity != nil:
		in.Entities = append(in.Entities, *it.Entity)
	case it.Document != nil:
		in.Documents = append(in.Documents, *it.Document)
	case it.Predicate != nil:
		in.Predicates = append(in.Predicates, *it.Predicate)
	case it.Measure != nil:
		in.Measures = append(in.Measures, *it.Measure)
	case it.Claim != nil:
		in.Claims = append(in.Claims, *it.Claim)
	case it.Evidence != nil:
		in.Evidence = append(in.Evidence, *it.Evidence)
	case it.Link != nil:
		in.Links = append(in.Links, *it.Link)
	case it.PropositionLink != nil:
		in.PropositionLinks = append(in.PropositionLinks, *it.PropositionLink)
	case it.Assessment != nil:
		in.Assessments = append(in.Assessments, *it.Assessment)
	case it.Judgement != nil:
		in.Judgements = append(in.Judgements, *it.Judgement)
	}
}

// The lists of an input, by the names of its fields, in the order in which a part is planned: what is referred to before what refers to it.
const (
	inPredicates       = "predicates"
	inEntities         = "entities"
	inDocuments        = "documents"
	inMeasures         = "measures"
	inClaims           = "claims"
	inEvidence         = "evidence"
	inLinks            = "links"
	inPropositionLinks = "propositionLinks"
	inAssessments      = "assessments"
	inJudgements       = "judgements"
)

var inputLists = []string{inPredicates, inEntities, inDocuments, inMeasures, inClaims, inEvidence, inLinks, inPropositionLinks, inAssessments, inJudgements}

// recordAt is the record of a list at a place, without a copy.
func recordAt(in *graph.Input, list string, i int) graph.Record {
	switch list {
	case inPredicates:
		return graph.Record{Predicate: &in.Predicates[i]}
	case inEntities:
		return graph.Record{Entity: &in.Entities[i]}
	case inDocuments:
		return graph.Record{Document: &in.Documents[i]}
	case inMeasures:
		return graph.Record{Measure: &in.Measures[i]}
	case inClaims:
		return graph.Record{Claim: &in.Claims[i]}
	case inEvidence:
		return graph.Record{Evidence: &in.Evidence[i]}
	case inLinks:
		return graph.Record{Link: &in.Links[i]}
	case inPropositionLinks:
		return graph.Record{PropositionLink: &in.PropositionLinks[i]}
	case inAssessments:
		return graph.Record{Assessment: &in.Assessments[i]}
	}
	return graph.Record{Judgement: &in.Judgements[i]}
}

// listLen is how many records a list of an input has.
func listLen(in *graph.Input, list string) int {
	return map[string]int{
		inPredicates: len(in.Predicates), inEntities: len(in.Entities), inDocuments: len(in.Documents), inMeasures: len(in.Measures),
		inClaims: len(in.Claims), inEvidence: len(in.Evidence), inLinks: len(in.Links), inPropositionLinks: len(in.PropositionLinks),
		inAssessments: len(in.Assessments), inJudgements: len(in.Judgements),
	}[list]
}

// without is the part but for some of its records; each of those goes to lose. It tells whether there was any.
func (p *part) without(leave func(it *item, i int) bool, lose func(*item)) (*part, bool) {
	left := &part{Input: head(&p.Input), origin: map[string][]int{}}
	found := false
	for _, list := range inputLists {
		for i, place := range p.origin[list] {
			it := &item{recordAt(&p.Input, list, i), list, place}
			if leave(it, i) {
				lose(it)
				found = true
			} else {
				left.put(it)
			}
		}
	}
	return left, found
}

// head is an input without its records: what it says of all of them.
func head(in *graph.Input) graph.Input {
	return graph.Input{Reason: in.Reason, Correct: in.Correct, IfChange: in.IfChange, Trusted: in.Trusted}
}

// locate turns the paths of faults in a part into paths in the dataset. Other errors it leaves as they are.
func (p *part) locate(err error) error {
	var errs graph.InputErrors
	if !errors.As(err, &errs) {
		return err
	}
	located := slices.Clone(errs)
	for i, e := range errs {
		if len(e.Path) < 2 {
			continue
		}
		if at, err := strconv.Atoi(e.Path[1]); err == nil && at < len(p.origin[e.Path[0]]) {
			located[i].Path = slices.Clone(e.Path)
			located[i].Path[1] = strconv.Itoa(p.origin[e.Path[0]][at])
		}
	}
	return located
}
