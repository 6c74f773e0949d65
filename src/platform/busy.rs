//! Whether a check goes on anywhere on the page. The pages are modules of their own and share nothing but the document:
//! two checks at once would disturb each other's figures.

use super::document::document;
use gloo_events::EventListener;
use web_sys::{Element, Event};

const MARK: &str = "data-measuring";

fn root() -> Option<Element> {
    document()?.document_element()
}

/// What is told when a check no longer goes on.
const FREE: &str = "crosscheckFree";

/// Marks that a check of `page` goes on, or no longer does.
pub fn set(page: &str, measuring: bool) {
    let Some(root) = root() else { return };
    if measuring {
        let _ = root.set_attribute(MARK, page);
    } else if root.get_attribute(MARK).as_deref() == Some(page) {
        let _ = root.remove_attribute(MARK);
        if let Ok(event) = Event::new(FREE) {
            let _ = root.dispatch_event(&event);
        }
    }
}

/// Calls `on_free` whenever a check has ended, of whatever page, until the listener is dropped.
pub fn on_free(on_free: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(root()?.as_ref(), FREE, move |_| on_free()))
}

/// Whether a check of another page than `page` goes on.
pub fn elsewhere(page: &str) -> bool {
    root().and_then(|root| root.get_attribute(MARK)).is_some_and(|other| other != page)
}
