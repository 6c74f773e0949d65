//! Published figures in a line.

use crosscheck_core::claims::Claim;
use crosscheck_core::format::printed;
use crosscheck_core::lang::Language;

/// "Rust ~22 ms, Go ~39 ms".
pub fn published_times(claim: &Claim) -> String {
    let figures = Language::ALL.into_iter().filter_map(|language| claim.figure(language));
    let times: Vec<String> = figures
        .map(|figure| format!("{} ~{}\u{a0}ms", figure.language.label(), printed(figure.ms)))
        .collect();
    times.join(", ")
}
