//! The address of the Lab.

use super::{LIMIT, TOO_LONG, languages_value, pairs, read_languages, read_preset, split};
use crate::kernel::Card;
use crate::lang::Language;
use crate::measure::Preset;
use std::fmt;

/// What the Lab measures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// One kernel at one size.
    #[default]
    Kernel,
    /// One kernel at all its sizes.
    Growth,
    /// Every kernel at its usual size.
    Suite,
}

impl View {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Kernel, Self::Growth, Self::Suite];

    /// The name in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Kernel => "kernel",
            Self::Growth => "growth",
            Self::Suite => "suite",
        }
    }

    /// The name for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Kernel => "One kernel",
            Self::Growth => "Growth",
            Self::Suite => "The suite",
        }
    }
}

/// What an address says of the Lab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabAddress {
    /// What is measured.
    pub view: View,
    /// Slug of the kernel; one of the build's.
    pub kernel: String,
    /// Its size, one of the kernel's steps; `None` for the one that suits the machine.
    pub n: Option<u32>,
    /// The languages, in the order of [`Language::ROWS`], not empty. None of them is an edited one: an address carries
    /// no code.
    pub languages: Vec<Language>,
    /// How long to measure.
    pub preset: Preset,
}

impl LabAddress {
    /// Before the query.
    pub(super) const PATH: &str = "/lab";

    /// The rows that can be chosen.
    pub const OFFERED: [Language; 5] =
        [Language::Rust, Language::RustScalar, Language::Go, Language::JavaScript, Language::Python];

    /// The default with one of the build's kernels.
    pub fn new(kernel: &str) -> Self {
        Self {
            view: View::default(),
            kernel: kernel.to_owned(),
            n: None,
            languages: Language::ALL.to_vec(),
            preset: Preset::default(),
        }
    }

    /// Reads the part of an address from `#` on; `cards` are the build's, not empty, the first of them the default. The
    /// second value says, a sentence each, what could not be read.
    pub fn parse(hash: &str, cards: &[Card]) -> (Self, Vec<String>) {
        let mut address = Self::new(cards.first().map_or("", |card| &card.slug));
        let mut notices = Vec::new();
        if hash.len() > LIMIT {
            notices.push(TOO_LONG.to_owned());
            return (address, notices);
        }
        let mut size = None;
        for (key, value) in pairs(split(hash).1) {
            match key {
                "view" => match View::ALL.into_iter().find(|view| view.slug() == value) {
                    Some(view) => address.view = view,
                    None => notices.push(format!("The Lab has no view “{value}”; one kernel is shown.")),
                },
                "kernel" => match cards.iter().find(|card| card.slug == value) {
                    Some(card) => address.kernel.clone_from(&card.slug),
                    None => {
                        notices.push(format!("There is no kernel “{value}”; {} is chosen.", address.kernel))
                    }
                },
                "n" => size = Some(value),
                "preset" => read_preset(value, &mut address.preset, &mut notices),
                "languages" => {
                    read_languages(value, &Self::OFFERED, &mut address.languages, &mut notices);
                }
                _ => notices.push(format!("The address sets “{key}”, which the Lab does not know.")),
            }
        }
        // Only now, since it depends on the kernel, which may come after it.
        if let Some((text, card)) = size.zip(cards.iter().find(|card| card.slug == address.kernel)) {
            match text.parse().ok().filter(|n| card.sizes.steps.contains(n)) {
                Some(n) => address.n = Some(n),
                None => {
                    let steps = card.sizes.steps.map(|n| n.to_string()).join(", ");
                    notices.push(format!(
                        "“{text}” is no size of {}: it has {steps}. Its usual one is chosen.",
                        card.title
                    ));
                }
            }
        }
        (address, notices)
    }
}

/// The path, the kernel, and what differs from the default.
impl fmt::Display for LabAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}?kernel={}", Self::PATH, self.kernel)?;
        let default = Self::new(&self.kernel);
        if self.view != default.view {
            write!(f, "&view={}", self.view.slug())?;
        }
        if let Some(n) = self.n {
            write!(f, "&n={n}")?;
        }
        if self.languages != default.languages {
            write!(f, "&languages={}", languages_value(&self.languages))?;
        }
        if self.preset != default.preset {
            write!(f, "&preset={}", self.preset.slug())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cards() -> Vec<Card> {
        let fib: Card = toml::from_str(include_str!("../../../kernels/fib/card.toml")).unwrap();
        let mut other = fib.clone();
        other.slug = "matmul".to_owned();
        other.sizes.steps = [16, 32, 64, 128, 256];
        vec![fib, other]
    }

    fn parse(hash: &str) -> (LabAddress, Vec<String>) {
        LabAddress::parse(hash, &cards())
    }

    #[test]
    fn a_whole_address() {
        let (address, notices) =
            parse("#/lab?n=64&kernel=matmul&view=growth&languages=rust,rust-scalar&preset=standard");
        assert_eq!(notices, Vec::<String>::new());
        assert_eq!((address.kernel.as_str(), address.n, address.view), ("matmul", Some(64), View::Growth));
        assert_eq!(address.languages, [Language::Rust, Language::RustScalar]);
        assert_eq!(address.preset, Preset::Standard);
    }

    #[test]
    fn what_is_unknown_is_reported_and_the_rest_kept() {
        let (address, notices) = parse("#/lab?kernel=sort&n=28&languages=edited-python,go&view=x&code=1");
        assert_eq!((address.kernel.as_str(), address.n, address.view), ("fib", None, View::Kernel));
        assert_eq!(address.languages, [Language::Go]);
        assert_eq!(notices.len(), 5, "{notices:?}");
        assert!(notices.iter().any(|notice| notice.contains("“28” is no size") && notice.contains("24")));
        for n in ["-1", "99999999999", "", "2 4", "0x18"] {
            assert_eq!(parse(&format!("#/lab?n={n}")).1.len(), 1, "{n}");
        }
    }

    fn any_address() -> impl Strategy<Value = LabAddress> {
        let languages = prop::sample::subsequence(LabAddress::OFFERED.to_vec(), 1..=5);
        (any::<bool>(), 0..6usize, 0..3usize, languages, prop::sample::select(Preset::ALL.to_vec())).prop_map(
            |(second, step, view, languages, preset)| {
                let card = &cards()[usize::from(second)];
                LabAddress {
                    view: View::ALL[view],
                    kernel: card.slug.clone(),
                    n: card.sizes.steps.get(step).copied(),
                    languages,
                    preset,
                }
            },
        )
    }

    proptest! {
        #[test]
        fn every_address_survives_its_link(address in any_address()) {
            prop_assert_eq!(parse(&address.to_string()), (address, vec![]));
        }

        #[test]
        fn reading_is_total(hash in ".{0,300}", query in "[a-z0-9=&,?#%-]{0,80}") {
            for text in [hash.clone(), format!("#/lab?{query}"), format!("{hash}{query}")] {
                let (address, _) = parse(&text);
                prop_assert!(!address.languages.is_empty());
                prop_assert!(cards().iter().any(|card| card.slug == address.kernel));
                prop_assert_eq!(parse(&address.to_string()).0, address);
            }
            LabAddress::parse(&hash, &[]);
        }
    }
}
