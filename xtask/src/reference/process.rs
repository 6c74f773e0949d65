//! One native runner's process: lines in, a line of JSON out for each.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use crosscheck_core::failure::{Failure, FailureKind, Stage};
use serde::Deserialize;

/// What a runner answers; see `kernels/native/README.md`.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub(super) enum Answer {
    Ready { ready: String },
    Prepared { prepared: bool },
    Batch { reps: u32, elapsed_ms: f64, checksum: u32 },
    Error { error: String },
}

/// A running runner; killed when dropped, however busy it is.
pub(super) struct Process {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
}

impl Process {
    /// # Errors
    /// It cannot be started.
    pub(super) fn start(command: &mut Command) -> Result<Self, Failure> {
        let crashed = |error: std::io::Error| {
            Failure::new(Stage::Load, FailureKind::Crashed, &format!("could not be started: {error}"))
        };
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(crashed)?;
        let (heard, lines) = channel();
        // Reading has no time limit of its own, so a thread does it; it ends with the process.
        if let Some(output) = child.stdout.take() {
            thread::spawn(move || {
                for line in BufReader::new(output).lines().map_while(Result::ok) {
                    if heard.send(line).is_err() {
                        break;
                    }
                }
            });
        }
        Ok(Self { input: child.stdin.take(), child, lines })
    }

    /// Says a line. A process that has gone is noticed when its answer is awaited.
    pub(super) fn say(&mut self, line: &str) {
        if let Some(input) = &mut self.input {
            let _ = writeln!(input, "{line}").and_then(|()| input.flush());
        }
    }

    /// Waits for the next line.
    ///
    /// # Errors
    /// It does not come within the limit, or is none of a runner's answers, or the process has ended.
    pub(super) fn hear(&self, stage: Stage, limit_ms: u32) -> Result<Answer, Failure> {
        let failure = |kind, message: &str| Failure::new(stage, kind, message);
        match self.lines.recv_timeout(Duration::from_millis(limit_ms.into())) {
            Ok(line) => serde_json::from_str(&line)
                .map_err(|_| failure(FailureKind::Protocol, &format!("not an answer: {line}"))),
            Err(RecvTimeoutError::Timeout) => {
                Err(failure(FailureKind::Timeout, &format!("no answer within {} s", limit_ms / 1_000)))
            }
            Err(RecvTimeoutError::Disconnected) => {
                Err(failure(FailureKind::Crashed, "its process has ended"))
            }
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Fails for one that has ended, which is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Process {
        Process::start(Command::new("sh").args(["-c", script])).unwrap()
    }

    #[test]
    fn lines_are_answered() {
        let mut process = shell(r#"echo '{"ready":"x"}'; read line; echo "{\"error\":\"$line\"}""#);
        assert_eq!(process.hear(Stage::Load, 10_000), Ok(Answer::Ready { ready: "x".into() }));
        process.say("a line");
        assert_eq!(process.hear(Stage::Run, 10_000), Ok(Answer::Error { error: "a line".into() }));
        assert_eq!(process.hear(Stage::Run, 10_000).unwrap_err().kind, FailureKind::Crashed);
        process.say("nobody listens");
    }

    #[test]
    fn silence_and_nonsense_are_failures() {
        let busy = shell("while :; do :; done");
        assert_eq!(busy.hear(Stage::Run, 20).unwrap_err().kind, FailureKind::Timeout);
        drop(busy);
        let failure = shell("echo hello").hear(Stage::Run, 10_000).unwrap_err();
        assert_eq!((failure.kind, failure.message.as_str()), (FailureKind::Protocol, "not an answer: hello"));
        let missing = Process::start(&mut Command::new("no-such-program-at-all"));
        assert_eq!(missing.err().map(|failure| failure.kind), Some(FailureKind::Crashed));
    }
}
