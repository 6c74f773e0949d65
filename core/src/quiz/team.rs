//! What the answers say about the team, and what that makes of ease, hiring and staffing.

use super::answers::{Answer, Answers};
use super::criteria::Criterion;
use super::questions::{Fact, Question, Skill};
use super::stacks::Stack;
use crate::lang::Language;
use crate::measure::Interval;

/// Months for what the team knows already: at most a week to get into the project.
const KNOWN_MONTHS: Interval = Interval { lo: 0.0, hi: 0.25 };
/// A team that is new to backends learns them along with the language.
const NEW_FACTOR: f64 = 1.5;
/// Ownership is what a C or C++ team does by hand already.
const FROM_C_FACTOR: f64 = 0.6;

/// Facts about the team.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// What it knows; `None` when that is not known.
    skills: Option<Vec<Skill>>,
    /// Whether "don't care" was said: then any developer's figures hold.
    anyone: bool,
    /// Whether newcomers are trained.
    trains: Option<bool>,
    /// Whether the same people write what runs in the browser.
    front_end: Option<bool>,
}

impl Facts {
    /// The facts in the answers.
    pub fn of(answers: &Answers) -> Self {
        let mut facts =
            Self { anyone: answers.counted(Question::Team) == Answer::Indifferent, ..Self::default() };
        for fact in answers.choices().flat_map(|choice| choice.facts) {
            match *fact {
                Fact::Knows(skill) => facts.skills.get_or_insert_default().push(skill),
                Fact::Trains(trains) => facts.trains = Some(trains),
                Fact::FrontEnd(front_end) => {
                    facts.front_end = Some(front_end || facts.front_end == Some(true));
                }
            }
        }
        // Nobody asked: figures as for a team that hires what there is.
        if answers.counted(Question::Hiring) != Answer::Unknown {
            facts.trains.get_or_insert(false);
        }
        if answers.counted(Question::Languages) == Answer::Indifferent {
            facts.front_end.get_or_insert(false);
        }
        facts
    }

    fn has(&self, skill: Skill) -> Option<bool> {
        self.skills.as_ref().map(|skills| skills.contains(&skill))
    }

    /// Whether the team knows a language; `None` when that is not known.
    pub fn knows(&self, language: Language) -> Option<bool> {
        self.has(match language.engine() {
            Language::Python => Skill::Python,
            Language::Go => Skill::Go,
            Language::Rust => Skill::Rust,
            _ => Skill::JavaScript,
        })
    }

    /// Months until the team is productive, from those that a developer takes who comes from another language.
    pub fn months(&self, language: Language, newcomer: Interval) -> Interval {
        match self.knows(language) {
            Some(true) => KNOWN_MONTHS,
            None if self.anyone => newcomer,
            None => Interval { lo: KNOWN_MONTHS.lo, hi: newcomer.hi },
            Some(false) => {
                let new = if self.has(Skill::New) == Some(true) { NEW_FACTOR } else { 1.0 };
                let from_c = language == Language::Rust && self.has(Skill::C) == Some(true);
                let factor = new * if from_c { FROM_C_FACTOR } else { 1.0 };
                Interval { lo: newcomer.lo * factor, hi: newcomer.hi * factor }
            }
        }
    }

    /// The pool to hire from, from the share of developers who use a language. Who trains newcomers can hire anyone and
    /// then waits until they are productive: the value is halfway between the two.
    pub fn pool(&self, share: Interval, newcomer: Interval) -> Interval {
        let (scale, ease) = (Criterion::Hiring.scale(), Criterion::Ease.scale().span(newcomer));
        let known = scale.span(share);
        let trained = scale
            .range(Interval { lo: f64::midpoint(known.lo, ease.lo), hi: f64::midpoint(known.hi, ease.hi) });
        match self.trains {
            Some(true) => trained,
            Some(false) => share,
            None => Interval { lo: share.lo.min(trained.lo), hi: share.hi.max(trained.hi) },
        }
    }

    /// Languages to staff: those of the stack, and the browser's where the same people write for it.
    pub fn languages(&self, stack: Stack) -> Interval {
        let own = stack.languages().count() as f64;
        let with_browser =
            if stack.languages().any(|it| it == Language::JavaScript) { own } else { own + 1.0 };
        match self.front_end {
            Some(true) => Interval { lo: with_browser, hi: with_browser },
            Some(false) => Interval { lo: own, hi: own },
            None => Interval { lo: own, hi: with_browser },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MONTHS: Interval = Interval { lo: 2.0, hi: 6.0 };

    fn facts(pairs: &[(Question, &str)]) -> Facts {
        Facts::of(&Answers::of(pairs))
    }

    #[test]
    fn what_is_known_takes_no_time_and_what_is_not_asked_may_be_known() {
        let team = |slugs| facts(&[(Question::Team, slugs)]).months(Language::Rust, MONTHS);
        assert_eq!(team("rust,new"), KNOWN_MONTHS);
        assert_eq!(team("go"), MONTHS);
        assert_eq!(team("go,new"), Interval { lo: 3.0, hi: 9.0 });
        assert!((team("c").hi - 3.6).abs() < 1e-9 && team("c").lo < 2.0);
        assert_eq!(Facts::default().months(Language::Rust, MONTHS), Interval { lo: 0.0, hi: 6.0 });
        let mut answers = Answers::default();
        answers.set(Question::Team, Some(Answer::Indifferent));
        assert_eq!(Facts::of(&answers).months(Language::Rust, MONTHS), MONTHS);
    }

    #[test]
    fn training_widens_the_pool_of_what_is_soon_learnt() {
        let (share, soon) = (Interval { lo: 16.0, hi: 18.0 }, Interval { lo: 0.5, hi: 1.5 });
        let trains = facts(&[(Question::Hiring, "train")]);
        assert!(trains.pool(share, soon).lo > 18.0);
        assert!(trains.pool(share, MONTHS).lo < 16.0);
        assert_eq!(facts(&[(Question::Hiring, "many")]).pool(share, soon), share);
        let unknown = Facts::default().pool(share, soon);
        assert!(unknown.lo == 16.0 && unknown.hi > 18.0);
    }

    #[test]
    fn the_browser_is_a_language_to_staff_for_all_but_one() {
        let front = facts(&[(Question::Languages, "front")]);
        let counts = |facts: &Facts| Stack::ALL.map(|stack| facts.languages(stack).hi);
        assert_eq!(counts(&front), [2.0, 1.0, 2.0, 2.0, 3.0, 3.0, 2.0, 3.0]);
        assert_eq!(
            counts(&facts(&[(Question::Languages, "mixed")])),
            [1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 2.0]
        );
        assert_eq!(
            counts(&facts(&[(Question::Pain, "iteration"), (Question::Languages, "one")])),
            counts(&front)
        );
        assert_eq!(Facts::default().languages(Stack::Go), Interval { lo: 1.0, hi: 2.0 });
    }
}
