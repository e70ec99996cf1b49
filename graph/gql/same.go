package gql

import (
	"cmp"
	"fmt"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// same says which records of a snapshot are read as one, for analysts judged them to be the same actor. The one recorded first lends its id.
type same struct {
	judged  *graph.Sameness
	records map[string][]*store.Node // of an entity that is one with others, all of them in the order of recording, by the key of each
	read    map[graph.ID]*store.Node // what they are read as, by the id of the first
}

// gather reads the records that are one with an entity.
func (s *same) gather(sn *store.Snapshot, key string) error {
	cluster := s.judged.Cluster(key)
	if len(cluster) < 2 || s.records[key] != nil {
		return nil
	}
	found, err := sn.Nodes(entities(cluster...))
	if err != nil {
		return err
	}
	var records []*store.Node
	for _, id := range entities(cluster...) {
		if found[id] == nil {
			return fmt.Errorf("a judgement leads to %s, which is not there", id)
		}
		records = append(records, found[id])
	}
	slices.SortFunc(records, func(a, b *store.Node) int { return int(a.Number) - int(b.Number) })
	for _, member := range cluster {
		s.records[member] = records
	}
	one := *records[0]
	one.Record = graph.Record{Entity: union(records)}
	s.read[one.ID] = &one
	return nil
}

// union is what several records say of one actor: the names and identifiers of all, and of the rest what the first of them says that says
// something.
func union(records []*store.Node) *graph.Entity {
	one := *records[0].Record.Entity
	one.Names, one.Identifiers = slices.Clone(one.Names), slices.Clone(one.Identifiers)
	for _, n := range records[1:] {
		other := n.Record.Entity
		one.Named = one.Named || other.Named
		one.Description = cmp.Or(one.Description, other.Description)
		one.SpeaksFor = cmp.Or(one.SpeaksFor, other.SpeaksFor)
		for _, name := range other.Names {
			if !slices.Contains(one.Names, name) {
				one.Names = append(one.Names, name)
			}
		}
		for _, id := range other.Identifiers {
			if !slices.Contains(one.Identifiers, id) {
				one.Identifiers = append(one.Identifiers, id)
			}
		}
	}
	return &one
}

// empty: no two records are read as one.
func (s *same) empty() bool { return len(s.records) == 0 }

// key is that of the record which lends an entity its id.
func (s *same) key(key string) string {
	if records := s.records[key]; records != nil {
		return records[0].ID.Key()
	}
	return key
}

// alone tells whether the record of this kind and key is read as itself, and as nothing with others.
func (s *same) alone(kind graph.IDKind, key string) bool {
	switch {
	case s.empty():
		return true
	case kind == graph.KindEntity:
		return s.records[key] == nil
	case kind == graph.KindRelation:
		relation, _ := graph.ParseRelationKey(key)
		return s.records[relation.Subject] == nil && s.records[relation.Object] == nil
	}
	return true
}

// joins tells whether a record may be read as one with another.
func (s *same) joins(id graph.ID) bool { return !s.alone(id.Kind(), id.Key()) }

// leads tells whether an entity lends its id to itself, and to what it may be one with.
func (s *same) leads(key string) bool { return s.key(key) == key }

// keys are those of the records that are one with an entity.
func (s *same) keys(key string) []string {
	records := s.records[key]
	if records == nil {
		return []string{key}
	}
	keys := make([]string, len(records))
	for i, n := range records {
		keys[i] = n.ID.Key()
	}
	return keys
}

// readAs gives the ids of the records that those with the given ids are read as. A relation is read as the first recorded one between the same
// actors.
func (r *response) readAs(ids []graph.ID) ([]graph.ID, error) {
	if r.same.empty() {
		return ids, nil
	}
	out := slices.Clone(ids)
	for i, id := range out {
		switch id.Kind() {
		case graph.KindEntity:
			out[i] = graph.NewID(graph.KindEntity, r.same.key(id.Key()))
		case graph.KindRelation:
			twins, err := r.relationTwins(id)
			if err != nil {
				return nil, err
			}
			if len(twins) > 0 {
				out[i] = twins[0].ID
			}
		}
	}
	return out, nil
}

// records are those that a node is read as one with, itself among them, in the order of recording.
func (r *response) records(n *store.Node) ([]*store.Node, error) {
	alone := []*store.Node{n}
	switch n.ID.Kind() {
	case graph.KindEntity:
		if records := r.same.records[n.ID.Key()]; records != nil {
			return records, nil
		}
	case graph.KindRelation:
		twins, err := r.relationTwins(n.ID)
		if err != nil || len(twins) > 0 {
			return twins, err
		}
	}
	return alone, nil
}

// numbers of the records that a node is read as one with.
func (r *response) numbersOf(n *store.Node) ([]uint32, error) {
	records, err := r.records(n)
	numbers := make([]uint32, len(records))
	for i, n := range records {
		numbers[i] = n.Number
	}
	return numbers, err
}

// listsOf are the lists of some types that leave a node, those of all records that it is read as one with.
func (r *response) listsOf(n *store.Node, types ...store.EdgeType) ([]store.List, error) {
	records, err := r.records(n)
	var lists []store.List
	for _, t := range types {
		for _, record := range records {
			lists = append(lists, record.List(t))
		}
	}
	return lists, err
}

// relationTwins are the relations between the same actors by the same predicate, in the order of recording; none where no other record is one
// with the subject or the object. They are found by their keys, and kept for the answer. Withdrawn ones come last.
func (r *response) relationTwins(id graph.ID) ([]*store.Node, error) {
	if !r.same.joins(id) {
		return nil, nil
	}
	relation, _ := graph.ParseRelationKey(id.Key())
	r.twinsMu.Lock()
	defer r.twinsMu.Unlock()
	if twins, known := r.twins[id]; known {
		return twins, nil
	}
	twins, err := r.findTwins(relation)
	if err == nil {
		r.twins[id] = twins
	}
	return twins, err
}

func (r *response) findTwins(relation graph.Relation) ([]*store.Node, error) {
	predicate, err := r.sn.Nodes(ids(graph.KindPredicate, relation.Predicate))
	if err != nil {
		return nil, err
	}
	symmetric := false
	for _, n := range predicate {
		symmetric = n.Record.Predicate.Symmetric
	}
	var candidates []graph.ID
	for _, subject := range r.same.keys(relation.Subject) {
		for _, object := range r.same.keys(relation.Object) {
			twin := graph.Relation{Subject: subject, Predicate: relation.Predicate, Object: object}
			if symmetric && twin.Subject > twin.Object {
				twin.Subject, twin.Object = twin.Object, twin.Subject
			}
			candidates = append(candidates, twin.ID())
		}
	}
	found, err := r.sn.Nodes(candidates)
	if err != nil {
		return nil, err
	}
	var twins []*store.Node
	for _, n := range found {
		twins = append(twins, n)
	}
	slices.SortFunc(twins, func(a, b *store.Node) int {
		if a.Withdrawn != b.Withdrawn {
			if a.Withdrawn {
				return 1
			}
			return -1
		}
		return int(a.Number) - int(b.Number)
	})
	return twins, nil
}
