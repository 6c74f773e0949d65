//! What was found, in short: a sentence or two beside a claim.

use super::evidence::{Comparison, TestResult};
use super::standing::Standing;
use super::verdict::{Finding, Verdict};
use crate::format::{digits, ratio, significant};
use crate::measure::{Estimate, Interval};

impl TestResult {
    /// What was found, in a sentence or two; empty for a claim without a test.
    pub fn sentence(&self) -> String {
        let found = match self {
            Self::None => return String::new(),
            Self::Ratio { findings, .. } => findings.iter().map(finding).collect::<Vec<_>>().join("; "),
            Self::Order { comparisons, corrected, .. } => order(comparisons, *corrected),
        };
        let found = if found.is_empty() { found } else { found + "." };
        match (self.standing(), self) {
            (Standing::NotChecked { done, of }, Self::Ratio { .. }) if done > 0 => {
                format!("{found} {done} of {of} ratios measured.")
            }
            (Standing::NotChecked { of, .. }, Self::Ratio { .. }) => {
                format!("{of} {}, by one kernel.", if of == 1 { "ratio" } else { "ratios" })
            }
            (Standing::NotChecked { done: 0, of: 1 }, _) => "It takes one kernel.".to_owned(),
            (Standing::NotChecked { done: 0, of }, _) => format!("It takes {of} kernels."),
            (Standing::NotChecked { done, of }, _) => format!("{done} of {of} kernels measured."),
            _ => found,
        }
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
mod tests;
