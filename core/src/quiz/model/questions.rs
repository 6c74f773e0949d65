//! The questions: the pain first, then eleven, by the five factors of the article.

use super::criteria::Criterion;

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// The opening question.
    Pain,
    /// What is built.
    Project,
    /// Who builds it.
    Team,
    /// What it grows into.
    Scaling,
    /// How soon it must be there.
    Time,
    /// For whom it is chosen.
    Career,
}

impl Factor {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 6] =
        [Self::Pain, Self::Project, Self::Team, Self::Scaling, Self::Time, Self::Career];

    /// The name for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Pain => "First of all",
            Self::Project => "Project requirements",
            Self::Team => "Team expertise",
            Self::Scaling => "Scaling plans",
            Self::Time => "Time to market",
            Self::Career => "Career goals",
        }
    }
}

/// A question. The order is the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// The pain that is bought down first.
    Pain,
    /// What the service mostly does.
    Work,
    /// What a slow answer costs.
    Speed,
    /// What a mistake costs.
    Mistakes,
    /// What the team knows; several answers.
    Team,
    /// What it may have to learn.
    Learning,
    /// Who will be hired.
    Hiring,
    /// How far it will grow.
    Growth,
    /// Where it runs.
    Home,
    /// How many languages it may have.
    Languages,
    /// How soon the first version must be out.
    Time,
    /// For whom the choice is made.
    Career,
}

/// Something that an answer says about the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Knows(Skill),
    /// Whether newcomers are trained.
    Trains(bool),
    /// Whether the same people write what runs in the browser.
    FrontEnd(bool),
}

/// Something that a team can know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skill {
    Python,
    /// JavaScript or TypeScript.
    JavaScript,
    Go,
    Rust,
    /// C or C++, half the way to Rust.
    C,
    /// Nothing of a backend yet.
    New,
}

/// A hard constraint.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Veto {
    /// An instance has this much memory, in megabytes.
    Memory { limit_mb: f64 },
    /// No collector may stop the program.
    NoCollector,
    /// Only languages that the team knows.
    KnownOnly,
    /// Only one language.
    OneLanguage,
}

impl Veto {
    /// The constraint in words.
    pub fn label(self) -> String {
        match self {
            Self::Memory { limit_mb } => format!("An instance has {limit_mb} MB of memory"),
            Self::NoCollector => "No collector may pause it".to_owned(),
            Self::KnownOnly => "Only what the team knows".to_owned(),
            Self::OneLanguage => "One language in the backend".to_owned(),
        }
    }
}

/// An answer that a question offers.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The name in addresses.
    pub slug: &'static str,
    /// The text for a reader.
    pub label: &'static str,
    /// How much more these criteria matter, in points; below 0 where it says that one matters less. Only the order of their
    /// sums counts, and whether a sum is above 0. They are judgements of this project, which [`Self::moves`] tells a reader.
    pub points: &'static [(Criterion, i8)],
    /// What it rules out.
    pub veto: Option<Veto>,
    /// What it says about the team.
    pub facts: &'static [Fact],
}

/// A question's text and what it offers.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    pub question: Question,
    /// The name in addresses.
    pub slug: &'static str,
    /// What it is about.
    pub factor: Factor,
    /// The text for a reader.
    pub text: &'static str,
    /// Whether several answers can be given.
    pub many: bool,
    /// Whether not knowing it leaves weights open: not for pay, which plays no part unless it is asked for, and not for what
    /// the team knows, which has no points.
    pub opens: bool,
    /// What it offers, besides "don't know" and "don't care".
    pub choices: &'static [Choice],
}

impl Question {
    /// How many they are.
    pub const COUNT: usize = Self::ALL.len();

    /// All of them, in the order of the page.
    pub const ALL: [Self; 12] = [
        Self::Pain,
        Self::Work,
        Self::Speed,
        Self::Mistakes,
        Self::Team,
        Self::Learning,
        Self::Hiring,
        Self::Growth,
        Self::Home,
        Self::Languages,
        Self::Time,
        Self::Career,
    ];

    /// Its place in [`Self::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}
