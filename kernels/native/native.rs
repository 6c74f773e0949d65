//! Times a kernel natively; see `README.md` beside this file.

mod serve;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

const WARM_UP: Duration = Duration::from_millis(300);
const BATCH_MS: f64 = 25.0;

struct Runner {
    kernel: String,
    n: u32,
    run: crosscheck_kernels::Prepared,
    checksum: u32,
}

impl Runner {
    /// Milliseconds for `reps` calls.
    fn time(&self, reps: u32) -> Result<f64, String> {
        let mut same = true;
        let start = Instant::now();
        for _ in 0..reps {
            same &= black_box((self.run)()) == self.checksum;
        }
        let elapsed_ms = start.elapsed().as_secs_f64() * 1e3;
        if same { Ok(elapsed_ms) } else { Err("checksums differ between calls".into()) }
    }

    fn print(&self, reps: u32, elapsed_ms: f64) {
        let Self { kernel, n, checksum, .. } = self;
        println!(
            r#"{{"kernel":"{kernel}","n":{n},"reps":{reps},"elapsed_ms":{elapsed_ms},"checksum":{checksum}}}"#
        );
    }

    fn measure(&self, seconds: f64) -> Result<(), String> {
        if seconds == 0.0 {
            self.print(1, self.time(1)?);
            return Ok(());
        }
        let mut reps = 1;
        let start = Instant::now();
        while start.elapsed() < WARM_UP {
            reps = enough(reps, self.time(reps)?);
        }
        let start = Instant::now();
        while start.elapsed().as_secs_f64() < seconds {
            let elapsed_ms = self.time(reps)?;
            if elapsed_ms >= BATCH_MS {
                self.print(reps, elapsed_ms);
            } else {
                reps = enough(reps, elapsed_ms);
            }
        }
        Ok(())
    }
}

/// Calls that fill a batch with a tenth to spare, at most ten times the last count.
fn enough(reps: u32, elapsed_ms: f64) -> u32 {
    let factor = (1.1 * BATCH_MS / elapsed_ms).min(10.0);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive; a cast saturates")]
    let reps = (f64::from(reps) * factor).ceil() as u32;
    reps.max(1)
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match start(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn start(arguments: &[String]) -> Result<(), String> {
    let usage = || "usage: native KERNEL N SECONDS [SEED]".to_string();
    if arguments == ["serve"] {
        return serve::serve().map_err(|error| error.to_string());
    }
    let (kernel, n, seconds, seed) = match arguments {
        [kernel, n, seconds] => (kernel, n, seconds, "0"),
        [kernel, n, seconds, seed] => (kernel, n, seconds, seed.as_str()),
        _ => return Err(usage()),
    };
    let n = n.parse().map_err(|_| usage())?;
    let seed = seed.parse().map_err(|_| usage())?;
    let seconds: f64 = seconds.parse().map_err(|_| usage())?;
    let run = crosscheck_kernels::prepare(kernel, seed, n).ok_or(format!("unknown kernel {kernel}"))?;
    let checksum = run();
    Runner { kernel: kernel.clone(), n, run, checksum }.measure(seconds)
}
