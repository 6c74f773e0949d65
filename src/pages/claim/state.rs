//! The state of the claim's page and how it changes. Pure: effects are in the hooks.

use crate::hooks::Chosen;
use crosscheck_core::chart::Scale;
use crosscheck_core::lang::{Language, toggled};
use crosscheck_core::measure::Preset;
use crosscheck_core::share::Address;
use std::rc::Rc;
use yew::Reducible;

/// What the reader chose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The claim, and how to check it.
    pub address: Address,
    /// What could not be read of the address.
    pub notices: Vec<String>,
    /// Whether a choice was made on the page since the address was opened.
    pub has_chosen: bool,
    /// What the axis of the figure counts.
    pub scale: Scale,
    /// The claim whose check was begun last on this page.
    pub began: Option<String>,
    /// What came of the reader's last copy or download.
    pub handed_over: Option<&'static str>,
}

/// What a reader does to the page.
#[derive(Debug)]
pub enum Action {
    /// The address was opened or changed.
    Open(String),
    /// A preset was chosen.
    Choose(Preset),
    /// A language was switched on or off.
    Toggle(Language),
    /// Another axis was chosen.
    Show(Scale),
    /// A run begins.
    Begin,
    /// Something was copied or downloaded, or could not be.
    HandedOver(&'static str),
}

impl State {
    /// Whether the check that was begun last on this page was begun for the claim that is shown.
    pub fn is_its_check(&self) -> bool {
        self.began.as_ref() == Some(&self.address.id)
    }

    /// The choices made on the page, which belong into the address.
    pub fn chosen(&self) -> Option<Chosen> {
        self.has_chosen.then(|| Chosen { hash: self.address.to_string(), is_step: false })
    }

    /// A choice on the page takes the place of the address that the reader came with, and of its faults.
    fn choose(&mut self) {
        self.has_chosen = true;
        self.notices.clear();
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Open(hash) => {
                (state.address, state.notices) = Address::parse(&hash);
                state.has_chosen = false;
                if state.address.id != self.address.id {
                    state.handed_over = None;
                }
            }
            Action::Choose(preset) => {
                state.address.preset = preset;
                state.choose();
            }
            Action::Toggle(language) => {
                state.address.languages = toggled(&Language::ALL, &state.address.languages, language);
                state.choose();
            }
            Action::Show(scale) => state.scale = scale,
            Action::Begin => {
                state.handed_over = None;
                state.began = Some(state.address.id.clone());
            }
            Action::HandedOver(what) => state.handed_over = Some(what),
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: Vec<Action>) -> State {
        let state = actions.into_iter().fold(Rc::new(State::default()), |state, action| state.reduce(action));
        (*state).clone()
    }

    #[test]
    fn the_last_language_cannot_be_switched_off() {
        let off = |language| Action::Toggle(language);
        let state = after(Language::ALL.into_iter().map(off).collect());
        assert_eq!(state.address.languages, [Language::Python]);
        let state = after(vec![Action::Toggle(Language::Go), Action::Toggle(Language::Go)]);
        assert_eq!(state.address.languages, Language::ALL);
    }

    #[test]
    fn an_opened_address_is_read_and_its_faults_are_told() {
        let state = after(vec![Action::Open("#/claims/fib?preset=standard&languages=rust,perl".to_owned())]);
        assert_eq!((state.notices.len(), state.chosen()), (1, None));
        assert_eq!((state.address.preset, state.address.languages), (Preset::Standard, vec![Language::Rust]));
    }

    #[test]
    fn a_choice_takes_the_place_of_the_address_and_its_faults() {
        let state =
            after(vec![Action::Open("#/claims/pay-entry?x=1".to_owned()), Action::Choose(Preset::Rigorous)]);
        assert!(state.notices.is_empty());
        let chosen = state.chosen().unwrap();
        assert_eq!((chosen.hash.as_str(), chosen.is_step), ("#/claims/pay-entry?preset=rigorous", false));
    }

    #[test]
    fn a_check_is_that_of_the_claim_it_was_begun_for() {
        let open = |id: &str| Action::Open(format!("#/claims/{id}"));
        let state = after(vec![open("python-cpu"), Action::Begin, open("rust-fastest")]);
        assert_eq!((state.began.as_deref(), state.is_its_check()), (Some("python-cpu"), false));
        assert!(
            after(vec![open("python-cpu"), Action::Begin, open("fib"), open("python-cpu")]).is_its_check()
        );
    }

    #[test]
    fn what_was_handed_over_belongs_to_one_claim_and_one_run() {
        let copied = || Action::HandedOver("Table copied.");
        assert_eq!(after(vec![copied(), Action::Begin]).handed_over, None);
        assert_eq!(
            after(vec![copied(), Action::Open("#/claims/fib?preset=standard".to_owned())]).handed_over,
            Some("Table copied.")
        );
        assert_eq!(after(vec![copied(), Action::Open("#/claims/pay-entry".to_owned())]).handed_over, None);
    }
}
