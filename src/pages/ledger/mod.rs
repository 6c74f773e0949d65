//! The ledger: what was published, where it comes from, and what came of checking it here.

mod check;
mod entry;
mod filters;
mod kept;
mod list;
mod state;

use crate::bundle::{Articles, kernel_facts, own};
use crate::components::{footer, notices, standing_word};
use crate::hooks::{use_act, use_address, use_checks, use_series, use_stored};
use crate::pages::BUSY;
use crate::platform::location;
use crate::platform::store::ARTICLE;
use check::check;
use crosscheck_core::address::{LedgerAddress, Page};
use crosscheck_core::claims::{Article, Claim, Status};
use crosscheck_core::claims::{Counts, Filter, KeptRuns, Problem, StandingFilter, StandingKind, evidence};
use filters::filters;
use kept::kept_here;
use list::{ClaimList, Findings};
use state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[component]
pub fn Ledger() -> Html {
    let state = use_reducer(|| State::at(&location::here()));
    let act = use_act(&state);
    use_address(Page::Ledger, state.bar.chosen(), &act, Action::Open);
    let (kept, forget) = use_checks();
    let (user_article, _) = use_stored(ARTICLE);
    let user_article = use_memo(user_article, |text| {
        text.as_ref().map(|text| own(text).map(|own| Articles::Own(Rc::new(own))))
    });
    let measuring = use_series(Page::Ledger);

    let articles = match (state.bar.address.own, user_article.as_ref()) {
        (false, _) => Some(Articles::Ours),
        (true, Some(Ok(own))) => Some(own.clone()),
        (true, _) => None,
    };
    let findings = use_findings(articles.clone(), kept.checks.clone());
    let mut told = state.bar.notices.clone();
    told.extend(measuring.refused.then(|| BUSY.to_owned()));
    html! {
        <>
        <main key="main">
            { notices(&told) }
            { head(state.bar.address.own, user_article.as_ref().as_ref()) }
            if let Some(articles) = articles {
                <div key="claims">
                    { counts(&articles, &findings, state.bar.address.own) }
                    { check(&measuring, &articles, &kept.checks, state.preset, &act) }
                    { kept_here(&kept, &forget) }
                    { another(state.bar.address.own, user_article.is_some()) }
                    { choose(&state, &articles, &findings, &act) }
                    <ClaimList key="list" {articles} findings={findings.clone()} filter={state.bar.address.filter}
                        own={state.bar.address.own} />
                </div>
            }
        </main>
        { footer() }
        </>
    }
}

/// What the checks say of every claim that is shown.
#[hook]
fn use_findings(articles: Option<Articles>, checks: Rc<KeptRuns>) -> Rc<Findings> {
    let findings = use_memo((articles, checks), |(articles, checks)| {
        let claims = articles.iter().flat_map(|articles| claims(articles));
        Rc::new(Findings(
            claims.map(|claim| (claim.id.clone(), evidence(claim, checks, &kernel_facts))).collect(),
        ))
    });
    (*findings).clone()
}

type Brought = Result<Articles, Vec<Problem>>;

/// What the page is, and the way to the reader's own.
fn head(own: bool, user_article: Option<&Brought>) -> Html {
    let ours = location::link_to(&LedgerAddress::default());
    let bring = location::href(Page::Own.path());
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
                match user_article {
                    Some(Ok(_)) => html! {
                        <p class="lead">
                            { "It was read from this browser’s storage and stays there. " }
                            <a href={bring}>{ "Change or remove it" }</a>{ ", or see " }<a href={ours}>{ "ours" }</a>{ "." }
                        </p>
                    },
                    None => html! {
                        <p class="lead">
                            { "No claims file of yours is kept in this browser. " }
                            <a href={bring}>{ "Bring your own article" }</a>{ ", or see " }<a href={ours}>{ "ours" }</a>{ "." }
                        </p>
                    },
                    Some(Err(problems)) => broken(problems, ours, bring),
                }
            }
        </div>
    }
}

/// The way to the reader's own article, from ours.
fn another(own: bool, user_article: bool) -> Html {
    let own_ledger = LedgerAddress { own: true, ..LedgerAddress::default() };
    html! {
        <p key="another" class="quiet" hidden={own}>
            if user_article {
                { "You have brought an article: " }<a href={location::link_to(&own_ledger)}>{ "your own claims file" }</a>{ "." }
            } else {
                <a href={location::href(Page::Own.path())}>{ "Bring your own article" }</a>{ ": a claims file of yours gets the same page." }
            }
        </p>
    }
}

fn broken(problems: &[Problem], ours: String, bring: String) -> Html {
    html! {
        <div role="alert">
            <p class="lead">
                { "The claims file of yours that this browser keeps cannot be used. " }
                <a href={bring}>{ "Fix it" }</a>{ ", or see " }<a href={ours}>{ "ours" }</a>{ "." }
            </p>
            <ul>{ for problems.iter().map(|problem| html! { <li>{ problem.to_string() }</li> }) }</ul>
        </div>
    }
}

fn claims(articles: &[Article]) -> impl Iterator<Item = &Claim> {
    articles.iter().flat_map(|article| &article.claims)
}

/// How many figures and claims there are, and ways to them.
fn counts(articles: &[Article], findings: &Findings, own: bool) -> Html {
    let counts = Counts::of(claims(articles), |claim| findings.standing(claim));
    let to = |filter: Filter| location::link_to(&LedgerAddress { filter, own });
    let stands = |kind: StandingKind| {
        let count = counts.standing(kind);
        let filter = Filter { verdict: Some(StandingFilter::Stands(kind)), ..Filter::default() };
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

fn choose(state: &State, articles: &[Article], findings: &Findings, act: &Callback<Action>) -> Html {
    let filter = state.bar.address.filter;
    let shown = claims(articles).filter(|claim| findings.is_shown(filter, claim)).count();
    filters(filter, shown, claims(articles).count(), act)
}
