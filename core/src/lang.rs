//! The four languages, and what a run measures of them.

use serde::{Deserialize, Serialize};
use std::ops::Index;

/// One of the four languages. The order is the order of the page.
///
/// For a fifth one the compiler asks wherever its answer is needed; only [`Language::ALL`] is extended by hand.
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

/// What is known of a language.
struct Info {
    slug: &'static str,
    label: &'static str,
    published_label: &'static str,
    extension: &'static str,
    download: Option<&'static str>,
    load_limit_ms: u32,
    marker: &'static [(f64, f64)],
}

static RUST: Info = Info {
    slug: "rust",
    label: "Rust",
    published_label: "Rust",
    extension: "rs",
    download: None,
    load_limit_ms: 20_000,
    marker: &[],
};
static GO: Info = Info {
    slug: "go",
    label: "Go",
    published_label: "Go",
    extension: "go",
    download: Some("1.1 MB"),
    load_limit_ms: 45_000,
    marker: &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
};
static JAVASCRIPT: Info = Info {
    slug: "javascript",
    label: "JavaScript",
    published_label: "Node.js",
    extension: "js",
    download: None,
    load_limit_ms: 20_000,
    marker: &[(0.0, -1.1), (1.1, 0.9), (-1.1, 0.9)],
};
static PYTHON: Info = Info {
    slug: "python",
    label: "Python",
    published_label: "Python",
    extension: "py",
    download: Some("5.5 MB"),
    load_limit_ms: 120_000,
    marker: &[(0.0, 1.1), (1.1, -0.9), (-1.1, -0.9)],
};

impl Language {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Rust, Self::Go, Self::JavaScript, Self::Python];

    /// Its place in [`Self::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    fn info(self) -> &'static Info {
        match self {
            Self::Rust => &RUST,
            Self::Go => &GO,
            Self::JavaScript => &JAVASCRIPT,
            Self::Python => &PYTHON,
        }
    }

    /// The name in addresses, folders, JSON and CSS.
    pub fn slug(self) -> &'static str {
        self.info().slug
    }

    /// The language of a slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.slug() == slug)
    }

    /// The name for a reader.
    pub fn label(self) -> &'static str {
        self.info().label
    }

    /// The name in a published figure: there it is Node.js that ran the JavaScript.
    pub fn published_label(self) -> &'static str {
        self.info().published_label
    }

    /// How the names of its source files end.
    pub fn extension(self) -> &'static str {
        self.info().extension
    }

    /// What has to be downloaded before it runs, where that is worth saying beforehand.
    pub fn download(self) -> Option<&'static str> {
        self.info().download
    }

    /// How long its engine may take to load, in milliseconds: time for the download on a slow line (about
    /// 1 Mbit/s) and a slow phone. Past it the load counts as failed.
    pub fn load_limit_ms(self) -> u32 {
        self.info().load_limit_ms
    }

    /// The corners of its shape in figures, around its middle; a circle of radius 1 has none. `y` points down.
    pub fn marker(self) -> &'static [(f64, f64)] {
        self.info().marker
    }

    /// What a run measures when the reader has changed the source, where it can be changed in the page.
    pub const fn edited(self) -> Option<Contender> {
        match self {
            Self::JavaScript => Some(Contender::EditedJavaScript),
            Self::Python => Some(Contender::EditedPython),
            Self::Rust | Self::Go => None,
        }
    }
}

/// Something for each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PerLanguage<T>(
    /// In the order of [`Language::ALL`].
    pub [T; Language::ALL.len()],
);

impl<T> PerLanguage<T> {
    /// What a function gives for each; `None` where it gives nothing for one.
    pub fn of(figure: impl Fn(Language) -> Option<T>) -> Option<Self> {
        let [rust, go, javascript, python] = Language::ALL.map(figure);
        Some(Self([rust?, go?, javascript?, python?]))
    }
}

impl<T> Index<Language> for PerLanguage<T> {
    type Output = T;

    fn index(&self, language: Language) -> &T {
        &self.0[language.index()]
    }
}

/// What a run measures, a row each: a language as it is, or another build or source of it. Its slug is its form in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub enum Contender {
    /// The best build that the browser has, of the kernel's own source.
    Plain(Language),
    /// Rust without SIMD instructions.
    RustScalar,
    /// JavaScript with a source that the reader has changed.
    EditedJavaScript,
    /// Python with a source that the reader has changed.
    EditedPython,
}

impl Contender {
    pub const RUST: Self = Self::Plain(Language::Rust);
    pub const GO: Self = Self::Plain(Language::Go);
    pub const JAVASCRIPT: Self = Self::Plain(Language::JavaScript);
    pub const PYTHON: Self = Self::Plain(Language::Python);

    /// The four languages as they are.
    pub const PLAIN: [Self; Language::ALL.len()] = [Self::RUST, Self::GO, Self::JAVASCRIPT, Self::PYTHON];

