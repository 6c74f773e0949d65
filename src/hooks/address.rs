//! The address bar and the page's state, kept in step.

use crate::platform::location;
use crosscheck_core::share::Address;
use yew::prelude::*;

/// Calls `on_change` with the hash whenever the reader changes the address, and writes `chosen` into the address bar
/// whenever it changes: what the reader came with stays as it is until a choice is made on the page.
#[hook]
pub fn use_address(chosen: Option<Address>, on_change: Callback<String>) {
    use_effect_with(on_change, |on_change| {
        let on_change = on_change.clone();
        let listener = location::on_hash_change(move || on_change.emit(location::hash()));
        move || drop(listener)
    });
    use_effect_with(chosen, |chosen| {
        if let Some(address) = chosen {
            location::replace_hash(&address.to_string());
        }
    });
}
