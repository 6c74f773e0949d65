//! The plan of a run: a pure state machine. It is told what happened and answers with the next step; the page only
//! carries steps out. So the whole method runs natively against a simulated machine.

use super::constants::{
    BATCHES, CLOCK_LIMIT_MS, EXTRA_MS, EXTRA_TURNS, FIRST_CALL_LIMIT_MS, PREPARE_LIMIT_MS, SLEEP_MS,
};
use super::needs::Needs;
use super::outcome::Outcome;
use super::preset::Schedule;
use super::progress::Costs;
use super::quiet::{DropReason, limit_ms};
use super::record::Round;
use super::step::{Event, Spec, Step};
use super::summary::{Ratio, Summary};
use super::trial::{Advance, Trial};
use super::turns::Turns;
use crate::failure::{Failure, FailureKind, LanguageFailure, Stage};
use crate::lang::Contender;
use crate::protocol::FromWorker;
use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_pcg::Pcg32;

/// A run.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(super) spec: Spec,
    pub(super) schedule: Schedule,
    pub(super) baseline: Contender,
    pub(super) rounds: Vec<Round>,
    pub(super) turns: Turns,
    pub(super) costs: Costs,
    /// What was needed when the running round began, that round included.
    pub(super) needs: Needs,
    rng: Pcg32,
    failures: Vec<LanguageFailure>,
    /// Iterations of the sentinel loop, fixed by the first warm worker so that its times can be compared.
    sentinel: Option<u32>,
    pub(super) started_ms: f64,
    asked_ms: f64,
    pub(super) waiting_since_ms: Option<f64>,
    /// The last tick of the page, if it ticks.
    ticked_ms: Option<f64>,
    /// The largest share that was shown as done: what turns out to take longer is no step back.
    pub(super) shown: f64,
    outcome: Option<Outcome>,
}

impl Plan {
    /// A plan and its first step; `None` when no language is chosen. `now_ms` is the page's clock, at any origin.
    pub fn start(spec: Spec, now_ms: f64) -> Option<(Self, Step)> {
        let baseline = spec.baseline()?;
        let mut plan = Self {
            schedule: spec.preset.schedule(),
            baseline,
            rounds: Vec::new(),
            turns: Turns::default(),
            costs: Costs::default(),
            needs: Needs::new(),
            rng: Pcg32::seed_from_u64(spec.seed.into()),
            failures: Vec::new(),
            sentinel: None,
            started_ms: now_ms,
            asked_ms: now_ms,
            waiting_since_ms: None,
            ticked_ms: None,
            shown: 0.0,
            outcome: None,
            spec,
        };
        let step = plan.next_round(now_ms);
        Some((plan, step))
    }

    /// Takes an event in and gives the next step; `None` when the event changes nothing.
    pub fn tell(&mut self, event: Event, now_ms: f64) -> Option<Step> {
        if self.outcome.is_some() {
            return None;
        }
        // Asked of every event: on waking, an overdue limit may be heard before the first tick.
        match self.slept_ms(now_ms) {
            // It woke up to be hidden, which takes the round away as well.
            Some(slept_ms) if event == Event::Hidden => self.started_ms += slept_ms,
            Some(slept_ms) => return Some(self.wake(slept_ms, now_ms)),
            None => {}
        }
        self.shown = self.progress(now_ms).done;
        match event {
            Event::Tick => {
                self.ticked_ms = Some(now_ms);
                None
            }
            Event::Hidden => self.waiting_since_ms.is_none().then(|| self.pause(now_ms)),
            Event::Visible => self.waiting_since_ms.take().map(|since_ms| {
                // Time that passed unseen is not held against the run.
                self.started_ms += now_ms - since_ms;
                self.ticked_ms = None;
                self.next_round(now_ms)
            }),
            Event::Failed(language, failure) | Event::Worker(language, FromWorker::Failed(failure)) => {
                self.fail(language, failure, now_ms)
            }
            Event::Worker(language, message) => self.answer(language, message, now_ms),
        }
    }

    /// Ends the run where it is.
    pub fn cancel(&mut self) {
        self.waiting_since_ms = None;
        self.turns = Turns::default();
        self.outcome.get_or_insert(Outcome::Cancelled);
    }

