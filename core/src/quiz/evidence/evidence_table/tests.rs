use super::*;
use crate::quiz::evidence::Measured;
use crate::quiz::model::Question;

fn table(answers: &Answers, measured: Option<&Measured>) -> EvidenceTable {
    EvidenceTable::new(answers, &Facts::of(answers), measured)
}

#[test]
fn the_readers_measurement_takes_the_place_of_the_table_and_reaches_the_stacks() {
    let slow = Interval { lo: 30.0, hi: 40.0 };
    let measured = Measured {
        what: "one kernel".to_owned(),
        over_rust: vec![(Language::Go, slow), (Language::Python, Interval { lo: f64::NAN, hi: 2.0 })],
        joined: vec![],
    };
    let (plain, own) = (table(&Answers::default(), None), table(&Answers::default(), Some(&measured)));
    let item = own.get(Stack::Go, Criterion::Cpu);
    assert_eq!((item.range, item.grade), (slow, Grade::OwnMeasurement));
    assert_eq!(own.note(Stack::Go, Criterion::Cpu), "measured by you: one kernel");
    assert!(
        own.get(Stack::NodeGo, Criterion::Cpu).span.hi < plain.get(Stack::NodeGo, Criterion::Cpu).span.hi
    );
    assert_eq!(own.get(Stack::Python, Criterion::Cpu), plain.get(Stack::Python, Criterion::Cpu));
    assert_eq!(own.get(Stack::Go, Criterion::Tail), plain.get(Stack::Go, Criterion::Tail));
}

#[test]
fn what_was_joined_keeps_the_published_sources_and_says_so() {
    let measured = Measured {
        what: "one kernel".to_owned(),
        over_rust: vec![(Language::Go, Interval { lo: 1.0, hi: 4.0 })],
        joined: vec![Language::Go],
    };
    let (plain, own) = (table(&Answers::default(), None), table(&Answers::default(), Some(&measured)));
    let key = (Stack::Go, Criterion::Cpu);
    assert_eq!(own.get(key.0, key.1).grade, Grade::Joined);
    assert_eq!(own.sources(key.0, key.1), plain.sources(key.0, key.1));
    assert!(!plain.sources(key.0, key.1).is_empty());
    let note = own.note(key.0, key.1);
    assert_eq!(note, format!("measured by you: one kernel; published: {}", plain.note(key.0, key.1)));
}

#[test]
fn what_nothing_is_known_of_may_be_anything_and_leaves_a_stack_open() {
    let unknown = looked_up(None, Criterion::Data, Language::Go, &Facts::default());
    assert_eq!((unknown.span.lo, unknown.span.hi, unknown.grade), (0.0, 100.0, Grade::Missing));
    let mut table = table(&Answers::default(), None);
    table.rows[Stack::Go.index()][Criterion::Data.index()] = unknown;
    assert_eq!(table.note(Stack::Go, Criterion::Data), "nothing is known");
    assert!(table.sources(Stack::Go, Criterion::Data).is_empty());
    let stack = table.found(Stack::NodeGo, Criterion::Data, &Facts::default());
    assert_eq!(stack.grade, Grade::Missing);
    assert!(stack.span.hi - stack.span.lo > 50.0, "{:?}", stack.span);
}

#[test]
fn what_the_reader_sets_stands_before_everything() {
    let mut answers = Answers::of(&[(Question::Team, "rust")]);
    let months = Interval { lo: 1.0, hi: 2.0 };
    answers.evidence.insert((Stack::Rust, Criterion::Ease), months);
    answers.evidence.insert((Stack::GoRust, Criterion::Data), Criterion::Data.scale().whole());
    let table = table(&answers, None);
    assert_eq!(table.get(Stack::Rust, Criterion::Ease).range, months);
    let whole = table.get(Stack::GoRust, Criterion::Data);
    assert_eq!((whole.span.lo, whole.span.hi, whole.grade), (0.0, 100.0, Grade::Reader));
}

#[test]
fn a_blank_quiz_claims_nothing_of_the_team() {
    let blank = table(&Answers::default(), None);
    for stack in Stack::ALL {
        for criterion in Criterion::ALL {
            let (item, note) = (blank.get(stack, criterion), blank.note(stack, criterion));
            assert_ne!(item.team, Effect::Stated, "{stack:?} {criterion:?}");
            assert!(!note.contains("you say") && !note.contains("your answers"), "{note}");
            assert_eq!(item.team == Effect::Unstated, note.contains("not said"), "{note}");
        }
        let open = |criterion| blank.get(stack, criterion).team == Effect::Unstated;
        assert!(open(Criterion::Ease) && open(Criterion::Hiring) && !open(Criterion::Cpu), "{stack:?}");
    }
}

#[test]
fn what_is_said_of_the_team_is_told_where_it_changes_anything() {
    let table = table(
        &Answers::of(&[
            (Question::Team, "python"),
            (Question::Hiring, "train"),
            (Question::Languages, "front"),
        ]),
        None,
    );
    let said = |stack, criterion| table.note(stack, criterion).ends_with("by what you say of the team");
    assert!(said(Stack::Python, Criterion::Ease) && said(Stack::Go, Criterion::Hiring));
    assert!(!said(Stack::Go, Criterion::Ease), "the table is of whoever does not know it");
    assert!(said(Stack::PythonGo, Criterion::Ease), "one of its parts changed");
    assert!(table.note(Stack::Go, Criterion::Staffing).contains("by your answers the same people"));
    assert_eq!(table.note(Stack::Node, Criterion::Staffing), "counted");
}

#[test]
fn a_stack_says_what_it_is_made_of() {
    let table = table(&Answers::default(), None);
    let note = table.note(Stack::PythonRust, Criterion::Cpu);
    assert!(note.starts_with("from Python and Rust: "), "{note}");
    let titles: Vec<&str> =
        table.sources(Stack::PythonRust, Criterion::First).iter().map(|source| source.title).collect();
    assert_eq!(titles.len(), 3, "{titles:?}");
    assert_eq!(table.get(Stack::PythonGo, Criterion::Staffing).range, Interval { lo: 2.0, hi: 3.0 });
    let alone = |stack| table.note(stack, Criterion::Pay).contains("also tests this quiz");
    assert!(alone(Stack::Go) && !table.note(Stack::Go, Criterion::Cpu).contains("also tests"));
}
