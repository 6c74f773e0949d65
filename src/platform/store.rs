//! Texts that outlast a page and that all pages share: they are modules of their own and share nothing but the document.
//! They are kept in the browser's storage; where that is refused or full, on the window, until the tab is closed. What
//! the pages of one tab only tell each other is never kept elsewhere.

use super::document::{browser, document};
use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::{Event, Storage, StorageEvent};

/// Key of all finished checks.
pub const CHECKS: &str = "crosscheck.checks.v1";
/// Key of the reader's own claims file.
pub const ARTICLE: &str = "crosscheck.article.v1";
/// Key of the draft of one.
pub const DRAFT: &str = "crosscheck.draft.v1";

/// Where texts are kept on the window that the storage did not take.
const KEPT_HERE: &str = "crosscheckKeptHere";

/// The text under a key.
pub fn read(key: &str) -> Option<String> {
    // First what the storage did not take: it is the newer.
    told(key).or_else(|| storage()?.get_item(key).ok()?)
}

/// Keeps a text under a key, or with `None` nothing any more, and tells all pages.
pub fn write(key: &str, text: Option<&str>) {
    forget_here(key);
    let stored = storage().is_some_and(|storage| match text {
        Some(text) => storage.set_item(key, text).is_ok(),
        None => storage.remove_item(key).is_ok(),
    });
    if let Some(text) = text.filter(|_| !stored) {
        keep_here(key, text);
    }
    announce(key);
}

/// What the pages of this tab last told each other under a key.
pub fn told(key: &str) -> Option<String> {
    kept_here().and_then(|kept| Reflect::get(&kept, &key.into()).ok()?.as_string())
}

/// Tells the pages of this tab a text.
pub fn tell(key: &str, text: &str) {
    keep_here(key, text);
    announce(key);
}

/// Calls `on_told` whenever a page of this tab tells something under the key, until the listener is dropped.
pub fn on_told(key: &str, on_told: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(document()?.as_ref(), changed(key), move |_| on_told()))
}

fn announce(key: &str) {
    if let (Some(document), Ok(event)) = (document(), Event::new(&changed(key))) {
        let _ = document.dispatch_event(&event);
    }
}

/// Whether the text under a key will still be there when the page is opened again.
pub fn outlasts_the_page(key: &str) -> bool {
    kept_here().is_none_or(|kept| !Reflect::has(&kept, &key.into()).unwrap_or(false))
}

/// Calls `on_change` whenever a page, of this tab or of another, has written under the key, until the listeners are
/// dropped.
pub fn on_change(key: &'static str, on_change: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let here = on_told(key, on_change.clone())?;
    let elsewhere = EventListener::new(browser()?.as_ref(), "storage", move |event| {
        // Without a key, the whole storage was cleared.
        let of = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if of.is_none_or(|of| of == key) {
            forget_here(key);
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

fn kept_here() -> Option<JsValue> {
    Reflect::get(browser()?.as_ref(), &KEPT_HERE.into()).ok().filter(JsValue::is_object)
}

fn keep_here(key: &str, text: &str) {
    let Some(window) = browser() else { return };
    let kept = kept_here().unwrap_or_else(|| {
        let new = JsValue::from(js_sys::Object::new());
        let _ = Reflect::set(window.as_ref(), &KEPT_HERE.into(), &new);
        new
    });
    let _ = Reflect::set(&kept, &key.into(), &text.into());
}

fn forget_here(key: &str) {
    if let Some(kept) = kept_here() {
        let _ = Reflect::delete_property(kept.unchecked_ref::<js_sys::Object>(), &key.into());
    }
}
