//! A least-recently-used cache, by hand; the rules stand in `card.toml`.

/// Entries that the cache holds before it evicts.
pub const CAPACITY: usize = 4096;
/// Keys are below this.
const KEYS: u32 = 12288;
const BUCKET_BITS: u32 = 13;
/// Ends every chain. Entry 0 holds nothing but closes the recency list to a ring: on its older side is the newest
/// entry, on its newer side the oldest.
const NONE: u32 = 0;

#[derive(Clone, Default)]
struct Entry {
    key: u32,
    value: u32,
    /// The next entry in the same bucket.
    chained: u32,
    /// The neighbours by last use.
    newer: u32,
    older: u32,
}

struct Cache {
    buckets: Vec<u32>,
    entries: Vec<Entry>,
    used: u32,
    /// Evicted keys and values in order, folded.
    evicted: u32,
}

/// Multiplicative hashing by the golden ratio: the product's highest bits depend on all bits of the key.
fn bucket(key: u32) -> usize {
    (key.wrapping_mul(2654435769) >> (32 - BUCKET_BITS)) as usize
}

impl Cache {
    fn new() -> Self {
        let buckets = vec![NONE; 1 << BUCKET_BITS];
        Self { buckets, entries: vec![Entry::default(); CAPACITY + 1], used: 0, evicted: 2166136261 }
    }

    fn entry(&mut self, slot: u32) -> &mut Entry {
        &mut self.entries[slot as usize]
    }

    /// The value of a key, which becomes the newest.
    fn get(&mut self, key: u32) -> Option<u32> {
        let mut slot = self.buckets[bucket(key)];
        while slot != NONE && self.entry(slot).key != key {
            slot = self.entry(slot).chained;
        }
        if slot == NONE {
            return None;
        }
        self.unlink(slot);
        self.link_newest(slot);
        Some(self.entry(slot).value)
    }

    /// Adds a key that is not there yet; the oldest entry goes when the cache is full.
    fn put(&mut self, key: u32, value: u32) {
        let slot = if (self.used as usize) < CAPACITY {
            self.used += 1;
            self.used
        } else {
            self.evict()
        };
        let chained = std::mem::replace(&mut self.buckets[bucket(key)], slot);
        *self.entry(slot) = Entry { key, value, chained, ..Entry::default() };
        self.link_newest(slot);
    }

    /// Takes the oldest entry out of the list and of its bucket, and returns its slot.
    fn evict(&mut self) -> u32 {
        let slot = self.entry(NONE).newer;
        self.unlink(slot);
        let Entry { key, value, chained, .. } = *self.entry(slot);
        self.evicted = (self.evicted ^ key).wrapping_mul(16777619).wrapping_add(value);
        let first = &mut self.buckets[bucket(key)];
        if *first == slot {
            *first = chained;
            return slot;
        }
        let mut before = *first;
        while self.entry(before).chained != slot {
            before = self.entry(before).chained;
        }
        self.entry(before).chained = chained;
        slot
    }

    fn unlink(&mut self, slot: u32) {
        let Entry { newer, older, .. } = *self.entry(slot);
        self.entry(newer).older = older;
        self.entry(older).newer = newer;
    }

    fn link_newest(&mut self, slot: u32) {
        let newest = std::mem::replace(&mut self.entry(NONE).older, slot);
        self.entry(newest).newer = slot;
        let entry = self.entry(slot);
        (entry.newer, entry.older) = (NONE, newest);
    }
}

/// The keys, in the order in which they are asked for.
pub struct Input {
    /// All below three times the capacity.
    pub keys: Vec<u32>,
}

/// Draws `n` keys, each the lesser of two draws: low keys are asked for more often.
pub fn prepare(seed: u32, n: u32) -> Input {
    let mut state = seed;
    let mut draw = || {
        state = state.wrapping_mul(1664525).wrapping_add(1013904223);
        ((state >> 16) * KEYS) >> 16
    };
    Input { keys: (0..n).map(|_| draw().min(draw())).collect() }
}

/// Asks for every key and puts it where it misses, with the number of the request as its value. Folds the evictions,
/// the hits and their values.
pub fn run(input: &Input) -> u32 {
    let mut cache = Cache::new();
    let (mut hits, mut sum) = (0u32, 0u32);
    for (request, &key) in (0..).zip(&input.keys) {
        if let Some(value) = cache.get(key) {
            hits += 1;
            sum = sum.wrapping_add(value);
        } else {
            cache.put(key, request);
        }
    }
    (cache.evicted ^ hits).wrapping_mul(16777619) ^ sum
}
