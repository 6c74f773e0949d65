//! Time as the page needs it: to show progress and to enforce limits, never to measure a kernel.

use super::document::browser;

/// Milliseconds since the page was opened.
pub fn now_ms() -> f64 {
    browser().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// The time of day, ISO 8601 in UTC.
pub fn date() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}
