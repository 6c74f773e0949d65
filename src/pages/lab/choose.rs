//! What to measure: the view, the kernel, its size, the languages, how long.

use super::Ctx;
use super::state::Action;
use crate::components::{Choices, choices};
use crate::platform::document::HtmlSelect;
use crosscheck_core::address::{LabAddress, View};
use crosscheck_core::format::printed;
use crosscheck_core::kernel::{Card, Style};
use yew::prelude::*;

/// The three views.
pub fn views(ctx: &Ctx) -> Html {
    let view = |view: View| {
        let pressed = ctx.state.bar.address.view == view;
        let onclick = ctx.act.reform(move |_: MouseEvent| Action::See(view));
        html! {
            <button key={view.slug()} type="button" aria-pressed={pressed.to_string()} {onclick}>{ view.label() }</button>
        }
    };
    html! {
        <div key="views" class="scale views" role="group" aria-label="What to measure">
            { for View::ALL.into_iter().map(view) }
        </div>
    }
}

/// The choices of the view.
pub fn choose(ctx: &Ctx) -> Html {
    let address = &ctx.state.bar.address;
    let running = ctx.measuring.goes_on();
    let offered = Choices {
        preset: address.preset,
        offered: &LabAddress::OFFERED,
        languages: &address.languages,
        disabled: running,
        on_preset: ctx.act.reform(Action::Choose),
        on_language: ctx.act.reform(Action::Toggle),
    };
    let card = ctx.state.card().filter(|_| address.view != View::Suite);
    html! {
        <div key="choose">
            <div key="kernel" class="selects" hidden={card.is_none()}>
                if let Some(card) = card {
                    { kernels(ctx, card) }
                    if address.view == View::Kernel {
                        { sizes(ctx, card, running) }
                    }
                }
            </div>
            <p key="about" class="quiet">{ about(ctx) }</p>
            { choices(&offered) }
        </div>
    }
}

fn about(ctx: &Ctx) -> String {
    match (ctx.state.bar.address.view, ctx.state.card()) {
        (View::Suite, _) => format!(
            "All {} kernels, each at its usual size, one after the other. A kernel that is finished is kept, whatever \
             becomes of the others.",
            ctx.state.cards.len()
        ),
        (View::Growth, Some(card)) => {
            let steps = card.sizes.steps.map(|n| printed(f64::from(n))).join("; ");
            format!("{} Measured at n = {steps} ({}). Work: {}", card.summary, card.size, card.complexity)
        }
        (View::Kernel, Some(card)) => {
            format!("{} It stresses {}; {}.", card.summary, card.stresses, card.style.label())
        }
        (_, None) => String::new(),
    }
}

fn kernels(ctx: &Ctx, chosen: &Card) -> Html {
    let onchange =
        ctx.act.reform(|event: Event| Action::Kernel(event.target_unchecked_into::<HtmlSelect>().value()));
    let group = |style: Style| {
        let cards = ctx.state.cards.iter().filter(move |card| card.style == style);
        html! {
            <optgroup key={style.label()} label={style.label()}>
                { for cards.map(|card| html! {
                    <option key={card.slug.clone()} value={card.slug.clone()} selected={card.slug == chosen.slug}>
                        { card.title.clone() }
                    </option>
                }) }
            </optgroup>
        }
    };
    html! {
        <label key="kernels">
            <span>{ "Kernel" }</span>
            <select {onchange} disabled={ctx.measuring.goes_on()}>
                { group(Style::ByHand) }
                { group(Style::Idiomatic) }
            </select>
        </label>
    }
}

fn sizes(ctx: &Ctx, card: &Card, disabled: bool) -> Html {
    let usual = card.sizes.usual(ctx.handheld);
    let chosen = ctx.state.bar.address.n.unwrap_or(usual);
    let onchange = ctx.act.reform(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlSelect>().value();
        Action::Size(value.parse().unwrap_or(usual))
    });
    html! {
        <label key="sizes">
            <span>{ format!("Size n: {}", card.size) }</span>
            <select {onchange} {disabled}>
                { for card.sizes.steps.into_iter().map(|n| html! {
                    <option key={n} value={n.to_string()} selected={n == chosen}>
                        { printed(f64::from(n)) }{ if n == usual { ", usual" } else { "" } }
                    </option>
                }) }
            </select>
        </label>
    }
}