    /// Whether a failed language can be taken up again: not in a run that was given up or cancelled, which would go on
    /// with everything else as well, and not where the page itself is out of date.
    pub fn can_retry(&self, language: Contender) -> bool {
        let failed = self.failures.iter().find(|failed| failed.language == language);
        failed.is_some_and(|failed| failed.failure.kind != FailureKind::StaleBuild)
            && !matches!(self.outcome, Some(Outcome::TooNoisy | Outcome::Cancelled | Outcome::ClockTooCoarse))
    }

    /// Takes a failed language up again, where that can be. Gives a step when the run was over; a run that goes on
    /// takes the language along from its next round.
    pub fn retry(&mut self, language: Contender, now_ms: f64) -> Option<Step> {
        if !self.can_retry(language) {
            return None;
        }
        let index = self.failures.iter().position(|failed| failed.language == language)?;
        self.failures.remove(index);
        self.outcome.take()?;
        // It is a run of its own: what passed since the last one ended was no sleep, and nothing of it is done.
        self.started_ms = now_ms;
        self.ticked_ms = None;
        self.shown = 0.0;
        Some(self.next_round(now_ms))
    }

    /// What is measured.
    pub fn spec(&self) -> &Spec {
        &self.spec
    }

    /// The language that the others are divided by: the first one chosen, or where that one failed without a figure
    /// the first that has one.
    pub fn baseline(&self) -> Contender {
        let measured =
            |language: &Contender| self.rounds.iter().any(|round| round.worker(*language).is_some());
        let chosen = || Contender::ALL.into_iter().filter(|language| self.spec.languages.contains(language));
        if self.has_failed(self.baseline) && !measured(&self.baseline) {
            chosen().find(measured).unwrap_or(self.baseline)
        } else {
            self.baseline
        }
    }

    /// Every round so far, the running one included.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// The languages that failed, and why.
    pub fn failures(&self) -> &[LanguageFailure] {
        &self.failures
    }

