//! Every card against its Rust kernel.

use serde::Deserialize;

/// The whole card: an unknown or a missing key fails the test.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Card {
    slug: String,
    title: String,
    summary: String,
    stands_for: String,
    rules: Vec<String>,
    distortions: Vec<String>,
    complexity: String,
    calls: String,
    sizes: Sizes,
    golden: Vec<Golden>,
    calls_at: Vec<CallsAt>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sizes {
    small: u32,
    default: u32,
    large: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Golden {
    seed: u32,
    n: u32,
    checksum: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CallsAt {
    n: u32,
    calls: u32,
}

fn cards() -> Vec<Card> {
    [include_str!("../fib/card.toml")].map(|text| toml::from_str(text).unwrap()).into()
}

#[test]
fn every_golden_checksum_holds() {
    for card in cards() {
        for Golden { seed, n, checksum } in card.golden {
            let run = crate::prepare(&card.slug, seed, n).unwrap();
            assert_eq!(run(), checksum, "{} seed {seed} n {n}", card.slug);
            assert_eq!(run(), checksum, "a second call gives another checksum");
        }
    }
}

#[test]
fn every_card_says_what_a_reader_needs() {
    for card in cards() {
        let texts = [&card.title, &card.summary, &card.stands_for, &card.complexity, &card.calls];
        assert!(texts.iter().all(|text| !text.trim().is_empty()), "{}", card.slug);
        assert!(!card.rules.is_empty() && !card.distortions.is_empty(), "{}", card.slug);
        let Sizes { small, default, large } = card.sizes;
        assert!(small < default && default < large, "{}", card.slug);
        for n in [small, default, large] {
            assert!(card.golden.iter().any(|golden| golden.n == n), "{} n {n}", card.slug);
        }
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
    let card = &cards()[0];
    for &CallsAt { n, calls } in &card.calls_at {
        let mut count = 0;
        counted(n, &mut count);
        assert_eq!(count, calls, "n = {n}");
        assert_eq!(calls, 2 * crate::fib::fib(n + 1) - 1, "n = {n}");
    }
}
