//! Whether the model comes to the advice of the documents.

use crate::quiz::decide::{Centre, Decision, SEED, decide};
use crate::quiz::model::{PROFILES, Profile};
use crate::quiz::weights::Importance;

/// Of how many shifts of one point, one criterion of one answer at a time, how many leave the advised option first.
const KEPT: [(&str, usize, usize); PROFILES.len()] = [
    ("beginner", 14, 14),
    ("javascript-developer", 20, 20),
    ("data-scientist", 28, 28),
    ("pay", 6, 6),
    ("founder", 22, 22),
    ("when-python", 22, 22),
    ("when-node", 30, 30),
    ("when-go", 28, 28),
    ("when-rust", 24, 24),
    ("pain-simplicity", 8, 8),
    ("pain-data", 8, 8),
    ("pain-performance", 8, 8),
    ("pain-iteration", 8, 8),
];

fn told(profile: &Profile, decision: &Decision) -> String {
    let values =
        decision.ranking.iter().map(|it| format!(" {:?} {:.1}", it.stack, it.value)).collect::<String>();
    format!("{:22} {:3.0} %:{values}", profile.slug, 100.0 * decision.firmness().unwrap())
}

#[test]
fn the_model_comes_to_the_advice_of_the_documents() {
    let decided = PROFILES.map(|profile| (profile, decide(&profile.answers(), None, SEED)));
    for (profile, decision) in &decided {
        let first = decision.winner().unwrap().stack;
        assert!(profile.advised.contains(&first), "{}", told(profile, decision));
        let often = decision.most_often().unwrap().stack;
        assert!(profile.advised.contains(&often), "{often:?} {}", told(profile, decision));
    }
    let close: Vec<&str> = decided.iter().filter(|it| it.1.close()).map(|it| it.0.slug).collect();
    assert_eq!(close, ["data-scientist", "pay", "pain-data"], "too close to call");
}

#[test]
fn the_advice_does_not_hang_on_a_single_point() {
    let counted = PROFILES.map(|profile| {
        let answers = profile.answers();
        let stays = |criterion, by| {
            let importance = Importance::of(&answers).shifted(criterion, by);
            let winner = Centre::weighed(&answers, None, importance).winner();
            winner.is_some_and(|(first, _)| profile.advised.contains(&first))
        };
        let points = answers.choices().flat_map(|choice| choice.points);
        let tried: Vec<bool> =
            points.flat_map(|(criterion, _)| [-1.0, 1.0].map(|by| stays(*criterion, by))).collect();
        (profile.slug, tried.iter().filter(|stays| **stays).count(), tried.len())
    });
    assert_eq!(counted, KEPT);
}

#[test]
fn every_slug_of_a_profile_is_known() {
    for profile in PROFILES {
        let wanted = profile.given.iter().filter(|it| it.1 != "any").map(|it| it.1.split(',').count());
        assert_eq!(profile.answers().choices().count(), wanted.sum::<usize>(), "{}", profile.slug);
        assert_eq!(profile.answers().answered(), profile.given.len(), "{}", profile.slug);
        assert_eq!(PROFILES.iter().filter(|it| it.slug == profile.slug).count(), 1);
    }
}
