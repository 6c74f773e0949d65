//! Texts that outlast a page and that all pages share. They are kept in the browser's storage; where that is refused or full,
//! here, until the tab is closed.

use super::document::{browser, document};
use gloo_events::EventListener;
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;
use web_sys::{Event, Storage, StorageEvent};

/// Key of all finished checks.
pub const CHECKS: &str = "crosscheck.checks.v1";
/// Key of the reader's own claims file.
pub const ARTICLE: &str = "crosscheck.article.v1";
/// Key of the draft of one.
pub const DRAFT: &str = "crosscheck.draft.v1";

thread_local! {
    /// What the storage did not take.
    static REFUSED: RefCell<BTreeMap<String, String>> = RefCell::default();
}

/// The text under a key.
pub fn read(key: &str) -> Option<String> {
    // First what the storage did not take: it is the newer.
    REFUSED.with_borrow(|refused| refused.get(key).cloned()).or_else(|| storage()?.get_item(key).ok()?)
}

/// Keeps a text under a key, or with `None` nothing any more, and tells all pages.
pub fn write(key: &str, text: Option<&str>) {
    forget_refused(key);
    let stored = storage().is_some_and(|storage| match text {
        Some(text) => storage.set_item(key, text).is_ok(),
        None => storage.remove_item(key).is_ok(),
    });
    if let Some(text) = text.filter(|_| !stored) {
        REFUSED.with_borrow_mut(|refused| refused.insert(key.to_owned(), text.to_owned()));
    }
    announce(key);
}

fn announce(key: &str) {
    if let (Some(document), Ok(event)) = (document(), Event::new(&changed(key))) {
        let _ = document.dispatch_event(&event);
    }
}

/// Whether the text under a key will still be there when the page is opened again.
pub fn outlasts_the_page(key: &str) -> bool {
    REFUSED.with_borrow(|refused| !refused.contains_key(key))
}

/// Calls `on_change` whenever a page, of this tab or of another, has written under the key, until the listeners are
/// dropped.
pub fn on_change(key: &'static str, on_change: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let told = on_change.clone();
    let here = EventListener::new(document()?.as_ref(), changed(key), move |_| told());
    let elsewhere = EventListener::new(browser()?.as_ref(), "storage", move |event| {
        // Without a key, the whole storage was cleared.
        let of = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if of.is_none_or(|of| of == key) {
            forget_refused(key);
            on_change();
        }
    });
    Some([here, elsewhere])
}

/// The name of the event that tells of a change.
fn changed(key: &str) -> String {
    format!("changed:{key}")
}

/// Asking for it throws where the browser refuses it.
fn storage() -> Option<Storage> {
    browser()?.local_storage().ok()?
}

fn forget_refused(key: &str) {
    REFUSED.with_borrow_mut(|refused| refused.remove(key));
}
