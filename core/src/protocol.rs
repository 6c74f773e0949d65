//! What the page and a worker say to each other, and every way in which that can fail.
//!
//! `engines/worker.js` is the other side. Messages are plain objects, structured-cloned; what comes from a worker
//! is untrusted until [`parse`] has read it.
//!
//! | page says | worker answers |
//! |---|---|
//! | `load` | `ready` or `failed` |
//! | `prepare` | `prepared` or `failed` |
//! | `run` | `laps` or `failed` |
//!
//! A `ready` may bring a `copy` of the engine's memory with it, and a `load` take one along, which spares an engine that
//! is slow to start most of it. The page hands it on and does not look into it, so it has no part in these types.

use crate::failure::{Failure, FailureKind, Stage};
use crate::lang::{Contender, Language};
use serde::{Deserialize, Serialize};

/// From the page to a worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum ToWorker {
    /// Load the engine of a language.
    Load {
        /// Which engine: one of the four languages.
        language: Language,
        /// Slug of the kernel that will be prepared: some engines have a module for each.
        kernel: String,
        /// Which build of it; absent for the best that the browser has. Only Rust has several, and asking for one that
        /// the engine or the browser does not have fails as `protocol` or `missing`.
        #[serde(skip_serializing_if = "Option::is_none")]
        variant: Option<&'static str>,
    },
    /// Make the input; never timed.
    Prepare {
        /// Slug of the kernel.
        kernel: String,
        /// Seed of the input.
        seed: u32,
        /// Size of the input.
        n: u32,
        /// A source of at most 65,536 UTF-16 units that takes the place of the kernel's own; JavaScript and Python only.
        #[serde(skip_serializing_if = "Option::is_none")]
        source: Option<String>,
    },
    /// Time laps: stretches of calls with a run of the fixed loop before, between and after them.
    Run {
        /// Calls of the kernel in a lap.
        reps: u32,
        /// Laps, at most [`MOST_LAPS`].
        laps: u32,
        /// Iterations of the fixed loop; 0 skips it.
        sentinel: u32,
    },
}

/// From a worker to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum FromWorker {
    /// The engine is loaded.
    Ready(Ready),
    /// The input is made.
    Prepared,
    /// Laps were timed.
    Laps(Laps),
    /// Something went wrong; the worker is of no further use.
    Failed(Failure),
}

/// What a loaded engine tells of itself and of its worker's clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ready {
    /// Fetch, compile and start of the engine, in milliseconds.
    pub load_ms: f64,
    /// Name and version of the runtime.
    pub runtime: String,
    /// Which build of the engine ran, where there are several.
    pub variant: Option<String>,
    /// Whether it started from a copy of the memory of another worker that had just started, which takes less time.
    #[serde(default)]
    pub copied: bool,
    /// Smallest step of `performance.now()` seen twice, in milliseconds.
    pub clock_resolution_ms: f64,
    /// Whether the page has the finer clock of an isolated context.
    pub cross_origin_isolated: bool,
    /// Iterations of the sentinel loop in a millisecond.
    pub sentinel_per_ms: f64,
}

/// Laps timed one right after the other.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Laps {
    /// Calls of the kernel in a lap.
    pub reps: u32,
    /// Time of each lap, in milliseconds.
    pub elapsed_ms: Vec<f64>,
    /// Time of the fixed loop before the first lap, between the laps and after the last one, in milliseconds: one more
    /// than laps. Zeros where it was skipped.
    pub sentinel_ms: Vec<f64>,
    /// The result of a call of each lap. Where the calls of one disagree, what none of them gave.
    pub checksums: Vec<u32>,
}

/// Laps that a worker may be asked for at once.
pub const MOST_LAPS: usize = 64;

impl ToWorker {
    /// The message that loads the engine of a contender.
    pub fn load(contender: Contender, kernel: &str) -> Self {
        let (language, variant) = (contender.language(), contender.variant());
        Self::Load { language, kernel: kernel.to_owned(), variant }
    }
}

#[derive(Deserialize)]
struct Stamp {
    build: String,
    #[serde(rename = "type")]
    kind: String,
}

