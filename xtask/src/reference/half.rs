//! One half of a kernel's reference, natively or in the tab, as the `crosscheck.results.v1` file that it leaves; what is
//! finished stays in the run's folder, so that an interrupted run can go on.

use std::fmt::{self, Display};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use crosscheck_core::failure::LanguageFailure;
use crosscheck_core::kernel::{Card, INPUT_SEED};
use crosscheck_core::measure::{Outcome, Preset, Summary};
use crosscheck_core::reference::Measurement;
use serde::Deserialize;

/// Where a kernel is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Platform {
    Native,
    Tab,
}

impl Platform {
    pub(super) const BOTH: [Self; 2] = [Self::Native, Self::Tab];

    const fn slug(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Tab => "tab",
        }
    }
}

impl Display for Platform {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.slug())
    }
}

/// What is to be measured of every kernel.
#[derive(Clone, Debug)]
pub(super) struct Order {
    pub(super) preset: Preset,
    /// Id of the engines' build.
    pub(super) build: String,
}

/// How a run ended: of a run without a figure there is nothing else.
#[derive(Debug, Deserialize)]
struct Ended {
    outcome: Option<Outcome>,
    failures: Vec<LanguageFailure>,
}

/// The fields of a results file that matter here.
#[derive(Debug, Deserialize)]
struct Results {
    build: String,
    date: String,
    spec: Measured,
    summary: Summary,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Measured {
    kernel: String,
    input_seed: u32,
    n: u32,
    checksum: u32,
    preset: Preset,
}

/// A half that may become part of a reference.
#[derive(Debug)]
pub(super) struct Finished {
    pub(super) half: Measurement,
    /// When, ISO 8601 in UTC.
    pub(super) date: String,
}

/// Reads a results file as the half that it is asked for.
///
/// # Errors
/// It is another measurement, or one that must not become a reference, in words.
fn read(json: &str, card: &Card, order: &Order) -> Result<Finished, String> {
    let unreadable = |error: serde_json::Error| format!("its results cannot be read: {error}");
    let ended: Ended = serde_json::from_str(json).map_err(unreadable)?;
    if let Some(LanguageFailure { language, failure }) = ended.failures.first() {
        return Err(format!("{}: {} ({})", language.label(), failure.title(), failure.message));
    }
    let outcome = ended.outcome.ok_or("the run was broken off")?;
    if matches!(outcome, Outcome::Noisy | Outcome::TooNoisy | Outcome::NothingMeasured) {
        return Err("the machine was busy with something else".to_owned());
    }
    let file: Results = serde_json::from_str(json).map_err(unreadable)?;
    let wanted = measured(card, order)?;
    if file.build != order.build || file.spec != wanted {
        return Err(format!(
            "{:?} of build {} instead of {wanted:?} of {}",
            file.spec, file.build, order.build
        ));
    }
    let half = Measurement { outcome, summary: file.summary };
    half.check()?;
    Ok(Finished { half, date: file.date })
}

fn measured(card: &Card, order: &Order) -> Result<Measured, String> {
    let n = card.sizes.default;
    let checksum = card.checksum(INPUT_SEED, n).ok_or("its card has no checksum for its default size")?;
    Ok(Measured { kernel: card.slug.clone(), input_seed: INPUT_SEED, n, checksum, preset: order.preset })
}

/// The folder of a run.
#[derive(Debug)]
pub(super) struct Store {
    folder: PathBuf,
}

impl Store {
    /// Opens the run's folder.
    ///
    /// # Errors
    /// It cannot be made.
    pub(super) fn open(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
        Ok(Self { folder })
    }

    /// Throws away what is there of a kernel, or of every one.
    ///
    /// # Errors
    /// Something cannot be removed.
    pub(super) fn clear(&self, kernel: Option<&str>) -> Result<()> {
        let could_not = || format!("could not clear {}", self.folder.display());
        // A slug has no dot, so that of two kernels none begins like the other.
        let start = kernel.map_or_else(String::new, |slug| format!("{slug}."));
        for entry in fs::read_dir(&self.folder).with_context(could_not)? {
            let entry = entry.with_context(could_not)?;
            if entry.file_name().to_string_lossy().starts_with(&start) {
                fs::remove_file(entry.path()).with_context(could_not)?;
            }
        }
        Ok(())
    }

    /// A file of the run that is none of its halves.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A finished half; `None` where there is none that is still asked for.
    pub(super) fn load(&self, card: &Card, side: Platform, order: &Order) -> Option<Finished> {
        read(&fs::read_to_string(self.file(card, side, "")).ok()?, card, order).ok()
    }

    /// Keeps a results file: as a finished half, or beside it where it must not become one.
    ///
    /// # Errors
    /// The file cannot be written (outer); why it is no half (inner).
    pub(super) fn keep(
        &self,
        json: &str,
        card: &Card,
        side: Platform,
        order: &Order,
    ) -> Result<Result<(), String>> {
        let finished = read(json, card, order);
        let refused = self.file(card, side, ".refused");
        if finished.is_ok() {
            write_whole(&self.file(card, side, ""), json)?;
            // There need not be one.
            let _ = fs::remove_file(refused);
        } else {
            write_whole(&refused, json)?;
        }
        Ok(finished.map(drop))
    }

