//! The table that stands beside the ladder, as text: the same cells are shown and copied.

use crate::format::{digits, duration, duration_range, ratio, ratio_range};
use crate::lang::Contender;
use crate::measure::{Estimate, LanguageSummary, Summary};

/// What the headings mean, for a reader.
pub const KEY: &str = "Time a call is the typical one of the workers, each in its steady state, with its 95 % interval; \
    median and MAD (median absolute deviation) are those of the workers' times. Corrected are workers that were disturbed so \
    much that their times are put down to a quiet machine by what slow moments cost their language. First load is the \
    engine's load in the first worker, first call the very first one, before any warm-up.";

/// A table of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its columns.
    pub headings: Vec<String>,
    /// Its rows, as long as the headings; the first cell names the row.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The figures of a run. `published` is a size that times are scaled to as well, and the factor from the measured
    /// size to it.
    pub fn of(summary: &Summary, baseline: Contender, published: Option<(u32, f64)>) -> Self {
        let scaled = published.map(|(n, _)| format!("Scaled to n = {n}"));
        let times = format!("Times {}", baseline.label());
        let headings = [
            Some("Language"),
            Some(&*times),
            Some("95 % interval (times)"),
            Some("Time a call"),
            Some("95 % interval (time)"),
            Some("Median"),
            Some("MAD"),
            scaled.as_deref(),
            Some("Workers"),
            Some("Batches"),
            Some("Corrected"),
            Some("First load"),
            Some("First call"),
            Some("Ran on"),
        ];
        Self {
            headings: headings.into_iter().flatten().map(str::to_owned).collect(),
            rows: summary
                .languages
                .iter()
                .map(|row| cells(row, summary, baseline, published.map(|(_, factor)| factor)))
                .collect(),
        }
    }

    /// Tab-separated lines, which spreadsheets and documents take as a table.
    pub fn to_tsv(&self) -> String {
        let line = |cells: &Vec<String>| cells.join("\t").replace('\u{a0}', " ");
        std::iter::once(&self.headings).chain(&self.rows).map(line).collect::<Vec<_>>().join("\n")
    }

    /// Comma-separated lines as RFC 4180 has them, ended by CR and LF, after a byte order mark: without it Excel takes the
    /// text for another encoding than UTF-8.
    pub fn to_csv(&self) -> String {
        let line =
            |cells: &Vec<String>| cells.iter().map(|cell| field(cell)).collect::<Vec<_>>().join(",") + "\r\n";
        "\u{feff}".to_owned()
            + &std::iter::once(&self.headings).chain(&self.rows).map(line).collect::<String>()
    }
}

