package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"runtime/debug"
	"sync"
	"testing"

	"claimgraph/graph"
)

// TestCacheIsTheGraph has readers at random changes, old and new, beside a committer that changes few nodes over and over: what they are given
// is what the graph has at their change, also where the cache holds a handful of nodes and evicts at every turn.
func TestCacheIsTheGraph(t *testing.T) {
	for name, size := range map[string]int64{"roomy": 1 << 20, "tight": 2 * cacheShards * 900} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			before := opened(t, dir, Options{Cache: size})
			for i := range 40 {
				change(t, before, i)
			}
			closed(t, before)
			s := opened(t, dir, Options{Cache: size}) // so that there are changes from before the cache
			done := make(chan struct{})
			var readers sync.WaitGroup
			for r := range 4 {
				readers.Go(func() { compare(t, s, rand.New(rand.NewPCG(uint64(r), 1)), done) })
			}
			for i := range 300 {
				change(t, s, 40+i)
			}
			close(done)
			readers.Wait()
		})
	}
}

// fewNodes is so many that in a tight cache most have to give way to another.
const fewNodes = 2 * cacheShards

// change changes some of a few entities.
func change(t *testing.T, s *Store, i int) {
	t.Helper()
	in := &graph.Input{Correct: true}
	for k := range 16 {
		e := person(fmt.Sprintf("e%d", (i+k*5)%fewNodes))
		e.Description = fmt.Sprintf("as of %d", i)
		in.Entities = append(in.Entities, e)
	}
	recorded(t, s, in)
}

// compare reads at random changes until done, and compares with what Badger has.
func compare(t *testing.T, s *Store, random *rand.Rand, done chan struct{}) {
	for {
		select {
		case <-done:
			return
		default:
		}
		last := int(s.State().Change)
		at := last - random.IntN(min(last, 6)+1)
		if random.IntN(3) == 0 {
			at = random.IntN(last + 1)
		}
		sn, err := s.SnapshotAt(at)
		if err != nil {
			t.Error(err)
			return
		}
		runtime.Gosched() // let the committer pass
		var ids []graph.ID
		for range 1 + random.IntN(8) {
			ids = append(ids, graph.NewID(graph.KindEntity, fmt.Sprintf("e%d", random.IntN(fewNodes))))
		}
		many, err := sn.Nodes(ids)
		if err != nil {
			t.Error(err)
		}
		for _, id := range ids {
			want, _ := sn.stored(id)
			one, _ := sn.Node(id)
			for _, have := range []*Node{one, many[id]} {
				if !reflect.DeepEqual(have, want) {
					t.Errorf("as of change %d, %s is %+v, and was given as %+v", at, id, want, have)
				}
			}
			if have := sn.Known(id.Kind(), id.Key()); have != nil && !reflect.DeepEqual(have, want) {
				t.Errorf("as of change %d, %s is %+v, and was known as %+v", at, id, want, have)
			}
		}
		sn.Close()
	}
}

// What a snapshot read before a change was made must not be put in after it, nor what one reads that is older than the store's opening.
func TestCacheKeepsNothingOld(t *testing.T) {
	dir := t.TempDir()
	s := opened(t, dir, Options{})
	change(t, s, 0) // e5 too
	old := s.Snapshot()
	change(t, s, fewNodes) // e5 among them
	kept := func(s *Store, id graph.ID) bool {
		found := false
		s.cache.each(func(n *Node) { found = found || n.ID == id })
		return found
	}
	if n, err := old.Node("entity:e5"); err != nil || n.Last != 1 || kept(s, "entity:e5") {
		t.Errorf("%+v, %v, kept %t", n, err, kept(s, "entity:e5"))
	}
	old.Close()
	sn := s.Snapshot()
	if n, err := sn.Node("entity:e5"); err != nil || n.Last != 2 || !kept(s, "entity:e5") {
		t.Errorf("%+v, %v, kept %t", n, err, kept(s, "entity:e5"))
	}
	sn.Close()
	closed(t, s)
	s = opened(t, dir, Options{})
	sn, err := s.SnapshotAt(1)
	if err != nil {
		t.Fatal(err)
	}
	defer sn.Close()
	if n, err := sn.Node("entity:e5"); err != nil || n.Last != 1 || kept(s, "entity:e5") {
		t.Errorf("%+v, %v, kept %t", n, err, kept(s, "entity:e5"))
	}
}

// The cache stays within its bound, by its own count, and what it counts is what the nodes take.
func TestCacheBytes(t *testing.T) {
	s := opened(t, t.TempDir(), Options{Cache: 2 << 20})
	in := synthetic(4000)
	if _, err := s.Load(context.Background(), "ana", in, LoadOptions{}); err != nil {
		t.Fatal(faultLines(err))
	}
	sn := s.Snapshot()
	defer sn.Close()
	read := func(c *nodeCache) {
		for i := range in.Claims {
			n, err := sn.stored(in.Claims[i].ID())
			if err != nil {
				t.Fatal(err)
			}
			c.put(n, sn.state.Change)
		}
	}
	count := func(c *nodeCache) (nodes, bytes int) {
		for i := range c.shards {
			nodes += len(c.shards[i].nodes)
			bytes += c.shards[i].bytes
		}
		return nodes, bytes
	}
	small := newNodeCache(256<<10, sn.state.Change)
	read(small)
	if nodes, bytes := count(small); bytes > 256<<10 || bytes < 200<<10 || nodes > 1000 {
		t.Errorf("%d nodes of %d bytes in a cache of %d", nodes, bytes, 256<<10)
	}
	heap := func() int {
		runtime.GC()
		runtime.GC() // what pools hold goes with the second
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int(m.HeapAlloc)
	}
	before := heap()
	large := newNodeCache(64<<20, sn.state.Change)
	read(large)
	took := heap() - before
	if nodes, bytes := count(large); nodes != len(in.Claims) || bytes < took*8/10 || bytes > took*13/10 {
		t.Errorf("%d claims take %d bytes, counted %d", nodes, took, bytes)
	}
	runtime.KeepAlive(large)
}

// A node that is known costs no allocation.
func TestCacheAllocations(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	recorded(t, s, &graph.Input{Entities: []graph.Entity{person("e")}})
	sn := s.Snapshot()
	defer sn.Close()
	if n := testing.AllocsPerRun(100, func() {
		if n, err := sn.Node("entity:e"); err != nil || sn.Known(graph.KindEntity, "e") != n {
			t.Error(n, err)
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// Caches take no more than their share of what the process may use, whatever is asked for.
func TestCacheSizes(t *testing.T) {
	before := debug.SetMemoryLimit(1600 << 20)
	defer debug.SetMemoryLimit(before)
	for asked, want := range map[int64]int64{0: DefaultCache, 64 << 20: 64 << 20, 4 << 30: 400 << 20} {
		if nodes, blocks := cacheSizes(asked); nodes+blocks != want {
			t.Errorf("asked for %d bytes, with 1,600 MiB in all: %d and %d", asked, nodes, blocks)
		}
	}
}
