//! A claim's page: as published, and checked here.

mod about;
mod check;
mod provenance;
mod state;

use crate::cards::cards;
use crate::components::{
    Choices, Doing, LadderFigure, Takeaway, Waiting, choices, failures, footer, notices,
};
use crate::hooks::{Report, Runner, use_address, use_checks, use_runner};
use crate::platform::{busy, environment};
use crate::reference;
use about::about;
use check::{announcement, figures, outcome};
use crosscheck_core::chart::Ladder;
use crosscheck_core::claims::published::FIBONACCI;
use crosscheck_core::kernel::{Card, INPUT_SEED};
use crosscheck_core::lang::Language;
use crosscheck_core::measure::{Outcome, Spec};
use crosscheck_core::share::{Address, Page};
use provenance::provenance;
use state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// The name under which the page tells others that it measures.
const NAME: &str = "claim";

/// The page. A build without the kernel's card says so instead of half working.
#[component]
pub fn ClaimPage() -> Html {
    let card = use_memo((), |()| {
        let card = cards()?.iter().find(|card| card.slug == FIBONACCI.kernel).cloned().map(Rc::new);
        card.ok_or_else(|| "This build has no kernel for this claim.".to_owned())
    });
    match card.as_ref() {
        Ok(card) => html! { <Bench card={card.clone()} /> },
        Err(error) => html! { <main><p role="alert">{ error.clone() }</p></main> },
    }
}

#[derive(PartialEq, Properties)]
struct BenchProps {
    /// The card of the claim's kernel.
    card: Rc<Card>,
}

#[component]
fn Bench(props: &BenchProps) -> Html {
    let card = &props.card;
    let state = use_reducer(State::default);
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let (_, keep) = use_checks();
    let told = use_callback(keep, {
        let act = act.clone();
        move |report: Report, keep| {
            if let Some(check) = report.check() {
                keep.emit(check);
            }
            act.emit(Action::Report(report));
        }
    });
    let runner = use_runner(told);
    let open = {
        let act = act.clone();
        use_callback((), move |hash, ()| act.emit(Action::Open(hash)))
    };
    use_address(Page::Claim, state.chosen(), open);
    let running = state.is_running();
    use_effect_with(running, |&running| busy::set(NAME, running));

    let n = use_memo((), |()| if environment::is_handheld() { card.sizes.small } else { card.sizes.default });
    let to_published_size = card.scale(*n, FIBONACCI.n).unwrap_or(1.0);
    let suite = reference::suite();
    let reference =
        suite.as_ref().and_then(|suite| Some((*suite.kernel(FIBONACCI.kernel)?, suite.made_on.as_str())));
    let summary = state.report.as_ref().map(|report| report.summary.clone()).unwrap_or_default();
    let baseline = state.report.as_ref().map_or(Language::Rust, |report| report.baseline);
    let failed = state.report.as_ref().map(|report| report.failures.clone()).unwrap_or_default();
    let ladder = Ladder::of(&FIBONACCI, &summary, baseline, state.scale, to_published_size);
    let ladder = ladder.with_failures(&failed);
    let ladder = Rc::new(match reference {
        Some((figures, _)) => {
            let to_published_size = card.scale(figures.n, FIBONACCI.n).unwrap_or(1.0);
            ladder.with_reference(&figures, to_published_size)
        }
        None => ladder,
    });

    let start = start(&runner, &act, card, *n, &state);
    let cancel = {
        let runner = runner.clone();
        Callback::from(move |()| runner.cancel())
    };
    let retry = {
        let runner = runner.clone();
        Callback::from(move |language| runner.retry(language))
    };
    let takeaway = Takeaway {
        file: "crosscheck-fib.json".to_owned(),
        handed_over: state.handed_over,
        on_handed_over: act.reform(Action::HandedOver),
        json: results(&runner),
    };
    let doing = state.report.as_ref().and_then(|report| report.progress.as_ref()).map(Doing::of);
    let label = if state.report.is_some() { "Check again" } else { "Check on this machine" };
    let ended = state.report.as_ref().and_then(|report| report.outcome).map_or("", Outcome::sentence);
    let offered = Choices {
        preset: state.address.preset,
        offered: &Language::ALL,
        languages: &state.address.languages,
        disabled: state.is_running(),
        on_preset: act.reform(Action::Choose),
        on_language: act.reform(Action::Toggle),
    };
    // Every child has a key: without, Yew would make the canvas anew, and blank, when the list before it grows.
    html! {
        <>
        <main key="main">
            { notices(&state.notices) }
            { provenance() }
            <LadderFigure key="ladder" {ladder} on_scale={act.reform(Action::Show)} />
            <Waiting key="waiting" doing={doing} {label} cost={cost(&state.address)} outcome={ended}
                announcement={announcement(state.report.as_ref(), reference)} on_start={start} on_cancel={cancel} />
            { failures(state.report.as_ref(), true, &retry) }
            { outcome(state.report.as_ref(), reference) }
            { choices(&offered) }
            { figures(state.report.as_ref(), to_published_size, &takeaway) }
            { about(card, *n, reference) }
        </main>
        { footer() }
        </>
    }
}

/// What a check will take, said before it begins.
fn cost(address: &Address) -> String {
    let loads: Vec<String> = address
        .languages
        .iter()
        .filter_map(|language| Some(format!("{} for {}", language.download()?, language.label())))
        .collect();
    let time = address.preset.takes();
    match loads.as_slice() {
        [] => format!("Takes {time}."),
        loads => format!("Loads {}, once; takes {time}.", loads.join(" and ")),
    }
}

/// Starts a run with the reader's choices.
fn start(runner: &Runner, act: &Callback<Action>, card: &Card, n: u32, state: &State) -> Callback<()> {
    let spec = card.checksum(INPUT_SEED, n).map(|checksum| Spec {
        kernel: card.slug.clone(),
        input_seed: INPUT_SEED,
        n,
        checksum,
        languages: state.address.languages.clone(),
        edited_source: None,
        preset: state.address.preset,
        seed: 0,
    });
    let (runner, act) = (runner.clone(), act.clone());
    Callback::from(move |()| {
        if busy::elsewhere(NAME) {
            act.emit(Action::Refuse);
        } else if let Some(spec) = spec.clone() {
            runner.start(Spec { seed: environment::seed(), ..spec });
        }
    })
}

fn results(runner: &Runner) -> Callback<(), Option<String>> {
    let runner = runner.clone();
    Callback::from(move |()| runner.results_json())
}
