//! The page's one primary action, and what is shown while it goes on.

use crate::hooks::{Report, use_focus_follows};
use crosscheck_core::failure::Stage;
use crosscheck_core::format::time_left;
use crosscheck_core::lang::Language;
use crosscheck_core::measure::{Outcome, Progress};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct WaitingProps {
    pub report: Option<Report>,
    /// What a check will take, said before it begins.
    pub cost: AttrValue,
    /// What is read aloud when a check has ended.
    pub announcement: AttrValue,
    pub on_start: Callback<()>,
    pub on_cancel: Callback<()>,
}

#[component]
pub fn Waiting(props: &WaitingProps) -> Html {
    let progress = props.report.as_ref().and_then(|report| report.progress);
    let outcome = props.report.as_ref().and_then(|report| report.outcome);
    let running = progress.is_some();
    let (start, cancel) = use_focus_follows(running);
    let onstart = props.on_start.reform(|_: MouseEvent| ());
    let oncancel = props.on_cancel.reform(|_: MouseEvent| ());
    // Enter held down on the start button must not go on to press the one that takes its place.
    let onkeydown = |event: KeyboardEvent| {
        if event.repeat() {
            event.prevent_default();
        }
    };
    let label = if props.report.is_some() { "Check again" } else { "Check on this machine" };
    html! {
        <div class="waiting">
            <div key="start" hidden={running}>
                <button type="button" class="primary" ref={start} onclick={onstart}>{ label }</button>
                <p class="quiet">{ props.cost.clone() }</p>
                <p class="outcome">{ outcome.map(Outcome::sentence).unwrap_or_default() }</p>
            </div>
            <div key="progress" class="progress" hidden={!running}>
                <progress max="1" value={progress.map_or(0.0, |progress| progress.done).to_string()}
                    aria-label="Share of the check that is done"></progress>
                <p>{ progress.map(|progress| words(&progress)).unwrap_or_default() }</p>
                <button type="button" ref={cancel} onclick={oncancel} {onkeydown}>{ "Cancel" }</button>
            </div>
            // What changes several times a second is not read aloud; beginning and end are.
            <p key="status" class="visually-hidden" role="status">
                { if running { AttrValue::from("The check has begun.") } else { props.announcement.clone() } }
            </p>
        </div>
    }
}

fn words(progress: &Progress) -> String {
    let round = format!("Round {} of {}", progress.round, progress.rounds);
    let Some(language) = progress.language else {
        return format!("{round} · waiting for the page to be visible");
    };
    format!("{round} · {} · {}", doing(language, progress), time_left(progress.left_ms))
}

fn doing(language: Language, progress: &Progress) -> String {
    let name = language.label();
    match (progress.stage, language.download()) {
        // Later rounds take the engine from a cache.
        (Stage::Load, _) if progress.round > 1 => format!("starting {name}"),
        (Stage::Load, Some(size)) => format!("loading {name} ({size})"),
        (Stage::Load, None) => format!("loading {name}"),
        (Stage::Prepare | Stage::Run, _) => format!("measuring {name}"),
    }
}
