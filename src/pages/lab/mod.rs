//! The Lab: any kernel, its growth, the whole suite, and the sources to read and to change.

mod choose;
mod growth;
mod jobs;
mod kernel;
mod sources;
mod state;
mod suite;
mod waiting;

use crate::bundle::cards;
use crate::components::{failures, footer, notices, trouble_list};
use crate::hooks::{Measuring, Topic, use_act, use_address, use_series};
use crate::pages::BUSY;
use crate::platform::{environment, location};
use choose::{choose, views};
use crosscheck_core::address::{Page, View};
use crosscheck_core::measure::Spec;
use sources::Sources;
use state::{Action, State};
use std::rc::Rc;
use waiting::waiting;
use yew::prelude::*;

/// What the parts of the page work with.
pub(super) struct Ctx<'a> {
    state: &'a State,
    act: Callback<Action>,
    measuring: &'a Measuring,
    handheld: bool,
}

impl Ctx<'_> {
    /// Begins a series, unless a measurement goes on.
    fn begin(&self) -> Callback<(Topic, Vec<Spec>)> {
        let (act, measuring) = (self.act.clone(), self.measuring.clone());
        Callback::from(move |(topic, jobs): (Topic, Vec<Spec>)| {
            act.emit(Action::Begin(topic.clone()));
            measuring.begin(topic, jobs);
        })
    }
}

/// The page.
#[component]
pub fn Lab() -> Html {
    let state = use_reducer(|| State::at(&location::here(), cards()));
    let act = use_act(&state);
    let measuring = use_series(Page::Lab);
    use_address(Page::Lab, state.bar.chosen(), &act, Action::Open);

    let handheld = *use_memo((), |()| environment::is_handheld());
    let ctx = Ctx { state: &state, act: act.clone(), measuring: &measuring, handheld };
    let mut told = state.bar.notices.clone();
    told.extend(measuring.refused.then(|| BUSY.to_owned()));
    html! {
        <>
        <main key="main">
            <h1 key="title">{ "The Lab" }</h1>
            <p key="lead" class="lead">
                { "The same work in four languages, on your machine: choose a kernel, read its sources, measure it, change \
                   it. Or let the whole suite run." }
            </p>
            { notices(&told) }
            { views(&ctx) }
            { choose(&ctx) }
            { waiting(&ctx) }
            { failures_of(&ctx) }
            <div key="figures">
                {
                    match state.bar.address.view {
                        View::Kernel => kernel::figures(&ctx),
                        View::Growth => growth::figures(&ctx),
                        View::Suite => suite::figures(&ctx),
                    }
                }
            </div>
            if state.bar.address.view != View::Suite {
                { sources(&ctx) }
            }
        </main>
        { footer() }
        </>
    }
}

/// What failed in what the view shows.
fn failures_of(ctx: &Ctx) -> Html {
    let topic = jobs::topic(ctx.state);
    match ctx.measuring.series(&topic) {
        Some(series) if series.jobs.len() > 1 => trouble_list(Some(series), false, None),
        _ => failures(ctx.measuring, ctx.measuring.report(&topic)),
    }
}

fn sources(ctx: &Ctx) -> Html {
    let Some(card) = ctx.state.card() else { return Html::default() };
    let key = (card.slug.clone(), ctx.state.source);
    let edit = ctx.state.edits.get(&key).cloned();
    let topic = Topic::Edited(key.0, key.1);
    html! {
        <Sources key="sources" card={Rc::new(card.clone())} language={ctx.state.source} {edit}
            n={ctx.state.bar.address.n.unwrap_or_else(|| card.sizes.usual(ctx.handheld))}
            act={ctx.act.clone()} run={run_edited(ctx)} running={ctx.measuring.goes_on()}
            outcome={kernel::edited(ctx, &topic)} />
    }
}

/// Measures the reader's text against the untouched source.
fn run_edited(ctx: &Ctx) -> Callback<Rc<str>> {
    let (language, handheld, state) = (ctx.state.source, ctx.handheld, ctx.state.clone());
    ctx.begin().reform(move |text: Rc<str>| {
        let job = jobs::edited_job(&state, language, &text, handheld);
        (Topic::Edited(state.bar.address.kernel.clone(), language), job.into_iter().collect())
    })
}
