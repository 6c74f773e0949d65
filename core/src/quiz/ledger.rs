//! All the evidence for one reader: the table, what their team and their measurement make of it, what they set
//! themselves, and what follows for the stacks.

use super::answers::Answers;
use super::blend::Blend;
use super::criteria::Criterion;
use super::evidence::{Entry, Grade, Source, entry};
use super::stacks::Stack;
use super::team::{Effect, Facts};
use super::value::{Cell, Matrix};
use crate::lang::Language;
use crate::measure::Interval;

/// Ratios that the reader has measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measured {
    /// What was measured, for the note: "the mean over nine kernels in this browser".
    pub what: String,
    /// The time of a language over that of Rust, with its interval; a language that is missing keeps its evidence.
    pub over_rust: Vec<(Language, Interval)>,
    /// The languages whose interval is the measured one joined with the published.
    pub joined: Vec<Language>,
}

impl Measured {
    fn of(&self, language: Language) -> Option<Interval> {
        let usable = |range: &Interval| range.lo > 0.0 && range.lo <= range.hi && range.hi.is_finite();
        self.over_rust.iter().find(|(its, _)| *its == language).map(|it| it.1).filter(usable)
    }
}

/// Where an item comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Origin {
    Table(&'static Entry),
    Blend {
        first: Stack,
        second: Stack,
        blend: Blend,
    },
    Counted,
    /// With the entry of the table that it was joined with.
    Measured(Option<&'static Entry>),
    Reader,
    Nothing,
}

/// What is known of an option on a criterion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// The least and the most that it may be, in the unit of the criterion's scale.
    pub range: Interval,
    /// What that is worth, 0 to 100.
    pub span: Interval,
    /// How good it is. What follows by a rule is a judgement.
    pub grade: Grade,
    /// What the answers about the team made of it.
    pub team: Effect,
    origin: Origin,
}

impl Item {
    fn new(criterion: Criterion, range: Interval, grade: Grade, origin: Origin) -> Self {
        Self { range, span: criterion.scale().span(range), grade, team: Effect::None, origin }
    }
}

/// The evidence for every option on every criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    rows: Vec<Vec<Item>>,
    /// What the reader measured.
    measured: Option<String>,
}

impl Ledger {
    /// For these answers.
    pub fn new(answers: &Answers, facts: &Facts, measured: Option<&Measured>) -> Self {
        let what = measured.map(|measured| measured.what.clone());
        let mut ledger = Self { rows: Vec::with_capacity(Stack::COUNT), measured: what };
        for stack in Stack::ALL {
            let row = Criterion::ALL.map(|criterion| {
                let set = answers.evidence.get(&(stack, criterion));
                set.map(|range| Item::new(criterion, *range, Grade::Reader, Origin::Reader))
                    .or_else(|| measured_item(stack, criterion, measured?))
                    .unwrap_or_else(|| ledger.found(stack, criterion, facts))
            });
            ledger.rows.push(row.into());
        }
        ledger
    }

    /// What is known of an option on a criterion.
    pub fn item(&self, stack: Stack, criterion: Criterion) -> &Item {
        &self.rows[stack.index()][criterion.index()]
    }

    /// What was found about it, or how it follows, for a reader.
    pub fn note(&self, stack: Stack, criterion: Criterion) -> String {
        let item = self.item(stack, criterion);
        let note = match item.origin {
            Origin::Table(entry) if entry.from_documents_alone() => {
                format!("{}; known only from a document whose advice also tests this quiz", entry.note)
            }
            Origin::Table(entry) => entry.note.to_owned(),
            Origin::Blend { first, second, blend } => {
                format!("from {} and {}: {}", first.label(), second.label(), blend.reason)
            }
            Origin::Counted => "counted".to_owned(),
            Origin::Measured(published) => {
                let own = format!("measured by you: {}", self.measured.as_deref().unwrap_or_default());
                published.map_or(own.clone(), |it| format!("{own}; published: {}", it.note))
            }
            Origin::Reader => "set by you".to_owned(),
            Origin::Nothing => "nothing is known".to_owned(),
        };
        let team = match (item.team, criterion) {
            (Effect::None, _) => return note,
            (Effect::Said, Criterion::Staffing) => {
                "with the browser’s, since by your answers the same people write for it"
            }
            (Effect::Unsaid, Criterion::Staffing) => {
                "with the browser’s or without: it is not said whether the same people write for it"
            }
            (Effect::Said, _) => "changed by what you say of the team",
            (Effect::Unsaid, Criterion::Hiring) => "wider, since it is not said whether you train newcomers",
            (Effect::Unsaid, _) => "wider, since it is not said what the team knows",
        };
        format!("{note}; {team}")
    }

