//! "Help me weigh": tradeoffs in pairs, from which weights follow.

use super::state::{Action, Pair};
use super::{Ctx, WEIGHTS};
use crate::platform::focus;
use crosscheck_core::quiz::Criterion;
use crosscheck_core::quiz::pairwise::{SAYINGS, Weighed};
use yew::prelude::*;

/// The id of the heading: the keyboard's place when what is under it changes.
const HEADING: &str = "quiz-weigh";
/// From what misfit on the answers are said not to fit each other.
const MISFIT: f64 = 1.3;

/// The button, or the pairs.
pub fn help(ctx: &Ctx) -> Html {
    let begin = ctx.act.reform(|_: MouseEvent| {
        focus::give_to_id(HEADING);
        Action::Weigh(true)
    });
    html! {
        <section key="weigh" class="factor weigh" aria-labelledby={HEADING}>
            <h2 key="heading" id={HEADING} tabindex="-1">{ "Help me weigh" }</h2>
            <div key="help">{
                match &ctx.state.weighing {
                    None => html! {
                        <>
                        <p key="why">
                            { "Your answers say what matters more, not by how much. A few pairs of tradeoffs, among the \
                               criteria that weigh most by now, tell that too." }
                        </p>
                        <button key="begin" type="button" onclick={begin}>{ "Weigh in pairs" }</button>
                        </>
                    },
                    Some(pairs) => weighing(ctx, pairs),
                }
            }</div>
        </section>
    }
}

fn weighing(ctx: &Ctx, pairs: &[Pair]) -> Html {
    let weighed = ctx.state.weighed();
    let take = ctx.act.reform(|_: MouseEvent| {
        focus::jump_to(WEIGHTS);
        Action::Weighed
    });
    let stop = ctx.act.reform(|_: MouseEvent| {
        focus::give_to_id(HEADING);
        Action::Weigh(false)
    });
    html! {
        <>
        <p key="ask">{ "Which step would be worth more to you?" }</p>
        { for pairs.iter().enumerate().map(|(place, pair)| judged(ctx, place, pair)) }
        if let Some(weighed) = &weighed {
            <p key="misfit" role="status">{ fits(weighed) }</p>
        }
        <div key="buttons" class="buttons">
            <button key="take" type="button" disabled={weighed.is_none()} onclick={take}>{ "Use these weights" }</button>
            <button key="stop" type="button" class="plain" onclick={stop}>{ "Leave it" }</button>
        </div>
        </>
    }
}

fn judged(ctx: &Ctx, place: usize, pair: &Pair) -> Html {
    let said = SAYINGS.iter().enumerate().map(|(saying, (_, words))| {
        let onchange = ctx.act.reform(move |_: Event| Action::Say(place, saying));
        html! {
            <label key={saying}>
                <input type="radio" name={format!("pair-{place}")} checked={pair.said == Some(saying)} {onchange} />
                <span>{ *words }</span>
            </label>
        }
    });
    html! {
        <fieldset key={place} data-pair={place.to_string()}>
            <legend class="visually-hidden">{ format!("{} or {}", pair.one.label(), pair.other.label()) }</legend>
            <dl>{ end("First", pair.one) }{ end("Second", pair.other) }</dl>
            <div class="open">{ for said }</div>
        </fieldset>
    }
}

/// The way along a scale.
fn end(which: &'static str, criterion: Criterion) -> Html {
    let scale = criterion.scale();
    html! {
        <div>
            <dt>{ which }</dt>
            <dd>
                <strong>{ criterion.label() }</strong>
                <span class="quiet">{ format!(": from “{}” to “{}”", scale.worst_end, scale.best_end) }</span>
            </dd>
        </div>
    }
}

fn fits(weighed: &Weighed) -> String {
    let shares: Vec<String> = weighed
        .shares
        .iter()
        .map(|(criterion, share)| format!("{} {:.0} %", criterion.label(), 100.0 * share))
        .collect();
    let fit = if weighed.misfit < MISFIT {
        "The answers fit each other.".to_owned()
    } else {
        format!(
            "The answers do not quite fit each other: they miss these shares by a factor of {:.1}.",
            weighed.misfit
        )
    };
    format!("Among each other: {}. {fit}", shares.join(", "))
}
