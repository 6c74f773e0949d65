//! Text files that are fetched when they are shown.

use crate::platform::fetch;
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
    // With the path, so that a late answer for the file before is not taken for this one's.
    let state = use_state(|| (String::new(), Text::Loading));
    {
        let state = state.clone();
        use_effect_with((path.clone(), *tries), move |(path, _)| {
            let path = path.clone();
            state.set((path.clone(), Text::Loading));
            let asked = path.clone();
            fetch::text(&path, move |outcome| {
                let text = outcome.map_or_else(Text::Failed, |text| Text::Loaded(text.into()));
                state.set((asked.clone(), text));
            });
        });
    }
    let text = if state.0 == path { state.1.clone() } else { Text::Loading };
    let again = Callback::from(move |()| tries.set(*tries + 1));
    (text, again)
}
