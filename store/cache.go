package store

import (
	"hash/maphash"
	"sync"
	"sync/atomic"

	"claimgraph/graph"
)

// nodeCache keeps decoded nodes for all snapshots, within a bound of bytes. What is in it is shared and never written to.
//
// It is right for every snapshot, beside the committer: a node that get gives at a change is the newest version of that node at the change. For
//
//   - each shard knows since, a change before which nothing may be put into it. Before the committer publishes a group that ends with change g,
//     drop takes every node that the group wrote out of its shard, and sets that shard's since to g, in one turn of the shard's lock;
//   - put takes only what was read at a change r ≥ since, in a turn of the same lock. Let a later change w > r write the node. If its drop came
//     before the put, the put was refused, as r < w ≤ since; if after, the node was taken out before w was published. So whenever w can be read,
//     no version from before it is here;
//   - so let a snapshot at change v find a node that was read at r. No change in (r, v] wrote that node, for v is published; none in
//     (node.Last, r] did, for the node was the newest at r. Is node.Last ≤ v, it is the newest version at v; else get gives nothing, and the
//     snapshot, being an old one, reads Badger and may keep nothing: since is at least the change that superseded what it reads.
//
// A snapshot of a change before the store was opened could have been superseded by one that no drop was called for: since begins at the change
// that was last then.
type nodeCache struct {
	seed   maphash.Seed
	shards [cacheShards]cacheShard
}

// cacheShards is so many that readers on all processors of a large machine seldom meet in one.
const cacheShards = 64

// cacheShard evicts by CLOCK: the hand goes round the nodes, and takes the first that was not asked for since it last came by.
type cacheShard struct {
	mu          sync.RWMutex
	since       uint64
	nodes       map[graph.ID]*cachedNode
	round       []*cachedNode // in no order
	hand        int
	bytes, most int
}

type cachedNode struct {
	node  *Node
	bytes int
	place int // in round
	asked atomic.Bool
}

// newNodeCache makes a cache of at most so many bytes, for a store whose last change is the one given.
func newNodeCache(most int, change uint64) *nodeCache {
	c := &nodeCache{seed: maphash.MakeSeed()}
	for i := range c.shards {
		c.shards[i] = cacheShard{since: change, nodes: map[graph.ID]*cachedNode{}, most: most / cacheShards}
	}
	return c
}

// begin is for a graph that another was exchanged for, whose changes no drop was called for: nothing that was read before the last of them is kept.
// It must be called before that is published, and while nothing is here.
func (c *nodeCache) begin(change uint64) {
	for i := range c.shards {
		s := &c.shards[i]
		s.mu.Lock()
		s.since = change
		s.mu.Unlock()
	}
}

func (c *nodeCache) shard(id graph.ID) *cacheShard {
	return &c.shards[maphash.String(c.seed, string(id))%cacheShards]
}

// get gives a node as of a change that is published; nil where it is not here.
func (c *nodeCache) get(id graph.ID, change uint64) *Node {
	s := c.shard(id)
	s.mu.RLock()
	e := s.nodes[id]
	s.mu.RUnlock()
	return e.at(change)
}

// idSize holds every id that is not unusually long.
const idSize = 256

// find is get for an id in two parts, which are not joined in memory.
func (c *nodeCache) find(kind graph.IDKind, key string, change uint64) *Node {
	var room [idSize]byte
	id := append(append(append(room[:0], kind...), ':'), key...)
	s := &c.shards[maphash.Bytes(c.seed, id)%cacheShards]
	s.mu.RLock()
	e := s.nodes[graph.ID(id)]
	s.mu.RUnlock()
	return e.at(change)
}

// at is the node, if it is that of a change.
func (e *cachedNode) at(change uint64) *Node {
	if e == nil || uint64(e.node.Last) > change {
		return nil
	}
	if !e.asked.Load() { // a store would take the line from other processors
		e.asked.Store(true)
	}
	return e.node
}

// put keeps a node that was read at a change, unless that is too old, or the node too large.
func (c *nodeCache) put(n *Node, change uint64) {
	bytes := n.bytes()
	s := c.shard(n.ID)
	s.mu.Lock()
	defer s.mu.Unlock()
	if change < s.since || bytes > s.most || s.nodes[n.ID] != nil {
		return
	}
	for s.bytes+bytes > s.most {
		s.evict()
	}
	e := &cachedNode{node: n, bytes: bytes, place: len(s.round)}
	s.nodes[n.ID] = e
	s.round = append(s.round, e)
	s.bytes += bytes
}

// evict makes room. It is called where there is a node.
func (s *cacheShard) evict() {
	for {
		if s.hand >= len(s.round) {
			s.hand = 0
		}
		e := s.round[s.hand]
		if !e.asked.Swap(false) {
			s.remove(e)
			return
		}
		s.hand++
	}
}

func (s *cacheShard) remove(e *cachedNode) {
	last := s.round[len(s.round)-1]
	s.round[e.place], last.place = last, e.place
	s.round[len(s.round)-1] = nil
	s.round = s.round[:len(s.round)-1]
	delete(s.nodes, e.node.ID)
	s.bytes -= e.bytes
}

// drop takes out what was written, up to a change. It must be called before that change is published.
func (c *nodeCache) drop(w *writes, change uint64) error {
	for i := range w.len() {
		key := w.key(uint32(i))
		if key[0] != spaceNode {
			continue
		}
		id, err := parseNodeKey(key)
		if err != nil {
			return err
		}
		s := c.shard(id)
		s.mu.Lock()
		s.since = change
		if e := s.nodes[id]; e != nil {
			s.remove(e)
		}
		s.mu.Unlock()
	}
	return nil
}

// each gives all nodes that are here, for checks.
func (c *nodeCache) each(do func(*Node)) {
	for i := range c.shards {
		s := &c.shards[i]
		s.mu.RLock()
		nodes := make([]*Node, len(s.round))
		for i, e := range s.round {
			nodes[i] = e.node
		}
		s.mu.RUnlock()
		for _, n := range nodes {
			do(n)
		}
	}
}
