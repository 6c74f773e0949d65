//! Every word that a link may hold, written out: a link that somebody kept must come to the same answers for ever. Whoever
//! renames a slug breaks such links, and this test. What is new is added here; what is here stays.

use super::*;
use crate::quiz::PROFILES;

/// The words of the questions and of their choices, with the place of each choice: its bit.
const QUESTIONS: [(Question, &str, &[&str]); 12] = [
    (Question::Pain, "pain", &["simplicity", "data", "performance", "iteration"]),
    (Question::Work, "work", &["api", "data", "realtime", "infrastructure", "systems"]),
    (Question::Speed, "speed", &["pause", "millisecond", "hot", "waits"]),
    (Question::Mistakes, "mistakes", &["money", "annoying", "mended"]),
    (Question::Team, "team", &["python", "javascript", "go", "rust", "c", "new"]),
    (Question::Learning, "learning", &["none", "quick", "invest"]),
    (Question::Hiring, "hiring", &["many", "train", "nobody"]),
    (Question::Growth, "growth", &["small", "may", "top"]),
    (Question::Home, "home", &["tiny", "small", "plenty"]),
    (Question::Languages, "languages", &["one", "front", "mixed"]),
    (Question::Time, "time", &["weeks", "months", "right"]),
    (Question::Career, "career", &["service", "pay", "start"]),
];

const CRITERIA: [(Criterion, &str); 14] = [
    (Criterion::Cpu, "cpu"),
    (Criterion::Tail, "tail"),
    (Criterion::Concurrency, "concurrency"),
    (Criterion::Memory, "memory"),
    (Criterion::First, "first"),
    (Criterion::Ease, "ease"),
    (Criterion::Hiring, "hiring"),
    (Criterion::Data, "data"),
    (Criterion::Web, "web"),
    (Criterion::Cloud, "cloud"),
    (Criterion::Operating, "operating"),
    (Criterion::Safety, "safety"),
    (Criterion::Staffing, "staffing"),
    (Criterion::Pay, "pay"),
];

const STACKS: [(Stack, &str); 8] = [
    (Stack::Python, "python"),
    (Stack::Node, "node"),
    (Stack::Go, "go"),
    (Stack::Rust, "rust"),
    (Stack::PythonRust, "python-rust"),
    (Stack::PythonGo, "python-go"),
    (Stack::NodeGo, "node-go"),
    (Stack::GoRust, "go-rust"),
];

/// The profiles with the links to them.
const LINKS: [(&str, &str); 13] = [
    ("beginner", "v=1&pain=any&team=new&learning=quick&languages=one&career=start"),
    ("javascript-developer", "v=1&pain=iteration&work=api&team=javascript&learning=quick&languages=front"),
    (
        "data-scientist",
        "v=1&pain=data&work=data&speed=millisecond&team=python&learning=invest&growth=top&languages=mixed",
    ),
    ("pay", "v=1&pain=any&learning=invest&languages=one&career=pay"),
    ("founder", "v=1&pain=any&work=api&mistakes=mended&hiring=many&growth=may&time=weeks"),
    ("when-python", "v=1&pain=data&work=data&speed=waits&growth=small&time=weeks"),
    (
        "when-node",
        "v=1&pain=iteration&work=realtime&speed=waits&team=javascript&hiring=many&languages=front&time=weeks",
    ),
    ("when-go", "v=1&pain=simplicity&work=infrastructure&team=new&learning=quick&growth=top"),
    (
        "when-rust",
        "v=1&pain=performance&work=systems&speed=millisecond&mistakes=money&team=c&learning=invest",
    ),
    ("pain-simplicity", "v=1&pain=simplicity"),
    ("pain-data", "v=1&pain=data"),
    ("pain-performance", "v=1&pain=performance"),
    ("pain-iteration", "v=1&pain=iteration"),
];

/// What a link says, which has to be read without a complaint.
fn read_whole(link: &str) -> Answers {
    let (address, notices) = QuizAddress::parse("quiz/", link);
    assert_eq!((address.other, notices), (None, vec![]), "{link}");
    address.answers
}

#[test]
fn every_answer_keeps_its_word() {
    for (question, slug, choices) in QUESTIONS {
        let words = choices.iter().enumerate().map(|(place, word)| (*word, Answer::of(place)));
        for (word, answer) in words.chain([("unknown", Answer::Unknown), ("any", Answer::Indifferent)]) {
            let mut known = Answers::default();
            known.set(question, Some(answer));
            assert_eq!(read_whole(&format!("v=1&{slug}={word}")), known, "{slug}={word}");
        }
        assert_eq!(
            question.spec().choices.len(),
            choices.len(),
            "what is new in {slug} is not written out here"
        );
    }
}

#[test]
fn every_criterion_and_every_option_keeps_its_word() {
    for (criterion, slug) in CRITERIA {
        let mut weighed = Answers::default();
        weighed.weights[criterion.index()] = Some(0.25);
        assert_eq!(read_whole(&format!("v=1&w.{slug}=0.25")), weighed);
        for (stack, option) in STACKS {
            let mut set = Answers::default();
            set.evidence.insert((stack, criterion), Interval { lo: 1.0, hi: 2.5 });
            assert_eq!(read_whole(&format!("v=1&e.{option}.{slug}=1..2.5")), set);
        }
    }
}

#[test]
fn the_links_of_the_profiles_keep_their_meaning() {
    assert_eq!(PROFILES.map(|profile| profile.slug), LINKS.map(|it| it.0));
    for (profile, (slug, link)) in PROFILES.iter().zip(LINKS) {
        assert_eq!(read_whole(link), profile.answers(), "{slug}");
        assert_eq!(QuizAddress { answers: profile.answers(), other: None }.link(), format!("quiz/#{link}"));
    }
}

#[test]
fn of_a_newer_version_what_is_known_is_read_and_that_is_said() {
    let (address, notices) = QuizAddress::parse(
        "quiz/",
        "v=2&pain=data&moon=full&team=python,zig&w.charm=0.5&b&b.pain=performance&b.tide=high",
    );
    assert_eq!(address.answers, Answers::of(&[(Question::Pain, "data"), (Question::Team, "python")]));
    assert_eq!(address.other, Some(Answers::of(&[(Question::Pain, "performance")])));
    assert_eq!(
        notices,
        [
            "The link is of version “2” of the quiz, this is version 1: what it knows is read.",
            "The address sets “moon”, which the quiz does not ask.",
            "“What does the team know well?” has no answer “zig”.",
            "There is no criterion “charm”.",
            "The address sets “tide”, which the quiz does not ask.",
        ]
    );
}
