//! A claim that a language is faster, or slower, than others: over several kernels.

use super::state::Action;
use super::verdict::{kept_line, rule_of, whole};
use super::{Ctx, checks, topic};
use crate::bundle::{jobs, kernel_facts, made_on, title_of};
use crate::components::{
    Choices, LadderFigure, Takeaway, Waiting, choices, cost, data_table, doing, ended, order_verdicts,
    start_label, take_along, trouble_list,
};
use crosscheck_core::chart::{Ladder, Table};
use crosscheck_core::claims::{KeptRuns, TestResult, evidence, left};
use crosscheck_core::lang::Contender;
use std::rc::Rc;
use yew::prelude::*;

/// The button, the verdicts, a row a kernel.
pub fn check(ctx: &Ctx, kernels: &[String]) -> Html {
    let checks = checks(ctx, &slugs(kernels));
    let preset = ctx.state.bar.address.preset;
    let goes_on = ctx.measuring.goes_on();
    let offered = Choices {
        preset,
        offered: &[],
        languages: &[],
        disabled: goes_on,
        on_preset: ctx.act.reform(Action::Choose),
        on_language: ctx.act.reform(Action::Toggle),
    };
    let begin = {
        let (measuring, act, topic) = (ctx.measuring.clone(), ctx.act.clone(), topic(ctx));
        Callback::from(move |kernels: Vec<String>| {
            act.emit(Action::Begin);
            measuring.begin(topic.clone(), jobs(slugs(&kernels), preset));
        })
    };
    html! {
        <>
            { ladder(ctx, &checks) }
            { action(ctx, kernels, &checks, &begin) }
            { trouble_list(ctx.measuring.series(&topic(ctx)), goes_on, Some(&begin)) }
            { outcome(ctx, kernels, &checks) }
            { choices(&offered) }
        </>
    }
}

/// The means as a figure, over the language that the claim is about.
fn ladder(ctx: &Ctx, checks: &KeptRuns) -> Html {
    let TestResult::Order { comparisons, .. } = evidence(ctx.claim, checks, &kernel_facts) else {
        return Html::default();
    };
    let Some(ladder) = Ladder::of_order(&comparisons).map(Rc::new) else { return Html::default() };
    html! { <LadderFigure key="ladder" {ladder} on_scale={Callback::noop()} /> }
}

fn slugs(kernels: &[String]) -> Vec<&str> {
    kernels.iter().map(String::as_str).collect()
}

/// The button for the kernels that are left, or for all of them again.
fn action(ctx: &Ctx, kernels: &[String], checks: &KeptRuns, begin: &Callback<Vec<String>>) -> Html {
    let left: Vec<String> = left(ctx.claim, checks).into_iter().map(str::to_owned).collect();
    let label = start_label(left.len(), kernels.len(), "Check on this machine", "Check again");
    let wanted = if left.is_empty() { kernels.to_vec() } else { left };
    let plural = if wanted.len() == 1 { "" } else { "s" };
    let cost = cost(wanted.len(), &Contender::PLAIN, ctx.state.bar.address.preset);
    let cost = format!("{} kernel{plural}, in four languages. {cost}", wanted.len());
    let ended = ended(ctx.measuring.series(&topic(ctx)));
    html! {
        <Waiting key="waiting" doing={doing(ctx.measuring)} {label} {cost} outcome={ended.clone()} announcement={ended}
            on_start={begin.reform(move |()| wanted.clone())} on_cancel={ctx.measuring.on_cancel()} />
    }
}

/// The verdicts, and the ratio of each kernel or that it is missing.
fn outcome(ctx: &Ctx, kernels: &[String], checks: &KeptRuns) -> Html {
    let evidence = evidence(ctx.claim, checks, &kernel_facts);
    let TestResult::Order { comparisons, done, of, corrected } = &evidence else { return Html::default() };
    let table = Table::of_order(comparisons, kernels, title_of);
    let kept = checks.to_json();
    let takeaway = Takeaway {
        file: format!("crosscheck-{}.json", ctx.claim.id),
        json: Callback::from(move |()| Some(kept.clone())),
        export_status: ctx.state.export_status,
        on_exported: ctx.act.reform(Action::Exported),
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
            { rule_of(ctx.claim, made_on().filter(|_| *corrected)) }
            { kept_line(ctx, checks) }
        </section>
    }
}
