package gql

import (
	"claimgraph/graph"
)

// origins tells of entities, by any of their keys, as whom they are read, for whom they speak in the end, and whether that is anybody known. What
// leads there is read level by level for all of them.
func (r *response) origins(keys []string) (map[string]graph.Origin, error) {
	principal := map[string]*graph.Entity{}
	for next := keys; len(next) > 0; {
		var missing []graph.ID
		for _, key := range next {
			if lead := r.same.key(key); key != "" && principal[lead] == nil {
				missing = append(missing, graph.NewID(graph.KindEntity, lead))
			}
		}
		nodes, err := r.loadDistinct(missing)
		if err != nil {
			return nil, err
		}
		next = nil
		for _, n := range nodes {
			principal[n.ID.Key()] = n.Record.Entity
			next = append(next, n.Record.Entity.SpeaksFor)
		}
	}
	found := map[string]graph.Origin{}
	for _, key := range keys {
		if key != "" {
			found[key] = r.origin(r.same.key(key), principal)
		}
	}
	return found, nil
}

// origin follows an entity to the root of its bloc.
func (r *response) origin(lead string, principal map[string]*graph.Entity) graph.Origin {
	o := graph.Origin{Key: lead, Bloc: lead}
	for range len(principal) {
		e := principal[o.Bloc]
		o.Known = o.Known || e.Named
		if e.SpeaksFor == "" {
			break
		}
		o.Bloc = r.same.key(e.SpeaksFor)
	}
	return o
}
