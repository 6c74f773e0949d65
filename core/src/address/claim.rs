//! The address of a claim: `claims/fib/#preset=standard&languages=rust,go`. A claim of the reader's own article has no
//! file of its own: `own/claim/#id=sums`.

use super::{Fragment, Page, PageAddress, is_slug, page_of, set_languages, set_preset, write_choices};
use crate::lang::Contender;
use crate::measure::Preset;

/// What stands before a claim's id.
pub(super) const FOLDER: &str = "claims/";

/// What an address says of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimAddress {
    /// Id of the claim; the page says whether there is one. Empty when an address names none of the reader's own.
    pub id: String,
    /// Whether it is one of the reader's own article, and not of ours.
    pub own: bool,
    /// How long to measure.
    pub preset: Preset,
    /// The languages to measure, in the order of [`Contender::PLAIN`], not empty.
    pub languages: Vec<Contender>,
}

impl Default for ClaimAddress {
    fn default() -> Self {
        Self::of("fib", false)
    }
}

impl ClaimAddress {
    /// A claim with the usual choices.
    pub fn of(id: &str, own: bool) -> Self {
        Self { id: id.to_owned(), own, preset: Preset::default(), languages: Contender::PLAIN.to_vec() }
    }
}

impl PageAddress for ClaimAddress {
    const PAGE: Page = Page::Claim;

    fn at(path: &str) -> Self {
        match page_of(path).filter(|found| found.page == Page::Claim) {
            Some(found) => Self::of(found.claim.unwrap_or_default(), found.claim.is_none()),
            None => Self::default(),
        }
    }

    fn path(&self) -> String {
        if self.own { Self::PAGE.path().to_owned() } else { format!("{FOLDER}{}/", self.id) }
    }

    fn set(&mut self, key: &str, value: &str, notices: &mut Vec<String>) {
        match key {
            "id" if self.own && is_slug(value) => value.clone_into(&mut self.id),
            "id" if self.own => notices.push(format!("There is no claim “{value}”.")),
            "preset" => set_preset(&mut self.preset, value, notices),
            "languages" => set_languages(&mut self.languages, &Contender::PLAIN, value, notices),
            "article" if value == "own" => self.own = true,
            "article" => notices.push(format!("There is no article “{value}” here.")),
            _ => notices.push(format!("The address sets “{key}”, which this page does not know.")),
        }
    }

    fn write(&self, fragment: &mut Fragment) {
        if self.own && !self.id.is_empty() {
            fragment.add("id", &self.id);
        }
        write_choices(fragment, self.preset, &self.languages);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_address_is_the_default() {
        for (path, fragment) in [("", ""), ("claims/fib/", "#"), ("claims/fib", ""), ("lab/", "")] {
            assert_eq!(ClaimAddress::parse(path, fragment), (ClaimAddress::default(), vec![]), "{path}");
        }
        assert_eq!(ClaimAddress::default().link(), "claims/fib/");
    }

    #[test]
    fn a_claim_of_the_readers_own_is_named_in_the_fragment() {
        let own = ClaimAddress::of("pay-entry", true);
        assert_eq!(own.link(), "own/claim/#id=pay-entry");
        for (path, fragment) in [("own/claim/", "id=pay-entry"), ("claims/pay-entry/", "article=own")] {
            assert_eq!(ClaimAddress::parse(path, fragment), (own.clone(), vec![]), "{path}");
        }
        let (none, notices) = ClaimAddress::parse("own/claim/", "id=Pay entry");
        assert_eq!((none.link().as_str(), notices.len()), ("own/claim/", 1));
        assert_eq!(ClaimAddress::parse("claims/fib/", "id=x").1.len(), 1);
    }

    #[test]
    fn what_is_unknown_is_reported_and_the_rest_kept() {
        let (address, notices) =
            ClaimAddress::parse("claims/old/", "preset=slow&languages=go,cobol,rust&x=1&article=x");
        assert_eq!((address.id.as_str(), address.own), ("old", false));
        assert_eq!(address.languages, [Contender::RUST, Contender::GO]);
        assert_eq!(address.preset, Preset::Quick);
        assert_eq!(
            notices,
            [
                "There is no preset “slow”; quick is chosen.",
                "There is no language “cobol” here.",
                "The address sets “x”, which this page does not know.",
                "There is no article “x” here.",
            ]
        );
    }

    #[test]
    fn no_known_language_leaves_the_default() {
        let (address, notices) = ClaimAddress::parse("claims/fib/", "languages=");
        assert_eq!((address, notices.len()), (ClaimAddress::default(), 1));
    }
}
