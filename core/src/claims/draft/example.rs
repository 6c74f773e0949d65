//! A small draft to begin with: it shows every part of the form that most articles need.

use super::{ClaimDraft, Draft, NUMBER, ORDER, OriginDraft, RATIO, TestDraft, ValueDraft};

fn number(language: &str, value: &str) -> ValueDraft {
    ValueDraft {
        language: language.to_owned(),
        form: NUMBER.to_owned(),
        value: value.to_owned(),
        ..ValueDraft::default()
    }
}

impl Draft {
    /// Two claims about two languages. Nobody published them.
    pub fn example() -> Self {
        let text = str::to_owned;
        let origins = vec![OriginDraft {
            title: text("The example itself"),
            checked: text("Made up, to show how a claims file is made. No machine was measured."),
            ..OriginDraft::default()
        }];
        let times = ClaimDraft {
            section: text("Sorting"),
            title: text("Time to sort 80,000 numbers"),
            says: text("Sorting 80,000 numbers takes 5 ms in Rust and 8 ms in Go."),
            kind: text("compute"),
            unit: text("ms"),
            better: text("lower"),
            values: vec![number("rust", "5"), number("go", "8")],
            test: TestDraft {
                form: text(RATIO),
                kernel: text("quicksort"),
                n: text("80000"),
                ..TestDraft::default()
            },
            origins: origins.clone(),
            status: text("unlocatable"),
            reason: text("Nobody published them."),
            ..ClaimDraft::default()
        };
        let order = ClaimDraft {
            section: text("In short"),
            title: text("Rust is the faster one"),
            says: text("Whatever is computed, Rust is faster than Go."),
            kind: text("statement"),
            test: TestDraft {
                form: text(ORDER),
                language: text("rust"),
                pace: text("faster"),
                than: vec![text("go")],
                kernels: vec![text("quicksort"), text("nbody"), text("binary-trees")],
                ..TestDraft::default()
            },
            origins,
            status: text("opinion"),
            ..ClaimDraft::default()
        };
        Self {
            title: text("An example: Go and Rust"),
            author: text("Nobody"),
            date: text("2025"),
            note: text("The figures are made up."),
            claims: vec![times, order],
            ..Self::default()
        }
    }
}
