//! Which page the address names.

use crate::platform::location;
use crosscheck_core::share::Page;
use yew::prelude::*;

/// The page, kept up to date with the address.
#[hook]
pub fn use_page() -> Page {
    let page = use_state(|| Page::of(&location::hash()));
    {
        let page = page.clone();
        use_effect_with((), move |()| {
            let listener = location::on_hash_change(move || page.set(Page::of(&location::hash())));
            move || drop(listener)
        });
    }
    *page
}
