//! A page's one primary action, and what is shown while it goes on.

use crate::hooks::use_focus_follows;
use crosscheck_core::failure::Stage;
use crosscheck_core::format::time_left;
use crosscheck_core::lang::Contender;
use crosscheck_core::measure::{Preset, Progress};
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
    /// A run of a series, of which `over` of `all` runs are over; the others are taken to last as long. `what` says which
    /// it is.
    pub fn in_series(
        what: &str,
        over: usize,
        all: usize,
        progress: Option<&Progress>,
        preset: Preset,
    ) -> Self {
        let share = progress.map_or(0.0, |progress| progress.done);
        let round = progress.map_or_else(|| "starting".to_owned(), round_words);
        let left = time_left(left_ms(progress, preset, all.saturating_sub(over + 1)));
        Self { done: (over as f64 + share) / all as f64, words: format!("{what} · {round} · {left}") }
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

/// Milliseconds left in this run and those after it, which are taken to last as long.
fn left_ms(progress: Option<&Progress>, preset: Preset, runs_after: usize) -> f64 {
    let whole = match progress {
        // The share that is over says how long the whole will have been.
        Some(progress) if progress.done > 0.1 && progress.done < 1.0 => {
            progress.left_ms / (1.0 - progress.done)
        }
        _ => preset.about_ms(),
    };
    progress.map_or(whole, |progress| progress.left_ms) + runs_after as f64 * whole
}

/// Which round, and what is being done in it.
fn round_words(progress: &Progress) -> String {
    let round = format!("Round {} of {}", progress.round, progress.rounds);
    match progress.language {
        Some(language) => format!("{round} · {}", deed(language, progress)),
        None => format!("{round} · waiting for the page to be visible"),
    }
}

fn deed(contender: Contender, progress: &Progress) -> String {
    let name = contender.label();
    match (progress.stage, contender.language().download()) {
        _ if progress.repeats => {
            format!("measuring {name} again, since something else keeps this machine busy")
        }
        // Later rounds take the engine from a cache.
        (Stage::Load, _) if progress.round > 1 => format!("starting {name}"),
        (Stage::Load, Some(size)) => format!("loading {name} ({size})"),
        (Stage::Load, None) => format!("loading {name}"),
        (Stage::Prepare | Stage::Run, _) => format!("measuring {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::failure::Stage;

    fn progress(done: f64, left_ms: f64) -> Progress {
        Progress { language: None, stage: Stage::Run, repeats: false, round: 1, rounds: 5, done, left_ms }
    }

    fn is_near(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-6
    }

    #[test]
    fn before_a_run_has_said_anything_the_preset_tells_how_long_it_takes() {
        let about_ms = Preset::Standard.about_ms();
        assert!(is_near(left_ms(None, Preset::Standard, 0), about_ms));
        assert!(is_near(left_ms(None, Preset::Standard, 13), 14.0 * about_ms));
    }

    #[test]
    fn a_run_tells_how_long_those_after_it_take() {
        // A quarter is over and 30 s are left, so the whole takes 40 s.
        let quarter = progress(0.25, 30_000.0);
        assert!(is_near(left_ms(Some(&quarter), Preset::Quick, 0), 30_000.0));
        assert!(is_near(left_ms(Some(&quarter), Preset::Quick, 4), 30_000.0 + 4.0 * 40_000.0));
    }

    #[test]
    fn the_first_and_the_last_moment_of_a_run_tell_nothing_of_the_others() {
        for told in [progress(0.05, 9_000.0), progress(1.0, 0.0)] {
            let left = left_ms(Some(&told), Preset::Quick, 2);
            assert!(is_near(left, told.left_ms + 2.0 * Preset::Quick.about_ms()), "{left}");
        }
    }
}
