//! What was measured here and is kept.

use crate::bundle::title_of;
use crate::hooks::Kept;
use crosscheck_core::claims::KeptRun;
use yew::prelude::*;

/// The kept results, with when and how each was measured, and the way to forget them; nothing where nothing is kept.
pub fn kept_here(kept: &Kept, forget: &Callback<()>) -> Html {
    let forget = forget.reform(|_: MouseEvent| ());
    let count = kept.checks.kernels().len();
    let item =
        |check: &KeptRun| html! { <li key={format!("{} {}", check.kernel, check.date)}>{ line(check) }</li> };
    html! {
        <details key="kept" class="kept" hidden={kept.is_empty()}>
            <summary>{ format!("Results kept in this browser: {}", kernels(count)) }</summary>
            <ul>{ for kept.checks.iter().map(item) }</ul>
            if kept.of_another_build > 0 {
                <p>
                    { format!(
                        "{} of another build of the engines: not used, since those may be faster or slower.",
                        kernels(kept.of_another_build),
                    ) }
                </p>
            }
            { for kept.unreadable.iter().map(|what| html! { <p>{ what.clone() }</p> }) }
            <p class="quiet">{ "They stay on this machine. For a verdict the run of a kernel with most rounds counts, of several the newest: a \
                   quick check does not take the place of a longer one. To begin anew, forget them." }</p>
            <button type="button" onclick={forget}>{ "Forget the results kept here" }</button>
        </details>
    }
}

fn kernels(count: usize) -> String {
    format!("{count} kernel{}", if count == 1 { "" } else { "s" })
}

/// "n-body, n = 2,000, quick, 2026-11-24 09:49 UTC, build 01234567"
fn line(check: &KeptRun) -> String {
    let (day, time) = check.date.split_once('T').unwrap_or((&check.date, ""));
    let time = time.get(..5).map(|time| format!(" {time} UTC")).unwrap_or_default();
    let build = check.build.get(..8).unwrap_or(&check.build);
    format!(
        "{}, n = {}, {}, {day}{time}, build {build}",
        title_of(&check.kernel),
        check.n,
        check.preset.slug()
    )
}
