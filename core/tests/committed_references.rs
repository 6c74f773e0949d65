//! What the reference runs in `data/reference/` say of the kernels' sizes.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../../kernels/cards.rs"]
mod cards;

use cards::read_cards;
use crosscheck_core::kernel::INPUT_SEED;
use crosscheck_core::lang::Language;
use crosscheck_core::reference::Reference;
use std::fs;
use std::path::{Path, PathBuf};

/// One call cannot be interrupted, so a default size is one at which the slowest language stays under this in the tab.
const PYTHON_CALL_LIMIT_MS: f64 = 250.0;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn committed() -> Vec<(String, Reference)> {
    let paths = fs::read_dir(root().join("data/reference")).unwrap().map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .map(|path| {
            let reference = Reference::parse(&fs::read_to_string(&path).unwrap());
            (
                path.display().to_string(),
                reference.unwrap_or_else(|error| panic!("{}: {error}", path.display())),
            )
        })
        .collect()
}

#[test]
fn what_was_measured_is_the_default_size_of_a_card_and_gave_its_checksum() {
    let committed = committed();
    assert!(!committed.is_empty(), "no reference run is committed");
    let cards = read_cards(&root().join("kernels")).unwrap();
    for (file, reference) in committed {
        // A kernel that is newer than the run has no price yet, and the page says so.
        assert!(!reference.kernels.is_empty(), "{file}");
        for run in reference.kernels {
            let card = cards.iter().find(|card| card.slug == run.kernel).unwrap();
            assert_eq!(run.n, card.sizes.default, "{file}: {}", run.kernel);
            assert_eq!(card.checksum(INPUT_SEED, run.n), Some(run.checksum), "{file}: {}", run.kernel);
        }
    }
}

#[test]
fn a_python_call_in_the_tab_stays_within_its_limit_at_every_default_size() {
    for (file, reference) in committed() {
        for run in reference.kernels {
            let row = run.tab.summary.language(Language::Python).unwrap();
            for (what, ms) in [("first call", row.first_call_ms), ("time a call", row.time.value)] {
                assert!(ms <= PYTHON_CALL_LIMIT_MS, "{file}: {}: {what} of {ms} ms", run.kernel);
            }
        }
    }
}
