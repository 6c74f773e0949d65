//! The ledger: what was published, where it comes from, and what came of checking it here.

use crate::components::{footer, notices, published_times};
use crate::hooks::{use_address, use_checks};
use crate::reference::reference_of;
use crosscheck_core::claims::published::FIBONACCI;
use crosscheck_core::claims::{Checks, Finding};
use crosscheck_core::lang::Language;
use crosscheck_core::share::{LedgerAddress, Page};
use yew::prelude::*;

/// The page.
#[component]
pub fn Ledger() -> Html {
    let told = use_state(Vec::new);
    let open = {
        let told = told.setter();
        use_callback((), move |hash: String, ()| told.set(LedgerAddress::parse(&hash).1))
    };
    use_address(Page::Ledger, None, open);
    let (checks, _) = use_checks();
    html! {
        <>
        <main key="main">
            { notices(&told) }
            <h1 key="title">{ "What articles claim about backend languages" }</h1>
            <p key="lead" class="lead">
                { "Every figure with where it comes from and, where a browser can do the same work, what your own machine \
                   says of it." }
            </p>
            <ul key="claims" class="claims">
                <li key={FIBONACCI.kernel} data-claim={FIBONACCI.kernel}>
                    <h2><a href={Page::Claim.path()}>{ "Is Rust sixty times as fast as Python?" }</a></h2>
                    <p>
                        { "A 2025 article prints these times for a recursive Fibonacci function: " }
                        <strong>{ published_times(&FIBONACCI) }</strong>{ "." }
                    </p>
                    <p class="quiet">{ format!("Origin: {}.", FIBONACCI.status.label()) }</p>
                    { verdicts(&checks) }
                </li>
            </ul>
        </main>
        { footer() }
        </>
    }
}

/// What the last check says of each published ratio.
fn verdicts(checks: &Checks) -> Html {
    let reference = reference_of(FIBONACCI.kernel);
    let findings: Vec<Finding> = Language::ALL
        .into_iter()
        .filter(|&language| language != Language::Rust)
        .filter_map(|language| {
            let published = FIBONACCI.ratio(language, Language::Rust)?;
            let here = checks.ratio(FIBONACCI.kernel, language, Language::Rust)?;
            Some(Finding::of(language, Language::Rust, published, here, reference.as_ref()))
        })
        .collect();
    if findings.is_empty() {
        return html! { <p key="verdicts">{ "Not yet checked here." }</p> };
    }
    html! {
        <ul key="verdicts">
            { for findings.iter().map(|Finding { numerator, denominator, verdict, .. }| html! {
                <li key={numerator.slug()} data-language={numerator.slug()} data-verdict={verdict.slug()}>
                    <span aria-hidden="true">{ verdict.mark() }</span>
                    { format!(" {} against {}: ", numerator.label(), denominator.label()) }
                    <strong>{ verdict.label() }</strong>
                </li>
            }) }
        </ul>
    }
}
