//! The address of the ledger.

use super::{LIMIT, Page, TOO_LONG, pairs, split};

/// What an address says of the ledger: nothing yet, beyond naming it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LedgerAddress;

impl LedgerAddress {
    /// Reads the part of an address from `#` on. The second value says, a sentence each, what could not be read.
    pub fn parse(hash: &str) -> (Self, Vec<String>) {
        if hash.len() > LIMIT {
            return (Self, vec![TOO_LONG.to_owned()]);
        }
        let (path, query) = split(hash);
        let mut notices = Vec::new();
        if !path.is_empty() && path != split(Page::Ledger.path()).0 {
            notices.push(format!("There is no page “{path}”; these are the claims."));
        }
        for (key, _) in pairs(query) {
            notices.push(format!("The address sets “{key}”, which this page does not know."));
        }
        (Self, notices)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_unknown_is_reported() {
        for hash in ["", "#", "#/", "#/?"] {
            assert_eq!(LedgerAddress::parse(hash).1, Vec::<String>::new(), "{hash}");
        }
        let notices = LedgerAddress::parse("#/old?preset=quick&x").1;
        assert_eq!(notices.len(), 3);
        assert!(notices[0].contains("“/old”") && notices[1].contains("“preset”"));
        assert_eq!(LedgerAddress::parse(&"x".repeat(5_000)).1, [TOO_LONG]);
    }

    proptest! {
        #[test]
        fn reading_is_total(hash in ".{0,300}") {
            LedgerAddress::parse(&hash);
        }
    }
}
