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

use crate::bundle::kernel_facts;
use crate::components::{footer, notices};
use crate::hooks::{Kept, use_act, use_address, use_checks, use_settled, use_stages};
use crate::platform::{focus, location};
use crosscheck_core::address::Page;
use crosscheck_core::quiz::{Answers, Decision, Measured};
use crosscheck_core::quiz::{SEED, decide};
use state::{Action, Figure, State};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the heading over the answer.
const ANSWER: &str = "quiz-answer";
/// The id of the heading over the weights.
const WEIGHTS: &str = "quiz-weights";
/// The id of the heading over the ranking.
const SO_FAR: &str = "quiz-so-far";

/// What the parts of the page work with.
pub(super) struct Ctx<'a> {
    state: &'a State,
    decision: &'a Decision,
    /// What the second view comes to, where there is one.
    second: Option<&'a Decision>,
    measured: Option<&'a Measured>,
    /// How many kernels were measured with another build of the engines.
    of_another_build: usize,
    act: Callback<Action>,
}

/// What is told below the questions.
const TOLD: [fn(&Ctx) -> Html; 6] =
    [answer, why::why, weights::weights, evidence::evidence, record::record, compare::compare];

/// The page.
#[component]
pub fn Quiz() -> Html {
    let state = use_reducer(|| State::at(&location::here()));
    let act = use_act(&state);
    use_address(Page::Quiz, state.bar.chosen(), &act, Action::Open);
    use_focus_on_question(&state);
    use_focus_on_figure(&state);
    let (kept, _) = use_checks();
    let measured = use_measured(&kept);
    let decision = use_decision(Some(state.bar.address.answers.clone()), measured.clone());
    let second = use_decision(state.bar.address.other.clone(), measured.clone());
    let sentence = (*decision).as_ref().map(Decision::sentence).unwrap_or_default();
    let announced = use_settled(sentence.into());
    let drawn = use_stages(TOLD.len(), 2);
    let Some(decision) = (*decision).as_ref() else { return Html::default() };
    let ctx = Ctx {
        state: &state,
        decision,
        second: (*second).as_ref(),
        measured: (*measured).as_ref(),
        of_another_build: kept.of_another_build,
        act,
    };
    html! {
        <>
        <main key="main" class="quiz">
            <p key="announced" class="visually-hidden" role="status">{ announced }</p>
            <div key="asking" class="asking">
                <h1 key="title">{ "Which language for the backend?" }</h1>
                <p key="lead" class="lead">
                    { "It depends, and here is on what: on your answers, on how much each thing weighs, and on evidence \
                       that is more or less sure. Answer as much as you like; the ranking follows every answer." }
                </p>
                { notices(&state.bar.notices) }
                { questions::questions(&ctx) }
                { ranking::bar(decision) }
            </div>
            { ranking::ranking(&ctx) }
            <div key="told" class="told" data-unfinished={(drawn < TOLD.len()).then_some("")}>
                { for TOLD.iter().take(drawn).map(|part| part(&ctx)) }
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

/// What the reader's finished checks say of CPU speed.
#[hook]
fn use_measured(kept: &Kept) -> Rc<Option<Measured>> {
    use_memo(kept.checks.clone(), |checks| Measured::from_checks(checks, &kernel_facts))
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

/// Keeps the keyboard on a figure that was set: its row may move, and the button that puts it back goes.
#[hook]
fn use_focus_on_figure(state: &State) {
    let touched = state.touched;
    use_effect_with(state.answers().clone(), move |_| {
        if let Some(figure) = touched.filter(|_| focus::is_nowhere()) {
            focus::give_to_id(&figure.id());
        }
    });
}

/// What was typed and cannot be meant, told beside the figures of this kind.
fn refused(ctx: &Ctx, here: impl Fn(Figure) -> bool) -> Html {
    let told = ctx.state.refused.as_ref().filter(|(figure, _)| here(*figure));
    html! {
        <div key="refused" role="alert">
            if let Some((_, why)) = told {
                <p class="notice">{ why.clone() }</p>
            }
        </div>
    }
}

/// The answer in a sentence, how firm it is, and the figures of the ranking.
fn answer(ctx: &Ctx) -> Html {
    let decision = ctx.decision;
    html! {
        <section key="answer" aria-labelledby={ANSWER}>
            // Every child has a key: without, Yew would make the heading anew, which then loses the keyboard.
            <h2 key="heading" id={ANSWER} tabindex="-1">{ "The answer" }</h2>
            <p key="sentence" class="sentence">{ decision.sentence() }</p>
            if ctx.state.answers().answered() == 0 {
                <p key="blank" class="quiet">{ "Nothing is answered yet: this is how it stands over all possible answers." }</p>
            }
            if let Some(profile) = ctx.state.profile() {
                <p key="advice">{ format!("For these answers {} advises: {}.", profile.group.document(), profile.advice) }</p>
            }
            { measured(ctx) }
            <div key="notices">
                { for decision.notices.iter().map(|notice| html! { <p key={notice.clone()} class="notice">{ notice.clone() }</p> }) }
            </div>
            <div key="table">{ ranking::table(decision) }</div>
        </section>
    }
}

/// What the reader's own checks have to do with it.
fn measured(ctx: &Ctx) -> Html {
    let (used, unused) = (ctx.measured, ctx.of_another_build);
    html! {
        <div key="own">
        if let Some(measured) = used {
            <p key="measured" class="measured">
                { format!("CPU speed rests on what you measured: {}. Whoever opens your link without such checks is shown the \
                           published ranges instead.", measured.what) }
            </p>
        }
        if unused > 0 {
            <p key="unused" class="quiet">
                { format!("Measured here with another build of the engines, and not used, since those may be faster or slower: \
                           {unused} kernel{}.", if unused == 1 { "" } else { "s" }) }
            </p>
        }
        </div>
    }
}
