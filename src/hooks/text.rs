//! Text files that are fetched when they are shown.

use crate::platform::fetch;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// How far a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum Text {
    /// On its way.
    Loading,
    /// Here.
    Loaded(AttrValue),
    /// Why it did not arrive.
    Failed(String),
}

/// The text at `path`, fetched anew whenever that changes; the callback tries again after a failure.
#[hook]
pub fn use_text(path: String) -> (Text, Callback<()>) {
    let tries = use_state(|| 0_u32);
    // With the path, since for a moment the state is still that of the file before.
    let state = use_state(|| (String::new(), Text::Loading));
    {
        let state = state.clone();
        use_effect_with((path.clone(), *tries), move |(path, _)| {
            let path = path.clone();
            state.set((path.clone(), Text::Loading));
            let (asked, current) = (path.clone(), Rc::new(Cell::new(true)));
            let is_current = current.clone();
            fetch::text(&path, move |outcome| {
                let text = outcome.map_or_else(Text::Failed, |text| Text::Loaded(text.into()));
                // An answer for the file before must not take the place of this one's.
                if is_current.get() {
                    state.set((asked.clone(), text));
                }
            });
            move || current.set(false)
        });
    }
    let text = if state.0 == path { state.1.clone() } else { Text::Loading };
    let again = Callback::from(move |()| tries.set(*tries + 1));
    (text, again)
}
