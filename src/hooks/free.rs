//! The end of a check that stood in the way of another.

use crate::platform::busy;
use yew::prelude::*;

/// While something is `refused`, calls `on_free` when a check has ended.
#[hook]
pub fn use_free(refused: bool, on_free: Callback<()>) {
    use_effect_with((refused, on_free), |(refused, on_free)| {
        let on_free = on_free.clone();
        let listener = if *refused { busy::on_free(move || on_free.emit(())) } else { None };
        move || drop(listener)
    });
}
