//! A claim's page: as published, where it comes from, and checked here.

mod about;
mod bars;
mod head;
mod order;
mod ratio;
mod state;
mod untested;
mod verdict;

use crate::articles::{collected, ours, own};
use crate::components::{footer, notices, origins, source, status_word, values};
use crate::hooks::{
    Kept, Measuring, Report, Runner, use_act, use_address, use_checks, use_series, use_stored,
};
use crate::pages::BUSY;
use crate::platform::environment::BUILD_ID;
use crate::platform::store::ARTICLE;
use crate::platform::{clock, scroll};
use crosscheck_core::chart::Bars;
use crosscheck_core::claims::{Article, Check, Checks, Claim, Origin, Test};
use crosscheck_core::share::{Address, LedgerAddress, Page};
use state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// The name under which the page tells others that it measures.
const NAME: &str = "claim";

/// What the parts of the page work with.
struct Desk<'a> {
    article: &'a Article,
    claim: &'a Claim,
    state: &'a State,
    act: Callback<Action>,
    measuring: &'a Measuring,
    kept: &'a Kept,
}

/// The page.
#[component]
pub fn ClaimPage() -> Html {
    let state = use_reducer(State::default);
    let act = use_act(&state);
    use_address(Page::Claim, state.chosen(), &act, Action::Open);
    use_effect_with(state.address.id.clone(), |_| scroll::to(0.0));
    let (kept, _) = use_checks();
    let (brought, _) = use_stored(ARTICLE);
    let brought =
        use_memo(brought, |text| text.as_ref().and_then(|text| own(text).ok()).map(|own| Rc::new(vec![own])));
    let measuring = use_series(NAME, Runner::results_json);

    let articles = if state.address.own { (*brought).clone().unwrap_or_default() } else { ours() };
    // What others published is no part of the ledger, but each of it has its page.
    let collected = if state.address.own { None } else { collected() };
    let found = articles.iter().chain(collected.as_deref()).find_map(|article| {
        let claim = article.claims.iter().find(|claim| claim.id == state.address.id)?;
        Some(Desk { article, claim, state: &state, act: act.clone(), measuring: &measuring, kept: &kept })
    });
    let mut told = state.notices.clone();
    told.extend(measuring.series.refused.then(|| BUSY.to_owned()));
    html! {
        <>
        // Another claim is another page: nothing of the one before stays.
        <main key={state.address.id.clone()} data-claim={state.address.id.clone()}>
            { notices(&told) }
            { found.as_ref().map_or_else(|| missing(&state), page) }
        </main>
        { footer() }
        </>
    }
}

/// Every child has a key: without, Yew would make a canvas anew, and blank, when the list before it grows.
fn page(desk: &Desk) -> Html {
    let check = match &desk.claim.test {
        Some(Test::Ratio { kernel, n }) => ratio::check(desk, kernel, *n),
        Some(Test::Order { kernels, .. }) => order::check(desk, kernels),
        None => untested::why(desk.claim),
    };
    let panels = bars::panels(desk);
    html! {
        <>
            { head::head(desk) }
            { bars::own(desk, &panels) }
            { check }
            { provenance(desk.claim) }
            { others(desk, &panels) }
            {
                match &desk.claim.test {
                    Some(Test::Ratio { kernel, .. }) => ratio::about(kernel),
                    _ => Html::default(),
                }
            }
        </>
    }
}

fn missing(state: &State) -> Html {
    let ledger = LedgerAddress { own: state.address.own, ..LedgerAddress::default() }.to_string();
    let whose = if state.address.own { " in a claims file of yours that this browser keeps" } else { "" };
    html! {
        <section key="missing">
            <h1>{ "There is no such claim" }</h1>
            <p role="alert">
                { format!("Nothing is called “{}”{whose}. ", state.address.id) }
                <a href={ledger}>{ "All claims" }</a>{ "." }
            </p>
        </section>
    }
}

/// Where the figures come from, step by step, and what checking that gave.
fn provenance(claim: &Claim) -> Html {
    html! {
        <section key="origins" aria-labelledby="origins">
            <h2 id="origins">{ "Where it comes from" }</h2>
            <p class="word">{ status_word(claim.status) }{ format!(". {}", claim.status.meaning()) }</p>
            if claim.origins.is_empty() {
                <p>{ "The claims file names no origin." }</p>
            }
            if let Some(reason) = &claim.reason {
                <p class="reason">{ reason.clone() }</p>
            }
            { origins(&claim.origins) }
            if let Some(note) = &claim.note {
                <p>{ note.clone() }</p>
            }
        </section>
    }
}

fn others(desk: &Desk, panels: &[Bars]) -> Html {
    let claim = desk.claim;
    html! {
        <section key="others" aria-labelledby="others" hidden={claim.others.is_empty()}>
            <h2 id="others">{ "What others published" }</h2>
            <ul class="sources">
                { for claim.others.iter().enumerate().map(|(at, it)| html! {
                    <li key={at}>
                        { source(&it.origin) }
                        <p class="quiet">{ it.origin.checked.clone() }</p>
                        { checked_apart(desk, &it.origin) }
                        { bars::of_source(desk, panels, &it.origin.title, &it.origin.checked, at) }
                        { values(&it.values, claim) }
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// Where the figures of another source are held against this machine themselves: the way to that page.
fn checked_apart(desk: &Desk, origin: &Origin) -> Html {
    let collected = collected().filter(|_| !desk.state.address.own);
    let is_it = |claim: &&Claim| {
        claim.test.is_some() && claim.origins.first().is_some_and(|first| first.title == origin.title)
    };
    let Some(claim) = collected.as_ref().and_then(|collected| collected.claims.iter().find(is_it)) else {
        return Html::default();
    };
    html! { <p><a href={Address::of(&claim.id, false).to_string()}>{ "Check these figures on this machine" }</a></p> }
}

/// What is known of the kernels: what is kept, and what this page's own run gave, even one that was cut short.
fn checks(desk: &Desk, kernels: &[&str]) -> Checks {
    let mut checks = (*desk.kept.checks).clone();
    kernels.iter().filter_map(|kernel| run_of(desk, kernel)).for_each(|run| checks.add(run));
    checks
}

/// What the newest run of this page gave for a kernel, as of now: of equals the newest counts.
fn run_of(desk: &Desk, kernel: &str) -> Option<Check> {
    let report = figures_of(desk, kernel)?;
    Some(Check::of(&report.summary, &report.spec, BUILD_ID, &clock::date()))
}

/// The newest run of this page that gave figures for a kernel.
fn figures_of<'a>(desk: &Desk<'a>, kernel: &str) -> Option<&'a Report> {
    desk.measuring.series.report(kernel).filter(|report| !report.summary.languages.is_empty())
}
