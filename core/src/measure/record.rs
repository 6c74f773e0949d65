//! What was measured: rounds of workers of laps, and what they come to.

use super::constants::{BATCH_MS, LEAST_BATCHES, MOST};
use super::quiet::DropReason;
use crate::lang::Contender;
use crate::protocol::Ready;
use serde::Serialize;

/// A few calls of the kernel, timed together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Lap {
    /// In which turn of its round, from 0.
    pub turn: usize,
    /// Time of its calls together, in milliseconds.
    pub elapsed_ms: f64,
    /// Time of the sentinel loop just before, in milliseconds.
    pub before_ms: f64,
    /// The same just after.
    pub after_ms: f64,
}

impl Lap {
    /// What the sentinels around it took, in milliseconds: their mean, whose clock error is less than that of either.
    pub fn sentinel_ms(&self) -> f64 {
        f64::midpoint(self.before_ms, self.after_ms)
    }

    /// The logarithm of what they took over what they take at least; 0 where they were not timed.
    pub fn slowness(&self, floor_ms: f64) -> f64 {
        slowness(self.sentinel_ms(), floor_ms)
    }
}

/// The logarithm of what a sentinel took over what it takes at least; 0 where it was not timed.
pub(super) fn slowness(sentinel_ms: f64, floor_ms: f64) -> f64 {
    let log = (sentinel_ms / floor_ms).ln();
    if log.is_finite() { log } else { 0.0 }
}

/// Everything that one fresh worker gave.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WorkerSample {
    /// The language it ran.
    pub language: Contender,
    /// What its engine said when it was loaded.
    pub engine: Ready,
    /// Time of the very first call, before any warm-up, in milliseconds.
    pub first_call_ms: f64,
    /// Calls of the exported function in the warm-up, the first one included.
    pub warm_up_calls: u32,
    /// Time of all warm-up calls together, in milliseconds.
    pub warm_up_ms: f64,
    /// Calls of the kernel in each lap.
    pub reps: u32,
    /// The laps, in order.
    pub laps: Vec<Lap>,
}

impl WorkerSample {
    /// How many laps make a batch.
    pub fn laps_a_batch(&self) -> usize {
        laps_in(BATCH_MS, self.median_lap_ms())
    }

    /// The laps between sentinels that took at most `limit_ms`.
    pub fn quiet(&self, limit_ms: f64) -> impl Iterator<Item = &Lap> {
        self.laps.iter().filter(move |lap| lap.sentinel_ms() <= limit_ms)
    }

    /// Milliseconds a call, if most of its laps were quiet: the median of its batches of quiet laps.
    pub fn quiet_ms(&self, limit_ms: f64) -> Option<f64> {
        let quiet: Vec<&Lap> = self.quiet(limit_ms).collect();
        if quiet.len() as f64 <= MOST * self.laps.len() as f64 {
            return None;
        }
        let batches = batches(&quiet, self.laps_a_batch());
        if batches.len() < LEAST_BATCHES {
            None
        } else {
            median(batches.map(|batch| self.mean_ms(batch)).collect())
        }
    }

    /// The mean logarithms of its laps, in milliseconds a call, and of what the sentinels around them took over the least that
    /// they take: of all laps and not only the quickest, in which the sentinels are quick by chance. `None` for a worker
    /// without laps.
    pub fn logs(&self, floor_ms: f64) -> Option<(f64, f64)> {
        let mean = |of: &dyn Fn(&Lap) -> f64| self.laps.iter().map(of).sum::<f64>() / self.laps.len() as f64;
        let time = mean(&|lap| (lap.elapsed_ms / f64::from(self.reps)).ln());
        time.is_finite().then(|| (time, mean(&|lap| lap.slowness(floor_ms))))
    }

    fn median_lap_ms(&self) -> f64 {
        median(self.laps.iter().map(|lap| lap.elapsed_ms).collect()).unwrap_or(0.0)
    }

    /// A mean, so that what a collector takes counts, in whatever lap it comes.
    fn mean_ms(&self, laps: &[&Lap]) -> f64 {
        laps.iter().map(|lap| lap.elapsed_ms).sum::<f64>() / (laps.len() as f64 * f64::from(self.reps))
    }
}

/// Laps in order, so many to a batch. What is left over is shared out, so that no lap is lost and no batch is short.
fn batches<'a, 'b>(laps: &'b [&'a Lap], of: usize) -> impl ExactSizeIterator<Item = &'b [&'a Lap]> {
    let count = laps.len() / of;
    (0..count).map(move |at| &laps[at * laps.len() / count..(at + 1) * laps.len() / count])
}

/// How many laps of a length last so long, at least one.
pub(super) fn laps_in(target_ms: f64, lap_ms: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float cast saturates")]
    let laps = (target_ms / lap_ms).round() as usize;
    laps.clamp(1, 8)
}

