//! Whether the reader can see the page. A hidden page is throttled by the browser, so nothing is measured in it.

use super::document::document;
use gloo_events::EventListener;
use web_sys::VisibilityState;

/// Whether the reader can see it now.
pub fn is_visible() -> bool {
    document().is_none_or(|document| document.visibility_state() == VisibilityState::Visible)
}

/// Calls `on_change` with whether the page is visible, each time that changes, until the listener is dropped.
pub fn on_visibility_change(on_change: impl Fn(bool) + 'static) -> Option<EventListener> {
    let target = document()?;
    let document = target.clone();
    Some(EventListener::new(&target, "visibilitychange", move |_| {
        on_change(document.visibility_state() == VisibilityState::Visible);
    }))
}
