//! The state of the comparisons and how it changes. Pure: effects are in the hooks.

use crosscheck_core::address::HistoryEntry::Replace;
use crosscheck_core::address::{Addressed, CompareAddress, Location};
use std::rc::Rc;
use yew::Reducible;

/// Everything that the page shows beside its documents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The reader's choices.
    pub bar: Addressed<CompareAddress>,
    /// The table or figure of the last download, and what came of it.
    pub export_status: Option<(String, &'static str)>,
}

/// What a reader does.
#[derive(Debug)]
pub enum Action {
    /// The address was opened or changed.
    Open(Location),
    /// The heading of a table's column was pressed.
    Press { table: String, column: String },
    /// Something was downloaded, or could not be: its id, and what to say.
    Exported(String, &'static str),
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
            Action::Press { table, column } => {
                state.bar.choose(Replace, |address| address.press(&table, &column));
            }
            Action::Exported(id, what) => state.export_status = Some((id, what)),
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
        let opened = after(vec![Action::Open(Location::of("compare/#article=own&x=1"))]);
        assert_eq!((opened.bar.address.whose, opened.bar.notices.len()), (Whose::Readers, 1));
        assert_eq!(opened.bar.chosen(), None);
        let sorted = opened.reduce(press("fib", "value"));
        assert_eq!(sorted.bar.notices.len(), 0);
        let link = sorted.bar.chosen().map(|chosen| chosen.link);
        assert_eq!(link.as_deref(), Some("compare/#article=own&sort=fib:value:up"));
    }

    #[test]
    fn tables_are_sorted_each_for_itself() {
        let state = after(vec![press("fib", "value"), press("pay", "language"), press("fib", "value")]);
        let link = "compare/#sort=pay:language:up,fib:value:down";
        assert_eq!(state.bar.chosen().unwrap().link, link);
        assert_eq!(after(vec![Action::Open(Location::of(link))]).bar.address, state.bar.address);
    }

    #[test]
    fn a_download_is_told_of_beside_what_was_downloaded() {
        let state = after(vec![Action::Exported("fib".to_owned(), "done"), press("fib", "value")]);
        assert_eq!(state.export_status, Some(("fib".to_owned(), "done")));
    }
}
