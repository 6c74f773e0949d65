//! A claim in the form: a line of the list, or all of its fields.

use super::Ctx;
use super::check::check;
use super::fields::{Field, Width, languages, line, lines, or, remove, select, set, statuses};
use super::origins::{origins, others};
use super::state::Action;
use super::value::values;
use crosscheck_core::claims::draft::ClaimDraft;
use crosscheck_core::claims::{Better, Kind};
use yew::prelude::*;

/// All claims, one of them perhaps open.
pub fn claims(ctx: &Ctx) -> Html {
    let ids = ctx.state.draft.ids();
    html! {
        <ol key="claims" class="plain claims">
            { for ctx.state.draft.claims.iter().zip(&ids).enumerate().map(|(at, (claim, id))| item(ctx, at, claim, id)) }
        </ol>
    }
}

fn item(ctx: &Ctx, at: usize, claim: &ClaimDraft, id: &str) -> Html {
    let path = format!("claims[{at}]");
    let is_open = ctx.state.claim == Some(at);
    let wrong = ctx.problems.iter().filter(|problem| problem.field.starts_with(&path)).count();
    let title = if claim.title.trim().is_empty() { "Without a title yet" } else { &claim.title };
    let show = {
        let to = (!is_open).then_some(at);
        ctx.act.reform(move |_: MouseEvent| Action::Show(to))
    };
    let lift = {
        let path = path.clone();
        ctx.act.reform(move |_: MouseEvent| Action::Lift(path.clone()))
    };
    let lower = ctx.act.reform(move |_: MouseEvent| Action::Lift(format!("claims[{}]", at + 1)));
    let is_last = at + 1 == ctx.state.draft.claims.len();
    html! {
        <li key={at} class="item" role="group" aria-label={format!("Claim {}", at + 1)}>
            <p class="title">
                <strong>{ format!("{}. {title}", at + 1) }</strong>
                <span class="quiet">{ " " }{ in_short(claim) }</span>
                if wrong > 0 {
                    <span class="why">{ format!(" {wrong} to put right") }</span>
                }
            </p>
            <p class="actions">
                <button type="button" aria-expanded={is_open.to_string()} onclick={show}>
                    { if is_open { "Done" } else { "Edit" } }
                </button>
                <button type="button" disabled={at == 0} onclick={lift}>{ "Move up" }</button>
                <button type="button" disabled={is_last} onclick={lower}>{ "Move down" }</button>
                { remove(ctx, &path, "it") }
            </p>
            if is_open {
                { fields(ctx, &path, claim, id) }
            }
        </li>
    }
}

fn in_short(claim: &ClaimDraft) -> String {
    let values = match claim.values.len() {
        0 => String::new(),
        1 => "1 value".to_owned(),
        more => format!("{more} values"),
    };
    let kind = Kind::from_slug(&claim.kind).map(Kind::label).unwrap_or_default();
    [kind, &values].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ")
}

fn fields(ctx: &Ctx, path: &str, claim: &ClaimDraft, derived: &str) -> Html {
    let within = |name: &str| format!("{path}.{name}");
    let kinds = Kind::ALL.map(|kind| (kind.slug().to_owned(), kind.label().to_owned()));
    let better =
        Better::ALL.map(|better| (better.slug().to_owned(), format!("The {} figure", better.slug())));
    html! {
        <div key="fields">
            <div key="what" class="fields">
                { line(ctx, Width::Wide, &Field::new(&within("title"), "Title of the claim", &claim.title)) }
                { line(ctx, Width::Usual, &Field::new(&within("section"), "Section", &claim.section)
                    .hint("The heading that it stands under.")) }
                { line(ctx, Width::Usual, &Field::new(&within("id"), "Name in addresses", &claim.id)
                    .hint(if claim.id.trim().is_empty() { format!("If left empty: {derived}") } else { String::new() })) }
                { lines(ctx, &Field::new(&within("says"), "What is said", &claim.says)
                    .hint("A sentence of your own.")) }
                { select(ctx, &Field::new(&within("kind"), "Kind", &claim.kind), &kinds) }
                { line(ctx, Width::Short, &Field::new(&within("unit"), "Unit", &claim.unit)
                    .hint("Such as ms; empty for words.")) }
                { select(ctx, &Field::new(&within("better"), "Better is", &claim.better), &or("Neither", better.to_vec())) }
            </div>
            <section key="values" aria-label="What is printed">
                <h4>{ "What is printed, by language" }</h4>
                { values(ctx, &within("values"), &claim.values) }
            </section>
            { set(ctx, &within("about"), "It is also about", &claim.about, &languages()) }
            { check(ctx, path, claim) }
            { origins(ctx, &within("origins"), &claim.origins) }
            <div key="outcome" class="fields outcome">
                { select(ctx, &Field::new(&within("status"), "What checking the origin gave", &claim.status), &statuses()) }
                { lines(ctx, &Field::new(&within("reason"), "Why that is so", &claim.reason)) }
                { lines(ctx, &Field::new(&within("note"), "Note", &claim.note)) }
            </div>
            { others(ctx, &within("others"), &claim.others) }
        </div>
    }
}
