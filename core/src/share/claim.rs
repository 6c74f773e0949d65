//! The address of a claim.

use super::{LIMIT, TOO_LONG, languages_value, pairs, read_languages, read_preset, split};
use crate::lang::Language;
use crate::measure::Preset;
use std::fmt;

/// What an address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Id of the claim; the page says whether there is one.
    pub id: String,
    /// Whether it is one of the reader's own article, and not of ours.
    pub own: bool,
    /// How long to measure.
    pub preset: Preset,
    /// The languages to measure, in the order of [`Language::ALL`], not empty.
    pub languages: Vec<Language>,
}

impl Default for Address {
    fn default() -> Self {
        Self::of("fib", false)
    }
}

impl Address {
    /// What stands before a claim's id.
    pub(super) const ROOM: &str = "/claims/";

    /// A claim with the usual choices.
    pub fn of(id: &str, own: bool) -> Self {
        Self { id: id.to_owned(), own, preset: Preset::default(), languages: Language::ALL.to_vec() }
    }

    /// Reads the part of an address from `#` on, with or without it. The second value says, a sentence each, what
    /// could not be read.
    pub fn parse(hash: &str) -> (Self, Vec<String>) {
        let mut address = Self::default();
        let mut notices = Vec::new();
        if hash.len() > LIMIT {
            notices.push(TOO_LONG.to_owned());
            return (address, notices);
        }
        let (path, query) = split(hash);
        if let Some(id) = path.strip_prefix(Self::ROOM) {
            id.clone_into(&mut address.id);
        }
        for (key, value) in pairs(query) {
            match key {
                "preset" => read_preset(value, &mut address.preset, &mut notices),
                "languages" => {
                    read_languages(value, &Language::ALL, &mut address.languages, &mut notices);
                }
                "article" if value == "own" => address.own = true,
                "article" => notices.push(format!("There is no article “{value}” here.")),
                _ => notices.push(format!("The address sets “{key}”, which this page does not know.")),
            }
        }
        (address, notices)
    }
}

/// The path, and what differs from the default.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let default = Self::default();
        let mut pairs = Vec::new();
        if self.preset != default.preset {
            pairs.push(format!("preset={}", self.preset.slug()));
        }
        if self.languages != default.languages {
            pairs.push(format!("languages={}", languages_value(&self.languages)));
        }
        if self.own {
            pairs.push("article=own".to_owned());
        }
        let mark = if pairs.is_empty() { "" } else { "?" };
        write!(f, "#{}{}{mark}{}", Self::ROOM, self.id, pairs.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_address_is_the_default() {
        for hash in ["", "#", "#/claims/fib", "#/claims/fib?"] {
            assert_eq!(Address::parse(hash), (Address::default(), vec![]), "{hash}");
        }
        assert_eq!(Address::of("pay-entry", true).to_string(), "#/claims/pay-entry?article=own");
    }

    #[test]
    fn what_is_unknown_is_reported_and_the_rest_kept() {
        let (address, notices) =
            Address::parse("#/claims/old?preset=slow&languages=go,cobol,rust&x=1&article=x");
        assert_eq!((address.id.as_str(), address.own), ("old", false));
        assert_eq!(address.languages, [Language::Rust, Language::Go]);
        assert_eq!(address.preset, Preset::Quick);
        assert_eq!(notices.len(), 4);
        assert!(notices[1].contains("cobol"));
    }

    #[test]
    fn no_known_language_leaves_the_default() {
        assert_eq!(Address::parse("#/claims/fib?languages=").0, Address::default());
    }

    fn any_address() -> impl Strategy<Value = Address> {
        let languages = prop::sample::subsequence(Language::ALL.to_vec(), 1..=4);
        ("[a-z0-9-]{1,20}", any::<bool>(), prop::sample::select(Preset::ALL.to_vec()), languages)
            .prop_map(|(id, own, preset, languages)| Address { id, own, preset, languages })
    }

    proptest! {
        #[test]
        fn every_address_survives_its_link(address in any_address()) {
            prop_assert_eq!(Address::parse(&address.to_string()), (address, vec![]));
        }

        #[test]
        fn reading_is_total(hash in ".{0,300}", query in "[a-z=&,?#%]{0,80}") {
            for text in [hash.clone(), format!("#/claims/fib?{query}"), format!("{hash}{query}")] {
                let (address, _) = Address::parse(&text);
                prop_assert!(!address.languages.is_empty());
                prop_assert_eq!(Address::parse(&address.to_string()).0, address);
            }
        }
    }
}
