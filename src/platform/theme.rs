//! The colours of the style sheet, for drawing.

use super::document::{browser, document};
use crate::charts::{Colour, Theme};
use crosscheck_core::lang::Language;
use gloo_events::EventListener;

/// Reads the custom properties that hold at the moment.
pub fn theme() -> Theme {
    let style = browser()
        .zip(document().and_then(|document| document.document_element()))
        .and_then(|(window, root)| window.get_computed_style(&root).ok()?);
    let colour = |name: &str| {
        let text = style.as_ref().and_then(|style| style.get_property_value(name).ok()).unwrap_or_default();
        Colour::parse(text.trim()).unwrap_or(Colour { red: 128, green: 128, blue: 128 })
    };
    Theme {
        paper: colour("--paper"),
        ink: colour("--ink"),
        quiet: colour("--quiet"),
        hairline: colour("--hairline"),
        languages: Language::ALL.map(|language| colour(&format!("--{}", language.slug()))),
    }
}

/// Calls `on_change` when light turns dark, colours are forced, or the window moves to a screen of another density;
/// until the listeners are dropped.
pub fn on_theme_change(on_change: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(min-resolution: 1.5dppx)"];
    let window = browser();
    queries
        .into_iter()
        .filter_map(|query| window.as_ref()?.match_media(query).ok()?)
        .map(|list| {
            let on_change = on_change.clone();
            EventListener::new(&list, "change", move |_| on_change())
        })
        .collect()
}
