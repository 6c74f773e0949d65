//! How far down the document the reader is.

use super::document::browser;
use web_sys::ScrollRestoration;

/// Asks the browser not to scroll by itself when the reader goes back: it would do so before the page is there.
pub fn leave_to_us() {
    if let Some(history) = browser().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// CSS pixels above the window.
pub fn height() -> f64 {
    browser().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

/// Scrolls to that far down.
pub fn to(height: f64) {
    if let Some(window) = browser() {
        window.scroll_to_with_x_and_y(0.0, height);
    }
}
