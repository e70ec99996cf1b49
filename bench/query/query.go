// Package query has the questions of the benchmark: the five that are asked of claimgraph and of PostGraphile, the same work on both sides with pages of
// the same size, and more that only claimgraph answers.
package query

import (
	"embed"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"claimgraph/bench/synth"
)

//go:embed claimgraph/*.graphql postgraphile/*.graphql
var documents embed.FS

// Side is whom a query is asked of. Each has documents of its own, and its own way to name records.
type Side string

// The two sides.
const (
	Claimgraph   Side = "claimgraph"
	PostGraphile Side = "postgraphile"
)

// Query is a question, asked again and again with other parameters.
type Query struct {
	Name      string          // as it is called in flags and in the raw rows
	Title     string          // what it asks
	Params    string          // the parameters that it is asked with
	Writes    bool            // every request has to be a record of its own
	document  string          // the document of another query, where it asks the same
	atLeast   bool            // an answer may have more nodes than the parameters say: a search finds what is alike
	nodes     map[Side]string // the list of the answer whose nodes are counted, as a path of fields; none, where there is no entry
	variables map[Side]func(synth.Param) map[string]any
}

// ByBoth are the queries that both sides answer.
var ByBoth = []Query{
	{Name: "q1", Title: "an entity", Params: "q1", variables: theEntity},
	{Name: "q2", Title: "an entity and its 20 latest claims", Params: "q2", variables: theEntity, nodes: claimsOfEntity},
	{Name: "q3", Title: "two hops: 10 claims about an entity, 5 of each claimant", Params: "q3", variables: theEntity,
		nodes: map[Side]string{Claimgraph: "entity.claimsAbout.nodes", PostGraphile: "entityByRowId.claimsBySubjectId.nodes"}},
	{Name: "q4", Title: "50 claims of a predicate in a month", Params: "q4",
		nodes: map[Side]string{Claimgraph: "claims.nodes", PostGraphile: "claimsStated.nodes"},
		variables: map[Side]func(synth.Param) map[string]any{
			Claimgraph: func(p synth.Param) map[string]any {
				return map[string]any{"pred": "predicate:" + p.Predicate, "month": p.Date[:len("2006-01")]}
			},
			PostGraphile: func(p synth.Param) map[string]any {
				return map[string]any{"pred": p.Predicate, "since": p.Date, "before": p.Before}
			},
		}},
	{Name: "q5", Title: "record a claim, durably", Params: "q5", Writes: true,
		variables: map[Side]func(synth.Param) map[string]any{
			Claimgraph: func(p synth.Param) map[string]any {
				return map[string]any{"key": Unique, "c": key("e", p.Entity), "s": key("e", p.Other), "o": key("e", p.Object), "d": key("d", p.Document),
					"p": p.Predicate, "date": p.Date}
			},
			PostGraphile: func(p synth.Param) map[string]any {
				return map[string]any{"c": p.Entity, "s": p.Other, "o": p.Object, "d": p.Document, "p": p.Predicate, "date": p.Date}
			},
		}},
}

// Unique stands in a body where each request has to have a text that no other has.
const Unique = "UNIQUE-KEY"

// Extremes ask Q2 of the entity with most claims, and of the one in the middle of those with a full page.
var Extremes = []Query{
	{Name: "q2-most", Title: "Q2 of the entity with most claims", Params: "most", document: "q2", variables: theEntity, nodes: claimsOfEntity},
	{Name: "q2-median", Title: "Q2 of the entity in the middle", Params: "median", document: "q2", variables: theEntity, nodes: claimsOfEntity},
}