    /// How the run ended; `None` while it goes on.
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome
    }

    /// What the worker whose answer is awaited was last asked for.
    pub fn stage(&self) -> Stage {
        self.turns.asked().map_or(Stage::Load, Trial::stage)
    }

    /// Whether a language has failed, and takes no more part.
    pub fn has_failed(&self, language: Contender) -> bool {
        self.failures.iter().any(|failed| failed.language == language)
    }

    /// The figures so far. A run that is over shows no ratio whose interval says nothing.
    pub fn summary(&self) -> Summary {
        let mut summary = Summary::of(&self.rounds, self.baseline());
        if self.outcome.is_some_and(|outcome| outcome != Outcome::Cancelled) {
            summary.ratios.retain(Ratio::tells);
        }
        summary
    }

    fn answer(&mut self, language: Contender, message: FromWorker, now_ms: f64) -> Option<Step> {
        if matches!(&message, FromWorker::Ready(engine) if engine.clock_resolution_ms > CLOCK_LIMIT_MS) {
            self.turns = Turns::default();
            self.outcome = Some(Outcome::ClockTooCoarse);
            return Some(Step::Finish);
        }
        let turn = self.turns.over();
        let trial = self.turns.asked_mut().filter(|trial| trial.language() == language);
        let Some(trial) = trial else { return self.fail(language, unasked(), now_ms) };
        self.costs.spend(language, now_ms - self.asked_ms);
        let advance = trial.advance(message, turn, &self.spec, &self.schedule, &mut self.sentinel);
        match &advance {
            Advance::Started(sample) => {
                if let Some(round) = self.rounds.last_mut() {
                    round.workers.push(sample.clone());
                }
            }
            Advance::Laps(laps) => {
                if let Some(round) = self.rounds.last_mut() {
                    round.add_laps(language, laps);
                }
            }
            Advance::Prepare { .. }
            | Advance::FirstCall { .. }
            | Advance::Run { .. }
            | Advance::Failed(_) => {}
        }
        self.follow(language, advance, now_ms)
    }

    /// The step that follows from what a worker made of its answer.
    fn follow(&mut self, language: Contender, advance: Advance, now_ms: f64) -> Option<Step> {
        self.asked_ms = now_ms;
        let (message, limit_ms) = match advance {
            Advance::Prepare { message } => (message, PREPARE_LIMIT_MS),
            Advance::FirstCall { message } => (message, FIRST_CALL_LIMIT_MS),
            Advance::Run { message, limit_ms } => (message, limit_ms),
            Advance::Started(_) | Advance::Laps(_) => return Some(self.next_turn(now_ms)),
            Advance::Failed(failure) => return self.fail(language, failure, now_ms),
        };
        Some(Step::Send { language, message, limit_ms })
    }

    /// Takes a language out of the run. A step follows when its answer was awaited.
    fn fail(&mut self, language: Contender, failure: Failure, now_ms: f64) -> Option<Step> {
        if !self.turns.has(language) {
            return None;
        }
        // A time for other work is no time at all, neither now nor in the rounds before.
        let never = matches!(failure.kind, FailureKind::Checksum | FailureKind::OptimisedAway);
        let from = if never { 0 } else { self.rounds.len().saturating_sub(1) };
        for round in &mut self.rounds[from..] {
            round.remove(language);
        }
        self.failures.push(LanguageFailure { language, failure });
        let was_asked = self.turns.remove(language);
        was_asked.then(|| self.next_turn(now_ms))
    }

    fn pause(&mut self, now_ms: f64) -> Step {
        self.waiting_since_ms = Some(now_ms);
        self.break_off(DropReason::Hidden);
        Step::Wait
    }

    /// How long the page slept, where it did just now. One that is hidden is not expected to tick.
    fn slept_ms(&self, now_ms: f64) -> Option<f64> {
        let silence_ms = now_ms - self.ticked_ms.filter(|_| self.waiting_since_ms.is_none())?;
        (silence_ms > SLEEP_MS).then_some(silence_ms)
    }

    /// Begins the round anew: what was timed or waited for meanwhile says nothing, and workers may be gone.
    fn wake(&mut self, slept_ms: f64, now_ms: f64) -> Step {
        self.started_ms += slept_ms;
        self.ticked_ms = Some(now_ms);
        self.break_off(DropReason::Slept);
        self.next_round(now_ms)
    }

    fn break_off(&mut self, reason: DropReason) {
        self.turns = Turns::default();
        self.costs.forget_round();
        if let Some(round) = self.rounds.last_mut() {
            round.broken_off = Some(reason);
        }
    }

    fn next_turn(&mut self, now_ms: f64) -> Step {
        self.asked_ms = now_ms;
        if let Some(language) = self.turns.load_next() {
            return Step::Spawn { language, new_round: false, limit_ms: language.language().load_limit_ms() };
        }
        let sentinel = self.sentinel.unwrap_or(0);
        let rounds = &self.rounds;
        let wants =
            |language, over| over < BATCHES || (over < BATCHES + EXTRA_TURNS && is_short(rounds, language));
        let asked = self
            .turns
            .next_turn(wants)
            .and_then(|trial| Some((trial.language(), trial.next_laps(sentinel)?)));
        match asked {
            Some((language, Advance::Run { message, limit_ms })) => {
                Step::Send { language, message, limit_ms }
            }
            _ => self.next_round(now_ms),
        }
    }

    fn next_round(&mut self, now_ms: f64) -> Step {
        self.costs.close_round();
        self.turns = Turns::default();
        let summary = self.summary();
        self.needs = self.all_needs(&summary);
        if let Some(outcome) = self.ending(&summary, now_ms) {
            self.outcome = Some(outcome);
            return Step::Finish;
        }
        let mut languages = self.participants();
        languages.shuffle(&mut self.rng);
        if self.rounds.is_empty() {
            // The first ratio is there as soon as two languages are, and before the heavy engine loads: the baseline is
            // loaded first and Python last.
            let baseline = self.baseline;
            languages.sort_by_key(|&language| match language {
                language if language == baseline => 0,
                language if language.is_python() => 2,
                _ => 1,
            });
        }
        self.turns = Turns::of(languages);
        self.rounds.push(Round::default());
        match self.next_turn(now_ms) {
            Step::Spawn { language, limit_ms, .. } => Step::Spawn { language, limit_ms, new_round: true },
            step @ (Step::Send { .. } | Step::Wait | Step::Finish) => step,
        }
    }
}

/// Whether a language's worker in the running round has too few quiet laps so far.
fn is_short(rounds: &[Round], language: Contender) -> bool {
    let limit_ms = limit_ms(rounds);
    let worker = rounds.last().and_then(|round| round.worker(language));
    worker.is_some_and(|worker| {
        let spent_ms: f64 = worker.laps.iter().map(|lap| lap.elapsed_ms).sum();
        spent_ms < EXTRA_MS && worker.quiet(limit_ms).count() < BATCHES * worker.laps_a_batch()
    })
}

pub(super) fn unasked() -> Failure {
    Failure::new(Stage::Load, FailureKind::Protocol, "an answer to a question that was not asked")
}
