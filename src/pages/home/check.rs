//! What the check found: verdicts, table, what to take along.

use crate::components::{data_table, verdicts};
use crate::hooks::Report;
use crate::platform::environment::environment;
use crate::platform::{clipboard, download};
use crate::reference;
use crosscheck_core::browser;
use crosscheck_core::chart::Table;
use crosscheck_core::chart::table::KEY;
use crosscheck_core::claims::published::FIBONACCI;
use crosscheck_core::claims::{Finding, finding};
use crosscheck_core::format::duration;
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Summary;
use yew::prelude::*;

/// What a reader can take along, and what came of it.
pub struct Takeaway {
    /// What came of the last copy or download.
    pub handed_over: Option<&'static str>,
    pub on_handed_over: Callback<&'static str>,
    /// Gives the file for download.
    pub results: Callback<(), Option<String>>,
}

/// The verdicts of a run that is over.
pub fn outcome(report: Option<&Report>) -> Html {
    match report.filter(|report| report.progress.is_none() && has_figures(report)) {
        Some(report) => {
            let made_on = reference::of_claim().map(|(_, made_on)| made_on);
            verdicts(&findings(report), report.outcome, report.baseline, made_on)
        }
        None => html! { <section key="verdicts" hidden=true></section> },
    }
}

/// The figures of a run; an empty section before there are any. `to_published_size` is the factor from the measured
/// size to the published one.
pub fn figures(report: Option<&Report>, to_published_size: f64, takeaway: &Takeaway) -> Html {
    let Some(report) = report.filter(|report| has_figures(report)) else {
        return html! { <section key="figures" hidden=true></section> };
    };
    let table = Table::of(&report.summary, report.baseline, FIBONACCI.n, to_published_size);
    html! {
        <section key="figures" aria-labelledby="figures">
            <h2 id="figures">{ "The figures" }</h2>
            <p class="quiet">{ circumstances(report) }</p>
            { data_table(&table, "Figures of the run") }
            <p class="quiet key">{ KEY }</p>
            { take_along(&table, takeaway) }
        </section>
    }
}

/// What is read aloud at the end of a run.
pub fn announcement(report: Option<&Report>) -> String {
    let Some((report, outcome)) = report.and_then(|report| Some((report, report.outcome?))) else {
        return String::new();
    };
    let verdicts = findings(report).into_iter().map(|finding| {
        format!(
            " {} against {}: {}.",
            finding.numerator.label(),
            finding.denominator.label(),
            finding.verdict.label()
        )
    });
    outcome.sentence().to_owned() + &verdicts.collect::<String>()
}

fn has_figures(report: &Report) -> bool {
    !report.summary.languages.is_empty()
}

fn findings(report: &Report) -> Vec<Finding> {
    let reference = reference::of_claim().map(|(figures, _)| figures);
    let finding = |language| finding(&FIBONACCI, &report.summary, language, reference.as_ref());
    Language::ALL.into_iter().filter_map(finding).collect()
}

/// With what, how long and how finely it was measured.
fn circumstances(report: &Report) -> String {
    let environment = environment();
    let summary = &report.summary;
    let cores = environment.cores.map(|cores| format!(", {cores} cores")).unwrap_or_default();
    let clock = summary.clock_resolution_ms.map(|step| format!(", clock steps of {}", duration(step, 2)));
    format!(
        "{}{cores}{}. fib({}), {}.",
        browser::name(&environment.user_agent),
        clock.unwrap_or_default(),
        report.spec.n,
        rounds(summary),
    )
}

fn rounds(summary: &Summary) -> String {
    let plural = if summary.rounds == 1 { "" } else { "s" };
    let dropped = match summary.dropped {
        0 => String::new(),
        some => format!(", {some} more dropped because the machine was busy"),
    };
    format!("{} round{plural}{dropped}", summary.rounds)
}

fn take_along(table: &Table, takeaway: &Takeaway) -> Html {
    let copy = {
        let (text, told) = (table.to_tsv(), takeaway.on_handed_over.clone());
        Callback::from(move |_: MouseEvent| {
            let told = told.clone();
            clipboard::copy(text.clone(), move |copied| {
                told.emit(if copied {
                    "Table copied."
                } else {
                    "The browser refused: select the table and copy it."
                });
            });
        })
    };
    let save = {
        let (results, told) = (takeaway.results.clone(), takeaway.on_handed_over.clone());
        Callback::from(move |_: MouseEvent| {
            let saved = results
                .emit(())
                .is_some_and(|json| download::save("crosscheck-fib.json", "application/json", &json));
            told.emit(if saved {
                "JSON handed to the browser."
            } else {
                "The browser refused the download."
            });
        })
    };
    html! {
        <p class="takeaway">
            <button type="button" onclick={copy}>{ "Copy table" }</button>
            <button type="button" onclick={save}>{ "Download JSON" }</button>
            <span role="status">{ takeaway.handed_over.unwrap_or_default() }</span>
        </p>
    }
}
