//! The address of the Lab: `lab/#kernel=fib&view=growth&languages=rust,go`.

use super::{Fragment, Page, PageAddress, is_slug, set_languages, set_preset, write_choices};
use crate::kernel::Card;
use crate::lang::Contender;
use crate::measure::Preset;

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
    /// Slug of the kernel, and after [`Self::fit`] one of the build's; empty when the address names none.
    pub kernel: String,
    /// Its size, and after [`Self::fit`] one of the kernel's steps; `None` for the one that suits the machine.
    pub n: Option<u32>,
    /// The languages, in the order of [`Contender::ALL`], not empty. None of them is an edited one: an address carries
    /// no code.
    pub languages: Vec<Contender>,
    /// How long to measure.
    pub preset: Preset,
}

impl Default for LabAddress {
    fn default() -> Self {
        Self::new("")
    }
}

impl LabAddress {
    /// The rows that can be chosen.
    pub const OFFERED: [Contender; 5] =
        [Contender::RUST, Contender::RustScalar, Contender::GO, Contender::JAVASCRIPT, Contender::PYTHON];

    /// The default with one of the build's kernels.
    pub fn new(kernel: &str) -> Self {
        Self {
            view: View::default(),
            kernel: kernel.to_owned(),
            n: None,
            languages: Contender::PLAIN.to_vec(),
            preset: Preset::default(),
        }
    }

    /// Puts what the build does not have in the place of what it has: of its kernels the first, and of a kernel's sizes
    /// the usual one. The answer says what was put right, a sentence each. To be called whenever an address was read:
    /// reading knows no build.
    pub fn fit(&mut self, cards: &[Card]) -> Vec<String> {
        let mut notices = Vec::new();
        let Some(card) = cards.iter().find(|card| card.slug == self.kernel).or_else(|| cards.first()) else {
            return notices;
        };
        if !self.kernel.is_empty() && self.kernel != card.slug {
            notices.push(format!("There is no kernel “{}”; {} is chosen.", self.kernel, card.slug));
        }
        self.kernel.clone_from(&card.slug);
        if let Some(n) = self.n.take_if(|n| !card.sizes.steps.contains(n)) {
            let steps = card.sizes.steps.map(|n| n.to_string()).join(", ");
            notices.push(format!(
                "“{n}” is no size of {}: it has {steps}. Its usual one is chosen.",
                card.title
            ));
        }
        notices
    }
}

impl PageAddress for LabAddress {
    const PAGE: Page = Page::Lab;

    fn set(&mut self, key: &str, value: &str, notices: &mut Vec<String>) {
        match key {
            "view" => match View::ALL.into_iter().find(|view| view.slug() == value) {
                Some(view) => self.view = view,
                None => notices.push(format!("The Lab has no view “{value}”; one kernel is shown.")),
            },
            "kernel" if is_slug(value) => value.clone_into(&mut self.kernel),
            "kernel" => notices.push(format!("There is no kernel “{value}”.")),
            "n" => match value.parse() {
                Ok(n) => self.n = Some(n),
                Err(_) => notices.push(format!("“{value}” is no size of a kernel. The usual one is chosen.")),
            },
            "preset" => set_preset(&mut self.preset, value, notices),
            "languages" => set_languages(&mut self.languages, &Self::OFFERED, value, notices),
            _ => notices.push(format!("The address sets “{key}”, which the Lab does not know.")),
        }
    }

    /// The kernel, and what differs from the default.
    fn write(&self, fragment: &mut Fragment) {
        if !self.kernel.is_empty() {
            fragment.add("kernel", &self.kernel);
        }
        if self.view != View::default() {
            fragment.add("view", self.view.slug());
        }
        if let Some(n) = self.n {
            fragment.add("n", &n.to_string());
        }
        write_choices(fragment, self.preset, &self.languages);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cards() -> Vec<Card> {
        let fib: Card = toml::from_str(include_str!("../../../kernels/fib/card.toml")).unwrap();
        let mut other = fib.clone();
        other.slug = "matmul".to_owned();
        other.sizes.steps = [16, 32, 64, 128, 256];
        vec![fib, other]
    }

    fn parse(fragment: &str) -> (LabAddress, Vec<String>) {
        let (mut address, mut notices) = LabAddress::parse("lab/", fragment);
        notices.extend(address.fit(&cards()));
        (address, notices)
    }

    #[test]
    fn a_whole_address() {
        let (address, notices) =
            parse("n=64&kernel=matmul&view=growth&languages=rust,rust-scalar&preset=standard");
        assert_eq!(notices, Vec::<String>::new());
        assert_eq!((address.kernel.as_str(), address.n, address.view), ("matmul", Some(64), View::Growth));
        assert_eq!(address.languages, [Contender::RUST, Contender::RustScalar]);
        assert_eq!(address.preset, Preset::Standard);
    }

    #[test]
    fn what_is_unknown_is_reported_and_the_rest_kept() {
        let (address, notices) = parse("kernel=sort&n=28&languages=edited-python,go&view=x&code=1");
        assert_eq!((address.kernel.as_str(), address.n, address.view), ("fib", None, View::Kernel));
        assert_eq!(address.languages, [Contender::GO]);
        assert_eq!(notices.len(), 5, "{notices:?}");
        assert!(notices.iter().any(|notice| notice.contains("“28” is no size") && notice.contains("24")));
        assert!(notices.contains(&"There is no kernel “sort”; fib is chosen.".to_owned()), "{notices:?}");
        for n in ["-1", "99999999999", "", "2 4", "0x18"] {
            let (address, notices) = parse(&format!("n={n}"));
            assert!(address.n.is_none() && notices.len() == 1, "{n}: {notices:?}");
        }
    }

    #[test]
    fn a_build_without_kernels_takes_any_address() {
        let mut address = LabAddress::parse("lab/", "kernel=sort&n=28").0;
        assert_eq!((address.fit(&[]), address.kernel.as_str()), (vec![], "sort"));
    }
}
