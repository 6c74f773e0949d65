//! The sort by hand against the library's.

use crate::quicksort::quicksort;

fn assert_sorts(values: Vec<u32>) {
    let mut expected = values.clone();
    expected.sort_unstable();
    let mut sorted = values.clone();
    quicksort(&mut sorted);
    assert_eq!(sorted, expected, "{values:?}");
}

/// As many numbers below `bound` as `length`, in no order.
fn scattered(length: u32, bound: u32) -> Vec<u32> {
    (0..length).map(|i| (i + 1).wrapping_mul(2_654_435_761).rotate_right(7) % bound).collect()
}

#[test]
fn scattered_numbers_are_sorted() {
    for length in (0..100).chain([1000, 20_000]) {
        assert_sorts(scattered(length, u32::MAX));
    }
}

#[test]
fn many_equal_numbers_are_sorted() {
    for bound in 1..5 {
        for length in [2, 17, 18, 33, 1000] {
            assert_sorts(scattered(length, bound));
        }
    }
}

#[test]
fn ordered_numbers_are_sorted() {
    for length in [2, 16, 17, 18, 19, 1000, 1001] {
        assert_sorts((0..length).collect());
        assert_sorts((0..length).rev().collect());
        assert_sorts((0..length).chain((0..length).rev()).collect());
        assert_sorts((0..length).map(|i| u32::MAX - i % 2).collect());
    }
}
