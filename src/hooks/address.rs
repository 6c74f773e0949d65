//! The address bar and a page's state, kept in step.

use crate::platform::location;
use crosscheck_core::address::{Chosen, HistoryEntry, Location, Page, page_of};
use yew::prelude::*;

/// Tells the page of its address, as the action that `open` makes of it, whenever the reader changes it, as long as it
/// leads to `page`; and writes `chosen` into the bar whenever it changes: what the reader came with stays as it is until a
/// choice is made.
#[hook]
pub fn use_address<A: 'static>(
    page: Page,
    chosen: Option<Chosen>,
    act: &Callback<A>,
    open: fn(Location) -> A,
) {
    use_effect_with(act.clone(), move |act| {
        let act = act.clone();
        let listeners = location::on_change(move |_| {
            let here = location::here();
            if page_of(&here.path).is_some_and(|found| found.page == page) {
                act.emit(open(here));
            }
        });
        move || drop(listeners)
    });
    use_effect_with(chosen, |chosen| {
        if let Some(Chosen { link, entry }) = chosen {
            location::write(link, *entry == HistoryEntry::Push);
        }
    });
}
