//! Thousands of changed files to the readers: none panics, and what is read comes back from what is written. A smaller
//! sister of `cargo xtask fuzz`, without its instruments.

use crosscheck_core::claims::{KeptRuns, parse};
use rand::{Rng, RngExt, SeedableRng};
use rand_pcg::Pcg32;

const INPUTS: usize = 20_000;

const CLAIMS: &str = r#"{"schema": "crosscheck.claims.v1", "title": "T", "date": "2025-02", "address": "https://a.org/x", "collection": true,
"claims": [{"id": "a-1", "section": "S", "title": "T", "says": "S", "kind": "compute", "unit": "ms", "better": "lower", "about": ["javascript"],
"values": [{"language": "go", "value": 39, "rounding": 0.5}, {"language": "rust", "value": 22},
{"language": "python", "text": "\u00e9 <b>"}, {"language": "python", "range": [1, 2e3], "status": "opinion"}],
"test": {"kernel": "fib", "n": 35}, "origins": [{"title": "T", "checked": "C", "date": "2025"}], "status": "faithful", "reason": "R"},
{"id": "b", "section": "S", "title": "T", "says": "S", "kind": "statement", "unit": "", "status": "opinion",
"test": {"language": "python", "slower": ["go"], "at_least": 2.5, "kernels": ["fib"]}}]}"#;

const CHECKS: &str = r#"{"schema": "crosscheck.checks.v1", "checks": [
{"kernel": "fib", "n": 27, "preset": "quick", "build": "b1", "date": "2026-11-24T06:34:00Z", "ratios": [
{"numerator": "go", "denominator": "rust", "value": 1.77e0, "lo": 1.7e0, "hi": 1.8e0, "rounds": 10},
{"numerator": "python", "denominator": "rust", "value": 60, "rounds": 1}]},
{"kernel": "lru", "n": 9, "preset": "rigorous", "build": "b1", "date": "2026-11-25T06:34:00.123Z", "ratios": []}]}"#;

/// What JSON is made of, and what a reader of it may trip over.
const PIECES: [&[u8]; 24] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"",
    b"\\",
    b"\\u",
    b"\\ud83e",
    b"null",
    b"-",
    b"1e999",
    b"1e-999",
    b"0.1",
    b"\0",
    b"\n",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xa8",
    b"//",
    b"-0",
    b"[[[[[[[[",
    b"4294967296",
];

/// The seed with up to six changes: a piece put in, a byte changed, a part cut out or doubled.
fn changed(seed: &str, random: &mut Pcg32) -> String {
    let mut bytes = seed.as_bytes().to_vec();
    for _ in 0..random.random_range(1..=6) {
        let at = random.random_range(0..=bytes.len());
        let end = (at + random.random_range(0..40)).min(bytes.len());
        match random.random_range(0..4) {
            0 => drop(bytes.splice(at..at, PIECES[random.random_range(0..PIECES.len())].iter().copied())),
            1 if at < bytes.len() => bytes[at] = random.next_u32().to_le_bytes()[0],
            2 => drop(bytes.drain(at..end)),
            _ => {
                let part = bytes[at..end].to_vec();
                let to = random.random_range(0..=bytes.len());
                drop(bytes.splice(to..to, part));
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn no_text_makes_the_reader_of_claims_panic() {
    let mut random = Pcg32::seed_from_u64(4);
    let mut read = 0;
    for _ in 0..INPUTS {
        match parse(&changed(CLAIMS, &mut random)) {
            Ok(article) => {
                read += 1;
                assert_eq!(parse(&article.to_json()), Ok(article));
            }
            Err(problems) => {
                assert!((1..=20).contains(&problems.len()) && problems.iter().all(|it| it.line > 0))
            }
        }
    }
    // Both ways are walked.
    assert!((100..INPUTS - 100).contains(&read), "{read}");
}

#[test]
fn no_text_makes_the_reader_of_checks_panic() {
    let mut random = Pcg32::seed_from_u64(4);
    let mut whole = 0;
    for _ in 0..INPUTS {
        let (checks, notices) = KeptRuns::parse(&changed(CHECKS, &mut random));
        whole += usize::from(notices.is_empty());
        let json = checks.to_json();
        let (again, notices) = KeptRuns::parse(&json);
        assert_eq!((again.to_json(), notices), (json, vec![]));
    }
    assert!((100..INPUTS - 100).contains(&whole), "{whole}");
}
