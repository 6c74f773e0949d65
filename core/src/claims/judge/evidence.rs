//! What the checks that were made say of a claim, part by part, for both kinds of test.

use super::checks::KeptRuns;
use super::verdict::{Adjusted, Finding, Sizes, Verdict};
use crate::claims::file::{Claim, Direction, Test};
use crate::lang::Language;
use crate::measure::{Estimate, Interval};
use crate::reference::Prices;
use crate::suite::{Mean, geometric_mean};

/// What is known of a kernel without measuring it here.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct KernelFacts {
    /// The browser's prices, where there is a reference run.
    pub prices: Option<Prices>,
    /// Whether its time follows an exact count of calls, so that a ratio is the same at every size.
    pub counts_calls: bool,
}

/// Gives what is known of a kernel.
pub type KernelFactsOf<'a> = &'a dyn Fn(&str) -> KernelFacts;

/// What the checks say of a claim, part by part.
#[derive(Clone, Debug, PartialEq)]
pub enum TestResult {
    /// The claim has no test.
    None,
    /// Of a test of ratios: a finding for every ratio that was measured, of `of`.
    Ratio {
        /// In the order of [`Language::ALL`].
        findings: Vec<Finding>,
        /// Ratios that the claim prints: languages with a number, less the one that they are divided by.
        of: usize,
    },
    /// Of a test of order: a comparison for each of the other languages.
    Order {
        /// In the order of the claim.
        comparisons: Vec<Comparison>,
        /// Kernels that were measured in all languages that the test needs.
        done: usize,
        /// Kernels of the test.
        of: usize,
        /// Whether the ratios are corrected by the browser's prices: where those of every kernel are known.
        corrected: bool,
    },
}

/// A language compared with another over several kernels.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The language that the claim is about.
    pub language: Language,
    /// The one that it is compared with.
    pub other: Language,
    /// Which way the claim says.
    pub is: Direction,
    /// Time of the language over that of the other, in the kernels that were measured in both.
    pub kernels: Vec<KernelRatio>,
    /// Their geometric mean; `None` until every kernel of the test is there.
    pub mean: Option<Mean>,
    /// The verdict on the mean.
    pub verdict: Option<Verdict>,
}

/// The ratio of two languages in one kernel.
#[derive(Clone, Debug, PartialEq)]
pub struct KernelRatio {
    /// Slug of the kernel.
    pub kernel: String,
    /// As it was measured here.
    pub here: Estimate,
    /// What the browser's prices make of it, where the test is corrected.
    pub adjusted: Option<Adjusted>,
}

impl KernelRatio {
    /// The ratio that is judged: corrected where the test is.
    pub fn judged(&self) -> Estimate {
        self.adjusted.map_or(self.here, |adjusted| adjusted.ratio)
    }
}

/// What a test needs: a kernel and two languages whose ratio in it is asked for. Those of one kernel stand together.
pub fn needs(claim: &Claim) -> Vec<(&str, Language, Language)> {
    match &claim.test {
        None => Vec::new(),
        Some(Test::Ratio { kernel, .. }) => {
            let languages = claim.languages_with_a_number();
            let Some(fastest) = fastest_printed(claim, languages.iter().copied()) else { return Vec::new() };
            let others = languages.into_iter().filter(|&other| other != fastest);
            others.map(|other| (kernel.as_str(), fastest, other)).collect()
        }
        Some(Test::Order { language, than, kernels, .. }) => {
            let of_kernel = |kernel| than.iter().map(move |&other| (kernel, *language, other));
            kernels.iter().map(String::as_str).flat_map(of_kernel).collect()
        }
    }
}

/// The kernels of a claim's test in which a ratio is missing that it needs.
pub fn left<'a>(claim: &'a Claim, checks: &KeptRuns) -> Vec<&'a str> {
    let missing =
        needs(claim).into_iter().filter(|(kernel, one, other)| checks.best(kernel, *one, *other).is_none());
    let mut kernels: Vec<&str> = missing.map(|(kernel, ..)| kernel).collect();
    kernels.dedup();
    kernels
}

