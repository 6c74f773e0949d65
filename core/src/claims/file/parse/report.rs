//! Where something stands in a file, and what is wrong there.

use std::cell::RefCell;
use std::fmt;

/// Problems that are told of one file; a reader who has put these right is told of the next.
pub const MOST_PROBLEMS: usize = 20;

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line in the file, from 1.
    pub line: usize,
    /// Path of the field, such as `claims[3].values[0].value`; empty for the file itself.
    pub field: String,
    /// What is wrong with it: the rest of a sentence that the path begins.
    pub why: String,
}

/// "Line 12, claims[3].title is missing."
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, field, why } = self;
        write!(f, "Line {line}, {} {why}.", if field.is_empty() { "the file" } else { field })
    }
}

/// The way from the file down to a field. Written out only when there is a problem.
#[derive(Clone, Copy)]
pub(in crate::claims) enum Place<'p> {
    File,
    Key(&'p Self, &'p str),
    Index(&'p Self, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::File => Ok(()),
            Self::Key(Self::File, key) => f.write_str(&shortened(key)),
            Self::Key(within, key) => write!(f, "{within}.{}", shortened(key)),
            Self::Index(within, index) => write!(f, "{within}[{index}]"),
        }
    }
}

/// The problems found so far.
pub(in crate::claims) struct Report<'t> {
    text: &'t str,
    found: RefCell<Vec<Problem>>,
}

impl<'t> Report<'t> {
    pub(in crate::claims) fn on(text: &'t str) -> Self {
        Self { text, found: RefCell::default() }
    }

    /// Adds a problem with a part of the text, in the order of the lines, unless there are [`MOST_PROBLEMS`] already.
    pub(in crate::claims) fn add(&self, part: &str, place: &Place<'_>, why: &str) {
        let mut found = self.found.borrow_mut();
        if found.len() < MOST_PROBLEMS {
            let before = part.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
            let before = self.text.as_bytes().iter().take(before);
            let line = 1 + before.filter(|&&byte| byte == b'\n').count();
            let at = found.partition_point(|other| other.line <= line);
            found.insert(at, Problem { line, field: place.to_string(), why: why.to_owned() });
        }
    }

    /// How many problems there are.
    pub(in crate::claims) fn count(&self) -> usize {
        self.found.borrow().len()
    }

    /// The problems in the order of the file.
    pub(in crate::claims) fn into_problems(self) -> Vec<Problem> {
        self.found.into_inner()
    }
}

/// What a file says, cut short so that a message stays one.
pub(in crate::claims) fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    let plain = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let mut short: String = text.chars().take(MOST).map(plain).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}
