//! A claim's page: as published, where it comes from, and checked here.

mod about;
mod bars;
mod head;
mod order;
mod ratio;
mod state;
mod untested;
mod verdict;

use crate::bundle::{Articles, collected, own};
use crate::components::{footer, notices, origins, source, status_word, values};
use crate::hooks::{
    Kept, Measuring, Report, Topic, is_kept, use_act, use_address, use_checks, use_series, use_stored,
};
use crate::pages::BUSY;
use crate::platform::store::ARTICLE;
use crate::platform::{location, scroll};
use crosscheck_core::address::{ClaimAddress, LedgerAddress, Page};
use crosscheck_core::chart::Bars;
use crosscheck_core::claims::KeptRuns;
use crosscheck_core::claims::{Article, Claim, Origin, Test};
use state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// What the parts of the page work with.
struct Ctx<'a> {
    article: &'a Article,
    claim: &'a Claim,
    state: &'a State,
    act: Callback<Action>,
    measuring: &'a Measuring,
    kept: &'a Kept,
}

#[component]
pub fn ClaimPage() -> Html {
    let state = use_reducer(|| State::at(&location::here()));
    let act = use_act(&state);
    use_address(Page::Claim, state.bar.chosen(), &act, Action::Open);
    let before = use_mut_ref(|| state.bar.address.id.clone());
    use_effect_with(state.bar.address.id.clone(), move |id| {
        // Another claim is another page; at the first, the reader may have begun to read.
        if before.replace(id.clone()) != *id {
            scroll::to(0.0);
        }
    });
    let (kept, _) = use_checks();
    let (user_article, _) = use_stored(ARTICLE);
    let user_article = use_memo(user_article, |text| {
        text.as_ref().and_then(|text| own(text).ok()).map(|own| Articles::Own(Rc::new(own)))
    });
    let measuring = use_series(Page::Claim);

    let articles = if state.bar.address.own { (*user_article).clone() } else { Some(Articles::Ours) };
    // What others published is no part of the ledger, but each of it has its page.
    let collected = if state.bar.address.own { None } else { collected() };
    let found = articles.iter().flat_map(|articles| articles.iter()).chain(collected).find_map(|article| {
        let claim = article.claims.iter().find(|claim| claim.id == state.bar.address.id)?;
        Some(Ctx { article, claim, state: &state, act: act.clone(), measuring: &measuring, kept: &kept })
    });
    let mut told = state.bar.notices.clone();
    told.extend(measuring.refused.then(|| BUSY.to_owned()));
    html! {
        <>
        // Another claim is another page: nothing of the one before stays.
        <main key={state.bar.address.id.clone()} data-claim={state.bar.address.id.clone()}>
            { notices(&told) }
            { found.as_ref().map_or_else(|| missing(&state), page) }
        </main>
        { footer() }
        </>
    }
}

/// Every child has a key: without, Yew would make a canvas anew, and blank, when the list before it grows.
fn page(ctx: &Ctx) -> Html {
    let check = match &ctx.claim.test {
        Some(Test::Ratio { kernel, n }) => ratio::check(ctx, kernel, *n),
        Some(Test::Order { kernels, .. }) => order::check(ctx, kernels),
        None => untested::why(ctx.claim),
    };
    let panels = bars::panels(ctx);
    html! {
        <>
            { head::head(ctx) }
            { bars::own(ctx, &panels) }
            { check }
            { provenance(ctx.claim) }
            { others(ctx, &panels) }
            {
                match &ctx.claim.test {
                    Some(Test::Ratio { kernel, .. }) => ratio::about(kernel),
                    _ => Html::default(),
                }
            }
        </>
    }
}

fn missing(state: &State) -> Html {
    let ledger = LedgerAddress { own: state.bar.address.own, ..LedgerAddress::default() };
    let ledger = location::link_to(&ledger);
    let whose = if state.bar.address.own { " in a claims file of yours that this browser keeps" } else { "" };
    html! {
        <section key="missing">
            <h1>{ "There is no such claim" }</h1>
            <p role="alert">
                { format!("Nothing is called “{}”{whose}. ", state.bar.address.id) }
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

fn others(ctx: &Ctx, panels: &[Bars]) -> Html {
    let claim = ctx.claim;
    html! {
        <section key="others" aria-labelledby="others" hidden={claim.others.is_empty()}>
            <h2 id="others">{ "What others published" }</h2>
            <ul class="sources">
                { for claim.others.iter().enumerate().map(|(at, it)| html! {
                    <li key={at}>
                        { source(&it.origin) }
                        <p class="quiet">{ it.origin.checked.clone() }</p>
                        { checked_apart(ctx, &it.origin) }
                        { bars::of_source(ctx, panels, &it.origin.title, &it.origin.checked, at) }
                        { values(&it.values, claim) }
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// Where the figures of another source are held against this machine themselves: the way to that page.
fn checked_apart(ctx: &Ctx, origin: &Origin) -> Html {
    let collected = collected().filter(|_| !ctx.state.bar.address.own);
    let is_it = |claim: &&Claim| {
        claim.test.is_some() && claim.origins.first().is_some_and(|first| first.title == origin.title)
    };
    let Some(claim) = collected.as_ref().and_then(|collected| collected.claims.iter().find(is_it)) else {
        return Html::default();
    };
    html! { <p><a href={location::link_to(&ClaimAddress::of(&claim.id, false))}>{ "Check these figures on this machine" }</a></p> }
}

/// What is known of the kernels: what is kept, and what a run of this page gives that is not: one that goes on, or was cut
/// short.
fn checks(ctx: &Ctx, kernels: &[&str]) -> KeptRuns {
    let mut checks = (*ctx.kept.checks).clone();
    let reports = kernels.iter().filter_map(|kernel| figures_of(ctx, kernel));
    reports.filter(|report| !is_kept(report)).for_each(|report| checks.add(report.check()));
    checks
}

/// The newest run of this page that gave figures for a kernel.
fn figures_of<'a>(ctx: &Ctx<'a>, kernel: &str) -> Option<&'a Report> {
    ctx.measuring.report_on(kernel).filter(|report| !report.summary.languages.is_empty())
}

/// What a check of the claim that is shown is measured for.
fn topic(ctx: &Ctx) -> Topic {
    Topic::Claim(ctx.claim.id.clone())
}
