//! What was published, and where it comes from.

use crate::components::published_times;
use crosscheck_core::claims::published::FIBONACCI;
use yew::prelude::*;

/// The claim with its chain of origin.
pub fn provenance() -> Html {
    let claim = &FIBONACCI;
    html! {
        <section key="claim" aria-labelledby="claimed">
            <h1 id="claimed">{ "Is Rust sixty times as fast as Python?" }</h1>
            <p class="lead">
                { "A 2025 article prints these times for a recursive Fibonacci function: " }
                <strong>{ published_times(claim) }</strong>
                { ". Node.js it does not give. Run the same function here, in four languages, in this tab, and see \
                   what holds on your machine." }
            </p>
            <details>
                <summary>
                    { "Where the numbers come from: " }<strong>{ claim.status.label() }</strong>
                </summary>
                <ol class="origins">
                    { for claim.origins.iter().map(|origin| html! {
                        <li><strong>{ origin.title }</strong>{ ": " }{ origin.found }{ "." }</li>
                    }) }
                </ol>
                <p>{ claim.note }{ " Checked in November 2026." }</p>
            </details>
        </section>
    }
}
