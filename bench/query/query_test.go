package query

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"claimgraph/bench/synth"
)

// TestBodies makes a request of every query for every side that it is for: each variable that a document declares is given, and no other.
func TestBodies(t *testing.T) {
	p := synth.Param{Entity: 3, Other: 4, Object: 5, Document: 6, Predicate: "owns", Date: "2020-02-01", Before: "2020-03-01", Measure: "m-paid-e3", Text: "x"}
	for _, q := range slices.Concat(ByBoth, Extremes, Ours) {
		for side := range q.variables {
			if both := slices.ContainsFunc(ByBoth, func(b Query) bool { return b.Name == q.Name }); side == PostGraphile && !both {
				continue // it is asked of ours alone
			}
			raw, err := q.Body(side, p)
			if err != nil {
				t.Error(err)
				continue
			}
			var body struct {
				Query     string
				Variables map[string]any
			}
			if err := json.Unmarshal(raw, &body); err != nil {
				t.Fatal(err)
			}
			declared := body.Query[strings.Index(body.Query, "("):strings.Index(body.Query, ")")]
			if n := strings.Count(declared, "$"); n != len(body.Variables) {
				t.Errorf("%s of %s declares %d variables, and is given %d", q.Name, side, n, len(body.Variables))
			}
			for name := range body.Variables {
				if !strings.Contains(declared, "$"+name+":") {
					t.Errorf("%s of %s does not declare $%s", q.Name, side, name)
				}
			}
			if unique := strings.Contains(string(raw), Unique); unique != (q.Writes && side == Claimgraph) {
				t.Errorf("%s of %s has a place for a key: %v", q.Name, side, unique)
			}
		}
	}
}

func TestCheck(t *testing.T) {
	q2, q5 := ByBoth[1], ByBoth[4]
	for _, c := range []struct {
		q      Query
		answer string
		nodes  int
		fault  string
	}{
		{q2, `{"data":{"entity":{"claims":{"nodes":[{},{}]}}}}`, 2, ""},
		{q2, `{"data":{"entity":{"claims":{"nodes":[{}]}}}}`, 2, "1 nodes"},
		{q2, `{"data":{"entity":{"claims":{"nodes":[{},{},{}]}}}}`, 2, "3 nodes"},
		{q2, `{"data":{"entity":null}}`, 2, "no list"},
		{q2, `{"errors":[{"message":"too much"}],"data":null}`, 2, "too much"},
		{q2, `{"errors":`, 2, "no JSON"},
		{q5, `{"data":{"record":{"change":{"number":1},"errors":[]}}}`, 0, ""},
		{q5, `{"data":{"record":{"change":null,"errors":[{"message":"unknown"}]}}}`, 0, "unknown"},
		{q5, `{"data":{"record":null}}`, 0, "null"},
		{q5, `{}`, 0, "no data"},
	} {
		err := c.q.Check(Claimgraph, synth.Param{Nodes: c.nodes}, []byte(c.answer))
		if (err == nil) != (c.fault == "") || err != nil && !strings.Contains(err.Error(), c.fault) {
			t.Errorf("%s answered %s: %v", c.q.Name, c.answer, err)
		}
	}
}
