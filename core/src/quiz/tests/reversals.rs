//! Ways of ranking that turn round when an option is added, by their published examples, and the additive value on fixed
//! scales beside them, which does not.

use crate::quiz::decide::{Cell, Matrix, additive, order};
use crate::quiz::model::Scale;

type Rows = Vec<Vec<f64>>;

fn rows<const N: usize>(rows: &[[f64; N]]) -> Rows {
    rows.iter().map(|row| row.to_vec()).collect()
}

fn columns(rows: &Rows) -> Rows {
    (0..rows[0].len()).map(|column| rows.iter().map(|row| row[column]).collect()).collect()
}

/// Every column by `of`, with equal weights.
fn weighed(rows: &Rows, of: impl Fn(&[f64]) -> Vec<f64>) -> Rows {
    let columns: Rows = columns(rows).iter().map(|column| of(column)).collect();
    let weight = 1.0 / columns.len() as f64;
    (0..rows.len()).map(|row| columns.iter().map(|column| weight * column[row]).collect()).collect()
}

fn sums(rows: &Rows) -> Vec<f64> {
    rows.iter().map(|row| row.iter().sum()).collect()
}

fn ends(column: &[f64]) -> (f64, f64) {
    (column.iter().copied().fold(f64::INFINITY, f64::min), column.iter().copied().fold(0.0, f64::max))
}

/// Scales that are stretched over the options at hand.
fn min_max(rows: &Rows) -> Vec<f64> {
    sums(&weighed(rows, |column| {
        let (least, most) = ends(column);
        column.iter().map(|value| (value - least) / (most - least)).collect()
    }))
}

/// TOPSIS: how close to the best of all columns and how far from the worst, on columns of length 1.
fn topsis(rows: &Rows) -> Vec<f64> {
    let weighed = weighed(rows, |column| {
        let length = column.iter().map(|value| value * value).sum::<f64>().sqrt();
        column.iter().map(|value| value / length).collect()
    });
    let (worst, best): (Vec<f64>, Vec<f64>) = columns(&weighed).iter().map(|column| ends(column)).unzip();
    let apart = |one: &[f64], other: &[f64]| {
        one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
    };
    weighed.iter().map(|row| apart(row, &worst) / (apart(row, &worst) + apart(row, &best))).collect()
}

/// AHP: the share of each option in its column.
fn shares(rows: &Rows) -> Vec<f64> {
    sums(&weighed(rows, |column| column.iter().map(|value| value / column.iter().sum::<f64>()).collect()))
}

/// The model of the quiz: fixed ends, and no look at the other options.
fn fixed(rows: &Rows) -> Vec<f64> {
    let scale = Scale { worst: 0.0, best: 10.0, logarithmic: false, unit: "", worst_end: "", best_end: "" };
    let cell = |value: &f64| Cell::Span(scale.span(crate::measure::Interval { lo: *value, hi: *value }));
    let matrix = Matrix::new(rows.iter().map(|row| row.iter().map(cell).collect()).collect());
    let weights = vec![1.0 / rows[0].len() as f64; rows[0].len()];
    matrix.central().iter().map(|row| additive(&weights, row)).collect()
}

/// Fails unless `method` gives the published values before and after the last option joins, and turns the others round,
/// while the model leaves them as they are.
fn turns_round(method: fn(&Rows) -> Vec<f64>, before: (&Rows, &[f64]), after: (&Rows, &[f64]), within: f64) {
    for (rows, known) in [before, after] {
        let values = method(rows);
        assert_eq!(values.len(), known.len());
        assert!(values.iter().zip(known).all(|(value, known)| (value - known).abs() <= within), "{values:?}");
    }
    assert_eq!(before.0[..], after.0[..before.0.len()], "one joins, the others are the same");
    let old = |totals: Vec<f64>| order(&totals, 0..before.0.len());
    assert_ne!(old(method(before.0)), old(method(after.0)), "the example shows the pitfall");
    assert_eq!(old(fixed(before.0)), old(fixed(after.0)));
    assert_eq!(fixed(before.0)[..], fixed(after.0)[..before.0.len()], "nor does any value move");
}

#[test]
fn scales_stretched_over_the_options_at_hand() {
    let before = rows(&[[6.0, 9.0], [9.0, 8.0], [1.0, 8.0]]);
    let mut after = before.clone();
    after.push(vec![7.0, 0.0]);
    let known = [13.0 / 16.0, 17.0 / 18.0, 4.0 / 9.0, 3.0 / 8.0];
    turns_round(min_max, (&before, &[0.8125, 0.5, 0.0]), (&after, &known), 1e-9);
}

#[test]
fn topsis_turns_round() {
    let before = rows(&[[3.0, 3.0], [1.0, 9.0], [1.0, 8.0]]);
    let mut after = before.clone();
    after.push(vec![3.0, 1.0]);
    let known: (&[f64], &[f64]) = (&[0.5550, 0.4450, 0.3984], &[0.4965, 0.5896, 0.5531, 0.4104]);
    turns_round(topsis, (&before, known.0), (&after, known.1), 5e-5);
    let places = order(&topsis(&after), 0..4);
    assert_eq!(places.iter().position(|row| *row == 0), Some(2), "the first falls to the third place");
}

#[test]
fn the_analytic_hierarchy_turns_round_when_an_option_is_doubled() {
    // Belton & Gear, Omega 11(3), 1983.
    let before = rows(&[[1.0, 9.0, 8.0], [9.0, 1.0, 9.0], [1.0, 1.0, 1.0]]);
    let mut after = before.clone();
    after.push(before[1].clone());
    let known: (&[f64], &[f64]) = (&[0.451, 0.470, 0.079], &[0.365, 0.289, 0.057, 0.289]);
    turns_round(shares, (&before, known.0), (&after, known.1), 5e-4);
    assert_eq!(fixed(&after)[1], fixed(&after)[3], "a copy is worth the same");
}
