//! The part of the address that holds the page's state.

use super::document::browser;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HashChangeEvent;

/// The part from `#` on; empty when there is none.
pub fn hash() -> String {
    browser().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to another hash, as a click on a link does.
pub fn go(hash: &str) {
    if let Some(window) = browser() {
        let _ = window.location().set_hash(hash);
    }
}

/// Puts another hash into the address, as a new entry of the history or in place of the present one. Where the browser
/// refuses (a sandboxed frame), the address keeps its old text, and nothing else changes.
pub fn write_hash(hash: &str, new_entry: bool) {
    let Some(history) = browser().and_then(|window| window.history().ok()) else { return };
    let state = wasm_bindgen::JsValue::NULL;
    let _ = if new_entry {
        history.push_state_with_url(&state, "", Some(hash))
    } else {
        history.replace_state_with_url(&state, "", Some(hash))
    };
}

/// Calls `on_change` with the hash that stood there before, whenever the reader changes it, until the listener is dropped.
pub fn on_hash_change(on_change: impl Fn(&str) + 'static) -> Option<EventListener> {
    Some(EventListener::new(browser()?.as_ref(), "hashchange", move |event| {
        let before = event.dyn_ref::<HashChangeEvent>().map(HashChangeEvent::old_url).unwrap_or_default();
        on_change(before.find('#').map_or("", |at| &before[at..]));
    }))
}
