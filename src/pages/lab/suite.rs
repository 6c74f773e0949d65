//! Every kernel, and their geometric mean beside what public suites found.

use super::Desk;
use super::kernel::takeaway;
use super::state::{Action, Subject};
use crate::components::{LadderFigure, data_table, take_along};
use crosscheck_core::chart::{Ladder, Table};
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Outcome;
use crosscheck_core::suite::{ENVELOPE_SOURCES, KernelRow, means, measured};
use std::rc::Rc;
use yew::prelude::*;

/// The view: the ladder of means, the means, a row a kernel.
pub fn figures(desk: &Desk) -> Html {
    let shown = shown(desk);
    let baseline = shown.first().copied().unwrap_or(Language::Rust);
    let rows = rows(desk);
    let here = means(&rows, |row, language| measured(row, language, baseline));
    let ladder = Rc::new(Ladder::of_suite(&here, &shown, baseline));
    let table = Table::of_suite(&rows, &shown, baseline);
    html! {
        <>
            <LadderFigure key="ladder" {ladder} on_scale={desk.act.reform(Action::Show)} />
            <section key="table">
                if !rows.is_empty() {
                    { data_table(&Table::of_means(&here, &[], baseline), "Means over the suite") }
                    <p class="quiet key">{ words() }</p>
                    { data_table(&table, "Every kernel of the suite") }
                    { take_along(&table, &takeaway(desk, &Subject::Suite, "suite")) }
                }
            </section>
        </>
    }
}

/// The languages of the last run of the suite, or those that are chosen.
fn shown(desk: &Desk) -> Vec<Language> {
    let series = desk.state.series(&Subject::Suite);
    let spec = series.and_then(|series| series.jobs.first());
    spec.map_or_else(|| desk.state.address.languages.clone(), |spec| spec.languages.clone())
}

fn rows<'a>(desk: &Desk<'a>) -> Vec<KernelRow<'a>> {
    let Some(series) = desk.state.series(&Subject::Suite) else { return Vec::new() };
    let row = |finished: &'a super::series::Finished| {
        let spec = &finished.report.spec;
        let card = desk.state.cards.iter().find(|card| card.slug == spec.kernel)?;
        Some(KernelRow {
            title: &card.title,
            n: spec.n,
            summary: &finished.report.summary,
            too_busy: finished.report.outcome == Some(Outcome::TooNoisy),
            failed: finished.report.failures.iter().map(|failed| failed.language).collect(),
        })
    };
    series.done.iter().filter_map(row).collect()
}

fn words() -> String {
    format!(
        "The geometric mean is over the kernels that are through. Its 95 % interval is for just these: what measuring \
         them again would give, not what other programs would. Public suites ran other programs, natively: {ENVELOPE_SOURCES}."
    )
}
