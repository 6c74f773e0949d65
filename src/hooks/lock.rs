//! One measurement at a time: two at once would disturb each other's figures.

use crosscheck_core::address::Page;
use std::rc::Rc;
use yew::prelude::*;

/// The page that measures at the moment, if one does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measuring(Option<Page>);

/// The context that holds it.
pub type RunLock = UseReducerHandle<Measuring>;

/// A page begins or ends a measurement.
#[derive(Debug)]
pub enum Turn {
    /// It begins.
    Takes(Page),
    /// It has ended, if it was the one.
    Leaves(Page),
}

impl Reducible for Measuring {
    type Action = Turn;

    fn reduce(self: Rc<Self>, turn: Turn) -> Rc<Self> {
        match turn {
            Turn::Takes(page) => Self(Some(page)).into(),
            Turn::Leaves(page) if self.0 == Some(page) => Self(None).into(),
            Turn::Leaves(_) => self,
        }
    }
}

/// Gives the lock that all pages share, for the frame to put into a context.
#[hook]
pub fn use_lock() -> RunLock {
    use_reducer_eq(Measuring::default)
}

/// Holds the lock while a measurement of `page` `goes_on`. Gives whether another page measures; while the reader's wish to
/// measure was `refused` for that, `on_free` is called once it has ended.
#[hook]
pub fn use_run_lock(page: Page, goes_on: bool, refused: bool, on_free: Callback<()>) -> bool {
    let lock = use_context::<RunLock>();
    let held = lock.as_ref().and_then(|lock| lock.0);
    {
        let dispatcher = lock.map(|lock| lock.dispatcher());
        use_effect_with(goes_on, move |&goes_on| {
            if let Some(dispatcher) = dispatcher {
                dispatcher.dispatch(if goes_on { Turn::Takes(page) } else { Turn::Leaves(page) });
            }
        });
    }
    use_effect_with((held, refused), move |&(held, refused)| {
        if refused && held.is_none() {
            on_free.emit(());
        }
    });
    held.is_some_and(|other| other != page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_that_measures_ends_it() {
        let after = |turns: Vec<Turn>| *turns.into_iter().fold(Rc::new(Measuring(None)), Measuring::reduce);
        assert_eq!(after(vec![Turn::Takes(Page::Lab)]), Measuring(Some(Page::Lab)));
        assert_eq!(
            after(vec![Turn::Takes(Page::Lab), Turn::Leaves(Page::Claim)]),
            Measuring(Some(Page::Lab))
        );
        assert_eq!(after(vec![Turn::Takes(Page::Lab), Turn::Leaves(Page::Lab)]), Measuring(None));
    }
}
