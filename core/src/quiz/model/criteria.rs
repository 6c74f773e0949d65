//! What options are judged by. Every criterion has a scale with two fixed ends, so that a weight means something (what
//! is the way from the one end to the other worth?) and no option is ever measured against the others.

use crate::measure::Interval;

/// A criterion. The order is the order of the evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Criterion {
    /// Time that computing takes in one's own code.
    Cpu,
    /// The worst pauses between the usual answers.
    Tail,
    /// Many things at once, on all cores.
    Concurrency,
    /// Memory at rest; how soon it is up.
    Memory,
    /// How soon a first version is out.
    First,
    /// Learning that the team still has before it.
    Ease,
    /// People who know it.
    Hiring,
    /// Libraries for data and models.
    Data,
    /// Libraries for the web, and code shared with the browser.
    Web,
    /// How well clouds and their tools fit.
    Cloud,
    /// How little there is to run and look after.
    Operating,
    /// Mistakes that are found before they run.
    Safety,
    /// Languages that have to be staffed: the price of joining two.
    Staffing,
    /// What a job pays.
    Pay,
}

/// The fixed scale of a criterion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The amount that is worth 0.
    pub worst: f64,
    /// The amount that is worth 100.
    pub best: f64,
    /// Whether equal factors, not equal steps, are worth the same. So for times, sizes and money.
    pub logarithmic: bool,
    /// What the amounts count.
    pub unit: &'static str,
    /// The worst end in words.
    pub worst_end: &'static str,
    /// The best end in words.
    pub best_end: &'static str,
}

impl Scale {
    const fn rating(worst_end: &'static str, best_end: &'static str) -> Self {
        Self { worst: 0.0, best: 100.0, logarithmic: false, unit: "of 100", worst_end, best_end }
    }

    /// Whether a range of amounts can be meant: from the less to the more, and none below 0; where factors count, above it.
    pub fn takes(&self, range: Interval) -> bool {
        let least = if self.logarithmic { range.lo > 0.0 } else { range.lo >= 0.0 };
        least && range.lo <= range.hi && range.hi.is_finite()
    }

    /// What [`Self::takes`] asks of amounts, in words.
    pub const fn demand(&self) -> &'static str {
        if self.logarithmic { "above 0" } else { "0 or more" }
    }

    fn along(&self, amount: f64) -> f64 {
        if self.logarithmic { amount.max(f64::MIN_POSITIVE).ln() } else { amount }
    }

    /// What an amount is worth, 0 to 100. Past an end it is worth what the end is.
    pub fn value(&self, amount: f64) -> f64 {
        let (worst, best) = (self.along(self.worst), self.along(self.best));
        (100.0 * (self.along(amount) - worst) / (best - worst)).clamp(0.0, 100.0)
    }

    /// The amount that is worth `value`.
    pub fn amount(&self, value: f64) -> f64 {
        let (worst, best) = (self.along(self.worst), self.along(self.best));
        let along = worst + value / 100.0 * (best - worst);
        if self.logarithmic { along.exp() } else { along }
    }

    /// What a range of amounts is worth.
    pub fn span(&self, range: Interval) -> Interval {
        let (one, other) = (self.value(range.lo), self.value(range.hi));
        Interval { lo: one.min(other), hi: one.max(other) }
    }

    /// The range of amounts that is worth `span`.
    pub fn range(&self, span: Interval) -> Interval {
        let (one, other) = (self.amount(span.lo), self.amount(span.hi));
        Interval { lo: one.min(other), hi: one.max(other) }
    }

    /// All of it: what is known where nothing is.
    pub fn whole(&self) -> Interval {
        Interval { lo: self.worst.min(self.best), hi: self.worst.max(self.best) }
    }
}

impl Criterion {
    /// How many they are.
    pub const COUNT: usize = Self::ALL.len();

    pub const ALL: [Self; 14] = [
        Self::Cpu,
        Self::Tail,
        Self::Concurrency,
        Self::Memory,
        Self::First,
        Self::Ease,
        Self::Hiring,
        Self::Data,
        Self::Web,
        Self::Cloud,
        Self::Operating,
        Self::Safety,
        Self::Staffing,
        Self::Pay,
    ];

