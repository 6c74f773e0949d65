//! The tradeoff quiz: the questions, the ranking beside them, and what it rests on.

mod compare;
mod evidence;
mod marks;
mod questions;
mod ranking;
mod record;
mod state;
mod weigh;
mod weights;
mod why;

use crate::components::{footer, notices};
use crate::hooks::{use_act, use_address, use_stored};
use crate::platform::focus;
use crate::platform::store::CHECKS;
use crosscheck_core::claims::Checks;
use crosscheck_core::quiz::decision::{SEED, decide};
use crosscheck_core::quiz::{Answers, Decision, Measured};
use crosscheck_core::share::Page;
use state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the heading over the answer.
const ANSWER: &str = "quiz-answer";

/// What the parts of the page work with.
pub(super) struct Desk<'a> {
    state: &'a State,
    decision: &'a Decision,
    /// What the second view comes to, where there is one.
    second: Option<&'a Decision>,
    measured: Option<&'a Measured>,
    act: Callback<Action>,
}

/// The page.
#[component]
pub fn Quiz() -> Html {
    let state = use_reducer(State::default);
    let act = use_act(&state);
    use_address(Page::Quiz, state.chosen(), &act, Action::Open);
    use_focus_on_question(&state);
    let measured = use_measured();
    let decision = use_decision(Some(state.address.answers.clone()), measured.clone());
    let second = use_decision(state.address.other.clone(), measured.clone());
    let Some(decision) = (*decision).as_ref() else { return Html::default() };
    let desk =
        Desk { state: &state, decision, second: (*second).as_ref(), measured: (*measured).as_ref(), act };
    html! {
        <>
        <main key="main" class="quiz">
            <div key="asking" class="asking">
                <h1 key="title">{ "Which language for the backend?" }</h1>
                <p key="lead" class="lead">
                    { "It depends, and here is on what: on your answers, on how much each thing weighs, and on evidence \
                       that is more or less sure. Answer as much as you like; the ranking follows every answer." }
                </p>
                { notices(&state.notices) }
                { questions::questions(&desk) }
            </div>
            { ranking::ranking(&desk) }
            <div key="told" class="told">
                { answer(&desk) }
                { why::why(&desk) }
                { weights::weights(&desk) }
                { evidence::evidence(&desk) }
                { record::record(&desk) }
                { compare::compare(&desk) }
            </div>
        </main>
        { footer() }
        </>
    }
}

/// What answers come to, worked out again only when they change.
#[hook]
fn use_decision(answers: Option<Answers>, measured: Rc<Option<Measured>>) -> Rc<Option<Decision>> {
    use_memo((answers, measured), |(answers, measured)| {
        answers.as_ref().map(|answers| decide(answers, (**measured).as_ref(), SEED))
    })
}

/// What the reader's finished checks say of CPU speed. What was kept and cannot be read is left out.
#[hook]
fn use_measured() -> Rc<Option<Measured>> {
    let (kept, _) = use_stored(CHECKS);
    use_memo(kept, |kept| Measured::from_checks(&Checks::parse(kept.as_deref()?).0))
}

/// Brings the keyboard to a question that takes the place of another.
#[hook]
fn use_focus_on_question(state: &State) {
    let before = use_mut_ref(|| None);
    use_effect_with(state.single, move |single| {
        let before = before.replace(*single);
        if let Some((question, _)) = single.zip(before) {
            focus::give_to_id(&questions::id(question));
        }
    });
}

/// The answer in a sentence, how firm it is, and the figures of the ranking.
fn answer(desk: &Desk) -> Html {
    let decision = desk.decision;
    html! {
        <section key="answer" aria-labelledby={ANSWER}>
            <h2 id={ANSWER} tabindex="-1">{ "The answer" }</h2>
            <p class="sentence">{ decision.sentence() }</p>
            if desk.state.answers().answered() == 0 {
                <p class="quiet">{ "Nothing is answered yet: this is how it stands over all possible answers." }</p>
            }
            if let Some(profile) = desk.state.profile() {
                <p>{ format!("For these answers {} advises: {}.", profile.group.document(), profile.advice) }</p>
            }
            if let Some(measured) = desk.measured {
                <p class="measured">
                    { format!("CPU speed is as you measured it: {}. Whoever opens your link without such checks is shown the \
                               published ranges instead.", measured.what) }
                </p>
            }
            { for decision.notices.iter().map(|notice| html! { <p key={notice.clone()} class="notice">{ notice.clone() }</p> }) }
            { ranking::table(decision) }
        </section>
    }
}
