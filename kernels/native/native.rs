//! Answers each line of the input with a line, for whoever drives a measurement; see `README.md` beside this file.

use crosscheck_kernels::Prepared;
use std::hint::black_box;
use std::io::{self, Write};
use std::time::Instant;

fn main() -> io::Result<()> {
    let mut prepared = None;
    say(&format!(r#"{{"ready":"{}"}}"#, crosscheck_kernels::RUSTC))?;
    for line in io::stdin().lines() {
        say(&answer(&line?, &mut prepared))?;
    }
    Ok(())
}

fn say(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

fn answer(line: &str, prepared: &mut Option<Prepared>) -> String {
    let error = |message| format!(r#"{{"error":"{message}"}}"#);
    let words: Vec<&str> = line.split_whitespace().collect();
    match words[..] {
        ["prepare", kernel, seed, n] => {
            let (Ok(seed), Ok(n)) = (seed.parse(), n.parse()) else {
                return error("prepare needs KERNEL SEED N");
            };
            // The old input goes first, so that two never share the memory.
            *prepared = None;
            *prepared = crosscheck_kernels::prepare(kernel, seed, n);
            if prepared.is_some() { r#"{"prepared":true}"#.into() } else { error("unknown kernel") }
        }
        ["run", reps] => match (reps.parse(), prepared) {
            (Ok(reps @ 1..), Some(prepared)) => run(prepared, reps),
            (Ok(1..), None) => error("nothing is prepared"),
            _ => error("run needs REPS above 0"),
        },
        _ => error("neither prepare nor run"),
    }
}

/// Times `reps` calls. The checksum is the complement of the first call's when the calls disagree.
fn run(prepared: &Prepared, reps: u32) -> String {
    // The compiler must not know what is called: it could do the work once for all repetitions.
    let run = black_box(prepared);
    let start = Instant::now();
    let checksum = run();
    let mut same = true;
    for _ in 1..reps {
        same &= black_box(run()) == checksum;
    }
    let elapsed_ms = start.elapsed().as_secs_f64() * 1e3;
    let checksum = if same { checksum } else { !checksum };
    format!(r#"{{"reps":{reps},"elapsed_ms":{elapsed_ms},"checksum":{checksum}}}"#)
}
