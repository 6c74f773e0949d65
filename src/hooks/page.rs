//! Which page the address names, and where the reader was on the others.

use crate::platform::{location, scroll};
use crosscheck_core::address::{Location, Page, page_of};
use std::rc::Rc;
use yew::prelude::*;

/// Where the reader left a page.
#[derive(Clone, Debug, PartialEq)]
struct Left {
    page: Page,
    at: Location,
    /// CSS pixels above the window.
    height: f64,
}

/// The page of an address; the ledger, whose head says that there is none, for one of no page.
fn page(at: &Location) -> Page {
    page_of(&at.path).map_or(Page::Ledger, |found| found.page)
}

/// The address and its page, kept up to date, and what leads to another: not to that page's beginning, but to where the
/// reader left it. However a page is come back to, it stands as far down as it was left.
#[hook]
pub fn use_page() -> (Location, Page, Callback<Page>) {
    let at = use_state_eq(location::here);
    let shown = page(&at);
    let left = use_mut_ref(Vec::<Left>::new);
    {
        let (at, left) = (at.setter(), Rc::clone(&left));
        use_effect_with((), move |()| {
            scroll::leave_to_us();
            let listeners = location::on_change(move |before| {
                left.borrow_mut().retain(|left| left.page != page(before));
                let height = scroll::height();
                left.borrow_mut().push(Left { page: page(before), at: before.clone(), height });
                at.set(location::here());
            });
            let link = location::on_link(|to| page_of(&to.path).is_some());
            move || drop((listeners, link))
        });
    }
    {
        let left = Rc::clone(&left);
        use_effect_with(shown, move |shown| {
            let left = left.borrow();
            // Not at the very first, when the browser may have its own idea after a reload.
            if !left.is_empty() {
                scroll::to(left.iter().find(|left| left.page == *shown).map_or(0.0, |left| left.height));
            }
        });
    }
    let go = Callback::from(move |to: Page| {
        if page(&location::here()) != to {
            let left = left.borrow().iter().find(|left| left.page == to).map(|left| left.at.link());
            location::go(left.as_deref().unwrap_or(to.path()));
        }
    });
    ((*at).clone(), shown, go)
}
