//! How a measurement is planned, checked and summed up.
//!
//! A round has a fresh worker for each language; they are loaded and warmed up one after the other, in random order,
//! and then give their batches in turn. A ratio is formed inside a turn, so that what changes on the machine cancels.
//! [`plan`] decides the steps, [`sentinel`] which rounds count, [`interval`] how sure a figure is, [`summary`] puts
//! them together.

pub mod interval;
mod needs;
pub mod outcome;
pub mod plan;
pub mod preset;
pub mod progress;
pub mod record;
pub mod sentinel;
mod sizing;
pub mod step;
pub mod summary;
mod trial;
mod turns;

pub use interval::{Estimate, Interval};
pub use outcome::Outcome;
pub use plan::Plan;
pub use preset::{Preset, Schedule};
pub use progress::Progress;
pub use record::{Round, WorkerSample};
pub use step::{Event, Spec, Step};
pub use summary::{LanguageSummary, Ratio, Summary};

/// The constants of the method, each with its reason.
pub mod constants {
    /// Batches a worker. Even, so that the turns go there and back equally often; few, since the spread is between
    /// workers: on 32 pages of twins the fifth made no estimate better.
    pub const BATCHES: usize = 4;
    /// How often a batch that began in a disturbed moment is measured again, at most. Each takes some tens of
    /// milliseconds, in which a collector comes to its end; what lasts longer is the machine.
    pub const BATCH_REPEATS: u32 = 2;
    /// Least length of a batch. Long enough that a message and the call across the border vanish in it, short
    /// enough that a round of four languages passes before the machine changes.
    pub const BATCH_MS: f64 = 25.0;
    /// A batch lasts at least this many clock steps: its quantisation error then stays under 0.63 %.
    pub const BATCH_CLOCK_STEPS: f64 = 100.0;
    /// A busy worker cannot be asked to stop, so a batch is never planned longer than this (one call may be).
    pub const BATCH_LIMIT_MS: f64 = 250.0;
    /// Least length of the sentinel loop, and its length in clock steps: its own clock error is then near 2 %,
    /// well under [`SENTINEL_TOLERANCE`].
    pub const SENTINEL_MS: f64 = 5.0;
    /// See [`SENTINEL_MS`].
    pub const SENTINEL_CLOCK_STEPS: f64 = 30.0;
    /// Longest sentinel loop, for the coarsest clock that is accepted.
    pub const SENTINEL_LIMIT_MS: f64 = 75.0;
    /// With coarser steps than this a batch of [`BATCH_LIMIT_MS`] holds fewer than [`BATCH_CLOCK_STEPS`] of them. No
    /// browser is that coarse by default; some are under their protection against fingerprinting.
    pub const CLOCK_LIMIT_MS: f64 = 2.5;
    /// A round is dropped when its machine was slower by this factor than in the rounds around it, or when its
    /// own workers saw machines that differ by it.
    pub const SENTINEL_TOLERANCE: f64 = 1.10;
    /// How many rounds before and after count as "around": enough for a median, few enough to follow a machine
    /// that changes its speed for good.
    pub const SENTINEL_NEIGHBOURS: usize = 2;
    /// Above this share of dropped rounds the machine is too noisy for any ratio.
    pub const DROPPED_SHARE: f64 = 0.20;
    /// A run measures more rounds to bring the share of dropped ones down; once more than this share of the planned
    /// rounds was dropped, it gives up instead.
    pub const DROPPED_LIMIT: f64 = 0.60;
    /// Length of the warm-up. V8 replaces baseline code in the background within some tens of milliseconds once
    /// a function is hot; 0.3 s leaves room for that on a slow phone.
    pub const WARM_UP_MS: f64 = 300.0;
    /// Least calls of the exported function in a warm-up: V8 cannot swap the code of a running WebAssembly loop,
    /// only at the next call.
    pub const WARM_UP_CALLS: u32 = 20;
    /// The same for Python, which has no compiler to wait for and whose calls are long.
    pub const WARM_UP_CALLS_PYTHON: u32 = 3;
    /// From this many workers on an interval is Wilcoxon's; with five, the widest it has covers 93.75 %.
    pub const SIGNED_RANK_FROM: usize = 6;
    /// Confidence of every interval.
    pub const CONFIDENCE: f64 = 0.95;
    /// Half-width of every ratio's interval at which a rigorous run stops early.
    pub const PRECISION: f64 = 0.02;
    /// Accepted rounds at which a rigorous run looks whether it is precise enough. Few fixed looks, because each
    /// look is a chance to stop on a lucky interval.
    pub const LOOKS: [usize; 2] = [10, 15];
    /// A rigorous run starts no new round after this time.
    pub const CAP_MS: f64 = 180_000.0;
    /// More repetitions than this in one unmeasurably short batch: the work was optimised away.
    pub const REPS_LIMIT: u32 = 1 << 28;
    /// Time for making an input, which takes milliseconds where it works.
    pub const PREPARE_LIMIT_MS: u32 = 15_000;
    /// Time for the first call of a kernel, of which nothing is known beforehand.
    pub const FIRST_CALL_LIMIT_MS: u32 = 30_000;
    /// Later calls may take this many times what the last ones promised (plus [`RUN_LIMIT_MS`]).
    pub const RUN_LIMIT_FACTOR: f64 = 10.0;
    /// See [`RUN_LIMIT_FACTOR`]: a phone that puts the tab's process aside for a moment is not a failure.
    pub const RUN_LIMIT_MS: f64 = 10_000.0;
}
