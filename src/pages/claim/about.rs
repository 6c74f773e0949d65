//! How to read the figures: what the browser changes, how it is measured, what the kernel is.

use crate::components::{card_text, points};
use crate::platform::location::link_to;
use crosscheck_core::address::LabAddress;
use crosscheck_core::format::significant;
use crosscheck_core::kernel::Card;
use crosscheck_core::lang::Language;
use crosscheck_core::measure::{Estimate, Interval};
use crosscheck_core::reference::KernelReference;
use yew::prelude::*;

/// The small print, in readable size. `n` is the size that is measured; `reference` are the kernel's figures on the
/// reference machine, and what that is.
pub fn about(card: &Card, n: u32, reference: Option<(KernelReference, &str)>) -> Html {
    html! {
        <section key="about" class="about" aria-labelledby="about">
            <h2 id="about">{ "How to read this" }</h2>
            { price(card, reference) }
            { method() }
            { kernel(card, n) }
        </section>
    }
}

fn price(card: &Card, reference: Option<(KernelReference, &str)>) -> Html {
    let Some((figures, made_on)) = reference else {
        return html! {
            <p id="price" tabindex="-1">
                { "A tab is not a server, and a ratio measured here mixes the languages with what the browser does to them. \
                   There is no reference run yet to take that out." }
            </p>
        };
    };
    html! {
        <>
            <h3 id="price" tabindex="-1">{ "What the browser does to each language" }</h3>
            <p>
                { format!(
                    "A ratio measured here mixes the languages with what the browser does to them. The verdicts take that \
                     out. How much it is was measured on our reference machine ({made_on}), as time in the tab over native \
                     time:"
                ) }
            </p>
            <ul>
                { for Language::ALL.into_iter().zip(figures.price.0).map(|(language, price)| html! {
                    <li>
                        <strong>{ format!("{}: {} times", language.label(), significant(price.value, 2)) }</strong>
                        { format!(" ({}). {}", range(&price), why(card, language)) }
                    </li>
                }) }
            </ul>
            if card.slug != "fib" {
                { points("What we learnt of it", &card.learnt) }
            }
        </>
    }
}

/// What is known of the price of calls, which is what Fibonacci is made of.
fn why(card: &Card, language: Language) -> &'static str {
    if card.slug != "fib" {
        return "";
    }
    match language {
        Language::Go => {
            "WebAssembly cannot switch stacks, so each function of Go must be able to stop and go on, and every call pays."
        }
        Language::JavaScript => "It runs in the browser’s own engine; Node.js has the same one as Chromium.",
        Language::Python => {
            "CPython’s interpreter is itself WebAssembly here, and a newer one, 3.14 against 3.11."
        }
        Language::Rust => {
            "Chromium inlines calls that the native compiler leaves. On other work WebAssembly usually costs."
        }
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
                <li>{ "A round has a fresh worker for each language. They start in random order, then take turns, there \
                       and back, one at a time. A ratio is formed inside a round, so slow changes of the machine cancel." }</li>
                <li>{ "A worker loads its engine, makes one first call, warms up for 0.3 s and at least 20 calls (Python 3), \
                       then is timed for four batches of about 25 ms. Load, first call and steady state are separate \
                       figures." }</li>
                <li>{ "An interval rests on the workers’ times, never on the batches of one worker, which are not \
                       independent: Wilcoxon’s signed-rank interval from six workers on, Student’s t for fewer." }</li>
                <li>{ "A batch is made of laps of 3 ms, and a fixed loop is timed between them. Only laps between quick loops \
                       count, and a worker is asked for more until it has enough. Where it never has, all its laps count, \
                       corrected by what slow moments were seen to cost its language, and the interval widens by how \
                       unsure that is. Ratios whose interval is wider than a factor of four are not shown." }</li>
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
            <p><a href={link_to(&LabAddress::new(&card.slug))}>{ "Its four sources" }</a>{ " are in the Lab." }</p>
        </details>
    }
}
