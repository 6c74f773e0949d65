//! Copying text. The asynchronous clipboard is refused in many frames, so there is the old way as well.

use super::document::{browser, document};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, HtmlElement, HtmlTextAreaElement};

/// Copies `text`, then tells whether that worked.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    let clipboard = browser()
        .map(|window| window.navigator())
        // Undefined outside secure contexts, whatever the binding says.
        .filter(|navigator| {
            js_sys::Reflect::get(navigator, &"clipboard".into()).is_ok_and(|it| it.is_object())
        })
        .map(|navigator| navigator.clipboard());
    let Some(clipboard) = clipboard else {
        done(copy_by_selection(&text));
        return;
    };
    let written = JsFuture::from(clipboard.write_text(&text));
    spawn_local(async move { done(written.await.is_ok() || copy_by_selection(&text)) });
}

fn copy_by_selection(text: &str) -> bool {
    document().and_then(|document| try_copy_by_selection(&document, text)).unwrap_or(false)
}

fn try_copy_by_selection(document: &Document, text: &str) -> Option<bool> {
    let before = document.active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    area.set_class_name("visually-hidden");
    document.body()?.append_child(&area).ok()?;
    area.select();
    let exec: js_sys::Function =
        js_sys::Reflect::get(document, &"execCommand".into()).ok()?.dyn_into().ok()?;
    let copied = exec.call1(document, &"copy".into()).ok().and_then(|answer| answer.as_bool());
    area.remove();
    if let Some(before) = before {
        let _ = before.focus();
    }
    copied
}
