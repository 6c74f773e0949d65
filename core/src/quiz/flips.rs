//! The smallest change of answers that puts another option first. Every change is tried, not estimated.

use super::answers::{Answer, Answers};
use super::decision::Centre;
use super::ledger::Measured;
use super::questions::Question;
use super::stacks::Stack;

/// The most changes that are told.
const MOST: usize = 6;
/// A lead below this is no lead, in points of value.
const TOO_LITTLE: f64 = 1e-9;

/// Another answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub question: Question,
    /// The new answer.
    pub answer: Answer,
}

/// Changes after which another option leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// One change, or two where no single one does it.
    pub changes: Vec<Change>,
    /// Who leads then.
    pub winner: Stack,
    /// By how much, in points of value; infinite where nothing else stands.
    pub lead: f64,
}

impl Flip {
    /// The answers with the changes made.
    pub fn apply(&self, answers: &Answers) -> Answers {
        changed(answers, &self.changes)
    }
}

fn changed(answers: &Answers, changes: &[Change]) -> Answers {
    let mut answers = answers.clone();
    changes.iter().for_each(|change| answers.set(change.question, Some(change.answer)));
    answers
}

/// Every other answer that says something: another choice, one more or one fewer where several can be given, "don't
/// care".
fn candidates(answers: &Answers) -> Vec<Change> {
    let of_question = |question: Question| {
        let spec = question.spec();
        let now = answers.counted(question);
        let held = if let (Answer::Chosen(bits), true) = (now, spec.many) { bits } else { 0 };
        let chosen = (0..spec.choices.len()).map(move |choice| Answer::Chosen(held ^ (1 << choice)));
        let said = |answer: &Answer| *answer != Answer::Chosen(0);
        chosen
            .chain([Answer::Indifferent])
            .filter(said)
            .filter(move |answer| *answer != now)
            .map(move |answer| Change { question, answer })
    };
    Question::ALL.into_iter().flat_map(of_question).collect()
}

/// The changes of one answer after which another option leads; of two answers where one is not enough. The clearest first,
/// and of each new winner at first only the clearest.
pub(super) fn flips(answers: &Answers, measured: Option<&Measured>, centre: &Centre) -> Vec<Flip> {
    let Some((winner, _)) = centre.winner() else {
        return Vec::new();
    };
    let attempt = |changes: Vec<Change>| {
        let (new, lead) = Centre::new(&changed(answers, &changes), measured).winner()?;
        (new != winner && lead > TOO_LITTLE).then_some(Flip { changes, winner: new, lead })
    };
    let single = candidates(answers);
    let mut found: Vec<Flip> = single.iter().filter_map(|change| attempt(vec![*change])).collect();
    if found.is_empty() {
        let pairs = single.iter().enumerate().flat_map(|(index, one)| {
            single[index + 1..]
                .iter()
                .filter(|other| other.question != one.question)
                .map(|other| vec![*one, *other])
        });
        found = pairs.filter_map(attempt).collect();
    }
    clearest(found)
}

fn clearest(mut found: Vec<Flip>) -> Vec<Flip> {
    found.sort_by(|one, other| other.lead.total_cmp(&one.lead));
    let mut seen = Vec::new();
    let (mut first_of_each, mut rest) = (Vec::new(), Vec::new());
    for flip in found {
        if seen.contains(&flip.winner) {
            rest.push(flip);
        } else {
            seen.push(flip.winner);
            first_of_each.push(flip);
        }
    }
    first_of_each.extend(rest);
    first_of_each.truncate(MOST);
    first_of_each
}
