//! A reference run: every kernel timed natively and in the tab of one machine that is named, schema
//! `crosscheck.reference.v1`, documented in `data/README.md`. From it follows the price of the browser, for each
//! language and kernel, and with it what a ratio measured in another tab would be natively.

mod check;
mod page;

pub(crate) use check::is_utc_time;
pub use page::{KernelReference, Prices, Suite};

use crate::json::{Json, Layout, Object};
use crate::lang::Language;
use crate::measure::{Estimate, Interval, Outcome, Preset, Summary};
use serde::{Deserialize, Serialize};

/// Name of the schema.
pub const SCHEMA: &str = "crosscheck.reference.v1";

/// The whole file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reference {
    /// [`SCHEMA`].
    pub schema: String,
    pub machine: Machine,
    /// What ran there.
    pub versions: Versions,
    /// When the last kernel was measured, ISO 8601 in UTC.
    pub date: String,
    /// Id of the engines' build that ran in the tab.
    pub build: String,
    /// How long each kernel was measured.
    pub preset: Preset,
    /// The kernels, by slug.
    pub kernels: Vec<KernelRun>,
}

/// A machine, as its system describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// Slug, and name of the file.
    pub name: String,
    /// The processor's name.
    pub cpu: String,
    /// Logical processors.
    pub cores: u32,
    /// Main memory in MB, where it is known.
    pub memory_mb: Option<u32>,
    /// Operating system, its version, architecture.
    pub os: String,
}

/// Names and versions of what ran.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versions {
    /// The Rust compiler of both halves.
    pub rustc: String,
    /// The Go toolchain of both halves.
    pub go: String,
    /// JavaScript outside the tab.
    pub node: String,
    /// Python outside the tab.
    pub python: String,
    /// The browser.
    pub chromium: String,
    /// Python in the tab.
    pub pyodide: String,
}

/// One kernel on the machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KernelRun {
    /// Its slug.
    pub kernel: String,
    /// Size of its input.
    pub n: u32,
    /// What every language gave.
    pub checksum: u32,
    /// Outside the browser.
    pub native: Measurement,
    pub tab: Measurement,
    /// What the browser makes of each language's time.
    pub price: Vec<Price>,
}

/// A run of one kernel in all languages, natively or in the tab.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measurement {
    /// How it ended.
    pub outcome: Outcome,
    /// Its figures.
    pub summary: Summary,
}

/// Time in the tab over native time.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Price {
    pub language: Language,
    /// The quotient of the two times.
    pub value: f64,
    /// Lower end of its 95 % interval.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
}

impl Reference {
    /// Reads a file. Total: every text is a reference that can be used or an error.
    ///
    /// # Errors
    /// What is wrong, in words: not this schema, a missing or unknown field, a figure out of range, a language or a
    /// half that is not whole.
    pub fn parse(json: &str) -> Result<Self, String> {
        #[derive(Deserialize)]
        struct Stamp {
            schema: String,
        }
        let unreadable = |error: serde_json::Error| error.to_string();
        let Stamp { schema } = serde_json::from_str(json).map_err(unreadable)?;
        if schema != SCHEMA {
            return Err(format!("its schema is '{schema}' instead of '{SCHEMA}'"));
        }
        let reference: Self = serde_json::from_str(json).map_err(unreadable)?;
        check::reference(&reference)?;
        Ok(reference)
    }

    /// As JSON, a line a kernel: so the difference between two runs can be read.
    ///
    /// # Errors
    /// None that can arise from a reference that was read. A failure of the serialiser is passed on.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        fn plain(value: &impl Serialize) -> Result<Json, serde_json::Error> {
            serde_json::to_string(value).map(Json::Plain)
        }
        let kernels = self.kernels.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
        let file = Object::default()
            .with("schema", &self.schema)
            .with("machine", plain(&self.machine)?)
            .with("versions", plain(&self.versions)?)
            .with("date", &self.date)
            .with("build", plain(&self.build)?)
            .with("preset", plain(&self.preset)?)
            .with("kernels", Json::Lines(kernels));
        Ok(file.to_text(Layout::FLAT) + "\n")
    }

    pub fn kernel(&self, slug: &str) -> Option<&KernelRun> {
        self.kernels.iter().find(|run| run.kernel == slug)
    }

    /// What the browser made of a language's time on this machine; `None` for a kernel that was not measured.
    pub fn price(&self, language: Language, kernel: &str) -> Option<Estimate> {
        self.kernel(kernel)?.price(language)
    }
}

impl KernelRun {
    /// Puts two halves together.
    ///
    /// # Errors
    /// What is wrong with a half, in words.
    pub fn of(
        kernel: &str,
        n: u32,
        checksum: u32,
        native: Measurement,
        tab: Measurement,
    ) -> Result<Self, String> {
        check::half(&native).map_err(|what| format!("{kernel}, native: {what}"))?;
        check::half(&tab).map_err(|what| format!("{kernel}, tab: {what}"))?;
        let price = Language::ALL
            .into_iter()
            .filter_map(|language| {
                let Estimate { value, interval, .. } = tab.time(language)?.over(&native.time(language)?);
                let Interval { lo, hi } = interval?;
                Some(Price { language, value, lo, hi })
            })
            .collect();
        Ok(Self { kernel: kernel.to_owned(), n, checksum, native, tab, price })
    }

    /// The price of a language, resting on the fewer of the two halves' workers.
    pub fn price(&self, language: Language) -> Option<Estimate> {
        let Price { value, lo, hi, .. } = *self.price.iter().find(|price| price.language == language)?;
        let n = self.native.time(language)?.n.min(self.tab.time(language)?.n);
        Some(Estimate { value, interval: Some(Interval { lo, hi }), n })
    }
}

impl Measurement {
    /// Milliseconds a call of a language.
    pub fn time(&self, language: Language) -> Option<Estimate> {
        self.summary.language(language).map(|row| row.time)
    }

    /// Whether the half can stand in a reference.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn check(&self) -> Result<(), String> {
        check::half(self)
    }
}

/// What a ratio measured in a tab would be natively, by the prices of its two languages on the reference machine. The
/// three figures are independent, so the interval is that of all three.
#[must_use]
pub fn adjusted(here: &Estimate, price_numerator: &Estimate, price_denominator: &Estimate) -> Estimate {
    here.over(&price_numerator.over(price_denominator))
}

#[cfg(test)]
mod tests;
