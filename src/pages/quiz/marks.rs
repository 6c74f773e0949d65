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
    let shape = match language.engine() {
        Language::Go => "M-5-5H5V5H-5z",
        Language::JavaScript => "M0-6.5 6.5 5.5H-6.5z",
        Language::Python => "M0 6.5 6.5-5.5H-6.5z",
        _ => "M-5.5 0A5.5 5.5 0 0 1 5.5 0 5.5 5.5 0 0 1-5.5 0z",
    };
    html! {
        <svg key={language.slug()} viewBox="-8 -8 16 16" style={format!("color: var(--{})", language.slug())}>
            <path d={shape} />
        </svg>
    }
}
