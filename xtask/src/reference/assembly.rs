//! Puts the finished halves of all kernels together and writes them as one file.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use crosscheck_core::kernel::{Card, INPUT_SEED};
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Preset;
use crosscheck_core::reference::{KernelRun, Machine, Reference, SCHEMA, Versions};

use super::half::{Finished, Platform, write_whole};
use super::{Run, tab};
use crate::command::say;

impl Run<'_> {
    /// Writes the file when every kernel is there; tells whether it did.
    ///
    /// # Errors
    /// The kernels were measured with different versions, or the file cannot be written.
    pub(super) fn write(&self, cards: &[Card], machine: Machine) -> Result<bool> {
        let mut kernels = Vec::new();
        let mut date = String::new();
        for card in cards {
            let [native, tab] = Platform::BOTH.map(|side| self.store.load(card, side, &self.order));
            let Some((native, tab)) = native.zip(tab) else {
                say!("The reference is not written: not every kernel is measured yet.");
                say!("The others: {}", self.again());
                return Ok(false);
            };
            date = date.max(latest(&native, &tab));
            let n = card.sizes.default;
            let checksum = card.checksum(INPUT_SEED, n).unwrap_or_default();
            kernels.push(
                KernelRun::of(&card.slug, n, checksum, native.half, tab.half).map_err(anyhow::Error::msg)?,
            );
        }
        let reference = Reference {
            schema: SCHEMA.to_owned(),
            versions: versions(&kernels, tab::version(self.tools, self.browser)?)?,
            date,
            build: self.order.build.clone(),
            preset: self.order.preset,
            machine,
            kernels,
        };
        let json = reference.to_json().context("the reference cannot be written")?;
        // What the page would refuse is not written.
        Reference::parse(&json).map_err(anyhow::Error::msg)?;
        let path = self.destination(&reference.machine.name)?;
        write_whole(&path, &json)?;
        show(&reference);
        say!("\nwritten: {}", path.display());
        Ok(true)
    }

    /// A quick run is a trial, too rough for the page.
    fn destination(&self, machine: &str) -> Result<PathBuf> {
        let file = format!("{machine}.json");
        if self.order.preset == Preset::Quick {
            say!("\nA quick run is a trial: it stays in target/.");
            return Ok(self.store.path(&file));
        }
        let folder = self.tools.root.join("data/reference");
        fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
        Ok(folder.join(file))
    }
}

fn latest(one: &Finished, other: &Finished) -> String {
    one.date.clone().max(other.date.clone())
}

/// What ran, which must be the same for every kernel: a tool may have been updated between two calls.
fn versions(kernels: &[KernelRun], chromium: String) -> Result<Versions> {
    let of = |side: Platform, language: Language| -> Result<String> {
        let runtime = |run: &KernelRun| {
            let half = if side == Platform::Native { &run.native } else { &run.tab };
            half.summary.language(language).map(|row| row.runtime.clone()).unwrap_or_default()
        };
        let first = kernels.first().map(runtime).unwrap_or_default();
        match kernels.iter().find(|run| runtime(run) != first) {
            None => Ok(first),
            Some(run) => bail!(
                "{} ran {side} in {}, other kernels in {first}: measure all again with --fresh",
                run.kernel,
                runtime(run)
            ),
        }
    };
    for language in [Language::Rust, Language::Go] {
        let [native, tab] = [of(Platform::Native, language)?, of(Platform::Tab, language)?];
        if native != tab {
            bail!("{} is {native} natively but {tab} in the tab: build both with the same", language.label());
        }
    }
    // The browser's major version stands in the name of its engine.
    of(Platform::Tab, Language::JavaScript)?;
    Ok(Versions {
        rustc: of(Platform::Native, Language::Rust)?,
        go: of(Platform::Native, Language::Go)?,
        node: of(Platform::Native, Language::JavaScript)?,
        python: of(Platform::Native, Language::Python)?,
        chromium,
        pyodide: of(Platform::Tab, Language::Python)?,
    })
}

/// Prints the prices.
fn show(reference: &Reference) {
    say!("\nTime in the tab over native time, with 95 % intervals:");
    say!("{:<18} {:>22} {:>22} {:>22} {:>22}", "", "Rust", "Go", "JavaScript", "Python");
    for run in &reference.kernels {
        let cell = |language: Language| {
            run.price.iter().find(|price| price.language == language).map_or_else(String::new, |price| {
                format!("{:.3} ({:.3} to {:.3})", price.value, price.lo, price.hi)
            })
        };
        let [rust, go, javascript, python] = Language::ALL.map(cell);
        say!("{:<18} {rust:>22} {go:>22} {javascript:>22} {python:>22}", run.kernel);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs() -> Vec<KernelRun> {
        let file = include_str!("../../../core/tests/fixtures/reference.json");
        let run = Reference::parse(file).unwrap().kernels.remove(0);
        vec![run.clone(), KernelRun { kernel: "other".to_owned(), ..run }]
    }

    #[test]
    fn versions_are_those_of_every_kernel() {
        let found = versions(&runs(), "Chromium 1".to_owned()).unwrap();
        assert!(found.rustc.starts_with("rustc ") && found.pyodide.contains("Pyodide"), "{found:?}");

        let mut updated = runs();
        "CPython 9.9.9".clone_into(&mut updated[1].native.summary.languages[3].runtime);
        let error = versions(&updated, String::new()).unwrap_err().to_string();
        assert!(
            error.starts_with("other ran native in CPython 9.9.9, other kernels in CPython 3"),
            "{error}"
        );

        let mut different = runs();
        for run in &mut different {
            "Go 9.9.9".clone_into(&mut run.tab.summary.languages[1].runtime);
        }
        let error = versions(&different, String::new()).unwrap_err().to_string();
        assert!(error.contains("natively but Go 9.9.9 in the tab"), "{error}");
    }
}
