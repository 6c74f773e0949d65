//! Whether a check goes on anywhere on the page. The pages are modules of their own and share nothing but the document:
//! two checks at once would disturb each other's figures.

use super::document::document;
use web_sys::Element;

const MARK: &str = "data-measuring";

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Marks that a check of `page` goes on, or no longer does.
pub fn set(page: &str, measuring: bool) {
    let Some(root) = root() else { return };
    if measuring {
        let _ = root.set_attribute(MARK, page);
    } else if root.get_attribute(MARK).as_deref() == Some(page) {
        let _ = root.remove_attribute(MARK);
    }
}

/// Whether a check of another page than `page` goes on.
pub fn elsewhere(page: &str) -> bool {
    root().and_then(|root| root.get_attribute(MARK)).is_some_and(|other| other != page)
}
