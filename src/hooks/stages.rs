//! A long page drawn in parts, each in a task of its own, so that the browser can answer in between.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How many of `all` parts to draw by now, `step` more in each task until all are drawn for the first time. The page that
/// is not whole yet says so by `data-unfinished`. Without a browser nobody waits, and all are drawn at once.
#[hook]
pub fn use_stages(all: usize, step: usize) -> usize {
    let drawn = use_state_eq(|| if cfg!(target_arch = "wasm32") { step } else { usize::MAX });
    let next = drawn.setter();
    use_effect_with((*drawn, all), move |&(drawn, all)| {
        let more = if drawn < all { drawn + step } else { usize::MAX };
        let timer = (drawn != usize::MAX).then(|| Timeout::new(0, move || next.set(more)));
        move || drop(timer)
    });
    *drawn
}
