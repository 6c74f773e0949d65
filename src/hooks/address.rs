//! The address bar and a page's state, kept in step.

use crate::platform::location;
use crosscheck_core::share::Page;
use yew::prelude::*;

/// An address to write into the bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// The part from `#` on.
    pub hash: String,
    /// Whether going back leads to what stood there before.
    pub is_step: bool,
}

/// Tells the page of its hash, as the action that `open` makes of it, now and whenever the reader changes the address, as
/// long as it names `page`; and writes `chosen` into the bar whenever it changes: what the reader came with stays as it is
/// until a choice is made.
#[hook]
pub fn use_address<A: 'static>(page: Page, chosen: Option<Chosen>, act: &Callback<A>, open: fn(String) -> A) {
    use_effect_with(act.clone(), move |act| {
        let act = act.clone();
        let tell = move || {
            let hash = location::hash();
            if Page::of(&hash) == page {
                act.emit(open(hash));
            }
        };
        tell();
        let listener = location::on_hash_change(move |_| tell());
        move || drop(listener)
    });
    use_effect_with(chosen, |chosen| {
        if let Some(Chosen { hash, is_step }) = chosen
            && *hash != location::hash()
        {
            location::write_hash(hash, *is_step);
        }
    });
}
