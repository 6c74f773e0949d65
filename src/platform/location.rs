//! The part of the address that holds the page's state.

use super::document::browser;
use gloo_events::EventListener;

/// The part from `#` on; empty when there is none.
pub fn hash() -> String {
    browser().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Puts another hash into the address without a new entry in the history. Where the browser refuses (a sandboxed
/// frame), the address keeps its old text, and nothing else changes.
pub fn replace_hash(hash: &str) {
    if let Some(history) = browser().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash));
    }
}

/// Calls `on_change` whenever the reader changes the hash, until the listener is dropped.
pub fn on_hash_change(on_change: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(browser()?.as_ref(), "hashchange", move |_| on_change()))
}
