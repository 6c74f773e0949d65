//! The document and where the page stands in it.

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

pub fn document() -> Option<Document> {
    browser()?.document()
}

pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Names the document, as tabs and bookmarks show it.
pub fn entitle(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}
