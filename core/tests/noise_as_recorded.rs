//! Whether the simulated noise is that of the recordings: three runs of an earlier plan on an idle virtual machine with two
//! cores (AMD EPYC, November 2026), which timed a loop of 4.3 ms and then a batch of 18 ms or one call.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod machine;

use crosscheck_core::lang::Contender;
use machine::{Noise, TimeLine, Work};

/// Milliseconds a call at the least, and at the 25th, 50th and 75th percentile of all batches of the three recordings.
const RECORDED: [(Contender, f64, [f64; 3]); 4] = [
    (Contender::RUST, 0.47, [0.59, 0.82, 0.93]),
    (Contender::GO, 3.7, [4.4, 5.4, 5.8]),
    (Contender::JAVASCRIPT, 2.4, [2.8, 3.5, 3.9]),
    (Contender::PYTHON, 45.0, [60.0, 67.0, 75.0]),
];

fn elapsed(time: &mut TimeLine, work: Work, ms: f64) -> f64 {
    let started_ms = time.now_ms();
    time.work(work, ms);
    time.now_ms() - started_ms
}

/// Each language's batches over their least, sorted.
fn simulated() -> Vec<(Contender, Vec<f64>)> {
    let mut batches: Vec<(Contender, Vec<f64>)> =
        RECORDED.iter().map(|(language, ..)| (*language, Vec::new())).collect();
    for seed in 0..60 {
        let mut time = TimeLine::new(&[Noise::Recorded], seed);
        for _round in 0..6 {
            time.pass(4_000.0);
            for _turn in 0..4 {
                for (at, (language, least_ms, _)) in RECORDED.iter().enumerate() {
                    elapsed(&mut time, Work::Sentinel, 4.3);
                    let batch_ms = least_ms * (18.0 / least_ms).ceil();
                    batches[at].1.push(elapsed(&mut time, Work::Kernel(*language), batch_ms) / batch_ms);
                }
            }
        }
    }
    batches.iter_mut().for_each(|(_, all)| all.sort_by(f64::total_cmp));
    batches
}

#[test]
fn batches_are_as_slow_as_they_were_and_as_often() {
    for ((language, least_ms, recorded), (_, batches)) in RECORDED.iter().zip(simulated()) {
        for (quarter, recorded_ms) in [1, 2, 3].into_iter().zip(recorded) {
            let simulated = batches[batches.len() * quarter / 4];
            let recorded = recorded_ms / least_ms;
            println!("{language:?}, quarter {quarter}: recorded {recorded:.2}, simulated {simulated:.2}");
            assert!((simulated / recorded).ln().abs() < 0.16, "{language:?}: {recorded}, {simulated}");
        }
    }
}
