//! The reader's article that is in use.

use super::Ctx;
use super::fields::id;
use super::state::Action;
use crate::platform::location::link_to;
use crate::platform::{download, store};
use crosscheck_core::address::{CompareAddress, LedgerAddress};
use crosscheck_core::claims::Article;
use crosscheck_core::claims::Problem;
use crosscheck_core::compare::Whose;
use yew::prelude::*;

/// The section: what is kept, read anew, and what can be done with it.
pub fn kept(ctx: &Ctx, article: Option<&Result<Article, Vec<Problem>>>) -> Html {
    html! {
        <section key="kept" aria-labelledby={id("kept")}>
            <h2 id={id("kept")} tabindex="-1">{ "Your article" }</h2>
            <p key="news" role="status">
                { ctx.state.news.clone() }
                if ctx.state.before.is_some() {
                    { " " }
                    <button type="button" class="link" onclick={ctx.on(Action::Restore)}>
                        { "Put the one before back" }
                    </button>
                }
            </p>
            {
                match article {
                    None => html! { <p key="none">{ "None is in use in this browser." }</p> },
                    Some(Ok(article)) => summary(ctx, article),
                    Some(Err(problems)) => broken(ctx, problems),
                }
            }
        </section>
    }
}

fn summary(ctx: &Ctx, article: &Article) -> Html {
    let title = match &article.address {
        // Only https and http addresses get this far.
        Some(address) => html! { <a href={address.clone()} rel="noreferrer">{ article.title.clone() }</a> },
        None => html! { { article.title.clone() } },
    };
    let from = [&article.author, &article.date].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
    let ledger = LedgerAddress { own: true, ..LedgerAddress::default() };
    let compared = CompareAddress::of(Whose::Readers);
    html! {
        <div key="summary" class="summary">
            <p class="title"><strong>{ title }</strong></p>
            if !from.is_empty() {
                <p class="quiet">{ from }</p>
            }
            <p>{ counts(article) }</p>
            <p class="links">
                <a href={link_to(&ledger)}>{ "See its ledger" }</a>
                <a href={link_to(&compared)}>{ "Compare" }</a>
            </p>
            { actions(ctx, true) }
            <p class="quiet">{ where_kept() }</p>
        </div>
    }
}

/// "12 claims, 5 of them can be checked here."
fn counts(article: &Article) -> String {
    let checkable = article.claims.iter().filter(|claim| claim.test.is_some()).count();
    match article.claims.len() {
        1 if checkable == 1 => "1 claim; it can be checked here.".to_owned(),
        1 => "1 claim; it cannot be checked here.".to_owned(),
        claims => format!("{claims} claims, {checkable} of which can be checked here."),
    }
}

fn where_kept() -> &'static str {
    if store::outlasts_the_page(store::ARTICLE) {
        "It is kept in this browser only. Other people, and other browsers, see nothing of it."
    } else {
        "This browser refuses to keep it, so it is here until you close or reload the page. Download it to have it again."
    }
}

fn actions(ctx: &Ctx, can_change: bool) -> Html {
    let save = {
        let (text, act) = (ctx.state.kept.clone(), ctx.act.clone());
        Callback::from(move |_: MouseEvent| {
            let saved =
                download::save("claims.json", "application/json", text.as_deref().unwrap_or_default());
            if !saved {
                act.emit(Action::Refuse("The browser refused the download.".to_owned()));
            }
        })
    };
    html! {
        <p key="actions" class="actions">
            if can_change {
                <button type="button" onclick={ctx.on(Action::Change)}>{ "Change it in the form" }</button>
            }
            <button type="button" onclick={save}>{ "Download it" }</button>
            <button type="button" onclick={ctx.on(Action::Forget)}>{ "Remove it from this browser" }</button>
        </p>
    }
}

/// What is kept can be broken by another build, which has other kernels, or by another hand.
fn broken(ctx: &Ctx, problems: &[Problem]) -> Html {
    let first = problems.first().map(ToString::to_string).unwrap_or_default();
    html! {
        <div key="broken">
            <p class="notice" role="alert">
                { format!("The claims file that this browser keeps cannot be used with this build. {first} ") }
                <button type="button" class="link" onclick={ctx.on(Action::Fix)}>{ "Put it right below" }</button>
            </p>
            { actions(ctx, false) }
        </div>
    }
}
