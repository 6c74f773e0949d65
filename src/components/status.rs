//! What checking an origin gave: a mark and a word.

use crosscheck_core::claims::Status;
use yew::prelude::*;

/// The word with its mark. The mark says the same to the eye: how much of the origin is there.
pub fn status_word(status: Status) -> Html {
    html! {
        <span class="status" data-status={status.slug()}>
            <span class="mark" aria-hidden="true">{ mark(status) }</span>{ status.slug() }
        </span>
    }
}

const fn mark(status: Status) -> &'static str {
    match status {
        Status::Faithful => "●",
        Status::ThirdHand => "◐",
        Status::Contradicted => "⊘",
        Status::Unlocatable => "○",
        Status::Opinion => "“",
    }
}
