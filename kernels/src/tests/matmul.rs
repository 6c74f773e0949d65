//! The product against matrices whose product is known, and against the definition.

use crate::matmul::multiply;

#[test]
fn small_products_are_known() {
    assert!(multiply(&[], &[], 0).is_empty());
    assert_eq!(multiply(&[3.0], &[5.0], 1), [15.0]);
    assert_eq!(multiply(&[1.0, 2.0, 3.0, 4.0], &[5.0, 6.0, 7.0, 8.0], 2), [19.0, 22.0, 43.0, 50.0]);
}

#[test]
fn products_of_integers_are_exact() {
    // With a[i][k] = i + k and b[k][j] = k j, an entry is j (i sum of k + sum of k^2).
    let n: u32 = 37;
    let matrix = |entry: &dyn Fn(u32, u32) -> u32| -> Vec<f64> {
        (0..n * n).map(|at| f64::from(entry(at / n, at % n))).collect()
    };
    let (sum, squares) = (n * (n - 1) / 2, n * (n - 1) * (2 * n - 1) / 6);
    let product = multiply(&matrix(&|i, k| i + k), &matrix(&|k, j| k * j), n as usize);
    assert_eq!(product, matrix(&|i, j| j * (i * sum + squares)));
}

#[test]
fn every_entry_adds_up_in_the_order_of_the_definition() {
    let n: usize = 23;
    // Sums of square roots round differently in any other order.
    let matrix = |shift: f64| -> Vec<f64> { (0..529).map(|at| (f64::from(at) + shift).sqrt()).collect() };
    let (a, b) = (matrix(0.3), matrix(0.7));
    let mut expected = Vec::new();
    for i in 0..n {
        for j in 0..n {
            let mut sum = 0.0;
            for k in 0..n {
                sum += a[i * n + k] * b[k * n + j];
            }
            expected.push(sum);
        }
    }
    assert_eq!(multiply(&a, &b, n), expected);
}
