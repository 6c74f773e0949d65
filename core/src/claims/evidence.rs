//! What the checks that were made say of a claim, part by part, for both kinds of test.

use super::article::{Claim, Pace, Test};
use super::checks::Checks;
use super::verdict::{Adjusted, Finding, Verdict};
use crate::lang::Language;
use crate::measure::{Estimate, Interval};
use crate::reference::Prices;
use crate::suite::{Mean, geometric_mean};

/// The browser's prices in a kernel, where there is a reference run of it.
pub type PricesOf<'a> = &'a dyn Fn(&str) -> Option<Prices>;

/// What the checks say of a claim, part by part.
#[derive(Clone, Debug, PartialEq)]
pub enum Evidence {
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
    pub is: Pace,
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
    /// What the browser's prices make of it, where there is a reference.
    pub adjusted: Option<Adjusted>,
}

impl KernelRatio {
    /// The ratio that is judged: corrected where there is a reference.
    pub fn judged(&self) -> Estimate {
        self.adjusted.map_or(self.here, |adjusted| adjusted.ratio)
    }
}

/// What the checks say of a claim.
pub fn evidence(claim: &Claim, checks: &Checks, prices: PricesOf<'_>) -> Evidence {
    match &claim.test {
        None => Evidence::None,
        Some(Test::Ratio { kernel, .. }) => ratios(claim, kernel, checks, prices),
        Some(Test::Order { language, is, than, at_least, kernels }) => {
            let claimed = (*is, at_least.unwrap_or(1.0));
            let compared = |&other| compare(*language, claimed, other, kernels, checks, prices);
            let comparisons: Vec<Comparison> = than.iter().map(compared).collect();
            let has =
                |kernel: &&String| than.iter().all(|&other| checks.ratio(kernel, *language, other).is_some());
            let done = kernels.iter().filter(has).count();
            Evidence::Order { comparisons, done, of: kernels.len() }
        }
    }
}

/// Each printed language over the one that is printed as the fastest of those that were measured.
fn ratios(claim: &Claim, kernel: &str, checks: &Checks, prices: PricesOf<'_>) -> Evidence {
    let languages = claim.languages_with_a_number();
    let of = languages.len().saturating_sub(1);
    let measured = |&language: &Language| {
        languages.iter().any(|&other| other != language && checks.ratio(kernel, language, other).is_some())
    };
    let printed = |language: Language| claim.number(language).map_or(f64::INFINITY, |(number, _)| number);
    let baseline =
        languages.iter().copied().filter(measured).min_by(|&a, &b| printed(a).total_cmp(&printed(b)));
    let Some(baseline) = baseline else { return Evidence::Ratio { findings: Vec::new(), of } };
    let prices = prices(kernel);
    let finding = |&numerator: &Language| {
        let here = checks.ratio(kernel, numerator, baseline)?;
        Some(Finding::of(numerator, baseline, claim.ratio(numerator, baseline)?, here, prices.as_ref()))
    };
    let others = languages.iter().filter(|&&language| language != baseline);
    Evidence::Ratio { findings: others.filter_map(finding).collect(), of }
}

fn compare(
    language: Language,
    (is, at_least): (Pace, f64),
    other: Language,
    kernels: &[String],
    checks: &Checks,
    prices: PricesOf<'_>,
) -> Comparison {
    let ratio = |kernel: &String| {
        let here = checks.ratio(kernel, language, other)?;
        let adjusted = prices(kernel).map(|prices| Adjusted::of(&here, language, other, &prices));
        Some(KernelRatio { kernel: kernel.clone(), here, adjusted })
    };
    let measured: Vec<KernelRatio> = kernels.iter().filter_map(ratio).collect();
    let judged: Vec<Estimate> = measured.iter().map(KernelRatio::judged).collect();
    let mean = geometric_mean(&judged).filter(|mean| mean.kernels == kernels.len());
    let verdict = mean.map(|mean| side(mean, is, at_least));
    Comparison { language, other, is, kernels: measured, mean, verdict }
}

/// Whether a mean of time over time lies wholly on the claimed side, at least so many times.
fn side(mean: Mean, is: Pace, at_least: f64) -> Verdict {
    let Some(Interval { lo, hi }) = mean.interval else { return Verdict::Unclear };
    let times = match is {
        Pace::Faster => Interval { lo: 1.0 / hi, hi: 1.0 / lo },
        Pace::Slower => Interval { lo, hi },
    };
    Verdict::of_times(times, at_least)
}
