//! Every card against its Rust kernel.

use crosscheck_core::kernel::{CallsAt, Card, Golden};
use std::path::Path;

mod binary_trees;
#[path = "../cards.rs"]
mod cards;
mod fortunes;
mod http_route;
mod json;
mod lru;
mod mandelbrot;
mod matmul;
mod quicksort;

fn cards() -> Vec<Card> {
    cards::read_cards(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn every_golden_checksum_holds() {
    for Card { slug, golden, .. } in cards() {
        for Golden { seed, n, checksum } in golden {
            let run = crate::prepare(&slug, seed, n).unwrap();
            assert_eq!(run(), checksum, "{slug} seed {seed} n {n}");
            assert_eq!(run(), checksum, "{slug} seed {seed} n {n}: a second call gives another checksum");
        }
    }
}

#[test]
fn every_card_can_be_used() {
    for card in cards() {
        assert_eq!(card.faults(), Vec::<String>::new(), "{}", card.slug);
    }
}

#[test]
fn every_folder_with_a_card_is_registered() {
    let slugs: Vec<String> = cards().into_iter().map(|card| card.slug).collect();
    let mut registered = crate::SLUGS.to_vec();
    registered.sort_unstable();
    assert_eq!(registered, slugs);
}

/// A kernel whose result does not depend on its input could be worked out by the compiler.
#[test]
fn results_follow_the_size() {
    for Card { slug, sizes, .. } in cards() {
        let [small, .., large] = sizes.steps;
        let result = |n| crate::prepare(&slug, 0, n).unwrap()();
        assert_ne!(result(small), result(large), "{slug}");
    }
}

#[test]
fn an_unknown_kernel_is_not_prepared() {
    for slug in ["", "fib ", "Fib", "../fib"] {
        assert!(crate::prepare(slug, 0, 1).is_none(), "{slug:?}");
    }
}

#[test]
fn the_call_counts_of_fib_are_exact() {
    /// `fib` as its source says, with a counter.
    fn counted(n: u32, calls: &mut u32) -> u32 {
        *calls += 1;
        if n < 2 { n } else { counted(n - 1, calls) + counted(n - 2, calls) }
    }
    let fib = cards().into_iter().find(|card| card.slug == "fib").unwrap();
    for CallsAt { n, calls } in fib.calls_at {
        let mut count = 0;
        counted(n, &mut count);
        assert_eq!(count, calls, "n = {n}");
        assert_eq!(calls, 2 * crate::fib::fib(n + 1) - 1, "n = {n}");
    }
}

#[test]
fn the_sieve_finds_as_many_primes_as_are_known() {
    let known = [(0, 0), (2, 0), (3, 1), (4, 2), (5, 2), (9, 4), (10, 4), (25, 9), (26, 9)];
    let powers_of_ten = [(1000, 168), (10_000, 1229), (100_000, 9592), (1_000_000, 78_498)];
    for (n, count) in known.into_iter().chain(powers_of_ten) {
        assert_eq!(crate::nsieve::primes_below(n).0, count, "n = {n}");
    }
}

#[test]
fn the_energy_of_nbody_is_the_published_one() {
    use crate::nbody::{after, energy, prepare};
    let energy = |steps| format!("{:.9}", energy(&after(&prepare(0, steps))));
    assert_eq!([energy(0), energy(1000)], ["-0.169075164", "-0.169087605"]);
}

#[test]
fn the_spectral_norm_is_the_published_one() {
    use crate::spectral_norm::{prepare, spectral_norm};
    for seed in [0, 1, 42] {
        assert_eq!(format!("{:.9}", spectral_norm(&prepare(seed, 100)).0), "1.274219991", "seed {seed}");
    }
}

#[test]
fn the_flips_of_fannkuch_are_the_published_ones() {
    use crate::fannkuch_redux::fannkuch;
    assert_eq!([fannkuch(7), fannkuch(10)], [(228, 16), (73_196, 38)]);
}

/// The examples of FIPS 180-4, and the empty message.
#[test]
fn sha256_gives_the_published_digests() {
    let million = "a".repeat(1_000_000);
    let digests = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        ),
        (&million, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ];
    for (message, expected) in digests {
        let digest: String =
            crate::sha256::digest(message.as_bytes()).map(|word| format!("{word:08x}")).concat();
        assert_eq!(digest, expected, "{} bytes", message.len());
    }
}
