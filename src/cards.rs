//! The cards of the kernels that this build was made with.

use crosscheck_core::kernel::Card;
use std::rc::Rc;

thread_local! {
    // Read once: the page draws several times a second beside a measurement.
    static CARDS: Result<Rc<Vec<Card>>, String> =
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/cards.json")))
            .map(Rc::new)
            .map_err(|error| format!("This build's cards cannot be read: {error}"));
}

/// All cards, the published claim's first; an error says why a build without usable cards cannot measure.
pub fn cards() -> Result<Rc<Vec<Card>>, String> {
    CARDS.with(Clone::clone)
}
