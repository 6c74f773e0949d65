//! The state of the claim's page and how it changes. Pure: effects are in the hooks.

use crosscheck_core::address::HistoryEntry::Replace;
use crosscheck_core::address::{Addressed, ClaimAddress, Location};
use crosscheck_core::chart::Scale;
use crosscheck_core::lang::{Contender, toggled};
use crosscheck_core::measure::Preset;
use std::rc::Rc;
use yew::Reducible;

/// What the reader chose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The claim, and how to check it.
    pub bar: Addressed<ClaimAddress>,
    /// What the axis of the figure counts.
    pub scale: Scale,
    /// What came of the reader's last copy or download.
    pub export_status: Option<&'static str>,
}

/// What a reader does to the page.
#[derive(Debug)]
pub enum Action {
    /// The address was opened or changed.
    Open(Location),
    /// A preset was chosen.
    Choose(Preset),
    /// A language was switched on or off.
    Toggle(Contender),
    /// Another axis was chosen.
    Show(Scale),
    /// A run begins.
    Begin,
    /// Something was copied or downloaded, or could not be.
    Exported(&'static str),
}

impl State {
    /// The page at an address, before anything was done on it.
    pub fn at(here: &Location) -> Self {
        Self { bar: Addressed::open(here), ..Self::default() }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Open(here) => {
                state.bar = Addressed::open(&here);
                if state.bar.address.id != self.bar.address.id {
                    state.export_status = None;
                }
            }
            Action::Choose(preset) => state.bar.choose(Replace, |address| address.preset = preset),
            Action::Toggle(language) => state.bar.choose(Replace, |address| {
                address.languages = toggled(&Contender::PLAIN, &address.languages, language);
            }),
            Action::Show(scale) => state.scale = scale,
            Action::Begin => state.export_status = None,
            Action::Exported(what) => state.export_status = Some(what),
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::address::HistoryEntry;

    fn after(actions: Vec<Action>) -> State {
        let state = actions.into_iter().fold(Rc::new(State::default()), |state, action| state.reduce(action));
        (*state).clone()
    }

    #[test]
    fn the_last_language_cannot_be_switched_off() {
        let off = |language| Action::Toggle(language);
        let state = after(Contender::PLAIN.into_iter().map(off).collect());
        assert_eq!(state.bar.address.languages, [Contender::PYTHON]);
        let state = after(vec![Action::Toggle(Contender::GO), Action::Toggle(Contender::GO)]);
        assert_eq!(state.bar.address.languages, Contender::PLAIN);
    }

    #[test]
    fn an_opened_address_is_read_and_its_faults_are_told() {
        let state =
            after(vec![Action::Open(Location::of("claims/fib/#preset=standard&languages=rust,perl"))]);
        assert_eq!((state.bar.notices.len(), state.bar.chosen()), (1, None));
        assert_eq!(
            (state.bar.address.preset, state.bar.address.languages),
            (Preset::Standard, vec![Contender::RUST])
        );
    }

    #[test]
    fn a_choice_takes_the_place_of_the_address_and_its_faults() {
        let state = after(vec![
            Action::Open(Location::of("claims/pay-entry/#x=1")),
            Action::Choose(Preset::Rigorous),
        ]);
        assert!(state.bar.notices.is_empty());
        let chosen = state.bar.chosen().unwrap();
        assert_eq!(
            (chosen.link.as_str(), chosen.entry),
            ("claims/pay-entry/#preset=rigorous", HistoryEntry::Replace)
        );
    }

    #[test]
    fn what_was_handed_over_belongs_to_one_claim_and_one_run() {
        let copied = || Action::Exported("Table copied.");
        assert_eq!(after(vec![copied(), Action::Begin]).export_status, None);
        assert_eq!(
            after(vec![copied(), Action::Open(Location::of("claims/fib/#preset=standard"))]).export_status,
            Some("Table copied.")
        );
        assert_eq!(
            after(vec![copied(), Action::Open(Location::of("claims/pay-entry/"))]).export_status,
            None
        );
    }
}
