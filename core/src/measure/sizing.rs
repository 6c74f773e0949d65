//! How long a lap, a slice of the warm-up and the sentinel loop are made.

use super::constants::{
    LAP_CLOCK_STEPS, LAP_MS, REPS_LIMIT, SENTINEL_CLOCK_STEPS, SENTINEL_LIMIT_MS, SENTINEL_MS,
};
use crate::protocol::Ready;

/// Calls that should fill a slice of the warm-up, at most eight times as many as before: the first ones were slow
/// because nothing was compiled yet, or too short for the clock to tell.
pub(super) fn grown(reps: u32, elapsed_ms: f64, slice_ms: f64) -> u32 {
    let fitting = whole((slice_ms * f64::from(reps) / elapsed_ms).ceil(), REPS_LIMIT);
    fitting.clamp(reps.saturating_add(1), reps.saturating_mul(8)).min(REPS_LIMIT)
}

/// Calls in a lap: as near to its length as whole calls come, at least one.
pub(super) fn lap_reps(per_call_ms: f64, clock_resolution_ms: f64) -> u32 {
    let target_ms = (LAP_CLOCK_STEPS * clock_resolution_ms).max(LAP_MS);
    whole((target_ms / per_call_ms).round(), REPS_LIMIT)
}

pub(super) fn sentinel_target_ms(engine: &Ready) -> f64 {
    (SENTINEL_CLOCK_STEPS * engine.clock_resolution_ms).clamp(SENTINEL_MS, SENTINEL_LIMIT_MS)
}

/// The iterations that last as long as they should, given what `iterations` took. The rate that a worker tells when
/// it is loaded may be several times too low, since the loop was not compiled to the end by then.
pub(super) fn calibrated(iterations: u32, took_ms: f64, engine: &Ready) -> u32 {
    if took_ms > 0.0 {
        whole(f64::from(iterations) * sentinel_target_ms(engine) / took_ms, u32::MAX)
    } else {
        iterations
    }
}

/// A positive number as an integer between 1 and `most`.
pub(super) fn whole(value: f64, most: u32) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float cast saturates")]
    let value = value as u32;
    value.clamp(1, most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lap_fits_the_clock() {
        assert_eq!(lap_reps(0.5, 0.005), 6);
        assert_eq!(lap_reps(0.5, 0.1), 6);
        assert_eq!(lap_reps(0.5, 1.0), 10);
        assert_eq!(lap_reps(3.7, 0.1), 1);
        assert_eq!(lap_reps(60.0, 0.1), 1);
        assert_eq!(lap_reps(0.0, 0.1), REPS_LIMIT);
    }
}
