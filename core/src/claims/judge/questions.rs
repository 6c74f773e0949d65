//! What a run has to decide for the claims that it serves.

use super::evidence::{KernelFacts, fastest_printed};
use super::verdict::{BALLPARK, HOLDS, Sizes};
use crate::claims::file::{Claim, Test};
use crate::lang::Language;
use crate::measure::{Estimate, Interval, Question, Spec};
use crate::reference::adjusted;

/// The ratios that claims print of a run's kernel and languages, at a size near its own, each with the ranges in which their verdict changes or
/// cannot be told: around each end of the verdict's ranges, as wide as the rounding of the published figures and the
/// browser's prices leave it. Claims of order have none: their verdict is on a mean over kernels.
pub fn questions<'a>(
    claims: impl IntoIterator<Item = &'a Claim>,
    spec: &Spec,
    known: &KernelFacts,
) -> Vec<Question> {
    claims.into_iter().flat_map(|claim| of_claim(claim, spec, known)).collect()
}

fn of_claim(claim: &Claim, spec: &Spec, known: &KernelFacts) -> Vec<Question> {
    let Some(Test::Ratio { kernel, n: published }) = &claim.test else { return Vec::new() };
    let sizes = Sizes { measured: spec.n, published: *published, counts_calls: known.counts_calls };
    // As in the evidence, over the fastest printed of those that are measured.
    let mut languages = claim.languages_with_a_number();
    languages.retain(|language| spec.languages.contains(&(*language).into()));
    let denominator = fastest_printed(claim, languages.iter().copied());
    let Some(denominator) = denominator.filter(|_| *kernel == spec.kernel && sizes.are_near()) else {
        return Vec::new();
    };
    let question = |numerator: Language| {
        let (_, rounding) = claim.ratio(numerator, denominator)?;
        let exactly = Estimate { value: 1.0, interval: Some(Interval { lo: 1.0, hi: 1.0 }), n: 1 };
        let corrected = known
            .prices
            .as_ref()
            .map_or(exactly, |prices| adjusted(&exactly, &prices[numerator], &prices[denominator]));
        let factor = corrected.interval?;
        let open =
            |edge: f64| Interval { lo: edge * rounding.lo / factor.hi, hi: edge * rounding.hi / factor.lo };
        let edges = [BALLPARK.lo, HOLDS.lo, HOLDS.hi, BALLPARK.hi];
        Some(Question {
            numerator: numerator.into(),
            denominator: denominator.into(),
            open: edges.map(open).to_vec(),
        })
    };
    languages.into_iter().filter(|&language| language != denominator).filter_map(question).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::test_claims::{claim, number};
    use crate::claims::file::Kind;
    use crate::claims::judge::{Finding, Verdict};
    use crate::lang::Contender;
    use proptest::prelude::*;

    fn fib() -> Claim {
        let values = vec![number("go", 39.0), number("python", 1_300.0), number("rust", 22.0)];
        let test = Test::Ratio { kernel: "fib".to_owned(), n: 35 };
        Claim { test: Some(test), ..claim("fib", Kind::Compute, values) }
    }

    fn spec(kernel: &str, n: u32, languages: &[Contender]) -> Spec {
        Spec { n, languages: languages.to_vec(), ..crate::sample::spec(kernel) }
    }

    const PLAIN: KernelFacts = KernelFacts { prices: None, counts_calls: true };

    #[test]
    fn each_printed_ratio_is_asked_for_where_its_kernel_and_size_are_measured() {
        let claim = fib();
        let asked = questions([&claim], &spec("fib", 27, &Contender::PLAIN), &PLAIN);
        let pairs: Vec<_> = asked.iter().map(|question| (question.numerator, question.denominator)).collect();
        assert_eq!(pairs, [(Contender::GO, Contender::RUST), (Contender::PYTHON, Contender::RUST)]);
        assert!(questions([&claim], &spec("nbody", 27, &Contender::PLAIN), &PLAIN).is_empty());
        let far = KernelFacts { counts_calls: false, ..PLAIN };
        assert!(questions([&claim], &spec("fib", 4, &Contender::PLAIN), &far).is_empty());
        assert_eq!(questions([&claim], &spec("fib", 30, &Contender::PLAIN), &far).len(), 2);
        // Without Rust the next printed language is what the evidence divides by.
        let asked = questions([&claim], &spec("fib", 27, &[Contender::GO, Contender::PYTHON]), &PLAIN);
        let pairs: Vec<_> = asked.iter().map(|question| (question.numerator, question.denominator)).collect();
        assert_eq!(pairs, [(Contender::PYTHON, Contender::GO)]);
    }

    proptest! {
        /// An interval that is decided has its verdict: a narrower one inside it has the same.
        #[test]
        fn what_is_decided_stays_so(value in 0.2..12.0f64, wide in 1.0..1.6f64, narrow in 0.0..1.0f64) {
            let claim = fib();
            let question = &questions([&claim], &spec("fib", 27, &Contender::PLAIN), &PLAIN)[0];
            let ends = |half: f64| Interval { lo: value / half, hi: value * half };
            let sizes = Sizes { measured: 27, published: 35, counts_calls: true };
            let verdict = |half: f64| {
                let here = Estimate { value, interval: Some(ends(half)), n: 5 };
                let ratio = claim.ratio(Language::Go, Language::Rust).unwrap();
                Finding::of(Language::Go, Language::Rust, ratio, here, sizes, None).verdict
            };
            if question.is_decided(Contender::GO, Contender::RUST, ends(wide)) {
                prop_assert!(verdict(wide) != Verdict::Unclear);
                prop_assert_eq!(verdict(wide), verdict(wide.powf(narrow)));
            }
        }
    }
}
