//! What a slow machine costs a language, learnt from the run itself.
//!
//! A neighbour on the same core, a lower clock rate or a smaller core slows languages down differently. The logarithm of a
//! lap's time grows with that of the sentinels around it, and the slope is the language's sensitivity: with it the time
//! of a worker that met no quiet machine is put down to one (a covariate adjustment; Cochran 1957, "Analysis of
//! covariance: its nature and uses"). In 48 recorded rounds of a disturbed machine it was 0.77 for Go, 0.85 for Rust, 1.06
//! for Python and 1.09 for JavaScript, and the adjustment left 1 to 4 % of a bias of up to 10 %.

use super::record::{Lap, Round, WorkerSample};
use crate::lang::Contender;

/// How a language's time grows with that of the sentinel, both as logarithms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sensitivity {
    pub(super) slope: f64,
    /// Standard error of the slope.
    pub(super) error: f64,
}

/// What is known of a language before its laps are looked at, from eight kernels on two machines: an interpreter is about
/// as sensitive as the sentinel, and compiled code between a fifth (matmul in JavaScript) and a third more (fib in Rust).
const fn beforehand(language: Contender) -> Sensitivity {
    if language.is_python() {
        Sensitivity { slope: 1.0, error: 0.15 }
    } else {
        Sensitivity { slope: 0.85, error: 0.3 }
    }
}

/// A lap as a point of a regression, all as logarithms.
#[derive(Clone, Copy)]
struct Point {
    time: f64,
    /// Of the sentinels around it.
    around: f64,
    /// Of sentinels a little further off.
    further: f64,
}

impl Sensitivity {
    /// Learns it from the laps of a language, `floor_ms` being what the sentinel takes at least: from how each worker's laps
    /// follow the machine, and from how its workers differ that met it at different speeds, both weighed by their precision
    /// against what is known beforehand.
    pub(super) fn of<'a>(
        rounds: impl Iterator<Item = &'a Round>,
        language: Contender,
        floor_ms: f64,
    ) -> Self {
        let workers: Vec<Worker> = rounds.map(|round| points(round, language, floor_ms)).collect();
        [within(&workers), between(&workers)].into_iter().flatten().fold(beforehand(language), Self::and)
    }

    /// The mean of two, weighted by their precision.
    fn and(self, other: Self) -> Self {
        let (mine, others) = (self.error.powi(-2), other.error.max(LEAST_ERROR).powi(-2));
        Self {
            slope: (self.slope * mine + other.slope * others) / (mine + others),
            error: (mine + others).recip().sqrt(),
        }
    }
}

/// Turns that a standard error takes.
const LEAST_TURNS: usize = 6;
/// No error is less than this: the relation is not exactly a line, and the least that the sentinel takes not exactly known.
const LEAST_ERROR: f64 = 0.08;
/// How much fresh workers of one language differ, as the standard deviation of a logarithm: on real pages 0.005 to 0.04.
const WORKER_SPREAD: f64 = 0.04;

/// The laps of a worker, turn by turn.
type Worker = Vec<Vec<Point>>;

/// From how the laps of each worker follow the speed of the machine. The sentinels around a lap are two short samples of a
/// longer time, and an error in them would make the slope too small. So it is found by those a little further off, whose
/// errors are others (an instrumental variable: Wright 1928; Angrist & Krueger 2001, "Instrumental variables and the search
/// for identification"). The standard error takes the laps of a turn as one observation.
fn within(workers: &[Worker]) -> Option<Sensitivity> {
    let (mut up, mut across) = (0.0, 0.0);
    let centred: Vec<Vec<Point>> = workers.iter().flat_map(around_their_means).collect();
    for point in centred.iter().flatten() {
        up += point.further * point.time;
        across += point.further * point.around;
    }
    let slope = up / across;
    let left_over = |point: &Point| point.further * (point.time - slope * point.around);
    let squares: f64 = centred.iter().map(|turn| turn.iter().map(left_over).sum::<f64>().powi(2)).sum();
    // With hardly any change of speed the quotient may be anything; a slope has to be positive.
    let is_one = across > 0.0 && slope > 0.0 && centred.len() >= LEAST_TURNS;
    is_one.then(|| Sensitivity { slope, error: squares.sqrt() / across })
}

/// From how workers differ that met the machine at different speeds: the slope of their means, whose error comes from how
/// much workers differ anyway.
fn between(workers: &[Worker]) -> Option<Sensitivity> {
    let means: Vec<Point> = workers.iter().filter_map(|worker| mean(worker)).collect();
    let centre = mean(std::slice::from_ref(&means))?;
    let (mut up, mut across) = (0.0, 0.0);
    for point in &means {
        up += (point.around - centre.around) * (point.time - centre.time);
        across += (point.around - centre.around).powi(2);
    }
    (across > 0.0 && up > 0.0)
        .then(|| Sensitivity { slope: up / across, error: WORKER_SPREAD / across.sqrt() })
}

fn mean(points: &[Vec<Point>]) -> Option<Point> {
    let all = || points.iter().flatten();
    let n = all().count() as f64;
    let of = |of: fn(&Point) -> f64| all().map(of).sum::<f64>() / n;
    let is_any = n > 0.0;
    is_any.then(|| Point { time: of(|it| it.time), around: of(|it| it.around), further: of(|it| it.further) })
}

