package gql

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// network reads which relations join entities, for one search. Entities go by the keys that they are read as, relations by such ids.
type network struct {
	ctx        context.Context
	r          *response       // aside: what a search looks at must not pile up in the answer
	predicates map[string]bool // to go by, by key; nil is all
	most       int             // relations to look at
	looked     map[graph.ID]bool
	// cut: there are more.
	cut bool
}

func newNetwork(ctx context.Context, r *response, predicates []graph.ID, most int) (*network, error) {
	n := &network{ctx: ctx, r: r.aside(), most: most, looked: map[graph.ID]bool{}}
	if predicates == nil {
		return n, nil
	}
	if err := checkIDs("predicates", predicates, maxFilterValues, graph.KindPredicate); err != nil {
		return nil, err
	}
	n.predicates = map[string]bool{}
	for _, id := range predicates {
		n.predicates[id.Key()] = true
	}
	return n, nil
}

// checkIDs tells whether ids are not too many, and all of one kind.
func checkIDs(field string, ids []graph.ID, most int, kind graph.IDKind) error {
	if len(ids) > most {
		return badInput("%s has %d ids: give at most %d", field, len(ids), most)
	}
	for _, id := range ids {
		if err := checkKind(field, id, []graph.IDKind{kind}); err != nil {
			return err
		}
	}
	return nil
}

// checkWithin tells whether a number is within its limits.
func checkWithin(field string, n, least, most int) error {
	if n < least || n > most {
		return badInput("%s is %d: give %d to %d", field, n, least, most)
	}
	return nil
}

// or is an argument, or what stands for it where it is left out.
func or[T any](argument *T, otherwise T) T {
	if argument == nil {
		return otherwise
	}
	return *argument
}

// alone makes what holds much in memory take turns within one answer, for a document may ask for hundreds: searches of the network, and batches of
// quarrels. What is done in a turn takes no other.
func (r *response) alone(ctx context.Context, do func() error) error {
	r.turns.Lock()
	defer r.turns.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	return do()
}

// nodes of entities; what is not there, or is withdrawn, is left out.
func (n *network) nodes(keys []string) ([]*store.Node, error) {
	nodes, err := n.r.load(entities(keys...))
	return slices.DeleteFunc(nodes, func(node *store.Node) bool { return node == nil || node.Withdrawn }), err
}

// legs are the relations at entities that were not looked at before: an entity's relations as their keys tell, for no record of them is read.
func (n *network) legs(keys []string) (legs []graph.Leg, err error) {
	nodes, err := n.nodes(keys)
	if err != nil {
		return nil, err
	}
	n.r.reads.walks.Add(1)
	scan := n.r.sn.Scan()
	defer scan.Close()
	for _, node := range nodes {
		lists, err := n.r.listsOf(node, store.RelationsOut, store.RelationsIn)
		if err != nil {
			return nil, err
		}
		for _, l := range lists {
			if legs, err = n.list(scan, l, legs); err != nil || n.cut {
				return legs, err
			}
		}
	}
	return legs, nil
}

// list adds the relations of one list.
func (n *network) list(scan *store.Scanner, l store.List, legs []graph.Leg) ([]graph.Leg, error) {
	if err := n.ctx.Err(); err != nil {
		return nil, err
	}
	for scan.Open(l); scan.Valid(); scan.Next() {
		e, err := scan.Edge()
		if err != nil {
			return nil, err
		}
		relation, ok := graph.ParseRelationKey(e.To.Key())
		if !ok {
			return nil, fmt.Errorf("a list leads to %s, which is no relation", e.To)
		}
		if n.predicates != nil && !n.predicates[relation.Predicate] {
			continue
		}
		ids, err := n.r.readAs([]graph.ID{e.To})
		if err != nil {
			return nil, err
		}
		if n.looked[ids[0]] {
			continue
		}
		if len(n.looked) == n.most {
			n.cut = true
			return legs, nil
		}
		n.looked[ids[0]] = true
		legs = append(legs, graph.Leg{From: n.r.same.key(relation.Subject), To: n.r.same.key(relation.Object), Relation: ids[0]})
	}
	return legs, nil
}

// weight is how many claims there are on a relation.
type weight struct {
	read  int
	shown int // by the lens, of those that enter its standing: where there are none, it is UNCLAIMED
}

// weighAtOnce is how many relations are read together to count the claims on them.
const weighAtOnce = 4096

// weigh counts the claims on relations, until so many of each are shown. The edges to the claims tell all that it takes, but where sources are
// left out.
func (n *network) weigh(relations []graph.ID, enough int) ([]weight, error) {
	weights := make([]weight, 0, len(relations))
	for chunk := range slices.Chunk(relations, weighAtOnce) {
		c := counting{network: n, r: n.r.aside(), enough: enough, weights: make([]weight, len(chunk))}
		if err := c.count(chunk); err != nil {
			return nil, err
		}
		weights = append(weights, c.weights...)
	}
	return weights, nil
}

// counting counts the claims on some relations.
type counting struct {
	*network
	r       *response // aside, for relations are many, and their records not looked at again
	enough  int
	weights []weight
	// Claims that wait to be looked at together, where sources are left out, and where the relations stand that they are on.
	edges []store.Edge
	on    []int
}

func (c *counting) count(relations []graph.ID) error {
	nodes, err := c.r.loadAll(relations)
	if err != nil {
		return err
	}
	c.r.reads.walks.Add(1)
	scan := c.r.sn.Scan()
	defer scan.Close()
	order := make([]int, len(nodes)) // in which their lists lie beside one another
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(nodes[i].Number, nodes[j].Number) })
	for _, i := range order {
		lists, err := c.r.listsOf(nodes[i], store.ClaimsOn)
		if err != nil {
			return err
		}
		for _, l := range lists {
			if err := c.list(scan, l, i); err != nil {
				return err
			}
		}
	}
	return c.look()
}

func (c *counting) list(scan *store.Scanner, l store.List, i int) error {
	t := &c.weights[i]
	for scan.Open(l); scan.Valid() && t.shown < c.enough; scan.Next() {
		if t.read%chunkMost == 0 && c.ctx.Err() != nil {
			return c.ctx.Err()
		}
		e, err := scan.Edge()
		if err != nil {
			return err
		}
		t.read++
		said := graph.Claim{SpeechAct: e.Digest.SpeechAct}
		switch {
		case said.Commitment() == graph.Aside:
		case !c.r.lens.out.nobody():
			c.edges, c.on = append(c.edges, e), append(c.on, i)
			if len(c.edges) == chunkMost {
				if err := c.look(); err != nil {
					return err
				}
			}
		case c.r.lens.shows(&e.Digest):
			t.shown++
		}
	}
	return nil
}

// look looks at the claims that wait.
func (c *counting) look() error {
	pass, err := c.r.byLens().test(c.r.aside(), c.edges)
	if err != nil {
		return err
	}
	for i, shown := range pass {
		if t := &c.weights[c.on[i]]; shown && t.shown < c.enough {
			t.shown++
		}
	}
	c.edges, c.on = c.edges[:0], c.on[:0]
	return nil
}
