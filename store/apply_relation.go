package store

import "claimgraph/graph"

// A relation has no record of its own in the journal: its key says all of it, and so does the record of each claim on it. It comes with the first
// claim, and comes back with one where it was withdrawn: all those of a change together, in the order of its claims, before the first of these,
// numbered and touched as if a record of each stood there. In older journals one does, and they come to the same graph.

// reserveRelations numbers the relations that the change adds, and notes those that come or come back with its claims. It is given the records of the
// change from its first claim on.
func (a *applier) reserveRelations(records []graph.Record) error {
	for i := range records {
		if records[i].Claim == nil || records[i].Claim.Relation == nil {
			continue
		}
		relation := records[i].Claim.Relation
		id := relation.ID()
		if a.reserved[id] != 0 {
			continue
		}
		value, version, err := a.stored(id)
		if err != nil {
			return err
		}
		if value == nil {
			a.enumerate(id)
			a.relations = append(a.relations, relation)
			continue
		}
		n, _, err := splitNode(id, version, value)
		if err != nil {
			return err
		}
		if n.Withdrawn {
			a.relations = append(a.relations, relation)
		}
	}
	return nil
}

// enumerate gives a node that the change adds its number.
func (a *applier) enumerate(id graph.ID) {
	a.state.lastNumber++
	a.reserved[id] = a.state.lastNumber
}

// bringRelations records the relations that come with the claims of the change, where that is still to be done.
func (a *applier) bringRelations() error {
	relations := a.relations
	a.relations = nil
	for _, relation := range relations {
		// One that comes back may be named by several claims.
		if id := relation.ID(); !a.seen[id] {
			if err := a.put(id, graph.Record{Relation: relation}); err != nil {
				return err
			}
		}
	}
	return nil
}
