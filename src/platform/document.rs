//! The document and where the page stands in it.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::{Document, Element, Window, window};
/// What a reader chooses from or writes into, as an event's target.
pub use web_sys::{
    HtmlInputElement as HtmlInput, HtmlSelectElement as HtmlSelect, HtmlTextAreaElement as HtmlTextArea,
};

/// The window; `None` outside a browser.
pub fn browser() -> Option<Window> {
    window()
}

/// The document.
pub fn document() -> Option<Document> {
    browser()?.document()
}

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Shows or hides the element with this id.
pub fn show(id: &str, shown: bool) {
    if let Some(element) = element(id) {
        let _ = if shown { element.remove_attribute("hidden") } else { element.set_attribute("hidden", "") };
    }
}

/// Names the document, as tabs and bookmarks show it.
pub fn entitle(page: &str) {
    if let Some(document) = document() {
        document.set_title(&format!("{page} · Crosscheck"));
    }
}

/// `promise.then(kept, broken)`, for functions made by `Closure::once_into_js`.
pub fn then(promise: &js_sys::Promise, kept: &JsValue, broken: &JsValue) {
    let then: js_sys::Function =
        js_sys::Reflect::get(promise, &"then".into()).unwrap_or_default().unchecked_into();
    let _ = then.call2(promise, kept, broken);
}

/// An address relative to the page, made absolute: the page may lie under any path of any server.
pub fn resolve(relative: &str) -> Option<String> {
    let base = document()?.base_uri().ok()??;
    Some(web_sys::Url::new_with_base(relative, &base).ok()?.href())
}
