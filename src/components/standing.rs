//! Where a claim stands here: a mark, a word, a sentence.

use crosscheck_core::claims::{Comparison, Evidence, Finding, Standing, StandingKind, Verdict};
use crosscheck_core::format::{digits, ratio, significant};
use crosscheck_core::measure::{Estimate, Interval};
use yew::prelude::*;

/// The word with its mark.
pub fn standing_word(kind: StandingKind) -> Html {
    html! {
        <span class="standing" data-standing={kind.slug()}>
            <span class="mark" aria-hidden="true">{ kind.mark() }</span><strong>{ kind.label() }</strong>
        </span>
    }
}

/// What was found, in a sentence or two; empty for a claim without a test.
pub fn standing_sentence(evidence: &Evidence) -> String {
    let found = match evidence {
        Evidence::None => return String::new(),
        Evidence::Ratio { findings, .. } => findings.iter().map(finding).collect::<Vec<_>>().join("; "),
        Evidence::Order { comparisons, corrected, .. } => order(comparisons, *corrected),
    };
    let found = if found.is_empty() { found } else { found + "." };
    match (evidence.standing(), evidence) {
        (Standing::NotChecked { done, of }, Evidence::Ratio { .. }) if done > 0 => {
            format!("{found} {done} of {of} ratios measured.")
        }
        (Standing::NotChecked { of, .. }, Evidence::Ratio { .. }) => {
            format!("{of} {}, by one kernel.", if of == 1 { "ratio" } else { "ratios" })
        }
        (Standing::NotChecked { done: 0, of: 1 }, _) => "It takes one kernel.".to_owned(),
        (Standing::NotChecked { done: 0, of }, _) => format!("It takes {of} kernels."),
        (Standing::NotChecked { done, of }, _) => format!("{done} of {of} kernels measured."),
        _ => found,
    }
}

/// "Go/Rust 1.8 here, corrected from 7.0 (1.7 to 1.9), published 1.8"
fn finding(finding: &Finding) -> String {
    // The sizes are said where they stand in the way of a verdict.
    let at = |n: u32| if finding.sizes.are_near() { String::new() } else { format!(" at n = {n}") };
    let corrected =
        finding.adjusted.map(|_| format!(", corrected from {}", significant(finding.here.value, 2)));
    // So is the rounding.
    let is_open = finding.verdict == Verdict::Unclear && finding.sizes.are_near();
    let rounding = Some(finding.rounding).filter(|_| is_open);
    let rounding = rounding.map(|it| format!(" ({} to {})", significant(it.lo, 2), significant(it.hi, 2)));
    format!(
        "{}/{} {} here{}{}{}, published {}{}{}",
        finding.numerator.label(),
        finding.denominator.label(),
        figure(&finding.judged()),
        corrected.unwrap_or_default(),
        range(&finding.judged()),
        at(finding.sizes.measured),
        significant(finding.published, 2),
        rounding.unwrap_or_default(),
        at(finding.sizes.published),
    )
}

/// "Rust takes 0.55× the time of Go (0.52 to 0.58), 0.4× that of JavaScript (0.35 to 0.45)"
fn order(comparisons: &[Comparison], corrected: bool) -> String {
    let means = comparisons.iter().filter_map(|comparison| Some((comparison, comparison.mean?)));
    let parts: Vec<String> = means
        .enumerate()
        .map(|(at, (comparison, mean))| {
            let mean = Estimate { value: mean.value, interval: mean.interval, n: mean.kernels };
            let of = if at == 0 { format!("{} takes", comparison.language.label()) } else { String::new() };
            let time = if at == 0 { "the time" } else { "that" };
            let times = ratio(mean.value, digits(mean.value, mean.interval));
            let words = format!("{of} {times} {time} of {}{}", comparison.other.label(), range(&mean));
            words.trim_start().to_owned()
        })
        .collect();
    let how = if corrected { "corrected " } else { "" };
    match comparisons.first().and_then(|first| first.mean) {
        Some(mean) if mean.kernels > 1 => {
            format!("{}, as a {how}mean over {} kernels", parts.join(", "), mean.kernels)
        }
        Some(_) if corrected => format!("{}, corrected", parts.join(", ")),
        _ => parts.join(", "),
    }
}

fn figure(estimate: &Estimate) -> String {
    significant(estimate.value, digits(estimate.value, estimate.interval))
}

/// " (1.7 to 1.9)"; nothing without an interval.
fn range(estimate: &Estimate) -> String {
    let digits = digits(estimate.value, estimate.interval);
    let range = |it: Interval| format!(" ({} to {})", significant(it.lo, digits), significant(it.hi, digits));
    estimate.interval.map(range).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::claims::{Check, Checks, Claim, Known, Pace, Test, evidence, parse};
    use crosscheck_core::lang::Language;
    use crosscheck_core::measure::Preset;
    use crosscheck_core::reference::Prices;

    fn claim(id: &str) -> Claim {
        let article = parse(include_str!("../../data/claims/article.json")).unwrap();
        article.claims.into_iter().find(|claim| claim.id == id).unwrap()
    }

    /// A run in which every other language takes `times` the time of Rust.
    fn check(kernel: &str, times: &[(Language, f64)]) -> Check {
        let estimate = |value: f64| Estimate {
            value,
            interval: Some(Interval { lo: value * 0.95, hi: value * 1.05 }),
            n: 5,
        };
        Check {
            kernel: kernel.to_owned(),
            n: 27,
            preset: Preset::Quick,
            build: "0".to_owned(),
            date: "2026-11-24T10:00:00Z".to_owned(),
            ratios: times
                .iter()
                .map(|&(language, times)| (language, Language::Rust, estimate(times)))
                .collect(),
        }
    }

    fn sentence(claim: &Claim, checks: Vec<Check>) -> String {
        let mut all = Checks::default();
        checks.into_iter().for_each(|check| all.add(check));
        standing_sentence(&evidence(claim, &all, &|_| Known::default()))
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
        let prices = Prices([one, exactly(4.0), one, one]);
        let known = |_: &str| Known { prices: Some(prices), counts_calls: true };
        let sentence = |claim: &Claim, checks: Vec<Check>| {
            let mut all = Checks::default();
            checks.into_iter().for_each(|check| all.add(check));
            standing_sentence(&evidence(claim, &all, &known))
        };
        let run = |kernel: &str| check(kernel, &[(Language::Go, 7.2), (Language::Python, 61.0)]);
        assert_eq!(
            sentence(&claim("fib"), vec![run("fib")]),
            "Go/Rust 1.80 here, corrected from 7.2 (1.71 to 1.89), published 1.8; \
             Python/Rust 61 here, corrected from 61 (58 to 64), published 60."
        );
        let order = |kernels: &[&str]| {
            let kernels = kernels.iter().map(|&kernel| kernel.to_owned()).collect();
            let (language, is, than) = (Language::Rust, Pace::Faster, vec![Language::Go]);
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
            is: Pace::Faster,
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
}