/// One fresh worker for every language that still needs it, all alive at once, their laps in turn.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Round {
    /// The workers in the order in which they were loaded.
    pub workers: Vec<WorkerSample>,
    /// Why it was broken off, where it was: nothing in it counts.
    pub broken_off: Option<DropReason>,
}

impl Round {
    /// The worker of a language, where it gave a lap.
    pub fn worker(&self, language: Contender) -> Option<&WorkerSample> {
        self.workers.iter().find(|worker| worker.language == language)
    }

    pub(super) fn remove(&mut self, language: Contender) {
        self.workers.retain(|worker| worker.language != language);
    }

    pub(super) fn add_laps(&mut self, language: Contender, laps: &[Lap]) {
        if let Some(worker) = self.workers.iter_mut().find(|worker| worker.language == language) {
            worker.laps.extend_from_slice(laps);
        }
    }
}

/// Median of finite values; `None` for no values.
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_unstable_by(f64::total_cmp);
    median_of_sorted(&values)
}

/// Median of sorted values; `None` for no values.
pub fn median_of_sorted(sorted: &[f64]) -> Option<f64> {
    let upper = sorted.len() / 2;
    let high = *sorted.get(upper)?;
    Some(if sorted.len() % 2 == 1 { high } else { f64::midpoint(sorted[upper - 1], high) })
}

/// Median absolute deviation from the median, unscaled; `None` for no values.
pub fn median_absolute_deviation(values: &[f64]) -> Option<f64> {
    let centre = median(values.to_vec())?;
    median(values.iter().map(|value| (value - centre).abs()).collect())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A worker with laps of so many milliseconds between sentinels of so many.
    pub(in super::super) fn worker(language: Contender, laps: &[(f64, f64)]) -> WorkerSample {
        let engine = Ready {
            load_ms: 1.0,
            runtime: String::new(),
            variant: None,
            copied: false,
            clock_resolution_ms: 0.1,
            cross_origin_isolated: false,
            sentinel_per_ms: 1e5,
        };
        let lap = |(turn, &(elapsed_ms, sentinel_ms)): (usize, &(f64, f64))| Lap {
            turn,
            elapsed_ms,
            before_ms: sentinel_ms,
            after_ms: sentinel_ms,
        };
        WorkerSample {
            language,
            engine,
            first_call_ms: 1.0,
            warm_up_calls: 20,
            warm_up_ms: 300.0,
            reps: 2,
            laps: laps.iter().enumerate().map(lap).collect(),
        }
    }

    #[test]
    fn medians() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median_absolute_deviation(&[1.0, 1.0, 2.0, 2.0, 4.0, 6.0, 9.0]), Some(1.0));
    }

    #[test]
    fn quiet_laps_are_put_together_to_batches() {
        // Laps of 5 ms: five make a batch. Thirteen quiet ones make two, of six and seven.
        let mut laps = vec![(5.0, 2.0); 12];
        laps.extend([(9.0, 4.0); 3]);
        laps.push((12.0, 2.0));
        let worker = worker(Contender::GO, &laps);
        let [first, second] = [2.5, (6.0 * 5.0 + 12.0) / 14.0];
        assert_eq!(worker.quiet_ms(2.2), Some(f64::midpoint(first, second)));
        assert_eq!(worker.quiet(2.2).count(), 13);
        assert_eq!(worker.quiet_ms(1.0), None);
    }

    #[test]
    fn a_worker_is_quiet_when_most_of_its_laps_are_and_make_two_batches() {
        let quiet_ms = |quiet: usize, all: usize| {
            let mut laps = vec![(5.0, 2.0); quiet];
            laps.resize(all, (9.0, 4.0));
            worker(Contender::GO, &laps).quiet_ms(2.2)
        };
        assert_eq!(quiet_ms(16, 20), Some(2.5));
        assert_eq!(quiet_ms(15, 20), None);
        assert_eq!(quiet_ms(9, 9), None);
    }

    #[test]
    fn a_lap_as_long_as_a_batch_is_one() {
        assert_eq!(worker(Contender::PYTHON, &[(48.0, 2.0), (50.0, 2.0)]).quiet_ms(2.2), Some(24.5));
    }

    #[test]
    fn logarithms_are_those_of_all_laps() {
        let worker = worker(Contender::GO, &[(20.0, 4.0), (10.0, 2.0), (40.0, 8.0)]);
        let (time, slowness) = worker.logs(2.0).unwrap();
        assert!(
            (time - 10.0_f64.ln()).abs() < 1e-9 && (slowness - 2.0_f64.ln()).abs() < 1e-9,
            "{time}, {slowness}"
        );
        assert_eq!(worker.logs(0.0).unwrap().1, 0.0);
    }
}
