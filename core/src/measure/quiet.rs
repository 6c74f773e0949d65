//! How quiet the machine was. A fixed JavaScript loop, the sentinel, is timed on either side of each lap; where it is
//! slow, so was the machine. Only the loop is looked at and never the lap's own time, so nothing is selected by what it
//! measures.
//!
//! A worker's time is that of its quiet laps, if most of them were quiet. Otherwise it is that of all its laps, put down to
//! the quiet machine by the language's [`sensitivity`](super::sensitivity).

use super::constants::{FLOOR_RANK, FLOOR_SHARE, QUIET, SLOW};
use super::record::{Round, WorkerSample};
use super::sensitivity::Sensitivity;
use crate::lang::Contender;
use serde::Serialize;

/// Why a round does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DropReason {
    /// The page was hidden.
    Hidden,
    /// The page was put to sleep.
    Slept,
}

/// How quiet the machine was in a run. Made anew as rounds come in: what was the best that it had shown may turn out to
/// have been slow.
#[derive(Clone, Debug)]
pub struct Quiet {
    /// Of each round in order, what the sentinel takes at least. Its own, since a processor's speed changes by some percent
    /// within minutes; where the round was slow throughout, that of the run.
    floors: Vec<f64>,
    /// The clock's step, in milliseconds.
    clock_ms: f64,
    sensitivities: Vec<(Contender, Sensitivity)>,
}

/// What a worker's laps come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timing {
    /// Milliseconds a call.
    pub ms: f64,
    /// How slow the machine was that it was corrected for, as the mean logarithm of what the sentinels took over the least
    /// that they take; 0 for a quiet worker, which is not corrected.
    pub slowness: f64,
}

impl Quiet {
    /// Looks at the rounds of a run.
    pub fn of(rounds: &[Round]) -> Self {
        let clock_ms = clock_ms(rounds);
        let best = floor_ms(rounds);
        let of_round = |round: &Round| {
            let floor = floor_ms(std::slice::from_ref(round));
            if floor > tolerated(SLOW, best, clock_ms) { best } else { floor }
        };
        let floors: Vec<f64> = rounds.iter().map(of_round).collect();
        let mut quiet = Self { floors, clock_ms, sensitivities: Vec::new() };
        // Only of languages that have something to be corrected.
        let sensitivity = |language| (language, Sensitivity::of(whole(rounds), language, best));
        let needs_it = |language: &Contender| {
            let mut workers =
                rounds.iter().enumerate().filter_map(|(at, it)| Some((at, it.worker(*language)?)));
            workers.any(|(at, worker)| worker.quiet_ms(quiet.limit_ms(at)).is_none())
        };
        quiet.sensitivities = Contender::ALL.into_iter().filter(needs_it).map(sensitivity).collect();
        quiet
    }

    /// What the sentinels around a quiet lap take at most in a round, in milliseconds.
    pub fn limit_ms(&self, round: usize) -> f64 {
        self.floors.get(round).map_or(f64::INFINITY, |&floor| tolerated(QUIET, floor, self.clock_ms))
    }

    /// What a worker's laps come to in a round.
    pub fn timing(&self, round: usize, worker: &WorkerSample) -> Option<Timing> {
        if let Some(ms) = worker.quiet_ms(self.limit_ms(round)) {
            return Some(Timing { ms, slowness: 0.0 });
        }
        let (log, slowness) = worker.logs(*self.floors.get(round)?)?;
        let sensitivity = self.sensitivity(worker.language)?;
        Some(Timing { ms: (log - sensitivity.slope * slowness).exp(), slowness })
    }

    /// How unsure the corrections of a language's workers leave its time, as the half-width of a 95 % interval of its
    /// logarithm: the error of the sensitivity is the same in all of them.
    pub fn unsure(&self, language: Contender, timings: &[Timing]) -> f64 {
        let sum: f64 = timings.iter().map(|timing| timing.slowness).sum();
        let error = self.sensitivity(language).map_or(0.0, |it| it.error);
        if timings.is_empty() { 0.0 } else { NORMAL_POINT * error * sum.abs() / timings.len() as f64 }
    }

    fn sensitivity(&self, language: Contender) -> Option<Sensitivity> {
        self.sensitivities.iter().find(|(of, _)| *of == language).map(|(_, it)| *it)
    }

    /// Share of the laps that were disturbed.
    pub fn disturbed(&self, rounds: &[Round]) -> f64 {
        let (mut count, mut quiet) = (0.0, 0.0);
        for (at, round) in rounds.iter().enumerate().filter(|(_, round)| round.broken_off.is_none()) {
            for worker in &round.workers {
                count += worker.laps.len() as f64;
                quiet += worker.quiet(self.limit_ms(at)).count() as f64;
            }
        }
        if count > 0.0 { 1.0 - quiet / count } else { 0.0 }
    }
}

/// What the sentinels around a quiet lap take at most by all that the run has seen so far, in milliseconds.
pub(super) fn limit_ms(rounds: &[Round]) -> f64 {
    tolerated(QUIET, floor_ms(rounds), clock_ms(rounds))
}

