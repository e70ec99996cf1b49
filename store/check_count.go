package store

import (
	"context"
	"reflect"
)

// open adds to the edges that are wanted those of the lists of open propositions, which follow from what all the records come to.
func (c *checker) open() error {
	for id, t := range c.tallies {
		if !t.Open(id.Kind()) {
			continue
		}
		number, err := c.pending.numberOf(id)
		if err != nil {
			return err
		}
		c.want[string(openKey(id))] = encodeNumber(number)
	}
	return nil
}

func (c *checker) counts(context.Context) error {
	have := c.sn.state
	if have.Entities != c.counted.Entities || have.Documents != c.counted.Documents || have.Claims != c.counted.Claims ||
		have.Propositions != c.counted.Propositions {
		c.report.fault("the graph counts %d entities, %d documents, %d claims and %d propositions; there are %d, %d, %d and %d",
			have.Entities, have.Documents, have.Claims, have.Propositions,
			c.counted.Entities, c.counted.Documents, c.counted.Claims, c.counted.Propositions)
	}
	if have.Judged != c.counted.Judged {
		c.report.fault("the graph says that change %d was the last with a judgement; it was change %d", have.Judged, c.counted.Judged)
	}
	if err := c.claimCounts(); err != nil {
		return err
	}
	return c.tallied()
}

func (c *checker) claimCounts() error {
	counts, err := c.sn.ClaimCounts()
	if err != nil {
		return err
	}
	for number, n := range c.claims {
		if counts[number] != n {
			c.report.fault("the entity numbered %d is counted with %d claims, and has %d", number, counts[number], n)
		}
		delete(counts, number)
	}
	for number, n := range counts {
		c.report.fault("the entity numbered %d is counted with %d claims, and has none", number, n)
	}
	return nil
}

// tallied compares the tallies that are there with those that the edges come to.
func (c *checker) tallied() error {
	have := map[uint32]Tally{}
	if err := c.sn.tallies(func(number uint32, t Tally) { have[number] = t }); err != nil {
		return err
	}
	for id, want := range c.tallies {
		number, err := c.pending.numberOf(id)
		if err != nil {
			return err
		}
		if have[number] != *want {
			c.report.fault("%s has the tally %+v, and its claims and links come to %+v", id, have[number], *want)
		}
		delete(have, number)
	}
	for number, t := range have {
		c.report.fault("the node numbered %d has the tally %+v, and nothing on it", number, t)
	}
	return nil
}

// cached compares the nodes that readers are given from memory with those of the graph.
func (c *checker) cached(ctx context.Context) error {
	c.store.cache.each(func(n *Node) {
		if uint64(n.Last) > c.sn.state.Change || ctx.Err() != nil {
			return
		}
		if stored, err := c.sn.stored(n.ID); err != nil || !reflect.DeepEqual(n, stored) {
			c.report.fault("%s is not in memory what it is in the graph: %v", n.ID, err)
		}
	})
	return ctx.Err()
}
