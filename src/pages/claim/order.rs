//! A claim that a language is faster, or slower, than others: over several kernels.

use super::state::Action;
use super::verdict::{kept_line, rule_of, whole};
use super::{Desk, checks, topic};
use crate::bundle::{jobs, kernel_facts, made_on, title_of};
use crate::components::{
    Choices, LadderFigure, Takeaway, Waiting, choices, cost, data_table, doing, ended, order_verdicts,
    start_label, take_along, trouble_list,
};
use crosscheck_core::chart::{Ladder, Table};
use crosscheck_core::claims::{Checks, Evidence, evidence, left};
use crosscheck_core::lang::Contender;
use std::rc::Rc;
use yew::prelude::*;

/// The button, the verdicts, a row a kernel.
pub fn check(desk: &Desk, kernels: &[String]) -> Html {
    let checks = checks(desk, &slugs(kernels));
    let preset = desk.state.bar.address.preset;
    let goes_on = desk.measuring.goes_on();
    let offered = Choices {
        preset,
        offered: &[],
        languages: &[],
        disabled: goes_on,
        on_preset: desk.act.reform(Action::Choose),
        on_language: desk.act.reform(Action::Toggle),
    };
    let begin = {
        let (measuring, act, topic) = (desk.measuring.clone(), desk.act.clone(), topic(desk));
        Callback::from(move |kernels: Vec<String>| {
            act.emit(Action::Begin);
            measuring.begin(topic.clone(), jobs(slugs(&kernels), preset));
        })
    };
    html! {
        <>
            { ladder(desk, &checks) }
            { action(desk, kernels, &checks, &begin) }
            { trouble_list(desk.measuring.series(&topic(desk)), goes_on, Some(&begin)) }
            { outcome(desk, kernels, &checks) }
            { choices(&offered) }
        </>
    }
}

/// The means as a figure, over the language that the claim is about.
fn ladder(desk: &Desk, checks: &Checks) -> Html {
    let Evidence::Order { comparisons, .. } = evidence(desk.claim, checks, &kernel_facts) else {
        return Html::default();
    };
    let Some(ladder) = Ladder::of_order(&comparisons).map(Rc::new) else { return Html::default() };
    html! { <LadderFigure key="ladder" {ladder} on_scale={Callback::noop()} /> }
}

fn slugs(kernels: &[String]) -> Vec<&str> {
    kernels.iter().map(String::as_str).collect()
}

/// The button for the kernels that are left, or for all of them again.
fn action(desk: &Desk, kernels: &[String], checks: &Checks, begin: &Callback<Vec<String>>) -> Html {
    let left: Vec<String> = left(desk.claim, checks).into_iter().map(str::to_owned).collect();
    let label = start_label(left.len(), kernels.len(), "Check on this machine", "Check again");
    let wanted = if left.is_empty() { kernels.to_vec() } else { left };
    let plural = if wanted.len() == 1 { "" } else { "s" };
    let cost = cost(wanted.len(), &Contender::PLAIN, desk.state.bar.address.preset);
    let cost = format!("{} kernel{plural}, in four languages. {cost}", wanted.len());
    let ended = ended(desk.measuring.series(&topic(desk)));
    html! {
        <Waiting key="waiting" doing={doing(desk.measuring)} {label} {cost} outcome={ended.clone()} announcement={ended}
            on_start={begin.reform(move |()| wanted.clone())} on_cancel={desk.measuring.on_cancel()} />
    }
}

/// The verdicts, and the ratio of each kernel or that it is missing.
fn outcome(desk: &Desk, kernels: &[String], checks: &Checks) -> Html {
    let evidence = evidence(desk.claim, checks, &kernel_facts);
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
            { rule_of(desk.claim, made_on().filter(|_| *corrected)) }
            { kept_line(desk, checks) }
        </section>
    }
}
