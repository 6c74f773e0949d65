//! One row of a ladder, and its marks.

use crate::lang::Contender;
use crate::measure::{Estimate, Interval, Summary};

/// A measured mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where the dot is.
    pub value: f64,
    /// Its whisker; one worker alone has none.
    pub interval: Option<Interval>,
    /// Where the faint dots of the single workers are.
    pub workers: Vec<f64>,
}

/// One language.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub language: Contender,
    /// The published mark.
    pub published: Option<f64>,
    /// What others published about the same thing.
    pub others: Vec<f64>,
    /// What public suites found: a range.
    pub band: Option<Interval>,
    /// The mark of the reference run, measured natively.
    pub reference: Option<f64>,
    /// The measured mark.
    pub here: Option<Mark>,
    /// Whether the language failed in the run.
    pub failed: bool,
}

/// A whisker longer than this factor to either side is cut by the axis: the interval of two workers may span
/// decades and would press all other marks together.
const WHISKER_ON_AXIS: f64 = 2.0;

impl Row {
    /// A row without any mark.
    pub(super) const fn empty(language: Contender) -> Self {
        Self {
            language,
            published: None,
            others: Vec::new(),
            band: None,
            reference: None,
            here: None,
            failed: false,
        }
    }

    /// The values that the axis must hold.
    pub(super) fn extent(&self) -> Vec<f64> {
        let mut values: Vec<f64> = self.published.into_iter().chain(self.reference).collect();
        values.extend(&self.others);
        values.extend(self.band.into_iter().flat_map(|band| [band.lo, band.hi]));
        if let Some(mark) = &self.here {
            values.push(mark.value);
            if let Some(interval) = mark.interval {
                values.push(interval.lo.max(mark.value / WHISKER_ON_AXIS));
                values.push(interval.hi.min(mark.value * WHISKER_ON_AXIS));
            }
        }
        values
    }
}

/// The measured ratio of a language to the baseline.
pub(super) fn ratio_mark(summary: &Summary, language: Contender, baseline: Contender) -> Option<Mark> {
    if language == baseline {
        // One by definition, so without an interval of its own.
        return summary.language(language).map(|_| Mark { value: 1.0, interval: None, workers: Vec::new() });
    }
    let ratio = summary.ratio(language)?;
    Some(mark(&ratio.estimate, &ratio.per_round, 1.0))
}

/// The measured time of a language, times `factor`.
pub(super) fn time_mark(summary: &Summary, language: Contender, factor: f64) -> Option<Mark> {
    let row = summary.language(language)?;
    Some(mark(&row.time, &row.worker_ms, factor))
}

/// A mark, times `factor`.
pub(super) fn mark(estimate: &Estimate, workers: &[f64], factor: f64) -> Mark {
    Mark {
        value: estimate.value * factor,
        interval: estimate
            .interval
            .map(|interval| Interval { lo: interval.lo * factor, hi: interval.hi * factor }),
        workers: workers.iter().map(|worker| worker * factor).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wild_whisker_does_not_press_the_marks_together() {
        let row = Row {
            language: Contender::GO,
            published: Some(2.0),
            others: vec![],
            band: None,
            reference: None,
            failed: false,
            here: Some(Mark {
                value: 4.0,
                interval: Some(Interval { lo: 0.01, hi: 900.0 }),
                workers: vec![],
            }),
        };
        assert_eq!(row.extent(), [2.0, 4.0, 2.0, 8.0]);
    }
}
