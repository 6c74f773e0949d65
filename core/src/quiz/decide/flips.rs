//! The smallest change of answers that puts another option first. Every change is tried, not estimated.

use super::centre::Centre;
use crate::quiz::evidence::Measured;
use crate::quiz::model::{Answer, Answers, Question, Stack};

/// The most changes that are told.
const MOST: usize = 6;
/// The most pairs that are tried, the most promising first: all of them would take longer than everything else together.
const PAIRS: usize = 60;
/// A lead below this is no lead, in points of value: told to a tenth of a point it would be one of 0.0.
const TOO_LITTLE: f64 = 0.05;

/// Another answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
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

/// Questions whose choices go up or down in their order, so that some are further apart than others.
const GRADED: [Question; 6] = [
    Question::Speed,
    Question::Mistakes,
    Question::Learning,
    Question::Growth,
    Question::Home,
    Question::Time,
];

impl Change {
    /// How far it is from an answer: one step, but to another choice of a graded question as many as it lies away.
    fn steps(&self, now: Answer) -> u32 {
        match (now, self.answer) {
            (Answer::Chosen(one), Answer::Chosen(other)) if GRADED.contains(&self.question) => {
                one.trailing_zeros().abs_diff(other.trailing_zeros())
            }
            _ => 1,
        }
    }
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

/// The changes of one answer after which another option leads; of two answers, the [`PAIRS`] most promising ones, where one is
/// not enough. The smallest first, by steps and then by the lead, and of each new winner at first only the smallest. What leaves nothing else standing
/// comes last, because a hard constraint always decides.
pub fn flips(answers: &Answers, measured: Option<&Measured>, centre: &Centre) -> Vec<Flip> {
    flips_within(answers, measured, centre, PAIRS)
}

fn flips_within(
    answers: &Answers,
    measured: Option<&Measured>,
    centre: &Centre,
    most_pairs: usize,
) -> Vec<Flip> {
    let Some((winner, _)) = centre.winner() else {
        return Vec::new();
    };
    let tried = |changes: &[Change]| Centre::new(&changed(answers, changes), measured);
    let flip = |changes: Vec<Change>, after: &Centre| {
        let (new, lead) = after.winner()?;
        (new != winner && lead > TOO_LITTLE).then_some(Flip { changes, winner: new, lead })
    };
    let (mut found, mut single) = (Vec::new(), Vec::new());
    for change in candidates(answers) {
        let after = tried(&[change]);
        found.extend(flip(vec![change], &after));
        single.push((change, behind(&after, winner)));
    }
    if found.is_empty() {
        let pairs = promising(&single, &behind(centre, winner)).into_iter().take(most_pairs);
        found = pairs.filter_map(|pair| flip(pair.to_vec(), &tried(&pair))).collect();
    }
    smallest(found, answers)
}

/// How far each option is above `winner`, mostly below 0; without end below where it is ruled out.
type Behind = [f64; Stack::COUNT];

fn behind(centre: &Centre, winner: Stack) -> Behind {
    let mut behind = [f64::NEG_INFINITY; Stack::COUNT];
    centre.order.iter().for_each(|row| behind[*row] = centre.totals[*row] - centre.totals[winner.index()]);
    behind
}

/// Pairs of changes to different questions, first those after which some other option would come nearest to the winner if
/// what the two do simply added up, which it nearly does. What a team knows and that it may learn nothing rule out only
/// together: these come before all.
fn promising(single: &[(Change, Behind)], now: &Behind) -> Vec<[Change; 2]> {
    let promise = |one: &(Change, Behind), other: &(Change, Behind)| {
        let questions = [one.0.question, other.0.question];
        if questions == [Question::Team, Question::Learning] {
            return f64::INFINITY;
        }
        let ends = one.1.iter().zip(&other.1).zip(now);
        // The winner itself is level with itself, whatever is changed.
        let rivals = ends.filter(|(_, now)| **now != 0.0);
        let added = rivals
            .map(|((one, other), now)| if now.is_finite() { one + other - now } else { one.max(*other) });
        added.fold(f64::NEG_INFINITY, f64::max)
    };
    let mut pairs: Vec<(f64, [Change; 2])> = Vec::new();
    for (index, one) in single.iter().enumerate() {
        let others = single[index + 1..].iter().filter(|other| other.0.question != one.0.question);
        pairs.extend(others.map(|other| (promise(one, other), [one.0, other.0])));
    }
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0));
    pairs.into_iter().map(|it| it.1).collect()
}

