//! The keyboard's place on the page.

use super::document::document;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};
use yew::NodeRef;

/// Whether nothing has the focus; so it is when the element that had it was hidden or removed.
pub fn is_nowhere() -> bool {
    document().is_none_or(|document| match document.active_element() {
        None => true,
        // A hidden element may keep the focus until the next frame.
        Some(element) => {
            element.tag_name() == "BODY" || element.closest("[hidden]").is_ok_and(|it| it.is_some())
        }
    })
}

/// Gives the focus to an element without scrolling to it.
pub fn give(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Gives the focus to the element with this id.
pub fn give_to_id(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(Ok(element)) = element.map(JsCast::dyn_into::<HtmlElement>) {
        let _ = element.focus();
    }
}

/// Scrolls to the element with this id and gives it the focus.
pub fn jump_to(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.scroll_into_view();
        if let Ok(element) = element.dyn_into::<HtmlElement>() {
            let _ = element.focus();
        }
    }
}
