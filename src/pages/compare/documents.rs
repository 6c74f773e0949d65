//! What is compared: the documents that the page comes with, or the reader's own.

use crate::bundle::{collected, ours as documents};
use crosscheck_core::claims::{Article, Claim};
use crosscheck_core::claims::{KeptRuns, KernelFactsOf, Problem, parse, standing};
use crosscheck_core::compare::{Part, Whose, by_kind, others, ours};

/// A document and what the page makes of it.
#[derive(Debug, PartialEq)]
pub struct Shown {
    /// Title, author, date and the rest.
    pub article: Article,
    /// What others published, for ours.
    collection: Option<Article>,
    /// The parts of the page.
    pub parts: Vec<Part>,
}

/// The article and what others published; `None` in a build whose files cannot be used, which build.rs does not make.
pub fn of_the_page() -> Option<Shown> {
    let article = documents().first().cloned()?;
    let collection = collected()?;
    let mut parts = ours(&article);
    parts.extend(others(collection, &parts));
    Some(Shown { article, collection: Some(collection.clone()), parts })
}

/// The reader's own.
///
/// # Errors
/// What is wrong with the text.
pub fn of_the_reader(text: &str) -> Result<Shown, Vec<Problem>> {
    let article = parse(text)?;
    let parts = by_kind(&article, Whose::Readers);
    Ok(Shown { article, collection: None, parts })
}

impl Shown {
    /// Where a claim stands here, in words.
    pub fn standing(&self, id: &str, checks: &KeptRuns, known: KernelFactsOf<'_>) -> Option<&'static str> {
        let collected = self.collection.iter().flat_map(|collection| &collection.claims);
        let claim: &Claim = self.article.claims.iter().chain(collected).find(|claim| claim.id == id)?;
        Some(standing(claim, checks, known).kind().label())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::claims::KernelFacts;

    #[test]
    fn the_documents_of_this_build_can_be_read() {
        let shown = of_the_page().unwrap();
        let parts: Vec<&str> = shown.parts.iter().map(|part| part.id.as_str()).collect();
        let expected =
            ["throughput", "compute", "pay", "demand", "summary", "users", "polyglot", "discord", "others"];
        assert_eq!(parts, expected);
        let word = |id: &str| shown.standing(id, &KeptRuns::default(), &|_| KernelFacts::default());
        assert_eq!(word("fib"), Some("Not yet checked"));
        assert_eq!(word("demand-trend"), Some("Not testable in a browser"));
        assert_eq!(word("nothing"), None);
    }

    #[test]
    fn a_broken_file_says_why() {
        assert!(!of_the_reader("{}").unwrap_err().is_empty());
    }
}