fn smallest(mut found: Vec<Flip>, answers: &Answers) -> Vec<Flip> {
    let steps = |flip: &Flip| -> u32 {
        flip.changes.iter().map(|change| change.steps(answers.counted(change.question))).sum()
    };
    found.sort_by(|one, other| {
        let decided = |flip: &Flip| flip.lead.is_infinite();
        decided(one)
            .cmp(&decided(other))
            .then_with(|| steps(one).cmp(&steps(other)))
            .then_with(|| other.lead.total_cmp(&one.lead))
    });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::model::Criterion;

    fn flips_of(answers: &Answers) -> Vec<Flip> {
        flips(answers, None, &Centre::new(answers, None))
    }

    #[test]
    fn other_answers_are_other_choices_and_for_a_team_one_skill_more_or_fewer() {
        let answers = Answers::of(&[(Question::Pain, "data"), (Question::Team, "go")]);
        let of = |question| -> Vec<Answer> {
            candidates(&answers).iter().filter(|it| it.question == question).map(|it| it.answer).collect()
        };
        assert_eq!(of(Question::Pain), [Answer::of(0), Answer::of(2), Answer::of(3), Answer::Indifferent]);
        let team = [0b101, 0b110, 0b1100, 0b1_0100, 0b10_0100].map(Answer::Chosen);
        assert_eq!(of(Question::Team)[..5], team);
        assert_eq!(of(Question::Time).len(), 4, "not knowing is left for any of the others");
    }

    #[test]
    fn a_smaller_change_comes_before_a_larger_lead() {
        let answers = Answers::of(&[(Question::Growth, "small"), (Question::Pain, "data")]);
        let flip = |changes: &[(Question, Answer)], winner, lead| Flip {
            changes: changes.iter().map(|&(question, answer)| Change { question, answer }).collect(),
            winner,
            lead,
        };
        let far = flip(&[(Question::Growth, Answer::of(2))], Stack::Go, 9.0);
        let near = flip(&[(Question::Growth, Answer::of(1))], Stack::Go, 1.0);
        // To no more than "don't care", to another pain, and to an answer where there was none, it is one step.
        let indifferent = flip(&[(Question::Growth, Answer::Indifferent)], Stack::Rust, 3.0);
        let pain = flip(&[(Question::Pain, Answer::of(3))], Stack::Rust, 2.0);
        let open = flip(&[(Question::Time, Answer::of(2))], Stack::Node, 0.5);
        let decided = flip(&[(Question::Speed, Answer::of(0))], Stack::Rust, f64::INFINITY);
        let told = |flips: &[&Flip]| smallest(flips.iter().map(|it| (*it).clone()).collect(), &answers);
        assert_eq!(told(&[&far, &near]), [near.clone(), far.clone()]);
        assert_eq!(
            told(&[&decided, &far, &pain, &open, &near, &indifferent]),
            [&indifferent, &near, &open, &pain, &far, &decided].map(Clone::clone)
        );
        // Of two answers the steps add up.
        let two = |growth, lead| {
            flip(&[(Question::Growth, Answer::of(growth)), (Question::Pain, Answer::of(0))], Stack::Go, lead)
        };
        assert_eq!(told(&[&two(2, 9.0), &two(1, 1.0)]), [two(1, 1.0), two(2, 9.0)]);
    }

    #[test]
    fn the_pairs_that_are_tried_find_what_all_would() {
        let mut compared = 0;
        for profile in crate::quiz::PROFILES {
            for weight in [0.5, 0.7, 0.8, 0.9] {
                for criterion in [Criterion::Cpu, Criterion::Data, Criterion::Operating] {
                    let mut answers = profile.answers();
                    answers.weights[criterion.index()] = Some(weight);
                    let centre = Centre::new(&answers, None);
                    let found = flips(&answers, None, &centre);
                    if found.first().is_none_or(|flip| flip.changes.len() == 2) {
                        let all = flips_within(&answers, None, &centre, usize::MAX);
                        assert_eq!(found.first(), all.first(), "{} {criterion:?} {weight}", profile.slug);
                        compared += 1;
                    }
                }
            }
        }
        assert!(compared > 10, "{compared}");
    }

    #[test]
    fn two_answers_are_changed_only_where_one_is_not_enough() {
        let pain = Answers::of(&[(Question::Pain, "simplicity")]);
        let single = flips_of(&pain);
        assert!(!single.is_empty() && single.iter().all(|flip| flip.changes.len() == 1));
        let news: Vec<Stack> = single.iter().map(|flip| flip.winner).take(3).collect();
        assert!((1..news.len()).all(|index| !news[..index].contains(&news[index])), "{news:?}");
        // Where only CPU speed counts, Rust leads unless it is ruled out: by what the team knows and by that it may not
        // learn, and it takes both.
        let mut speed = Answers::default();
        speed.weights[Criterion::Cpu.index()] = Some(1.0);
        let pairs = flips_of(&speed);
        assert!(!pairs.is_empty());
        for flip in &pairs {
            let mut questions: Vec<Question> = flip.changes.iter().map(|change| change.question).collect();
            questions.sort_unstable();
            assert!(questions.contains(&Question::Learning) && questions.len() == 2, "{questions:?}");
            let flipped = Centre::new(&flip.apply(&speed), None);
            assert_eq!(flipped.winner().map(|it| it.0), Some(flip.winner));
        }
    }
}