    /// Its place in [`Self::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The criterion of a slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|criterion| criterion.slug() == slug)
    }

    /// The name in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Cpu => "cpu",
            Self::Tail => "tail",
            Self::Concurrency => "concurrency",
            Self::Memory => "memory",
            Self::First => "first",
            Self::Ease => "ease",
            Self::Hiring => "hiring",
            Self::Data => "data",
            Self::Web => "web",
            Self::Cloud => "cloud",
            Self::Operating => "operating",
            Self::Safety => "safety",
            Self::Staffing => "staffing",
            Self::Pay => "pay",
        }
    }

    /// The name for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Cpu => "CPU speed",
            Self::Tail => "Steady tail latency",
            Self::Concurrency => "Concurrency",
            Self::Memory => "Memory and start-up",
            Self::First => "Speed to a first version",
            Self::Ease => "Ease for this team",
            Self::Hiring => "Hiring pool",
            Self::Data => "Data and ML libraries",
            Self::Web => "Full-stack and web libraries",
            Self::Cloud => "Cloud and infrastructure fit",
            Self::Operating => "Simplicity of operating",
            Self::Safety => "Safety and correctness",
            Self::Staffing => "One language to staff",
            Self::Pay => "Pay",
        }
    }

    /// What its name promises and its scale does not measure, for a reader.
    pub const fn caveat(self) -> Option<&'static str> {
        if matches!(self, Self::Memory) {
            Some(
                "Only memory is counted. Cold starts stand in the notes: they come in much the same order, and are not counted \
                 a second time.",
            )
        } else {
            None
        }
    }

    pub const fn scale(self) -> Scale {
        match self {
            Self::Cpu => Scale {
                worst: 100.0,
                best: 1.0,
                logarithmic: true,
                unit: "times the time of Rust",
                worst_end: "a hundred times as long as Rust",
                best_end: "as fast as Rust",
            },
            Self::Tail => Scale {
                worst: 100.0,
                best: 0.1,
                logarithmic: true,
                unit: "ms of worst pause at 200 MB of live data",
                worst_end: "pauses of 100 ms",
                best_end: "pauses of 0.1 ms",
            },
            Self::Concurrency => Scale::rating(
                "one slow piece of work holds up all others",
                "cheap tasks on every core, and no ceremony",
            ),
            Self::Memory => Scale {
                worst: 256.0,
                best: 4.0,
                logarithmic: true,
                unit: "MB at rest",
                worst_end: "256 MB before the first request",
                best_end: "4 MB before the first request",
            },
            Self::First => {
                Scale::rating("months before anything can be shown", "something to show in the first week")
            }
            Self::Ease => Scale {
                worst: 6.0,
                best: 0.0,
                logarithmic: false,
                unit: "months until the team is productive",
                worst_end: "half a year of learning",
                best_end: "nothing to learn",
            },
            Self::Hiring => Scale {
                worst: 5.0,
                best: 75.0,
                logarithmic: true,
                unit: "% of developers used it in the last year",
                worst_end: "one developer in twenty uses it",
                best_end: "three in four use it",
            },
            Self::Data => Scale::rating("next to nothing, you write it", "every new method is there first"),
            Self::Web => Scale::rating(
                "a router and little more",
                "whole frameworks, and types shared with the browser",
            ),
            Self::Cloud => Scale::rating(
                "second-class client libraries, heavy images",
                "what clouds are built with, one small static file",
            ),
            Self::Operating => Scale::rating(
                "runtime, package tree and process manager to look after",
                "copy one file, start it, look inside with built-in tools",
            ),
            Self::Safety => Scale::rating(
                "mistakes show when they run",
                "most mistakes, races among them, do not compile",
            ),
            Self::Staffing => Scale {
                worst: 3.0,
                best: 1.0,
                logarithmic: false,
                unit: "languages to staff",
                worst_end: "three languages",
                best_end: "one language",
            },
            Self::Pay => Scale {
                worst: 100.0,
                best: 220.0,
                logarithmic: true,
                unit: "thousand US dollars a year, senior",
                worst_end: "$100,000 a year",
                best_end: "$220,000 a year",
            },
        }
    }
}

#[cfg(test)]
mod tests;
