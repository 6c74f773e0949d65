//! Where a claim stands here: a mark and a word.

use crosscheck_core::claims::StandingKind;
use yew::prelude::*;

/// The word with its mark.
pub fn standing_word(kind: StandingKind) -> Html {
    html! {
        <span class="standing" data-standing={kind.slug()}>
            <span class="mark" aria-hidden="true">{ kind.mark() }</span><strong>{ kind.label() }</strong>
        </span>
    }
}
