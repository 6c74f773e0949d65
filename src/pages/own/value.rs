//! The figures of a claim, or of another source for the same thing.

use super::Ctx;
use super::fields::{Field, Width, add, languages, line, lines, or, remove, select, statuses};
use crosscheck_core::claims::draft::{NUMBER, RANGE, ValueDraft, WORDS};
use yew::prelude::*;

/// The values in the list at a path.
pub fn values(ctx: &Ctx, list: &str, values: &[ValueDraft]) -> Html {
    html! {
        <>
            <ul key="values" class="plain">
                { for values.iter().enumerate().map(|(at, it)| value(ctx, &format!("{list}[{at}]"), at, it)) }
            </ul>
            { add(ctx, list, "Add a value") }
        </>
    }
}

fn value(ctx: &Ctx, path: &str, at: usize, value: &ValueDraft) -> Html {
    let within = |name: &str| format!("{path}.{name}");
    let forms = [(NUMBER, "A number"), (RANGE, "A range"), (WORDS, "Words")];
    let forms = forms.map(|(slug, label)| (slug.to_owned(), label.to_owned()));
    let form = if forms.iter().any(|(slug, _)| *slug == value.form) { &value.form } else { NUMBER };
    html! {
        <li key={at} class="item" role="group" aria-label={format!("Value {}", at + 1)}>
            <div class="fields">
                { select(ctx, &Field::new(&within("language"), "Language", &value.language), &languages()) }
                { select(ctx, &Field::new(&within("form"), "What is printed", form), &forms) }
                { printed(ctx, path, value) }
            </div>
            <details open={has_more(value)}>
                <summary>{ "Framework, label, status, note" }</summary>
                <div class="fields">
                    { line(ctx, Width::Usual, &Field::new(&within("framework"), "Framework", &value.framework)) }
                    { line(ctx, Width::Usual, &Field::new(&within("label"), "Label", &value.label)
                        .hint("Tells it from other values of the language, such as “senior”.")) }
                    { select(ctx, &Field::new(&within("status"), "Status of this value", &value.status),
                        &or("As the claim’s", statuses())) }
                    { lines(ctx, &Field::new(&within("note"), "Note on this value", &value.note)) }
                </div>
            </details>
            { remove(ctx, path, &format!("value {}", at + 1)) }
        </li>
    }
}

fn has_more(value: &ValueDraft) -> bool {
    [&value.framework, &value.label, &value.status, &value.note].iter().any(|text| !text.is_empty())
}

fn printed(ctx: &Ctx, path: &str, value: &ValueDraft) -> Html {
    let within = |name: &str| format!("{path}.{name}");
    match value.form.as_str() {
        RANGE => html! {
            <>
                { line(ctx, Width::Short, &Field::new(&within("range[0]"), "From", &value.range[0])) }
                { line(ctx, Width::Short, &Field::new(&within("range[1]"), "To", &value.range[1])) }
            </>
        },
        WORDS => line(ctx, Width::Usual, &Field::new(&within("text"), "Words", &value.text)),
        _ => html! {
            <>
                { line(ctx, Width::Short, &Field::new(&within("value"), "Figure", &value.value)) }
                { line(ctx, Width::Short, &Field::new(&within("rounding"), "Rounding, ±", &value.rounding)
                    .hint(rounding(value))) }
            </>
        },
    }
}

/// What an empty rounding stands for.
fn rounding(value: &ValueDraft) -> String {
    match value.rounding() {
        guess if guess.is_empty() || !value.rounding.trim().is_empty() => {
            "Half of its last printed place.".to_owned()
        }
        guess => format!("If left empty: {guess}, half of its last printed place."),
    }
}
