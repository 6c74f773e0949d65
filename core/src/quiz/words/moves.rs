//! What an answer moves, in words for a reader: its points, what it rules out, what it says of the team.
//!
//! Points are judgements of this project, set by what an answer says (see [`Choice::points`]); nobody
//! measured how much more speed matters to whom every millisecond counts. That is why a reader is shown them.

use super::record::listed;
use crate::quiz::model::{Choice, Criterion, Fact, Skill};

/// The words for points, the strongest first, with the least that each stands for.
const STRENGTHS: [(i8, &str); 5] =
    [(5, "above all"), (4, "strongly"), (3, "much"), (2, "clearly"), (1, "a little")];

impl Choice {
    /// What it moves, a sentence each: "Raises strongly data and ML libraries; a little speed to a first version." Empty where
    /// it moves nothing.
    pub fn moves(&self) -> Vec<String> {
        let mut told = Vec::new();
        told.extend(self.weights("Raises", 1));
        told.extend(self.weights("Lowers", -1));
        told.extend(self.veto.map(|veto| format!("Rules out by: {}.", veto.label())));
        let facts: Vec<&str> = self.facts.iter().map(|fact| words(*fact)).collect();
        if !facts.is_empty() {
            told.push(format!("Takes as said: {}.", listed(&facts, "and")));
        }
        told
    }

    fn weights(&self, verb: &str, sign: i8) -> Option<String> {
        let mut most = i8::MAX;
        let mut groups = Vec::new();
        for (least, strength) in STRENGTHS {
            let of_strength = |points: i8| (least..=most).contains(&(sign * points));
            let names: Vec<String> =
                self.points.iter().filter(|it| of_strength(it.1)).map(|it| in_a_sentence(it.0)).collect();
            if !names.is_empty() {
                groups.push(format!("{strength} {}", listed(&names, "and")));
            }
            most = least - 1;
        }
        (!groups.is_empty()).then(|| format!("{verb} {}.", groups.join("; ")))
    }
}

/// The label with a small letter, unless it starts with an abbreviation.
fn in_a_sentence(criterion: Criterion) -> String {
    let label = criterion.label();
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            format!("{}{}", first.to_ascii_lowercase(), &label[first.len_utf8()..])
        }
        _ => label.to_owned(),
    }
}

const fn words(fact: Fact) -> &'static str {
    match fact {
        Fact::Knows(Skill::Python) => "the team knows Python",
        Fact::Knows(Skill::JavaScript) => "the team knows JavaScript",
        Fact::Knows(Skill::Go) => "the team knows Go",
        Fact::Knows(Skill::Rust) => "the team knows Rust",
        Fact::Knows(Skill::C) => "the team knows C or C++",
        Fact::Knows(Skill::New) => "the team is new to backends",
        Fact::Trains(true) => "newcomers are trained",
        Fact::Trains(false) => "nobody is trained",
        Fact::FrontEnd(true) => "the same people write for the browser",
        Fact::FrontEnd(false) => "the browser is not counted among its languages",
    }
}

#[cfg(test)]
mod tests {
    use crate::quiz::model::Question;

    fn moves(question: Question, slug: &str) -> Vec<String> {
        question.spec().choices[question.choice(slug).unwrap()].moves()
    }

    #[test]
    fn an_answer_says_what_it_moves() {
        assert_eq!(
            moves(Question::Pain, "iteration"),
            [
                "Raises above all full-stack and web libraries, speed to a first version and one language to staff; \
                 strongly ease for this team.",
                "Takes as said: the team knows JavaScript and the same people write for the browser.",
            ]
        );
        assert_eq!(
            moves(Question::Speed, "waits"),
            ["Raises a little concurrency.", "Lowers clearly CPU speed."]
        );
        assert_eq!(
            moves(Question::Home, "tiny"),
            ["Raises strongly memory and start-up.", "Rules out by: An instance has 32 MB of memory."]
        );
        assert!(moves(Question::Career, "service").is_empty());
    }

    #[test]
    fn no_points_go_untold() {
        for choice in Question::ALL.into_iter().flat_map(|question| question.spec().choices) {
            let told = choice.moves().join(" ");
            for (criterion, points) in choice.points {
                assert!(*points != 0 && told.contains(&super::in_a_sentence(*criterion)), "{told}");
            }
            let said = !choice.points.is_empty() || choice.veto.is_some() || !choice.facts.is_empty();
            assert_eq!(said, !told.is_empty(), "{}", choice.slug);
        }
    }
}
