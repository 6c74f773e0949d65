//! A claim that a language is faster, or slower, than others: over several kernels.

use super::state::Action;
use super::verdict::{kept_line, rule_of, whole};
use super::{Desk, checks};
use crate::components::{
    Choices, LadderFigure, Takeaway, Waiting, choices, data_table, doing, ended, loads, order_verdicts,
    take_along, trouble_list, troubles,
};
use crate::kernels::{jobs, title_of};
use crate::prices::{MADE_ON, known};
use crosscheck_core::chart::{Ladder, Table};
use crosscheck_core::claims::{Checks, Evidence, evidence, left};
use crosscheck_core::format::about_minutes;
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Preset;
use std::rc::Rc;
use yew::prelude::*;

/// The button, the verdicts, a row a kernel.
pub fn check(desk: &Desk, kernels: &[String]) -> Html {
    let checks = checks(desk, &slugs(kernels));
    let preset = desk.state.address.preset;
    let series = &desk.measuring.series;
    let offered = Choices {
        preset,
        offered: &[],
        languages: &[],
        disabled: series.goes_on,
        on_preset: desk.act.reform(Action::Choose),
        on_language: desk.act.reform(Action::Toggle),
    };
    let retry = {
        let measuring = desk.measuring.clone();
        Callback::from(move |kernels: Vec<String>| measuring.begin(jobs(slugs(&kernels), preset)))
    };
    let troubles = if desk.state.is_its_check() { troubles(series) } else { Vec::new() };
    html! {
        <>
            { ladder(desk, &checks) }
            { action(desk, kernels, &checks) }
            { trouble_list(&troubles, series.goes_on, &retry) }
            { outcome(desk, kernels, &checks) }
            { choices(&offered) }
        </>
    }
}

/// The means as a figure, over the language that the claim is about.
fn ladder(desk: &Desk, checks: &Checks) -> Html {
    let Evidence::Order { comparisons, .. } = evidence(desk.claim, checks, &known) else {
        return Html::default();
    };
    let Some(ladder) = Ladder::of_order(&comparisons).map(Rc::new) else { return Html::default() };
    html! { <LadderFigure key="ladder" {ladder} on_scale={Callback::noop()} /> }
}

fn slugs(kernels: &[String]) -> Vec<&str> {
    kernels.iter().map(String::as_str).collect()
}

/// The button for the kernels that are left, or for all of them again.
fn action(desk: &Desk, kernels: &[String], checks: &Checks) -> Html {
    let left: Vec<String> = left(desk.claim, checks).into_iter().map(str::to_owned).collect();
    let label = match left.len() {
        0 => "Check again".to_owned(),
        some if some == kernels.len() => "Check on this machine".to_owned(),
        1 => "Check the kernel that is left".to_owned(),
        some => format!("Check the {some} kernels that are left"),
    };
    let wanted = if left.is_empty() { kernels.to_vec() } else { left };
    let preset = desk.state.address.preset;
    let cost = cost(wanted.len(), preset);
    let on_start = {
        let (measuring, act) = (desk.measuring.clone(), desk.act.clone());
        Callback::from(move |()| {
            act.emit(Action::Begin);
            measuring.begin(jobs(slugs(&wanted), preset));
        })
    };
    let on_cancel = {
        let measuring = desk.measuring.clone();
        Callback::from(move |()| measuring.cancel())
    };
    let series = &desk.measuring.series;
    // What came of another claim's check is told on that claim's page.
    let ended = if desk.state.is_its_check() { ended(series) } else { String::new() };
    html! {
        <Waiting key="waiting" doing={doing(series)} {label} {cost} outcome={ended.clone()} announcement={ended}
            {on_start} {on_cancel} />
    }
}

fn cost(kernels: usize, preset: Preset) -> String {
    let loads = loads(&Language::ALL).unwrap_or_default();
    let plural = if kernels == 1 { "" } else { "s" };
    let time = about_minutes(kernels as f64 * preset.about_ms());
    format!("{kernels} kernel{plural} in four languages. Loads {loads}, once; takes {time}.")
}

/// The verdicts, and the ratio of each kernel or that it is missing.
fn outcome(desk: &Desk, kernels: &[String], checks: &Checks) -> Html {
    let evidence = evidence(desk.claim, checks, &known);
    let Evidence::Order { comparisons, done, of, corrected } = &evidence else { return Html::default() };
    let table = Table::of_order(comparisons, kernels, title_of);
    let kept = checks.to_json();
    let takeaway = Takeaway {
        file: format!("crosscheck-{}.json", desk.claim.id),
        json: Callback::from(move |()| Some(kept.clone())),
        handed_over: desk.state.handed_over,
        on_handed_over: desk.act.reform(Action::HandedOver),
    };
    html! {
        <section key="verdicts" class="verdicts" aria-labelledby="verdicts">
            <h2 id="verdicts">{ "Does it hold on this machine?" }</h2>
            { whole(evidence.standing().kind()) }
            if done < of {
                <p>{ format!("Measured so far: {done} of {of} kernels.") }</p>
            }
            { order_verdicts(comparisons) }
            { data_table(&table, "Each kernel of the test") }
            if *done > 0 {
                { take_along(&table, &takeaway) }
            }
            { rule_of(desk.claim, MADE_ON.filter(|_| *corrected)) }
            { kept_line(desk, checks) }
        </section>
    }
}
