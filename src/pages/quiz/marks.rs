//! The marks of an option: the shape and colour of each of its languages, as in the figures of the other pages.

use crosscheck_core::lang::Language;
use crosscheck_core::quiz::Stack;
use yew::prelude::*;

/// The marks, then the name.
pub fn named(stack: Stack) -> Html {
    html! {
        <>
        <span class="marks" aria-hidden="true">{ for stack.languages().map(mark) }</span>
        { stack.label() }
        </>
    }
}

fn mark(language: Language) -> Html {
    let shape = match language.marker() {
        [] => "M-1 0A1 1 0 0 1 1 0 1 1 0 0 1-1 0z".to_owned(),
        corners => {
            let corners: Vec<_> = corners.iter().map(|(x, y)| format!("{x} {y}")).collect();
            format!("M{}z", corners.join(" "))
        }
    };
    html! {
        <svg key={language.slug()} viewBox="-1.4 -1.4 2.8 2.8" style={format!("color: var(--{})", language.slug())}>
            <path d={shape} />
        </svg>
    }
}
