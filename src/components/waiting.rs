//! A page's one primary action, and what is shown while it goes on.

use crate::hooks::use_focus_follows;
use crosscheck_core::failure::Stage;
use crosscheck_core::format::time_left;
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Progress;
use yew::prelude::*;

/// How far a measurement is.
#[derive(Clone, Debug, PartialEq)]
pub struct Doing {
    /// Share that is over, 0 to 1.
    pub done: f64,
    /// The same in words.
    pub words: String,
}

impl Doing {
    /// One run by itself.
    pub fn of(progress: &Progress) -> Self {
        Self {
            done: progress.done,
            words: format!("{} · {}", round_words(progress), time_left(progress.left_ms)),
        }
    }
}

#[derive(PartialEq, Properties)]
pub struct WaitingProps {
    /// What goes on; `None` when nothing does.
    pub doing: Option<Doing>,
    /// What the button says.
    pub label: AttrValue,
    /// What a check will take, said before it begins.
    pub cost: AttrValue,
    /// How the last one ended.
    pub outcome: AttrValue,
    /// What is read aloud when a check has ended.
    pub announcement: AttrValue,
    pub on_start: Callback<()>,
    pub on_cancel: Callback<()>,
}

#[component]
pub fn Waiting(props: &WaitingProps) -> Html {
    let running = props.doing.is_some();
    let (start, cancel) = use_focus_follows(running);
    let onstart = props.on_start.reform(|_: MouseEvent| ());
    let oncancel = props.on_cancel.reform(|_: MouseEvent| ());
    // Enter held down on the start button must not go on to press the one that takes its place.
    let onkeydown = |event: KeyboardEvent| {
        if event.repeat() {
            event.prevent_default();
        }
    };
    let (done, words) = match &props.doing {
        Some(doing) => (doing.done, doing.words.as_str()),
        None => (0.0, ""),
    };
    html! {
        <div class="waiting">
            <div key="start" hidden={running}>
                <button type="button" class="primary" ref={start} onclick={onstart}>{ props.label.clone() }</button>
                <p class="quiet">{ props.cost.clone() }</p>
                <p class="outcome">{ props.outcome.clone() }</p>
            </div>
            <div key="progress" class="progress" hidden={!running}>
                <progress max="1" value={format!("{done:.4}")} aria-label="Share of the check that is done"></progress>
                <p>{ words }</p>
                <button type="button" ref={cancel} onclick={oncancel} {onkeydown}>{ "Cancel" }</button>
            </div>
            // What changes several times a second is not read aloud; beginning and end are.
            <p key="status" class="visually-hidden" role="status">
                { if running { AttrValue::from("The check has begun.") } else { props.announcement.clone() } }
            </p>
        </div>
    }
}

/// Which round, and what is being done in it.
pub fn round_words(progress: &Progress) -> String {
    let round = format!("Round {} of {}", progress.round, progress.rounds);
    match progress.language {
        Some(language) => format!("{round} · {}", deed(language, progress)),
        None => format!("{round} · waiting for the page to be visible"),
    }
}

fn deed(language: Language, progress: &Progress) -> String {
    let name = language.label();
    match (progress.stage, language.download()) {
        // Later rounds take the engine from a cache.
        (Stage::Load, _) if progress.round > 1 => format!("starting {name}"),
        (Stage::Load, Some(size)) => format!("loading {name} ({size})"),
        (Stage::Load, None) => format!("loading {name}"),
        (Stage::Prepare | Stage::Run, _) => format!("measuring {name}"),
    }
}
