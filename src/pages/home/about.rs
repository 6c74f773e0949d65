//! How to read the figures: what the browser changes, how it is measured, what the kernel is.

use crate::components::card_text;
use crate::reference;
use crosscheck_core::format::significant;
use crosscheck_core::kernel::Card;
use crosscheck_core::lang::Language;
use crosscheck_core::measure::{Estimate, Interval};
use yew::prelude::*;

/// The small print, in readable size. `n` is the size that is measured.
pub fn about(card: &Card, n: u32) -> Html {
    html! {
        <section key="about" class="about" aria-labelledby="about">
            <h2 id="about">{ "How to read this" }</h2>
            { price() }
            { method() }
            { kernel(card, n) }
        </section>
    }
}

/// Time of fib(27) in the tab over native time on the same machine, in the order of [`Language::ALL`], for a build without
/// a reference run: `cargo xtask bench native` on 2026-11-23, 10 pairs (Python 5) in turn; two cores of an AMD EPYC,
/// Chromium 156; rustc 1.95.0, Go 1.27.3, Node.js 20.20.2, CPython 3.11.7 natively and 3.14.2 in the tab.
const PRICES: [Estimate; 4] = [
    Estimate { value: 0.64, interval: Some(Interval { lo: 0.63, hi: 0.64 }), n: 10 },
    Estimate { value: 2.45, interval: Some(Interval { lo: 2.42, hi: 2.49 }), n: 10 },
    Estimate { value: 0.98, interval: Some(Interval { lo: 0.96, hi: 1.00 }), n: 10 },
    Estimate { value: 1.30, interval: Some(Interval { lo: 1.26, hi: 1.34 }), n: 5 },
];
/// Go's native time over Rust's, of the same bench.
const GO_NATIVELY: f64 = 1.8;

fn price() -> Html {
    let (prices, go_natively, correction) = match reference::of_claim() {
        Some((figures, made_on)) => (
            figures.price,
            figures.native_ratio(Language::Go, Language::Rust).value,
            format!(
                "The verdicts take that out. How much it is, for this kernel, was measured on our reference machine \
                 ({made_on}), as time in the tab over native time there:"
            ),
        ),
        None => (
            PRICES,
            GO_NATIVELY,
            "There is no reference run yet to take that out, so the verdicts use the ratio as it is. How much it is, for \
             this kernel, we measured once on a machine of ours (two cores of an AMD EPYC, Chromium 156, November 2026), \
             as time in the tab over native time there:"
                .to_owned(),
        ),
    };
    let why = |language: Language| {
        match language.engine() {
        Language::Go => format!(
            "WebAssembly cannot switch stacks, so Go’s compiler makes each function able to stop and go on, and every call \
             pays for that. Natively Go took {} times the time of Rust there.",
            significant(go_natively, 2)
        ),
        Language::JavaScript => {
            "Your browser’s engine is what it is made for; Node.js has the same one as Chromium.".to_owned()
        }
        Language::Python => {
            "Here CPython’s interpreter is itself compiled to WebAssembly; it is a newer one as well, 3.14 against 3.11."
                .to_owned()
        }
        _ => "Chromium inlines WebAssembly calls that the native compiler leaves, so Rust can be faster than natively. On \
              other work WebAssembly usually costs."
            .to_owned(),
    }
    };
    html! {
        <>
            <h3 id="price" tabindex="-1">{ "What the browser does to each language" }</h3>
            <p>
                { "A tab is not a server, and a ratio measured here mixes the languages with what the browser does to \
                   them. " }
                { correction }
            </p>
            <ul>
                { for Language::ALL.into_iter().zip(prices).map(|(language, price)| html! {
                    <li>
                        <strong>{ format!("{}: {} times", language.label(), significant(price.value, 2)) }</strong>
                        { format!(" ({}). {}", range(&price), why(language)) }
                    </li>
                }) }
            </ul>
        </>
    }
}

fn range(price: &Estimate) -> String {
    let ends = |ends: Interval| format!("{} to {}", significant(ends.lo, 2), significant(ends.hi, 2));
    price.interval.map(ends).unwrap_or_default()
}

fn method() -> Html {
    html! {
        <details>
            <summary>{ "How it is measured" }</summary>
            <ul>
                <li>{ "A round has a fresh worker for each language. They are started in random order (in the first round Rust \
                       first and Python last), then give their batches in turn, there and back, never two at a time. A \
                       ratio is formed inside a turn, so changes of the machine cancel. Python takes part in fewer rounds, \
                       because its engine takes seconds to start." }</li>
                <li>{ "A worker loads its engine, makes one first call, warms up for 0.3 s and at least 20 calls (Python 3), \
                       then times four batches of about 25 ms and at least 100 steps of the clock. Load, first call and \
                       steady state are separate figures." }</li>
                <li>{ "An interval rests on the workers’ medians, never on the batches of one worker, which are not \
                       independent: Wilcoxon’s signed-rank interval from six workers on, Student’s t for fewer." }</li>
                <li>{ "A fixed loop runs before each batch. Where it is over 10 % slower than in the rounds around it, or \
                       differs by as much within the round, the machine was busy with something else: the round is \
                       dropped for all languages and measured again. When over a fifth of the rounds go that way, there \
                       are no ratios at all." }</li>
                <li>{ "Every result is compared with the one that all languages must give; a wrong one shows no time." }</li>
                <li>{ "A fresh worker is not a cold browser: compiled code may come from its cache. Close the developer \
                       tools while measuring; they slow WebAssembly down." }</li>
            </ul>
        </details>
    }
}

fn kernel(card: &Card, n: u32) -> Html {
    html! {
        <details>
            <summary>{ format!("The kernel: {}", card.title) }</summary>
            <p>{ card.summary.clone() }</p>
            { card_text(card, n) }
        </details>
    }
}