    fn file(&self, card: &Card, side: Platform, mark: &str) -> PathBuf {
        self.folder.join(format!("{}.{side}{mark}.json", card.slug))
    }
}

/// Writes a file so that under its name it is always whole.
///
/// # Errors
/// It cannot be written.
pub(super) fn write_whole(path: &Path, content: &str) -> Result<()> {
    let partial = path.with_extension("partial");
    fs::write(&partial, content)
        .and_then(|()| fs::rename(&partial, path))
        .with_context(|| format!("could not write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::reference::Reference;

    fn card() -> Card {
        toml::from_str(include_str!("../../../kernels/fib/card.toml")).unwrap()
    }

    fn order() -> Order {
        Order { preset: Preset::Quick, build: "b1".to_owned() }
    }

    fn results() -> serde_json::Value {
        let file = include_str!("../../../core/tests/fixtures/reference.json");
        let summary = Reference::parse(file).unwrap().kernels.remove(0).native.summary;
        serde_json::json!({
            "build": "b1", "date": "2026-11-24T06:34:00Z", "outcome": "complete", "failures": [], "summary": summary,
            "spec": {"kernel": "fib", "input_seed": 0, "n": 27, "checksum": 196_418, "preset": "quick"},
        })
    }

    #[test]
    fn a_half_is_what_was_asked_for() {
        assert!(read(&results().to_string(), &card(), &order()).is_ok());
        for (field, value, what) in [
            ("/build", "b2".into(), "of build b2 instead"),
            ("/spec/n", 24.into(), "n: 24"),
            ("/spec/preset", "standard".into(), "preset: Standard"),
            ("/spec/checksum", 1.into(), "checksum: 1"),
        ] {
            let mut file = results();
            *file.pointer_mut(field).unwrap() = value;
            let error = read(&file.to_string(), &card(), &order()).unwrap_err();
            assert!(error.contains(what), "{field}: {error}");
        }
    }

    #[test]
    fn what_must_not_become_a_reference_is_refused() {
        let failure = serde_json::json!([{"language": "go", "failure":
            {"stage": "run", "kind": "checksum", "message": "expected checksum 1, got 2"}}]);
        for (field, value, what) in [
            ("/outcome", "too-noisy".into(), "the machine was busy"),
            ("/outcome", "nothing-measured".into(), "the machine was busy"),
            ("/outcome", serde_json::Value::Null, "broken off"),
            ("/outcome", "noisy".into(), "the machine was busy"),
            ("/outcome", "cancelled".into(), "did not end as planned: cancelled"),
            (
                "/failures",
                failure,
                "Go: It computed a wrong result, so its time is not shown (expected checksum 1",
            ),
            ("/summary/languages/3/language", "go".into(), "go: has not one row"),
        ] {
            let mut file = results();
            *file.pointer_mut(field).unwrap() = value;
            let error = read(&file.to_string(), &card(), &order()).unwrap_err();
            assert!(error.contains(what), "{field}: {error}");
        }
    }

    fn store(name: &str) -> Store {
        let folder = std::env::temp_dir().join(format!("crosscheck-{name}-{}", std::process::id()));
        let store = Store::open(folder).unwrap();
        store.clear(None).unwrap();
        store
    }

    #[test]
    fn what_is_finished_stays_and_what_is_refused_is_measured_again() {
        let store = store("finished");
        assert!(store.load(&card(), Platform::Native, &order()).is_none());

        let mut noisy = results();
        noisy["outcome"] = "too-noisy".into();
        assert!(store.keep(&noisy.to_string(), &card(), Platform::Native, &order()).unwrap().is_err());
        assert!(store.load(&card(), Platform::Native, &order()).is_none());
        assert!(store.keep(&results().to_string(), &card(), Platform::Native, &order()).unwrap().is_ok());

        let again = Store::open(store.folder.clone()).unwrap();
        assert!(again.load(&card(), Platform::Native, &order()).is_some());
        assert!(again.load(&card(), Platform::Tab, &order()).is_none());
        let other_build = Order { build: "b2".to_owned(), ..order() };
        assert!(again.load(&card(), Platform::Native, &other_build).is_none());
        fs::remove_dir_all(store.folder).unwrap();
    }

    #[test]
    fn one_kernel_begins_anew_without_the_others() {
        let store = store("cleared");
        let results = results();
        let keep = |side| store.keep(&results.to_string(), &card(), side, &order()).unwrap().unwrap();
        keep(Platform::Native);
        keep(Platform::Tab);
        for kernel in ["fi", "nbody", "native"] {
            store.clear(Some(kernel)).unwrap();
            let is_there = |side| store.load(&card(), side, &order()).is_some();
            assert!(Platform::BOTH.into_iter().all(is_there), "{kernel}");
        }
        store.clear(Some("fib")).unwrap();
        assert!(Platform::BOTH.into_iter().all(|side| store.load(&card(), side, &order()).is_none()));
        fs::remove_dir_all(store.folder).unwrap();
    }
}
