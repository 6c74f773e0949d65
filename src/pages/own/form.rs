//! The guided form that makes a claims file.

use super::Ctx;
use super::claim::claims;
use super::fields::{Field, Width, add, id, line, lines, or, select};
use super::state::Action;
use crate::platform::download;
use crosscheck_core::claims::draft::{COLLECTION, element, field_of};
use yew::prelude::*;

/// The section of the form.
pub fn form(ctx: &Ctx) -> Html {
    html! {
        <section key="form" aria-labelledby="own-make">
            <h2 id="own-make">{ "Make one" }</h2>
            <p>
                { "No file yet? Fill in this form. What you type stays in this browser, also when you reload, and becomes \
                   a claims file that you can download, use here, and give to others." }
            </p>
            if ctx.state.has_form() {
                { filled(ctx) }
            } else {
                { begin(ctx) }
            }
        </section>
    }
}

fn begin(ctx: &Ctx) -> Html {
    html! {
        <p key="begin" class="actions">
            <button type="button" onclick={ctx.on(Action::Begin)}>{ "Start with an empty form" }</button>
            <button type="button" onclick={ctx.on(Action::Example)}>{ "Start from an example" }</button>
        </p>
    }
}

fn filled(ctx: &Ctx) -> Html {
    let draft = &ctx.state.draft;
    let whose = [(COLLECTION.to_owned(), "It collects those of others: each is its origin’s".to_owned())];
    let whose = or("The article’s own", whose.to_vec());
    html! {
        <form key="filled" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <fieldset key="document" class="document">
                <legend>{ "The article" }</legend>
                <div class="fields">
                    { line(ctx, Width::Wide, &Field::new("title", "Title", &draft.title)) }
                    { line(ctx, Width::Usual, &Field::new("author", "Author", &draft.author)) }
                    { line(ctx, Width::Usual, &Field::new("date", "Date", &draft.date)
                        .hint("A year, a month or a day: 2025, 2025-02, 2025-02-24.")) }
                    { line(ctx, Width::Wide, &Field::new("address", "Address", &draft.address)
                        .hint("Where it stands, with https://.")) }
                    { select(ctx, &Field::new("collection", "Whose the figures are", &draft.collection), &whose) }
                    { lines(ctx, &Field::new("note", "Note on the article", &draft.note)) }
                </div>
            </fieldset>
            <h3 key="claims-title">{ "Its claims" }</h3>
            { claims(ctx) }
            { add(ctx, "claims", "Add a claim") }
            { wrong(ctx) }
            { finish(ctx) }
        </form>
    }
}

/// What is still to be put right, each leading to its field.
fn wrong(ctx: &Ctx) -> Html {
    let row = |(at, problem): (usize, &crosscheck_core::claims::Problem)| {
        let field = field_of(&problem.field);
        let onclick = {
            let field = field.clone();
            ctx.act.reform(move |_: MouseEvent| Action::Focus(field.clone()))
        };
        html! {
            <li key={at}>
                <button type="button" class="link" {onclick}>{ place_in_words(&problem.field) }</button>
                { format!(" {}", problem.why) }
            </li>
        }
    };
    html! {
        <div key="wrong" role="alert">
            if !ctx.problems.is_empty() {
                <p class="notice">{ match ctx.problems.len() {
                    1 => "One thing is to be put right:".to_owned(),
                    many => format!("{many} things are to be put right:"),
                } }</p>
                <ul>{ for ctx.problems.iter().enumerate().map(row) }</ul>
            }
        </div>
    }
}

/// "Claim 2, values 1, value" for `claims[1].values[0].value`.
fn place_in_words(path: &str) -> String {
    if path.is_empty() {
        return "The file".to_owned();
    }
    let step = |step: &str| match element(step) {
        Some(("claims", at)) => format!("Claim {}", at + 1),
        Some((list, at)) => format!("{list} {}", at + 1),
        None => step.replace('_', " "),
    };
    path.split('.').map(step).collect::<Vec<_>>().join(", ")
}

fn finish(ctx: &Ctx) -> Html {
    let save = {
        let (state, act) = (ctx.state.clone(), ctx.act.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(match state.file() {
                Ok(file) if download::save("claims.json", "application/json", &file) => {
                    Action::Exported("claims.json was handed to the browser.")
                }
                Ok(_) => Action::Exported("The browser refused the download."),
                Err(_) => Action::Judge,
            });
        })
    };
    html! {
        <div key="finish">
            <p class="actions">
                <button type="button" class="primary" onclick={ctx.on(Action::Use)}>{ "Use it here" }</button>
                <button type="button" onclick={save}>{ "Download the file" }</button>
                <button type="button" onclick={ctx.on(Action::Clear)}>{ "Empty the form" }</button>
            </p>
            <p role="status" id={id("form-news")}>
                { ctx.state.form_news.clone() }
                if ctx.state.draft_before.is_some() {
                    { " " }<button type="button" class="link" onclick={ctx.on(Action::Undo)}>{ "Undo" }</button>
                }
            </p>
        </div>
    }
}
