//! Where a figure comes from, step by step.

use crosscheck_core::claims::Origin;
use yew::prelude::*;

/// A chain of origin, nearest first, drawn as a line of steps.
pub fn origins(chain: &[Origin]) -> Html {
    html! {
        <ol class="chain">
            { for chain.iter().enumerate().map(|(at, origin)| html! {
                <li key={at}>
                    { source(origin) }
                    <p>{ origin.checked.clone() }</p>
                </li>
            }) }
        </ol>
    }
}

/// Who says it, with its address and date.
pub fn source(origin: &Origin) -> Html {
    html! {
        <p>
            {
                match &origin.address {
                    Some(address) => html! {
                        <a href={address.clone()} rel="noopener noreferrer"><strong>{ origin.title.clone() }</strong></a>
                    },
                    None => html! { <strong>{ origin.title.clone() }</strong> },
                }
            }
            if let Some(date) = &origin.date {
                <span class="quiet">{ format!(", {date}") }</span>
            }
        </p>
    }
}
