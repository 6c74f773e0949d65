//! The four languages.

use serde::{Deserialize, Serialize};

/// A language that runs in the tab. The order is the order of rows on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// rustc to WebAssembly.
    Rust,
    /// Go's own compiler to WebAssembly.
    Go,
    /// The browser's own engine; it stands for Node.js, which shares V8 with Chromium.
    JavaScript,
    /// CPython in WebAssembly (Pyodide).
    Python,
}

impl Language {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Rust, Self::Go, Self::JavaScript, Self::Python];

    /// The name in addresses, folders, JSON and CSS.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::Go => "go",
            Self::JavaScript => "javascript",
            Self::Python => "python",
        }
    }

    /// The name for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Rust => "Rust",
            Self::Go => "Go",
            Self::JavaScript => "JavaScript",
            Self::Python => "Python",
        }
    }

    /// The language of a slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.slug() == slug)
    }

    /// What has to be downloaded before it runs, where that is worth saying beforehand.
    pub const fn download(self) -> Option<&'static str> {
        match self {
            Self::Rust | Self::JavaScript => None,
            Self::Go => Some("0.5 MB"),
            Self::Python => Some("5.5 MB"),
        }
    }

    /// How long its engine may take to load, in milliseconds: time for the download on a slow line (about
    /// 1 Mbit/s) and a slow phone. Past it the load counts as failed.
    pub const fn load_limit_ms(self) -> u32 {
        match self {
            Self::Rust | Self::JavaScript => 20_000,
            Self::Go => 45_000,
            Self::Python => 120_000,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_the_wire_names() {
        for language in Language::ALL {
            let json = serde_json::to_string(&language).unwrap();
            assert_eq!(json, format!("\"{}\"", language.slug()));
            assert_eq!(Language::from_slug(language.slug()), Some(language));
        }
        assert_eq!(Language::from_slug("Rust"), None);
    }
}
