//! The cache against a model that searches from one end to the other.

use crate::lru::{CAPACITY, Input, prepare, run};
use std::collections::VecDeque;

/// What `run` has to give, by a queue of keys and values with the newest in front.
fn modelled(Input { keys }: &Input) -> u32 {
    let mut queue: VecDeque<(u32, u32)> = VecDeque::new();
    let (mut evicted, mut hits, mut sum) = (2166136261u32, 0, 0u32);
    for (request, &key) in (0..).zip(keys) {
        if let Some(place) = queue.iter().position(|(other, _)| *other == key) {
            let entry = queue.remove(place).unwrap();
            queue.push_front(entry);
            hits += 1;
            sum = sum.wrapping_add(entry.1);
            continue;
        }
        if queue.len() == CAPACITY {
            let (key, value) = queue.pop_back().unwrap();
            evicted = (evicted ^ key).wrapping_mul(16777619).wrapping_add(value);
        }
        queue.push_front((key, request));
    }
    (evicted ^ hits).wrapping_mul(16777619) ^ sum
}

#[test]
fn it_evicts_what_was_not_used_for_longest() {
    for (seed, n) in [(0, 0), (0, 1), (0, 12000), (1, 12000), (42, 12000), (u32::MAX, 12000)] {
        let input = prepare(seed, n);
        assert_eq!(run(&input), modelled(&input), "seed {seed} n {n}");
    }
}

#[test]
fn the_keys_are_as_the_card_says() {
    let Input { keys } = prepare(0, 100_000);
    assert!(keys.iter().all(|key| (*key as usize) < 3 * CAPACITY));
    // Of the lesser of two draws, five of nine are in the lowest third.
    let low = keys.iter().filter(|key| (**key as usize) < CAPACITY).count();
    assert!((54_500..56_500).contains(&low), "{low}");
}
