//! The documents whose claims this build shows, and the reader's own.

use super::{bundle, cards};
use crosscheck_core::claims::Article;
use crosscheck_core::claims::{Problem, parse_for};
use std::ops::Deref;
use std::rc::Rc;
use std::slice;

/// The article, then the briefing.
pub fn ours() -> &'static [Article] {
    &bundle().ours
}

/// What others published about the same things.
pub fn collected() -> Option<&'static Article> {
    bundle().collected.as_ref()
}

/// The documents that a page shows. Equal when they are the same, not when they say the same: it is asked often.
#[derive(Clone, Debug)]
pub enum Articles {
    Ours,
    /// The reader's own.
    Own(Rc<Article>),
}

impl Deref for Articles {
    type Target = [Article];

    fn deref(&self) -> &[Article] {
        match self {
            Self::Ours => ours(),
            Self::Own(article) => slice::from_ref(article),
        }
    }
}

impl PartialEq for Articles {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Ours, Self::Ours) => true,
            (Self::Own(one), Self::Own(other)) => Rc::ptr_eq(one, other),
            (Self::Ours, Self::Own(_)) | (Self::Own(_), Self::Ours) => false,
        }
    }
}

/// The reader's own article; an error says what is wrong with it.
pub fn own(text: &str) -> Result<Article, Vec<Problem>> {
    let kernels: Vec<&str> = cards().iter().map(|card| card.slug.as_str()).collect();
    parse_for(text, &kernels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn our_files_are_read_and_no_two_claims_share_an_address() {
        let (ours, collected) = (ours(), collected().unwrap());
        assert_eq!(ours.len(), 2);
        let claims = ours.iter().chain([collected]).flat_map(|article| &article.claims);
        let ids: Vec<&str> = claims.map(|claim| claim.id.as_str()).collect();
        assert!(ids.len() > 100);
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }

    #[test]
    fn no_figure_of_ours_is_without_a_source() {
        let claims = ours().iter().chain(collected()).flat_map(|article| &article.claims);
        let bare: Vec<&str> =
            claims.filter(|claim| claim.origins.is_empty()).map(|claim| claim.id.as_str()).collect();
        assert_eq!(bare, [""; 0]);
    }
}