/// What is still quiet, given the least that was seen: a share more, and half a step of the clock, by which the mean of two
/// short loops may seem longer than it was.
fn tolerated(factor: f64, floor_ms: f64, clock_ms: f64) -> f64 {
    factor * floor_ms + 0.5 * clock_ms
}

/// The clock's step as the workers saw it, in milliseconds.
fn clock_ms(rounds: &[Round]) -> f64 {
    let workers = rounds.iter().flat_map(|round| &round.workers);
    workers.map(|worker| worker.engine.clock_resolution_ms).fold(0.0, f64::max)
}

fn whole(rounds: &[Round]) -> impl Iterator<Item = &Round> {
    rounds.iter().filter(|round| round.broken_off.is_none())
}

/// What a sentinel takes at least; infinite before any was timed.
fn floor_ms(rounds: &[Round]) -> f64 {
    let laps = whole(rounds).flat_map(|round| &round.workers).flat_map(|worker| &worker.laps);
    let mut seen: Vec<f64> = laps.flat_map(|lap| [lap.before_ms, lap.after_ms]).collect();
    let Some(last) = seen.len().checked_sub(1) else { return f64::INFINITY };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a length")]
    let share = (FLOOR_SHARE * seen.len() as f64) as usize;
    *seen.select_nth_unstable_by(share.max(FLOOR_RANK).min(last), f64::total_cmp).1
}

/// The two-sided 95 % point of the normal distribution.
const NORMAL_POINT: f64 = 1.96;

#[cfg(test)]
mod tests {
    use super::super::record::tests::worker;
    use super::*;

    fn round(laps: &[(f64, f64)]) -> Round {
        Round { workers: vec![worker(Contender::RUST, laps), worker(Contender::GO, laps)], broken_off: None }
    }

    fn timing(rounds: &[Round], at: usize) -> Timing {
        Quiet::of(rounds).timing(at, &rounds[at].workers[0]).unwrap()
    }

    #[test]
    fn a_steady_machine_is_quiet() {
        let rounds = [round(&[(5.0, 2.0); 20]), round(&[(5.0, 2.2); 20])];
        assert_eq!(Quiet::of(&rounds).disturbed(&rounds), 0.0);
        assert_eq!(timing(&rounds, 1), Timing { ms: 2.5, slowness: 0.0 });
    }

    #[test]
    fn a_slow_round_is_corrected_as_soon_as_a_quick_one_has_come() {
        // Three quarters more for the sentinel, half more for the kernel.
        let rounds = [round(&[(7.5, 3.5); 20]), round(&[(5.0, 2.0); 20])];
        assert_eq!(timing(&rounds[..1], 0), Timing { ms: 3.75, slowness: 0.0 });
        let slow = timing(&rounds, 0);
        assert!((slow.ms - 2.5).abs() < 0.05, "{slow:?}");
        assert!((slow.slowness - 1.75_f64.ln()).abs() < 1e-9, "{slow:?}");
        assert!((Quiet::of(&rounds).disturbed(&rounds) - 0.5).abs() < 1e-9);
    }

    #[test]
    fn quiet_laps_are_chosen_by_the_sentinels_alone() {
        let mut laps = vec![(9.0, 3.5); 3];
        laps.extend([(5.0, 2.0); 9]);
        laps.push((50.0, 2.0));
        assert_eq!(timing(&[round(&laps)], 0), Timing { ms: (2.5 + 7.0) / 2.0, slowness: 0.0 });
    }

    #[test]
    fn what_is_not_known_of_a_language_makes_its_corrected_time_unsure() {
        let rounds = [round(&[(7.5, 3.5); 20]), round(&[(5.0, 2.0); 20])];
        let quiet = Quiet::of(&rounds[1..]);
        assert_eq!(quiet.unsure(Contender::RUST, &[timing(&rounds[1..], 0)]), 0.0);
        let quiet = Quiet::of(&rounds);
        let error = quiet.sensitivity(Contender::RUST).unwrap().error;
        let timings = [timing(&rounds, 0), timing(&rounds, 1)];
        let unsure = quiet.unsure(Contender::RUST, &timings);
        assert!(
            error > 0.05 && (unsure - 1.96 * error * 1.75_f64.ln() / 2.0).abs() < 1e-9,
            "{error}, {unsure}"
        );
    }

    #[test]
    fn a_round_that_was_broken_off_does_not_set_the_norm() {
        let hidden = Round { broken_off: Some(DropReason::Hidden), ..round(&[(5.0, 1.0); 20]) };
        assert!((limit_ms(&[hidden, round(&[(5.0, 2.0); 20])]) - (QUIET * 2.0 + 0.05)).abs() < 1e-9);
        assert_eq!(limit_ms(&[Round::default()]), f64::INFINITY);
        assert_eq!(Quiet::of(&[]).disturbed(&[]), 0.0);
    }
}
