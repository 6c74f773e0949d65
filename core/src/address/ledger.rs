//! The address of the ledger: `#kind=pay&language=go`, at the root.

use super::{Fragment, Page, PageAddress};
use crate::claims::{Filter, Kind, StandingFilter, Status};
use crate::lang::Language;

/// What an address says of the ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LedgerAddress {
    /// What of it is shown.
    pub filter: Filter,
    /// Whether it is that of the reader's own article, and not of ours.
    pub own: bool,
}

impl PageAddress for LedgerAddress {
    const PAGE: Page = Page::Ledger;

    fn set(&mut self, key: &str, value: &str, notices: &mut Vec<String>) {
        let filter = &mut self.filter;
        let known = match key {
            "kind" => set(&mut filter.kind, Kind::from_slug(value)),
            "language" => set(&mut filter.language, one_of_four(value)),
            "status" => set(&mut filter.status, Status::from_slug(value)),
            "verdict" => set(&mut filter.verdict, StandingFilter::from_slug(value)),
            "article" => {
                self.own = value == "own";
                self.own
            }
            // A route of the old scheme that never was one.
            _ if key.starts_with('/') => {
                return notices.push(format!("There is no page “{key}”; this is the ledger."));
            }
            _ => {
                return notices.push(format!("The address sets “{key}”, which the ledger does not know."));
            }
        };
        if !known {
            notices.push(format!("There is no {key} “{value}” here."));
        }
    }

    fn write(&self, fragment: &mut Fragment) {
        let Filter { kind, language, status, verdict } = self.filter;
        let set = [
            ("kind", kind.map(Kind::slug)),
            ("language", language.map(Language::slug)),
            ("status", status.map(Status::slug)),
            ("verdict", verdict.map(StandingFilter::slug)),
            ("article", self.own.then_some("own")),
        ];
        for (key, value) in set {
            value.into_iter().for_each(|value| fragment.add(key, value));
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(fragment: &str) -> (LedgerAddress, Vec<String>) {
        LedgerAddress::parse("", fragment)
    }

    #[test]
    fn an_empty_address_shows_everything_of_ours() {
        for fragment in ["", "#", "?", "/"] {
            assert_eq!(parse(fragment).0, LedgerAddress::default(), "{fragment}");
        }
        assert_eq!(LedgerAddress::default().link(), "");
    }

    #[test]
    fn what_is_unknown_is_reported_and_the_rest_kept() {
        let fragment = "kind=pay&language=rust-scalar&status=contradicted&verdict=maybe&x=1&article=yours";
        let (address, notices) = parse(fragment);
        assert_eq!(address.link(), "#kind=pay&status=contradicted");
        assert_eq!(notices.len(), 4, "{notices:?}");
        assert_eq!(parse("#/old?kind=pay").1, ["There is no page “/old”; this is the ledger."]);
        let too_long = "x".repeat(LedgerAddress::LIMIT + 1);
        assert_eq!(parse(&too_long).1, ["The address is too long to be one of this page; it was ignored."]);
    }
}
