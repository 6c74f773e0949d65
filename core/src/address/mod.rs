//! The address of a page and the state that it carries. A page is a path below the site's root, with a slash at its end;
//! its state is the fragment, in pairs as a form writes them: `claims/fib/#preset=standard&languages=rust,go`. A server
//! sees the page and never the state.
//!
//! Reading is total: what is unknown falls back to a default and is reported in a sentence, never a crash. Every address
//! of the scheme before this one is still read: [`moved`].

mod claim;
mod compare;
mod history;
mod lab;
mod ledger;
mod location;
mod moved;
mod pairs;
mod quiz;

pub use claim::ClaimAddress;
pub use compare::CompareAddress;
pub use history::{Addressed, Chosen, HistoryEntry};
pub use lab::{LabAddress, View};
pub use ledger::LedgerAddress;
pub use location::Location;
pub use moved::moved;
pub use pairs::Fragment;
pub use quiz::QuizAddress;

use crate::lang::Contender;
use crate::measure::Preset;

macro_rules! pages {
    ($($(#[$meta:meta])* $page:ident: $path:literal, $label:literal;)*) => {
        /// A page of the site.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum Page { $($(#[$meta])* $page,)* }

        impl Page {
            pub const ALL: &[Self] = &[$(Self::$page),*];

            /// Its path below the root.
            pub const fn path(self) -> &'static str {
                match self { $(Self::$page => $path,)* }
            }

            /// Its name for a reader.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$page => $label,)* }
            }
        }
    };
}

pages! {
    #[default]
    Ledger: "", "Claims";
    /// One claim. The path is that of the reader's own claims, of which there are no files; [`ClaimAddress`] knows those
    /// of ours.
    Claim: "own/claim/", "Claim";
    /// Figures side by side.
    Compare: "compare/", "Compare";
    Quiz: "quiz/", "Quiz";
    Lab: "lab/", "Lab";
    /// The reader's own article.
    Own: "own/", "Your article";
}

/// Where a path leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Where<'a> {
    pub page: Page,
    /// Of a claim of ours, the id; whoever has the claims says whether there is one.
    pub claim: Option<&'a str>,
}

/// The page of a path below the root, with or without its slashes and `index.html`; `None` where there is none.
pub fn page_of(path: &str) -> Option<Where<'_>> {
    let path = bare(path);
    if let Some(id) = path.strip_prefix(claim::FOLDER) {
        return is_slug(id).then_some(Where { page: Page::Claim, claim: Some(id) });
    }
    let page = Page::ALL.iter().copied().find(|page| bare(page.path()) == path)?;
    Some(Where { page, claim: None })
}

/// A path without what need not be in it.
fn bare(path: &str) -> &str {
    let path = path.trim_end_matches(pairs::TAIL);
    let folder = path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
    folder.unwrap_or(path).trim_matches('/')
}

/// What an address says of a page's state. [`Default`] is the state of an address that says nothing.
pub trait PageAddress: Clone + Default + PartialEq {
    const PAGE: Page;

    /// Longest fragment that is read, in bytes: far more than any link of ours.
    const LIMIT: usize = 2_000;

    /// The state at a path before anything of the fragment is read.
    fn at(_path: &str) -> Self {
        Self::default()
    }

    /// The path below the root, with a slash at its end; empty for the root.
    fn path(&self) -> String {
        Self::PAGE.path().to_owned()
    }

    /// Takes a pair of the fragment. What cannot be used of it is left out and told, a sentence each.
    fn set(&mut self, key: &str, value: &str, notices: &mut Vec<String>);

    /// Adds the pairs that [`Self::set`] makes the same state of.
    fn write(&self, fragment: &mut Fragment);

    /// Reads a path below the root, and a fragment with or without its `#`. The second value says, a sentence each, what
    /// could not be read. Any text is an address: at worst it says nothing.
    fn parse(path: &str, fragment: &str) -> (Self, Vec<String>) {
        let (mut address, mut notices) = (Self::at(path), Vec::new());
        if page_of(path).is_none() {
            notices.push(format!("There is no page “/{}”; this is the ledger.", bare(path)));
        }
        let fragment = pairs::stripped(fragment);
        if fragment.len() > Self::LIMIT {
            notices.push("The address is too long to be one of this page; it was ignored.".to_owned());
        } else {
            pairs::read(fragment).iter().for_each(|(key, value)| address.set(key, value, &mut notices));
        }
        (address, notices)
    }

    /// The link below the root, which [`Self::parse`] makes the same address of. Without `#` when nothing is set.
    fn link(&self) -> String {
        let mut fragment = Fragment::default();
        self.write(&mut fragment);
        fragment.link(self.path())
    }
}

/// Whether it can be the id of a claim or of a table, or the name of a kernel.
fn is_slug(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= 80 && text.bytes().all(fits)
}

fn set_preset(preset: &mut Preset, value: &str, notices: &mut Vec<String>) {
    match Preset::from_slug(value) {
        Some(known) => *preset = known,
        None => {
            notices.push(format!("There is no preset “{value}”; {} is chosen.", Preset::default().slug()));
        }
    }
}

/// Reads a list of languages out of `offered`; without any that is known, what was chosen stays.
fn set_languages(chosen: &mut Vec<Contender>, offered: &[Contender], value: &str, notices: &mut Vec<String>) {
    let named: Vec<&str> = value.split(',').collect();
    let known: Vec<Contender> =
        offered.iter().copied().filter(|language| named.contains(&language.slug())).collect();
    for name in named.iter().filter(|name| !known.iter().any(|language| language.slug() == **name)) {
        notices.push(format!("There is no language “{name}” here."));
    }
    if !known.is_empty() {
        *chosen = known;
    }
}

/// Adds how long to measure and which languages, where they are not the usual ones.
fn write_choices(fragment: &mut Fragment, preset: Preset, languages: &[Contender]) {
    if preset != Preset::default() {
        fragment.add("preset", preset.slug());
    }
    if languages != Contender::PLAIN {
        let slugs: Vec<&str> = languages.iter().map(|language| language.slug()).collect();
        fragment.add("languages", &slugs.join(","));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_told_by_the_path() {
        for page in Page::ALL {
            let found = Some(Where { page: *page, claim: None });
            let path = page.path();
            for path in [path, path.trim_end_matches('/'), &format!("{path}index.html"), &format!("/{path}")]
            {
                assert_eq!(page_of(path), found, "{path}");
            }
        }
        for path in ["claims/fib/", "claims/fib", "claims/fib/index.html", "claims/fib/)."] {
            assert_eq!(page_of(path), Some(Where { page: Page::Claim, claim: Some("fib") }), "{path}");
        }
        for path in
            ["claims/", "claims/fib/x", "claims/Fib", "labs", "lab/x", "old", "lab.html", "labindex.html"]
        {
            assert_eq!(page_of(path), None, "{path}");
        }
    }
}
