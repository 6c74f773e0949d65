//! Files that are dropped onto a page.

use crate::platform::file::{TextFile, on_drop};
use yew::prelude::*;

/// Gives each file that is dropped while the page in the element `place` is shown; tells whether one is held over it.
#[hook]
pub fn use_drop(place: &'static str, on_file: Callback<TextFile>) -> bool {
    let over = use_state_eq(|| false);
    {
        let over = over.clone();
        use_effect_with(on_file, move |on_file| {
            let on_file = on_file.clone();
            let listeners = on_drop(place, move |is| over.set(is), move |file| on_file.emit(file));
            move || drop(listeners)
        });
    }
    *over
}
