//! The ratio ladder, the project's signature figure: one row a language, published and measured marks on one
//! logarithmic axis.

mod claim;

pub use claim::Measured;

use super::axis::LogAxis;
use super::row::{Mark, Row, ratio_mark, time_mark};
use crate::failure::LanguageFailure;
use crate::format::{digits, duration, ratio, ratio_range};
use crate::lang::Contender;
use crate::measure::Summary;
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
    pub baseline: Contender,
    pub axis: LogAxis,
    /// Its rows, in the order of [`Contender::ALL`].
    pub rows: Vec<Row>,
    /// Whether there is another scale to choose: a suite's means have no milliseconds, nor have published figures that are no
    /// times.
    pub has_milliseconds: bool,
}

impl Ladder {
    /// The ladder of a kernel with the rows `shown`; `n` is the size that was measured.
    pub fn of_kernel(
        summary: &Summary,
        shown: &[Contender],
        baseline: Contender,
        scale: Scale,
        n: Option<u32>,
    ) -> Self {
        let row = |&language: &Contender| Row {
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
    pub fn of_suite(means: &[LanguageMean], shown: &[Contender], baseline: Contender) -> Self {
        let row = |&language: &Contender| {
            let of_language = means.iter().find(|mean| mean.language == language);
            let mark = |it: &LanguageMean| Mark {
                value: it.mean.value,
                interval: it.mean.interval,
                workers: it.ratios.clone(),
            };
            let one = Mark { value: 1.0, interval: None, workers: Vec::new() };
            let is_one = language == baseline && !means.is_empty();
            let envelope = ENVELOPES.iter().find(|envelope| language == envelope.language);
            Row {
                band: envelope.filter(|_| baseline == Contender::RUST).map(|envelope| envelope.range),
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

    fn with_rows(subject: Subject, scale: Scale, baseline: Contender, rows: Vec<Row>) -> Self {
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

    /// The figure in words, for those who cannot see it.
    pub fn summary(&self) -> String {
        let value = |value: f64, digits: i32| match self.scale {
            Scale::Ratio => ratio(value, digits),
            Scale::Milliseconds => duration(value, digits),
        };
        let is_claim = matches!(self.subject, Subject::Claim(_));
        let row = |row: &Row| {
            let published = match row.published {
                Some(it) => format!("published {}, ", value(it, 2)),
                None if is_claim => "not published, ".to_owned(),
                None => String::new(),
            };
            let here = match &row.here {
                Some(mark) => format!("here {}", value(mark.value, digits(mark.value, mark.interval))),
                None if row.failed => "failed here".to_owned(),
                None if is_claim => "not yet checked here".to_owned(),
                None => "not yet measured here".to_owned(),
            };
            let others: Vec<String> = row.others.iter().map(|it| value(*it, 2)).collect();
            let others = if others.is_empty() {
                String::new()
            } else {
                format!(", others published {}", others.join(" and "))
            };
            let band = row.band.map(|band| format!(", public native suites {}", ratio_range(band, 2)));
            let reference = row.reference.map(|it| format!(", reference {}", value(it, 2)));
            let [band, reference] = [band, reference].map(Option::unwrap_or_default);
            format!("{}: {published}{here}{reference}{others}{band}", row.language.label())
        };
        let rows: Vec<String> = self.rows.iter().map(row).collect();
        let mut axis = self.title();
        // Not `to_uppercase`, which brings the case tables of all of Unicode along.
        if let Some(first) = axis.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        format!("{axis}. {}.", rows.join("; "))
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
        for row in &mut self.rows {
            let (Some(language), Some(baseline)) = (row.language.plain(), self.baseline.plain()) else {
                continue;
            };
            row.reference = Some(match self.scale {
                Scale::Ratio => reference.native_ratio(language, baseline).value,
                Scale::Milliseconds => reference.native(language).value * to_published_size,
            });
        }
        self.axis = LogAxis::around(self.rows.iter().flat_map(Row::extent));
        self
    }
}
