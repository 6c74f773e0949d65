//! What the answers say about the team, and what that makes of ease, hiring and staffing.

use crate::lang::Language;
use crate::measure::Interval;
use crate::quiz::model::{Answer, Answers, Criterion, Fact, Question, Skill, Stack};

/// Months for what the team knows already: at most a week to get into the project.
const KNOWN_MONTHS: Interval = Interval { lo: 0.0, hi: 0.25 };
/// A team that is new to backends learns them along with the language.
const NEW_FACTOR: f64 = 1.5;
/// Ownership is what a C or C++ team does by hand already.
const FROM_C_FACTOR: f64 = 0.6;

/// How answers about the team, or missing ones, changed a piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing: it holds for any team.
    None,
    /// An answer changed it.
    Stated,
    /// It is wider, since no answer says which of several teams this one is.
    Unstated,
}

impl Effect {
    /// What is open leaves a stack open, whatever is said of its other part.
    pub fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unstated, _) | (_, Self::Unstated) => Self::Unstated,
            (Self::Stated, _) | (_, Self::Stated) => Self::Stated,
            _ => Self::None,
        }
    }
}

/// The question that a fact answers. An answer to another question, a pain that tells of the team, fills it in only where the
/// question itself says nothing.
const fn asked_by(fact: Fact) -> Question {
    match fact {
        Fact::Knows(_) => Question::Team,
        Fact::Trains(_) => Question::Hiring,
        Fact::FrontEnd(_) => Question::Languages,
    }
}

