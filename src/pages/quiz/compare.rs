//! Two sets of answers side by side: two people of one team.

use super::Ctx;
use super::marks::named;
use super::state::Action;
use crate::components::data_table;
use crate::platform::document::HtmlInput;
use crosscheck_core::chart::Table;
use crosscheck_core::format::significant;
use crosscheck_core::measure::Interval;
use crosscheck_core::quiz::Held;
use crosscheck_core::quiz::percent;
use crosscheck_core::quiz::{Answers, Comparison, Criterion, Decision};
use yew::prelude::*;

/// How many weights are told.
const WEIGHTS: usize = 5;

/// The ways to a second view, or the two views.
pub fn compare(ctx: &Ctx) -> Html {
    html! {
        <section key="compare" class="compare" aria-labelledby="quiz-compare">
            <h2 id="quiz-compare">{ "Two views of one team" }</h2>
            {
                // Beside the field: told where it was pasted.
                told(&ctx.state.pasted)
            }
            {
                match ctx.state.bar.address.other.as_ref().zip(ctx.second) {
                    None => invite(ctx),
                    Some((answers, second)) => views(ctx, answers, second),
                }
            }
        </section>
    }
}

/// The id of what is told of a pasted link.
const TOLD: &str = "quiz-pasted";

/// What could not be read of a pasted link.
fn told(pasted: &[String]) -> Html {
    html! {
        <div key="pasted" id={TOLD} role="alert">
            { for pasted.iter().map(|notice| html! { <p key={notice.clone()} class="notice">{ notice.clone() }</p> }) }
        </div>
    }
}

fn invite(ctx: &Ctx) -> Html {
    let keep = ctx.act.reform(|_: MouseEvent| Action::Keep);
    // A paste is complete at once; what is typed is read when it is done.
    let onchange =
        ctx.act.reform(|event: Event| Action::Paste(event.target_unchecked_into::<HtmlInput>().value()));
    html! {
        <>
        <p>
            { "Paste the link that a colleague’s answers gave, or keep these answers and go on with others: both are then \
               held in one address." }
        </p>
        <div class="buttons">
            <label class="link">
                <span class="visually-hidden">{ "Link with the other answers" }</span>
                <input type="text" inputmode="url" placeholder="https://…/quiz/#…" aria-describedby={TOLD}
                    aria-invalid={(!ctx.state.pasted.is_empty()).to_string()} {onchange} />
            </label>
            <button type="button" onclick={keep}>{ "Keep these as the second view" }</button>
        </div>
        </>
    }
}

fn views(ctx: &Ctx, answers: &Answers, second: &Decision) -> Html {
    let both = Comparison::of([ctx.state.answers(), answers], [ctx.decision, second]);
    let swap = ctx.act.reform(|_: MouseEvent| Action::Swap);
    let alone = ctx.act.reform(|_: MouseEvent| Action::Alone);
    html! {
        <>
        <p role="status">
            { if both.agree { "Both come to the same first." } else { "They come to different firsts." } }
        </p>
        <div class="views">
            { view("These answers", ctx.decision) }
            { view("The second view", second) }
        </div>
        { differences(&both) }
        <div class="buttons">
            <button type="button" onclick={swap}>{ "Change places" }</button>
            <button type="button" onclick={alone}>{ "Let the second view go" }</button>
        </div>
        </>
    }
}

fn view(title: &'static str, decision: &Decision) -> Html {
    let row = |place: usize| {
        let ranked = decision.ranking.get(place)?;
        Some(html! {
            <li key={ranked.stack.slug()}>
                <span class="option">{ named(ranked.stack) }</span>
                <span class="share">{ format!("{:.0}, first in {}", ranked.value, percent(ranked.first_share())) }</span>
            </li>
        })
    };
    html! {
        <div class="view">
            <h3>{ title }</h3>
            <p class="sentence">{ decision.sentence() }</p>
            <ol>{ for (0..4).filter_map(row) }</ol>
        </div>
    }
}

fn differences(both: &Comparison) -> Html {
    if both.same() {
        return html! { <p>{ "All answers are the same." }</p> };
    }
    let table = |what: &str, rows: Vec<Vec<String>>| Table {
        headings: [what, "These answers", "The second view"].map(str::to_owned).into(),
        rows,
    };
    let answers = both.differing.iter().map(|(question, answers)| {
        let [one, other] = answers.map(|answer| answer.words(*question));
        vec![question.spec().text.to_owned(), one, other]
    });
    let weights = both.weights.iter().take(WEIGHTS).map(|(criterion, weights)| {
        let [one, other] = weights.map(|weight| format!("{:.0} %", 100.0 * weight));
        vec![criterion.label().to_owned(), one, other]
    });
    let evidence = both.evidence.iter().map(|(stack, criterion, held)| {
        let [one, other] = held.map(|held| in_words(held, *criterion));
        vec![format!("{}, {}", stack.label(), criterion.label()), one, other]
    });
    html! {
        <>
        if !both.differing.is_empty() {
            { data_table(&table("Answered differently", answers.collect()), "Answers that differ") }
        }
        if !both.weights.is_empty() {
            { data_table(&table("Weighs differently", weights.collect()), "Weights that differ most") }
        }
        if !both.evidence.is_empty() {
            { data_table(&table("Evidence set differently", evidence.collect()), "Evidence that differs") }
        }
        </>
    }
}

/// "1.50 to 3.00 times the time of Rust, set" or "…, as found".
fn in_words(held: Held, criterion: Criterion) -> String {
    let Interval { lo, hi } = held.range;
    let whose = if held.set { "set" } else { "as found" };
    format!("{} to {} {}, {whose}", significant(lo, 3), significant(hi, 3), criterion.scale().unit)
}