/// What the checks say of a claim.
pub fn evidence(claim: &Claim, checks: &KeptRuns, known: KernelFactsOf<'_>) -> TestResult {
    match &claim.test {
        None => TestResult::None,
        Some(Test::Ratio { kernel, n }) => ratios(claim, kernel, *n, checks, &known(kernel)),
        Some(Test::Order { language, is, than, at_least, kernels }) => {
            let prices = prices_of_all(kernels, known);
            let claimed = (*is, at_least.unwrap_or(1.0));
            let compared = |&other| compare((*language, other), claimed, kernels, checks, prices.as_deref());
            let comparisons = than.iter().map(compared).collect();
            let of = kernels.len();
            TestResult::Order {
                comparisons,
                done: of - left(claim, checks).len(),
                of,
                corrected: prices.is_some(),
            }
        }
    }
}

/// Each printed language over the one that is printed as the fastest of those that were measured.
fn ratios(claim: &Claim, kernel: &str, published: u32, checks: &KeptRuns, known: &KernelFacts) -> TestResult {
    let languages = claim.languages_with_a_number();
    let of = languages.len().saturating_sub(1);
    let measured = |&language: &Language| {
        languages.iter().any(|&other| other != language && checks.best(kernel, language, other).is_some())
    };
    let Some(baseline) = fastest_printed(claim, languages.iter().copied().filter(measured)) else {
        return TestResult::Ratio { findings: Vec::new(), of };
    };
    let finding = |&numerator: &Language| {
        let run = checks.best(kernel, numerator, baseline)?;
        let here = run.ratio(numerator, baseline)?;
        let sizes = Sizes { measured: run.n, published, counts_calls: known.counts_calls };
        let ratio = claim.ratio(numerator, baseline)?;
        Some(Finding::of(numerator, baseline, ratio, here, sizes, known.prices.as_ref()))
    };
    let others = languages.iter().filter(|&&language| language != baseline);
    TestResult::Ratio { findings: others.filter_map(finding).collect(), of }
}

/// The language with the least printed number, which ratios are over.
pub fn fastest_printed(claim: &Claim, languages: impl Iterator<Item = Language>) -> Option<Language> {
    let printed = |language: Language| claim.number(language).map_or(f64::INFINITY, |(number, _)| number);
    languages.min_by(|&a, &b| printed(a).total_cmp(&printed(b)))
}

/// The prices in each kernel, if they are known in every one: a mean of corrected and other ratios would be neither.
fn prices_of_all(kernels: &[String], known: KernelFactsOf<'_>) -> Option<Vec<Prices>> {
    kernels.iter().map(|kernel| known(kernel).prices).collect()
}

fn compare(
    (language, other): (Language, Language),
    (is, at_least): (Direction, f64),
    kernels: &[String],
    checks: &KeptRuns,
    prices: Option<&[Prices]>,
) -> Comparison {
    let ratio = |(index, kernel): (usize, &String)| {
        let here = checks.ratio(kernel, language, other)?;
        let adjusted = prices.map(|prices| Adjusted::of(&here, language, other, &prices[index]));
        Some(KernelRatio { kernel: kernel.clone(), here, adjusted })
    };
    let measured: Vec<KernelRatio> = kernels.iter().enumerate().filter_map(ratio).collect();
    let judged: Vec<Estimate> = measured.iter().map(KernelRatio::judged).collect();
    let mean = geometric_mean(&judged).filter(|mean| mean.kernels == kernels.len());
    let verdict = mean.map(|mean| side(mean, is, at_least));
    Comparison { language, other, is, kernels: measured, mean, verdict }
}

/// Whether a mean of time over time lies wholly on the claimed side, at least so many times.
fn side(mean: Mean, is: Direction, at_least: f64) -> Verdict {
    let Some(Interval { lo, hi }) = mean.interval else { return Verdict::Unclear };
    let times = match is {
        Direction::Faster => Interval { lo: 1.0 / hi, hi: 1.0 / lo },
        Direction::Slower => Interval { lo, hi },
    };
    Verdict::of_times(times, at_least)
}
