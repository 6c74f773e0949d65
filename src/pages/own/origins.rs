//! Where the figures of a claim come from, and what others published.

use super::Ctx;
use super::fields::{Field, Width, add, line, lines, remove};
use super::value::values;
use crosscheck_core::claims::draft::{OriginDraft, SourceDraft};
use yew::prelude::*;

/// The chain of origin in the list at a path.
pub fn origins(ctx: &Ctx, list: &str, origins: &[OriginDraft]) -> Html {
    let item = |(at, origin): (usize, &OriginDraft)| {
        let path = format!("{list}[{at}]");
        html! {
            <li key={at} class="item" role="group" aria-label={format!("Step {}", at + 1)}>
                { fields(ctx, &path, origin) }
                { remove(ctx, &path, &format!("step {}", at + 1)) }
            </li>
        }
    };
    html! {
        <section key="origins" aria-label="Where it comes from">
            <h4>{ "Where it comes from" }</h4>
            <p class="hint">{ "One step after the other, from the article back to whoever measured." }</p>
            <ol key="steps" class="plain">{ for origins.iter().enumerate().map(item) }</ol>
            { add(ctx, list, "Add a step") }
        </section>
    }
}

/// What others published, in the list at a path.
pub fn others(ctx: &Ctx, list: &str, others: &[SourceDraft]) -> Html {
    let item = |(at, source): (usize, &SourceDraft)| {
        let path = format!("{list}[{at}]");
        html! {
            <li key={at} class="item" role="group" aria-label={format!("Source {}", at + 1)}>
                { fields(ctx, &path, &source.origin) }
                { values(ctx, &format!("{path}.values"), &source.values) }
                { remove(ctx, &path, &format!("source {}", at + 1)) }
            </li>
        }
    };
    html! {
        <details key="others" open={!others.is_empty()}>
            <summary>{ "What others published about the same thing" }</summary>
            <ul key="sources" class="plain">{ for others.iter().enumerate().map(item) }</ul>
            { add(ctx, list, "Add a source") }
        </details>
    }
}

fn fields(ctx: &Ctx, path: &str, origin: &OriginDraft) -> Html {
    let within = |name: &str| format!("{path}.{name}");
    html! {
        <div class="fields">
            { line(ctx, Width::Wide, &Field::new(&within("title"), "Who says it", &origin.title)) }
            { line(ctx, Width::Usual, &Field::new(&within("address"), "Address", &origin.address)) }
            { line(ctx, Width::Short, &Field::new(&within("date"), "Date", &origin.date)) }
            { lines(ctx, &Field::new(&within("checked"), "What you looked at there, and found", &origin.checked)) }
        </div>
    }
}
