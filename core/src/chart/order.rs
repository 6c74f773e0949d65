//! The table beside a claim of order: a row a kernel, a column for each language that it is compared with.

use super::table::{Table, with_range};
use crate::claims::Comparison;
use crate::measure::Estimate;

impl Table {
    /// The ratios of a test of order in the kernels `wanted`, as they are judged, and their means; `title` names a kernel.
    pub fn of_order(comparisons: &[Comparison], wanted: &[String], title: impl Fn(&str) -> &str) -> Self {
        let heading = |it: &Comparison| format!("{} over {}", it.language.label(), it.other.label());
        let row = |kernel: &String| {
            let cell = |it: &Comparison| {
                let measured = it.kernels.iter().find(|ratio| ratio.kernel == *kernel);
                measured.map_or_else(missing, |ratio| with_range(&ratio.judged()))
            };
            std::iter::once(title(kernel).to_owned()).chain(comparisons.iter().map(cell)).collect()
        };
        let mean = |it: &Comparison| {
            it.mean.map_or_else(missing, |mean| {
                with_range(&Estimate { value: mean.value, interval: mean.interval, n: mean.kernels })
            })
        };
        let means =
            std::iter::once("Geometric mean".to_owned()).chain(comparisons.iter().map(mean)).collect();
        Self {
            headings: std::iter::once("Kernel".to_owned()).chain(comparisons.iter().map(heading)).collect(),
            rows: wanted.iter().map(row).chain([means]).collect(),
        }
    }
}

fn missing() -> String {
    "not yet measured".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::{Direction, KernelRatio};
    use crate::lang::Language;
    use crate::measure::Interval;

    #[test]
    fn what_is_missing_says_so() {
        let here = Estimate { value: 0.5, interval: Some(Interval { lo: 0.4, hi: 0.6 }), n: 5 };
        let comparison = Comparison {
            language: Language::Rust,
            other: Language::Go,
            is: Direction::Faster,
            kernels: vec![KernelRatio { kernel: "fib".to_owned(), here, adjusted: None }],
            mean: None,
            verdict: None,
        };
        let table = Table::of_order(&[comparison], &["fib".to_owned(), "lru".to_owned()], |slug| slug);
        assert_eq!(table.headings, ["Kernel", "Rust over Go"]);
        assert_eq!(table.rows[0], ["fib", "0.50× (0.40 to 0.60×)"]);
        assert_eq!(table.rows[1], ["lru", "not yet measured"]);
        assert_eq!(table.rows[2], ["Geometric mean", "not yet measured"]);
    }
}
