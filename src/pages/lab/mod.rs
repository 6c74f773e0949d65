//! The Lab: any kernel, its growth, the whole suite, and the sources to read and to change.

mod choose;
mod growth;
mod jobs;
mod kernel;
mod series;
mod sources;
mod state;
mod suite;
mod waiting;

use crate::cards::cards;
use crate::components::{failures, footer, notices};
use crate::hooks::{Report, Runner, keep, use_act, use_address, use_free, use_runner};
use crate::platform::{busy, environment};
use choose::{choose, views};
use crosscheck_core::format::printed;
use crosscheck_core::kernel::Card;
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Spec;
use crosscheck_core::share::{Page, View};
use series::{FinishedRun, Series};
use sources::Sources;
use state::{Action, State, Topic};
use std::rc::Rc;
use waiting::waiting;
use yew::prelude::*;

/// The name under which the Lab tells other pages that it measures.
const NAME: &str = "lab";

/// The page. A build without usable cards says so instead of half working.
#[component]
pub fn Lab() -> Html {
    let cards = use_memo((), |()| cards());
    match cards.as_ref() {
        Ok(cards) => html! { <Bench cards={cards.clone()} /> },
        Err(error) => html! { <main><p role="alert">{ error.clone() }</p></main> },
    }
}

#[derive(PartialEq, Properties)]
struct BenchProps {
    cards: Rc<Vec<Card>>,
}

/// What the parts of the page work with.
pub(super) struct Desk<'a> {
    state: &'a State,
    act: Callback<Action>,
    /// Begins a series, unless a check goes on elsewhere.
    begin: Callback<(Topic, Vec<Spec>)>,
    /// Takes a language of a topic's last run up again.
    retry: Callback<(Topic, Language)>,
    handheld: bool,
}

#[component]
fn Bench(props: &BenchProps) -> Html {
    let cards = props.cards.clone();
    let state = use_reducer(move || State::new(cards));
    let act = use_act(&state);
    let runner = use_lab_runner(&state, act.clone());
    use_address(Page::Lab, state.chosen(), &act, Action::Open);

    let handheld = *use_memo((), |()| environment::is_handheld());
    let desk =
        Desk { state: &state, act: act.clone(), begin: begin(&act), retry: retry(&runner, &act), handheld };
    let cancel = {
        let runner = runner.clone();
        Callback::from(move |()| runner.cancel())
    };
    html! {
        <>
        <main key="main">
            <h1 key="title">{ "The Lab" }</h1>
            <p key="lead" class="lead">
                { "The same work in four languages, on your machine: choose a kernel, read its sources, measure it, change \
                   it. Or let the whole suite run." }
            </p>
            { notices(&state.notices) }
            { views(&desk) }
            { choose(&desk) }
            { waiting(&desk, cancel) }
            { failures_of(&desk) }
            <div key="figures">
                {
                    match state.address.view {
                        View::Kernel => kernel::figures(&desk),
                        View::Growth => growth::figures(&desk),
                        View::Suite => suite::figures(&desk),
                    }
                }
            </div>
            if state.address.view != View::Suite {
                { sources(&desk) }
            }
        </main>
        { footer() }
        </>
    }
}

/// The runner, with the series' next run started whenever there is one.
#[hook]
fn use_lab_runner(state: &UseReducerHandle<State>, act: Callback<Action>) -> Runner {
    let handle = use_mut_ref(|| None::<Runner>);
    let runner = {
        let (handle, act) = (handle.clone(), act.clone());
        let told = use_callback((), move |report: Report, ()| {
            let ended = report.progress.is_none() && report.outcome.is_some();
            if ended {
                keep(&report);
            }
            let json = || handle.borrow().as_ref().and_then(Runner::results_json).unwrap_or_default();
            act.emit(if ended {
                Action::Finished(FinishedRun { json: json().into(), report })
            } else {
                Action::Report(report)
            });
        });
        use_runner(told)
    };
    handle.replace(Some(runner.clone()));
    {
        let (runner, next) = (runner.clone(), state.to_start());
        use_effect_with(state.next, move |_| {
            if let Some((_, spec)) = next {
                runner.start(spec);
            }
        });
    }
    let measuring = state.running.is_some();
    use_effect_with(measuring, |&measuring| busy::set(NAME, measuring));
    let free = use_callback(act, |(), act| act.emit(Action::Free));
    use_free(state.is_refused(), free);
    runner
}