/// Facts about the team.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// What it knows; `None` when that is not known.
    skills: Option<Vec<Skill>>,
    /// Whether that is all: what another answer fills in tells one skill and nothing of the others.
    all_skills: bool,
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
        let team = answers.counted(Question::Team);
        let mut facts = Self {
            anyone: team == Answer::Indifferent,
            all_skills: team != Answer::Unknown,
            ..Self::default()
        };
        for question in Question::ALL {
            for fact in answers.chosen(question).flat_map(|choice| choice.facts) {
                let own = asked_by(*fact);
                if question == own || answers.counted(own) == Answer::Unknown {
                    facts.take(*fact);
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

    fn take(&mut self, fact: Fact) {
        match fact {
            Fact::Knows(skill) => self.skills.get_or_insert_default().push(skill),
            Fact::Trains(trains) => self.trains = Some(trains),
            Fact::FrontEnd(front_end) => self.front_end = Some(front_end),
        }
    }

    fn has(&self, skill: Skill) -> Option<bool> {
        let known = self.skills.as_ref()?.contains(&skill);
        (known || self.all_skills).then_some(known)
    }

    /// Whether the team knows a language; `None` when that is not known.
    pub fn knows(&self, language: Language) -> Option<bool> {
        self.has(match language {
            Language::Python => Skill::Python,
            Language::Go => Skill::Go,
            Language::Rust => Skill::Rust,
            Language::JavaScript => Skill::JavaScript,
        })
    }

    /// Months until the team is productive, from those that a developer takes who comes from another language. Where it is
    /// not known what the team knows, it may know this already.
    pub fn months(&self, language: Language, newcomer: Interval) -> (Interval, Effect) {
        match self.knows(language) {
            Some(true) => (KNOWN_MONTHS, Effect::Stated),
            None if self.anyone => (newcomer, Effect::None),
            None => (Interval { lo: KNOWN_MONTHS.lo, hi: newcomer.hi }, Effect::Unstated),
            Some(false) => {
                let new = if self.has(Skill::New) == Some(true) { NEW_FACTOR } else { 1.0 };
                let from_c = language == Language::Rust && self.has(Skill::C) == Some(true);
                let factor = new * if from_c { FROM_C_FACTOR } else { 1.0 };
                let effect = if factor == 1.0 { Effect::None } else { Effect::Stated };
                (Interval { lo: newcomer.lo * factor, hi: newcomer.hi * factor }, effect)
            }
        }
    }

    /// The pool to hire from, from the share of developers who use a language. Who trains newcomers can hire anyone and
    /// then waits until they are productive: the value is halfway between the two. Where it is not known whether newcomers
    /// are trained, it may be either.
    pub fn pool(&self, share: Interval, newcomer: Interval) -> (Interval, Effect) {
        let (scale, ease) = (Criterion::Hiring.scale(), Criterion::Ease.scale().span(newcomer));
        let known = scale.span(share);
        let trained = scale
            .range(Interval { lo: f64::midpoint(known.lo, ease.lo), hi: f64::midpoint(known.hi, ease.hi) });
        match self.trains {
            Some(true) => (trained, Effect::Stated),
            Some(false) => (share, Effect::None),
            None => {
                (Interval { lo: share.lo.min(trained.lo), hi: share.hi.max(trained.hi) }, Effect::Unstated)
            }
        }
    }

    /// Languages to staff: those of the stack, and the browser's where the same people write for it.
    pub fn languages(&self, stack: Stack) -> (Interval, Effect) {
        let own = stack.languages().count() as f64;
        let with_browser =
            if stack.languages().any(|it| it == Language::JavaScript) { own } else { own + 1.0 };
        match self.front_end {
            _ if with_browser == own => (Interval { lo: own, hi: own }, Effect::None),
            Some(true) => (Interval { lo: with_browser, hi: with_browser }, Effect::Stated),
            Some(false) => (Interval { lo: own, hi: own }, Effect::None),
            None => (Interval { lo: own, hi: with_browser }, Effect::Unstated),
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
        assert_eq!(team("rust,new"), (KNOWN_MONTHS, Effect::Stated));
        assert_eq!(team("go"), (MONTHS, Effect::None), "the figures are those of whoever does not know it");
        assert_eq!(team("go,new"), (Interval { lo: 3.0, hi: 9.0 }, Effect::Stated));
        assert!((team("c").0.hi - 3.6).abs() < 1e-9 && team("c").0.lo < 2.0);
        let open = (Interval { lo: 0.0, hi: 6.0 }, Effect::Unstated);
        assert_eq!(Facts::default().months(Language::Rust, MONTHS), open);
        let mut answers = Answers::default();
        answers.set(Question::Team, Some(Answer::Unknown));
        assert_eq!(Facts::of(&answers).months(Language::Rust, MONTHS), open);
        answers.set(Question::Team, Some(Answer::Indifferent));
        assert_eq!(Facts::of(&answers).months(Language::Rust, MONTHS), (MONTHS, Effect::None));
    }

    #[test]
    fn training_widens_the_pool_of_what_is_soon_learnt() {
        let (share, soon) = (Interval { lo: 16.0, hi: 18.0 }, Interval { lo: 0.5, hi: 1.5 });
        let trains = facts(&[(Question::Hiring, "train")]);
        assert!(trains.pool(share, soon).0.lo > 18.0 && trains.pool(share, soon).1 == Effect::Stated);
        assert!(trains.pool(share, MONTHS).0.lo < 16.0);
        assert_eq!(facts(&[(Question::Hiring, "many")]).pool(share, soon), (share, Effect::None));
        let (unknown, effect) = Facts::default().pool(share, soon);
        assert!(unknown.lo == 16.0 && unknown.hi > 18.0 && effect == Effect::Unstated);
    }

    #[test]
    fn the_browser_is_a_language_to_staff_for_all_but_one() {
        let front = facts(&[(Question::Languages, "front")]);
        let counts = |facts: &Facts| Stack::ALL.map(|stack| facts.languages(stack).0.hi);
        assert_eq!(counts(&front), [2.0, 1.0, 2.0, 2.0, 3.0, 3.0, 2.0, 3.0]);
        assert_eq!(
            counts(&facts(&[(Question::Languages, "mixed")])),
            [1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 2.0]
        );
        assert_eq!(Facts::default().languages(Stack::Go), (Interval { lo: 1.0, hi: 2.0 }, Effect::Unstated));
        assert_eq!(Facts::default().languages(Stack::Node).1, Effect::None, "one, whoever writes it");
    }

    #[test]
    fn a_pain_fills_in_what_is_not_answered_and_overrides_nothing() {
        const PAIN: (Question, &str) = (Question::Pain, "iteration");
        let alone = facts(&[PAIN]);
        assert_eq!(alone.knows(Language::JavaScript), Some(true));
        assert_eq!(alone.knows(Language::Go), None, "that one is known says nothing of another");
        assert_eq!(alone.months(Language::Go, MONTHS).1, Effect::Unstated);
        assert_eq!(alone.languages(Stack::Go).0.hi, 2.0);
        let said = facts(&[PAIN, (Question::Team, "python"), (Question::Languages, "one")]);
        assert_eq!(said, facts(&[(Question::Team, "python"), (Question::Languages, "one")]));
        let mut answers = Answers::of(&[PAIN]);
        answers.set(Question::Team, Some(Answer::Indifferent));
        assert_eq!(Facts::of(&answers).knows(Language::JavaScript), None, "anyone's figures were asked for");
        answers.set(Question::Team, Some(Answer::Unknown));
        assert_eq!(Facts::of(&answers), alone, "who does not know more has said as much by the pain");
    }

    #[test]
    fn what_is_open_in_a_part_is_open_in_the_whole() {
        use Effect::{None, Stated, Unstated};
        assert_eq!([None.with(None), Stated.with(None), None.with(Stated)], [None, Stated, Stated]);
        assert_eq!([Stated.with(Unstated), Unstated.with(None), Unstated.with(Stated)], [Unstated; 3]);
    }
}
