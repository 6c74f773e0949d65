//! What a reader sees when the page itself breaks: plain DOM, since nothing else can be relied on any more.

use super::document::document;

/// Shows a panic on the page instead of leaving it dead and silent.
pub fn show_panics_on_the_page() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        show(&panic.to_string());
    }));
}

/// Puts a message above everything else.
pub fn show(what: &str) {
    let Some(document) = document() else { return };
    let (Ok(card), Some(body)) = (document.create_element("div"), document.body()) else { return };
    card.set_class_name("crash");
    let _ = card.set_attribute("role", "alert");
    let text = format!(
        "Something broke in the page itself. Your address keeps your choices: reload to go on. Details: {what}"
    );
    card.set_text_content(Some(&text));
    let _ = body.insert_before(&card, body.first_child().as_ref());
    web_sys::console::error_1(&text.into());
}
