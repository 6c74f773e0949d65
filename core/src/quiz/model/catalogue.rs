//! The texts of the questions and what each answer means. Points were set by what an answer says, on one scale for all
//! questions: 1 a little, 2 clearly, 3 much, 4 above all; up to 8 for the pain that is bought down first. An answer that says
//! of something that it matters less takes points away. All of this is judgement: nothing of it was measured, and the page
//! can show it (`Choice::moves`). The test in `profiles.rs` counts how much of the advice hangs on a single point.

use super::criteria::Criterion::{self, *};
use super::questions::Factor::{self, Career, Pain, Project, Scaling, Team, Time};
use super::questions::{Choice, Fact, Question, Skill, Spec, Veto};

const fn choice(slug: &'static str, label: &'static str, points: &'static [(Criterion, i8)]) -> Choice {
    Choice { slug, label, points, veto: None, facts: &[] }
}

const fn knows(slug: &'static str, label: &'static str, facts: &'static [Fact]) -> Choice {
    Choice { slug, label, points: &[], veto: None, facts }
}

const fn spec(
    question: Question,
    slug: &'static str,
    factor: Factor,
    text: &'static str,
    choices: &'static [Choice],
) -> Spec {
    Spec { question, slug, factor, text, many: false, opens: true, choices }
}

/// All questions, in the order of [`Question::ALL`].
static CATALOGUE: [Spec; Question::COUNT] = [
    spec(Question::Pain, "pain", Pain, "What pain are you buying down first?", PAINS),
    spec(Question::Work, "work", Project, "What will it mostly do?", WORK),
    spec(Question::Speed, "speed", Project, "What does a slow answer cost?", SPEED),
    spec(Question::Mistakes, "mistakes", Project, "What does a mistake cost?", MISTAKES),
    Spec {
        many: true,
        opens: false,
        ..spec(Question::Team, "team", Team, "What does the team know well?", TEAM)
    },
    spec(Question::Learning, "learning", Team, "May it have to learn a language?", LEARNING),
    spec(Question::Hiring, "hiring", Team, "Whom will you hire?", HIRING),
    spec(Question::Growth, "growth", Scaling, "How far will it grow?", GROWTH),
    spec(Question::Home, "home", Scaling, "What does it run on?", HOME),
    spec(Question::Languages, "languages", Scaling, "How many languages may it have?", LANGUAGES),
    spec(Question::Time, "time", Time, "How soon must a first version be out?", TIME),
    Spec { opens: false, ..spec(Question::Career, "career", Career, "Whom do you choose for?", CAREER) },
];

impl Factor {
    pub fn questions(self) -> impl Iterator<Item = Question> {
        Question::ALL.into_iter().filter(move |question| question.spec().factor == self)
    }
}

impl Question {
    /// Its text and what it offers.
    pub const fn spec(self) -> &'static Spec {
        &CATALOGUE[self.index()]
    }

    /// The question of a slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.spec().slug == slug)
    }

    /// The place of a choice among those it offers.
    pub fn choice(self, slug: &str) -> Option<usize> {
        self.spec().choices.iter().position(|choice| choice.slug == slug)
    }
}

const PAINS: &[Choice] = &[
    choice(
        "simplicity",
        "A web service that has to stay simple, to build and to run",
        &[(Operating, 8), (Concurrency, 6), (Cloud, 4), (Ease, 3)],
    ),
    choice(
        "data",
        "The data: models and pipelines set the pace",
        &[(Data, 8), (First, 5), (Staffing, 4), (Hiring, 2)],
    ),
    choice(
        "performance",
        "Extreme performance: milliseconds or crashes cost money",
        &[(Cpu, 8), (Tail, 7), (Safety, 6), (Memory, 4)],
    ),
    Choice {
        facts: &[Fact::Knows(Skill::JavaScript), Fact::FrontEnd(true)],
        ..choice(
            "iteration",
            "Speed of change, with a team that writes JavaScript",
            &[(Web, 8), (First, 7), (Staffing, 5), (Ease, 4)],
        )
    },
];

const WORK: &[Choice] = &[
    choice("api", "Web pages and interfaces over a database", &[(Web, 3), (Concurrency, 2)]),
    choice("data", "Machine learning, models or data pipelines", &[(Data, 4), (First, 1)]),
    choice(
        "realtime",
        "Live updates, chat, games: many open connections",
        &[(Concurrency, 3), (Web, 2), (Tail, 1)],
    ),
    choice(
        "infrastructure",
        "Cloud services, command-line and infrastructure tools",
        &[(Cloud, 4), (Operating, 2), (Concurrency, 1), (Memory, 1)],
    ),
    choice(
        "systems",
        "Systems software: engines, embedded, in place of C or C++",
        &[(Memory, 3), (Cpu, 3), (Safety, 3), (Tail, 1)],
    ),
];

const SPEED: &[Choice] = &[
    Choice {
        veto: Some(Veto::NoCollector),
        ..choice("pause", "No pause of a collector is allowed at all", &[(Tail, 4), (Cpu, 2)])
    },
    choice("millisecond", "Every millisecond counts", &[(Cpu, 4), (Tail, 3)]),
    choice("hot", "A few places compute hard, the rest does not", &[(Cpu, 2), (Tail, 1)]),
    choice("waits", "Little: it mostly waits for databases and networks", &[(Concurrency, 1), (Cpu, -2)]),
];

