//! Running other programs: what they print, how they fail.

use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::process::{Command, ExitStatus};

use anyhow::{Context, Result, bail};

/// Prints a line; a reader that has gone away (`| head`) is no error.
macro_rules! say {
    ($($argument:tt)*) => {{
        use std::io::Write;
        let mut out = std::io::stdout().lock();
        let _ = writeln!(out, $($argument)*);
        let _ = out.flush();
    }};
}
pub(crate) use say;

/// How many of a failed program's last lines are shown.
const TAIL_LINES: usize = 25;
/// Characters of each; a program that fails on every file of thousands may name them all in one line.
const TAIL_WIDTH: usize = 300;

/// What a program did and printed, both streams in the order they came.
pub(crate) struct Outcome {
    pub(crate) status: ExitStatus,
    pub(crate) output: String,
}

/// Runs a program, keeping its output; on a terminal its last line is shown in place while it works.
///
/// # Errors
/// The program cannot be started.
pub(crate) fn quietly(command: &mut Command) -> Result<Outcome> {
    let terminal = io::stdout().is_terminal();
    let outcome = follow(command, |line| {
        if terminal {
            let shown: String = line.trim().chars().filter(|c| !c.is_control()).take(76).collect();
            let mut out = io::stdout().lock();
            let _ = write!(out, "\r\x1b[K  {shown}");
            let _ = out.flush();
        }
    });
    if terminal {
        let mut out = io::stdout().lock();
        let _ = write!(out, "\r\x1b[K");
        let _ = out.flush();
    }
    outcome
}

/// Runs a program, passing its output through as it comes and keeping it.
///
/// # Errors
/// The program cannot be started.
pub(crate) fn aloud(command: &mut Command) -> Result<Outcome> {
    follow(command, |line| say!("{line}"))
}

/// Runs a program on our own streams and returns how it ended.
///
/// # Errors
/// The program cannot be started.
pub(crate) fn attached(command: &mut Command) -> Result<ExitStatus> {
    command.status().with_context(|| cannot_start(command))
}

/// The trimmed standard output of a program that has nothing to report but this.
///
/// # Errors
/// The program cannot be started or fails.
pub(crate) fn answer(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| cannot_start(command))?;
    if !output.status.success() {
        bail!("{} failed: {}", name(command), String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The last lines of a failed program's output, for a reader who has seen none of it.
pub(crate) fn show_tail(output: &str) {
    let lines: Vec<&str> = output.lines().collect();
    for line in &lines[lines.len().saturating_sub(TAIL_LINES)..] {
        eprintln!("  | {}", line.chars().take(TAIL_WIDTH).collect::<String>());
    }
}

/// How a program ended, in words.
pub(crate) fn ended(status: ExitStatus) -> String {
    status
        .code()
        .map_or_else(|| "was stopped by a signal".to_owned(), |code| format!("ended with exit code {code}"))
}

fn follow(command: &mut Command, mut each_line: impl FnMut(&str)) -> Result<Outcome> {
    let (reader, writer) = io::pipe().context("could not open a pipe")?;
    command.stdout(writer.try_clone().context("could not open a pipe")?).stderr(writer);
    let mut child = command.spawn().with_context(|| cannot_start(command))?;
    // The command still holds our ends of the pipe; while it does, reading would never end.
    command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());

    let mut output = String::new();
    let mut reader = BufReader::new(reader);
    let mut bytes = Vec::new();
    while reader.read_until(b'\n', &mut bytes).context("could not read a program's output")? > 0 {
        let line = String::from_utf8_lossy(&bytes);
        each_line(line.trim_end());
        output.push_str(&line);
        bytes.clear();
    }
    let status = child.wait().context("could not wait for a program")?;
    Ok(Outcome { status, output })
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn cannot_start(command: &Command) -> String {
    format!("could not start {}", name(command))
}
