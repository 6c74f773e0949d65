//! What to measure: the view, the kernel, its size, the languages, how long.

use super::Desk;
use super::state::Action;
use crate::components::{Choices, choices};
use crate::platform::document::HtmlSelect;
use crosscheck_core::address::{LabAddress, View};
use crosscheck_core::format::printed;
use crosscheck_core::kernel::{Card, Style};
use yew::prelude::*;

/// The three views.
pub fn views(desk: &Desk) -> Html {
    let view = |view: View| {
        let pressed = desk.state.bar.address.view == view;
        let onclick = desk.act.reform(move |_: MouseEvent| Action::See(view));
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
pub fn choose(desk: &Desk) -> Html {
    let address = &desk.state.bar.address;
    let running = desk.measuring.goes_on();
    let offered = Choices {
        preset: address.preset,
        offered: &LabAddress::OFFERED,
        languages: &address.languages,
        disabled: running,
        on_preset: desk.act.reform(Action::Choose),
        on_language: desk.act.reform(Action::Toggle),
    };
    let card = desk.state.card().filter(|_| address.view != View::Suite);
    html! {
        <div key="choose">
            <div key="kernel" class="selects" hidden={card.is_none()}>
                if let Some(card) = card {
                    { kernels(desk, card) }
                    if address.view == View::Kernel {
                        { sizes(desk, card, running) }
                    }
                }
            </div>
            <p key="about" class="quiet">{ about(desk) }</p>
            { choices(&offered) }
        </div>
    }
}

fn about(desk: &Desk) -> String {
    match (desk.state.bar.address.view, desk.state.card()) {
        (View::Suite, _) => format!(
            "All {} kernels, each at its usual size, one after the other. A kernel that is finished is kept, whatever \
             becomes of the others.",
            desk.state.cards.len()
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

fn kernels(desk: &Desk, chosen: &Card) -> Html {
    let onchange =
        desk.act.reform(|event: Event| Action::Kernel(event.target_unchecked_into::<HtmlSelect>().value()));
    let group = |style: Style| {
        let cards = desk.state.cards.iter().filter(move |card| card.style == style);
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
            <select {onchange} disabled={desk.measuring.goes_on()}>
                { group(Style::ByHand) }
                { group(Style::Idiomatic) }
            </select>
        </label>
    }
}

fn sizes(desk: &Desk, card: &Card, disabled: bool) -> Html {
    let usual = card.sizes.usual(desk.handheld);
    let chosen = desk.state.bar.address.n.unwrap_or(usual);
    let onchange = desk.act.reform(move |event: Event| {
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
