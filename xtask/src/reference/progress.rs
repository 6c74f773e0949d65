//! How far a reference run is, for whoever waits: on a terminal in place, elsewhere a line a half.

use std::io::{IsTerminal, Write, stdout};
use std::time::{Duration, Instant};

use crosscheck_core::format::time_left;
use crosscheck_core::measure::Preset;

use super::half::Platform;
use crate::command::say;

/// How often a terminal's line is written anew. Rarely, to keep the machine still.
const EVERY: Duration = Duration::from_secs(1);

/// The halves that are to be measured, and what those took that were.
pub(super) struct Course {
    /// Place and number of kernels, slug, side.
    todo: Vec<Todo>,
    at: usize,
    took: Vec<(Platform, f64)>,
    preset: Preset,
    is_terminal: bool,
    started: Instant,
    shown: Option<Instant>,
}

/// A half that is to be measured.
#[derive(Clone, Debug)]
pub(super) struct Todo {
    /// "kernel 3 of 18, nbody"
    pub(super) kernel: String,
    pub(super) side: Platform,
}

impl Course {
    pub(super) fn new(todo: Vec<Todo>, preset: Preset) -> Self {
        let is_terminal = stdout().is_terminal();
        Self { todo, at: 0, took: Vec::new(), preset, is_terminal, started: Instant::now(), shown: None }
    }

    /// The next half begins.
    pub(super) fn begin(&mut self) {
        self.started = Instant::now();
        self.shown = None;
        if !self.is_terminal {
            let left = self.left_s(0.0, self.usual_s(self.side()));
            say!("{}: begins, {}", self.name(), time_left(left * 1e3));
        }
    }

    /// The half goes on; `left_s` = what it still takes, where that is known.
    pub(super) fn goes_on(&mut self, left_s: Option<f64>) {
        if !self.is_terminal || self.shown.is_some_and(|shown| shown.elapsed() < EVERY) {
            return;
        }
        self.shown = Some(Instant::now());
        let spent = self.started.elapsed().as_secs_f64();
        let left = left_s.unwrap_or_else(|| (self.usual_s(self.side()) - spent).max(1.0));
        let percent = 100.0 * spent / (spent + left).max(f64::EPSILON);
        let all = time_left(self.left_s(spent, spent + left) * 1e3);
        self.replace_line(&format!("{}: {percent:.0} %, {all}", self.name()));
    }

    /// The half is over, in these words.
    pub(super) fn end(&mut self, words: &str) {
        let spent = self.started.elapsed().as_secs_f64();
        self.took.push((self.side(), spent));
        if self.is_terminal {
            self.replace_line("");
        }
        say!("{}: {words} after {spent:.0} s", self.name());
        self.at += 1;
    }

    fn name(&self) -> String {
        self.todo.get(self.at).map(|todo| format!("{}, {}", todo.kernel, todo.side)).unwrap_or_default()
    }

    fn side(&self) -> Platform {
        self.todo.get(self.at).map_or(Platform::Native, |todo| todo.side)
    }

    /// Seconds that a half of a side takes, as those before it did.
    fn usual_s(&self, side: Platform) -> f64 {
        let seen: Vec<f64> = self.took.iter().filter(|(of, _)| *of == side).map(|(_, took)| *took).collect();
        if seen.is_empty() {
            // Seen with fib on two cores, the browser's start included.
            match (self.preset, side) {
                (Preset::Quick, Platform::Native) => 9.0,
                (Preset::Quick, Platform::Tab) => 15.0,
                (Preset::Standard, Platform::Native) => 16.0,
                (Preset::Standard, Platform::Tab) => 27.0,
                (Preset::Rigorous, Platform::Native) => 60.0,
                (Preset::Rigorous, Platform::Tab) => 120.0,
            }
        } else {
            seen.iter().sum::<f64>() / seen.len() as f64
        }
    }

    /// Seconds left of all halves, when the present one has taken `spent` of the `whole` that it takes.
    fn left_s(&self, spent: f64, whole: f64) -> f64 {
        let later: f64 = self.todo.iter().skip(self.at + 1).map(|todo| self.usual_s(todo.side)).sum();
        (whole - spent).max(0.0) + later
    }

    fn replace_line(&self, line: &str) {
        let mut out = stdout().lock();
        let _ = write!(out, "\r\x1b[K{line}");
        let _ = out.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_follows_what_halves_took() {
        let todo = |side| Todo { kernel: "kernel 1 of 2, fib".to_owned(), side };
        let mut course = Course::new(
            vec![todo(Platform::Native), todo(Platform::Tab), todo(Platform::Native)],
            Preset::Quick,
        );
        assert_eq!(course.name(), "kernel 1 of 2, fib, native");
        assert!((course.left_s(0.0, 9.0) - (9.0 + 15.0 + 9.0)).abs() < 1e-9);
        course.took = vec![(Platform::Native, 10.0), (Platform::Tab, 20.0), (Platform::Native, 12.0)];
        assert!((course.left_s(4.0, 10.0) - (6.0 + 20.0 + 11.0)).abs() < 1e-9);
        course.at = 2;
        assert!((course.left_s(12.0, 10.0)).abs() < 1e-9);
    }
}
