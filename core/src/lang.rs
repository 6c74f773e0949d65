//! The four languages, and the other rows that a run may have.

use serde::{Deserialize, Serialize};

/// A row of a run: one of the four languages, or another build or source of one of them. The order is the order of
/// rows on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// rustc to WebAssembly.
    Rust,
    /// The same without SIMD instructions.
    RustScalar,
    /// Go's own compiler to WebAssembly.
    Go,
    /// The browser's own engine; it stands for Node.js, which shares V8 with Chromium.
    #[serde(rename = "javascript")]
    JavaScript,
    /// JavaScript with a source that the reader has changed.
    #[serde(rename = "edited-javascript")]
    EditedJavaScript,
    /// CPython in WebAssembly (Pyodide).
    Python,
    /// Python with a source that the reader has changed.
    EditedPython,
}

impl Language {
    /// The four languages, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Rust, Self::Go, Self::JavaScript, Self::Python];

    /// Every row that a run may have, in the order of the page.
    pub const ROWS: [Self; 7] = [
        Self::Rust,
        Self::RustScalar,
        Self::Go,
        Self::JavaScript,
        Self::EditedJavaScript,
        Self::Python,
        Self::EditedPython,
    ];

    /// The name in addresses, folders, JSON and CSS.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::RustScalar => "rust-scalar",
            Self::Go => "go",
            Self::JavaScript => "javascript",
            Self::EditedJavaScript => "edited-javascript",
            Self::Python => "python",
            Self::EditedPython => "edited-python",
        }
    }

    /// The name for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Rust => "Rust",
            Self::RustScalar => "Rust, no SIMD",
            Self::Go => "Go",
            Self::JavaScript => "JavaScript",
            Self::EditedJavaScript => "JavaScript, edited",
            Self::Python => "Python",
            Self::EditedPython => "Python, edited",
        }
    }

    /// The name in a published figure: there it is Node.js that ran the JavaScript.
    pub const fn published_label(self) -> &'static str {
        match self {
            Self::JavaScript => "Node.js",
            _ => self.label(),
        }
    }

    /// The row of a slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ROWS.into_iter().find(|language| language.slug() == slug)
    }

    /// Which of the four languages it is.
    pub const fn engine(self) -> Self {
        match self {
            Self::Rust | Self::RustScalar => Self::Rust,
            Self::Go => Self::Go,
            Self::JavaScript | Self::EditedJavaScript => Self::JavaScript,
            Self::Python | Self::EditedPython => Self::Python,
        }
    }

    /// Whether its engine is CPython, which loads for seconds and has no compiler to warm up.
    pub const fn is_python(self) -> bool {
        matches!(self.engine(), Self::Python)
    }

    /// Whether it runs a source that the reader has changed. Such a row never goes into a verdict.
    pub const fn is_edited(self) -> bool {
        matches!(self, Self::EditedJavaScript | Self::EditedPython)
    }

    /// The row for a changed source of one of the four languages, where it can be changed in the page.
    pub const fn edited(self) -> Option<Self> {
        match self {
            Self::JavaScript => Some(Self::EditedJavaScript),
            Self::Python => Some(Self::EditedPython),
            _ => None,
        }
    }

    /// Which build of the engine is asked for, where it is not the best that the browser has.
    pub const fn variant(self) -> Option<&'static str> {
        match self {
            Self::RustScalar => Some("scalar"),
            _ => None,
        }
    }

    /// What has to be downloaded before it runs, where that is worth saying beforehand.
    pub const fn download(self) -> Option<&'static str> {
        match self.engine() {
            Self::Go => Some("1.1 MB"),
            Self::Python => Some("5.5 MB"),
            _ => None,
        }
    }

    /// How long its engine may take to load, in milliseconds: time for the download on a slow line (about
    /// 1 Mbit/s) and a slow phone. Past it the load counts as failed.
    pub const fn load_limit_ms(self) -> u32 {
        match self.engine() {
            Self::Go => 45_000,
            Self::Python => 120_000,
            _ => 20_000,
        }
    }
}

/// The rows that are chosen of those `offered`, with one more or one less; the last one stays, since a run needs one.
pub fn toggled(offered: &[Language], chosen: &[Language], language: Language) -> Vec<Language> {
    let wanted = |other: &Language| chosen.contains(other) != (*other == language);
    let toggled: Vec<Language> = offered.iter().copied().filter(wanted).collect();
    if toggled.is_empty() { chosen.to_vec() } else { toggled }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_the_wire_names() {
        for language in Language::ROWS {
            let json = serde_json::to_string(&language).unwrap();
            assert_eq!(json, format!("\"{}\"", language.slug()));
            assert_eq!(Language::from_slug(language.slug()), Some(language));
        }
        assert_eq!(Language::from_slug("Rust"), None);
    }

    #[test]
    fn rows_stand_in_their_order_and_belong_to_the_four() {
        assert!(Language::ROWS.is_sorted());
        assert!(Language::ROWS.iter().all(|row| Language::ALL.contains(&row.engine())));
        assert!(Language::ALL.iter().all(|language| language.engine() == *language && !language.is_edited()));
    }

    #[test]
    fn a_row_is_switched_on_in_its_place_and_off_unless_it_is_the_last() {
        use Language::{Go, Python, Rust, RustScalar};
        assert_eq!(toggled(&Language::ALL, &[Rust, Python], Go), [Rust, Go, Python]);
        assert_eq!(toggled(&Language::ALL, &[Rust, Go, Python], Go), [Rust, Python]);
        assert_eq!(toggled(&Language::ALL, &[Python], Python), [Python]);
        // What is not offered cannot be switched on.
        assert_eq!(toggled(&Language::ALL, &[Rust], RustScalar), [Rust]);
    }
}
