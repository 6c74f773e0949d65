//! The ledger: what was published, where it comes from, and what came of checking it here.

mod check;
mod entry;
mod filters;
mod kept;
mod list;
mod state;

use crate::articles::{ours_in_short, own};
use crate::components::{footer, notices, standing_word};
use crate::hooks::{use_act, use_address, use_checks, use_stored};
use crate::pages::BUSY;
use crate::platform::store::ARTICLE;
use check::{check, use_errand};
use crosscheck_core::claims::{Article, Checks, Claim, Counts, Filter, Here, Problem, StandingKind, Status};
use crosscheck_core::share::{LedgerAddress, Page};
use filters::filters;
use kept::kept_here;
use list::{ClaimList, evidence_of, is_shown};
use state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[component]
pub fn Ledger() -> Html {
    let state = use_reducer(State::default);
    let act = use_act(&state);
    use_address(Page::Ledger, state.chosen(), &act, Action::Open);
    let (kept, forget) = use_checks();
    let (brought, _) = use_stored(ARTICLE);
    let brought = use_memo(brought, |text| text.as_ref().map(|text| own(text).map(|own| Rc::new(vec![own]))));
    let errand = use_errand();

    let mut told = state.notices.clone();
    told.extend(errand.news.refused.then(|| BUSY.to_owned()));
    let articles = match (state.address.own, brought.as_ref()) {
        (false, _) => Some(ours_in_short()),
        (true, Some(Ok(own))) => Some(own.clone()),
        (true, _) => None,
    };
    html! {
        <>
        <main key="main">
            { notices(&told) }
            { head(state.address.own, brought.as_ref().as_ref()) }
            if let Some(articles) = articles {
                <div key="claims">
                    { counts(&articles, &kept.checks, state.address.own) }
                    { check(&errand, &articles, &kept.checks, state.preset, &act) }
                    { kept_here(&kept, &forget) }
                    { another(state.address.own, brought.is_some()) }
                    { choose(&state, &articles, &kept.checks, &act) }
                    <ClaimList key="list" {articles} checks={kept.checks.clone()} filter={state.address.filter}
                        own={state.address.own} />
                </div>
            }
        </main>
        { footer() }
        </>
    }
}

type Brought = Result<Rc<Vec<Article>>, Vec<Problem>>;

/// What the page is, and the way to the reader's own.
fn head(own: bool, brought: Option<&Brought>) -> Html {
    let ours = LedgerAddress::default().to_string();
    if !own {
        return html! {
            <div key="head">
                <h1>{ "What articles claim about backend languages" }</h1>
                <p class="lead">
                    { "Every figure and statement of a 2025 article and of a short briefing on Rust, Go, Node.js and Python, \
                       with where it comes from and whether that origin bears it out. What a browser can run, your own machine \
                       checks, in this tab." }
                </p>
            </div>
        };
    }
    html! {
        <div key="own" class="own">
            <p class="mark-own">{ "Your own claims file" }</p>
            <h1>{ "What your article claims" }</h1>
            {
                match brought {
                    Some(Ok(_)) => html! {
                        <p class="lead">
                            { "It was read from this browser’s storage and stays there. " }
                            <a href="#/own">{ "Change or remove it" }</a>{ ", or see " }<a href={ours}>{ "ours" }</a>{ "." }
                        </p>
                    },
                    None => html! {
                        <p class="lead">
                            { "No claims file of yours is kept in this browser. " }
                            <a href="#/own">{ "Bring your own article" }</a>{ ", or see " }<a href={ours}>{ "ours" }</a>{ "." }
                        </p>
                    },
                    Some(Err(problems)) => broken(problems, ours),
                }
            }
        </div>
    }
}

/// The way to the reader's own article, from ours.
fn another(own: bool, brought: bool) -> Html {
    html! {
        <p key="another" class="quiet" hidden={own}>
            if brought {
                { "You have brought an article: " }<a href="#/?article=own">{ "your own claims file" }</a>{ "." }
            } else {
                <a href="#/own">{ "Bring your own article" }</a>{ ": a claims file of yours gets the same page." }
            }
        </p>
    }
}

fn broken(problems: &[Problem], ours: String) -> Html {
    html! {
        <div role="alert">
            <p class="lead">
                { "The claims file of yours that this browser keeps cannot be used. " }
                <a href="#/own">{ "Mend it" }</a>{ ", or see " }<a href={ours}>{ "ours" }</a>{ "." }
            </p>
            <ul>{ for problems.iter().map(|problem| html! { <li>{ problem.to_string() }</li> }) }</ul>
        </div>
    }
}

fn claims(articles: &[Article]) -> impl Iterator<Item = &Claim> {
    articles.iter().flat_map(|article| &article.claims)
}

/// How many figures and claims there are, and ways to them.
fn counts(articles: &[Article], checks: &Checks, own: bool) -> Html {
    let standing = |claim: &Claim| evidence_of(claim, checks).standing().kind();
    let counts = Counts::of(claims(articles), standing);
    let to = |filter: Filter| LedgerAddress { filter, own }.to_string();
    let stands = |kind: StandingKind| {
        let count = counts.standing(kind);
        let filter = Filter { verdict: Some(Here::Stands(kind)), ..Filter::default() };
        (count > 0 && kind != StandingKind::NotTestable).then(|| html! {
            <li key={kind.slug()}><a href={to(filter)}>{ standing_word(kind) }</a>{ format!(": {count}") }</li>
        })
    };
    let contradicted = Filter { status: Some(Status::Contradicted), ..Filter::default() };
    html! {
        <section key="counts" class="counts" aria-label="Counts">
            <p>
                <strong>{ counts.sentence() }</strong>
                if counts.figures_of(Status::Contradicted) > 0 {
                    { " " }<a href={to(contradicted)}>{ "Show what is contradicted" }</a>
                }
            </p>
            <ul class="standings">{ for StandingKind::ALL.into_iter().filter_map(stands) }</ul>
        </section>
    }
}

fn choose(state: &State, articles: &[Article], checks: &Checks, act: &Callback<Action>) -> Html {
    let filter = state.address.filter;
    let shown = claims(articles).filter(|claim| is_shown(filter, claim, checks)).count();
    filters(filter, shown, claims(articles).count(), act)
}
