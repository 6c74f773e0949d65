//! The documents whose claims this build shows, and the reader's own.

use crate::kernels::KERNELS;
use crosscheck_core::claims::{Article, Problem, parse, parse_for};
use std::rc::Rc;

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name))
    };
}

thread_local! {
    // Read once: they do not change, and it takes some milliseconds.
    static OURS: Rc<Vec<Article>> = read([file!("article.json"), file!("briefing.json")]);
    static OURS_IN_SHORT: Rc<Vec<Article>> =
        read([file!("article-in-short.json"), file!("briefing-in-short.json")]);
    static COLLECTED: Option<Rc<Article>> = parse(file!("others.json")).ok().map(Rc::new);
}

/// build.rs has read them already, and failed on a file that cannot be used.
fn read(files: [&str; 2]) -> Rc<Vec<Article>> {
    Rc::new(files.into_iter().filter_map(|text| parse(text).ok()).collect())
}

/// The article, then the briefing.
pub fn ours() -> Rc<Vec<Article>> {
    OURS.with(Clone::clone)
}

/// What others published about the same things.
pub fn collected() -> Option<Rc<Article>> {
    COLLECTED.with(Clone::clone)
}

/// The article and the briefing without what only a claim's own page shows: where it comes from, and what others published.
pub fn ours_in_short() -> Rc<Vec<Article>> {
    OURS_IN_SHORT.with(Clone::clone)
}

/// The reader's own article; an error says what is wrong with it.
pub fn own(text: &str) -> Result<Article, Vec<Problem>> {
    let kernels: Vec<&str> = KERNELS.iter().map(|kernel| kernel.slug).collect();
    parse_for(text, &kernels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn our_files_are_read_and_no_two_claims_share_an_address() {
        let ours = ours();
        assert_eq!(ours.len(), 2);
        let collected = collected().unwrap();
        let ids: Vec<&str> = ours
            .iter()
            .chain([&*collected])
            .flat_map(|article| &article.claims)
            .map(|claim| claim.id.as_str())
            .collect();
        assert!(ids.len() > 100);
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }

    #[test]
    fn in_short_every_claim_is_still_there() {
        for (whole, short) in ours().iter().zip(ours_in_short().iter()) {
            assert_eq!(whole.claims.len(), short.claims.len());
            for (whole, short) in whole.claims.iter().zip(&short.claims) {
                assert_eq!((&whole.id, &whole.says, &whole.test), (&short.id, &short.says, &short.test));
                assert_eq!(whole.values.len(), short.values.len());
            }
        }
    }

    #[test]
    fn no_figure_of_ours_is_without_a_source() {
        let (ours, collected) = (ours(), collected().unwrap());
        let articles = || ours.iter().chain([&*collected]);
        let bare: Vec<&str> = articles()
            .flat_map(|article| &article.claims)
            .filter(|claim| claim.origins.is_empty())
            .map(|claim| claim.id.as_str())
            .collect();
        assert_eq!(bare, [""; 0]);
    }
}
