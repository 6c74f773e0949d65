//! Fields of the form. The path of a field in the claims file is its name throughout: its id, what a problem names, and
//! what an edit changes.

use super::Ctx;
use super::state::Action;
use crate::platform::document::{HtmlInput, HtmlSelect, HtmlTextArea};
use crosscheck_core::claims::Status;
use crosscheck_core::claims::draft::field_of;
use crosscheck_core::lang::Language;
use yew::prelude::*;

/// A field with its label.
pub struct Field<'a> {
    /// Path in the claims file.
    pub path: &'a str,
    /// What it is called.
    pub label: &'static str,
    pub value: &'a str,
    /// What helps to fill it; empty for nothing.
    pub hint: String,
}

/// How much of the column a field takes.
#[derive(Clone, Copy)]
pub enum Width {
    Usual,
    Wide,
    Short,
}

impl Width {
    const fn class(self) -> &'static str {
        match self {
            Self::Usual => "",
            Self::Wide => "wide",
            Self::Short => "short",
        }
    }
}

impl<'a> Field<'a> {
    /// A field without a hint.
    pub const fn new(path: &'a str, label: &'static str, value: &'a str) -> Self {
        Self { path, label, value, hint: String::new() }
    }

    /// The same with one.
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}

/// The id of the element for a path.
pub fn id(path: &str) -> String {
    format!("own-{path}")
}

/// What is wrong with the field at a path.
fn problem(ctx: &Ctx, path: &str) -> Option<String> {
    let why: Vec<&str> =
        ctx.problems.iter().filter(|problem| field_of(&problem.field) == path).map(|it| &*it.why).collect();
    (!why.is_empty()).then(|| why.join("; "))
}

/// What is wrong with the field at a path, as a text with an id to be described by.
pub fn why(ctx: &Ctx, path: &str, label: &str) -> Html {
    match problem(ctx, path) {
        Some(why) => {
            html! { <p class="why" id={format!("{}-why", id(path))}>{ format!("{label} {why}.") }</p> }
        }
        None => Html::default(),
    }
}

/// Whether the field at a path is wrong, and the ids of what describes it.
fn described(ctx: &Ctx, field: &Field) -> (Option<&'static str>, Option<String>) {
    let is_wrong = problem(ctx, field.path).is_some();
    let hint = (!field.hint.is_empty()).then(|| format!("{}-hint", id(field.path)));
    let why = is_wrong.then(|| format!("{}-why", id(field.path)));
    let ids: Vec<String> = hint.into_iter().chain(why).collect();
    (is_wrong.then_some("true"), (!ids.is_empty()).then(|| ids.join(" ")))
}

fn around(ctx: &Ctx, field: &Field, width: Width, entry: Html) -> Html {
    html! {
        <div key={field.path.to_owned()} class={classes!("field", width.class())}>
            <label for={id(field.path)}>{ field.label }</label>
            { entry }
            if !field.hint.is_empty() {
                <p class="hint" id={format!("{}-hint", id(field.path))}>{ field.hint.clone() }</p>
            }
            { why(ctx, field.path, field.label) }
        </div>
    }
}

pub fn line(ctx: &Ctx, width: Width, field: &Field) -> Html {
    let path = field.path.to_owned();
    let oninput = ctx.act.reform(move |event: InputEvent| {
        Action::Type(path.clone(), event.target_unchecked_into::<HtmlInput>().value())
    });
    let (invalid, describedby) = described(ctx, field);
    let entry = html! {
        <input type="text" id={id(field.path)} value={field.value.to_owned()} autocomplete="off"
            aria-invalid={invalid} aria-describedby={describedby} {oninput} />
    };
    around(ctx, field, width, entry)
}

/// A few lines.
pub fn lines(ctx: &Ctx, field: &Field) -> Html {
    let path = field.path.to_owned();
    let oninput = ctx.act.reform(move |event: InputEvent| {
        Action::Type(path.clone(), event.target_unchecked_into::<HtmlTextArea>().value())
    });
    let (invalid, describedby) = described(ctx, field);
    let entry = html! {
        <textarea id={id(field.path)} rows="2" value={field.value.to_owned()} aria-invalid={invalid}
            aria-describedby={describedby} {oninput} />
    };
    around(ctx, field, Width::Wide, entry)
}

/// One of several; what was typed elsewhere and is none of them is offered as well, so that it is not changed unseen.
pub fn select(ctx: &Ctx, field: &Field, options: &[(String, String)]) -> Html {
    select_and(ctx, field, options, |_| None)
}

