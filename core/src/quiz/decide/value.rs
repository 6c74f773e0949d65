//! The additive value: a table of what each option is worth on each criterion, weighed and added.

use crate::measure::Interval;
use crate::quiz::evidence::{Assessment, EvidenceTable};
use crate::quiz::model::{Blend, Criterion, Stack};
use crate::quiz::weights::fraction;
use rand::RngExt;
use rand_pcg::Pcg32;

/// What an option is worth on a criterion, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// Somewhere in a range, any point as likely as another.
    Span(Interval),
    /// Made of two other rows of the same table, both of which are spans.
    Blend {
        /// The row that leads, where the rule asks for it.
        first: usize,
        /// The other row.
        second: usize,
        /// The rule.
        blend: Blend,
    },
}

/// A row for every option, a column for every criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    rows: Vec<Vec<Cell>>,
}

fn at(range: Interval, fraction: f64) -> f64 {
    range.lo + (range.hi - range.lo) * fraction
}

impl Matrix {
    /// A table of equally long rows. A blend must come after the rows that it is made of.
    pub fn new(rows: Vec<Vec<Cell>>) -> Self {
        Self { rows }
    }

    /// What the evidence is worth.
    pub fn of(evidence: &EvidenceTable) -> Self {
        let cell = |it: &Assessment| match it.blend() {
            Some((first, second, blend)) => {
                Cell::Blend { first: first.index(), second: second.index(), blend }
            }
            None => Cell::Span(it.span),
        };
        let row = |stack| Criterion::ALL.map(|criterion| cell(evidence.get(stack, criterion))).into();
        Self::new(Stack::ALL.map(row).into())
    }

    /// The middle of every range.
    pub fn central(&self) -> Vec<Vec<f64>> {
        let mut values: Vec<Vec<f64>> = Vec::with_capacity(self.rows.len());
        for cells in &self.rows {
            let middle = |(column, cell): (usize, &Cell)| match cell {
                Cell::Span(span) => f64::midpoint(span.lo, span.hi),
                Cell::Blend { first, second, blend } => {
                    blend.middle(values[*first][column], values[*second][column])
                }
            };
            values.push(cells.iter().enumerate().map(middle).collect());
        }
        values
    }

    /// One possible state of the world after the other.
    pub fn sampler(&self, seed: u64) -> Sampler<'_> {
        // A stream for every option, so that what is drawn for one does not depend on which others there are.
        let streams = (0..self.rows.len() as u64).map(|row| Pcg32::new(seed, row)).collect();
        let columns = self.rows.first().map_or(0, Vec::len);
        Sampler { matrix: self, streams, columns, values: vec![0.0; self.rows.len() * columns] }
    }
}

/// Draws values for a whole table.
pub struct Sampler<'a> {
    matrix: &'a Matrix,
    streams: Vec<Pcg32>,
    columns: usize,
    values: Vec<f64>,
}

impl Sampler<'_> {
    /// The next draw. A stack follows its parts: where Go turns out well, so does what is made of it.
    pub fn draw(&mut self) {
        let columns = self.columns;
        for (row, (cells, stream)) in self.matrix.rows.iter().zip(&mut self.streams).enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let bits: u32 = stream.random();
                self.values[row * columns + column] = match cell {
                    Cell::Span(span) => at(*span, fraction(bits)),
                    Cell::Blend { first, second, blend } => {
                        // The lower half of the bits again: a toll is known to far less than a part in 65,536.
                        let (share, toll) = (fraction(bits), fraction(bits << 16));
                        let parts = [first, second].map(|part| self.values[part * columns + column]);
                        blend.value(parts[0], parts[1], at(blend.share, share), at(blend.toll, toll))
                    }
                };
            }
        }
    }

    /// What an option is worth in this draw, by criterion.
    pub fn row(&self, option: usize) -> &[f64] {
        &self.values[option * self.columns..][..self.columns]
    }
}

/// Sum of weight times value.
pub fn additive(weights: &[f64], values: &[f64]) -> f64 {
    weights.iter().zip(values).map(|(weight, value)| weight * value).sum()
}

/// Rows by falling total; equal totals stay in the order of the rows.
pub fn order(totals: &[f64], rows: impl IntoIterator<Item = usize>) -> Vec<usize> {
    let mut rows: Vec<usize> = rows.into_iter().collect();
    rows.sort_by(|one, other| totals[*other].total_cmp(&totals[*one]));
    rows
}
