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

/// Calls `on_change` with the hash now and whenever the reader changes the address, as long as it names `page`, and
/// writes `chosen` into the bar whenever it changes: what the reader came with stays as it is until a choice is made.
#[hook]
pub fn use_address(page: Page, chosen: Option<Chosen>, on_change: Callback<String>) {
    use_effect_with(on_change, move |on_change| {
        let on_change = on_change.clone();
        let tell = move || {
            let hash = location::hash();
            if Page::of(&hash) == page {
                on_change.emit(hash);
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
