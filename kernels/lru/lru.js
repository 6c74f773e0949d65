// A least-recently-used cache, by hand; the rules stand in card.toml.

/** Entries that the cache holds before it evicts. */
const CAPACITY = 4096;
/** Keys are below this. */
const KEYS = 12288;
const BUCKET_BITS = 13;
/**
 * Ends every chain. Entry 0 holds nothing but closes the recency list to a ring: on its older side is the newest
 * entry, on its newer side the oldest.
 */
const NONE = 0;

/** Multiplicative hashing by the golden ratio: the product's highest bits depend on all bits of the key. */
function bucket(key) {
  return Math.imul(key, 2654435769) >>> (32 - BUCKET_BITS);
}

class Cache {
  buckets = new Int32Array(1 << BUCKET_BITS);
  keys = new Int32Array(CAPACITY + 1);
  values = new Int32Array(CAPACITY + 1);
  /** The next entry in the same bucket. */
  chained = new Int32Array(CAPACITY + 1);
  /** The neighbours by last use. */
  newer = new Int32Array(CAPACITY + 1);
  older = new Int32Array(CAPACITY + 1);
  used = 0;
  /** Evicted keys and values in order, folded. */
  evicted = 2166136261 | 0;

  /** The value of a key, which becomes the newest; undefined when it is not there. */
  get(key) {
    const { keys, chained } = this;
    let slot = this.buckets[bucket(key)];
    while (slot !== NONE && keys[slot] !== key) slot = chained[slot];
    if (slot === NONE) return undefined;
    this.#unlink(slot);
    this.#linkNewest(slot);
    return this.values[slot];
  }

  /** Adds a key that is not there yet; the oldest entry goes when the cache is full. */
  put(key, value) {
    const slot = this.used < CAPACITY ? ++this.used : this.#evict();
    const home = bucket(key);
    this.keys[slot] = key;
    this.values[slot] = value;
    this.chained[slot] = this.buckets[home];
    this.buckets[home] = slot;
    this.#linkNewest(slot);
  }

  /** Takes the oldest entry out of the list and of its bucket, and returns its slot. */
  #evict() {
    const { buckets, chained } = this;
    const slot = this.newer[NONE];
    this.#unlink(slot);
    const key = this.keys[slot];
    this.evicted = (Math.imul(this.evicted ^ key, 16777619) + this.values[slot]) | 0;
    const home = bucket(key);
    if (buckets[home] === slot) {
      buckets[home] = chained[slot];
      return slot;
    }
    let before = buckets[home];
    while (chained[before] !== slot) before = chained[before];
    chained[before] = chained[slot];
    return slot;
  }

  #unlink(slot) {
    const newer = this.newer[slot];
    const older = this.older[slot];
    this.older[newer] = older;
    this.newer[older] = newer;
  }

  #linkNewest(slot) {
    const newest = this.older[NONE];
    this.older[NONE] = slot;
    this.newer[newest] = slot;
    this.newer[slot] = NONE;
    this.older[slot] = newest;
  }
}

/** Draws n keys, each the lesser of two draws: low keys are asked for more often. */
export function prepare(seed, n) {
  let state = seed;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state >>> 16) * KEYS) >>> 16;
  };
  return Int32Array.from({ length: n }, () => Math.min(draw(), draw()));
}

/**
 * Asks for every key and puts it where it misses, with the number of the request as its value. Folds the evictions,
 * the hits and their values.
 */
export function run(keys) {
  const cache = new Cache();
  let hits = 0;
  let sum = 0;
  for (let request = 0; request < keys.length; request++) {
    const value = cache.get(keys[request]);
    if (value === undefined) {
      cache.put(keys[request], request);
    } else {
      hits++;
      sum = (sum + value) | 0;
    }
  }
  return (Math.imul(cache.evicted ^ hits, 16777619) ^ sum) >>> 0;
}
