//! A text that the pages of one tab tell each other.

use crate::platform::store;
use std::rc::Rc;
use yew::prelude::*;

/// The text that was last told under a key, kept up to date.
#[hook]
pub fn use_told(key: &'static str) -> Option<Rc<str>> {
    let text = use_state_eq(|| store::told(key).map(Rc::<str>::from));
    {
        let text = text.clone();
        use_effect_with(key, move |&key| {
            let listener = store::on_told(key, move || text.set(store::told(key).map(Rc::from)));
            move || drop(listener)
        });
    }
    (*text).clone()
}
