package gql

import (
	"sync"

	"claimgraph/graph"
	"claimgraph/store"
)

// sames keeps what was read for states of the graph: which records are one follows from the judgements, what they are read as from the records.
type sames struct {
	mu     sync.Mutex
	at     map[uint64]*same     // by the change that is read
	judged map[uint64]*judgedBy // by the last change that touched a judgement
}

// judgedBy are judgements, and the entities that they name.
type judgedBy struct {
	same *graph.Sameness
	keys []string
}

// maxSames is for how many states it is kept.
const maxSames = 8

// of the snapshot.
func (s *sames) of(sn *store.Snapshot) (*same, error) {
	state := sn.State()
	if state.Judged == 0 {
		return &same{judged: graph.NewSameness(nil)}, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if found, ok := s.at[state.Change]; ok {
		return found, nil
	}
	judged, err := s.judgedAt(sn, state.Judged)
	if err != nil {
		return nil, err
	}
	found := &same{judged: judged.same, records: map[string][]*store.Node{}, read: map[graph.ID]*store.Node{}}
	for _, key := range judged.keys {
		if err := found.gather(sn, key); err != nil {
			return nil, err
		}
	}
	s.at = keep(s.at, state.Change, found)
	return found, nil
}

func (s *sames) judgedAt(sn *store.Snapshot, change uint64) (*judgedBy, error) {
	if found, ok := s.judged[change]; ok {
		return found, nil
	}
	var judgements []graph.Judged
	found := &judgedBy{}
	for n, err := range sn.All(store.JudgementsAll) {
		if err != nil {
			return nil, err
		}
		j := n.Record.Judgement
		judgements = append(judgements, graph.Judged{Judgement: j, Recorded: int(n.Number)})
		found.keys = append(found.keys, j.Left, j.Right)
	}
	found.same = graph.NewSameness(judgements)
	s.judged = keep(s.judged, change, found)
	return found, nil
}

// keep adds an entry to a cache, which begins anew when it is full.
func keep[T any](cache map[uint64]T, key uint64, v T) map[uint64]T {
	if cache == nil || len(cache) >= maxSames {
		cache = map[uint64]T{}
	}
	cache[key] = v
	return cache
}
