//! The plan of a run: a pure state machine. It is told what happened and answers with the next step; the page only
//! carries steps out. So the whole method runs natively against a simulated machine.

use super::constants::{CLOCK_LIMIT_MS, FIRST_CALL_LIMIT_MS, PREPARE_LIMIT_MS};
use super::outcome::Outcome;
use super::preset::Schedule;
use super::progress::Costs;
use super::record::Round;
use super::sentinel::usual_ms;
use super::step::{Event, Spec, Step};
use super::summary::Summary;
use super::trial::{Advance, Trial};
use super::turns::Turns;
use crate::failure::{Failure, FailureKind, LanguageFailure, Stage};
use crate::lang::Language;
use crate::protocol::FromWorker;
use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_pcg::Pcg32;

/// A run.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(super) spec: Spec,
    pub(super) schedule: Schedule,
    pub(super) baseline: Language,
    pub(super) rounds: Vec<Round>,
    pub(super) turns: Turns,
    pub(super) costs: Costs,
    rng: Pcg32,
    failures: Vec<LanguageFailure>,
    /// Iterations of the sentinel loop, fixed by the first warm worker so that its times can be compared.
    sentinel: Option<u32>,
    pub(super) started_ms: f64,
    asked_ms: f64,
    pub(super) waiting_since_ms: Option<f64>,
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
            rng: Pcg32::seed_from_u64(spec.seed.into()),
            failures: Vec::new(),
            sentinel: None,
            started_ms: now_ms,
            asked_ms: now_ms,
            waiting_since_ms: None,
            outcome: None,
            spec,
        };
        let step = plan.next_round(now_ms);
        Some((plan, step))
    }

    /// Takes an event in and gives the next step; `None` when the event changes nothing.
    pub fn tell(&mut self, event: Event, now_ms: f64) -> Option<Step> {
        match event {
            _ if self.outcome.is_some() => None,
            Event::Hidden => self.waiting_since_ms.is_none().then(|| self.pause(now_ms)),
            Event::Visible => self.waiting_since_ms.take().map(|since_ms| {
                // Time that passed unseen is not held against the cap.
                self.started_ms += now_ms - since_ms;
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
    pub fn can_retry(&self, language: Language) -> bool {
        let failed = self.failures.iter().find(|failed| failed.language == language);
        failed.is_some_and(|failed| failed.failure.kind != FailureKind::StaleBuild)
            && !matches!(self.outcome, Some(Outcome::TooNoisy | Outcome::Cancelled | Outcome::ClockTooCoarse))
    }

    /// Takes a failed language up again, where that can be. Gives a step when the run was over; a run that goes on
    /// takes the language along from its next round.
    pub fn retry(&mut self, language: Language, now_ms: f64) -> Option<Step> {
        if !self.can_retry(language) {
            return None;
        }
        let index = self.failures.iter().position(|failed| failed.language == language)?;
        self.failures.remove(index);
        self.outcome.take()?;
        self.started_ms = now_ms;
        Some(self.next_round(now_ms))
    }

    /// What is measured.
    pub fn spec(&self) -> &Spec {
        &self.spec
    }

    /// The language that the others are divided by: the first one chosen, or where that one failed without a figure
    /// the first that has one.
    pub fn baseline(&self) -> Language {
        let measured =
            |language: &Language| self.rounds.iter().any(|round| round.worker(*language).is_some());
        let chosen = || Language::ROWS.into_iter().filter(|language| self.spec.languages.contains(language));
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
    pub fn has_failed(&self, language: Language) -> bool {
        self.failures.iter().any(|failed| failed.language == language)
    }

    /// The figures so far. A run that ended as too noisy has no ratios.
    pub fn summary(&self) -> Summary {
        let mut summary = Summary::of(&self.rounds, self.baseline());
        if self.outcome == Some(Outcome::TooNoisy) {
            summary.ratios.clear();
        }
        summary
    }

    fn answer(&mut self, language: Language, message: FromWorker, now_ms: f64) -> Option<Step> {
        if matches!(&message, FromWorker::Ready(engine) if engine.clock_resolution_ms > CLOCK_LIMIT_MS) {
            self.turns = Turns::default();
            self.outcome = Some(Outcome::ClockTooCoarse);
            return Some(Step::Finish);
        }
        let trial = self.turns.asked_mut().filter(|trial| trial.language() == language);
        let Some(trial) = trial else { return self.fail(language, unasked(), now_ms) };
        self.costs.spend(language, now_ms - self.asked_ms);
        let usual_ms = usual_ms(&self.rounds);
        let advance = trial.advance(message, &self.spec, &self.schedule, &mut self.sentinel, usual_ms);
        match &advance {
            Advance::Started(sample) => {
                if let Some(round) = self.rounds.last_mut() {
                    round.workers.push(sample.clone());
                }
            }
            Advance::Batch(batch) => {
                if let Some(round) = self.rounds.last_mut() {
                    round.add_batch(language, *batch);
                }
            }
            _ => {}
        }
        self.follow(language, advance, now_ms)
    }

    /// The step that follows from what a worker made of its answer.
    fn follow(&mut self, language: Language, advance: Advance, now_ms: f64) -> Option<Step> {
        self.asked_ms = now_ms;
        let (message, limit_ms) = match advance {
            Advance::Prepare { message } => (message, PREPARE_LIMIT_MS),
            Advance::FirstCall { message } => (message, FIRST_CALL_LIMIT_MS),
            Advance::Run { message, limit_ms } => (message, limit_ms),
            Advance::Started(_) | Advance::Batch(_) => return Some(self.next_turn(now_ms)),
            Advance::Failed(failure) => return self.fail(language, failure, now_ms),
        };
        Some(Step::Send { language, message, limit_ms })
    }

    /// Takes a language out of the run. A step follows when its answer was awaited.
    fn fail(&mut self, language: Language, failure: Failure, now_ms: f64) -> Option<Step> {
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
        self.turns = Turns::default();
        if let Some(round) = self.rounds.last_mut() {
            round.hidden = true;
        }
        Step::Wait
    }

    fn next_turn(&mut self, now_ms: f64) -> Step {
        self.asked_ms = now_ms;
        if let Some(language) = self.turns.load_next() {
            return Step::Spawn { language, new_round: false, limit_ms: language.load_limit_ms() };
        }
        let sentinel = self.sentinel.unwrap_or(0);
        let asked = self
            .turns
            .next_turn(self.schedule.batches)
            .and_then(|trial| Some((trial.language(), trial.next_batch(sentinel)?)));
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
        if let Some(outcome) = self.ending(now_ms) {
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
            step => step,
        }
    }
}

pub(super) fn unasked() -> Failure {
    Failure::new(Stage::Load, FailureKind::Protocol, "an answer to a question that was not asked")
}
