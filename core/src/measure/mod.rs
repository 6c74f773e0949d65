//! How a measurement is planned, checked and summed up.
//!
//! A round has a fresh worker for each language; they are loaded and warmed up one after the other, in random order,
//! and then give their laps in turn. A lap is a few calls with a fixed loop timed on either side of it, the sentinel.
//! Something else on the machine only ever adds time, and a lap between two slow sentinels says more of it than of the
//! language: laps in quiet moments count, and a worker is asked until it has enough of them. One that never has is corrected
//! by what slow moments cost its language. [`plan`] decides the steps, [`quiet`] what a worker's laps come to,
//! `sensitivity` what slow moments cost, [`interval`] how sure a figure is, [`summary`] puts them together.

pub mod interval;
mod needs;
pub mod outcome;
pub mod plan;
pub mod preset;
pub mod progress;
pub mod quiet;
pub mod record;
mod sensitivity;
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
pub use quiet::DropReason;
pub use record::{Lap, Round, WorkerSample};
pub use step::{Event, Question, Spec, Step};
pub use summary::{LanguageSummary, Ratio, Summary};

/// The constants of the method, each with its reason.
pub mod constants {
    /// Least length of a lap. Short, because what disturbs a machine comes and goes within tens of milliseconds and a lap
    /// is to lie between two such bursts; long enough that the call across the border vanishes in it.
    pub const LAP_MS: f64 = 3.0;
    /// A lap lasts at least this many clock steps. That leaves it a quantisation error of 8 %, which is another in each lap:
    /// on the simulated machine with steps of 1 ms, longer laps gave wider intervals.
    pub const LAP_CLOCK_STEPS: f64 = 5.0;
    /// Least length of a batch, the laps whose mean counts as one figure. Collections of young garbage come every few
    /// milliseconds, so a batch holds some of them in every language that has a collector.
    pub const BATCH_MS: f64 = 25.0;
    /// Batches that a worker is asked for, in as many turns. Even, so that the turns go there and back equally often; few,
    /// since the spread is between workers.
    pub const BATCHES: usize = 4;
    /// Batches of quiet laps without which a worker is none.
    pub const LEAST_BATCHES: usize = 2;
    /// A worker is quiet when more than this share of its laps is: where many are disturbed, the others are in part.
    pub const MOST: f64 = 0.75;
    /// Turns that a worker gets beyond these to make up for disturbed laps.
    pub const EXTRA_TURNS: usize = 8;
    /// No such turn is given to a worker that has been timed for longer than this.
    pub const EXTRA_MS: f64 = 600.0;
    /// Least length of the sentinel loop, and its length in clock steps.
    pub const SENTINEL_MS: f64 = 1.5;
    /// See [`SENTINEL_MS`].
    pub const SENTINEL_CLOCK_STEPS: f64 = 5.0;
    /// Longest sentinel loop, for the coarsest clock that is accepted.
    pub const SENTINEL_LIMIT_MS: f64 = 15.0;
    /// With coarser steps than this, laps would be longer than most moments of quiet. No browser is that coarse by
    /// default; some are under their protection against fingerprinting.
    pub const CLOCK_LIMIT_MS: f64 = 2.5;
    /// A lap is quiet when the sentinels around it took at most this many times what they take at least. A neighbour on
    /// the same core costs 1.5 to 2 times; the loop itself wavers by 10 % where nothing else runs.
    pub const QUIET: f64 = 1.15;
    /// A round in which the least that the sentinel took is more than this many times the least of the run was slow
    /// throughout: then its own least says nothing of quiet.
    pub const SLOW: f64 = 1.15;
    /// Share of the sentinels that lie below what counts as their least. Not the very least: a coarse clock makes single
    /// ones too short.
    pub const FLOOR_SHARE: f64 = 0.03;
    /// The same as a count, for few of them.
    pub const FLOOR_RANK: usize = 2;
    /// Rounds below which a ratio has no interval worth the name.
    pub const LEAST_ROUNDS: usize = 3;
    /// A ratio whose ends lie further apart than by this factor says nothing, and is not shown.
    pub const WIDEST: f64 = 4.0;
    /// How many times its budget a run is given while one of its ratios would not be shown: the fourth and fifth round
    /// narrow an interval most, from 2.5 standard deviations of a round to 1.2.
    pub const OVERTIME: f64 = 2.0;
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
    /// No round begins after this time, whatever is missing.
    pub const CAP_MS: f64 = 180_000.0;
    /// More repetitions than this in one unmeasurably short lap: the work was optimised away.
    pub const REPS_LIMIT: u32 = 1 << 28;
    /// Time for making an input, which takes milliseconds where it works.
    pub const PREPARE_LIMIT_MS: u32 = 15_000;
    /// Time for the first call of a kernel, of which nothing is known beforehand.
    pub const FIRST_CALL_LIMIT_MS: u32 = 30_000;
    /// Later calls may take this many times what the last ones promised (plus [`RUN_LIMIT_MS`]).
    pub const RUN_LIMIT_FACTOR: f64 = 10.0;
    /// See [`RUN_LIMIT_FACTOR`]: a phone that puts the tab's process aside for a moment is not a failure.
    pub const RUN_LIMIT_MS: f64 = 10_000.0;
    /// A page that was told to tick several times a second and did not for so long was put to sleep, with all that ran in
    /// it.
    pub const SLEEP_MS: f64 = 4_000.0;
}
