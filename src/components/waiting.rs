//! The page's one primary action, and what is shown while it goes on.

use crate::hooks::Report;
use crosscheck_core::format::time_left;
use crosscheck_core::lang::Language;
use crosscheck_core::measure::{Outcome, Progress};
use crosscheck_core::protocol::Stage;
use web_sys::HtmlElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct WaitingProps {
    pub report: Option<Report>,
    pub on_start: Callback<()>,
    pub on_cancel: Callback<()>,
}

#[component]
pub fn Waiting(props: &WaitingProps) -> Html {
    let progress = props.report.as_ref().and_then(|report| report.progress);
    let running = progress.is_some();
    let (start, cancel) = (use_node_ref(), use_node_ref());
    // The button under the reader's hand goes away: the focus follows to the one that takes its place.
    let was_running = use_mut_ref(|| false);
    {
        let (start, cancel) = (start.clone(), cancel.clone());
        use_effect_with(running, move |&running| {
            if was_running.replace(running) != running {
                let next = if running { cancel } else { start };
                if let Some(button) = next.cast::<HtmlElement>() {
                    let _ = button.focus();
                }
            }
        });
    }
    let onstart = props.on_start.reform(|_: MouseEvent| ());
    let oncancel = props.on_cancel.reform(|_: MouseEvent| ());
    let again = props.report.is_some();
    let outcome = props.report.as_ref().and_then(|report| report.outcome);
    html! {
        <div class="waiting">
            <button key="start" type="button" class="primary" ref={start} hidden={running} onclick={onstart}>
                { if again { "Check again" } else { "Check on this machine" } }
            </button>
            <p key="outcome" class="outcome" role="status">{ outcome.map(Outcome::sentence).unwrap_or_default() }</p>
            <div key="progress" class="progress" hidden={!running}>
                <progress max="1" value={progress.map_or(0.0, |progress| progress.done).to_string()}
                    aria-label="Share of the check that is done"></progress>
                <p>{ progress.map(|progress| words(&progress)).unwrap_or_default() }</p>
                <button type="button" ref={cancel} onclick={oncancel}>{ "Cancel" }</button>
            </div>
        </div>
    }
}

fn words(progress: &Progress) -> String {
    let round = format!("Round {} of {}", progress.round, progress.rounds);
    let Some(language) = progress.language else {
        return format!("{round} · waiting for the page to be visible");
    };
    format!("{round} · {} · {}", doing(language, progress.stage), time_left(progress.left_ms))
}

fn doing(language: Language, stage: Stage) -> String {
    match (stage, language.download()) {
        (Stage::Load, Some(size)) => format!("loading {} ({size})", language.label()),
        (Stage::Load, None) => format!("loading {}", language.label()),
        (Stage::Prepare | Stage::Run, _) => format!("measuring {}", language.label()),
    }
}
