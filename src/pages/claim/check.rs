//! What the check found: verdicts, table, what to take along.

use crate::components::{Takeaway, circumstances, data_table, take_along, verdicts};
use crate::hooks::Report;
use crosscheck_core::chart::Table;
use crosscheck_core::chart::table::KEY;
use crosscheck_core::claims::published::FIBONACCI;
use crosscheck_core::claims::{Finding, finding};
use crosscheck_core::lang::Language;
use crosscheck_core::reference::KernelReference;
use yew::prelude::*;

/// The verdicts of a run that is over; `reference` are the kernel's figures on the reference machine, and what that is.
pub fn outcome(report: Option<&Report>, reference: Option<(KernelReference, &str)>) -> Html {
    match report.filter(|report| report.progress.is_none() && has_figures(report)) {
        Some(report) => {
            let made_on = reference.map(|(_, made_on)| made_on);
            verdicts(&findings(report, reference), report.outcome, report.baseline, made_on)
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
    let table = Table::of(&report.summary, report.baseline, Some((FIBONACCI.n, to_published_size)));
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
pub fn announcement(report: Option<&Report>, reference: Option<(KernelReference, &str)>) -> String {
    let Some((report, outcome)) = report.and_then(|report| Some((report, report.outcome?))) else {
        return String::new();
    };
    let verdicts = findings(report, reference).into_iter().map(|finding| {
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

fn findings(report: &Report, reference: Option<(KernelReference, &str)>) -> Vec<Finding> {
    let reference = reference.map(|(figures, _)| figures);
    let finding = |language| finding(&FIBONACCI, &report.summary, language, reference.as_ref());
    Language::ALL.into_iter().filter_map(finding).collect()
}
