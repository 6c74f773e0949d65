//! What is told to whoever listens, once it stays.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How long it has to stay the same, in milliseconds: longer than the pause between two presses of an arrow key.
const STAYS_MS: u32 = 700;

/// A text once it has stayed the same for a while. Whoever goes through choices with the arrow keys is told of the last one
/// and not of each.
#[hook]
pub fn use_settled(text: AttrValue) -> AttrValue {
    let settled = use_state_eq(|| text.clone());
    let told = (*settled).clone();
    use_effect_with(text, move |text| {
        let text = text.clone();
        let waiting = Timeout::new(STAYS_MS, move || settled.set(text));
        move || drop(waiting)
    });
    told
}
