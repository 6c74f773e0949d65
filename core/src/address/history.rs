//! A page's state as far as it is in the address, kept in step with the address bar.

use super::{Location, PageAddress};

/// What becomes of the present entry of the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryEntry {
    /// The new address takes its place.
    Replace,
    /// It stays, to go back to, and the new address is put after it.
    Push,
}

/// An address to write into the bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The link below the root.
    pub link: String,
    /// Where it goes in the history.
    pub entry: HistoryEntry,
}

/// The state that an address carries, and where it came from: the address bar, or a choice on the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Addressed<A> {
    /// The state.
    pub address: A,
    /// What could not be read of the address, a sentence each.
    pub notices: Vec<String>,
    /// What the last choice since the address was opened does to the history.
    entry: Option<HistoryEntry>,
}

impl<A: PageAddress> Addressed<A> {
    /// The state of an address that the reader opened.
    pub fn open(here: &Location) -> Self {
        let (address, notices) = A::parse(&here.path, &here.fragment);
        Self { address, notices, entry: None }
    }

    /// Takes a choice on the page, which takes the place of the address that the reader came with, and of its faults.
    pub fn choose(&mut self, entry: HistoryEntry, change: impl FnOnce(&mut A)) {
        change(&mut self.address);
        self.notices.clear();
        self.entry = Some(entry);
    }

    /// What to write into the bar: what the reader came with stays as it is until a choice is made.
    pub fn chosen(&self) -> Option<Chosen> {
        Some(Chosen { link: self.address.link(), entry: self.entry? })
    }
}

#[cfg(test)]
mod tests {
    use super::super::ClaimAddress;
    use super::*;
    use crate::measure::Preset;

    #[test]
    fn a_choice_takes_the_place_of_the_address_and_its_faults() {
        let mut state = Addressed::<ClaimAddress>::open(&Location::of("claims/pay-entry/#x=1&languages=go"));
        assert_eq!((state.notices.len(), state.chosen()), (1, None));
        state.choose(HistoryEntry::Push, |address| address.preset = Preset::Rigorous);
        let link = "claims/pay-entry/#preset=rigorous&languages=go".to_owned();
        assert!(state.notices.is_empty());
        assert_eq!(state.chosen(), Some(Chosen { link, entry: HistoryEntry::Push }));
    }
}
