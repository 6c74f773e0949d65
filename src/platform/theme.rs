//! The colours of the style sheet, for drawing.

use super::document::{browser, document};
use crate::charts::{Colour, Theme};
use crosscheck_core::lang::Language;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

const UNKNOWN: Colour = Colour { red: 128, green: 128, blue: 128 };

/// The custom properties that hold at the moment, resolved: they may name system colours.
pub fn theme() -> Theme {
    let probe = probe();
    let colour = |name: &str| probe.as_ref().and_then(|probe| resolved(probe, name)).unwrap_or(UNKNOWN);
    let theme = Theme {
        paper: colour("--paper"),
        ink: colour("--ink"),
        quiet: colour("--quiet"),
        hairline: colour("--hairline"),
        languages: Language::ALL.map(|language| colour(&format!("--{}", language.slug()))),
    };
    if let Some(probe) = probe {
        probe.remove();
    }
    theme
}

/// An element without a place on the page, whose colour is set and read back.
fn probe() -> Option<HtmlElement> {
    let document = document()?;
    let probe: HtmlElement = document.create_element("span").ok()?.dyn_into().ok()?;
    probe.set_hidden(true);
    document.body()?.append_child(&probe).ok()?;
    Some(probe)
}

fn resolved(probe: &HtmlElement, name: &str) -> Option<Colour> {
    let style = probe.style();
    style.set_property("forced-color-adjust", "none").ok()?;
    style.set_property("color", &format!("var({name})")).ok()?;
    Colour::parse(&browser()?.get_computed_style(probe).ok()??.get_property_value("color").ok()?)
}

/// Calls `on_change` when light turns dark, colours are forced, the window moves to a screen of another density or the page
/// is printed; until the listeners are dropped.
pub fn on_theme_change(on_change: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = browser() else { return Vec::new() };
    let queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];
    let mut listeners: Vec<EventListener> = queries
        .into_iter()
        .filter_map(|query| window.match_media(query).ok()?)
        .map(|list| {
            let on_change = on_change.clone();
            EventListener::new(&list, "change", move |_| on_change())
        })
        .collect();
    // Zooming changes the density, and with it the window's size in CSS pixels.
    let resized = on_change.clone();
    listeners.push(EventListener::new(&window, "resize", move |_| resized()));
    // What was never near the screen is not drawn yet.
    listeners.push(EventListener::new(&window, "beforeprint", move |_| on_change()));
    listeners
}
