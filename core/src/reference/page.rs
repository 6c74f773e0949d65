//! What the page takes of a reference run.

use super::{KernelRun, Machine, Reference, check};
use crate::lang::{Language, PerLanguage};
use crate::measure::{Estimate, Interval};
use serde::{Deserialize, Serialize};

/// A kernel's figures on the reference machine.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct KernelReference {
    /// Size of the input.
    pub n: u32,
    /// Milliseconds a call natively.
    pub native: PerLanguage<Estimate>,
    /// Times the time of Rust natively; 1 for Rust itself.
    pub native_ratio: PerLanguage<Estimate>,
    /// Time in the tab over native time.
    pub price: Prices,
}

/// What the browser made of each language's time in one kernel on the reference machine.
pub type Prices = PerLanguage<Estimate>;

/// All kernels of a reference run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suite {
    /// Machine, browser and month, for a reader.
    pub made_on: String,
    /// Slug and figures of each kernel.
    pub kernels: Vec<(String, KernelReference)>,
}

impl KernelReference {
    /// Milliseconds a call natively.
    pub fn native(&self, language: Language) -> Estimate {
        self.native[language]
    }

    /// How many times the time of another language one takes natively.
    pub fn native_ratio(&self, numerator: Language, denominator: Language) -> Estimate {
        if numerator == denominator {
            one(self.native(numerator).n)
        } else {
            self.native_ratio[numerator].over(&self.native_ratio[denominator])
        }
    }

    /// What the browser made of a language's time.
    pub fn price(&self, language: Language) -> Estimate {
        self.price[language]
    }
}

/// One by definition.
const fn one(n: usize) -> Estimate {
    Estimate { value: 1.0, interval: Some(Interval { lo: 1.0, hi: 1.0 }), n }
}

impl Suite {
    /// Reads a suite; `null` is none. Total.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn parse(json: &str) -> Result<Option<Self>, String> {
        let suite: Option<Self> = serde_json::from_str(json).map_err(|error| error.to_string())?;
        for (slug, kernel) in suite.iter().flat_map(|suite| &suite.kernels) {
            let figures = [kernel.native.0, kernel.native_ratio.0, kernel.price.0];
            for estimate in figures.iter().flatten() {
                check::estimate(estimate).map_err(|what| format!("{slug}: {what}"))?;
            }
        }
        Ok(suite)
    }

    /// The figures of a kernel.
    pub fn kernel(&self, slug: &str) -> Option<&KernelReference> {
        self.kernels.iter().find(|(of, _)| of == slug).map(|(_, figures)| figures)
    }
}

impl Reference {
    /// What the page takes of all kernels.
    pub fn suite(&self) -> Suite {
        let kernels = self.kernels.iter().filter_map(|run| Some((run.kernel.clone(), run.for_the_page()?)));
        Suite { made_on: self.made_on(), kernels: kernels.collect() }
    }

    /// "AMD EPYC, 2 cores, Chromium 156, November 2026".
    fn made_on(&self) -> String {
        let Machine { cpu, cores, .. } = &self.machine;
        let plural = if *cores == 1 { "" } else { "s" };
        let browser = self.versions.chromium.split('.').next().unwrap_or_default();
        let month = |number: usize| MONTHS.get(number.checked_sub(1)?).copied();
        let number = self.date.get(5..7).and_then(|text| text.parse().ok()).and_then(month);
        let year = self.date.get(..4).unwrap_or_default();
        format!("{cpu}, {cores} core{plural}, {browser}, {} {year}", number.unwrap_or_default())
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl KernelRun {
    /// `None` where a language is missing, which a file that was read never is.
    fn for_the_page(&self) -> Option<KernelReference> {
        let ratio = |language| {
            if language == Language::Rust {
                self.native.time(language).map(|time| one(time.n))
            } else {
                self.native.summary.ratio(language).map(|ratio| ratio.estimate)
            }
        };
        Some(KernelReference {
            n: self.n,
            native: of_all(|language| self.native.time(language))?,
            native_ratio: of_all(ratio)?,
            price: of_all(|language| self.price(language))?,
        })
    }
}

fn of_all(figure: impl Fn(Language) -> Option<Estimate>) -> Option<PerLanguage<Estimate>> {
    PerLanguage::of(|language| figure(language).map(rounded))
}

/// To six digits: more are noise, and each costs the reader's download.
fn rounded(estimate: Estimate) -> Estimate {
    let six = |value: f64| format!("{value:.5e}").parse().unwrap_or(value);
    let interval = estimate.interval.map(|ends| Interval { lo: six(ends.lo), hi: six(ends.hi) });
    Estimate { value: six(estimate.value), interval, ..estimate }
}
