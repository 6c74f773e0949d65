//! The result in words: a sentence for the page, a paragraph for a decision record.

use super::answers::{Answer, Answers};
use super::criteria::Criterion;
use super::decision::{Decision, Ranked};
use super::evidence::Grade;
use super::flips::{Change, Flip};
use super::questions::Question;
use std::fmt::Write;

/// A share of the draws in whole percent, never 0 % or 100 % for what is only nearly so.
pub fn percent(share: f64) -> String {
    if share > 0.0 && share < 0.005 {
        "under 1 %".to_owned()
    } else if (0.995..1.0).contains(&share) {
        "over 99 %".to_owned()
    } else {
        format!("{:.0} %", 100.0 * share)
    }
}

/// Names with commas and a last "and".
pub fn listed<T: AsRef<str>>(names: &[T], last: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., end] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", first.join(", "), end.as_ref())
        }
    }
}

impl Answer {
    /// The answer in the words of its question.
    pub fn words(self, question: Question) -> String {
        match self {
            Self::Unknown => "don’t know".to_owned(),
            Self::Indifferent => "don’t care".to_owned(),
            Self::Chosen(_) => {
                let choices = question.spec().choices.iter().enumerate();
                let chosen: Vec<&str> =
                    choices.filter(|(it, _)| self.has(*it)).map(|it| it.1.label).collect();
                chosen.join("; ")
            }
        }
    }
}

impl Change {
    /// "What does a mistake cost? Money, safety or secrets".
    pub fn words(&self) -> String {
        format!("{} {}", self.question.spec().text, self.answer.words(self.question))
    }
}

impl Flip {
    /// What would change it, and to what.
    pub fn words(&self) -> String {
        let changes: Vec<String> =
            self.changes.iter().map(|change| format!("“{}”", change.words())).collect();
        format!("{} leads after {}", self.winner.label(), listed(&changes, "and"))
    }
}

impl Decision {
    /// The answer in a sentence, with how firm it is.
    pub fn sentence(&self) -> String {
        let (Some(first), Some(share)) = (self.winner(), self.firmness()) else {
            return "Everything is ruled out.".to_owned();
        };
        let often = percent(share);
        if self.ranking.len() == 1 {
            return format!("{} is all that is not ruled out.", first.stack.label());
        }
        if !self.close() {
            return format!("{}: first in {often} of the draws.", first.stack.label());
        }
        let others: Vec<&str> = self.tied().skip(1).map(|stack| stack.label()).collect();
        if others.is_empty() {
            return format!(
                "Too close to call: {} leads, but is first in only {often} of the draws.",
                first.stack.label()
            );
        }
        format!(
            "Too close to call: {} leads with {often} of the draws, and cannot be told apart from {}.",
            first.stack.label(),
            listed(&others, "or")
        )
    }

    /// A paragraph in Markdown for a decision record: the sentence, what was ruled out, what the lead is made of and of what
    /// grade, what would change it, what was answered, and where to look it up.
    pub fn record(&self, answers: &Answers, address: &str) -> String {
        let mut text = format!("**{}**", self.sentence());
        for it in &self.excluded {
            let _ =
                write!(text, " Ruled out: {}, since {} ({}).", it.stack.label(), it.reason, it.veto.label());
        }
        if let (Some(waterfall), [first, second, ..]) = (&self.waterfall, self.ranking.as_slice()) {
            let bars: Vec<String> = waterfall
                .longest()
                .iter()
                .take(3)
                .map(|bar| {
                    let criterion = Criterion::ALL[bar.criterion];
                    format!(
                        "{} {:+.1} ({})",
                        criterion.label(),
                        bar.gain,
                        self.grade(first, second, criterion).label()
                    )
                })
                .collect();
            let _ = write!(
                text,
                " It is worth {:.0} of 100, {} {:.0}; most of the difference: {}.",
                first.value,
                second.stack.label(),
                second.value,
                listed(&bars, "and")
            );
        }
        if let Some(flip) = self.flips.first() {
            let _ = write!(text, " {}.", flip.words());
        }
        let answered: Vec<String> = Question::ALL
            .into_iter()
            .filter_map(|question| {
                let words = answers.get(question)?.words(question);
                Some(format!("{} *{words}*", question.spec().text))
            })
            .collect();
        if !answered.is_empty() {
            let _ = write!(text, " Answers: {}.", answered.join("; "));
        }
        let weights = answers.weights.iter().flatten().count();
        if weights + answers.evidence.len() > 0 {
            let _ = write!(
                text,
                " Set by hand: weights of {weights} criteria, evidence in {} places.",
                answers.evidence.len()
            );
        }
        let _ = writeln!(text, " [All of it, with sources]({address})");
        text
    }

    /// The worse grade of the evidence that two options are compared by.
    fn grade(&self, one: &Ranked, other: &Ranked, criterion: Criterion) -> Grade {
        let worst =
            [Grade::Missing, Grade::Judgement, Grade::Secondary, Grade::Reader, Grade::OwnMeasurement];
        let grades = [one, other].map(|it| self.ledger.item(it.stack, criterion).grade);
        worst.into_iter().find(|grade| grades.contains(grade)).unwrap_or(Grade::Primary)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::decision::{SEED, decide};

    fn told(pairs: &[(Question, &str)]) -> (Answers, Decision) {
        let answers = Answers::of(pairs);
        let decision = decide(&answers, None, SEED);
        (answers, decision)
    }

    #[test]
    fn shares_never_claim_too_much() {
        let told = [0.0, 0.001, 0.254, 0.999, 1.0].map(percent);
        assert_eq!(told, ["0 %", "under 1 %", "25 %", "over 99 %", "100 %"]);
        assert_eq!(listed(&["a", "b", "c"], "or"), "a, b or c");
        assert_eq!(listed::<&str>(&[], "or"), "");
    }

    #[test]
    fn a_record_says_what_stands_why_and_what_would_change_it() {
        let (answers, decision) = told(&[(Question::Pain, "performance"), (Question::Home, "tiny")]);
        let record = decision.record(&answers, "https://example.org/#/quiz?v=1");
        assert!(record.starts_with(&format!("**{}**", decision.sentence())), "{record}");
        for part in [
            "Ruled out: Node.js, since Node.js needs 42 MB",
            "(judgement)",
            "*32 MB of memory or less*",
            "leads after",
            "](https://example.org/#/quiz?v=1)",
        ] {
            assert!(record.contains(part), "{part} is not in {record}");
        }
    }

    #[test]
    fn sentences_for_one_and_for_none() {
        let (_, only) = told(&[(Question::Speed, "pause")]);
        assert_eq!(only.sentence(), "Rust is all that is not ruled out.");
        let (answers, none) =
            told(&[(Question::Speed, "pause"), (Question::Learning, "none"), (Question::Team, "go")]);
        assert_eq!(none.sentence(), "Everything is ruled out.");
        assert!(none.close() && none.ranking.is_empty() && none.flips.is_empty());
        assert_eq!(none.excluded.len(), 8);
        assert!(none.record(&answers, "x").contains("the team does not know Rust"));
    }
}
