package graph_test

import (
	"fmt"

	"claimgraph/graph"
)

// Two count the dead of the same protests, on the same day. Nobody says who is right: the record holds who said what, and what each figure
// bounds.
func Example() {
	figure := func(n int64) *int64 { return &n }
	in := graph.Input{
		Entities: []graph.Entity{
			{Key: "hrana", Kind: graph.RightsMonitor, Named: true, Names: []graph.Name{{Value: "HRANA", Lang: "en"}}},
			{Key: "state-tv", Kind: graph.MediaOutlet, Named: true, Names: []graph.Name{{Value: "State television", Lang: "en"}}},
		},
		Predicates: []graph.Predicate{{Key: "killed", Label: "killed"}},
		Measures: []graph.Measure{{Key: "killed", Label: "Killed since the protests began", Predicate: "killed", Population: "protesters and bystanders",
			Kind: graph.Cumulative, Unit: "people"}},
		Claims: []graph.Claim{
			{Claimant: "hrana", Measure: "killed", Label: "HRANA counts at least 2,571 killed", Stated: "2026-01-14",
				Quantity: &graph.Quantity{Qualifier: graph.AtLeast, Value: figure(2571), Verbatim: "at least 2,571"}},
			{Claimant: "state-tv", Measure: "killed", Label: "State television speaks of about 300 killed", Stated: "2026-01-14",
				Quantity: &graph.Quantity{Qualifier: graph.About, Value: figure(300), Verbatim: "some 300"}},
		},
	}
	in.Normalize()
	for _, fault := range in.Validate() {
		fmt.Println(fault.Code, fault.Error())
	}
	for _, c := range in.Claims {
		b := c.Quantity.Bounds()
		high := "no upper bound"
		if b.High != nil {
			high = fmt.Sprint("at most ", *b.High)
		}
		fmt.Printf("%s %s %s: at least %d, %s, as of %s\n", c.Claimant, c.Polarity, c.Proposition(), *b.Low, high,
			c.ValidSpan(graph.StatedSpan(c.Stated, nil)))
	}
	// Output:
	// hrana AFFIRMS measure:killed: at least 2571, no upper bound, as of 2026-01-14
	// state-tv AFFIRMS measure:killed: at least 270, at most 330, as of 2026-01-14
}
