//! Hard constraints: what an answer rules out, before anything is weighed. No strength makes up for them.

use super::evidence_table::EvidenceTable;
use super::team::Facts;
use crate::lang::Language;
use crate::quiz::model::{Answers, Criterion, Joint, Stack, Veto};

impl Veto {
    /// Why a stack is ruled out, if it is. Memory rules out only what cannot fit even at the least that is known of it.
    fn against(self, stack: Stack, facts: &Facts, table: &EvidenceTable) -> Option<String> {
        let (first, second) = stack.parts();
        match self {
            Self::Memory { limit_mb } => {
                // A library brings no runtime of its own; a service is an instance of its own.
                let apart =
                    second.filter(|(_, joint)| *joint == Joint::Services).map(|(language, _)| language);
                let need = |language: Language| table.get(Stack::of(language), Criterion::Memory).range.lo;
                std::iter::once(first).chain(apart).find(|language| need(*language) > limit_mb).map(
                    |language| {
                        format!("{} needs {:.0} MB at the least", Stack::of(language).label(), need(language))
                    },
                )
            }
            Self::NoCollector => stack
                .languages()
                .find(|language| *language != Language::Rust)
                .map(|language| format!("{} has a collector", Stack::of(language).label())),
            Self::KnownOnly => stack
                .languages()
                .find(|language| facts.knows(*language) == Some(false))
                .map(|language| format!("the team does not know {}", Stack::of(language).label())),
            Self::OneLanguage => second.map(|_| "it is two languages".to_owned()),
        }
    }
}

/// An option that is ruled out.
#[derive(Clone, Debug, PartialEq)]
pub struct Exclusion {
    pub stack: Stack,
    pub veto: Veto,
    /// Why, in words.
    pub reason: String,
}

/// What the answers rule out, each option by the first veto that hits it.
pub fn exclusions(answers: &Answers, facts: &Facts, table: &EvidenceTable) -> Vec<Exclusion> {
    let vetoes: Vec<Veto> = answers.choices().filter_map(|choice| choice.veto).collect();
    let exclude = |stack| {
        vetoes.iter().find_map(|&veto| {
            veto.against(stack, facts, table).map(|reason| Exclusion { stack, veto, reason })
        })
    };
    Stack::ALL.into_iter().filter_map(exclude).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Interval;
    use crate::quiz::model::{Answer, Question};

    fn excluded(answers: &Answers) -> Vec<(Stack, String)> {
        let facts = Facts::of(answers);
        let all = exclusions(answers, &facts, &EvidenceTable::new(answers, &facts, None));
        all.into_iter().map(|it| (it.stack, it.reason)).collect()
    }

    #[test]
    fn nothing_is_ruled_out_by_what_nobody_said_of_the_team() {
        let mut answers = Answers::of(&[(Question::Pain, "iteration"), (Question::Learning, "none")]);
        assert_eq!(excluded(&answers), []);
        answers.set(Question::Team, Some(Answer::Unknown));
        assert_eq!(excluded(&answers), []);
        answers.set(Question::Team, Some(Answer::of(Question::Team.choice("javascript").unwrap())));
        assert_eq!(excluded(&answers).len(), 7);
    }

    #[test]
    fn memory_rules_out_only_what_cannot_fit_at_its_least() {
        let mut answers = Answers::of(&[(Question::Home, "tiny")]);
        let least = "Node.js needs 42 MB at the least".to_owned();
        assert_eq!(excluded(&answers), [(Stack::Node, least.clone()), (Stack::NodeGo, least)]);
        // The limit itself fits; what is set for Python counts for its services, and for a library in it, too.
        for (lo, standing) in [(32.0, true), (32.1, false)] {
            answers.evidence.insert((Stack::Python, Criterion::Memory), Interval { lo, hi: 200.0 });
            let out: Vec<Stack> = excluded(&answers).into_iter().map(|it| it.0).collect();
            for stack in [Stack::Python, Stack::PythonGo, Stack::PythonRust] {
                assert_eq!(!out.contains(&stack), standing, "{stack:?}");
            }
        }
    }
}
