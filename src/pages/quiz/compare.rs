//! Two sets of answers side by side: two people of one team.

use super::Desk;
use super::marks::named;
use super::state::Action;
use crate::components::data_table;
use crate::platform::document::HtmlInput;
use crosscheck_core::chart::Table;
use crosscheck_core::quiz::record::percent;
use crosscheck_core::quiz::{Answers, Comparison, Decision};
use yew::prelude::*;

/// How many weights are told.
const WEIGHTS: usize = 5;

/// The ways to a second view, or the two views.
pub fn compare(desk: &Desk) -> Html {
    html! {
        <section key="compare" class="compare" aria-labelledby="quiz-compare">
            <h2 id="quiz-compare">{ "Two views of one team" }</h2>
            {
                match desk.state.address.other.as_ref().zip(desk.second) {
                    None => invite(desk),
                    Some((answers, second)) => views(desk, answers, second),
                }
            }
        </section>
    }
}

fn invite(desk: &Desk) -> Html {
    let keep = desk.act.reform(|_: MouseEvent| Action::Keep);
    // A paste is complete at once; what is typed is read when it is done.
    let onchange =
        desk.act.reform(|event: Event| Action::Paste(event.target_unchecked_into::<HtmlInput>().value()));
    html! {
        <>
        <p>
            { "Paste the link that a colleague’s answers gave, or keep these answers and go on with others: both are then \
               held in one address." }
        </p>
        <div class="buttons">
            <label class="link">
                <span class="visually-hidden">{ "Link with the other answers" }</span>
                <input type="text" inputmode="url" placeholder="https://…#/quiz?…" {onchange} />
            </label>
            <button type="button" onclick={keep}>{ "Keep these as the second view" }</button>
        </div>
        </>
    }
}

fn views(desk: &Desk, answers: &Answers, second: &Decision) -> Html {
    let both = Comparison::of([desk.state.answers(), answers], [desk.decision, second]);
    let swap = desk.act.reform(|_: MouseEvent| Action::Swap);
    let alone = desk.act.reform(|_: MouseEvent| Action::Alone);
    html! {
        <>
        <p role="status">
            { if both.agree { "Both come to the same first." } else { "They come to different firsts." } }
        </p>
        <div class="views">
            { view("These answers", desk.decision) }
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
        let first = ranked.acceptability.first().copied().unwrap_or_default();
        Some(html! {
            <li key={ranked.stack.slug()}>
                <span class="option">{ named(ranked.stack) }</span>
                <span class="share">{ format!("{:.0}, first in {}", ranked.value, percent(first)) }</span>
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
    if both.differing.is_empty() && both.weights.is_empty() {
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
    html! {
        <>
        if !both.differing.is_empty() {
            { data_table(&table("Answered differently", answers.collect()), "Answers that differ") }
        }
        { data_table(&table("Weighs differently", weights.collect()), "Weights that differ most") }
        </>
    }
}
