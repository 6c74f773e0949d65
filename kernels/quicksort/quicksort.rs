//! Quicksort written by hand; the rules stand in `card.toml`.

/// Up to this length insertion sort is faster.
const SHORT: usize = 16;

/// The numbers to be sorted.
pub struct Input(Vec<u32>);

/// Sorts in place.
pub fn quicksort(mut values: &mut [u32]) {
    while values.len() > SHORT {
        let middle = partition(values);
        let (left, right) = values.split_at_mut(middle);
        // Recursion only into the shorter side: it is never deeper than log2 of the length.
        if left.len() < right.len() {
            quicksort(left);
            values = right;
        } else {
            quicksort(right);
            values = left;
        }
    }
    insertion_sort(values);
}

/// Hoare's partition: moves what is not above the pivot before what is not below it, and returns where the second
/// part starts. The pivot is the median of three, so neither part is empty.
fn partition(values: &mut [u32]) -> usize {
    let (mut i, mut j) = (0, values.len() - 1);
    let pivot = median(values[i], values[j / 2], values[j]);
    loop {
        while values[i] < pivot {
            i += 1;
        }
        while values[j] > pivot {
            j -= 1;
        }
        if i >= j {
            return j + 1;
        }
        values.swap(i, j);
        i += 1;
        j -= 1;
    }
}

fn median(a: u32, b: u32, c: u32) -> u32 {
    a.min(b).max(a.max(b).min(c))
}

fn insertion_sort(values: &mut [u32]) {
    for i in 1..values.len() {
        let value = values[i];
        let mut j = i;
        while j > 0 && values[j - 1] > value {
            values[j] = values[j - 1];
            j -= 1;
        }
        values[j] = value;
    }
}

/// Makes n random numbers.
pub fn prepare(seed: u32, n: u32) -> Input {
    let mut state = seed;
    let random = |_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state
    };
    Input((0..n).map(random).collect())
}

/// Sorts a copy and folds it.
pub fn run(Input(values): &Input) -> u32 {
    let mut values = values.clone();
    quicksort(&mut values);
    values.iter().fold(2_166_136_261, |hash, value| (hash ^ value).wrapping_mul(16_777_619))
}
