package store

import (
	"slices"

	"claimgraph/graph"
)

// reached is what references lead to from some places on, at any remove.
type reached struct {
	at        map[string]int
	names     []string
	edges     [][]int
	component []int
	named     map[int]bool // the components of which a circle was given
}

// reach follows references from the places given; next gives those that leave one place.
func reach(starts []string, next func(string) ([]string, error)) (*reached, error) {
	r := &reached{at: map[string]int{}, named: map[int]bool{}}
	for _, start := range starts {
		r.meet(start)
	}
	for at := 0; at < len(r.names); at++ {
		to, err := next(r.names[at])
		if err != nil {
			return nil, err
		}
		var edges []int
		for _, name := range to {
			edges = append(edges, r.meet(name))
		}
		r.edges = append(r.edges, edges)
	}
	r.component = graph.Components(r.edges)
	return r, nil
}

func (r *reached) meet(name string) int {
	if at, known := r.at[name]; known {
		return at
	}
	r.at[name] = len(r.names)
	r.names = append(r.names, name)
	return r.at[name]
}

// circle is the shortest way from a place back to it, which stands at both ends; nil where there is none. Of places that lead to one another
// the first that is asked for gets it, so that each tangle is named once.
func (r *reached) circle(start string) []string {
	from := r.at[start]
	if r.named[r.component[from]] {
		return nil
	}
	before := map[int]int{}
	for queue := []int{from}; len(queue) > 0; queue = queue[1:] {
		for _, next := range r.edges[queue[0]] {
			if _, met := before[next]; met || r.component[next] != r.component[from] {
				continue
			}
			before[next] = queue[0]
			queue = append(queue, next)
		}
		if _, back := before[from]; back {
			break
		}
	}
	at, back := before[from]
	if !back {
		return nil
	}
	r.named[r.component[from]] = true
	way := []string{start}
	for ; at != from; at = before[at] {
		way = append(way, r.names[at])
	}
	way = append(way, start)
	slices.Reverse(way)
	return way
}
