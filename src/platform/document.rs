//! The document and where the page stands in it.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
/// What the program draws into.
pub use web_sys::Element;
use web_sys::{Document, Window};
/// What a reader chooses from or writes into, as an event's target.
pub use web_sys::{
    HtmlInputElement as HtmlInput, HtmlSelectElement as HtmlSelect, HtmlTextAreaElement as HtmlTextArea,
};

/// The window; `None` outside a browser, where asking for it would panic.
pub fn browser() -> Option<Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

/// The document.
pub fn document() -> Option<Document> {
    browser()?.document()
}

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Names the document, as tabs and bookmarks show it.
pub fn entitle(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// `promise.then(kept, broken)`, for functions made by `Closure::once_into_js`.
pub fn then(promise: &js_sys::Promise, kept: &JsValue, broken: &JsValue) {
    let then: js_sys::Function =
        js_sys::Reflect::get(promise, &"then".into()).unwrap_or_default().unchecked_into();
    let _ = then.call2(promise, kept, broken);
}