const MISTAKES: &[Choice] = &[
    choice("money", "Money, safety or secrets", &[(Safety, 4)]),
    choice("annoying", "An incident and a bad day", &[(Safety, 2), (Operating, 1)]),
    choice("mended", "Little: it is mended with the next release", &[(First, 1), (Safety, -2)]),
];

const TEAM: &[Choice] = &[
    knows("python", "Python", &[Fact::Knows(Skill::Python)]),
    knows("javascript", "JavaScript or TypeScript", &[Fact::Knows(Skill::JavaScript)]),
    knows("go", "Go", &[Fact::Knows(Skill::Go)]),
    knows("rust", "Rust", &[Fact::Knows(Skill::Rust)]),
    knows("c", "C or C++", &[Fact::Knows(Skill::C)]),
    knows("new", "New to backends", &[Fact::Knows(Skill::New)]),
];

const LEARNING: &[Choice] = &[
    Choice { veto: Some(Veto::KnownOnly), ..choice("none", "No, what it knows must do", &[(Ease, 3)]) },
    choice("quick", "If it is soon learnt", &[(Ease, 3), (Operating, 1)]),
    choice("invest", "Yes, there is time for a hard one", &[(Ease, -2)]),
];

const HIRING: &[Choice] = &[
    Choice {
        facts: &[Fact::Trains(false)],
        ..choice("many", "Many, soon, who know it already", &[(Hiring, 4), (Ease, 1)])
    },
    Choice { facts: &[Fact::Trains(true)], ..choice("train", "Good people, and train them", &[(Hiring, 2)]) },
    choice("nobody", "Nobody for now", &[(Hiring, -2)]),
];

const GROWTH: &[Choice] = &[
    choice("small", "It stays small", &[(Operating, 1)]),
    choice("may", "It may grow a lot, later", &[(Concurrency, 2), (Cpu, 1), (Cloud, 1)]),
    choice("top", "Scaling is what matters most", &[(Concurrency, 4), (Cloud, 3), (Cpu, 2), (Operating, 1)]),
];

const HOME: &[Choice] = &[
    Choice {
        veto: Some(Veto::Memory { limit_mb: 32.0 }),
        ..choice("tiny", "32 MB of memory or less", &[(Memory, 4)])
    },
    choice("small", "Small instances, or functions that start often", &[(Memory, 3), (Cloud, 1)]),
    choice("plenty", "Servers with memory to spare", &[(Memory, -2)]),
];

const LANGUAGES: &[Choice] = &[
    Choice {
        veto: Some(Veto::OneLanguage),
        facts: &[Fact::FrontEnd(false)],
        ..choice("one", "One in the backend, whatever the browser runs", &[(Staffing, 2)])
    },
    Choice {
        facts: &[Fact::FrontEnd(true)],
        ..choice("front", "As few as can be, the browser’s among them", &[(Staffing, 4), (Web, 3)])
    },
    Choice {
        facts: &[Fact::FrontEnd(false)],
        ..choice("mixed", "Two, where the second pays", &[(Staffing, -4)])
    },
];

const TIME: &[Choice] = &[
    choice("weeks", "In weeks: the market decides", &[(First, 4), (Ease, 1)]),
    choice("months", "In months", &[(First, 2)]),
    choice("right", "When it is right", &[(Safety, 1)]),
];

const CAREER: &[Choice] = &[
    choice("service", "For a service and its team", &[]),
    choice("pay", "For my career: what pays most", &[(Pay, 6)]),
    choice("start", "For my first steps in backends", &[(Ease, 3), (Cloud, 2), (Pay, 2), (Operating, 1)]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_in_order_and_its_slugs_are_unique() {
        for question in Question::ALL {
            let spec = question.spec();
            assert_eq!((spec.question, Question::from_slug(spec.slug)), (question, Some(question)));
            assert!((2..=8).contains(&spec.choices.len()));
            for (index, choice) in spec.choices.iter().enumerate() {
                assert_eq!(question.choice(choice.slug), Some(index), "{}", choice.slug);
                assert!(!["unknown", "any"].contains(&choice.slug));
                assert!(choice.slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'));
            }
        }
        assert_eq!(Factor::ALL.map(|factor| factor.questions().count()), [1, 3, 3, 3, 1, 1]);
    }

    #[test]
    fn every_criterion_can_be_made_to_matter_and_pay_only_by_a_career() {
        for criterion in Criterion::ALL {
            let raised_by: Vec<Question> = Question::ALL
                .into_iter()
                .filter(|question| {
                    question
                        .spec()
                        .choices
                        .iter()
                        .any(|choice| choice.points.iter().any(|it| it.0 == criterion))
                })
                .collect();
            assert!(!raised_by.is_empty(), "{criterion:?}");
            assert_eq!(criterion == Criterion::Pay, raised_by == [Question::Career], "{criterion:?}");
        }
        let closed = Question::ALL.into_iter().filter(|question| !question.spec().opens);
        assert!(closed.eq([Question::Team, Question::Career]));
    }
}
