//! The advice of the two documents as sets of answers: starting points for a reader, and a test of the model, which must
//! come to the same advice without knowing where the answers are from. It is no independent test: the same article is a
//! source of some of the evidence, and the points of the answers were set by people who had read it.

use super::answers::Answers;
use super::questions::Question::{self, *};
use super::stacks::Stack::{self, *};

/// Where a profile is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The article's recommendations by situation.
    Situation,
    /// The article's lists of when to use which language.
    When,
    /// The briefing's pains.
    Pain,
}

impl Group {
    pub const fn document(self) -> &'static str {
        match self {
            Self::Situation | Self::When => "the article",
            Self::Pain => "the briefing",
        }
    }
}

/// A set of answers with the advice that a document gives for it.
#[derive(Clone, Copy, Debug)]
pub struct Profile {
    /// The name in addresses.
    pub slug: &'static str,
    /// The name for a reader.
    pub label: &'static str,
    /// Where it is from.
    pub group: Group,
    /// The answers, by slugs.
    pub given: &'static [(Question, &'static str)],
    /// What the document advises, in short.
    pub advice: &'static str,
    /// The options that follow it.
    pub advised: &'static [Stack],
}

impl Profile {
    pub fn answers(&self) -> Answers {
        Answers::of(self.given)
    }
}

/// All of them, the situations first.
pub const PROFILES: [Profile; 13] = [
    Profile {
        slug: "beginner",
        label: "New to backends",
        group: Group::Situation,
        given: &[(Pain, "any"), (Team, "new"), (Learning, "quick"), (Languages, "one"), (Career, "start")],
        advice: "start with Go",
        advised: &[Go],
    },
    Profile {
        slug: "javascript-developer",
        label: "A JavaScript developer moving to the backend",
        group: Group::Situation,
        given: &[
            (Pain, "iteration"),
            (Work, "api"),
            (Team, "javascript"),
            (Learning, "quick"),
            (Languages, "front"),
        ],
        advice: "Node.js with TypeScript, then Go",
        advised: &[Node, NodeGo],
    },
    Profile {
        slug: "data-scientist",
        label: "A data scientist who ships models",
        group: Group::Situation,
        given: &[
            (Pain, "data"),
            (Work, "data"),
            (Speed, "millisecond"),
            (Team, "python"),
            (Learning, "invest"),
            (Growth, "top"),
            (Languages, "mixed"),
        ],
        advice: "Python, with Go or Rust in production",
        advised: &[PythonGo, PythonRust],
    },
    Profile {
        slug: "pay",
        label: "Whoever wants the highest pay",
        group: Group::Situation,
        given: &[(Pain, "any"), (Learning, "invest"), (Languages, "one"), (Career, "pay")],
        advice: "Rust",
        advised: &[Rust],
    },
    Profile {
        slug: "founder",
        label: "A founder",
        group: Group::Situation,
        given: &[
            (Pain, "any"),
            (Work, "api"),
            (Mistakes, "mended"),
            (Hiring, "many"),
            (Growth, "may"),
            (Time, "weeks"),
        ],
        advice: "Python or Node.js, with a plan for Go",
        advised: &[Python, Node, PythonGo, NodeGo],
    },
    Profile {
        slug: "when-python",
        label: "Models, prototypes, no extreme speed",
        group: Group::When,
        given: &[(Pain, "data"), (Work, "data"), (Speed, "waits"), (Growth, "small"), (Time, "weeks")],
        advice: "Python",
        advised: &[Python],
    },
    Profile {
        slug: "when-node",
        label: "A JavaScript team, live updates, many to hire",
        group: Group::When,
        given: &[
            (Pain, "iteration"),
            (Work, "realtime"),
            (Speed, "waits"),
            (Team, "javascript"),
            (Hiring, "many"),
            (Languages, "front"),
            (Time, "weeks"),
        ],
        advice: "Node.js",
        advised: &[Node],
    },
    Profile {
        slug: "when-go",
        label: "Cloud services and tools that must scale, a new team",
        group: Group::When,
        given: &[
            (Pain, "simplicity"),
            (Work, "infrastructure"),
            (Team, "new"),
            (Learning, "quick"),
            (Growth, "top"),
        ],
        advice: "Go",
        advised: &[Go],
    },
    Profile {
        slug: "when-rust",
        label: "Systems software, every millisecond, an experienced team",
        group: Group::When,
        given: &[
            (Pain, "performance"),
            (Work, "systems"),
            (Speed, "millisecond"),
            (Mistakes, "money"),
            (Team, "c"),
            (Learning, "invest"),
        ],
        advice: "Rust",
        advised: &[Rust],
    },
    Profile {
        slug: "pain-simplicity",
        label: "Pain: a web service that stays simple",
        group: Group::Pain,
        given: &[(Pain, "simplicity")],
        advice: "Go",
        advised: &[Go],
    },
    Profile {
        slug: "pain-data",
        label: "Pain: the data",
        group: Group::Pain,
        given: &[(Pain, "data")],
        advice: "Python",
        advised: &[Python],
    },
    Profile {
        slug: "pain-performance",
        label: "Pain: extreme performance",
        group: Group::Pain,
        given: &[(Pain, "performance")],
        advice: "Rust",
        advised: &[Rust],
    },
    Profile {
        slug: "pain-iteration",
        label: "Pain: speed of change in a JavaScript team",
        group: Group::Pain,
        given: &[(Pain, "iteration")],
        advice: "Node.js",
        advised: &[Node],
    },
];
