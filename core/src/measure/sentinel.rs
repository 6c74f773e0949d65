//! Which rounds count. A fixed JavaScript loop runs before each batch; where it is slow, so was the machine, and
//! the figures of that moment say nothing about a language.

use super::constants::{SENTINEL_NEIGHBOURS, SENTINEL_TOLERANCE};
use super::record::{Round, WorkerSample, median};
use serde::Serialize;

/// Why a round does not count, for any of its languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DropReason {
    /// The page was hidden.
    Hidden,
    /// The machine was slower than in the rounds around it.
    Slow,
    /// The machine changed its speed within the round.
    Unsteady,
}

/// Judges every round of a run, in order; `None` = the round counts.
///
/// A round is held against the rounds around it, not against the whole run: when a machine halves its speed for
/// good, the ratios stay honest in either state, since they are formed inside a round. Only the round that saw
/// both states must go. The judgement is made anew as rounds come in.
pub fn judge(rounds: &[Round]) -> Vec<Option<DropReason>> {
    (0..rounds.len()).map(|index| judge_one(rounds, index)).collect()
}

fn judge_one(rounds: &[Round], index: usize) -> Option<DropReason> {
    if rounds[index].hidden {
        return Some(DropReason::Hidden);
    }
    let seen = sentinels(&rounds[index]);
    let slowest = seen.iter().copied().fold(0.0, f64::max);
    let fastest = seen.iter().copied().fold(f64::INFINITY, f64::min);
    let around =
        &rounds[index.saturating_sub(SENTINEL_NEIGHBOURS)..rounds.len().min(index + SENTINEL_NEIGHBOURS + 1)];
    let typical = median(around.iter().filter(|round| !round.hidden).flat_map(sentinels).collect())?;
    if slowest > SENTINEL_TOLERANCE * fastest {
        Some(DropReason::Unsteady)
    } else if slowest > SENTINEL_TOLERANCE * typical {
        Some(DropReason::Slow)
    } else {
        None
    }
}

/// What the sentinel loop takes in a batch of this round or the one before, typically; `None` before the first.
pub(super) fn usual_ms(rounds: &[Round]) -> Option<f64> {
    let latest = &rounds[rounds.len().saturating_sub(2)..];
    let workers = latest.iter().filter(|round| !round.hidden).flat_map(|round| &round.workers);
    median(workers.flat_map(|worker| &worker.batches).map(|batch| batch.sentinel_ms).collect())
}

fn sentinels(round: &Round) -> Vec<f64> {
    round.workers.iter().filter_map(WorkerSample::sentinel_ms).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;
    use crate::protocol::{Batch, Ready};

    fn worker(language: Language, sentinel_ms: f64) -> WorkerSample {
        let batch = Batch { reps: 1, elapsed_ms: 30.0, checksum: 1, sentinel_ms };
        let engine = Ready {
            load_ms: 1.0,
            runtime: String::new(),
            variant: None,
            clock_resolution_ms: 0.1,
            cross_origin_isolated: false,
            sentinel_per_ms: 1e5,
        };
        WorkerSample {
            language,
            engine,
            first_call_ms: 1.0,
            warm_up_calls: 20,
            warm_up_ms: 300.0,
            batches: vec![batch; 3],
        }
    }

    fn round(rust_ms: f64, go_ms: f64) -> Round {
        Round { workers: vec![worker(Language::Rust, rust_ms), worker(Language::Go, go_ms)], hidden: false }
    }

    #[test]
    fn a_steady_machine_keeps_every_round() {
        let rounds = [round(5.0, 5.2), round(5.1, 4.9), round(5.3, 5.0)];
        assert_eq!(judge(&rounds), [None; 3]);
    }

    #[test]
    fn the_tolerance_is_ten_percent() {
        assert_eq!(judge(&[round(5.0, 5.49)]), [None]);
        assert_eq!(judge(&[round(5.0, 5.51)]), [Some(DropReason::Unsteady)]);
    }

    #[test]
    fn a_slow_moment_is_dropped() {
        let fast = || round(5.0, 5.0);
        let slow = || round(10.0, 10.0);
        assert_eq!(judge(&[fast(), slow(), fast()]), [None, Some(DropReason::Slow), None]);
        assert_eq!(judge(&[fast(), fast(), slow()])[2], Some(DropReason::Slow));
    }

    #[test]
    fn a_lasting_change_costs_only_the_round_that_saw_it() {
        let mut rounds = vec![round(5.0, 5.0); 5];
        rounds.push(round(5.0, 10.0));
        rounds.extend(vec![round(10.0, 10.0); 5]);
        let verdicts = judge(&rounds);
        assert_eq!(verdicts.iter().flatten().count(), 1);
        assert_eq!(verdicts[5], Some(DropReason::Unsteady));
    }

    #[test]
    fn a_hidden_round_never_counts_and_does_not_set_the_norm() {
        let hidden = Round { hidden: true, ..round(1.0, 1.0) };
        assert_eq!(judge(&[hidden, round(5.0, 5.0)]), [Some(DropReason::Hidden), None]);
        assert_eq!(judge(&[Round::default()]), [None]);
    }
}
