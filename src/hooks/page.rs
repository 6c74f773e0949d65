//! Which page the address names, and where the reader was on the others.

use crate::platform::location;
use crosscheck_core::share::Page;
use yew::prelude::*;

/// The page, kept up to date with the address, and what leads to another: not to that page's beginning, but to where the
/// reader left it.
#[hook]
pub fn use_page() -> (Page, Callback<Page>) {
    let page = use_state_eq(|| Page::of(&location::hash()));
    let left = use_mut_ref(Vec::<String>::new);
    {
        let (page, left) = (page.clone(), left.clone());
        use_effect_with((), move |()| {
            let listener = location::on_hash_change(move |before| {
                let mut left = left.borrow_mut();
                left.retain(|hash| Page::of(hash) != Page::of(before));
                left.push(before.to_owned());
                page.set(Page::of(&location::hash()));
            });
            move || drop(listener)
        });
    }
    let go = Callback::from(move |to: Page| {
        if Page::of(&location::hash()) != to {
            let place = left.borrow().iter().find(|hash| Page::of(hash) == to).cloned();
            location::go(place.as_deref().unwrap_or(to.path()));
        }
    });
    (*page, go)
}
