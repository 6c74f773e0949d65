//! The result without any draw.

use super::acceptability::{Acceptability, accept};
use super::value::{Matrix, additive, order};
use crate::quiz::evidence::{EvidenceTable, Exclusion, Facts, Measured, exclusions};
use crate::quiz::model::{Answers, Stack};
use crate::quiz::weights::{Importance, PerCriterion};
use rand_pcg::Pcg32;

/// The stream of the weights, apart from those of the options.
const WEIGHTS_STREAM: u64 = 1 << 32;

/// Central weights, values and order, without any draw: quick enough to try out changes.
pub struct Centre {
    pub evidence: EvidenceTable,
    pub importance: Importance,
    pub excluded: Vec<Exclusion>,
    pub weights: PerCriterion,
    pub values: Vec<Vec<f64>>,
    pub totals: Vec<f64>,
    /// Rows of the options that stand, the first first.
    pub order: Vec<usize>,
}

impl Centre {
    pub fn new(answers: &Answers, measured: Option<&Measured>) -> Self {
        Self::weighed(answers, measured, Importance::of(answers))
    }

    /// With an importance that need not be that of the answers.
    pub fn weighed(answers: &Answers, measured: Option<&Measured>, importance: Importance) -> Self {
        let facts = Facts::of(answers);
        let evidence = EvidenceTable::new(answers, &facts, measured);
        let excluded = exclusions(answers, &facts, &evidence);
        let (weights, values) = (importance.central(), Matrix::of(&evidence).central());
        let totals: Vec<f64> = values.iter().map(|row| additive(&weights, row)).collect();
        let stands = |row: &usize| excluded.iter().all(|it| it.stack.index() != *row);
        let order = order(&totals, (0..Stack::COUNT).filter(stands));
        Self { evidence, importance, excluded, weights, values, totals, order }
    }

    /// The first, and by how much it leads.
    pub fn winner(&self) -> Option<(Stack, f64)> {
        let first = *self.order.first()?;
        let lead =
            self.order.get(1).map_or(f64::INFINITY, |second| self.totals[first] - self.totals[*second]);
        Some((Stack::ALL[first], lead))
    }

    pub fn draw(&self, seed: u64, draws: usize) -> Acceptability {
        let matrix = Matrix::of(&self.evidence);
        let (mut sampler, mut weights) = (matrix.sampler(seed), self.weights);
        let mut rng = Pcg32::new(seed, WEIGHTS_STREAM);
        accept(self.order.len(), draws, |totals| {
            self.importance.draw(&mut rng, &mut weights);
            sampler.draw();
            for (total, row) in totals.iter_mut().zip(&self.order) {
                *total = additive(&weights, sampler.row(*row));
            }
        })
    }
}
