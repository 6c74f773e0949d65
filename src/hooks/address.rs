//! The address bar and the page's state, kept in step.

use crate::platform::location;
use crosscheck_core::share::Address;
use yew::prelude::*;

/// Calls `on_change` with the hash whenever the reader changes the address, and writes `address` into the address
/// bar whenever it changes.
#[hook]
pub fn use_address(address: &Address, on_change: Callback<String>) {
    use_effect_with(on_change, |on_change| {
        let on_change = on_change.clone();
        let listener = location::on_hash_change(move || on_change.emit(location::hash()));
        move || drop(listener)
    });
    let is_first = use_mut_ref(|| true);
    use_effect_with(address.clone(), move |address| {
        // What the reader came with stays as it is until a choice is made on the page.
        if !is_first.replace(false) {
            location::replace_hash(&address.to_string());
        }
    });
}
