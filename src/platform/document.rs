//! The document and where the page stands in it.

use web_sys::{Document, Element, Window, window};

/// The window; `None` outside a browser.
pub fn browser() -> Option<Window> {
    window()
}

/// The document.
pub fn document() -> Option<Document> {
    browser()?.document()
}

/// The element that the page is mounted into.
pub fn root() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// An address relative to the page, made absolute: the page may lie under any path of any server.
pub fn resolve(relative: &str) -> Option<String> {
    let base = document()?.base_uri().ok()??;
    Some(web_sys::Url::new_with_base(relative, &base).ok()?.href())
}
