package synth

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// Param is what one request of a query is about: which fields are set is the query's affair. Records are given by their numbers.
type Param struct {
	Nodes     int    `json:"nodes"` // how many nodes the outer list of the answer has, at least; for lists that have an end in the data, exactly
	Entity    int    `json:"entity,omitempty"`
	Other     int    `json:"other,omitempty"`
	Object    int    `json:"object,omitempty"`
	Document  int    `json:"document,omitempty"`
	Predicate string `json:"predicate,omitempty"`
	Date      string `json:"date,omitempty"` // a day; of a query of a month its first
	Before    string `json:"before,omitempty"`
	Measure   string `json:"measure,omitempty"`
	Text      string `json:"text,omitempty"`
}

const maxParams = 2_000 // of a query; a run goes round and round them

// The pages that the queries ask for. Those whose first list is of an entity are asked of entities that fill it.
const (
	claimsOfOne  = 20
	claimsAbout  = 10
	claimsStated = 50
)

// params writes the parameters of the queries, and needs all claims made.
func (w *writer) params(examples []claim) {
	w.put("q1", w.some(w.claimed, 0, 0))
	w.put("q2", w.some(w.claimed, claimsOfOne, claimsOfOne))
	w.put("q3", w.some(w.spokenOf, claimsAbout, claimsAbout))
	w.put("q4", w.months())
	w.put("q5", w.recordings())
	most, median := w.extremes()
	w.put("most", []Param{{Entity: most, Nodes: claimsOfOne}})
	w.put("median", []Param{{Entity: median, Nodes: claimsOfOne}})
	w.put("related", w.some(w.relations, 1, 0))
	var pairs, figures []Param
	for _, c := range examples {
		if c.object == 0 {
			figures = append(figures, Param{Measure: measureKey(c.predicate, c.subject)})
		} else if c.object != c.subject {
			pairs = append(pairs, Param{Entity: c.subject, Other: c.object})
		}
	}
	w.put("pairs", pairs)
	w.put("figures", figures)
	w.put("names", w.found(Entities, 2, w.size.Entities))
	w.put("phrases", w.found(Documents, 1, w.size.Documents))
}

// some gives entities that have at least so many claims, in no order.
func (w *writer) some(counts []int32, least, nodes int) (params []Param) {
	for i, n := range counts[1:] {
		if int(n) >= least {
			params = append(params, Param{Entity: i + 1, Nodes: nodes})
		}
	}
	w.random.Shuffle(len(params), func(i, j int) { params[i], params[j] = params[j], params[i] })
	return params[:min(maxParams, len(params))]
}

func (w *writer) months() (params []Param) {
	for range maxParams {
		p, m := w.random.IntN(len(predicates)), w.random.IntN(len(w.nextMonths))
		params = append(params, Param{
			Predicate: predicates[p].key, Date: w.nextMonths[m].AddDate(0, -1, 0).Format(time.DateOnly), Before: w.nextMonths[m].Format(time.DateOnly),
			Nodes: min(claimsStated, int(w.byMonth[p][m])),
		})
	}
	return params
}

// recordings are claims that are yet to be recorded, all of relations.
func (w *writer) recordings() (params []Param) {
	one := func() int { return 1 + w.random.IntN(w.size.Entities) }
	for len(params) < maxParams {
		p := predicates[w.random.IntN(len(predicates))]
		if p.unit == "" {
			params = append(params, Param{Entity: one(), Other: one(), Object: one(), Document: 1 + w.random.IntN(w.size.Documents),
				Predicate: p.key, Date: w.dates[w.random.IntN(days)]})
		}
	}
	return params
}

// extremes are the entity with most claims, and of those with a full page the one in the middle: their answers have the same size.
func (w *writer) extremes() (most, median int) {
	var full []int
	for i, n := range w.claimed {
		if n >= claimsOfOne {
			full = append(full, i)
		}
	}
	if len(full) == 0 {
		return 0, 0 // put says that there is none
	}
	slices.SortStableFunc(full, func(a, b int) int { return int(w.claimed[a] - w.claimed[b]) })
	return full[len(full)-1], full[len(full)/2]
}

// found gives the text in a column of a table, of rows spread over it.
func (w *writer) found(table string, column, rows int) (params []Param) {
	for _, f := range w.files {
		w.err = firstOf(w.err, f.Flush())
	}
	every := max(1, rows/maxParams)
	err := Rows(filepath.Join(w.folder, table), func(i int, fields []string) error {
		if i%every == 0 {
			params = append(params, Param{Text: fields[column], Nodes: 1})
		}
		return nil
	})
	w.err = firstOf(w.err, err)
	return params
}

func firstOf(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

func (w *writer) put(name string, params []Param) {
	if len(params) == 0 || params[0].Entity == 0 && params[0].Text == "" && params[0].Measure == "" && params[0].Predicate == "" {
		w.err = firstOf(w.err, fmt.Errorf("nothing of this dataset answers the query %s: give more claims to as many entities", name))
		return
	}
	f := w.create(name + ".params")
	encoder := json.NewEncoder(f)
	for _, p := range params {
		w.err = firstOf(w.err, encoder.Encode(p))
	}
}

// Params reads the parameters of a query from the folder of a dataset.
func Params(folder, name string) ([]Param, error) {
	f, err := os.Open(filepath.Join(folder, name+".params"))
	if err != nil {
		return nil, fmt.Errorf("couldn't read the parameters of a query: %w", err)
	}
	defer f.Close()
	var params []Param
	for d := json.NewDecoder(bufio.NewReader(f)); d.More(); {
		var p Param
		if err := d.Decode(&p); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name(), err)
		}
		params = append(params, p)
	}
	return params, nil
}
