//! What the check found: verdicts, table, what to take along.

use crate::components::{data_table, verdicts};
use crate::hooks::Report;
use crate::platform::environment::environment;
use crate::platform::{clipboard, download};
use crosscheck_core::browser;
use crosscheck_core::chart::Table;
use crosscheck_core::claims::published::FIBONACCI;
use crosscheck_core::claims::{Finding, finding};
use crosscheck_core::format::duration;
use crosscheck_core::lang::Language;
use crosscheck_core::measure::{Outcome, Summary};
use yew::prelude::*;

/// What a reader can take along, and what came of it.
pub struct Takeaway {
    /// What came of the last copy or download.
    pub handed_over: Option<&'static str>,
    pub on_handed_over: Callback<&'static str>,
    /// Gives the file for download.
    pub results: Callback<(), Option<String>>,
}

/// The outcome of a run; an empty section before there is one. `to_published_size` is the factor from the measured
/// size to the published one.
pub fn check(report: Option<&Report>, to_published_size: f64, takeaway: &Takeaway) -> Html {
    let Some(report) = report.filter(|report| !report.summary.languages.is_empty()) else {
        return html! { <section key="check" hidden=true></section> };
    };
    let table = Table::of(&report.summary, report.baseline, FIBONACCI.n, to_published_size);
    html! {
        <section key="check" aria-labelledby="figures">
            if report.progress.is_none() {
                { verdicts(&findings(report), report.outcome, report.baseline) }
            }
            <h2 id="figures">{ "The figures" }</h2>
            <p class="quiet">{ circumstances(report) }</p>
            { data_table(&table, "Figures of the run") }
            { take_along(&table, takeaway) }
        </section>
    }
}

fn findings(report: &Report) -> Vec<Finding> {
    Language::ALL
        .into_iter()
        .filter_map(|language| finding(&FIBONACCI, &report.summary, language, report.outcome))
        .collect()
}

/// With what, how long and how finely it was measured.
fn circumstances(report: &Report) -> String {
    let environment = environment();
    let summary = &report.summary;
    let cores = environment.cores.map(|cores| format!(", {cores} cores")).unwrap_or_default();
    let clock = summary.clock_resolution_ms.map(|step| format!(", clock steps of {}", duration(step, 2)));
    let ending = match report.outcome {
        None => "Still measuring.",
        Some(Outcome::Complete) => "All rounds measured.",
        Some(Outcome::Precise) => "Stopped early: every ratio is within 2 %.",
        Some(Outcome::TimeCap) => "Stopped at the time cap of three minutes.",
        Some(Outcome::TooNoisy) => "Stopped: too many rounds had to be dropped.",
        Some(Outcome::NothingMeasured) => "Nothing could be measured.",
        Some(Outcome::Cancelled) => "Cancelled; what was measured until then is kept.",
    };
    format!(
        "{}{cores}{}. fib({}), {}. {ending}",
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
