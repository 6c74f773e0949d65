//! The state of the ledger's page and how it changes. Pure: effects are in the hooks.

use crate::hooks::Chosen;
use crosscheck_core::claims::Filter;
use crosscheck_core::measure::Preset;
use crosscheck_core::share::LedgerAddress;
use std::rc::Rc;
use yew::Reducible;

/// What the reader chose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What of the ledger is shown.
    pub address: LedgerAddress,
    /// What could not be read of the address.
    pub notices: Vec<String>,
    /// Whether a choice was made on the page since the address was opened.
    pub has_chosen: bool,
    /// How long to measure each kernel.
    pub preset: Preset,
}

/// What a reader does to the page.
#[derive(Debug)]
pub enum Action {
    /// The address was opened or changed.
    Open(String),
    /// Another filter was chosen.
    Show(Filter),
    /// A preset was chosen.
    Choose(Preset),
}

impl State {
    /// The choices made on the page, which belong into the address. Each is a step to go back from.
    pub fn chosen(&self) -> Option<Chosen> {
        self.has_chosen.then(|| Chosen { hash: self.address.to_string(), is_step: true })
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Open(hash) => {
                (state.address, state.notices) = LedgerAddress::parse(&hash);
                state.has_chosen = false;
            }
            Action::Show(filter) => {
                state.address.filter = filter;
                state.has_chosen = true;
                state.notices.clear();
            }
            Action::Choose(preset) => state.preset = preset,
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::claims::Kind;
    use crosscheck_core::lang::Language;

    fn after(actions: Vec<Action>) -> State {
        let state = actions.into_iter().fold(Rc::new(State::default()), |state, action| state.reduce(action));
        (*state).clone()
    }

    #[test]
    fn an_opened_address_is_read_and_stays_until_a_choice() {
        let state = after(vec![Action::Open("#/?kind=pay&x=1".to_owned())]);
        assert_eq!((state.address.filter.kind, state.notices.len()), (Some(Kind::Pay), 1));
        assert_eq!(state.chosen(), None);
    }

    #[test]
    fn a_filter_is_a_step_and_takes_the_place_of_faults() {
        let filter = Filter { language: Some(Language::Go), ..Filter::default() };
        let state = after(vec![Action::Open("#/?article=own&x=1".to_owned()), Action::Show(filter)]);
        let chosen = state.chosen().unwrap();
        assert_eq!((chosen.hash.as_str(), chosen.is_step), ("#/?language=go&article=own", true));
        assert!(state.notices.is_empty());
        let back = after(vec![Action::Show(filter), Action::Open("#/".to_owned())]);
        assert_eq!((back.address, back.chosen()), (LedgerAddress::default(), None));
    }

    #[test]
    fn how_long_to_measure_is_no_part_of_the_address() {
        let state = after(vec![Action::Choose(Preset::Standard)]);
        assert_eq!((state.preset, state.chosen()), (Preset::Standard, None));
    }
}
