//! The address of the ledger.

use super::{LIMIT, TOO_LONG, pairs, split};
use crate::claims::{Filter, Here, Kind, Status};
use crate::lang::Language;
use std::fmt;

/// What an address says of the ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LedgerAddress {
    /// What of it is shown.
    pub filter: Filter,
    /// Whether it is that of the reader's own article, and not of ours.
    pub own: bool,
}

impl LedgerAddress {
    /// Before the query.
    pub const PATH: &str = "/";

    /// Reads the part of an address from `#` on, with or without it. The second value says, a sentence each, what could
    /// not be read.
    pub fn parse(hash: &str) -> (Self, Vec<String>) {
        let mut address = Self::default();
        let mut notices = Vec::new();
        if hash.len() > LIMIT {
            notices.push(TOO_LONG.to_owned());
            return (address, notices);
        }
        let (path, query) = split(hash);
        if !matches!(path, "" | Self::PATH) {
            notices.push(format!("There is no page “{path}”; this is the ledger."));
        }
        let filter = &mut address.filter;
        for (key, value) in pairs(query) {
            let known = match key {
                "kind" => set(&mut filter.kind, Kind::from_slug(value)),
                "language" => set(&mut filter.language, one_of_four(value)),
                "status" => set(&mut filter.status, Status::from_slug(value)),
                "verdict" => set(&mut filter.verdict, Here::from_slug(value)),
                "article" => {
                    address.own = value == "own";
                    address.own
                }
                _ => {
                    notices.push(format!("The address sets “{key}”, which the ledger does not know."));
                    continue;
                }
            };
            if !known {
                notices.push(format!("There is no {key} “{value}” here."));
            }
        }
        (address, notices)
    }
}

/// Sets what is known; the answer is whether it was.
fn set<T>(place: &mut Option<T>, known: Option<T>) -> bool {
    let is_known = known.is_some();
    if is_known {
        *place = known;
    }
    is_known
}

fn one_of_four(slug: &str) -> Option<Language> {
    Language::from_slug(slug).filter(|language| Language::ALL.contains(language))
}

/// What differs from the default, and the path.
impl fmt::Display for LedgerAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Filter { kind, language, status, verdict } = self.filter;
        let set = [
            ("kind", kind.map(Kind::slug)),
            ("language", language.map(Language::slug)),
            ("status", status.map(Status::slug)),
            ("verdict", verdict.map(Here::slug)),
            ("article", self.own.then_some("own")),
        ];
        write!(f, "#{}", Self::PATH)?;
        let pairs = set.into_iter().filter_map(|(key, value)| Some((key, value?)));
        for (index, (key, value)) in pairs.enumerate() {
            write!(f, "{}{key}={value}", if index == 0 { '?' } else { '&' })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_address_shows_everything_of_ours() {
        for hash in ["", "#", "#/", "#/?", "/"] {
            assert_eq!(LedgerAddress::parse(hash), (LedgerAddress::default(), vec![]), "{hash}");
        }
        assert_eq!(LedgerAddress::default().to_string(), "#/");
    }

    #[test]
    fn what_is_unknown_is_reported_and_the_rest_kept() {
        let hash = "#/?kind=pay&language=rust-scalar&status=contradicted&verdict=maybe&x=1&article=yours";
        let (address, notices) = LedgerAddress::parse(hash);
        assert_eq!(address.to_string(), "#/?kind=pay&status=contradicted");
        assert_eq!(notices.len(), 4, "{notices:?}");
        assert_eq!(LedgerAddress::parse("#/old").1.len(), 1);
        assert_eq!(LedgerAddress::parse(&"x".repeat(LIMIT + 1)).1, [TOO_LONG]);
    }

    fn any_address() -> impl Strategy<Value = LedgerAddress> {
        let filter = (
            prop::option::of(prop::sample::select(Kind::ALL.to_vec())),
            prop::option::of(prop::sample::select(Language::ALL.to_vec())),
            prop::option::of(prop::sample::select(Status::ALL.to_vec())),
            prop::option::of(prop::sample::select(Here::ALL.to_vec())),
        );
        (filter, any::<bool>()).prop_map(|((kind, language, status, verdict), own)| LedgerAddress {
            filter: Filter { kind, language, status, verdict },
            own,
        })
    }

    proptest! {
        #[test]
        fn every_address_survives_its_link(address in any_address()) {
            prop_assert_eq!(LedgerAddress::parse(&address.to_string()), (address, vec![]));
        }

        #[test]
        fn reading_is_total(hash in ".{0,300}", query in "[a-z=&,?#%]{0,80}") {
            for text in [hash.clone(), format!("#/?{query}"), format!("{hash}{query}")] {
                let (address, _) = LedgerAddress::parse(&text);
                prop_assert_eq!(LedgerAddress::parse(&address.to_string()).0, address);
            }
        }
    }
}