/// The same, where a choice may bring another with it.
pub fn select_and(
    ctx: &Ctx,
    field: &Field,
    options: &[(String, String)],
    also: impl Fn(&str) -> Option<Action> + 'static,
) -> Html {
    let (path, act) = (field.path.to_owned(), ctx.act.clone());
    let onchange = Callback::from(move |event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelect>().value();
        let also = also(&chosen);
        act.emit(Action::Type(path.clone(), chosen));
        if let Some(also) = also {
            act.emit(also);
        }
    });
    let (invalid, describedby) = described(ctx, field);
    let is_known = options.iter().any(|(slug, _)| slug == field.value);
    let unknown = (!is_known).then(|| {
        let label = if field.value.is_empty() { "Choose…" } else { field.value };
        (field.value.to_owned(), label.to_owned())
    });
    let option = |(slug, label): &(String, String)| {
        html! {
            <option key={slug.clone()} value={slug.clone()} selected={slug == field.value}>{ label.clone() }</option>
        }
    };
    let entry = html! {
        <select id={id(field.path)} aria-invalid={invalid} aria-describedby={describedby} {onchange}>
            { for unknown.iter().chain(options).map(option) }
        </select>
    };
    around(ctx, field, Width::Usual, entry)
}

/// Any number of several.
pub fn set(
    ctx: &Ctx,
    path: &str,
    label: &'static str,
    chosen: &[String],
    options: &[(String, String)],
) -> Html {
    // What a file named that is none of them can be taken out.
    let unknown = chosen.iter().filter(|slug| !options.iter().any(|(known, _)| known == *slug));
    let unknown: Vec<(String, String)> = unknown.map(|slug| (slug.clone(), slug.clone())).collect();
    let choice = |(slug, label): &(String, String)| {
        let onchange = {
            let (path, slug) = (path.to_owned(), slug.clone());
            ctx.act.reform(move |_: Event| Action::Toggle(path.clone(), slug.clone()))
        };
        html! {
            <label key={slug.clone()}>
                <input type="checkbox" value={slug.clone()} checked={chosen.contains(slug)} {onchange} />
                { label.clone() }
            </label>
        }
    };
    let is_wrong = problem(ctx, path).is_some();
    html! {
        <fieldset key={path.to_owned()} class="set" id={id(path)} tabindex="-1"
            aria-describedby={is_wrong.then(|| format!("{}-why", id(path)))}>
            <legend>{ label }</legend>
            <div class="options">{ for options.iter().chain(&unknown).map(choice) }</div>
            { why(ctx, path, label) }
        </fieldset>
    }
}

/// What can be done with one element of a list.
pub fn remove(ctx: &Ctx, path: &str, what: &str) -> Html {
    let onclick = {
        let path = path.to_owned();
        ctx.act.reform(move |_: MouseEvent| Action::Remove(path.clone()))
    };
    html! { <button type="button" {onclick}>{ format!("Remove {what}") }</button> }
}

/// Adds an element to a list; what is wrong with the whole list is told here.
pub fn add(ctx: &Ctx, list: &str, label: &'static str) -> Html {
    let onclick = {
        let list = list.to_owned();
        ctx.act.reform(move |_: MouseEvent| Action::Add(list.clone()))
    };
    let is_wrong = problem(ctx, list).is_some();
    html! {
        <div key="add" class="add">
            <button type="button" id={id(list)} {onclick}
                aria-describedby={is_wrong.then(|| format!("{}-why", id(list)))}>{ label }</button>
            { why(ctx, list, "The list") }
        </div>
    }
}

/// The four languages.
pub fn languages() -> Vec<(String, String)> {
    let option = |language: Language| (language.slug().to_owned(), language.published_label().to_owned());
    Language::ALL.map(option).to_vec()
}

/// What checking an origin may give, and what that means.
pub fn statuses() -> Vec<(String, String)> {
    let option =
        |status: Status| (status.slug().to_owned(), format!("{}: {}", status.slug(), status.meaning()));
    Status::ALL.map(option).to_vec()
}

pub fn kernels(ctx: &Ctx) -> Vec<(String, String)> {
    ctx.state.cards.iter().map(|card| (card.slug.clone(), card.title.clone())).collect()
}

/// A choice that stands for none, before others.
pub fn or(none: &str, options: Vec<(String, String)>) -> Vec<(String, String)> {
    let none = (String::new(), none.to_owned());
    std::iter::once(none).chain(options).collect()
}
