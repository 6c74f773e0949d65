//! What stands around the verdicts of both kinds of test: the whole, the rule, when it was measured.

use super::{Ctx, figures_of};
use crate::components::standing_word;
use crate::platform::focus;
use crosscheck_core::claims::{Claim, KeptRun, KeptRuns, RULE_OF_PARTS, StandingKind, Test, needs};
use yew::prelude::*;

/// Where the whole claim stands.
pub fn whole(kind: StandingKind) -> Html {
    html! { <p class="whole" data-verdict={kind.slug()}>{ "The claim: " }{ standing_word(kind) }{ "." }</p> }
}

/// What the ratios were corrected by, and the rule from them to a word. `made_on` says where the reference run was made,
/// where there is one.
pub fn rule_of(claim: &Claim, made_on: Option<&str>) -> Html {
    let Some(test) = &claim.test else { return Html::default() };
    let is_ratio = matches!(test, Test::Ratio { .. });
    html! {
        <>
            <p class="quiet">
                <strong>{ if made_on.is_some() { "Corrected. " } else { "Not corrected. " } }</strong>
                { correction(made_on) }
                if is_ratio {
                    { " " }<a href="#price" onclick={to_price}>{ "How much it is" }</a>{ "." }
                }
            </p>
            <p class="quiet">
                <strong>{ "The rule. " }</strong>{ test.rule(made_on.is_some()) }
                if is_ratio && claim.languages_with_a_number().len() > 2 {
                    { " " }{ RULE_OF_PARTS }
                }
            </p>
        </>
    }
}

fn correction(made_on: Option<&str>) -> String {
    match made_on {
        Some(made_on) => format!(
            "The browser changes each language’s time, and not alike. The verdicts take out what it did on our reference \
             machine ({made_on}); another browser, a phone or another size may change it otherwise."
        ),
        None => "These are the ratios of this tab. The browser changes each language’s time, and not alike, and there is no \
                 reference run yet to take that out."
            .to_owned(),
    }
}

/// A link within the page must not touch the hash, which holds the page's state.
fn to_price(event: MouseEvent) {
    event.prevent_default();
    focus::jump_to("price");
}

/// When the kept results that the verdicts rest on were measured, and why they are taken before those of this page's own
/// runs, where there are some.
pub fn kept_line(ctx: &Ctx, checks: &KeptRuns) -> Html {
    let is_of_the_page =
        |run: &KeptRun| figures_of(ctx, &run.kernel).is_some_and(|own| *own.date == *run.date);
    let best =
        needs(ctx.claim).into_iter().filter_map(|(kernel, one, other)| checks.best(kernel, one, other));
    let kept: Vec<&KeptRun> = best.filter(|run| !is_of_the_page(run)).collect();
    let mut days: Vec<&str> = kept.iter().filter_map(|run| Some(run.date.split_once('T')?.0)).collect();
    days.sort_unstable();
    let when = match (days.first(), days.last()) {
        (Some(first), Some(last)) if first == last => {
            format!("Measured in this browser on {first} and kept.")
        }
        (Some(first), Some(last)) => format!("Measured in this browser from {first} to {last} and kept."),
        _ => String::new(),
    };
    let again = kept.iter().any(|run| figures_of(ctx, &run.kernel).is_some());
    let why = if again {
        " Of each ratio the run with most rounds counts, which is not always the last."
    } else {
        ""
    };
    let words = when + why;
    html! { <p class="quiet kept" hidden={words.is_empty()}>{ words }</p> }
}
