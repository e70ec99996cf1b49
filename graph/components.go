package graph

// Components numbers the strongly connected components of a graph, and gives the number of each node's. What an edge leads to never has a
// higher number: the components that nothing leads out of come first (Tarjan, 1972, without recursion, for chains may be long).
func Components(edges [][]int) []int {
	t := tarjan{edges: edges, component: make([]int, len(edges)), index: make([]int, len(edges)), low: make([]int, len(edges))}
	for n := range edges {
		t.component[n] = -1
	}
	for n := range edges {
		if t.index[n] == 0 {
			t.walk(n)
		}
	}
	return t.component
}

type tarjan struct {
	edges     [][]int
	component []int // -1 while it is not known
	index     []int // when the node was met, from 1
	low       []int // the earliest met that is known to be reached
	met       int
	found     int
	stack     []int // met, their component not known
	path      []step
}

type step struct{ node, next int }

func (t *tarjan) enter(n int) {
	t.met++
	t.index[n], t.low[n] = t.met, t.met
	t.stack = append(t.stack, n)
	t.path = append(t.path, step{n, 0})
}

func (t *tarjan) walk(from int) {
	t.enter(from)
	for len(t.path) > 0 {
		at := &t.path[len(t.path)-1]
		n := at.node
		if at.next < len(t.edges[n]) {
			m := t.edges[n][at.next]
			at.next++
			switch {
			case t.index[m] == 0:
				t.enter(m)
			case t.component[m] < 0:
				t.low[n] = min(t.low[n], t.index[m])
			}
			continue
		}
		t.leave(n)
	}
}

// leave goes back to where the node was entered from. A node that reaches none met before it closes a component.
func (t *tarjan) leave(n int) {
	t.path = t.path[:len(t.path)-1]
	if len(t.path) > 0 {
		before := t.path[len(t.path)-1].node
		t.low[before] = min(t.low[before], t.low[n])
	}
	if t.low[n] < t.index[n] {
		return
	}
	for {
		m := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.component[m] = t.found
		if m == n {
			break
		}
	}
	t.found++
}
