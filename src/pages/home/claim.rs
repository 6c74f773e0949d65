//! What was published, and where it comes from.

use crosscheck_core::claims::published::FIBONACCI;
use crosscheck_core::format::printed;
use crosscheck_core::lang::Language;
use yew::prelude::*;

/// The claim with its chain of origin.
pub fn provenance() -> Html {
    let claim = &FIBONACCI;
    let times: Vec<String> = Language::ALL
        .into_iter()
        .filter_map(|language| claim.figure(language))
        .map(|figure| format!("{} ~{}\u{a0}ms", figure.language.label(), printed(figure.ms)))
        .collect();
    html! {
        <section key="claim" aria-labelledby="claim">
            <h1 id="claim">{ "Is Rust sixty times as fast as Python?" }</h1>
            <p class="lead">
                { "A 2025 article prints these times for a recursive Fibonacci function: " }
                <strong>{ times.join(", ") }</strong>
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
