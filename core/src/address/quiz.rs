//! The address of the quiz: `quiz/#v=1&pain=data&team=python,go&time=any&w.cpu=0.3&e.rust.cpu=1..2`.
//!
//! A question without an answer is left out; `unknown` is "don't know", `any` is "don't care". `w.` sets a weight as a
//! share of 1, `e.` evidence in the unit of its scale. A second set of answers, for comparing, has `b` before it and `b.`
//! before each of its keys.
//!
//! Slugs are never given another meaning. A model whose old answers mean something else gets a new version.

use super::{Fragment, Page, PageAddress};
use crate::measure::Interval;
use crate::quiz::{Answer, Answers, Criterion, Question, Stack, VERSION};

/// What an address says of the quiz.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuizAddress {
    pub answers: Answers,
    /// Another set to compare them with.
    pub other: Option<Answers>,
}

impl PageAddress for QuizAddress {
    const PAGE: Page = Page::Quiz;

    /// Every answer and all evidence set by hand, twice, is shorter.
    const LIMIT: usize = 20_000;

    fn set(&mut self, key: &str, value: &str, notices: &mut Vec<String>) {
        let read = match (key, key.strip_prefix("b.")) {
            ("v", _) if value == VERSION => Ok(()),
            ("v", _) => Err(format!(
                "The link is of version “{value}” of the quiz, this is version {VERSION}: what it knows is read."
            )),
            ("b", _) => {
                self.other.get_or_insert_default();
                Ok(())
            }
            (_, Some(key)) => read(key, value, self.other.get_or_insert_default()),
            _ => read(key, value, &mut self.answers),
        };
        notices.extend(read.err());
    }

    /// The version, and everything that was answered or set.
    fn write(&self, fragment: &mut Fragment) {
        fragment.add("v", VERSION);
        write(fragment, "", &self.answers);
        if let Some(other) = &self.other {
            fragment.add("b", "");
            write(fragment, "b.", other);
        }
    }
}

fn read(key: &str, value: &str, answers: &mut Answers) -> Result<(), String> {
    if let Some(slug) = key.strip_prefix("w.") {
        let criterion = criterion(slug)?;
        let weight = value.parse().ok().filter(|weight| (0.0..=1.0).contains(weight));
        answers.weights[criterion.index()] =
            Some(weight.ok_or_else(|| {
                format!("“{value}” is no weight for {}: it takes 0 to 1.", criterion.label())
            })?);
        return Ok(());
    }
    if let Some(name) = key.strip_prefix("e.") {
        let (stack, slug) = name.split_once('.').unwrap_or((name, ""));
        let stack = Stack::from_slug(stack).ok_or_else(|| format!("There is no option “{stack}”."))?;
        let criterion = criterion(slug)?;
        let scale = criterion.scale();
        let range = read_range(value).filter(|range| scale.takes(*range)).ok_or_else(|| {
            format!("“{value}” is no range for {}: one is 1..2, both {}.", criterion.label(), scale.demand())
        })?;
        answers.evidence.insert((stack, criterion), range);
        return Ok(());
    }
    let question = Question::from_slug(key)
        .ok_or_else(|| format!("The address sets “{key}”, which the quiz does not ask."))?;
    let (answer, unread) = read_answer(question, value);
    if answer.is_some() {
        answers.set(question, answer);
    }
    unread.map_or(Ok(()), |slug| Err(format!("“{}” has no answer “{slug}”.", question.spec().text)))
}

/// The answer, and the first part of it that cannot be read.
fn read_answer(question: Question, value: &str) -> (Option<Answer>, Option<String>) {
    match value {
        "unknown" => (Some(Answer::Unknown), None),
        "any" => (Some(Answer::Indifferent), None),
        slugs => {
            let mut bits = 0_u8;
            let mut unread = None;
            for slug in slugs.split(',') {
                match question.choice(slug) {
                    Some(choice) if bits == 0 || question.spec().many => bits |= 1 << choice,
                    _ => unread = unread.or_else(|| Some(slug.to_owned())),
                }
            }
            ((bits != 0).then_some(Answer::Chosen(bits)), unread)
        }
    }
}

fn criterion(slug: &str) -> Result<Criterion, String> {
    Criterion::from_slug(slug).ok_or_else(|| format!("There is no criterion “{slug}”."))
}

fn read_range(value: &str) -> Option<Interval> {
    let (lo, hi) = value.split_once("..")?;
    let (lo, hi): (f64, f64) = (lo.parse().ok()?, hi.parse().ok()?);
    Some(Interval { lo, hi })
}

