//! The state of the comparisons and how it changes. Pure: effects are in the hooks.

use crate::hooks::Chosen;
use crosscheck_core::share::CompareAddress;
use std::rc::Rc;
use yew::Reducible;

/// Everything that the page shows beside its documents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The reader's choices.
    pub address: CompareAddress,
    /// What could not be read of the address.
    pub notices: Vec<String>,
    /// Whether the address bar has to follow the choices.
    pub moved: bool,
    /// The table or figure of the last download, and what came of it.
    pub handed_over: Option<(String, &'static str)>,
}

/// What a reader does.
#[derive(Debug)]
pub enum Action {
    /// The address was opened or changed.
    Open(String),
    /// The heading of a table's column was pressed.
    Press {
        /// Id of the table.
        table: String,
        /// Id of the column.
        column: String,
    },
    /// Something was downloaded, or could not be: its id, and what to say.
    HandedOver(String, &'static str),
}

impl State {
    /// The choices made on the page, which belong into the address.
    pub fn chosen(&self) -> Option<Chosen> {
        self.moved.then(|| Chosen { hash: self.address.to_string(), is_step: false })
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Open(hash) => {
                (state.address, state.notices) = CompareAddress::parse(&hash);
                state.moved = false;
            }
            Action::Press { table, column } => {
                state.address.press(&table, &column);
                state.notices.clear();
                state.moved = true;
            }
            Action::HandedOver(id, what) => state.handed_over = Some((id, what)),
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::compare::Whose;

    fn after(actions: Vec<Action>) -> Rc<State> {
        actions.into_iter().fold(Rc::new(State::default()), State::reduce)
    }

    fn press(table: &str, column: &str) -> Action {
        Action::Press { table: table.to_owned(), column: column.to_owned() }
    }

    #[test]
    fn what_a_reader_came_with_stays_in_the_bar_until_a_choice_is_made() {
        let opened = after(vec![Action::Open("#/compare?article=own&x=1".to_owned())]);
        assert_eq!((opened.address.whose, opened.notices.len()), (Whose::Readers, 1));
        assert_eq!(opened.chosen(), None);
        let sorted = opened.reduce(press("fib", "value"));
        assert_eq!(sorted.notices.len(), 0);
        let hash = sorted.chosen().map(|chosen| chosen.hash);
        assert_eq!(hash.as_deref(), Some("#/compare?article=own&sort=fib:value:up"));
    }

    #[test]
    fn tables_are_sorted_each_for_itself() {
        let state = after(vec![press("fib", "value"), press("pay", "language"), press("fib", "value")]);
        let hash = "#/compare?sort=pay:language:up,fib:value:down";
        assert_eq!(state.chosen().unwrap().hash, hash);
        assert_eq!(after(vec![Action::Open(hash.to_owned())]).address, state.address);
    }

    #[test]
    fn a_download_is_told_of_beside_what_was_downloaded() {
        let state = after(vec![Action::HandedOver("fib".to_owned(), "done"), press("fib", "value")]);
        assert_eq!(state.handed_over, Some(("fib".to_owned(), "done")));
    }
}
