//! How many tests passed and failed, from what each test runner prints at its end.

use std::ops::AddAssign;

/// Passed and failed tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Whose summary is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Runner {
    /// `cargo test`
    Cargo,
    /// `node --test`
    Node,
    /// `playwright test`
    Playwright,
}

/// Adds up the summaries in a runner's output; a runner may print several.
pub(crate) fn count(runner: Runner, output: &str) -> Count {
    let mut total = Count::default();
    for line in output.lines() {
        total += of_line(runner, without_colours(line).trim_end());
    }
    total
}

fn of_line(runner: Runner, line: &str) -> Count {
    let passed = |passed| Count { passed, failed: 0 };
    let failed = |failed| Count { passed: 0, failed };
    let words: Vec<&str> = line.split_whitespace().collect();
    match (runner, words.as_slice()) {
        // test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
        (Runner::Cargo, ["test", "result:", _, passed, "passed;", failed, "failed;", ..]) => {
            Count { passed: number(passed), failed: number(failed) }
        }
        // "ℹ pass 3" on a terminal, "# pass 3" elsewhere; at the line's start, where no test's own output stands
        (Runner::Node, ["ℹ" | "#", "pass", n]) => passed(number(n)),
        (Runner::Node, ["ℹ" | "#", "fail" | "cancelled", n]) => failed(number(n)),
        // "  3 passed (2.0s)", "  1 failed", "  1 flaky": a test that needed a second try has failed once
        (Runner::Playwright, [n, "passed", ..]) => passed(number(n)),
        (Runner::Playwright, [n, "failed" | "flaky" | "interrupted"]) => failed(number(n)),
        (Runner::Playwright, [n, "did", "not", "run"]) => failed(number(n)),
        _ => Count::default(),
    }
}

fn number(word: &str) -> u32 {
    word.parse().unwrap_or(0)
}

/// The line without the escape sequences that colour it.
fn without_colours(line: &str) -> String {
    let mut parts = line.split('\x1b');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once(|c: char| c.is_ascii_alphabetic()).map_or("", |(_, rest)| rest));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expect(runner: Runner, output: &str, passed: u32, failed: u32) {
        assert_eq!(count(runner, output), Count { passed, failed });
    }

    #[test]
    fn cargo_test_prints_one_summary_a_binary() {
        let output = "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
                      test result: \x1b[31mFAILED\x1b[m. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out";
        expect(Runner::Cargo, output, 5, 1);
    }

    #[test]
    fn node_prints_in_two_ways() {
        expect(Runner::Node, "ℹ tests 4\nℹ pass 3\nℹ fail 1\nℹ cancelled 0", 3, 1);
        expect(Runner::Node, "# tests 4\n# pass 3\n# fail 0\n# cancelled 1", 3, 1);
        expect(Runner::Node, "\x1b[34mℹ pass 3\x1b[39m\n\x1b[34mℹ fail 0\x1b[39m", 3, 0);
    }

    #[test]
    fn playwright_counts_what_needed_a_second_try_as_failed() {
        expect(
            Runner::Playwright,
            "  1 failed\n    [chromium] › a.spec.js:1:1 › x\n  2 did not run\n  5 passed (3.2s)",
            5,
            3,
        );
        expect(Runner::Playwright, "  1 flaky\n  1 skipped\n  4 passed (10.0s)", 4, 1);
    }
}
