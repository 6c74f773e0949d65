//! What was measured: rounds of workers of batches.

use crate::lang::Language;
use crate::protocol::{Batch, Ready};
use serde::Serialize;

/// Everything that one fresh worker gave.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WorkerSample {
    /// The language it ran.
    pub language: Language,
    /// What its engine said when it was loaded.
    pub engine: Ready,
    /// Time of the very first call, before any warm-up, in milliseconds.
    pub first_call_ms: f64,
    /// Calls of the exported function in the warm-up, the first one included.
    pub warm_up_calls: u32,
    /// Time of all warm-up calls together, in milliseconds.
    pub warm_up_ms: f64,
    /// The batches that count.
    pub batches: Vec<Batch>,
}

impl WorkerSample {
    /// Median milliseconds a call over its batches.
    pub fn median_ms(&self) -> Option<f64> {
        median(self.batches.iter().map(Batch::per_call_ms).collect())
    }

    /// Least time of the sentinel loop over its batches, in milliseconds: what disturbs the machine for longer shows in
    /// all of them, while a collector that works on after its own language's batch shows in some.
    pub fn sentinel_ms(&self) -> Option<f64> {
        self.batches.iter().map(|batch| batch.sentinel_ms).min_by(f64::total_cmp)
    }
}

/// One fresh worker for every language that still needs it, all alive at once, their batches in turn.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Round {
    /// The workers in the order in which they were loaded.
    pub workers: Vec<WorkerSample>,
    /// The page was hidden while it ran, so that the browser may have throttled it.
    pub hidden: bool,
}

impl Round {
    /// The worker of a language, where it gave a batch.
    pub fn worker(&self, language: Language) -> Option<&WorkerSample> {
        self.workers.iter().find(|worker| worker.language == language)
    }

    /// The ratio of two languages: the median over the turns, in each of which their batches ran one soon after the
    /// other.
    pub fn ratio(&self, numerator: Language, denominator: Language) -> Option<f64> {
        let turns = self.worker(numerator)?.batches.iter().zip(&self.worker(denominator)?.batches);
        median(turns.map(|(above, below)| above.per_call_ms() / below.per_call_ms()).collect())
    }

    pub(super) fn remove(&mut self, language: Language) {
        self.workers.retain(|worker| worker.language != language);
    }

    pub(super) fn add_batch(&mut self, language: Language, batch: Batch) {
        if let Some(worker) = self.workers.iter_mut().find(|worker| worker.language == language) {
            worker.batches.push(batch);
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
mod tests {
    use super::*;

    #[test]
    fn medians() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median_absolute_deviation(&[1.0, 1.0, 2.0, 2.0, 4.0, 6.0, 9.0]), Some(1.0));
    }
}
