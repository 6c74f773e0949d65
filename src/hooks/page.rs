//! Which page the address names, and where the reader was on the others.

use crate::platform::{location, scroll};
use crosscheck_core::share::Page;
use yew::prelude::*;

/// The page, kept up to date with the address, and what leads to another: not to that page's beginning, but to where the
/// reader left it. However a page is come back to, it stands as far down as it was left.
#[hook]
pub fn use_page() -> (Page, Callback<Page>) {
    let page = use_state_eq(|| Page::of(&location::hash()));
    let left = use_mut_ref(Vec::<String>::new);
    let heights = use_mut_ref(Vec::<(Page, f64)>::new);
    {
        let (page, left, heights) = (page.clone(), left.clone(), heights.clone());
        use_effect_with((), move |()| {
            scroll::leave_to_us();
            let listener = location::on_hash_change(move |before| {
                heights.borrow_mut().retain(|(of, _)| *of != Page::of(before));
                heights.borrow_mut().push((Page::of(before), scroll::height()));
                left.borrow_mut().retain(|hash| Page::of(hash) != Page::of(before));
                left.borrow_mut().push(before.to_owned());
                page.set(Page::of(&location::hash()));
            });
            move || drop(listener)
        });
    }
    use_effect_with(*page, move |page| {
        let heights = heights.borrow();
        // Not at the very first, when the browser may have its own idea after a reload.
        if !heights.is_empty() {
            scroll::to(heights.iter().find(|(of, _)| of == page).map_or(0.0, |(_, height)| *height));
        }
    });
    let go = Callback::from(move |to: Page| {
        if Page::of(&location::hash()) != to {
            let place = left.borrow().iter().find(|hash| Page::of(hash) == to).cloned();
            location::go(place.as_deref().unwrap_or(to.path()));
        }
    });
    (*page, go)
}
