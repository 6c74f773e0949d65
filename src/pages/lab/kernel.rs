//! What one kernel gave: ladder, table, the price of the browser.

use super::state::Action;
use super::{Desk, jobs};
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
pub fn figures(desk: &Desk) -> Html {
    let Some(card) = desk.state.card() else { return Html::default() };
    let topic = jobs::topic(desk.state);
    let report = desk.measuring.report(&topic);
    let n = desk.state.bar.address.n.unwrap_or_else(|| card.sizes.usual(desk.handheld));
    html! {
        <>
            { ladder(desk, report, &desk.state.bar.address.languages) }
            { table(desk, &topic, report) }
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
pub fn edited(desk: &Desk, topic: &Topic) -> Html {
    let Some(report) = desk.measuring.report(topic) else { return Html::default() };
    let now = match topic {
        Topic::Edited(kernel, language) => {
            desk.state.edits.get(&(kernel.clone(), *language)).map(|text| &**text)
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
            { failures(desk.measuring, Some(report)) }
            { ladder(desk, Some(report), &report.spec.languages) }
            { table(desk, topic, Some(report)) }
        </div>
    }
}

fn ladder(desk: &Desk, report: Option<&Report>, languages: &[Contender]) -> Html {
    let summary = report.map(|report| report.summary.clone()).unwrap_or_default();
    let baseline = report.map(|report| report.baseline);
    let shown = report.map_or(languages, |report| &report.spec.languages);
    let baseline = baseline.or_else(|| shown.iter().min().copied()).unwrap_or(Contender::RUST);
    let n = report.map(|report| report.spec.n);
    let ladder = Ladder::of_kernel(&summary, shown, baseline, desk.state.scale, n);
    let failed = report.map(|report| report.failures.clone()).unwrap_or_default();
    let ladder = ladder.with_failures(&failed);
    let reference = desk.state.card().and_then(|card| Some((card, reference_of(&card.slug)?)));
    let ladder = Rc::new(match reference {
        Some((card, reference)) => {
            let factor = card.growth.factor(reference.n, n.unwrap_or(reference.n));
            ladder.with_reference(&reference, factor)
        }
        None => ladder,
    });
    html! { <LadderFigure key="ladder" {ladder} on_scale={desk.act.reform(Action::Show)} /> }
}

fn table(desk: &Desk, topic: &Topic, report: Option<&Report>) -> Html {
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
            { take_along(&table, &takeaway(desk, topic, &name)) }
        </section>
    }
}

/// What can be taken along of a topic.
pub fn takeaway(desk: &Desk, topic: &Topic, name: &str) -> Takeaway {
    let (measuring, measured, of) = (desk.measuring.clone(), topic.clone(), topic.clone());
    Takeaway {
        file: format!("crosscheck-{name}.json"),
        json: Callback::from(move |()| measuring.results_of(&measured)),
        handed_over: desk.state.handed_over(topic),
        on_handed_over: desk.act.reform(move |what| Action::HandedOver(of.clone(), what)),
    }
}
