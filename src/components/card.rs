//! A kernel's card in words.

use crosscheck_core::format::printed;
use crosscheck_core::kernel::Card;
use yew::prelude::*;

/// What the kernel stands for, how much of it is measured, its rules and distortions. `n` is the size that is measured.
pub fn card_text(card: &Card, n: u32) -> Html {
    let calls = card.calls_at.iter().find(|at| at.n == n).map(|at| f64::from(at.calls));
    html! {
        <>
            <p><strong>{ "Stands for: " }</strong>{ card.stands_for.clone() }</p>
            if let Some(calls) = calls {
                <p>
                    { format!("Measured at n = {n}, which is {} calls. ", printed(calls)) }
                    { card.calls.clone().unwrap_or_default() }
                </p>
            }
            { points("Rules", &card.rules) }
            { points("Known distortions", &card.distortions) }
        </>
    }
}

/// A list under a bold word; nothing for an empty one.
pub fn points(title: &'static str, points: &[String]) -> Html {
    html! {
        <div hidden={points.is_empty()}>
            <p><strong>{ title }</strong></p>
            <ul>{ for points.iter().map(|point| html! { <li>{ point.clone() }</li> }) }</ul>
        </div>
    }
}