// Ours are questions that only claimgraph answers.
var Ours = []Query{
	{Name: "standing", Title: "20 claims with their standing", Params: "q2", variables: theEntity, nodes: claimsOfEntity},
	{Name: "neighborhood", Title: "100 entities within two relations, with standings", Params: "related", variables: theEntity},
	{Name: "paths", Title: "paths of up to two relations", Params: "pairs", variables: ours(func(p synth.Param) map[string]any {
		return map[string]any{"from": "entity:" + key("e", p.Entity), "to": "entity:" + key("e", p.Other)}
	})},
	{Name: "name", Title: "search by name", Params: "names", variables: theText, atLeast: true, nodes: map[Side]string{Claimgraph: "search.nodes"}},
	{Name: "phrase", Title: "search by phrase", Params: "phrases", variables: theText, atLeast: true, nodes: map[Side]string{Claimgraph: "search.edges"}},
	{Name: "facets", Title: "three facets of an entity's claims", Params: "q2", variables: theEntity},
	{Name: "comparisons", Title: "20 comparisons of a measure", Params: "figures", variables: ours(func(p synth.Param) map[string]any {
		return map[string]any{"id": "measure:" + p.Measure}
	})},
	{Name: "conflicts", Title: "10 conflicts of a claimant", Params: "q2", variables: theEntity},
}

var claimsOfEntity = map[Side]string{Claimgraph: "entity.claims.nodes", PostGraphile: "entityByRowId.claimsByClaimantId.nodes"}

var theEntity = map[Side]func(synth.Param) map[string]any{
	Claimgraph:   func(p synth.Param) map[string]any { return map[string]any{"id": "entity:" + key("e", p.Entity)} },
	PostGraphile: func(p synth.Param) map[string]any { return map[string]any{"id": p.Entity} },
}

var theText = ours(func(p synth.Param) map[string]any { return map[string]any{"text": p.Text} })

func ours(variables func(synth.Param) map[string]any) map[Side]func(synth.Param) map[string]any {
	return map[Side]func(synth.Param) map[string]any{Claimgraph: variables}
}

func key(prefix string, number int) string { return prefix + strconv.Itoa(number) }

// Body is the request that asks a side the query, as JSON.
func (q Query) Body(side Side, p synth.Param) ([]byte, error) {
	name := q.document
	if name == "" {
		name = q.Name
	}
	document, err := documents.ReadFile(string(side) + "/" + name + ".graphql")
	if err != nil {
		return nil, fmt.Errorf("%s is not for %s: %w", q.Name, side, err)
	}
	return json.Marshal(map[string]any{"query": strings.Join(strings.Fields(string(document)), " "), "variables": q.variables[side](p)})
}

// Check tells what is wrong with an answer: errors in it, no data, or another number of nodes than is in the data.
func (q Query) Check(side Side, p synth.Param, answer []byte) error {
	var got struct {
		Data   map[string]any
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal(answer, &got); err != nil {
		return fmt.Errorf("%s: %s answered no JSON: %w", q.Name, side, err)
	}
	if len(got.Errors) > 0 {
		return fmt.Errorf("%s: %s answered an error: %s", q.Name, side, got.Errors[0].Message)
	}
	list := q.nodes[side]
	if list == "" {
		return q.answered(side, got.Data)
	}
	var at any = got.Data
	for field := range strings.SplitSeq(list, ".") {
		fields, _ := at.(map[string]any)
		at = fields[field]
	}
	nodes, ok := at.([]any)
	if !ok {
		return fmt.Errorf("%s: %s answered no list %s", q.Name, side, list)
	}
	if len(nodes) < p.Nodes || len(nodes) > p.Nodes && !q.atLeast {
		return fmt.Errorf("%s: %s answered %d nodes, the data has %d", q.Name, side, len(nodes), p.Nodes)
	}
	return nil
}

// answered tells whether every field of the data is there. What a mutation refuses stands in its payload.
func (q Query) answered(side Side, data map[string]any) error {
	for name, field := range data {
		if field == nil {
			return fmt.Errorf("%s: %s answered null for %s", q.Name, side, name)
		}
		payload, _ := field.(map[string]any)
		if faults, _ := payload["errors"].([]any); len(faults) > 0 {
			return fmt.Errorf("%s: %s refused it: %v", q.Name, side, faults[0])
		}
	}
	if len(data) == 0 {
		return fmt.Errorf("%s: %s answered no data", q.Name, side)
	}
	return nil
}
