//! A page's actions on their way to its reducer.

use yew::prelude::*;

/// Sends actions to the reducer behind `state`; the same callback every time that the page is drawn.
#[hook]
pub fn use_act<S: Reducible + 'static>(state: &UseReducerHandle<S>) -> Callback<S::Action> {
    let dispatcher = state.dispatcher();
    use_callback((), move |action, ()| dispatcher.dispatch(action))
}
