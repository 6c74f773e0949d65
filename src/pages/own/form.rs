//! The guided form that makes a claims file.

use super::Desk;
use super::claim::claims;
use super::fields::{Field, add, id, line, lines, or, select};
use super::state::Action;
use crate::platform::download;
use crosscheck_core::claims::draft::{COLLECTION, element, field_of};
use yew::prelude::*;

/// The section of the form.
pub fn form(desk: &Desk) -> Html {
    html! {
        <section key="form" aria-labelledby="own-make">
            <h2 id="own-make">{ "Make one" }</h2>
            <p>
                { "No file yet? Fill in this form. What you type stays in this browser, also when you reload, and becomes \
                   a claims file that you can download, use here, and give to others." }
            </p>
            if desk.state.has_form() {
                { filled(desk) }
            } else {
                { begin(desk) }
            }
        </section>
    }
}

fn begin(desk: &Desk) -> Html {
    html! {
        <p key="begin" class="actions">
            <button type="button" onclick={desk.on(Action::Begin)}>{ "Start with an empty form" }</button>
            <button type="button" onclick={desk.on(Action::Example)}>{ "Start from an example" }</button>
        </p>
    }
}

fn filled(desk: &Desk) -> Html {
    let draft = &desk.state.draft;
    let whose = [(COLLECTION.to_owned(), "It collects those of others: each is its origin’s".to_owned())];
    let whose = or("The article’s own", whose.to_vec());
    html! {
        <form key="filled" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <fieldset key="document" class="document">
                <legend>{ "The article" }</legend>
                <div class="fields">
                    { line(desk, "wide", &Field::new("title", "Title", &draft.title)) }
                    { line(desk, "", &Field::new("author", "Author", &draft.author)) }
                    { line(desk, "", &Field::new("date", "Date", &draft.date)
                        .hint("A year, a month or a day: 2025, 2025-02, 2025-02-24.")) }
                    { line(desk, "wide", &Field::new("address", "Address", &draft.address)
                        .hint("Where it stands, with https://.")) }
                    { select(desk, &Field::new("collection", "Whose the figures are", &draft.collection), &whose) }
                    { lines(desk, &Field::new("note", "Note on the article", &draft.note)) }
                </div>
            </fieldset>
            <h3 key="claims-title">{ "Its claims" }</h3>
            { claims(desk) }
            { add(desk, "claims", "Add a claim") }
            { wrong(desk) }
            { finish(desk) }
        </form>
    }
}

/// What is still to be put right, each leading to its field.
fn wrong(desk: &Desk) -> Html {
    let row = |(at, problem): (usize, &crosscheck_core::claims::Problem)| {
        let field = field_of(&problem.field);
        let onclick = {
            let field = field.clone();
            desk.act.reform(move |_: MouseEvent| Action::Focus(field.clone()))
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
            if !desk.problems.is_empty() {
                <p class="notice">{ match desk.problems.len() {
                    1 => "One thing is to be put right:".to_owned(),
                    many => format!("{many} things are to be put right:"),
                } }</p>
                <ul>{ for desk.problems.iter().enumerate().map(row) }</ul>
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

fn finish(desk: &Desk) -> Html {
    let save = {
        let (state, act) = (desk.state.clone(), desk.act.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(match state.file() {
                Ok(file) if download::save("claims.json", "application/json", &file) => {
                    Action::HandedOver("claims.json was handed to the browser.")
                }
                Ok(_) => Action::HandedOver("The browser refused the download."),
                Err(_) => Action::Judge,
            });
        })
    };
    html! {
        <div key="finish">
            <p class="actions">
                <button type="button" class="primary" onclick={desk.on(Action::Use)}>{ "Use it here" }</button>
                <button type="button" onclick={save}>{ "Download the file" }</button>
                <button type="button" onclick={desk.on(Action::Clear)}>{ "Empty the form" }</button>
            </p>
            <p role="status" id={id("form-news")}>
                { desk.state.form_news.clone() }
                if desk.state.draft_before.is_some() {
                    { " " }<button type="button" class="link" onclick={desk.on(Action::Undo)}>{ "Undo" }</button>
                }
            </p>
        </div>
    }
}
