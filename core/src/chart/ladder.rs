//! The ratio ladder, the project's signature figure: one row a language, published and measured marks on one
//! logarithmic axis.

mod claim;

pub use claim::Measured;

use super::axis::LogAxis;
use crate::failure::LanguageFailure;
use crate::lang::Language;
use crate::measure::{Estimate, Interval, Summary};
use crate::reference::KernelReference;
use crate::suite::{ENVELOPES, LanguageMean};

/// What the axis counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Times the time of the baseline.
    #[default]
    Ratio,
    /// Milliseconds at the published size, scaled by exact call counts.
    Milliseconds,
}

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
    /// Which one.
    pub language: Language,
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

/// What a ladder shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A published claim; milliseconds are scaled to this size.
    Claim(u32),
    /// A kernel, at this size once it is measured.
    Kernel(Option<u32>),
    /// The means of a whole suite, which have no milliseconds.
    Suite,
}

/// The figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// What it shows.
    pub subject: Subject,
    /// What the axis counts.
    pub scale: Scale,
    /// The language at 1, on the ratio scale.
    pub baseline: Language,
    /// The axis.
    pub axis: LogAxis,
    /// Its rows, in the order of [`Language::ROWS`].
    pub rows: Vec<Row>,
    /// Whether there is another scale to choose: a suite's means have no milliseconds, nor have published figures that are no
    /// times.
    pub has_milliseconds: bool,
}

/// A whisker longer than this factor to either side is cut by the axis: the interval of two workers may span
/// decades and would press all other marks together.
const WHISKER_ON_AXIS: f64 = 2.0;

impl Ladder {
    /// The ladder of a kernel with the rows `shown`; `n` is the size that was measured.
    pub fn of_kernel(
        summary: &Summary,
        shown: &[Language],
        baseline: Language,
        scale: Scale,
        n: Option<u32>,
    ) -> Self {
        let row = |&language: &Language| Row {
            here: match scale {
                Scale::Ratio => ratio_mark(summary, language, baseline),
                Scale::Milliseconds => time_mark(summary, language, 1.0),
            },
            ..Row::empty(language)
        };
        Self::with_rows(Subject::Kernel(n), scale, baseline, shown.iter().map(row).collect())
    }

    /// The ladder of a suite: each language's mean over `baseline`, its faint dots the single kernels, and what public
    /// suites found. Before anything is measured the rows `shown` stand there empty.
    pub fn of_suite(means: &[LanguageMean], shown: &[Language], baseline: Language) -> Self {
        let row = |&language: &Language| {
            let of_language = means.iter().find(|mean| mean.language == language);
            let mark = |it: &LanguageMean| Mark {
                value: it.mean.value,
                interval: it.mean.interval,
                workers: it.ratios.clone(),
            };
            let one = Mark { value: 1.0, interval: None, workers: Vec::new() };
            let is_one = language == baseline && !means.is_empty();
            let envelope = ENVELOPES.iter().find(|envelope| envelope.language == language);
            Row {
                band: envelope.filter(|_| baseline == Language::Rust).map(|envelope| envelope.range),
                here: if is_one { Some(one) } else { of_language.map(mark) },
                ..Row::empty(language)
            }
        };
        Self::with_rows(Subject::Suite, Scale::Ratio, baseline, shown.iter().map(row).collect())
    }

    /// Adds the means of the same kernels as a reference run has them natively.
    #[must_use]
    pub fn with_native_means(mut self, means: &[LanguageMean]) -> Self {
        for row in &mut self.rows {
            let mean = means.iter().find(|mean| mean.language == row.language);
            row.reference = mean.map(|mean| mean.mean.value);
        }
        self.axis = LogAxis::around(self.rows.iter().flat_map(Row::extent));
        self
    }

    fn with_rows(subject: Subject, scale: Scale, baseline: Language, rows: Vec<Row>) -> Self {
        let axis = LogAxis::around(rows.iter().flat_map(Row::extent));
        Self { subject, scale, baseline, axis, rows, has_milliseconds: subject != Subject::Suite }
    }

    /// What the axis counts, in words.
    pub fn title(&self) -> String {
        match (self.scale, self.subject) {
            (Scale::Ratio, _) => format!("times the time of {}", self.baseline.label()),
            (_, Subject::Claim(n)) => format!("milliseconds, scaled to n = {n}"),
            (_, Subject::Kernel(Some(n))) => format!("milliseconds a call at n = {n}"),
            (_, Subject::Kernel(None) | Subject::Suite) => "milliseconds a call".to_owned(),
        }
    }
}

impl Ladder {
    /// Marks the languages that failed.
    #[must_use]
    pub fn with_failures(mut self, failures: &[LanguageFailure]) -> Self {
        for row in &mut self.rows {
            row.failed = failures.iter().any(|failed| failed.language == row.language);
        }
        self
    }

    /// Adds the marks of a reference run, which knows the four languages and no other rows. `to_published_size` is the
    /// factor from its size to the one that milliseconds are shown at.
    #[must_use]
    pub fn with_reference(mut self, reference: &KernelReference, to_published_size: f64) -> Self {
        let known = |language: Language| language.engine() == language;
        for row in self.rows.iter_mut().filter(|row| known(row.language) && known(self.baseline)) {
            row.reference = Some(match self.scale {
                Scale::Ratio => reference.native_ratio(row.language, self.baseline).value,
                Scale::Milliseconds => reference.native(row.language).value * to_published_size,
            });
        }
        self.axis = LogAxis::around(self.rows.iter().flat_map(Row::extent));
        self
    }
}

impl Row {
    const fn empty(language: Language) -> Self {
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
    fn extent(&self) -> Vec<f64> {
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

fn ratio_mark(summary: &Summary, language: Language, baseline: Language) -> Option<Mark> {
    if language == baseline {
        // One by definition, so without an interval of its own.
        return summary.language(language).map(|_| Mark { value: 1.0, interval: None, workers: Vec::new() });
    }
    let ratio = summary.ratio(language)?;
    Some(mark(&ratio.estimate, &ratio.per_round, 1.0))
}

fn time_mark(summary: &Summary, language: Language, factor: f64) -> Option<Mark> {
    let row = summary.language(language)?;
    Some(mark(&row.time, &row.worker_ms, factor))
}

fn mark(estimate: &Estimate, workers: &[f64], factor: f64) -> Mark {
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
            language: Language::Go,
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