/// Reads a worker's message, given as JSON. Total: every text is either a message of this build or a failure.
///
/// # Errors
/// `StaleBuild` when the message carries another build id, `Protocol` when it is not a message or a figure in it
/// is out of range. The stage of these is `stage`, what the worker was last asked for.
pub fn parse(json: &str, build: &str, stage: Stage) -> Result<FromWorker, Failure> {
    let protocol = |message: &str| Failure::new(stage, FailureKind::Protocol, message);
    let unreadable = |error: serde_json::Error| protocol(&error.to_string());
    let stamp: Stamp = serde_json::from_str(json).map_err(unreadable)?;
    if stamp.build != build {
        let message = format!("page {build}, engine {}", stamp.build);
        return Err(Failure::new(stage, FailureKind::StaleBuild, &message));
    }
    let message = match stamp.kind.as_str() {
        "ready" => FromWorker::Ready(serde_json::from_str::<Ready>(json).map_err(unreadable)?.cut()),
        "prepared" => FromWorker::Prepared,
        "laps" => FromWorker::Laps(serde_json::from_str(json).map_err(unreadable)?),
        "failed" => {
            let failure: Failure = serde_json::from_str(json).map_err(unreadable)?;
            FromWorker::Failed(Failure::new(failure.stage, failure.kind, &failure.message))
        }
        other => return Err(protocol(&format!("there is no message of type {other}"))),
    };
    check_ranges(&message).map_err(|what| protocol(&format!("{what} is out of range")))?;
    Ok(message)
}

impl Ready {
    /// Names from a worker are shown on the page: one line each, not longer than a name is.
    fn cut(self) -> Self {
        let cut = |name: String| name.chars().filter(|c| !c.is_control()).take(60).collect();
        Self { runtime: cut(self.runtime), variant: self.variant.map(cut), ..self }
    }
}

