//! The ratio ladder, the project's signature figure: one row a language, published and measured marks on one
//! logarithmic axis.

use super::axis::LogAxis;
use super::row::{Mark, Row, published, ratio_mark, time_mark};
use crate::claims::Claim;
use crate::failure::LanguageFailure;
use crate::lang::Language;
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
    pub baseline: Language,
    /// The axis.
    pub axis: LogAxis,
    /// Its rows, in the order of [`Language::ROWS`].
    pub rows: Vec<Row>,
}

impl Ladder {
    /// The ladder of a claim. `to_published_size` is the factor from the measured size to the published one.
    pub fn of(
        claim: &Claim,
        summary: &Summary,
        baseline: Language,
        scale: Scale,
        to_published_size: f64,
    ) -> Self {
        let rows: Vec<Row> = Language::ALL
            .into_iter()
            .map(|language| Row {
                language,
                published: published(claim, language, baseline, scale),
                band: None,
                reference: None,
                here: match scale {
                    Scale::Ratio => ratio_mark(summary, language, baseline),
                    Scale::Milliseconds => time_mark(summary, language, to_published_size),
                },
                failed: false,
            })
            .collect();
        Self::with_rows(Subject::Claim(claim.n), scale, baseline, rows)
    }

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
        Self { subject, scale, baseline, axis, rows }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::published::FIBONACCI;

    #[test]
    fn before_a_run_the_published_marks_stand_alone() {
        let ladder = Ladder::of(&FIBONACCI, &Summary::default(), Language::Rust, Scale::Ratio, 47.0);
        let published: Vec<_> = ladder.rows.iter().map(|row| row.published.is_some()).collect();
        assert_eq!(published, [true, true, false, true]);
        assert!(ladder.rows.iter().all(|row| row.here.is_none()));
        assert_eq!(ladder.rows[0].published, Some(1.0));
    }

    #[test]
    fn milliseconds_are_the_articles() {
        let ladder = Ladder::of(&FIBONACCI, &Summary::default(), Language::Rust, Scale::Milliseconds, 47.0);
        assert_eq!(ladder.rows[3].published, Some(1_330.0));
    }

    #[test]
    fn the_marks_of_a_reference_follow_the_scale() {
        let file = include_str!("../../tests/fixtures/reference.json");
        let suite = crate::reference::Reference::parse(file).unwrap().suite();
        let fib = suite.kernel("fib").unwrap();
        let marks = |baseline, scale| {
            let ladder =
                Ladder::of(&FIBONACCI, &Summary::default(), baseline, scale, 1.0).with_reference(fib, 47.0);
            let marks = Language::ALL.map(|language| {
                ladder.rows.iter().find(|row| row.language == language).unwrap().reference.unwrap()
            });
            assert!(marks.iter().all(|mark| (ladder.axis.lo..=ladder.axis.hi).contains(mark)), "{marks:?}");
            marks
        };
        let over_rust = marks(Language::Rust, Scale::Ratio);
        assert_eq!(over_rust[0], 1.0);
        assert!(over_rust[1] > 1.2 && over_rust[3] > 20.0, "{over_rust:?}");
        let over_go = marks(Language::Go, Scale::Ratio);
        assert!((over_go[0] * over_rust[1] - 1.0).abs() < 1e-9 && over_go[1] == 1.0);
        assert_eq!(marks(Language::Rust, Scale::Milliseconds)[1], fib.native(Language::Go).value * 47.0);
    }
}
