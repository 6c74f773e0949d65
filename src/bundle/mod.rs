//! The data that the page speaks of: claims, kernels' cards and the newest reference run. They are files of the built site
//! (`data/`), fetched once when the program starts; the prerendering, which has no browser, reads the same files.

mod articles;
#[cfg(not(target_arch = "wasm32"))]
pub mod files;
mod kernels;
mod reference;

pub use articles::{Articles, collected, ours, own};
pub use kernels::{cards, jobs, kernel, title_of};
pub use reference::{kernel_facts, made_on, reference_of, suite};

use crosscheck_core::claims::Article;
use crosscheck_core::claims::parse;
use crosscheck_core::kernel::Card;
use crosscheck_core::reference::Suite;
use std::sync::OnceLock;

/// The files, relative to the site's root, in the order that [`Bundle::read`] takes their texts. The page's loader names them
/// to the program.
#[cfg(not(target_arch = "wasm32"))]
pub const FILES: [&str; 5] = [
    "data/claims/article.json",
    "data/claims/briefing.json",
    "data/claims/others.json",
    "data/cards.json",
    "data/reference.json",
];

/// All of them, read.
#[derive(Debug, Default)]
pub struct Bundle {
    /// The article, then the briefing.
    ours: Vec<Article>,
    /// What others published about the same things.
    collected: Option<Article>,
    /// The kernels, the published claim's first.
    cards: Vec<Card>,
    /// The newest reference run, if there is one.
    suite: Option<Suite>,
}

static BUNDLE: OnceLock<Bundle> = OnceLock::new();

impl Bundle {
    /// Reads the texts of [`FILES`].
    ///
    /// # Errors
    /// Which file cannot be used, and why.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn read(texts: &[String; 5]) -> Result<Self, String> {
        let mut bundle = Self::default();
        FILES.into_iter().zip(texts).try_for_each(|(file, text)| bundle.add(file, text))?;
        Ok(bundle)
    }

    /// Reads the text of one of the files; the claims are to come in their order.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn add(&mut self, file: &str, text: &str) -> Result<(), String> {
        let unusable = |why: String| format!("{file}: {why}");
        match file.strip_prefix("data/").unwrap_or(file) {
            "cards.json" => {
                self.cards = serde_json::from_str(text).map_err(|error| unusable(error.to_string()))?
            }
            "reference.json" => self.suite = Suite::parse(text).map_err(unusable)?,
            "claims/others.json" => self.collected = Some(claims(text).map_err(unusable)?),
            "claims/article.json" => self.ours = vec![claims(text).map_err(unusable)?],
            _ => self.ours.push(claims(text).map_err(unusable)?),
        }
        Ok(())
    }

    /// Makes it what the page speaks of. Later calls change nothing.
    pub fn publish(self) {
        let _ = BUNDLE.set(self);
    }
}

/// What was published; in a unit test the files of the checkout.
fn bundle() -> &'static Bundle {
    #[cfg(not(test))]
    return BUNDLE.get_or_init(Bundle::default);
    #[cfg(test)]
    return BUNDLE.get_or_init(|| Bundle::read(&files::texts(std::path::Path::new(".")).unwrap()).unwrap());
}

fn claims(text: &str) -> Result<Article, String> {
    parse(text).map_err(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        problems.join("; ")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_fetches_every_file_in_this_order() {
        let loader = include_str!("../../static/loader.js");
        let places: Vec<_> = FILES.iter().map(|file| loader.find(&format!("\"{file}\""))).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
    }

    #[test]
    fn a_file_that_cannot_be_used_is_named() {
        for file in FILES {
            let problem = Bundle::default().add(file, "{").unwrap_err();
            assert!(problem.starts_with(file), "{problem}");
        }
    }
}
