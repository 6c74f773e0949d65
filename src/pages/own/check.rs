//! How a claim can be checked in a browser.

use super::Ctx;
use super::fields::{Field, Width, kernels, languages, line, or, select, select_and, set};
use super::state::Action;
use crosscheck_core::claims::Direction;
use crosscheck_core::claims::draft::{ClaimDraft, ORDER, RATIO, TestDraft};
use crosscheck_core::kernel::{Card, Sizes};
use yew::prelude::*;

/// The test of the claim at a path.
pub fn check(ctx: &Ctx, path: &str, claim: &ClaimDraft) -> Html {
    let test = &claim.test;
    let within = format!("{path}.test");
    let form = format!("{within}.form");
    let ways = [
        ("none", "It cannot be checked in a browser"),
        (RATIO, "Its times: hold their ratios against a kernel’s"),
        (ORDER, "Its order: one language faster or slower than others"),
    ];
    let ways = ways.map(|(slug, label)| (slug.to_owned(), label.to_owned()));
    let chosen = if [RATIO, ORDER].contains(&&*test.form) { &test.form } else { "none" };
    html! {
        <section key="check" aria-label="How it can be checked">
            <h4>{ "How it can be checked" }</h4>
            <div class="fields">{ select(ctx, &Field::new(&form, "Check", chosen), &ways) }</div>
            {
                match chosen {
                    RATIO => ratio(ctx, &within, test),
                    ORDER => order(ctx, &within, test),
                    _ => related(ctx, path, claim),
                }
            }
        </section>
    }
}

fn card(ctx: &Ctx, slug: &str) -> Option<&'static Card> {
    ctx.state.cards.iter().find(|card| card.slug == slug)
}

fn ratio(ctx: &Ctx, within: &str, test: &TestDraft) -> Html {
    let (kernel, n) = (format!("{within}.kernel"), format!("{within}.n"));
    let card = card(ctx, &test.kernel);
    // A size that was not chosen by the reader follows the kernel.
    let usual = test.n.is_empty() || card.is_some_and(|card| card.sizes.default.to_string() == test.n);
    let also = {
        let (cards, n) = (ctx.state.cards, n.clone());
        move |chosen: &str| {
            let card = cards.iter().find(|card| card.slug == chosen).filter(|_| usual)?;
            Some(Action::Type(n.clone(), card.sizes.default.to_string()))
        }
    };
    let about = card.map(|card| card.summary.clone()).unwrap_or_default();
    let sizes = card.map_or_else(String::new, |card| {
        let Sizes { small, default, .. } = card.sizes;
        let limit = if card.counts_calls() {
            ""
        } else {
            " Figures for less than half or more than twice of what is measured get no verdict."
        };
        format!(
            "The size that the figures are for: {}. Measured here at {default}, on phones at {small}.{limit}",
            card.size
        )
    });
    html! {
        <div key="ratio" class="fields">
            { select_and(ctx, &Field::new(&kernel, "Kernel", &test.kernel).hint(about), &kernels(ctx), also) }
            { line(ctx, Width::Usual, &Field::new(&n, "Size n", &test.n).hint(sizes)) }
        </div>
    }
}

fn order(ctx: &Ctx, within: &str, test: &TestDraft) -> Html {
    let paces = [Direction::Faster, Direction::Slower]
        .map(|pace| (pace.slug().to_owned(), format!("is {} than", pace.slug())));
    let others: Vec<_> = languages()
        .into_iter()
        .filter(|(slug, _)| *slug != test.language || test.than.contains(slug))
        .collect();
    html! {
        <div key="order">
            <div class="fields">
                { select(ctx, &Field::new(&format!("{within}.language"), "Language", &test.language), &languages()) }
                { select(ctx, &Field::new(&format!("{within}.pace"), "Which way", test.pace().slug()), &paces) }
            </div>
            { set(ctx, &format!("{within}.{}", test.pace().slug()), "Each of", &test.than, &others) }
            { line(ctx, Width::Usual, &Field::new(&format!("{within}.at_least"), "How many times, at least", &test.at_least)
                .hint("For words such as “far” or “very”. Empty: the direction is enough.")) }
            { set(ctx, &format!("{within}.kernels"), "By these kernels, on the average", &test.kernels, &kernels(ctx)) }
        </div>
    }
}

fn related(ctx: &Ctx, path: &str, claim: &ClaimDraft) -> Html {
    let related = format!("{path}.related_kernel");
    html! {
        <div key="related" class="fields">
            { select(ctx, &Field::new(&related, "Related kernel", &claim.related_kernel)
                .hint("Speaks to the same work without testing the claim."), &or("None", kernels(ctx))) }
        </div>
    }
}
