//! The questions: the pain first, then the others by what they are about, all on one page or one at a time.

use super::state::Action;
use super::{ANSWER, Ctx, weigh};
use crate::platform::focus;
use crosscheck_core::quiz::{Answer, Factor, Group, PROFILES, Question};
use yew::prelude::*;

/// The id of a question's text.
pub fn id(question: Question) -> String {
    format!("quiz-{}", question.spec().slug)
}

/// All questions, or the one that is shown.
pub fn questions(ctx: &Ctx) -> Html {
    let shown = ctx.state.single;
    html! {
        <form key="questions" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            {
                match shown {
                    Some(question) => single(ctx, question),
                    None => html! { <>{ for Factor::ALL.into_iter().map(|factor| group(ctx, factor)) }</> },
                }
            }
            { if shown.is_none() { weigh::help(ctx) } else { Html::default() } }
        </form>
    }
}

fn group(ctx: &Ctx, factor: Factor) -> Html {
    let asked = factor.questions().map(|question| asked(ctx, question));
    if factor == Factor::Pain {
        return html! {
            <div key={factor.label()} class="factor opening">
                { for asked }
                { situations(ctx) }
                { ways(ctx) }
            </div>
        };
    }
    html! {
        <section key={factor.label()} class="factor">
            <h2>{ factor.label() }</h2>
            { for asked }
        </section>
    }
}

fn asked(ctx: &Ctx, question: Question) -> Html {
    let spec = question.spec();
    let choices = spec.choices.iter().enumerate().map(|(index, choice)| {
        let (answer, action) = if spec.many {
            (None, Action::Toggle as fn(Question, usize) -> Action)
        } else {
            (Some(Answer::of(index)), (|question, index| Action::Answer(question, Answer::of(index))) as _)
        };
        let now = ctx.state.answers().get(question);
        let checked = answer.map_or_else(|| now.is_some_and(|now| now.has(index)), |it| now == Some(it));
        offer(
            spec.many,
            question,
            choice.slug,
            choice.label,
            checked,
            ctx.act.reform(move |_: Event| action(question, index)),
        )
    });
    let other = |answer: Answer, slug: &'static str, label: &'static str| {
        let checked = ctx.state.answers().get(question) == Some(answer);
        let act = ctx.act.reform(move |_: Event| Action::Answer(question, answer));
        offer(spec.many, question, slug, label, checked, act)
    };
    html! {
        <fieldset key={spec.slug} data-question={spec.slug}>
            <legend id={id(question)} tabindex="-1">{ spec.text }</legend>
            if spec.many {
                <p class="quiet">{ "As many as hold." }</p>
            }
            { for choices }
            <div key="open" class="open">
                { other(Answer::Unknown, "unknown", "Don’t know") }
                { other(Answer::Indifferent, "any", "Don’t care") }
            </div>
            { moves(question) }
        </fieldset>
    }
}

/// What each answer moves, folded away: judgements, which a reader may want to see and to disagree with.
fn moves(question: Question) -> Html {
    let choices = question.spec().choices.iter();
    let told = choices.map(|choice| (choice.label, choice.moves())).filter(|(_, moves)| !moves.is_empty());
    html! {
        <details key="moves" class="moves">
            <summary>{ "What these answers move" }</summary>
            <p class="quiet">
                { "How much is a judgement of this page. Under “What weighs how much” you can set it yourself." }
            </p>
            <dl>
                { for told.map(|(label, moves)| html! {
                    <div key={label}><dt>{ label }</dt><dd>{ moves.join(" ") }</dd></div>
                }) }
            </dl>
        </details>
    }
}

fn offer(
    many: bool,
    question: Question,
    slug: &'static str,
    label: &'static str,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    let kind = if many { "checkbox" } else { "radio" };
    html! {
        <label key={slug}>
            <input type={kind} name={question.spec().slug} value={slug} {checked} {onchange} />
            <span>{ label }</span>
        </label>
    }
}

/// Sets of answers to start from.
fn situations(ctx: &Ctx) -> Html {
    let now = ctx.state.profile().map(|profile| profile.slug);
    let offered = PROFILES.iter().filter(|profile| profile.group == Group::Situation).map(|profile| {
        let pressed = now == Some(profile.slug);
        let onclick = ctx.act.reform(move |_: MouseEvent| Action::Start(profile));
        html! {
            <button key={profile.slug} type="button" aria-pressed={pressed.to_string()} {onclick}>{ profile.label }</button>
        }
    });
    html! {
        <div key="situations" class="situations" role="group" aria-labelledby="quiz-situations">
            <p id="quiz-situations">{ "Or start from a situation:" }</p>
            <div class="buttons">{ for offered }</div>
        </div>
    }
}

/// All on one page or one at a time, and back to the beginning.
fn ways(ctx: &Ctx) -> Html {
    let single = ctx.state.single.is_some();
    let way = |label: &'static str, pressed: bool, show: Option<Question>| {
        let onclick = ctx.act.reform(move |_: MouseEvent| Action::Show(show));
        html! { <button key={label} type="button" aria-pressed={pressed.to_string()} {onclick}>{ label }</button> }
    };
    let answered = ctx.state.answers().answered();
    // The button is of no use any more then: the keyboard goes to what is asked first.
    let first = id(ctx.state.single.unwrap_or(Question::Pain));
    let clear = ctx.act.reform(move |_: MouseEvent| {
        focus::jump_to(&first);
        Action::Clear
    });
    html! {
        <div key="ways" class="ways">
            <div key="ways" class="scale" role="group" aria-label="How the questions are shown">
                { way("All on one page", !single, None) }
                { way("One at a time", single, Some(ctx.state.single.unwrap_or(Question::Pain))) }
            </div>
            <span key="count" class="quiet">{ format!("{answered} of {} answered", Question::COUNT) }</span>
            <button key="clear" type="button" class="plain" disabled={*ctx.state.answers() == Default::default()} onclick={clear}>
                { "Start over" }
            </button>
        </div>
    }
}

/// One question, and the ways to the next and the one before.
fn single(ctx: &Ctx, question: Question) -> Html {
    let index = question.index();
    let to = |label: &'static str, class: &'static str, to: Option<Question>| {
        let onclick = ctx.act.reform(move |_: MouseEvent| Action::Show(Some(to.unwrap_or(question))));
        html! { <button key={label} type="button" {class} disabled={to.is_none()} {onclick}>{ label }</button> }
    };
    let at = |index: Option<usize>| index.and_then(|index| Question::ALL.get(index).copied());
    let next = match at(Some(index + 1)) {
        Some(next) => to("Next", "primary", Some(next)),
        None => html! {
            <button key="see" type="button" class="primary" onclick={|_: MouseEvent| focus::jump_to(ANSWER)}>
                { "See the answer" }
            </button>
        },
    };
    html! {
        <div key="single" class="factor single">
            <p class="quiet">{ format!("{} of {} · {}", index + 1, Question::COUNT, question.spec().factor.label()) }</p>
            { asked(ctx, question) }
            <div key="steps" class="buttons">
                { to("Back", "", at(index.checked_sub(1))) }
                { next }
            </div>
            if question == Question::Pain {
                { situations(ctx) }
            }
            { ways(ctx) }
        </div>
    }
}
