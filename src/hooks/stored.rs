//! A text that outlasts the page and that all pages share.

use crate::platform::store;
use std::rc::Rc;
use yew::prelude::*;

/// The text under a key, kept up to date with what any page of this or another tab writes there, and what writes another,
/// or with `None` removes it.
#[hook]
pub fn use_stored(key: &'static str) -> (Option<Rc<str>>, Callback<Option<Rc<str>>>) {
    let text = use_state_eq(|| store::read(key).map(Rc::<str>::from));
    {
        let text = text.clone();
        use_effect_with(key, move |&key| {
            let listeners = store::on_change(key, move || text.set(store::read(key).map(Rc::from)));
            move || drop(listeners)
        });
    }
    let save = use_callback(key, |text: Option<Rc<str>>, &key| store::write(key, text.as_deref()));
    ((*text).clone(), save)
}
