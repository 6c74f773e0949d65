//! The Lab's one primary action, and how far it is.

use super::{Ctx, jobs};
use crate::components::{Waiting, cost, doing, ended};
use crosscheck_core::address::View;
use yew::prelude::*;

/// The button of the view, or the progress of whatever goes on.
pub fn waiting(ctx: &Ctx) -> Html {
    let (state, measuring) = (ctx.state, ctx.measuring);
    let topic = jobs::topic(state);
    let series = measuring.series(&topic);
    let again = series.is_some();
    let label = match (state.bar.address.view, again) {
        (View::Kernel, false) => "Measure on this machine",
        (View::Kernel, true) => "Measure again",
        (View::Growth, false) => "Measure five sizes",
        (View::Growth, true) => "Measure five sizes again",
        (View::Suite, false) => "Run the suite",
        (View::Suite, true) => "Run the suite again",
    };
    let jobs = jobs::jobs(state, ctx.handheld);
    let cost = cost(jobs.len(), &state.bar.address.languages, state.bar.address.preset);
    let ended = ended(series);
    let on_start = ctx.begin().reform(move |()| (topic.clone(), jobs.clone()));
    html! {
        <Waiting key="waiting" doing={doing(measuring)} {label} {cost} outcome={ended.clone()} announcement={ended}
            {on_start} on_cancel={measuring.on_cancel()} />
    }
}
