//! A claim of times: its ratios held against those of a kernel.

use super::state::Action;
use super::verdict::{kept_line, rule_of, whole};
use super::{Ctx, about as small_print, checks, figures_of, topic};
use crate::bundle::{jobs, kernel as card_of, kernel_facts, made_on, reference_of, suite};
use crate::components::{
    Choices, LadderFigure, Takeaway, Waiting, choices, circumstances, cost, data_table, doing, ended,
    failures, ratio_verdicts, take_along,
};
use crate::hooks::{Report, Series};
use crosscheck_core::chart::table::KEY;
use crosscheck_core::chart::{Ladder, Measured, Table};
use crosscheck_core::claims::{Claim, Finding, KeptRuns, TestResult, evidence, questions};
use crosscheck_core::kernel::Card;
use crosscheck_core::lang::{Contender, Language};
use crosscheck_core::measure::{Outcome, Spec};
use std::rc::Rc;
use yew::prelude::*;

/// The ladder, the button, the verdicts and the figures.
pub fn check(ctx: &Ctx, kernel: &str, n: u32) -> Html {
    let Some(card) = card_of(kernel) else {
        return html! { <p key="check">{ format!("This build has no kernel “{kernel}”.") }</p> };
    };
    let checks = checks(ctx, &[kernel]);
    let evidence = evidence(ctx.claim, &checks, &kernel_facts);
    let TestResult::Ratio { findings, .. } = &evidence else { return Html::default() };
    let measuring = ctx.measuring;
    let ended = ended(measuring.series(&topic(ctx)));
    let is_checked = checks.of(kernel).next().is_some();
    let address = &ctx.state.bar.address;
    let offered = Choices {
        preset: address.preset,
        offered: &Contender::PLAIN,
        languages: &address.languages,
        disabled: measuring.goes_on(),
        on_preset: ctx.act.reform(Action::Choose),
        on_language: ctx.act.reform(Action::Toggle),
    };
    html! {
        <>
            { ladder(ctx, card, n, &checks, findings) }
            <Waiting key="waiting" doing={doing(measuring)} label={if is_checked { "Check again" } else { "Check on this machine" }}
                cost={cost(1, &address.languages, address.preset)} announcement={announcement(&ended, findings)}
                outcome={ended} on_start={start(ctx, kernel)} on_cancel={measuring.on_cancel()} />
            { failures(measuring, measuring.report_on(kernel)) }
            { outcome(ctx, kernel, &checks, &evidence) }
            { choices(&offered) }
            { figures(ctx, card, n) }
        </>
    }
}

/// How to read the figures of a kernel.
pub fn about(kernel: &str) -> Html {
    let Some(card) = card_of(kernel) else { return Html::default() };
    let n = jobs([kernel], Default::default()).first().map_or(card.sizes.default, |job| job.n);
    let reference = suite().and_then(|suite| Some((*suite.kernel(kernel)?, suite.made_on.as_str())));
    small_print::about(card, n, reference)
}

/// The factor from the time at one size to that at another: by exact counts of calls where the card has them, else by its
/// growth.
fn factor(card: &Card, from: u32, to: u32) -> f64 {
    card.scale(from, to).unwrap_or_else(|| card.growth.factor(from, to))
}

/// The language at 1: the one that the verdicts are over, else that of the run, else the fastest that is printed.
fn baseline(claim: &Claim, findings: &[Finding], report: Option<&Report>) -> Language {
    let fastest = || {
        let number =
            |language: &Language| claim.number(*language).map_or(f64::INFINITY, |(number, _)| number);
        let with_numbers = claim.languages_with_a_number().into_iter();
        with_numbers.min_by(|a, b| number(a).total_cmp(&number(b))).unwrap_or(Language::Rust)
    };
    let judged = findings.first().map(|finding| finding.denominator);
    judged.or_else(|| report.map(|report| report.baseline.language())).unwrap_or_else(fastest)
}

