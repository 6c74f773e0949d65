//! A page's own WebAssembly module, loaded when it is first wanted.

use crate::platform::module;
use yew::prelude::*;

/// How far a module is.
#[derive(Clone, Debug, PartialEq)]
pub enum Module {
    /// Not asked for yet.
    Absent,
    /// On its way.
    Loading,
    /// Loaded; it has mounted itself.
    Ready,
    /// It did not arrive or did not start: why.
    Failed(String),
}

/// Loads the module `name` once `wanted`; the callback tries again after a failure.
#[hook]
pub fn use_module(name: &'static str, wanted: bool) -> (Module, Callback<()>) {
    let state = use_state(|| Module::Absent);
    let load = {
        let state = state.clone();
        Callback::from(move |()| {
            let state = state.clone();
            state.set(Module::Loading);
            module::open(name, move |outcome| {
                state.set(outcome.map_or_else(Module::Failed, |()| Module::Ready));
            });
        })
    };
    {
        let load = load.clone();
        let absent = *state == Module::Absent;
        use_effect_with(wanted, move |&wanted| {
            if wanted && absent {
                load.emit(());
            }
        });
    }
    ((*state).clone(), load)
}
