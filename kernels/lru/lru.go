// Package lru is a least-recently-used cache, by hand; the rules stand in card.toml.
package lru

const (
	// capacity is how many entries the cache holds before it evicts.
	capacity = 4096
	// keys are below keyCount.
	keyCount   = 12288
	bucketBits = 13
	// none ends every chain. Entry 0 holds nothing but closes the recency list to a ring: on its older side is the
	// newest entry, on its newer side the oldest.
	none = 0
)

type entry struct {
	key, value uint32
	// chained is the next entry in the same bucket.
	chained uint32
	// newer and older are the neighbours by last use.
	newer, older uint32
}

type cache struct {
	buckets []uint32
	entries []entry
	used    uint32
	// evicted holds the evicted keys and values in order, folded.
	evicted uint32
}

// bucket is multiplicative hashing by the golden ratio: the product's highest bits depend on all bits of the key.
func bucket(key uint32) uint32 {
	return key * 2654435769 >> (32 - bucketBits)
}

func newCache() *cache {
	return &cache{
		buckets: make([]uint32, 1<<bucketBits),
		entries: make([]entry, capacity+1),
		evicted: 2166136261,
	}
}

// get returns the value of a key, which becomes the newest.
func (c *cache) get(key uint32) (value uint32, hit bool) {
	slot := c.buckets[bucket(key)]
	for slot != none && c.entries[slot].key != key {
		slot = c.entries[slot].chained
	}
	if slot == none {
		return 0, false
	}
	c.unlink(slot)
	c.linkNewest(slot)
	return c.entries[slot].value, true
}

// put adds a key that is not there yet; the oldest entry goes when the cache is full.
func (c *cache) put(key, value uint32) {
	var slot uint32
	if c.used < capacity {
		c.used++
		slot = c.used
	} else {
		slot = c.evict()
	}
	first := &c.buckets[bucket(key)]
	c.entries[slot] = entry{key: key, value: value, chained: *first}
	*first = slot
	c.linkNewest(slot)
}

// evict takes the oldest entry out of the list and of its bucket, and returns its slot.
func (c *cache) evict() uint32 {
	slot := c.entries[none].newer
	c.unlink(slot)
	oldest := &c.entries[slot]
	c.evicted = (c.evicted^oldest.key)*16777619 + oldest.value
	// The link that leads to the slot: the bucket's, or that of the entry before it.
	link := &c.buckets[bucket(oldest.key)]
	for *link != slot {
		link = &c.entries[*link].chained
	}
	*link = oldest.chained
	return slot
}

func (c *cache) unlink(slot uint32) {
	newer, older := c.entries[slot].newer, c.entries[slot].older
	c.entries[newer].older = older
	c.entries[older].newer = newer
}

func (c *cache) linkNewest(slot uint32) {
	newest := c.entries[none].older
	c.entries[none].older = slot
	c.entries[newest].newer = slot
	c.entries[slot].newer = none
	c.entries[slot].older = newest
}

// Prepare draws n keys, each the lesser of two draws: low keys are asked for more often.
func Prepare(seed, n uint32) []uint32 {
	state := seed
	draw := func() uint32 {
		state = state*1664525 + 1013904223
		return (state >> 16) * keyCount >> 16
	}
	keys := make([]uint32, n)
	for i := range keys {
		keys[i] = min(draw(), draw())
	}
	return keys
}

// Run asks for every key and puts it where it misses, with the number of the request as its value. It folds the
// evictions, the hits and their values.
func Run(keys []uint32) uint32 {
	c := newCache()
	var hits, sum uint32
	for request, key := range keys {
		if value, hit := c.get(key); hit {
			hits++
			sum += value
		} else {
			c.put(key, uint32(request))
		}
	}
	return (c.evicted^hits)*16777619 ^ sum
}
