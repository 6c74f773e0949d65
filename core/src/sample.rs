//! Runs and what they leave behind, for tests.

use crate::claims::KeptRun;
use crate::lang::{Contender, Language};
use crate::measure::{Estimate, Preset, Spec};

/// A quick run of a kernel in all languages.
pub(crate) fn spec(kernel: &str) -> Spec {
    Spec {
        kernel: kernel.to_owned(),
        input_seed: 0,
        n: 27,
        checksum: 196_418,
        languages: Contender::PLAIN.to_vec(),
        edited_source: None,
        preset: Preset::Quick,
        questions: Vec::new(),
        seed: 1,
    }
}

/// What such a run leaves behind.
pub(crate) fn check(kernel: &str, ratios: &[(Language, Language, Estimate)]) -> KeptRun {
    KeptRun {
        kernel: kernel.to_owned(),
        n: 27,
        preset: Preset::Quick,
        build: "b1".to_owned(),
        date: "2026-11-24T06:34:00Z".to_owned(),
        ratios: ratios.to_vec(),
    }
}
