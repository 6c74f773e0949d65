//! The tables of a suite.

use super::table::{Table, none, with_range};
use crate::format::{digits, duration, printed, ratio_range};
use crate::lang::Contender;
use crate::measure::Estimate;
use crate::suite::{KernelRow, LanguageMean, Mean, measured};

impl Table {
    /// A row a kernel: the time of the baseline and every other language's ratio to it.
    pub fn of_suite(rows: &[KernelRow<'_>], shown: &[Contender], baseline: Contender) -> Self {
        let others = || shown.iter().copied().filter(move |language| *language != baseline);
        let headings = ["Kernel".to_owned(), "n".to_owned(), format!("{}, time a call", baseline.label())];
        let cells = |row: &KernelRow<'_>| -> Vec<String> {
            let time = row.summary.language(baseline).map(|figures| figures.time);
            let time = time.map(|time| duration(time.value, digits(time.value, time.interval)));
            let first = [
                row.title.to_owned(),
                printed(f64::from(row.n)),
                time.unwrap_or_else(|| absent(row, baseline)),
            ];
            let ratios = others().map(|language| {
                measured(row, language, baseline).map_or_else(|| absent(row, language), |it| with_range(&it))
            });
            first.into_iter().chain(ratios).collect()
        };
        Self {
            headings: headings
                .into_iter()
                .chain(others().map(|language| format!("{} over {}", language.label(), baseline.label())))
                .collect(),
            rows: rows.iter().map(cells).collect(),
        }
    }

    /// A row a language: its geometric mean over the kernels measured here, that of the same kernels corrected for the
    /// price of the browser, and what public suites found natively.
    pub fn of_means(here: &[LanguageMean], corrected: &[LanguageMean], baseline: Contender) -> Self {
        let headings = [
            "Language",
            "Kernels",
            "Geometric mean, in this tab",
            "Smallest and largest",
            "Corrected for the browser’s price",
            "Smallest and largest (corrected)",
            "Public native suites",
        ];
        let mean = |mean: &Mean| {
            let estimate = Estimate { value: mean.value, interval: mean.interval, n: mean.kernels };
            (with_range(&estimate), ratio_range(mean.range, 2))
        };
        let cells = |row: &LanguageMean| -> Vec<String> {
            let native = corrected.iter().find(|other| other.language == row.language);
            let (value, range) = mean(&row.mean);
            let (corrected, corrected_range) = native.map_or_else(|| (none(), none()), |it| mean(&it.mean));
            let public = row.envelope(baseline);
            let public = public.map(|it| format!("{} ({})", ratio_range(it.range, 2), it.beyond));
            let name = row.language.label().to_owned();
            let public = public.unwrap_or_else(none);
            vec![name, row.mean.kernels.to_string(), value, range, corrected, corrected_range, public]
        };
        Self { headings: headings.map(str::to_owned).to_vec(), rows: here.iter().map(cells).collect() }
    }
}

fn absent(row: &KernelRow<'_>, language: Contender) -> String {
    if row.failed.contains(&language) {
        "failed".to_owned()
    } else if row.too_busy {
        "too busy".to_owned()
    } else {
        none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{Interval, Ratio, Summary};
    use crate::suite::means;

    #[test]
    fn every_kernel_has_a_row_and_what_failed_says_so() {
        let estimate = Estimate { value: 2.0, interval: Some(Interval { lo: 1.9, hi: 2.1 }), n: 5 };
        let ratio =
            Ratio { numerator: Contender::GO, denominator: Contender::RUST, estimate, per_round: vec![] };
        let summary = Summary { ratios: vec![ratio], ..Summary::default() };
        let rows = [KernelRow {
            kernel: "nbody",
            title: "N-body",
            n: 9,
            summary: &summary,
            failed: vec![Contender::PYTHON],
            too_busy: false,
        }];
        let table = Table::of_suite(&rows, &Contender::PLAIN, Contender::RUST);
        assert_eq!(table.headings[3..], ["Go over Rust", "JavaScript over Rust", "Python over Rust"]);
        assert_eq!(table.rows[0][3..], ["2.0× (1.9 to 2.1×)", "–", "failed"]);

        let here = means(&rows, |row, language| measured(row, language, Contender::RUST));
        let table = Table::of_means(&here, &[], Contender::RUST);
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.rows[0].len(), table.headings.len());
        assert_eq!(table.rows[0][4], "–");
        assert!(table.rows[0][6].starts_with("0.70 to 3.3×"), "{}", table.rows[0][6]);
    }
}
