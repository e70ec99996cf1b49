package store

// components gives the strongly connected components of a directed graph of n nodes, each after those that its edges lead to (Tarjan, 1972).
func components(n int, edges func(int) []int) [][]int {
	t := tarjan{edges: edges, index: make([]int, n), low: make([]int, n), on: make([]bool, n)}
	for i := range n {
		if t.index[i] == 0 {
			t.visit(i)
		}
	}
	return t.found
}

type tarjan struct {
	edges func(int) []int
	index []int // order of discovery, from 1; 0 is not yet discovered
	low   []int // the earliest node on the stack that is known to be reachable
	on    []bool
	stack []int
	count int
	found [][]int
}

// visit goes as deep as there are edges, with a stack of its own.
func (t *tarjan) visit(start int) {
	type frame struct {
		node int
		rest []int
	}
	calls := []frame{{start, t.enter(start)}}
	for len(calls) > 0 {
		top := &calls[len(calls)-1]
		if len(top.rest) > 0 {
			next := top.rest[0]
			top.rest = top.rest[1:]
			if t.index[next] == 0 {
				calls = append(calls, frame{next, t.enter(next)})
			} else if t.on[next] {
				t.low[top.node] = min(t.low[top.node], t.index[next])
			}
			continue
		}
		node := top.node
		t.leave(node)
		calls = calls[:len(calls)-1]
		if len(calls) > 0 {
			up := calls[len(calls)-1].node
			t.low[up] = min(t.low[up], t.low[node])
		}
	}
}

func (t *tarjan) enter(i int) []int {
	t.count++
	t.index[i], t.low[i], t.on[i] = t.count, t.count, true
	t.stack = append(t.stack, i)
	return t.edges(i)
}

// leave takes a component off the stack when its first node is done.
func (t *tarjan) leave(i int) {
	if t.low[i] != t.index[i] {
		return
	}
	var component []int
	for {
		last := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.on[last] = false
		component = append(component, last)
		if last == i {
			break
		}
	}
	t.found = append(t.found, component)
}
