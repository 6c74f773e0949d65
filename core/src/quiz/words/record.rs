//! The result in words: a sentence for the page, a paragraph for a decision record.

use crate::format::{printed, significant};
use crate::measure::Interval;
use crate::quiz::decide::{Bar, Change, DRAWS, Decision, Flip, Ranked};
use crate::quiz::evidence::Measured;
use crate::quiz::model::{Answer, Answers, Criterion, Grade, Question, Stack};
use crate::quiz::{EVIDENCE_OF, VERSION};
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
        if self.ranking.len() == 1 {
            return format!("{} is all that is not ruled out.", first.stack.label());
        }
        if self.weights.iter().all(|weight| *weight == 0.0) {
            return "Too close to call: nothing matters, so every option is worth the same.".to_owned();
        }
        if !self.close() {
            return format!("{}: first in {} of the draws.", first.stack.label(), percent(share));
        }
        self.too_close(first, self.most_often().unwrap_or(first))
    }

    /// What is first most often is said first: that is what shares of draws are about. Where the ranking, which is by
    /// value, has another at its head, both are named.
    fn too_close(&self, first: &Ranked, often: &Ranked) -> String {
        let mut told = format!(
            "Too close to call: {} is first most often, in {} of the draws",
            often.stack.label(),
            percent(often.first_share())
        );
        if often.stack != first.stack {
            let _ =
                write!(told, ", but {} is worth more in the middle of all that is open", first.stack.label());
        }
        let others = self.tied().filter(|stack| ![first.stack, often.stack].contains(stack));
        let others: Vec<&str> = others.map(Stack::label).collect();
        if !others.is_empty() {
            let _ = write!(told, ", and cannot be told apart from {}", listed(&others, "or"));
        }
        told + "."
    }

    /// A paragraph in Markdown for a decision record: the sentence, what was ruled out and what could not be taken into
    /// account, what the lead is made of and of what grade, what would change it, what was answered, set and measured,
    /// by which model, and where to look it up. `measured` is what [`super::super::decide`] was given.
    pub fn record(&self, answers: &Answers, measured: Option<&Measured>, address: &str) -> String {
        let mut text = format!("**{}**", self.sentence());
        for it in &self.excluded {
            let _ =
                write!(text, " Ruled out: {}, since {} ({}).", it.stack.label(), it.reason, it.veto.label());
        }
        self.notices.iter().for_each(|notice| text += &format!(" {notice}"));
        text += &self.recorded_lead();
        if let Some(flip) = self.flips.first() {
            let _ = write!(text, " {}.", flip.words());
        }
        text += &recorded_answers(answers);
        text += &recorded_settings(answers);
        text += &self.recorded_measurement(measured);
        let _ = writeln!(
            text,
            " By version {VERSION} of the quiz, with evidence of {EVIDENCE_OF} and {} draws, each of weights that fit the \
             answers and of evidence within its ranges; [all of it, with sources]({address}).",
            printed(DRAWS as f64)
        );
        text
    }

    fn recorded_lead(&self) -> String {
        let (Some(waterfall), [first, second, ..]) = (&self.waterfall, self.ranking.as_slice()) else {
            return String::new();
        };
        let bar = |bar: &Bar| {
            let criterion = Criterion::ALL[bar.criterion];
            let grade = self.grade(first, second, criterion).label();
            format!("{} {} ({grade})", criterion.label(), format!("{:+.1}", bar.gain).replace('-', "−"))
        };
        let bars: Vec<String> = waterfall.longest().iter().take(3).map(bar).collect();
        format!(
            " {} is worth {:.0} of 100, {} {:.0}; most of the difference: {}.",
            first.stack.label(),
            first.value,
            second.stack.label(),
            second.value,
            listed(&bars, "and")
        )
    }

    /// The measured figures that stand in the evidence: not those in whose place the reader set others.
    fn recorded_measurement(&self, measured: Option<&Measured>) -> String {
        let figure = |stack: Stack| {
            let item = self.evidence.get(stack, Criterion::Cpu);
            let Interval { lo, hi } = item.range;
            let joined = match item.grade {
                Grade::OwnMeasurement => "",
                Grade::Joined => " joined with the published range",
                Grade::Primary | Grade::Secondary | Grade::Judgement | Grade::Reader | Grade::Missing => {
                    return None;
                }
            };
            Some(format!("{} {} to {}{joined}", stack.label(), significant(lo, 3), significant(hi, 3)))
        };
        let figures: Vec<String> = Stack::ALL.into_iter().filter_map(figure).collect();
        match measured {
            Some(measured) if !figures.is_empty() => format!(
                " CPU speed as measured on my own machine, in times the time of Rust: {}. Measured: {}.",
                listed(&figures, "and"),
                measured.what
            ),
            _ => String::new(),
        }
    }

    /// The worse grade of the evidence that two options are compared by.
    fn grade(&self, one: &Ranked, other: &Ranked, criterion: Criterion) -> Grade {
        let worst = [
            Grade::Missing,
            Grade::Judgement,
            Grade::Secondary,
            Grade::Reader,
            Grade::Joined,
            Grade::OwnMeasurement,
        ];
        let grades = [one, other].map(|it| self.evidence.get(it.stack, criterion).grade);
        worst.into_iter().find(|grade| grades.contains(grade)).unwrap_or(Grade::Primary)
    }
}

fn recorded_answers(answers: &Answers) -> String {
    let answered: Vec<String> = Question::ALL
        .into_iter()
        .filter_map(|question| {
            let words = answers.get(question)?.words(question);
            Some(format!("{} *{words}*", question.spec().text))
        })
        .collect();
    if answered.is_empty() { String::new() } else { format!(" Answers: {}.", answered.join("; ")) }
}

/// The figures that the reader set in the place of those that were found.
fn recorded_settings(answers: &Answers) -> String {
    let weights = Criterion::ALL.into_iter().zip(answers.weights).filter_map(|(criterion, weight)| {
        Some(format!("weight of {} {:.1} %", criterion.label(), 100.0 * weight?))
    });
    let evidence = answers.evidence.iter().map(|((stack, criterion), range)| {
        format!(
            "{} of {} {} to {} {}",
            criterion.label(),
            stack.label(),
            significant(range.lo, 3),
            significant(range.hi, 3),
            criterion.scale().unit
        )
    });
    let set: Vec<String> = weights.chain(evidence).collect();
    if set.is_empty() { String::new() } else { format!(" Set by hand: {}.", set.join("; ")) }
}

#[cfg(test)]
mod tests;