fn write(fragment: &mut Fragment, before: &str, answers: &Answers) {
    let mut add = |key: &str, value: &str| fragment.add(&format!("{before}{key}"), value);
    for question in Question::ALL {
        let spec = question.spec();
        match answers.get(question) {
            None => {}
            Some(Answer::Unknown) => add(spec.slug, "unknown"),
            Some(Answer::Indifferent) => add(spec.slug, "any"),
            Some(answer) => {
                let choices = spec.choices.iter().enumerate().filter(|(index, _)| answer.has(*index));
                let slugs: Vec<&str> = choices.map(|(_, choice)| choice.slug).collect();
                add(spec.slug, &slugs.join(","));
            }
        }
    }
    for (criterion, weight) in Criterion::ALL.into_iter().zip(answers.weights) {
        if let Some(weight) = weight {
            add(&format!("w.{}", criterion.slug()), &weight.to_string());
        }
    }
    for ((stack, criterion), range) in &answers.evidence {
        add(&format!("e.{}.{}", stack.slug(), criterion.slug()), &format!("{}..{}", range.lo, range.hi));
    }
}

#[cfg(test)]
mod frozen;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::tests::any_answers;
    use proptest::prelude::*;

    fn parse(fragment: &str) -> (QuizAddress, Vec<String>) {
        QuizAddress::parse("quiz/", fragment)
    }

    #[test]
    fn a_whole_address() {
        let (address, notices) = parse(
            "v=1&pain=data&team=python%2Cgo&time=any&home=unknown&w.cpu=0.3&e.rust.cpu=1..2&b&b.pain=performance",
        );
        assert_eq!(notices, Vec::<String>::new());
        let answers = &address.answers;
        assert_eq!(answers.get(Question::Team), Some(Answer::Chosen(0b101)));
        assert_eq!(answers.get(Question::Time), Some(Answer::Indifferent));
        assert_eq!(answers.get(Question::Home), Some(Answer::Unknown));
        assert_eq!(answers.weights[Criterion::Cpu.index()], Some(0.3));
        assert_eq!(answers.evidence[&(Stack::Rust, Criterion::Cpu)], Interval { lo: 1.0, hi: 2.0 });
        assert_eq!(address.other, Some(Answers::of(&[(Question::Pain, "performance")])));
        assert_eq!(parse(""), (QuizAddress::default(), vec![]));
    }

    #[test]
    fn what_is_unknown_is_reported_and_the_rest_kept() {
        let (address, notices) = parse(
            "v=2&pain=hunger&work=data,api&team=go,cobol&w.cpu=2&w.x=1&e.rust.cpu=2..1&e.perl.cpu=1..2&x=1",
        );
        let known = Answers::of(&[(Question::Work, "data"), (Question::Team, "go")]);
        assert_eq!((address.answers, address.other), (known, None));
        assert_eq!(notices.len(), 9, "{notices:?}");
        assert!(notices[0].contains("version “2”") && notices[3].contains("“cobol”"), "{notices:?}");
    }

    #[test]
    fn an_amount_that_cannot_be_is_no_evidence() {
        for (range, told) in [("-5..-1", "both above 0"), ("0..1", "both above 0"), ("2..1", "one is 1..2")] {
            let (address, notices) = parse(&format!("v=1&e.go.cpu={range}"));
            assert!(address.answers.evidence.is_empty(), "{range}");
            assert!(notices.len() == 1 && notices[0].contains(told), "{notices:?}");
        }
        let (_, notices) = parse("v=1&e.go.ease=-1..1&e.rust.ease=0..1");
        assert!(notices.len() == 1 && notices[0].contains("both 0 or more"), "{notices:?}");
    }

    proptest! {
        #[test]
        fn what_is_read_can_be_meant(lo in -9.0..9.0f64, width in -2.0..9.0f64, weight in -1.0..3.0f64) {
            for (stack, criterion) in Stack::ALL.into_iter().cycle().zip(Criterion::ALL) {
                let (option, slug) = (stack.slug(), criterion.slug());
                let (hi, range) = (lo + width, Interval { lo, hi: lo + width });
                let link = format!("v=1&w.{slug}={weight}&e.{option}.{slug}={lo}..{hi}");
                let (QuizAddress { answers, .. }, notices) = parse(&link);
                let (set, weighs) = (answers.evidence.get(&(stack, criterion)), answers.weights[criterion.index()]);
                let (takes, is_share) = (criterion.scale().takes(range), (0.0..=1.0).contains(&weight));
                prop_assert_eq!(set, takes.then_some(&range));
                prop_assert_eq!(weighs, is_share.then_some(weight));
                prop_assert_eq!(notices.len(), usize::from(!takes) + usize::from(!is_share));
            }
        }

        #[test]
        fn every_address_survives_its_link(answers in any_answers(), other in prop::option::of(any_answers())) {
            let address = QuizAddress { answers, other };
            let link = address.link();
            prop_assert_eq!(parse(&link["quiz/".len()..]), (address, vec![]));
        }
    }
}
