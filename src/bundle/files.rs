//! The files of the bundle as the checkout has them: what the build puts into the site, and what unit tests read.

#[path = "../../kernels/cards.rs"]
mod read;

use super::FILES;
use crate::platform::environment::BUILD_ID;
use crosscheck_core::kernel::Card;
use crosscheck_core::reference::{Reference, Suite};
use read::read_cards;
use std::error::Error;
use std::fs;
use std::path::Path;

/// The texts of [`FILES`], made from the checkout at `root`.
///
/// # Errors
/// A file that is missing or cannot be used, by name.
pub fn texts(root: &Path) -> Result<[String; 5], Box<dyn Error>> {
    let read = |path: &str| fs::read_to_string(root.join(path)).map_err(|error| format!("{path}: {error}"));
    let [article, briefing, others, ..] = FILES;
    let cards = serde_json::to_string(&cards(root)?)?;
    let suite = newest_reference(root)?.map(|reference| suite(&reference));
    Ok([read(article)?, read(briefing)?, read(others)?, cards, serde_json::to_string(&suite)?])
}

/// All cards: Fibonacci first, which most readers come for, then by title.
fn cards(root: &Path) -> Result<Vec<Card>, String> {
    let mut cards = read_cards(&root.join("kernels"))?;
    cards.sort_by_key(|card| (card.slug != "fib", card.title.clone()));
    Ok(cards)
}

/// The newest of the reference runs; each must be one that can be used.
fn newest_reference(root: &Path) -> Result<Option<Reference>, Box<dyn Error>> {
    let Ok(entries) = fs::read_dir(root.join("data/reference")) else { return Ok(None) };
    let mut newest: Option<Reference> = None;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|extension| extension == "json") {
            let reference = Reference::parse(&fs::read_to_string(&path)?)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            if newest.as_ref().is_none_or(|newest| newest.date < reference.date) {
                newest = Some(reference);
            }
        }
    }
    Ok(newest)
}

/// What the page takes of a run; it says so when the run was made with other engines than these, whose prices may differ.
fn suite(reference: &Reference) -> Suite {
    let mut suite = reference.suite();
    if reference.build != BUILD_ID {
        suite.made_on += ", with another build of the kernels";
    }
    suite
}