    /// All of them, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::RUST,
        Self::RustScalar,
        Self::GO,
        Self::JAVASCRIPT,
        Self::EditedJavaScript,
        Self::PYTHON,
        Self::EditedPython,
    ];

    /// The name in addresses, JSON and CSS.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Plain(language) => language.slug(),
            Self::RustScalar => "rust-scalar",
            Self::EditedJavaScript => "edited-javascript",
            Self::EditedPython => "edited-python",
        }
    }

    /// The contender of a slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|contender| contender.slug() == slug)
    }

    /// The name for a reader.
    pub fn label(self) -> &'static str {
        match self {
            Self::Plain(language) => language.label(),
            Self::RustScalar => "Rust, no SIMD",
            Self::EditedJavaScript => "JavaScript, edited",
            Self::EditedPython => "Python, edited",
        }
    }

    /// The language that it is written in.
    pub const fn language(self) -> Language {
        match self {
            Self::Plain(language) => language,
            Self::RustScalar => Language::Rust,
            Self::EditedJavaScript => Language::JavaScript,
            Self::EditedPython => Language::Python,
        }
    }

    /// The language that it stands for: none where the build or the source is another.
    pub const fn plain(self) -> Option<Language> {
        match self {
            Self::Plain(language) => Some(language),
            Self::RustScalar | Self::EditedJavaScript | Self::EditedPython => None,
        }
    }

    /// Whether its engine is CPython, which loads for seconds and has no compiler to warm up.
    pub const fn is_python(self) -> bool {
        matches!(self.language(), Language::Python)
    }

    /// Whether it runs a source that the reader has changed. Such a row never goes into a verdict.
    pub const fn is_edited(self) -> bool {
        matches!(self, Self::EditedJavaScript | Self::EditedPython)
    }

    /// Which build of the engine is asked for, where it is not the best that the browser has.
    pub const fn variant(self) -> Option<&'static str> {
        match self {
            Self::RustScalar => Some("scalar"),
            Self::Plain(_) | Self::EditedJavaScript | Self::EditedPython => None,
        }
    }
}

impl Ord for Contender {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let place = |it: &Self| (it.language(), it.plain().is_none());
        place(self).cmp(&place(other))
    }
}

impl PartialOrd for Contender {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl From<Language> for Contender {
    fn from(language: Language) -> Self {
        Self::Plain(language)
    }
}

impl PartialEq<Language> for Contender {
    fn eq(&self, language: &Language) -> bool {
        self.plain() == Some(*language)
    }
}

impl From<Contender> for &'static str {
    fn from(contender: Contender) -> Self {
        contender.slug()
    }
}

impl TryFrom<String> for Contender {
    type Error = String;

    fn try_from(slug: String) -> Result<Self, String> {
        Self::from_slug(&slug).ok_or_else(|| format!("unknown variant `{slug}`"))
    }
}

/// What is chosen of the `offered`, with one more or one less; the last one stays, since a run needs one.
pub fn toggled(offered: &[Contender], chosen: &[Contender], contender: Contender) -> Vec<Contender> {
    let wanted = |other: &Contender| chosen.contains(other) != (*other == contender);
    let toggled: Vec<Contender> = offered.iter().copied().filter(wanted).collect();
    if toggled.is_empty() { chosen.to_vec() } else { toggled }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_the_wire_names() {
        for contender in Contender::ALL {
            let json = serde_json::to_string(&contender).unwrap();
            assert_eq!(json, format!("\"{}\"", contender.slug()));
            assert_eq!(serde_json::from_str::<Contender>(&json).unwrap(), contender);
            assert_eq!(Language::from_slug(contender.slug()), contender.plain());
        }
        assert_eq!(Contender::from_slug("Rust"), None);
        assert!(serde_json::from_str::<Contender>("\"zig\"").is_err());
    }

    #[test]
    fn contenders_stand_in_the_order_of_the_languages() {
        assert!(Contender::ALL.is_sorted_by(|one, other| one < other));
        assert!(Language::ALL.is_sorted_by(|one, other| one < other));
        for (index, language) in Language::ALL.into_iter().enumerate() {
            assert_eq!((language.index(), Contender::PLAIN[index].plain()), (index, Some(language)));
            assert_eq!(serde_json::to_string(&language).unwrap(), format!("\"{}\"", language.slug()));
            assert_eq!(language.edited().map_or(language, Contender::language), language);
        }
    }

    #[test]
    fn one_is_switched_on_in_its_place_and_off_unless_it_is_the_last() {
        const RUST: Contender = Contender::RUST;
        const GO: Contender = Contender::GO;
        const PYTHON: Contender = Contender::PYTHON;
        assert_eq!(toggled(&Contender::PLAIN, &[RUST, PYTHON], GO), [RUST, GO, PYTHON]);
        assert_eq!(toggled(&Contender::PLAIN, &[RUST, GO, PYTHON], GO), [RUST, PYTHON]);
        assert_eq!(toggled(&Contender::PLAIN, &[PYTHON], PYTHON), [PYTHON]);
        // What is not offered cannot be switched on.
        assert_eq!(toggled(&Contender::PLAIN, &[RUST], Contender::RustScalar), [RUST]);
    }
}
