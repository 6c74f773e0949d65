//! The result: what is ruled out, the ranking, how firm it is, where the lead comes from, and what would change it.

use super::acceptability::DRAWS;
use super::centre::Centre;
use super::flips::{Flip, flips};
use super::nearest::{Shift, shift};
use super::stability::{Stability, stability};
use super::waterfall::{Waterfall, waterfall};
use crate::format::printed;
use crate::measure::Interval;
use crate::quiz::evidence::{EvidenceTable, Exclusion, Facts, Measured};
use crate::quiz::model::{Answers, Stack, Veto};
use crate::quiz::weights::PerCriterion;

/// Below this share of first places the first is not called a winner.
pub const FIRM: f64 = 0.70;

/// The seed of the page: the same answers give the same figures everywhere.
pub const SEED: u64 = 20_260;

/// An option that is not ruled out.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    pub stack: Stack,
    /// Its value, 0 to 100, at the central weights and in the middle of all evidence. The ranking is by it.
    pub value: f64,
    /// Its value in the middle nine tenths of the draws.
    pub span: Interval,
    /// The share of draws in which it gets each rank, first rank first; as long as the ranking.
    pub acceptability: Vec<f64>,
    /// The share of draws in which the first of the ranking has more than it. One half for the first itself.
    pub beaten: f64,
}

impl Ranked {
    /// The share of draws in which it is first.
    pub fn first_share(&self) -> f64 {
        self.acceptability.first().copied().unwrap_or_default()
    }

    /// Whether it cannot be told apart from the first.
    pub fn tied(&self) -> bool {
        self.beaten < FIRM
    }
}

/// What the answers come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// What is ruled out, and why.
    pub excluded: Vec<Exclusion>,
    /// What stands, the best first. Empty where everything is ruled out.
    pub ranking: Vec<Ranked>,
    /// The central weights; they sum to 1, or to 0 where nothing matters.
    pub weights: PerCriterion,
    /// How far each weight can move before another leads; `above` and `below` are places in [`Self::ranking`]. Empty for
    /// fewer than two options.
    pub stability: Vec<Stability>,
    /// Where the lead of the first over the second comes from; none for fewer than two.
    pub waterfall: Option<Waterfall>,
    /// The smallest shift of weights after which another leads; it was tried.
    pub shift: Option<Shift>,
    /// The smallest changes of answers after which another leads; each was tried.
    pub flips: Vec<Flip>,
    pub evidence: EvidenceTable,
    /// What could not be taken into account, a sentence each.
    pub notices: Vec<String>,
}

impl Decision {
    /// The first of the ranking.
    pub fn winner(&self) -> Option<&Ranked> {
        self.ranking.first()
    }

    /// The share of draws in which the first is first.
    pub fn firmness(&self) -> Option<f64> {
        self.winner().map(Ranked::first_share)
    }

    /// What is first in most draws; of equals the first of the ranking. It need not be the first of the ranking, which is
    /// by value: two options that share their good draws are each first less often than a third that has its own.
    pub fn most_often(&self) -> Option<&Ranked> {
        self.ranking
            .iter()
            .reduce(|most, it| if it.first_share() > most.first_share() + 1e-9 { it } else { most })
    }

    /// Whether it is too close to call.
    pub fn close(&self) -> bool {
        self.firmness().is_none_or(|share| share < FIRM)
    }

    /// The options that cannot be told apart from the first, itself among them.
    pub fn tied(&self) -> impl Iterator<Item = Stack> {
        self.ranking.iter().filter(|ranked| ranked.tied()).map(|ranked| ranked.stack)
    }
}

/// What the answers come to. `measured` takes the place of the table's CPU speed.
pub fn decide(answers: &Answers, measured: Option<&Measured>, seed: u64) -> Decision {
    conclude(answers, measured, Centre::new(answers, measured), seed)
}

/// What the options that stand come to.
pub fn conclude(answers: &Answers, measured: Option<&Measured>, centre: Centre, seed: u64) -> Decision {
    let drawn = centre.draw(seed, DRAWS);
    let ranking: Vec<Ranked> = centre
        .order
        .iter()
        .zip(drawn.ranks.into_iter().zip(drawn.spans))
        .enumerate()
        .map(|(place, (row, (acceptability, span)))| Ranked {
            stack: Stack::ALL[*row],
            value: centre.totals[*row],
            span,
            acceptability,
            beaten: drawn.behind_first[place],
        })
        .collect();
    let rows: Vec<Vec<f64>> = centre.order.iter().map(|row| centre.values[*row].clone()).collect();
    let pair = rows.first().zip(rows.get(1));
    Decision {
        stability: pair.map_or(vec![], |_| stability(&centre.weights, &rows, 0)),
        waterfall: pair.map(|(first, second)| waterfall(&centre.weights, first, second)),
        shift: shift(answers, measured, &centre),
        flips: flips(answers, measured, &centre),
        notices: notices(answers, &centre),
        excluded: centre.excluded,
        ranking,
        weights: centre.weights,
        evidence: centre.evidence,
    }
}

fn notices(answers: &Answers, centre: &Centre) -> Vec<String> {
    let mut notices = Vec::new();
    let known_only = answers.choices().any(|choice| choice.veto == Some(Veto::KnownOnly));
    if known_only && Facts::of(answers).knows(crate::lang::Language::Go).is_none() {
        notices.push(
            "No language may be new, but what the team knows is not said: nothing is ruled out by it."
                .to_owned(),
        );
    }
    if let Some(sum) = centre.importance.scaled() {
        let others = if sum > 1.0 { "the other criteria weigh nothing" } else { "nothing else matters" };
        let sum = printed((1000.0 * sum).round() / 10.0);
        notices.push(format!(
            "The weights that you set sum to {sum} % and {others}: they are scaled to 100 %, in the same proportions."
        ));
    }
    if centre.weights.iter().all(|weight| *weight == 0.0) {
        notices.push("By these answers nothing matters, so every option is worth the same.".to_owned());
    }
    if centre.order.is_empty() {
        notices.push("Everything is ruled out. One of the hard constraints has to give.".to_owned());
    }
    notices
}
