//! The place of the caret in a field of many lines.

use web_sys::HtmlTextAreaElement;
use yew::NodeRef;

/// Selects a line, the first of which is 1, and brings it into view with the keyboard in it. The lines must not be wrapped.
pub fn go_to_line(node: &NodeRef, line: usize) {
    let Some(area) = node.cast::<HtmlTextAreaElement>() else { return };
    let text = area.value();
    let before: usize =
        text.split('\n').take(line.saturating_sub(1)).map(|line| line.encode_utf16().count() + 1).sum();
    let length = text.split('\n').nth(line.saturating_sub(1)).map_or(0, |line| line.encode_utf16().count());
    let at = |units: usize| u32::try_from(units).unwrap_or(u32::MAX);
    let _ = area.focus();
    let _ = area.set_selection_range(at(before), at(before + length));
    let lines = i32::try_from(text.split('\n').count()).unwrap_or(i32::MAX);
    // With two lines above it.
    let above = i32::try_from(line.saturating_sub(3)).unwrap_or(0);
    area.set_scroll_top(area.scroll_height() / lines * above);
}
