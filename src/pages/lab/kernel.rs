//! What one kernel gave: ladder, table, the price of the browser.

use super::state::Action;
use super::{Ctx, jobs};
use crate::bundle::{reference_of, suite};
use crate::components::{
    LadderFigure, Takeaway, card_text, circumstances, data_table, failures, points, take_along,
};
use crate::hooks::{Report, Topic};
use crosscheck_core::chart::table::KEY;
use crosscheck_core::chart::{Ladder, Table};
use crosscheck_core::format::printed;
use crosscheck_core::kernel::Card;
use crosscheck_core::lang::{Contender, Language};
use std::rc::Rc;
use yew::prelude::*;

/// The view of one kernel.
pub fn figures(ctx: &Ctx) -> Html {
    let Some(card) = ctx.state.card() else { return Html::default() };
    let topic = jobs::topic(ctx.state);
    let report = ctx.measuring.report(&topic);
    let n = ctx.state.bar.address.n.unwrap_or_else(|| card.sizes.usual(ctx.handheld));
    html! {
        <>
            { ladder(ctx, report, &ctx.state.bar.address.languages) }
            { table(ctx, &topic, report) }
            { prices(card, report) }
            <details key="card" class="card" open=true>
                <summary>{ "The card of " }{ card.title.clone() }</summary>
                { card_text(card, n) }
                <p><strong>{ "Size n: " }</strong>{ format!("{}. {}", card.size, card.complexity) }</p>
                { points("What we learnt of its price in the browser", &card.learnt) }
            </details>
        </>
    }
}

/// What the browser costs each language in this kernel, on the reference machine, and what is left without it.
fn prices(card: &Card, report: Option<&Report>) -> Html {
    let Some((suite, reference)) = suite().and_then(|suite| {
        let of_kernel = *suite.kernel(&card.slug)?;
        Some((suite, of_kernel))
    }) else {
        return html! { <section key="prices" hidden=true></section> };
    };
    let summary = report.map(|report| report.summary.clone()).unwrap_or_default();
    let baseline = report.map_or(Language::Rust, |report| report.baseline.language());
    html! {
        <section key="prices" aria-labelledby="prices">
            <h2 id="prices">{ "The price of the browser" }</h2>
            <p class="quiet">
                { format!(
                    "A tab changes each language’s time, and not alike. The price is time in the tab over native time of the \
                     same source on our reference machine ({}), at n = {}; the corrected ratio is the one measured here \
                     without it. Another browser or processor has other prices.",
                    suite.made_on, printed(f64::from(reference.n)),
                ) }
            </p>
            { data_table(&Table::of_prices(&reference, &summary, baseline), "Prices of the browser") }
        </section>
    }
}

/// What the reader's own source gave, against the untouched one.
pub fn edited(ctx: &Ctx, topic: &Topic) -> Html {
    let Some(report) = ctx.measuring.report(topic) else { return Html::default() };
    let now = match topic {
        Topic::Edited(kernel, language) => {
            ctx.state.edits.get(&(kernel.clone(), *language)).map(|text| &**text)
        }
        Topic::Ledger | Topic::Claim(_) | Topic::Kernel(_) | Topic::Growth(_) | Topic::Suite => None,
    };
    html! {
        <div class="edited">
            <p>
                <strong>{ "Edited run. " }</strong>{ "It stands by itself and never goes into a verdict." }
                if now != report.spec.edited_source.as_deref() {
                    { " It was made with an earlier text than the one above." }
                }
            </p>
            { failures(ctx.measuring, Some(report)) }
            { ladder(ctx, Some(report), &report.spec.languages) }
            { table(ctx, topic, Some(report)) }
        </div>
    }
}

fn ladder(ctx: &Ctx, report: Option<&Report>, languages: &[Contender]) -> Html {
    let summary = report.map(|report| report.summary.clone()).unwrap_or_default();
    let baseline = report.map(|report| report.baseline);
    let shown = report.map_or(languages, |report| &report.spec.languages);
    let baseline = baseline.or_else(|| shown.iter().min().copied()).unwrap_or(Contender::RUST);
    let n = report.map(|report| report.spec.n);
    let ladder = Ladder::of_kernel(&summary, shown, baseline, ctx.state.scale, n);
    let failed = report.map(|report| report.failures.clone()).unwrap_or_default();
    let ladder = ladder.with_failures(&failed);
    let reference = ctx.state.card().and_then(|card| Some((card, reference_of(&card.slug)?)));
    let ladder = Rc::new(match reference {
        Some((card, reference)) => {
            let factor = card.growth.factor(reference.n, n.unwrap_or(reference.n));
            ladder.with_reference(&reference, factor)
        }
        None => ladder,
    });
    html! { <LadderFigure key="ladder" {ladder} on_scale={ctx.act.reform(Action::Show)} /> }
}

fn table(ctx: &Ctx, topic: &Topic, report: Option<&Report>) -> Html {
    let Some(report) = report.filter(|report| !report.summary.languages.is_empty()) else {
        return html! { <section key="table" hidden=true></section> };
    };
    let table = Table::of(&report.summary, report.baseline, None);
    let edited = if matches!(topic, Topic::Edited(..)) { "-edited" } else { "" };
    let name = format!("{}{edited}", report.spec.kernel);
    html! {
        <section key="table">
            <p class="quiet">{ circumstances(report) }</p>
            { data_table(&table, "Figures of the measurement") }
            <p class="quiet key">{ KEY }</p>
            { take_along(&table, &takeaway(ctx, topic, &name)) }
        </section>
    }
}

/// What can be taken along of a topic.
pub fn takeaway(ctx: &Ctx, topic: &Topic, name: &str) -> Takeaway {
    let (measuring, measured, of) = (ctx.measuring.clone(), topic.clone(), topic.clone());
    Takeaway {
        file: format!("crosscheck-{name}.json"),
        json: Callback::from(move |()| measuring.results_of(&measured)),
        export_status: ctx.state.export_status(topic),
        on_exported: ctx.act.reform(move |what| Action::Exported(of.clone(), what)),
    }
}
