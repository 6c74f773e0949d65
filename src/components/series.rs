//! A series of kernels: how far it is, how it ended, what went wrong.

use super::Doing;
use crate::errand::Trouble;
use crate::hooks::{Report, Series};
use crate::kernels::title_of;
use crosscheck_core::measure::Outcome;

/// How far a series is; `None` when none goes on.
pub fn doing(series: &Series) -> Option<Doing> {
    let spec = series.next()?;
    let all = series.jobs.len();
    let title = title_of(&spec.kernel);
    let what =
        if all == 1 { title.to_owned() } else { format!("Kernel {} of {all}: {title}", series.over + 1) };
    let progress = series.live.as_ref().and_then(|live| live.progress);
    Some(Doing::in_series(&what, series.over, all, progress.as_ref(), spec.preset))
}

/// How the last series ended; empty before that.
pub fn ended(series: &Series) -> String {
    let (over, all) = (series.over, series.jobs.len());
    if series.goes_on || all == 0 {
        return String::new();
    }
    let kernels = if all == 1 { "kernel" } else { "kernels" };
    let is = if over == 1 { "is" } else { "are" };
    match series.troubled().count() {
        _ if series.cancelled => format!("Cancelled; {over} of {all} {kernels} {is} through, and kept."),
        _ if over < all => Outcome::ClockTooCoarse.sentence().to_owned(),
        0 if all == 1 => "The kernel is through.".to_owned(),
        0 => format!("All {all} kernels are through."),
        _ if all == 1 => "The kernel is through, but not everything went well, see below.".to_owned(),
        some => {
            format!("{all} {kernels} {is} through; in {some} of them not everything went well, see below.")
        }
    }
}

/// What went wrong in the last series, said once for all kernels that it befell.
pub fn troubles(series: &Series) -> Vec<Trouble> {
    let mut troubles: Vec<Trouble> = Vec::new();
    for report in series.troubled() {
        let (why, kernel) = (why(report), report.spec.kernel.clone());
        match troubles.iter_mut().find(|trouble| trouble.why == why) {
            Some(trouble) => trouble.kernels.push(kernel),
            None => troubles.push(Trouble { why, kernels: vec![kernel] }),
        }
    }
    troubles
}

/// Why a run did not give all that it should.
fn why(report: &Report) -> String {
    let failed = report.failures.iter().map(|failed| {
        let failure = &failed.failure;
        let message =
            if failure.message.is_empty() { String::new() } else { format!(" ({})", failure.message) };
        format!("{}: {}{message}. {}", failed.language.label(), failure.title(), failure.advice())
    });
    let gave_up = matches!(report.outcome, Some(Outcome::TooNoisy | Outcome::ClockTooCoarse));
    let outcome = report.outcome.filter(|_| gave_up).map(|outcome| outcome.sentence().to_owned());
    failed.chain(outcome).collect::<Vec<_>>().join(" ")
}
