//! Figures side by side, as they were published, each with its source and what is known of it.

mod blocks;
mod documents;
mod state;

use crate::components::{footer, notices};
use crate::hooks::{use_act, use_address, use_checks, use_stages, use_stored};
use crate::platform::{focus, location, store};
use blocks::{BlockView, Ctx};
use crosscheck_core::address::{CompareAddress, Page};
use crosscheck_core::claims::Article;
use crosscheck_core::claims::Problem;
use crosscheck_core::compare::{Block, Part, Whose};
use documents::{of_the_page, of_the_reader};
use state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[component]
pub fn Compare() -> Html {
    let state = use_reducer(|| State::at(&location::here()));
    let act = use_act(&state);
    use_address(Page::Compare, state.bar.chosen(), &act, Action::Open);
    let (own, _) = use_stored(store::ARTICLE);
    let (kept, _) = use_checks();
    let shown = use_memo((state.bar.address.whose, own), |(whose, own)| {
        let shown = match (whose, own) {
            (Whose::Ours, _) => of_the_page().map(Ok),
            (Whose::Readers, own) => own.as_deref().map(of_the_reader),
        };
        shown.map(|shown| shown.map(Rc::new))
    });
    let readable = shown.as_ref().as_ref().and_then(|shown| shown.as_ref().ok());
    let drawn = use_stages(readable.map_or(0, |shown| blocks_of(&shown.parts)), 1);
    let whose = state.bar.address.whose;
    html! {
        <>
        <main key="main">
            { notices(&state.bar.notices) }
            <h1 key="title">{ "Figures side by side" }</h1>
            { whose_document(whose) }
            {
                match shown.as_ref() {
                    Some(Ok(shown)) => document(&state, &Ctx { act, shown: shown.clone(), checks: kept.checks.clone() }, drawn),
                    Some(Err(problems)) => unreadable(whose, problems),
                    None => html! {
                        <p key="none">
                            { "No claims file of yours is open in this browser. " }
                            <a href={location::href(Page::Own.path())}>{ "Open or make one" }</a>{ "." }
                        </p>
                    },
                }
            }
        </main>
        { footer() }
        </>
    }
}

/// The choice between the article that the page comes with and the reader's own.
fn whose_document(whose: Whose) -> Html {
    let link = |to: Whose, text: &'static str| {
        let href = location::link_to(&CompareAddress::of(to));
        let current = (whose == to).then_some("true");
        html! { <a {href} aria-current={current}>{ text }</a> }
    };
    html! {
        <p key="whose" class="whose">
            { link(Whose::Ours, "The 2025 article") }
            { link(Whose::Readers, "Your own") }
        </p>
    }
}

/// The document, of which `drawn` blocks are drawn by now.
fn document(state: &State, ctx: &Ctx, drawn: usize) -> Html {
    let mut left = drawn;
    let parts = ctx.shown.parts.iter().enumerate();
    let parts: Vec<Html> = parts.map(|(at, it)| part(state, ctx, at, it, &mut left)).collect();
    let all = blocks_of(&ctx.shown.parts);
    let own = state.bar.address.whose == Whose::Readers;
    html! {
        <div key={if own { "own" } else { "ours" }} data-unfinished={(drawn < all).then_some("")}>
            { lead(&ctx.shown.article, own) }
            <nav key="parts" class="parts" aria-label="On this page">
                { for ctx.shown.parts.iter().map(jump) }
            </nav>
            { for parts }
        </div>
    }
}

fn blocks_of(parts: &[Part]) -> usize {
    parts.iter().map(|part| part.blocks.len()).sum()
}

fn lead(article: &Article, own: bool) -> Html {
    let date = article.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
    let author = article.author.as_ref().map(|author| format!(" by {author}")).unwrap_or_default();
    let title = match &article.address {
        Some(address) => {
            html! { <a href={address.clone()} rel="noopener external">{ article.title.clone() }</a> }
        }
        None => html! { article.title.clone() },
    };
    html! {
        <>
            if own {
                <p class="notice own">
                    <strong>{ "Your own file. " }</strong>
                    { "Nobody here has checked what it says; it stays in this browser. " }
                    <a href={location::href(Page::Own.path())}>{ "Change it" }</a>{ "." }
                </p>
            }
            <p class="lead">{ "As published in " }{ title }{ format!("{author}{date}, with what is known of each figure.") }</p>
        </>
    }
}

/// A link within the page must not touch the hash, which holds the page's state.
fn jump(part: &Part) -> Html {
    let id = place(part);
    let onclick = {
        let id = id.clone();
        move |event: MouseEvent| {
            event.prevent_default();
            focus::jump_to(&id);
        }
    };
    html! { <a key={id.clone()} href={format!("#{id}")} {onclick}>{ part.title.clone() }</a> }
}

/// A part, with as many of its blocks as are `left` to draw by now.
fn part(state: &State, ctx: &Ctx, place_of: usize, part: &Part, left: &mut usize) -> Html {
    let drawn = (*left).min(part.blocks.len());
    *left -= drawn;
    let id = place(part);
    let block = |(at, block): (usize, &Block)| {
        let sheet = block.sheet();
        let folded = part.id == "others" && matches!(block, Block::Bars(_));
        let told = state.export_status.as_ref().filter(|(id, _)| *id == sheet.id).map(|(_, what)| *what);
        let sort = state.bar.address.sort(&sheet.id).cloned();
        html! { <BlockView key={sheet.id.clone()} ctx={ctx.clone()} at={(place_of, at)} {folded} {sort} {told} /> }
    };
    html! {
        <section key={part.id.clone()} class="part" aria-labelledby={id.clone()} data-part={part.id.clone()}>
            <h2 {id} tabindex="-1">{ part.title.clone() }</h2>
            { for part.blocks.iter().take(drawn).enumerate().map(block) }
        </section>
    }
}

fn place(part: &Part) -> String {
    format!("compare-{}", part.id)
}

fn unreadable(whose: Whose, problems: &[Problem]) -> Html {
    html! {
        <div key="unreadable" role="alert">
            <p>
                { if whose == Whose::Ours { "This build’s claims cannot be read." } else { "Your file cannot be read." } }
                if whose == Whose::Readers {
                    { " " }<a href={location::href(Page::Own.path())}>{ "Fix it" }</a>{ "." }
                }
            </p>
            <ul>{ for problems.iter().map(|problem| html! { <li>{ problem.to_string() }</li> }) }</ul>
        </div>
    }
}
