//! Runs for tests.

use super::FinishedRun;
use crate::hooks::Report;
use crosscheck_core::failure::{Failure, FailureKind, LanguageFailure, Stage};
use crosscheck_core::lang::Contender;
use crosscheck_core::measure::{Estimate, LanguageSummary, Outcome, Preset, Spec, Summary};
use std::rc::Rc;

/// A run of a kernel at a size.
pub fn spec(kernel: &str, n: u32) -> Spec {
    Spec {
        kernel: kernel.to_owned(),
        input_seed: 0,
        n,
        checksum: 1,
        languages: Contender::PLAIN.to_vec(),
        edited_source: None,
        preset: Preset::Quick,
        questions: Vec::new(),
        seed: n,
    }
}

/// The end of a run in which some languages failed, and which gave a figure or none.
pub fn ended(spec: Spec, outcome: Outcome, failed: &[Contender], has_figures: bool) -> FinishedRun {
    let failure = |&language: &Contender| LanguageFailure {
        language,
        failure: Failure::new(Stage::Load, FailureKind::Missing, "gone"),
    };
    let figures = || LanguageSummary {
        language: Contender::RUST,
        time: Estimate { value: 1.0, interval: None, n: 1 },
        median_ms: 1.0,
        mad_ms: 0.0,
        load_ms: Some(1.0),
        first_call_ms: 1.0,
        workers: 1,
        batches: 4,
        corrected: 0,
        runtime: String::new(),
        variant: None,
        worker_ms: vec![1.0],
    };
    let json = format!("{{\"n\":{}}}", spec.n).into();
    let languages = has_figures.then(figures).into_iter().collect();
    let report = Report {
        spec: Rc::new(spec),
        date: "2026-11-24T06:34:00Z".into(),
        baseline: Contender::RUST,
        summary: Rc::new(Summary { languages, ..Summary::default() }),
        failures: Rc::new(failed.iter().map(failure).collect()),
        retryable: failed.to_vec(),
        progress: None,
        outcome: Some(outcome),
    };
    FinishedRun { report, json }
}
