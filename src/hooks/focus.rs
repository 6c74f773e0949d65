//! Where the keyboard is, when the button under it goes away.

use crate::platform::focus;
use yew::prelude::*;

/// Gives references for two controls of which one takes the other's place: the first while `replaced` is false, the
/// second while it is true. The focus follows, but only if the control that went away had it: a reader who has moved
/// on is not called back.
#[hook]
pub fn use_focus_follows(replaced: bool) -> (NodeRef, NodeRef) {
    let (first, second) = (use_node_ref(), use_node_ref());
    let nodes = (first.clone(), second.clone());
    let before = use_mut_ref(|| false);
    use_effect_with(replaced, move |&replaced| {
        if before.replace(replaced) != replaced && focus::is_nowhere() {
            focus::give(if replaced { &nodes.1 } else { &nodes.0 });
        }
    });
    (first, second)
}
