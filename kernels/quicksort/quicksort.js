// Quicksort written by hand; the rules stand in card.toml.

/** Up to this length insertion sort is faster. */
const SHORT = 16;

/** Sorts in place what lies from start to before end. */
export function quicksort(values, start = 0, end = values.length) {
  while (end - start > SHORT) {
    const middle = partition(values, start, end);
    // Recursion only into the shorter side: it is never deeper than log2 of the length.
    if (middle - start < end - middle) {
      quicksort(values, start, middle);
      start = middle;
    } else {
      quicksort(values, middle, end);
      end = middle;
    }
  }
  insertionSort(values, start, end);
}

/**
 * Hoare's partition: moves what is not above the pivot before what is not below it, and returns where the second part
 * starts. The pivot is the median of three, so neither part is empty.
 */
function partition(values, start, end) {
  let i = start;
  let j = end - 1;
  const pivot = median(values[i], values[i + ((j - i) >> 1)], values[j]);
  for (;;) {
    while (values[i] < pivot) i++;
    while (values[j] > pivot) j--;
    if (i >= j) return j + 1;
    const swapped = values[i];
    values[i++] = values[j];
    values[j--] = swapped;
  }
}

function median(a, b, c) {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function insertionSort(values, start, end) {
  for (let i = start + 1; i < end; i++) {
    const value = values[i];
    let j = i;
    while (j > start && values[j - 1] > value) {
      values[j] = values[j - 1];
      j--;
    }
    values[j] = value;
  }
}

/** Makes n random numbers. */
export function prepare(seed, n) {
  let state = seed;
  return Uint32Array.from({ length: n }, () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0));
}

/** Sorts a copy and folds it. */
export function run(input) {
  const values = input.slice();
  quicksort(values);
  let hash = 2166136261 | 0; // signed, as Math.imul returns it
  for (let i = 0; i < values.length; i++) hash = Math.imul(hash ^ values[i], 16777619);
  return hash >>> 0;
}