fn check_ranges(message: &FromWorker) -> Result<(), &'static str> {
    const HOUR_MS: f64 = 3_600_000.0;
    let require = |ok: bool, what| if ok { Ok(()) } else { Err(what) };
    match message {
        FromWorker::Ready(ready) => {
            require((0.0..=HOUR_MS).contains(&ready.load_ms), "load_ms")?;
            require(
                ready.clock_resolution_ms > 0.0 && ready.clock_resolution_ms <= 1_000.0,
                "clock_resolution_ms",
            )?;
            require(ready.sentinel_per_ms >= 1.0 && ready.sentinel_per_ms <= 1e9, "sentinel_per_ms")
        }
        FromWorker::Laps(laps) => {
            let times = |list: &[f64]| list.iter().all(|ms| (0.0..=HOUR_MS).contains(ms));
            let count = laps.elapsed_ms.len();
            require(laps.reps > 0, "reps")?;
            require((1..=MOST_LAPS).contains(&count) && times(&laps.elapsed_ms), "elapsed_ms")?;
            require(laps.sentinel_ms.len() == count + 1 && times(&laps.sentinel_ms), "sentinel_ms")?;
            require(laps.checksums.len() == count, "checksums")
        }
        FromWorker::Prepared | FromWorker::Failed(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const READY: &str = r#"{"build":"b1","type":"ready","load_ms":12.5,"runtime":"rustc 1.95.0","variant":"simd128",
        "clock_resolution_ms":0.1,"cross_origin_isolated":false,"sentinel_per_ms":300000}"#;

    fn parse_load(json: &str) -> Result<FromWorker, Failure> {
        parse(json, "b1", Stage::Load)
    }

    #[test]
    fn a_ready_message_is_read() {
        let Ok(FromWorker::Ready(ready)) = parse_load(READY) else { panic!("not read") };
        assert_eq!(ready.variant.as_deref(), Some("simd128"));
        assert_eq!(ready.load_ms, 12.5);
    }

    #[test]
    fn another_build_is_stale_whatever_else_it_says() {
        for json in [READY.replace("b1", "b0"), r#"{"build":"","type":"hello"}"#.into()] {
            let failure = parse_load(&json).unwrap_err();
            assert_eq!(failure.kind, FailureKind::StaleBuild);
        }
    }

    #[test]
    fn figures_out_of_range_are_refused() {
        for (from, to) in [("12.5", "-1"), ("12.5", "1e300"), ("0.1", "0"), ("300000", "0"), ("12.5", "null")]
        {
            let failure = parse_load(&READY.replace(from, to)).unwrap_err();
            assert_eq!(failure.kind, FailureKind::Protocol, "{from} -> {to}");
        }
        let with = |reps: u32, elapsed: &str, sentinel: &str, checksums: &str| {
            let json = format!(
                r#"{{"build":"b1","type":"laps","reps":{reps},"elapsed_ms":[{elapsed}],"sentinel_ms":[{sentinel}],"checksums":[{checksums}]}}"#
            );
            parse(&json, "b1", Stage::Run).map_err(|failure| failure.message)
        };
        let laps = |reps: u32, elapsed: &str, sentinel: &str| with(reps, elapsed, sentinel, "1");
        assert!(with(1, "1,2", "0,0,0", "7,7").is_ok());
        assert_eq!(with(1, "1,2", "0,0,0", "7").unwrap_err(), "checksums is out of range");
        assert_eq!(laps(0, "1", "0,0").unwrap_err(), "reps is out of range");
        for elapsed in ["", "-1", "1e300", &vec!["1"; MOST_LAPS + 1].join(",")] {
            assert_eq!(laps(1, elapsed, "0,0").unwrap_err(), "elapsed_ms is out of range", "{elapsed}");
        }
        for sentinel in ["", "0", "0,0,0", "0,-1"] {
            assert_eq!(laps(1, "1", sentinel).unwrap_err(), "sentinel_ms is out of range", "{sentinel}");
        }
    }

    #[test]
    fn every_failure_kind_of_a_worker_is_read_and_cut() {
        for kind in ["missing", "corrupt", "trap", "memory", "unknown-kernel", "protocol", "source"] {
            let json = format!(
                r#"{{"build":"b1","type":"failed","stage":"run","kind":"{kind}","message":"a\n{}"}}"#,
                "x".repeat(900)
            );
            let Ok(FromWorker::Failed(failure)) = parse_load(&json) else { panic!("{kind}") };
            assert_eq!(failure.message.chars().count(), crate::failure::MESSAGE_LIMIT);
            assert!(failure.message.starts_with("a x"));
        }
    }

    #[test]
    fn what_the_page_sends_has_the_documented_shape() {
        let run = ToWorker::Run { reps: 3, laps: 5, sentinel: 0 };
        assert_eq!(serde_json::to_string(&run).unwrap(), r#"{"type":"run","reps":3,"laps":5,"sentinel":0}"#);
        let json = |message: &ToWorker| serde_json::to_string(message).unwrap();
        let load = ToWorker::load(Contender::EditedJavaScript, "fib");
        assert_eq!(json(&load), r#"{"type":"load","language":"javascript","kernel":"fib"}"#);
        let load = ToWorker::load(Contender::RustScalar, "fib");
        assert_eq!(json(&load), r#"{"type":"load","language":"rust","kernel":"fib","variant":"scalar"}"#);
        let kernel = "fib".to_owned();
        let prepare = ToWorker::Prepare { kernel, seed: 0, n: 9, source: Some("x = 1".to_owned()) };
        assert_eq!(json(&prepare), r#"{"type":"prepare","kernel":"fib","seed":0,"n":9,"source":"x = 1"}"#);
    }

    proptest! {
        #[test]
        fn parse_is_total(text in ".{0,200}") {
            prop_assert!(parse_load(&text).is_err());
        }

        #[test]
        fn a_message_with_random_figures_is_in_range_or_refused(
            load in any::<f64>(), clock in any::<f64>(), rate in any::<f64>(), name in ".{0,100}",
        ) {
            let json = serde_json::json!({"build": "b1", "type": "ready", "load_ms": load, "runtime": name,
                "variant": null, "clock_resolution_ms": clock, "cross_origin_isolated": true,
                "sentinel_per_ms": rate}).to_string();
            if let Ok(FromWorker::Ready(ready)) = parse_load(&json) {
                prop_assert!(ready.load_ms >= 0.0 && ready.clock_resolution_ms > 0.0);
                prop_assert!(ready.sentinel_per_ms >= 1.0 && ready.runtime.chars().count() <= 60);
            }
        }

        #[test]
        fn a_damaged_message_never_panics(cut in 0usize..260, insert in ".{0,3}") {
            let mut text: Vec<char> = READY.chars().collect();
            let at = cut.min(text.len());
            text.splice(at..at, insert.chars());
            let _ = parse_load(&text.into_iter().collect::<String>());
        }
    }
}