    /// Where it was found; for a stack, where its parts were.
    pub fn sources(&self, stack: Stack, criterion: Criterion) -> Vec<&'static Source> {
        match self.item(stack, criterion).origin {
            Origin::Table(entry) | Origin::Measured(Some(entry)) => entry.sources.to_vec(),
            Origin::Blend { first, second, .. } => {
                let mut sources = self.sources(first, criterion);
                let more = self.sources(second, criterion);
                sources.extend(more.into_iter().filter(|it| !sources.contains(it)).collect::<Vec<_>>());
                sources
            }
            _ => Vec::new(),
        }
    }

    /// What it is worth.
    pub fn matrix(&self) -> Matrix {
        let cell = |item: &Item| match item.origin {
            Origin::Blend { first, second, blend } => {
                Cell::Blend { first: first.index(), second: second.index(), blend }
            }
            _ => Cell::Span(item.span),
        };
        Matrix::new(self.rows.iter().map(|row| row.iter().map(cell).collect()).collect())
    }

    fn found(&self, stack: Stack, criterion: Criterion, facts: &Facts) -> Item {
        let (first, second) = stack.parts();
        match second.and_then(|(second, joint)| Some((second, Blend::of(joint, criterion)?))) {
            Some((second, blend)) => self.blended(criterion, Stack::of(first), Stack::of(second), blend),
            None if criterion == Criterion::Staffing => {
                let (range, team) = facts.languages(stack);
                Item { team, ..Item::new(criterion, range, Grade::Primary, Origin::Counted) }
            }
            None => looked_up(entry(criterion, first), criterion, first, facts),
        }
    }

    fn blended(&self, criterion: Criterion, first: Stack, second: Stack, blend: Blend) -> Item {
        let parts = [self.item(first, criterion), self.item(second, criterion)];
        let span = blend.span(parts[0].span, parts[1].span);
        let missing = parts.iter().any(|part| part.grade == Grade::Missing);
        Item {
            range: criterion.scale().range(span),
            span,
            grade: if missing { Grade::Missing } else { Grade::Judgement },
            team: parts[0].team.with(parts[1].team),
            origin: Origin::Blend { first, second, blend },
        }
    }
}

fn measured_item(stack: Stack, criterion: Criterion, measured: &Measured) -> Option<Item> {
    let (language, None) = stack.parts() else { return None };
    let range = measured.of(language).filter(|_| criterion == Criterion::Cpu)?;
    let published = entry(criterion, language).filter(|_| measured.joined.contains(&language));
    let grade = if published.is_some() { Grade::Joined } else { Grade::OwnMeasurement };
    Some(Item::new(criterion, range, grade, Origin::Measured(published)))
}

/// What the table knows; where it has no row, anything may be.
fn looked_up(known: Option<&'static Entry>, criterion: Criterion, language: Language, facts: &Facts) -> Item {
    let Some(known) = known else {
        return Item::new(criterion, criterion.scale().whole(), Grade::Missing, Origin::Nothing);
    };
    let newcomer = || entry(Criterion::Ease, language).map_or(Criterion::Ease.scale().whole(), |it| it.range);
    let (range, team) = match criterion {
        Criterion::Ease => facts.months(language, known.range),
        Criterion::Hiring => facts.pool(known.range, newcomer()),
        _ => (known.range, Effect::None),
    };
    let grade = if team == Effect::None { known.grade } else { Grade::Judgement };
    Item { team, ..Item::new(criterion, range, grade, Origin::Table(known)) }
}

