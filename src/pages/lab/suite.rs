//! Every kernel, and their geometric mean beside what public suites found.

use super::Ctx;
use super::kernel::takeaway;
use super::state::Action;
use crate::bundle::suite;
use crate::components::{LadderFigure, data_table, take_along};
use crate::hooks::{FinishedRun, Topic};
use crosscheck_core::chart::prices::corrected;
use crosscheck_core::chart::{Ladder, Table};
use crosscheck_core::lang::Contender;
use crosscheck_core::measure::Outcome;
use crosscheck_core::reference::Suite;
use crosscheck_core::suite::{ENVELOPE_SOURCES, KernelRow, means, measured};
use std::rc::Rc;
use yew::prelude::*;

/// The view: the ladder of means, the means, a row a kernel.
pub fn figures(ctx: &Ctx) -> Html {
    let shown = shown(ctx);
    let baseline = shown.first().copied().unwrap_or(Contender::RUST);
    let rows = rows(ctx);
    let here = means(&rows, |row, language| measured(row, language, baseline));
    let reference = suite();
    let known = |row: &KernelRow| reference?.kernel(row.kernel);
    // A reference run knows the languages as they are and no other builds.
    let plain = |language: Contender| Some((language.plain()?, baseline.plain()?));
    let corrected = means(&rows, |row, contender| {
        let (language, over) = plain(contender)?;
        Some(corrected(known(row)?, &measured(row, contender, baseline)?, language, over))
    });
    let native = means(&rows, |row, contender| {
        measured(row, contender, baseline)?;
        let (language, over) = plain(contender)?;
        Some(known(row)?.native_ratio(language, over))
    });
    let ladder = Rc::new(Ladder::of_suite(&here, &shown, baseline).with_native_means(&native));
    let table = Table::of_suite(&rows, &shown, baseline);
    html! {
        <>
            <LadderFigure key="ladder" {ladder} on_scale={ctx.act.reform(Action::Show)} />
            <section key="table">
                if !rows.is_empty() {
                    { data_table(&Table::of_means(&here, &corrected, baseline), "Means over the suite") }
                    <p class="quiet key">{ words(reference) }</p>
                    { data_table(&table, "Every kernel of the suite") }
                    { take_along(&table, &takeaway(ctx, &Topic::Suite, "suite")) }
                }
            </section>
        </>
    }
}

/// The languages of the last run of the suite, or those that are chosen.
fn shown(ctx: &Ctx) -> Vec<Contender> {
    let series = ctx.measuring.series(&Topic::Suite);
    let spec = series.and_then(|series| series.jobs.first());
    spec.map_or_else(|| ctx.state.bar.address.languages.clone(), |spec| spec.languages.clone())
}

fn rows<'a>(ctx: &Ctx<'a>) -> Vec<KernelRow<'a>> {
    let Some(series) = ctx.measuring.series(&Topic::Suite) else { return Vec::new() };
    let row = |finished: &'a FinishedRun| {
        let spec = &finished.report.spec;
        let card = ctx.state.cards.iter().find(|card| card.slug == spec.kernel)?;
        Some(KernelRow {
            kernel: &spec.kernel,
            title: &card.title,
            n: spec.n,
            summary: &finished.report.summary,
            too_busy: finished.report.outcome == Some(Outcome::TooNoisy),
            failed: finished.report.failures.iter().map(|failed| failed.language).collect(),
        })
    };
    series.done.iter().filter_map(row).collect()
}

fn words(reference: Option<&Suite>) -> String {
    let correction = reference.map_or_else(String::new, |suite| {
        format!(
            " Corrected is, for the kernels and languages that the reference run has, each kernel’s ratio without the price that the browser had on the reference machine ({}), in the \
             same kernel at its usual size.",
            suite.made_on
        )
    });
    let means = format!(
        "The geometric mean is over the kernels measured so far. Its 95 % interval is for just these: what measuring \
         them again would give, not what other programs would. Public suites ran other programs, natively: {ENVELOPE_SOURCES}."
    );
    means + &correction
}
