"""A least-recently-used cache, by hand; the rules stand in card.toml."""

# Entries that the cache holds before it evicts.
CAPACITY = 4096
# Keys are below this.
KEYS = 12288
BUCKET_BITS = 13
# Ends every chain. Entry 0 holds nothing but closes the recency list to a ring: on its older side is the newest entry,
# on its newer side the oldest.
NONE = 0
MASK = 0xFFFFFFFF


def bucket(key):
    """Multiplicative hashing by the golden ratio: the product's highest bits depend on all bits of the key."""
    return (key * 2654435769 & MASK) >> (32 - BUCKET_BITS)


class Cache:
    __slots__ = ("buckets", "keys", "values", "chained", "newer", "older", "used", "evicted")

    def __init__(self):
        self.buckets = [NONE] * (1 << BUCKET_BITS)
        self.keys = [0] * (CAPACITY + 1)
        self.values = [0] * (CAPACITY + 1)
        # The next entry in the same bucket.
        self.chained = [NONE] * (CAPACITY + 1)
        # The neighbours by last use.
        self.newer = [NONE] * (CAPACITY + 1)
        self.older = [NONE] * (CAPACITY + 1)
        self.used = 0
        # Evicted keys and values in order, folded.
        self.evicted = 2166136261

    def get(self, key):
        """The value of a key, which becomes the newest; None when it is not there."""
        keys, chained = self.keys, self.chained
        slot = self.buckets[bucket(key)]
        while slot != NONE and keys[slot] != key:
            slot = chained[slot]
        if slot == NONE:
            return None
        self._unlink(slot)
        self._link_newest(slot)
        return self.values[slot]

    def put(self, key, value):
        """Adds a key that is not there yet; the oldest entry goes when the cache is full."""
        if self.used < CAPACITY:
            self.used += 1
            slot = self.used
        else:
            slot = self._evict()
        home = bucket(key)
        self.keys[slot] = key
        self.values[slot] = value
        self.chained[slot] = self.buckets[home]
        self.buckets[home] = slot
        self._link_newest(slot)

    def _evict(self):
        """Takes the oldest entry out of the list and of its bucket, and returns its slot."""
        buckets, chained = self.buckets, self.chained
        slot = self.newer[NONE]
        self._unlink(slot)
        key = self.keys[slot]
        self.evicted = (self.evicted ^ key) * 16777619 + self.values[slot] & MASK
        home = bucket(key)
        before = buckets[home]
        if before == slot:
            buckets[home] = chained[slot]
            return slot
        while chained[before] != slot:
            before = chained[before]
        chained[before] = chained[slot]
        return slot

    def _unlink(self, slot):
        newer, older = self.newer[slot], self.older[slot]
        self.older[newer] = older
        self.newer[older] = newer

    def _link_newest(self, slot):
        newer, older = self.newer, self.older
        newest = older[NONE]
        older[NONE] = slot
        newer[newest] = slot
        newer[slot] = NONE
        older[slot] = newest


def prepare(seed, n):
    """Draws n keys, each the lesser of two draws: low keys are asked for more often."""
    state = seed

    def draw():
        nonlocal state
        state = state * 1664525 + 1013904223 & MASK
        return (state >> 16) * KEYS >> 16

    return [min(draw(), draw()) for _ in range(n)]


def run(keys):
    """Asks for every key and puts it where it misses, with the number of the request as its value.

    Folds the evictions, the hits and their values.
    """
    cache = Cache()
    hits = total = 0
    for request, key in enumerate(keys):
        value = cache.get(key)
        if value is None:
            cache.put(key, request)
        else:
            hits += 1
            total += value
    return (cache.evicted ^ hits) * 16777619 & MASK ^ total & MASK
