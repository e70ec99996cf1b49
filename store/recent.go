package store

// recent is a cache of bounded size: it forgets what was not asked for while as much else came as it may hold.
type recent[K comparable, V any] struct {
	young, old map[K]kept[V]
	size, most int // of the young: at most as large are the old
}

type kept[V any] struct {
	value V
	size  int
}

func newRecent[K comparable, V any](most int) *recent[K, V] {
	return &recent[K, V]{young: map[K]kept[V]{}, most: most}
}

func (c *recent[K, V]) get(key K) (V, bool) {
	k, ok := c.young[key]
	if ok {
		return k.value, true
	}
	if k, ok = c.old[key]; ok {
		c.put(key, k.value, k.size)
	}
	return k.value, ok
}

// put keeps a value, in the place of one that was kept under the key.
func (c *recent[K, V]) put(key K, value V, size int) {
	if c.size += size; c.size > c.most {
		c.young, c.old, c.size = make(map[K]kept[V], len(c.young)), c.young, size
	}
	c.young[key] = kept[V]{value, size}
}
