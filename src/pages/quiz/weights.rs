//! The weights, to read and to set.

use super::state::{Action, Figure};
use super::{Ctx, WEIGHTS, refused};
use crate::platform::document::HtmlInput;
use crate::platform::focus;
use crosscheck_core::quiz::{Criterion, Decision, Stability};
use yew::prelude::*;

/// The table of weights, the heaviest first.
pub fn weights(ctx: &Ctx) -> Html {
    let decision = ctx.decision;
    let answers = ctx.state.answers();
    let mut criteria = Criterion::ALL;
    criteria.sort_by(|one, other| decision.weights[other.index()].total_cmp(&decision.weights[one.index()]));
    let any_set = answers.weights.iter().any(Option::is_some) || !answers.evidence.is_empty();
    let reset = ctx.act.reform(|_: MouseEvent| {
        focus::give_to_id(WEIGHTS);
        Action::Reset
    });
    html! {
        <section key="weights" aria-labelledby={WEIGHTS}>
            <h2 key="heading" id={WEIGHTS} tabindex="-1">{ "What weighs how much" }</h2>
            <p key="how">
                { "Weights follow from the answers: from the order that they give, and from nothing else. A figure that you \
                   set stays as it is, and the others share the rest. Where another leads is told for one weight that \
                   moves while all others keep their proportions, also those that you set." }
            </p>
            { refused(ctx, |figure| matches!(figure, Figure::Weight(_))) }
            <div key="table" class="table" role="region" aria-label="Weights" tabindex="0">
                <table class="weights">
                    <thead>
                        <tr>
                            <th scope="col">{ "Criterion" }</th>
                            <th scope="col" class="figure"><span class="visually-hidden">{ "Figure" }</span></th>
                            <th scope="col">{ "Weight, %" }</th>
                            <th scope="col" class="words">{ "Another leads" }</th>
                        </tr>
                    </thead>
                    <tbody>{ for criteria.into_iter().map(|criterion| row(ctx, decision, criterion)) }</tbody>
                </table>
            </div>
            if any_set {
                <p key="reset">
                    <button key="reset" type="button" onclick={reset}>{ "Put back all that I set" }</button>
                </p>
            }
        </section>
    }
}

fn row(ctx: &Ctx, decision: &Decision, criterion: Criterion) -> Html {
    let weight = decision.weights[criterion.index()];
    let set = ctx.state.answers().weights[criterion.index()];
    let label = criterion.label();
    let onchange = ctx.act.reform(move |event: Event| {
        let typed = event.target_unchecked_into::<HtmlInput>().value();
        let share = typed.trim().parse::<f64>().ok().filter(|percent| percent.is_finite());
        Action::Weight(criterion, share.map(|percent| percent / 100.0))
    });
    let reset = ctx.act.reform(move |_: MouseEvent| Action::Weight(criterion, None));
    let moves = decision.stability.get(criterion.index()).map(|stability| moves(decision, stability));
    html! {
        <tr key={criterion.slug()} data-criterion={criterion.slug()} class={classes!(set.map(|_| "yours"))}>
            <th scope="row">{ label }</th>
            <td class="figure"><span class="step" style={format!("left: 0; width: {:.1}%", 100.0 * weight)}></span></td>
            <td>
                <input id={Figure::Weight(criterion).id()} type="number" min="0" max="100" step="any" inputmode="decimal" aria-label={format!("Weight of {label}, percent")}
                    value={format!("{:.1}", 100.0 * set.unwrap_or(weight))} {onchange} />
            </td>
            <td class="words">
                { moves.unwrap_or_default() }
                if set.is_some() {
                    <span class="mine">
                        { "Set by you. " }
                        <button type="button" class="plain" aria-label={format!("Put the weight of {label} back")} onclick={reset}>
                            { "Put back" }
                        </button>
                    </span>
                }
            </td>
        </tr>
    }
}

/// Who leads below and above which weight.
fn moves(decision: &Decision, stability: &Stability) -> String {
    let at = |place: Option<usize>| Some(decision.ranking.get(place?)?.stack.label());
    let below = at(stability.below).map(|name| format!("below {:.1}: {name}", 100.0 * stability.lo));
    let above = at(stability.above).map(|name| format!("above {:.1}: {name}", 100.0 * stability.hi));
    match (below, above) {
        (None, None) => "at no weight. ".to_owned(),
        (Some(below), Some(above)) => format!("{below}; {above}. "),
        (below, above) => below.or(above).unwrap_or_default() + ". ",
    }
}
