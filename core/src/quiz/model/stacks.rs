//! What can be chosen: a language, or two of them joined.

use crate::lang::Language;

/// How the two languages of a stack meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// One process: the second language is called from the first where time is spent.
    HotPath,
    /// Processes of their own that talk over the network.
    Services,
}

/// An option of the quiz. The order is the order of the evidence, single languages first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stack {
    /// Python alone.
    Python,
    /// JavaScript or TypeScript on Node.js alone.
    Node,
    /// Go alone.
    Go,
    /// Rust alone.
    Rust,
    /// Python that calls Rust where time is spent.
    PythonRust,
    /// Models and data in Python, services in Go.
    PythonGo,
    /// Node.js towards the browser, services in Go.
    NodeGo,
    /// Go that leaves its hottest paths to Rust.
    GoRust,
}

impl Stack {
    pub const ALL: [Self; 8] = [
        Self::Python,
        Self::Node,
        Self::Go,
        Self::Rust,
        Self::PythonRust,
        Self::PythonGo,
        Self::NodeGo,
        Self::GoRust,
    ];

    /// How many they are.
    pub const COUNT: usize = Self::ALL.len();

    /// Its place in [`Self::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The name in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Python => "python",
            Self::Node => "node",
            Self::Go => "go",
            Self::Rust => "rust",
            Self::PythonRust => "python-rust",
            Self::PythonGo => "python-go",
            Self::NodeGo => "node-go",
            Self::GoRust => "go-rust",
        }
    }

    /// The name for a reader. Without commas, so that it can stand in a list.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Python => "Python",
            Self::Node => "Node.js",
            Self::Go => "Go",
            Self::Rust => "Rust",
            Self::PythonRust => "Python with a Rust hot path",
            Self::PythonGo => "Python for models with Go services",
            Self::NodeGo => "Node.js to the browser with Go services",
            Self::GoRust => "Go with Rust hot paths",
        }
    }

    /// The stack of a slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stack| stack.slug() == slug)
    }

    /// The stack that is one language alone.
    pub const fn of(language: Language) -> Self {
        match language {
            Language::Python => Self::Python,
            Language::Go => Self::Go,
            Language::Rust => Self::Rust,
            Language::JavaScript => Self::Node,
        }
    }

    /// Its first language, and the second with how they meet.
    pub const fn parts(self) -> (Language, Option<(Language, Joint)>) {
        use Language::{Go, JavaScript, Python, Rust};
        match self {
            Self::Python => (Python, None),
            Self::Node => (JavaScript, None),
            Self::Go => (Go, None),
            Self::Rust => (Rust, None),
            Self::PythonRust => (Python, Some((Rust, Joint::HotPath))),
            Self::PythonGo => (Python, Some((Go, Joint::Services))),
            Self::NodeGo => (JavaScript, Some((Go, Joint::Services))),
            Self::GoRust => (Go, Some((Rust, Joint::HotPath))),
        }
    }

    /// Its languages, one or two.
    pub fn languages(self) -> impl Iterator<Item = Language> {
        let (first, second) = self.parts();
        std::iter::once(first).chain(second.map(|(language, _)| language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_languages_come_first_and_stacks_are_made_of_them() {
        for (index, stack) in Stack::ALL.into_iter().enumerate() {
            assert_eq!((stack.index(), Stack::from_slug(stack.slug())), (index, Some(stack)));
            assert_eq!(stack.parts().1.is_none(), index < 4, "{stack:?}");
            assert!(stack.languages().all(|language| Stack::of(language).index() < 4));
        }
        assert_eq!(Stack::from_slug("Go"), None);
        assert!(Stack::ALL.iter().all(|stack| !stack.label().contains([',', ';'])), "lists stay clear");
    }
}