fn begin(act: &Callback<Action>) -> Callback<(Topic, Vec<Spec>)> {
    act.reform(
        |(topic, jobs): (Topic, Vec<Spec>)| {
            if busy::elsewhere(NAME) { Action::Refuse } else { Action::Start(topic, jobs) }
        },
    )
}

fn retry(runner: &Runner, act: &Callback<Action>) -> Callback<(Topic, Language)> {
    let (runner, act) = (runner.clone(), act.clone());
    Callback::from(move |(topic, language): (Topic, Language)| {
        if busy::elsewhere(NAME) {
            act.emit(Action::Refuse);
        } else {
            act.emit(Action::Reopen(topic));
            runner.retry(language);
        }
    })
}

/// What failed in the run that the view shows last.
fn failures_of(desk: &Desk) -> Html {
    let topic = jobs::topic(desk.state);
    let series = desk.state.series(&topic).filter(|series| series.jobs.len() > 1);
    if let Some(series) = series {
        return failures_of_series(desk, series);
    }
    let report = desk.state.newest_report(&topic);
    let retry = {
        let topic = topic.clone();
        desk.retry.reform(move |language| (topic.clone(), language))
    };
    failures(report, desk.state.can_retry(&topic), &retry)
}

/// What failed in any run of a series, and why; the others went on.
fn failures_of_series(desk: &Desk, series: &Series) -> Html {
    let rows = series.done.iter().flat_map(|run| {
        let spec = &run.report.spec;
        let title = desk.state.cards.iter().find(|card| card.slug == spec.kernel).map(|card| card.title.as_str());
        run.report.failures.iter().map(move |failed| {
            let (failure, language) = (&failed.failure, failed.language);
            let message = if failure.message.is_empty() { String::new() } else { format!(" ({})", failure.message) };
            html! {
                <li key={format!("{}-{}-{}", spec.kernel, spec.n, language.slug())} data-language={language.slug()}
                    data-kind={failure.kind.slug()}>
                    <p>
                        <strong>
                            { format!("{}, n = {}, {}", title.unwrap_or_default(), printed(f64::from(spec.n)), language.label()) }
                        </strong>
                        { format!(": {}{message}. Measure that kernel by itself to retry it.", failure.title()) }
                    </p>
                </li>
            }
        })
    });
    html! { <div key="failures" role="alert"><ul class="failures">{ for rows }</ul></div> }
}

fn sources(desk: &Desk) -> Html {
    let Some(card) = desk.state.card() else { return Html::default() };
    let key = (card.slug.clone(), desk.state.source);
    let edit = desk.state.edits.get(&key).cloned();
    let topic = Topic::Edited(key.0, key.1);
    html! {
        <Sources key="sources" card={Rc::new(card.clone())} language={desk.state.source} {edit}
            n={desk.state.address.n.unwrap_or_else(|| jobs::usual_size(card, desk.handheld))}
            act={desk.act.clone()} run={run_edited(desk)} running={desk.state.running.is_some()}
            outcome={kernel::edited(desk, &topic)} />
    }
}

/// Measures the reader's text against the untouched source.
fn run_edited(desk: &Desk) -> Callback<Rc<str>> {
    let (language, handheld, state) = (desk.state.source, desk.handheld, desk.state.clone());
    desk.begin.reform(move |text: Rc<str>| {
        let job = jobs::edited_job(&state, language, &text, handheld, environment::seed());
        (Topic::Edited(state.address.kernel.clone(), language), job.into_iter().collect())
    })
}
