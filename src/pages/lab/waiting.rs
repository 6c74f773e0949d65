//! The Lab's one primary action, and how far it is.

use super::series::{FinishedRun, Series};
use super::state::Topic;
use super::{Desk, jobs};
use crate::components::{Doing, Waiting};
use crate::platform::environment;
use crosscheck_core::format::printed;
use crosscheck_core::kernel::Card;
use crosscheck_core::measure::Outcome;
use crosscheck_core::share::View;
use yew::prelude::*;

/// The button of the view, or the progress of whatever goes on.
pub fn waiting(desk: &Desk, on_cancel: Callback<()>) -> Html {
    let state = desk.state;
    let topic = jobs::topic(state);
    let on_start = {
        let (state, handheld, topic) = (state.clone(), desk.handheld, topic.clone());
        desk.begin.reform(move |()| (topic.clone(), jobs::jobs(&state, handheld, environment::seed)))
    };
    let again = state.series(&topic).is_some();
    let label = match (state.address.view, again) {
        (View::Kernel, false) => "Measure on this machine",
        (View::Kernel, true) => "Measure again",
        (View::Growth, false) => "Measure five sizes",
        (View::Growth, true) => "Measure five sizes again",
        (View::Suite, false) => "Run the suite",
        (View::Suite, true) => "Run the suite again",
    };
    let ended = ended(desk, &topic);
    html! {
        <Waiting key="waiting" doing={doing(desk)} {label} cost={cost(desk)} outcome={ended.clone()}
            announcement={ended} {on_start} {on_cancel} />
    }
}

/// What goes on, over the whole of its series.
fn doing(desk: &Desk) -> Option<Doing> {
    let state = desk.state;
    let running = state.running.as_ref()?;
    let series = state.series(running)?;
    let (done, all) = (series.done.len(), series.jobs.len());
    let progress = state.live.as_ref().and_then(|report| report.progress);
    let spec = series.jobs.get(done)?;
    let title = title_of(&state.cards, &spec.kernel);
    let what = match running {
        Topic::Suite => format!("Kernel {} of {all}: {title}", done + 1),
        Topic::Growth(_) => {
            format!("{title}, size {} of {all}: n = {}", done + 1, printed(f64::from(spec.n)))
        }
        Topic::Kernel(_) => title,
        Topic::Edited(..) => format!("{title}, edited against untouched"),
    };
    Some(Doing::in_series(&what, done, all, progress.as_ref(), spec.preset))
}

fn ended(desk: &Desk, topic: &Topic) -> String {
    let Some(series) = desk.state.series(topic).filter(|_| desk.state.running.as_ref() != Some(topic)) else {
        return String::new();
    };
    let (done, all) = (series.done.len(), series.jobs.len());
    match (topic, series.done.last().and_then(|last| last.report.outcome)) {
        _ if series.cancelled && all > 1 => {
            format!("Cancelled; what was measured until then is kept ({done} of {all}).")
        }
        (Topic::Suite, _) => format!("All {all} kernels are through.{}", busy(series)),
        (Topic::Growth(_), _) => format!("All {all} sizes are through.{}", busy(series)),
        (_, Some(outcome)) => outcome.sentence().to_owned(),
        (_, None) => "Cancelled before anything was measured.".to_owned(),
    }
}

/// How many runs of a series gave no ratio because the machine was busy.
fn busy(series: &Series) -> String {
    let too_noisy = |run: &&FinishedRun| run.report.outcome == Some(Outcome::TooNoisy);
    match series.done.iter().filter(too_noisy).count() {
        0 => String::new(),
        count => format!(
            " In {count} of them the machine was too busy with something else for any ratio: close other programs and \
             tabs, then measure again."
        ),
    }
}

/// What a measurement will take, said before it begins.
fn cost(desk: &Desk) -> String {
    let address = &desk.state.address;
    let loads: Vec<String> = address
        .languages
        .iter()
        .filter_map(|language| Some(format!("{} for {}", language.download()?, language.label())))
        .collect();
    let runs = match address.view {
        View::Kernel => 1,
        View::Growth => 5,
        View::Suite => desk.state.cards.len(),
    };
    let time = match runs {
        1 => address.preset.takes().to_owned(),
        runs => format!("{runs} times {}", address.preset.takes()),
    };
    match loads.as_slice() {
        [] => format!("Takes {time}."),
        loads => format!("Loads {}, once; takes {time}.", loads.join(" and ")),
    }
}

fn title_of(cards: &[Card], slug: &str) -> String {
    cards.iter().find(|card| card.slug == slug).map_or_else(|| slug.to_owned(), |card| card.title.clone())
}