/// All sources that the table names, each once, for a list on the page.
pub fn all_sources() -> Vec<&'static Source> {
    let mut all: Vec<&Source> =
        super::table::TABLE.iter().flat_map(|entry| entry.sources.iter().copied()).collect();
    all.sort_by_key(|source| source.title);
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::Question;

    fn ledger(answers: &Answers, measured: Option<&Measured>) -> Ledger {
        Ledger::new(answers, &Facts::of(answers), measured)
    }

    #[test]
    fn the_readers_measurement_takes_the_place_of_the_table_and_reaches_the_stacks() {
        let slow = Interval { lo: 30.0, hi: 40.0 };
        let measured = Measured {
            what: "one kernel".to_owned(),
            over_rust: vec![(Language::Go, slow), (Language::Python, Interval { lo: f64::NAN, hi: 2.0 })],
            joined: vec![],
        };
        let (plain, own) = (ledger(&Answers::default(), None), ledger(&Answers::default(), Some(&measured)));
        let item = own.item(Stack::Go, Criterion::Cpu);
        assert_eq!((item.range, item.grade), (slow, Grade::OwnMeasurement));
        assert_eq!(own.note(Stack::Go, Criterion::Cpu), "measured by you: one kernel");
        assert!(
            own.item(Stack::NodeGo, Criterion::Cpu).span.hi
                < plain.item(Stack::NodeGo, Criterion::Cpu).span.hi
        );
        assert_eq!(own.item(Stack::Python, Criterion::Cpu), plain.item(Stack::Python, Criterion::Cpu));
        assert_eq!(own.item(Stack::Go, Criterion::Tail), plain.item(Stack::Go, Criterion::Tail));
    }

    #[test]
    fn what_was_joined_keeps_the_published_sources_and_says_so() {
        let measured = Measured {
            what: "one kernel".to_owned(),
            over_rust: vec![(Language::Go, Interval { lo: 1.0, hi: 4.0 })],
            joined: vec![Language::Go],
        };
        let (plain, own) = (ledger(&Answers::default(), None), ledger(&Answers::default(), Some(&measured)));
        let key = (Stack::Go, Criterion::Cpu);
        assert_eq!(own.item(key.0, key.1).grade, Grade::Joined);
        assert_eq!(own.sources(key.0, key.1), plain.sources(key.0, key.1));
        assert!(!plain.sources(key.0, key.1).is_empty());
        let note = own.note(key.0, key.1);
        assert_eq!(note, format!("measured by you: one kernel; published: {}", plain.note(key.0, key.1)));
    }

    #[test]
    fn what_nothing_is_known_of_may_be_anything_and_leaves_a_stack_open() {
        let unknown = looked_up(None, Criterion::Data, Language::Go, &Facts::default());
        assert_eq!((unknown.span.lo, unknown.span.hi, unknown.grade), (0.0, 100.0, Grade::Missing));
        let mut ledger = ledger(&Answers::default(), None);
        ledger.rows[Stack::Go.index()][Criterion::Data.index()] = unknown;
        assert_eq!(ledger.note(Stack::Go, Criterion::Data), "nothing is known");
        assert!(ledger.sources(Stack::Go, Criterion::Data).is_empty());
        let stack = ledger.found(Stack::NodeGo, Criterion::Data, &Facts::default());
        assert_eq!(stack.grade, Grade::Missing);
        assert!(stack.span.hi - stack.span.lo > 50.0, "{:?}", stack.span);
    }

    #[test]
    fn what_the_reader_sets_stands_before_everything() {
        let mut answers = Answers::of(&[(Question::Team, "rust")]);
        let months = Interval { lo: 1.0, hi: 2.0 };
        answers.evidence.insert((Stack::Rust, Criterion::Ease), months);
        answers.evidence.insert((Stack::GoRust, Criterion::Data), Criterion::Data.scale().whole());
        let ledger = ledger(&answers, None);
        assert_eq!(ledger.item(Stack::Rust, Criterion::Ease).range, months);
        let whole = ledger.item(Stack::GoRust, Criterion::Data);
        assert_eq!((whole.span.lo, whole.span.hi, whole.grade), (0.0, 100.0, Grade::Reader));
    }

    #[test]
    fn a_blank_quiz_claims_nothing_of_the_team() {
        let blank = ledger(&Answers::default(), None);
        for stack in Stack::ALL {
            for criterion in Criterion::ALL {
                let (item, note) = (blank.item(stack, criterion), blank.note(stack, criterion));
                assert_ne!(item.team, Effect::Said, "{stack:?} {criterion:?}");
                assert!(!note.contains("you say") && !note.contains("your answers"), "{note}");
                assert_eq!(item.team == Effect::Unsaid, note.contains("not said"), "{note}");
            }
            let open = |criterion| blank.item(stack, criterion).team == Effect::Unsaid;
            assert!(open(Criterion::Ease) && open(Criterion::Hiring) && !open(Criterion::Cpu), "{stack:?}");
        }
    }

    #[test]
    fn what_is_said_of_the_team_is_told_where_it_changes_anything() {
        let ledger = ledger(
            &Answers::of(&[
                (Question::Team, "python"),
                (Question::Hiring, "train"),
                (Question::Languages, "front"),
            ]),
            None,
        );
        let said = |stack, criterion| ledger.note(stack, criterion).ends_with("by what you say of the team");
        assert!(said(Stack::Python, Criterion::Ease) && said(Stack::Go, Criterion::Hiring));
        assert!(!said(Stack::Go, Criterion::Ease), "the table is of whoever does not know it");
        assert!(said(Stack::PythonGo, Criterion::Ease), "one of its parts changed");
        assert!(ledger.note(Stack::Go, Criterion::Staffing).contains("by your answers the same people"));
        assert_eq!(ledger.note(Stack::Node, Criterion::Staffing), "counted");
    }

    #[test]
    fn a_stack_says_what_it_is_made_of() {
        let ledger = ledger(&Answers::default(), None);
        let note = ledger.note(Stack::PythonRust, Criterion::Cpu);
        assert!(note.starts_with("from Python and Rust: "), "{note}");
        let titles: Vec<&str> =
            ledger.sources(Stack::PythonRust, Criterion::First).iter().map(|source| source.title).collect();
        assert_eq!(titles.len(), 3, "{titles:?}");
        assert_eq!(ledger.item(Stack::PythonGo, Criterion::Staffing).range, Interval { lo: 2.0, hi: 3.0 });
        let alone = |stack| ledger.note(stack, Criterion::Pay).contains("also tests this quiz");
        assert!(alone(Stack::Go) && !ledger.note(Stack::Go, Criterion::Cpu).contains("also tests"));
    }
}
