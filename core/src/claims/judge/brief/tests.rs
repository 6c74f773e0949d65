use super::*;
use crate::claims::file::{Claim, Direction, Test, parse};
use crate::claims::judge::{KeptRun, KeptRuns, KernelFacts, evidence};
use crate::lang::Language;
use crate::lang::PerLanguage;
use crate::sample;

fn claim(id: &str) -> Claim {
    let article = parse(include_str!("../../../../../data/claims/article.json")).unwrap();
    article.claims.into_iter().find(|claim| claim.id == id).unwrap()
}

/// A run in which every other language takes `times` the time of Rust.
fn check(kernel: &str, times: &[(Language, f64)]) -> KeptRun {
    let estimate = |value: f64| Estimate {
        value,
        interval: Some(Interval { lo: value * 0.95, hi: value * 1.05 }),
        n: 5,
    };
    let ratios: Vec<_> =
        times.iter().map(|&(language, times)| (language, Language::Rust, estimate(times))).collect();
    sample::check(kernel, &ratios)
}

fn sentence(claim: &Claim, checks: Vec<KeptRun>) -> String {
    let mut all = KeptRuns::default();
    checks.into_iter().for_each(|check| all.add(check));
    evidence(claim, &all, &|_| KernelFacts::default()).sentence()
}

#[test]
fn ratios_are_told_beside_the_published_ones() {
    let mut fib = claim("fib");
    fib.test = Some(Test::Ratio { kernel: "fib".to_owned(), n: 27 });
    assert_eq!(sentence(&fib, vec![]), "2 ratios, by one kernel.");
    let go = (Language::Go, 1.8);
    assert_eq!(
        sentence(&fib, vec![check("fib", &[go])]),
        "Go/Rust 1.8 here (1.7 to 1.9), published 1.8. 1 of 2 ratios measured."
    );
    assert_eq!(
        sentence(&fib, vec![check("fib", &[go, (Language::Python, 61.0)])]),
        "Go/Rust 1.8 here (1.7 to 1.9), published 1.8; Python/Rust 61 here (58 to 64), published 60."
    );
}

#[test]
fn what_is_corrected_says_so() {
    let exactly = |value| Estimate { value, interval: Some(Interval { lo: value, hi: value }), n: 10 };
    let one = exactly(1.0);
    // Go costs four times as much here as natively.
    let prices = PerLanguage([one, exactly(4.0), one, one]);
    let known = |_: &str| KernelFacts { prices: Some(prices), counts_calls: true };
    let sentence = |claim: &Claim, checks: Vec<KeptRun>| {
        let mut all = KeptRuns::default();
        checks.into_iter().for_each(|check| all.add(check));
        evidence(claim, &all, &known).sentence()
    };
    let run = |kernel: &str| check(kernel, &[(Language::Go, 7.2), (Language::Python, 61.0)]);
    assert_eq!(
        sentence(&claim("fib"), vec![run("fib")]),
        "Go/Rust 1.80 here, corrected from 7.2 (1.71 to 1.89), published 1.8; \
         Python/Rust 61 here, corrected from 61 (58 to 64), published 60."
    );
    let order = |kernels: &[&str]| {
        let kernels = kernels.iter().map(|&kernel| kernel.to_owned()).collect();
        let (language, is, than) = (Language::Rust, Direction::Faster, vec![Language::Go]);
        Claim {
            test: Some(Test::Order { language, is, than, at_least: None, kernels }),
            ..claim("rust-fastest")
        }
    };
    let runs = || vec![run("fib"), run("lru")];
    assert!(sentence(&order(&["fib", "lru"]), runs()).ends_with(", as a corrected mean over 2 kernels."));
    assert!(sentence(&order(&["fib"]), runs()).ends_with("), corrected."));
}

#[test]
fn sizes_far_apart_are_told() {
    let far = Claim { test: Some(Test::Ratio { kernel: "fib".to_owned(), n: 5_000 }), ..claim("fib") };
    assert_eq!(
        sentence(&far, vec![check("fib", &[(Language::Go, 1.8), (Language::Python, 61.0)])]),
        "Go/Rust 1.8 here (1.7 to 1.9) at n = 27, published 1.8 at n = 5000; \
         Python/Rust 61 here (58 to 64) at n = 27, published 60 at n = 5000."
    );
}

#[test]
fn an_order_is_told_by_its_means() {
    let test = Test::Order {
        language: Language::Rust,
        is: Direction::Faster,
        than: vec![Language::Go, Language::Python],
        at_least: None,
        kernels: vec!["fib".to_owned(), "lru".to_owned()],
    };
    let claim = Claim { test: Some(test), ..claim("rust-fastest") };
    assert_eq!(sentence(&claim, vec![]), "It takes 2 kernels.");
    let run = |kernel| check(kernel, &[(Language::Go, 2.0), (Language::Python, 50.0)]);
    assert_eq!(sentence(&claim, vec![run("fib")]), "1 of 2 kernels measured.");
    assert_eq!(
        sentence(&claim, vec![run("fib"), run("lru")]),
        "Rust takes 0.500× the time of Go (0.483 to 0.518), 0.0200× that of Python (0.0193 to 0.0207), as a mean over 2 kernels."
    );
}

#[test]
fn without_a_test_there_is_nothing_to_tell() {
    assert_eq!(sentence(&claim("pay-entry"), vec![]), "");
}
