//! What a page is called, and what is said of it where it is linked.

use crate::bundle::{collected, ours};
use crosscheck_core::address::{Location, Page, page_of};
use crosscheck_core::claims::{Article, Claim};

/// A page's title and description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// As tabs, bookmarks and previews show it.
    pub title: String,
    /// A sentence or two for previews and lists of results.
    pub description: String,
}

/// The claim of ours, or of a collected source, at an address, with its document.
pub fn claim_at(here: &Location) -> Option<(&'static Article, &'static Claim)> {
    let id = page_of(&here.path)?.claim?;
    let mut documents = ours().iter().chain(collected());
    documents.find_map(|article| Some((article, article.claims.iter().find(|claim| claim.id == id)?)))
}

/// What is said of the page at an address.
pub fn about(here: &Location) -> About {
    let (title, description) = match claim_at(here) {
        Some((article, claim)) => (claim.title.clone(), describe(article, claim)),
        None => {
            let (title, description) = of_page(page_of(&here.path).map_or(Page::Ledger, |found| found.page));
            (title.to_owned(), description.to_owned())
        }
    };
    About { title: format!("{title} · Crosscheck"), description }
}

fn describe(article: &Article, claim: &Claim) -> String {
    let author = if article.collection { "A published claim" } else { article.title.as_str() };
    format!("{author}: {} Its origin: {}", claim.says, claim.status.meaning())
}

const fn of_page(page: Page) -> (&'static str, &'static str) {
    match page {
        Page::Ledger => (
            "What articles claim, checked here",
            "What articles claim about Rust, Go, Node.js and Python, with the origin of every figure, checked on your own \
             machine in the browser tab.",
        ),
        Page::Claim => {
            ("The claim", "A claim of your own article, checked on your own machine in the browser tab.")
        }
        Page::Compare => (
            "The comparison",
            "Published figures for Rust, Go, Node.js and Python side by side, each with its source and what is known of it.",
        ),
        Page::Quiz => (
            "The tradeoff quiz",
            "Which language for the backend? Twelve questions, a ranking that shows its reasons, and the evidence behind it.",
        ),
        Page::Lab => (
            "The Lab",
            "The same work in Rust, Go, JavaScript and Python: read the sources, measure them on your machine, change them.",
        ),
        Page::Own => (
            "Your own article",
            "Hold the figures of any article against its sources and your own machine. Nothing leaves this browser.",
        ),
    }
}
