//! With what, how long and how finely it was measured.

use crate::hooks::Report;
use crate::platform::environment::environment;
use crosscheck_core::browser;
use crosscheck_core::format::duration;
use crosscheck_core::measure::Summary;

/// One line on a run: browser, cores, clock, kernel and size, rounds.
pub fn circumstances(report: &Report) -> String {
    let environment = environment();
    let summary = &report.summary;
    let cores = environment.cores.map(|cores| format!(", {cores} cores")).unwrap_or_default();
    let clock = summary.clock_resolution_ms.map(|step| format!(", clock steps of {}", duration(step, 2)));
    format!(
        "{}{cores}{}. {}({}), {}.",
        browser::name(&environment.user_agent),
        clock.unwrap_or_default(),
        report.spec.kernel,
        report.spec.n,
        rounds(summary),
    )
}

fn rounds(summary: &Summary) -> String {
    let plural = if summary.rounds == 1 { "" } else { "s" };
    let disturbed = match (100.0 * summary.disturbed).round() {
        some if some >= DISTURBED_FROM => format!(", something else disturbed {some} % of the laps"),
        _ => String::new(),
    };
    format!("{} round{plural}{disturbed}", summary.rounds)
}

/// Percent of disturbed laps that are worth a word; on an idle machine some are.
const DISTURBED_FROM: f64 = 10.0;
