//! Page state and its address: `#/claims/fib?preset=quick&languages=rust,go`.
//!
//! Reading is total: what is unknown falls back to its default and is reported on the page, never a crash. Hash
//! routes, so that the page works from any sub-path of any file server.

use crate::lang::Language;
use crate::measure::Preset;
use std::fmt;

/// Longest hash that is looked at, in bytes: far more than any link of ours.
const LIMIT: usize = 2_000;

/// What an address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// How long to measure.
    pub preset: Preset,
    /// The languages to measure, in the order of [`Language::ALL`], not empty.
    pub languages: Vec<Language>,
}

impl Default for Address {
    fn default() -> Self {
        Self { preset: Preset::default(), languages: Language::ALL.to_vec() }
    }
}

impl Address {
    /// The only page so far; the claim that it shows is part of the address from the start.
    const PATH: &str = "/claims/fib";

    /// Reads the part of an address from `#` on, with or without it. The second value says, a sentence each, what
    /// could not be read.
    pub fn parse(hash: &str) -> (Self, Vec<String>) {
        let mut address = Self::default();
        let mut notices = Vec::new();
        if hash.len() > LIMIT {
            notices.push("The address is too long to be one of this page; it was ignored.".to_owned());
            return (address, notices);
        }
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        if !matches!(path, "" | "/" | Self::PATH) {
            notices.push(format!("There is no page “{path}”; this is the Fibonacci claim."));
        }
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            match key {
                "preset" => match Preset::from_slug(value) {
                    Some(preset) => address.preset = preset,
                    None => notices.push(format!("There is no preset “{value}”; quick is chosen.")),
                },
                "languages" => read_languages(value, &mut address, &mut notices),
                _ => notices.push(format!("The address sets “{key}”, which this page does not know.")),
            }
        }
        (address, notices)
    }
}

fn read_languages(value: &str, address: &mut Address, notices: &mut Vec<String>) {
    let decoded = value.replace("%2C", ",").replace("%2c", ",");
    let named: Vec<&str> = decoded.split(',').collect();
    for name in named.iter().filter(|name| Language::from_slug(name).is_none()) {
        notices.push(format!("There is no language “{name}” here."));
    }
    let known: Vec<Language> =
        Language::ALL.into_iter().filter(|language| named.contains(&language.slug())).collect();
    if !known.is_empty() {
        address.languages = known;
    }
}

/// What differs from the default, and the path.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let default = Self::default();
        let mut pairs = Vec::new();
        if self.preset != default.preset {
            pairs.push(format!("preset={}", self.preset.slug()));
        }
        if self.languages != default.languages {
            let slugs: Vec<_> = self.languages.iter().map(|language| language.slug()).collect();
            pairs.push(format!("languages={}", slugs.join(",")));
        }
        let mark = if pairs.is_empty() { "" } else { "?" };
        write!(f, "#{}{mark}{}", Self::PATH, pairs.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_address_is_the_default() {
        for hash in ["", "#", "#/", "#/claims/fib", "#/claims/fib?"] {
            assert_eq!(Address::parse(hash), (Address::default(), vec![]), "{hash}");
        }
    }

    #[test]
    fn what_is_unknown_is_reported_and_the_rest_kept() {
        let (address, notices) = Address::parse("#/old?preset=slow&languages=go,cobol,rust&x=1");
        assert_eq!(address.languages, [Language::Rust, Language::Go]);
        assert_eq!(address.preset, Preset::Quick);
        assert_eq!(notices.len(), 4);
        assert!(notices[2].contains("cobol"));
    }

    #[test]
    fn no_known_language_leaves_the_default() {
        assert_eq!(Address::parse("#/?languages=").0, Address::default());
    }

    fn any_address() -> impl Strategy<Value = Address> {
        let languages = prop::sample::subsequence(Language::ALL.to_vec(), 1..=4);
        (prop::sample::select(Preset::ALL.to_vec()), languages)
            .prop_map(|(preset, languages)| Address { preset, languages })
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
