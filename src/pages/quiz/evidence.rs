//! The evidence: what is known of every option on every criterion, how good that is, and where it is from; to read and to
//! set.

use super::marks::named;
use super::state::{Action, Figure};
use super::{Ctx, refused};
use crate::platform::document::HtmlInput;
use crosscheck_core::format::significant;
use crosscheck_core::measure::Interval;
use crosscheck_core::quiz::{Criterion, EvidenceTable, Source, Stack};
use yew::prelude::*;

/// A heading for every criterion, a table under those that are open.
pub fn evidence(ctx: &Ctx) -> Html {
    html! {
        <section key="evidence" aria-labelledby="quiz-evidence">
            <h2 id="quiz-evidence">{ "The evidence" }</h2>
            <p>
                { "What is known, as a range: primary where whoever measured or asked published it, secondary where somebody \
                   quotes it, a judgement where nobody measured it. What you know better can be set." }
            </p>
            { for Criterion::ALL.into_iter().map(|criterion| of_criterion(ctx, criterion)) }
        </section>
    }
}

fn of_criterion(ctx: &Ctx, criterion: Criterion) -> Html {
    let open = ctx.state.opened.contains(&criterion);
    let scale = criterion.scale();
    let set = ctx.state.answers().evidence.keys().filter(|(_, of)| *of == criterion).count();
    let onclick = ctx.act.reform(move |_: MouseEvent| Action::Unfold(criterion, !open));
    let id = format!("quiz-evidence-{}", criterion.slug());
    html! {
        <div key={criterion.slug()} class="criterion" data-criterion={criterion.slug()}>
            <h3>
                <button type="button" class="fold" aria-expanded={open.to_string()} aria-controls={id.clone()} {onclick}>
                    { criterion.label() }
                    if set > 0 {
                        <span class="mine">{ format!("{set} set by you") }</span>
                    }
                </button>
            </h3>
            <div {id} hidden={!open}>
                if open {
                    <p class="quiet">
                        { format!("Unit: {}. Worth 0: {}. Worth 100: {}.", scale.unit, scale.worst_end, scale.best_end) }
                    </p>
                    { for criterion.caveat().map(|caveat| html! { <p key="caveat" class="quiet">{ caveat }</p> }) }
                    { refused(ctx, |figure| matches!(figure, Figure::Evidence(_, of) if of == criterion)) }
                    { table(ctx, criterion) }
                }
            </div>
        </div>
    }
}

fn table(ctx: &Ctx, criterion: Criterion) -> Html {
    let evidence = &ctx.decision.evidence;
    html! {
        <div class="table" role="region" aria-label={format!("Evidence on {}", criterion.label())} tabindex="0">
            <table class="evidence">
                <thead>
                    <tr>
                        <th scope="col">{ "Option" }</th>
                        <th scope="col">{ "From" }</th>
                        <th scope="col">{ "To" }</th>
                        <th scope="col">{ "Worth" }</th>
                    </tr>
                </thead>
                { for Stack::ALL.into_iter().map(|stack| row(ctx, evidence, stack, criterion)) }
            </table>
        </div>
    }
}

fn row(ctx: &Ctx, evidence: &EvidenceTable, stack: Stack, criterion: Criterion) -> Html {
    let item = evidence.get(stack, criterion);
    let set = ctx.state.answers().evidence.contains_key(&(stack, criterion));
    let reset = ctx.act.reform(move |_: MouseEvent| Action::Evidence(stack, criterion, None));
    let what = format!("{}, {}", stack.label(), criterion.label());
    html! {
        <tbody key={stack.slug()} data-stack={stack.slug()} class={classes!(set.then_some("yours"))}>
            <tr key="figures">
                <th scope="rowgroup">{ named(stack) }</th>
                <td>{ end(ctx, stack, criterion, item.range, End::Least, &what) }</td>
                <td>{ end(ctx, stack, criterion, item.range, End::Most, &what) }</td>
                <td>{ format!("{:.0} to {:.0}", item.span.lo, item.span.hi) }</td>
            </tr>
            <tr key="note" class="note">
                <td colspan="4">
                    <strong>{ item.grade.label() }</strong>{ ": " }
                    { evidence.note(stack, criterion) }
                    if set {
                        { " " }
                        <button type="button" class="plain" aria-label={format!("Put back: {what}")} onclick={reset}>{ "Put back" }</button>
                    }
                    { for evidence.sources(stack, criterion).into_iter().map(source) }
                </td>
            </tr>
        </tbody>
    }
}

#[derive(Clone, Copy, PartialEq)]
enum End {
    Least,
    Most,
}

/// One end of a range, to be set. An end that passes the other takes it along.
fn end(ctx: &Ctx, stack: Stack, criterion: Criterion, range: Interval, end: End, what: &str) -> Html {
    let (value, name) = match end {
        End::Least => (range.lo, "least"),
        End::Most => (range.hi, "most"),
    };
    let onchange = ctx.act.reform(move |event: Event| {
        let typed = event.target_unchecked_into::<HtmlInput>().value().trim().parse::<f64>().ok();
        let changed = typed.map(|typed| match end {
            End::Least => Interval { lo: typed, hi: range.hi.max(typed) },
            End::Most => Interval { lo: range.lo.min(typed), hi: typed },
        });
        Action::Evidence(stack, criterion, changed)
    });
    let id = (end == End::Least).then(|| Figure::Evidence(stack, criterion).id());
    html! {
        <input {id} type="number" min="0" step="any" inputmode="decimal" aria-label={format!("{what}, {name}")}
            value={significant(value, 3).replace(',', "")} {onchange} />
    }
}

fn source(source: &'static Source) -> Html {
    let name = match source.address {
        Some(address) => html! { <a href={address} rel="noreferrer">{ source.title }</a> },
        None => html! { { source.title } },
    };
    html! { <small key={source.title} class="source">{ name }{ ", " }{ source.date }</small> }
}
