//! The page. Thin: it shows state, sends actions and carries out effects; what there is to know is in `core`.

mod about;
mod app;
mod bundle;
mod charts;
mod components;
mod hooks;
mod pages;
mod platform;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;

use bundle::Bundle;
use platform::document::Element;
use platform::{crash, location};
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    /// The data that has arrived.
    static ARRIVED: RefCell<Bundle> = RefCell::default();
}

/// Takes the text of one of the bundle's files. Each takes some milliseconds, so the page hands them over one a task.
///
/// # Errors
/// Why it cannot be used.
#[wasm_bindgen]
pub fn add(file: &str, text: &str) -> Result<(), String> {
    ARRIVED.with_borrow_mut(|bundle| bundle.add(file, text))
}

/// Draws the page into an element, which need not be in the document yet.
#[wasm_bindgen]
pub fn start(element: Element) {
    crash::show_panics_on_the_page();
    location::find_root();
    ARRIVED.take().publish();
    yew::Renderer::<app::App>::with_root(element).render();
}