fn ladder(ctx: &Ctx, card: &Card, n: u32, checks: &KeptRuns, findings: &[Finding]) -> Html {
    let report = ctx.measuring.report_on(&card.slug);
    let measured = Measured {
        summary: report.map(|report| &*report.summary),
        checks: Some((checks, &card.slug)),
        to_published_size: report.map_or(1.0, |report| factor(card, report.spec.n, n)),
    };
    let baseline = baseline(ctx.claim, findings, report);
    let ladder = Ladder::of(ctx.claim, n, measured, baseline, ctx.state.scale);
    let ladder = match report {
        Some(report) => ladder.with_failures(&report.failures),
        None => ladder,
    };
    let ladder = Rc::new(match reference_of(&card.slug) {
        Some(reference) => ladder.with_reference(&reference, factor(card, reference.n, n)),
        None => ladder,
    });
    html! { <LadderFigure key="ladder" {ladder} on_scale={ctx.act.reform(Action::Show)} /> }
}

/// Starts a run with the reader's choices.
fn start(ctx: &Ctx, kernel: &str) -> Callback<()> {
    let address = &ctx.state.bar.address;
    let languages = address.languages.clone();
    let chosen =
        jobs([kernel], address.preset).into_iter().map(|spec| Spec { languages: languages.clone(), ..spec });
    let asked = |spec: &Spec| questions([ctx.claim], spec, &kernel_facts(kernel));
    let specs: Vec<Spec> = chosen.map(|spec| Spec { questions: asked(&spec), ..spec }).collect();
    let (measuring, act, topic) = (ctx.measuring.clone(), ctx.act.clone(), topic(ctx));
    Callback::from(move |()| {
        act.emit(Action::Begin);
        measuring.begin(topic.clone(), specs.clone());
    })
}

/// The verdicts, once there is something to judge; not while it is being measured anew.
fn outcome(ctx: &Ctx, kernel: &str, checks: &KeptRuns, evidence: &TestResult) -> Html {
    let TestResult::Ratio { findings, .. } = evidence else { return Html::default() };
    let next = ctx.measuring.running().and_then(Series::next);
    let goes_on = next.is_some_and(|spec| spec.kernel == kernel);
    let report = figures_of(ctx, kernel);
    if goes_on || (report.is_none() && findings.is_empty()) {
        return html! { <section key="verdicts" hidden=true></section> };
    }
    let made_on = made_on().filter(|_| kernel_facts(kernel).prices.is_some());
    html! {
        <section key="verdicts" class="verdicts" aria-labelledby="verdicts">
            <h2 id="verdicts">{ "Does it hold on this machine?" }</h2>
            if findings.is_empty() {
                <p>{ no_verdict(report.and_then(|report| report.outcome)) }</p>
            } else {
                { whole(evidence.standing().kind()) }
            }
            { ratio_verdicts(findings) }
            { rule_of(ctx.claim, made_on) }
            { kept_line(ctx, checks) }
        </section>
    }
}

fn no_verdict(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        Some(Outcome::TooNoisy) => {
            "No verdict: this machine was too busy. Close other programs, then check again."
        }
        _ => "No verdict: it takes two languages with a published figure, both measured here.",
    }
}

/// The figures of this page's run; an empty section before there are any.
fn figures(ctx: &Ctx, card: &Card, n: u32) -> Html {
    let Some(report) = figures_of(ctx, &card.slug) else {
        return html! { <section key="figures" hidden=true></section> };
    };
    let published = (n, factor(card, report.spec.n, n));
    let table = Table::of(&report.summary, report.baseline, Some(published));
    let (measuring, of) = (ctx.measuring.clone(), report.clone());
    let takeaway = Takeaway {
        file: format!("crosscheck-{}.json", ctx.claim.id),
        export_status: ctx.state.export_status,
        on_exported: ctx.act.reform(Action::Exported),
        json: Callback::from(move |()| measuring.results(&of)),
    };
    html! {
        <section key="figures" aria-labelledby="figures">
            <h2 id="figures">{ "The figures" }</h2>
            <p class="quiet">{ circumstances(report) }</p>
            { data_table(&table, "Figures of the run") }
            <p class="quiet key">{ KEY }</p>
            { take_along(&table, &takeaway) }
        </section>
    }
}

/// What is read aloud at the end of a run.
fn announcement(ended: &str, findings: &[Finding]) -> String {
    if ended.is_empty() {
        return String::new();
    }
    let verdicts = findings.iter().map(|finding| {
        let (above, below) = (finding.numerator.label(), finding.denominator.label());
        format!(" {above} against {below}: {}.", finding.verdict.label())
    });
    ended.to_owned() + &verdicts.collect::<String>()
}
