//! How to read the figures: what the browser changes, how it is measured, what the kernel is.

use crate::components::card_text;
use crosscheck_core::kernel::Card;
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

/// Time of fib(27) in the tab over native time on the same machine, with 95 % intervals: `cargo xtask bench native` on
/// 2026-11-23, 10 pairs (Python 5) in turn; two cores of an AMD EPYC, Chromium 156; rustc 1.95.0, Go 1.27.3,
/// Node.js 20.20.2, CPython 3.11.7 natively and 3.14.2 in the tab.
fn price() -> Html {
    html! {
        <>
            <h3 id="price" tabindex="-1">{ "What the browser does to each language" }</h3>
            <p>
                { "A tab is not a server, and a ratio measured here mixes the languages with what the browser does to \
                   them. There is no reference run yet to take that out, so the verdicts use the ratio as it is. How much \
                   it is, for this kernel, we measured once on a machine of ours (two cores of an AMD EPYC, Chromium 156, \
                   November 2026), as time in the tab over native time there:" }
            </p>
            <ul>
                <li><strong>{ "Go: 2.5 times" }</strong>{ " (2.4 to 2.5). WebAssembly cannot switch stacks, so Go’s compiler \
                    makes each function able to stop and go on, and every call pays for that. Natively Go took 1.8 times \
                    the time of Rust there, which is what the article says." }</li>
                <li><strong>{ "Python: 1.3 times" }</strong>{ " (1.3 to 1.3). Here CPython’s interpreter is itself compiled to \
                    WebAssembly; it is a newer one as well, 3.14 against 3.11." }</li>
                <li><strong>{ "JavaScript: 1.0 times" }</strong>{ " (0.96 to 1.0). Your browser’s engine is what it is made \
                    for; Node.js has the same one as Chromium." }</li>
                <li><strong>{ "Rust: 0.64 times" }</strong>{ " (0.63 to 0.64): faster than natively, because Chromium inlines \
                    WebAssembly calls that the native compiler leaves. On other work WebAssembly usually costs." }</li>
            </ul>
        </>
    }
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
