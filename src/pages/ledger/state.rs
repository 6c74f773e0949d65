//! The state of the ledger's page and how it changes. Pure: effects are in the hooks.

use crosscheck_core::address::HistoryEntry::Push;
use crosscheck_core::address::{Addressed, LedgerAddress, Location};
use crosscheck_core::claims::Filter;
use crosscheck_core::measure::Preset;
use std::rc::Rc;
use yew::Reducible;

/// What the reader chose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What of the ledger is shown.
    pub bar: Addressed<LedgerAddress>,
    /// How long to measure each kernel.
    pub preset: Preset,
}

/// What a reader does to the page.
#[derive(Debug)]
pub enum Action {
    /// The address was opened or changed.
    Open(Location),
    /// Another filter was chosen.
    Show(Filter),
    /// A preset was chosen.
    Choose(Preset),
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
            Action::Open(here) => state.bar = Addressed::open(&here),
            // Each filter is a step to go back from.
            Action::Show(filter) => state.bar.choose(Push, |address| address.filter = filter),
            Action::Choose(preset) => state.preset = preset,
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::address::HistoryEntry;
    use crosscheck_core::claims::Kind;
    use crosscheck_core::lang::Language;

    fn after(actions: Vec<Action>) -> State {
        let state = actions.into_iter().fold(Rc::new(State::default()), |state, action| state.reduce(action));
        (*state).clone()
    }

    #[test]
    fn an_opened_address_is_read_and_stays_until_a_choice() {
        let state = after(vec![Action::Open(Location::of("#kind=pay&x=1"))]);
        assert_eq!((state.bar.address.filter.kind, state.bar.notices.len()), (Some(Kind::Pay), 1));
        assert_eq!(state.bar.chosen(), None);
    }

    #[test]
    fn a_filter_is_a_step_and_takes_the_place_of_faults() {
        let filter = Filter { language: Some(Language::Go), ..Filter::default() };
        let state = after(vec![Action::Open(Location::of("#article=own&x=1")), Action::Show(filter)]);
        let chosen = state.bar.chosen().unwrap();
        assert_eq!((chosen.link.as_str(), chosen.entry), ("#language=go&article=own", HistoryEntry::Push));
        assert!(state.bar.notices.is_empty());
        let back = after(vec![Action::Show(filter), Action::Open(Location::of(""))]);
        assert_eq!((back.bar.address, back.bar.chosen()), (LedgerAddress::default(), None));
    }

    #[test]
    fn how_long_to_measure_is_no_part_of_the_address() {
        let state = after(vec![Action::Choose(Preset::Standard)]);
        assert_eq!((state.preset, state.bar.chosen()), (Preset::Standard, None));
    }
}