/// A field of a CSV file. Spreadsheets run what begins like a formula, and a reader's own file may hold anything: such a
/// text gets an apostrophe before it, unless it is a number.
fn field(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    let text = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    if text.contains([',', '"', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

fn cells(
    row: &LanguageSummary,
    summary: &Summary,
    baseline: Contender,
    to_published_size: Option<f64>,
) -> Vec<String> {
    let time_digits = digits(row.time.value, row.time.interval).max(3);
    let (times, times_range) = match summary.ratio(row.language).map(|ratio| &ratio.estimate) {
        Some(estimate) => {
            let digits = digits(estimate.value, estimate.interval);
            (
                ratio(estimate.value, digits),
                estimate.interval.map_or_else(none, |interval| ratio_range(interval, digits)),
            )
        }
        None if row.language == baseline => ("1".to_owned(), "by definition".to_owned()),
        None => (none(), none()),
    };
    let runtime = match &row.variant {
        Some(variant) => format!("{}, {variant}", row.runtime),
        None => row.runtime.clone(),
    };
    let cells = [
        Some(row.language.label().to_owned()),
        Some(times),
        Some(times_range),
        Some(duration(row.time.value, time_digits)),
        Some(row.time.interval.map_or_else(none, |interval| duration_range(interval, time_digits))),
        Some(duration(row.median_ms, time_digits)),
        Some(duration(row.mad_ms, 2)),
        to_published_size.map(|factor| duration(row.time.value * factor, time_digits)),
        Some(row.workers.to_string()),
        Some(row.batches.to_string()),
        Some(row.corrected.to_string()),
        Some(row.load_ms.map_or_else(none, |ms| duration(ms, 2))),
        Some(duration(row.first_call_ms, 2)),
        Some(runtime),
    ];
    cells.into_iter().flatten().collect()
}

/// A ratio with its interval: "7.4× (7.2 to 7.6×)".
pub(super) fn with_range(estimate: &Estimate) -> String {
    let digits = digits(estimate.value, estimate.interval);
    let range = estimate.interval.map(|interval| format!(" ({})", ratio_range(interval, digits)));
    ratio(estimate.value, digits) + &range.unwrap_or_default()
}

/// What stands where there is no figure.
pub(super) fn none() -> String {
    "–".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{Interval, Ratio};
    use proptest::prelude::*;

    fn read(csv: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_formula_is_no_longer_one() {
        let cells =
            ["=1+1", "+1", "-1.5", "@sum(a1)", "\t=1", "- x", "ordinary, \"quoted\""].map(str::to_owned);
        let table = Table { headings: cells.to_vec(), rows: vec![] };
        assert_eq!(
            table.to_csv(),
            "\u{feff}'=1+1,+1,-1.5,'@sum(a1),'\t=1,'- x,\"ordinary, \"\"quoted\"\"\"\r\n"
        );
    }

    proptest! {
        #[test]
        fn any_table_survives_its_csv(rows in prop::collection::vec(prop::collection::vec("(?s).{0,9}|[-=+@\"\n,\t]{0,4}", 3), 1..6)) {
            let table = Table { headings: rows[0].clone(), rows: rows[1..].to_vec() };
            let back = read(&table.to_csv());
            prop_assert_eq!(back.len(), rows.len());
            for (cell, back) in rows.iter().flatten().zip(back.iter().flatten()) {
                let guarded = format!("'{cell}");
                prop_assert!(back == cell || *back == guarded);
                prop_assert!(!back.starts_with(['=', '@', '\t', '\r']));
            }
        }
    }

    fn row(language: Contender, ms: f64) -> LanguageSummary {
        LanguageSummary {
            language,
            time: Estimate { value: ms, interval: Some(Interval { lo: ms * 0.99, hi: ms * 1.01 }), n: 5 },
            median_ms: ms,
            mad_ms: ms / 100.0,
            load_ms: Some(30.0),
            first_call_ms: 1.0,
            workers: 5,
            batches: 20,
            corrected: 0,
            runtime: "rustc 1.95.0".to_owned(),
            variant: Some("simd128".to_owned()),
            worker_ms: vec![],
        }
    }

    #[test]
    fn cells_carry_units_and_the_copy_is_tab_separated() {
        let estimate = Estimate { value: 7.42, interval: Some(Interval { lo: 7.0, hi: 7.9 }), n: 5 };
        let summary = Summary {
            languages: vec![row(Contender::RUST, 0.5), row(Contender::GO, 3.7)],
            ratios: vec![Ratio {
                numerator: Contender::GO,
                denominator: Contender::RUST,
                estimate,
                per_round: vec![],
            }],
            rounds: 5,
            disturbed: 0.0,
            clock_resolution_ms: Some(0.1),
        };
        let table = Table::of(&summary, Contender::RUST, Some((35, 47.0)));
        assert!(table.rows.iter().all(|row| row.len() == table.headings.len()));
        assert_eq!(table.rows[1][1..3], ["7.4×", "7.0 to 7.9×"]);
        assert_eq!(table.rows[0][3], "500\u{a0}µs");
        assert_eq!(table.rows[0][7], "23.5\u{a0}ms");
        let tsv = table.to_tsv();
        assert_eq!(tsv.lines().count(), 3);
        let bare = Table::of(&summary, Contender::RUST, None);
        assert!(bare.rows.iter().all(|row| row.len() == bare.headings.len()));
        assert_eq!(bare.headings.len() + 1, table.headings.len());
        // A worker need not say what it ran on.
        let mut summary = summary;
        (summary.languages[0].runtime, summary.languages[0].variant) = (String::new(), None);
        let nameless = Table::of(&summary, Contender::RUST, None);
        assert_eq!(nameless.rows[0].len(), nameless.headings.len());
        assert!(tsv.contains("Rust\t1\tby definition\t500 µs"));
    }
}
