//! The home page: a claim as published, checked here.

mod about;
mod check;
mod claim;
mod state;

use crate::components::{Choices, Failures, LadderFigure, Waiting};
use crate::hooks::{Runner, use_address, use_runner};
use crate::platform::{environment, location};
use about::About;
use check::Check;
use claim::Provenance;
use crosscheck_core::chart::Ladder;
use crosscheck_core::claims::published::FIBONACCI;
use crosscheck_core::kernel::Card;
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Spec;
use state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// Seed of the kernel's input. The naive recursion has no input but its size.
const INPUT_SEED: u32 = 0;

/// The page. A kernel without a usable card is a fault of the build, which the page says instead of half working.
#[component]
pub fn Home() -> Html {
    match use_memo((), |()| card()).as_ref() {
        Ok(card) => html! { <Checked card={Rc::new(card.clone())} /> },
        Err(message) => html! { <main><p role="alert">{ message.clone() }</p></main> },
    }
}

/// The card of the claim's kernel.
fn card() -> Result<Card, String> {
    let cards: Vec<Card> = serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/cards.json")))
        .map_err(|error| format!("This build's cards cannot be read: {error}"))?;
    cards
        .into_iter()
        .find(|card| card.slug == FIBONACCI.kernel)
        .ok_or_else(|| format!("This build has no card for {}.", FIBONACCI.kernel))
}

#[derive(PartialEq, Properties)]
struct CheckedProps {
    card: Rc<Card>,
}

#[component]
fn Checked(props: &CheckedProps) -> Html {
    let card = &props.card;
    let state = use_reducer(State::default);
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let runner = use_runner(act.reform(Action::Report));
    {
        let act = act.clone();
        use_effect_with((), move |()| act.emit(Action::Open(location::hash())));
    }
    use_address(&state.address, act.reform(Action::Open));

    let n = use_memo((), |()| if environment::is_handheld() { card.sizes.small } else { card.sizes.default });
    let to_published_size = card.scale(*n, FIBONACCI.n).unwrap_or(1.0);
    let summary = state.report.as_ref().map(|report| report.summary.clone()).unwrap_or_default();
    let baseline = state.report.as_ref().map_or(Language::Rust, |report| report.baseline);
    let ladder = Rc::new(Ladder::of(&FIBONACCI, &summary, baseline, state.scale, to_published_size));

    let start = start(&runner, card, *n, &state);
    let cancel = {
        let runner = runner.clone();
        Callback::from(move |()| runner.cancel())
    };
    let retry = {
        let runner = runner.clone();
        Callback::from(move |language| runner.retry(language))
    };
    let running = state.is_running();
    html! {
        <main>
            { for state.notices.iter().map(|notice| html! { <p class="notice" role="alert">{ notice.clone() }</p> }) }
            <Provenance />
            <LadderFigure key="ladder" {ladder} on_scale={act.reform(Action::Show)} />
            <Waiting key="waiting" report={state.report.clone()} on_start={start} on_cancel={cancel} />
            <Failures key="failures" failures={state.report.as_ref().map(|report| report.failures.clone()).unwrap_or_default()}
                on_retry={retry} />
            <Choices key="choices" address={state.address.clone()} disabled={running}
                on_preset={act.reform(Action::Choose)} on_language={act.reform(Action::Toggle)} />
            <Check key="check" report={state.report.clone()} {to_published_size}
                handed_over={state.handed_over} on_handed_over={act.reform(Action::HandedOver)}
                results={results(&runner)} />
            <About key="about" card={card.clone()} n={*n} />
        </main>
    }
}

/// Starts a run with the reader's choices.
fn start(runner: &Runner, card: &Card, n: u32, state: &State) -> Callback<()> {
    let spec = card.checksum(INPUT_SEED, n).map(|checksum| Spec {
        kernel: card.slug.clone(),
        input_seed: INPUT_SEED,
        n,
        checksum,
        languages: state.address.languages.clone(),
        preset: state.address.preset,
        seed: 0,
    });
    let runner = runner.clone();
    Callback::from(move |()| {
        if let Some(spec) = spec.clone() {
            runner.start(Spec { seed: environment::seed(), ..spec });
        }
    })
}

fn results(runner: &Runner) -> Callback<(), Option<String>> {
    let runner = runner.clone();
    Callback::from(move |()| runner.results_json())
}
