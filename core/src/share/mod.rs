//! What an address says of a page's state, and the address of a state. Reading is total: what is unknown falls back to
//! a default and is reported in a sentence, never a crash.
//!
//! Pages are hash routes, so that the page works from any sub-path of any file server.

mod claim;
mod compare;
mod lab;
mod ledger;
mod quiz;

pub use claim::Address;
pub use compare::CompareAddress;
pub use lab::{LabAddress, View};
pub use ledger::LedgerAddress;
pub use quiz::QuizAddress;

use crate::lang::Language;
use crate::measure::Preset;

/// Longest hash that is looked at, in bytes: far more than any link of ours.
const LIMIT: usize = 2_000;

/// Which page an address is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// All claims; also what an unknown address falls back to.
    #[default]
    Ledger,
    /// One claim.
    Claim,
    /// Figures side by side.
    Compare,
    /// The Lab.
    Lab,
    /// The quiz.
    Quiz,
    /// The reader's own article.
    Own,
}

impl Page {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Ledger, Self::Claim, Self::Compare, Self::Quiz, Self::Lab, Self::Own];

    /// Its address without any state.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Ledger => "#/",
            Self::Claim => "#/claims/fib",
            Self::Compare => "#/compare",
            Self::Lab => "#/lab",
            Self::Quiz => "#/quiz",
            Self::Own => "#/own",
        }
    }

    /// The page of the part of an address from `#` on. Every id is a claim's: the page says which there are.
    pub fn of(hash: &str) -> Self {
        let (path, _) = split(hash);
        let named = |page: &Self| split(page.path()).0 == path;
        let claim = path.strip_prefix(Address::ROOM).filter(|id| !id.is_empty() && !id.contains('/'));
        claim.map(|_| Self::Claim).or_else(|| Self::ALL.into_iter().find(named)).unwrap_or_default()
    }
}

/// Path and query of a hash, with or without its `#`.
fn split(hash: &str) -> (&str, &str) {
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    hash.split_once('?').unwrap_or((hash, ""))
}

/// The keys and values of a query.
fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

fn read_preset(value: &str, preset: &mut Preset, notices: &mut Vec<String>) {
    match Preset::from_slug(value) {
        Some(known) => *preset = known,
        None => {
            notices.push(format!("There is no preset “{value}”; {} is chosen.", Preset::default().slug()));
        }
    }
}

/// Reads a list of languages out of `offered`; without any that is known, what was chosen stays.
fn read_languages(value: &str, offered: &[Language], chosen: &mut Vec<Language>, notices: &mut Vec<String>) {
    let decoded = value.replace("%2C", ",").replace("%2c", ",");
    let named: Vec<&str> = decoded.split(',').collect();
    let known: Vec<Language> =
        offered.iter().copied().filter(|language| named.contains(&language.slug())).collect();
    for name in named.iter().filter(|name| !known.iter().any(|language| language.slug() == **name)) {
        notices.push(format!("There is no language “{name}” here."));
    }
    if !known.is_empty() {
        *chosen = known;
    }
}

fn languages_value(languages: &[Language]) -> String {
    languages.iter().map(|language| language.slug()).collect::<Vec<_>>().join(",")
}

const TOO_LONG: &str = "The address is too long to be one of this page; it was ignored.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_told_by_the_path() {
        for page in Page::ALL {
            assert_eq!(Page::of(page.path()), page);
            assert_eq!(Page::of(&format!("{}?languages=go&x", page.path())), page);
        }
        assert_eq!(Page::of("#/claims/tls-handshake?preset=quick"), Page::Claim);
        for hash in [
            "",
            "#",
            "#/",
            "#?x=1",
            "#/claims",
            "#/claims/",
            "#/claims/fib/x",
            "#/labs",
            "#/lab/x",
            "lab",
            "#/old",
        ] {
            assert_eq!(Page::of(hash), Page::Ledger, "{hash}");
        }
    }
}
