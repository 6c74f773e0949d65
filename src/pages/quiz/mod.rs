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
use crate::hooks::use_address;
use crate::platform::focus;
use crosscheck_core::quiz::decision::{SEED, decide};
use crosscheck_core::quiz::{Answers, Comparison, Decision};
use crosscheck_core::share::Page;
use state::{Action, State};
use yew::prelude::*;

/// The id of the heading over the answer.
const ANSWER: &str = "quiz-answer";

/// What the parts of the page work with.
pub(super) struct Desk<'a> {
    state: &'a State,
    told: &'a Told,
    act: Callback<Action>,
}

/// What the answers come to, alone or beside a second view.
#[derive(PartialEq)]
enum Told {
    One(Decision),
    Two(Box<Comparison>),
}

impl Told {
    fn of(answers: &Answers, other: Option<&Answers>) -> Self {
        match other {
            None => Self::One(decide(answers, None, SEED)),
            Some(other) => Self::Two(Box::new(Comparison::of([answers, other], None, SEED))),
        }
    }

    const fn decision(&self) -> &Decision {
        match self {
            Self::One(decision) => decision,
            Self::Two(both) => &both.decisions[0],
        }
    }
}

/// The page.
#[component]
pub fn Quiz() -> Html {
    let state = use_reducer(State::default);
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let open = {
        let act = act.clone();
        use_callback((), move |hash, ()| act.emit(Action::Open(hash)))
    };
    use_address(Page::Quiz, state.chosen(), open);
    use_focus_on_question(&state);
    let told = use_memo(state.address.clone(), |address| Told::of(&address.answers, address.other.as_ref()));
    let desk = Desk { state: &state, told: &told, act };
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
    let decision = desk.told.decision();
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
            { for decision.notices.iter().map(|notice| html! { <p key={notice.clone()} class="notice">{ notice.clone() }</p> }) }
            { ranking::table(decision) }
        </section>
    }
}