fn around_their_means(worker: &Worker) -> Vec<Vec<Point>> {
    let Some(centre) = mean(worker) else { return Vec::new() };
    let centred = |point: &Point| Point {
        time: point.time - centre.time,
        around: point.around - centre.around,
        further: point.further - centre.further,
    };
    worker.iter().map(|turn| turn.iter().map(centred).collect()).collect()
}

/// The laps of a language in a round, turn by turn.
fn points(round: &Round, language: Contender, floor_ms: f64) -> Worker {
    let Some(worker) = round.worker(language) else { return Vec::new() };
    let turns = worker.laps.chunk_by(|one, next| one.turn == next.turn);
    turns
        .map(|laps| {
            let point = |(at, lap): (usize, &Lap)| {
                let of_others = || of_others(round, worker, lap.turn, floor_ms);
                let further = further_off(laps, at, floor_ms).or_else(of_others)?;
                let (time, around) = ((lap.elapsed_ms / f64::from(worker.reps)).ln(), lap.slowness(floor_ms));
                (time.is_finite() && around.is_finite()).then_some(Point { time, around, further })
            };
            laps.iter().enumerate().filter_map(point).collect()
        })
        .collect()
}

/// The sentinels beyond the neighbouring laps of the same turn.
fn further_off(laps: &[Lap], at: usize, floor_ms: f64) -> Option<f64> {
    let before = at.checked_sub(1).and_then(|at| laps.get(at)).map(|lap| lap.before_ms);
    let after = laps.get(at + 1).map(|lap| lap.after_ms);
    let mean_ms = match (before, after) {
        (Some(before), Some(after)) => f64::midpoint(before, after),
        (one, other) => one.or(other)?,
    };
    let log = (mean_ms / floor_ms).ln();
    log.is_finite().then_some(log)
}

/// Those of the other languages in the same turn, for a lap that is alone in its turn.
fn of_others(round: &Round, worker: &WorkerSample, turn: usize, floor_ms: f64) -> Option<f64> {
    let others = round.workers.iter().filter(|other| other.language != worker.language);
    let laps = others.flat_map(|other| &other.laps).filter(|lap| lap.turn == turn);
    let (sum, count) = laps.fold((0.0, 0.0), |(sum, count), lap| (sum + lap.slowness(floor_ms), count + 1.0));
    (count > 0.0).then_some(sum / count)
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::worker;
    use super::*;

    fn learnt(speeds: &[f64], slope: f64, language: Contender) -> Sensitivity {
        // Each speed lasts for a turn of four laps.
        let laps: Vec<(f64, f64)> =
            speeds.iter().flat_map(|&slow| [(5.0 * slow.powf(slope), 2.0 * slow); 4]).collect();
        let mut worker = worker(language, &laps);
        worker.laps.iter_mut().enumerate().for_each(|(at, lap)| lap.turn = at / 4);
        let round = Round { workers: vec![worker], broken_off: None };
        Sensitivity::of([&round].into_iter(), language, 2.0)
    }

    #[test]
    fn the_slope_is_found_where_the_speed_changes() {
        for slope in [0.7, 1.0, 1.35] {
            let found = learnt(&[1.0, 1.8, 1.1, 1.0, 1.7, 1.6, 1.0, 1.8], slope, Contender::GO);
            // Weighed against what is known beforehand, by a fifteenth.
            assert!((found.slope - slope).abs() < 0.04, "{slope}: {found:?}");
            assert!(found.error < 0.08, "{found:?}");
        }
    }

    #[test]
    fn a_steady_machine_or_too_few_turns_teach_nothing() {
        assert_eq!(learnt(&[1.0; 8], 0.7, Contender::GO), beforehand(Contender::GO));
        assert_eq!(learnt(&[1.0, 1.8], 0.7, Contender::GO), beforehand(Contender::GO));
        assert_eq!(learnt(&[], 0.7, Contender::GO), beforehand(Contender::GO));
    }

    #[test]
    fn an_error_of_the_sentinel_does_not_flatten_the_slope() {
        // Each sentinel a quarter too long or too short, by the throw of a coin. A plain regression finds 0.6.
        let mut state = 1_u32;
        let mut coin = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            if state >> 31 == 0 { 1.25 } else { 0.8 }
        };
        let lap = |slow: f64, error: f64| (5.0 * slow, 2.0 * slow * error);
        let laps: Vec<(f64, f64)> =
            (0..40).flat_map(|turn| [[1.0, 1.8][turn % 2]; 4]).map(|slow| lap(slow, coin())).collect();
        let mut worker = worker(Contender::RUST, &laps);
        worker.laps.iter_mut().enumerate().for_each(|(at, lap)| lap.turn = at / 4);
        let round = Round { workers: vec![worker], broken_off: None };
        let found = Sensitivity::of([&round].into_iter(), Contender::RUST, 2.0);
        assert!((found.slope - 1.0).abs() < 0.15, "{found:?}");
    }
}
