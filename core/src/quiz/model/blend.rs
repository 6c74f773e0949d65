//! What a stack is worth, from what its two languages are worth: a rule for every criterion, never a figure set by
//! hand for one stack.

use super::criteria::Criterion;
use super::stacks::Joint;
use crate::measure::Interval;

/// Which of the two languages a share is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// The one that is worth more.
    Better,
    /// The one that the stack is named after first: its host, or the part that meets the user.
    First,
}

/// A rule: so much of the one language, the rest of the other, less a toll for the joint.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Blend {
    /// Whose share it is.
    pub lead: Lead,
    /// The share, 0 to 1.
    pub share: Interval,
    /// What the joint itself costs, in points of value.
    pub toll: Interval,
    /// Why.
    pub reason: &'static str,
}

impl Blend {
    const fn new(lead: Lead, share: [f64; 2], toll: [f64; 2], reason: &'static str) -> Self {
        let [lo, hi] = share;
        let [least, most] = toll;
        Self { lead, share: Interval { lo, hi }, toll: Interval { lo: least, hi: most }, reason }
    }

    /// The value at one share and one toll. It never falls when a part rises.
    pub fn value(&self, first: f64, second: f64, share: f64, toll: f64) -> f64 {
        let (lead, other) = match self.lead {
            Lead::Better => (first.max(second), first.min(second)),
            Lead::First => (first, second),
        };
        (other + share * (lead - other) - toll).clamp(0.0, 100.0)
    }

    /// The value in the middle of share and toll.
    pub fn middle(&self, first: f64, second: f64) -> f64 {
        let [share, toll] = [self.share, self.toll].map(|it| f64::midpoint(it.lo, it.hi));
        self.value(first, second, share, toll)
    }

    /// The least and the most that it can be.
    pub fn span(&self, first: Interval, second: Interval) -> Interval {
        let ends = [self.share.lo, self.share.hi];
        let low = ends.map(|share| self.value(first.lo, second.lo, share, self.toll.hi));
        let high = ends.map(|share| self.value(first.hi, second.hi, share, self.toll.lo));
        Interval { lo: low[0].min(low[1]), hi: high[0].max(high[1]) }
    }

    /// The rule of a joint for a criterion. `None` for [`Criterion::Staffing`], where languages are counted.
    pub const fn of(joint: Joint, criterion: Criterion) -> Option<Self> {
        match joint {
            Joint::HotPath => Self::hot_path(criterion),
            Joint::Services => Self::services(criterion),
        }
    }

    const fn hot_path(criterion: Criterion) -> Option<Self> {
        use Lead::{Better, First};
        Some(match criterion {
            Criterion::Cpu => Self::new(
                Better,
                [0.6, 0.9],
                [0.0, 5.0],
                "most of the time is spent in the fast part; crossing over and what stays behind cost the rest",
            ),
            Criterion::Tail => Self::new(
                Better,
                [0.2, 0.5],
                [0.0, 5.0],
                "the host's collector or interpreter stays on the way of every request",
            ),
            Criterion::Concurrency => {
                Self::new(First, [0.6, 0.9], [0.0, 5.0], "the host accepts and schedules the work")
            }
            Criterion::Memory => {
                Self::new(First, [0.8, 1.0], [0.0, 5.0], "the host's runtime is loaded all the same")
            }
            Criterion::First => Self::new(
                First,
                [0.7, 0.9],
                [0.0, 5.0],
                "it starts in the host; the hot path follows once it is measured",
            ),
            Criterion::Ease => Self::new(First, [0.5, 0.7], [0.0, 5.0], "some of the team learn the second"),
            Criterion::Hiring => {
                Self::new(Better, [0.0, 0.3], [0.0, 5.0], "the rarer of the two has to be found as well")
            }
            Criterion::Data => {
                Self::new(Better, [0.9, 1.0], [0.0, 5.0], "the libraries of both are at hand in one process")
            }
            Criterion::Web => Self::new(First, [0.9, 1.0], [0.0, 5.0], "the web side stays with the host"),
            Criterion::Cloud => {
                Self::new(First, [0.7, 0.9], [5.0, 10.0], "it ships as the host does, with a second compiler")
            }
            Criterion::Operating => Self::new(
                First,
                [0.7, 0.9],
                [5.0, 15.0],
                "it runs as the host does, with two build chains and a border that debuggers dislike",
            ),
            Criterion::Safety => {
                Self::new(First, [0.6, 0.8], [0.0, 10.0], "most code is the host's; the border is unchecked")
            }
            Criterion::Pay => Self::new(Better, [0.4, 0.8], [0.0, 5.0], "such posts ask for both"),
            Criterion::Staffing => return None,
        })
    }

    const fn services(criterion: Criterion) -> Option<Self> {
        use Lead::{Better, First};
        Some(match criterion {
            Criterion::Cpu => Self::new(
                Better,
                [0.5, 0.8],
                [0.0, 5.0],
                "work that computes goes to the faster side, and pays for the way there",
            ),
            Criterion::Tail => Self::new(
                Better,
                [0.4, 0.7],
                [0.0, 10.0],
                "what has to be steady goes to the steadier side; a call between them waits for both",
            ),
            Criterion::Concurrency => {
                Self::new(Better, [0.6, 0.9], [0.0, 5.0], "the side that does it well takes the traffic")
            }
            Criterion::Memory => {
                Self::new(Better, [0.2, 0.5], [0.0, 10.0], "both run, each in instances of its own")
            }
            Criterion::First => Self::new(
                First,
                [0.7, 0.9],
                [0.0, 10.0],
                "it starts on the first side; the services follow with the traffic",
            ),
            Criterion::Ease => {
                Self::new(First, [0.4, 0.6], [0.0, 5.0], "each is learnt by a part of the team")
            }
            Criterion::Hiring => {
                Self::new(Better, [0.0, 0.3], [0.0, 5.0], "the rarer of the two has to be found as well")
            }
            Criterion::Data => Self::new(
                Better,
                [0.8, 1.0],
                [0.0, 5.0],
                "the libraries are used where they are, and called over the network",
            ),
            Criterion::Web => {
                Self::new(First, [0.7, 0.95], [0.0, 5.0], "most pages stay with the first side")
            }
            Criterion::Cloud => Self::new(Better, [0.4, 0.7], [0.0, 5.0], "either ships in its own way"),
            Criterion::Operating => Self::new(
                Better,
                [0.1, 0.4],
                [5.0, 15.0],
                "two build chains, two kinds of instance, and a network between them",
            ),
            Criterion::Safety => Self::new(
                Better,
                [0.3, 0.7],
                [0.0, 5.0],
                "each side has its own; what crosses is checked by a schema",
            ),
            Criterion::Pay => Self::new(Better, [0.4, 0.8], [0.0, 5.0], "such posts ask for both"),
            Criterion::Staffing => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_rule() -> impl Strategy<Value = Blend> {
        let rules: Vec<Blend> = [Joint::HotPath, Joint::Services]
            .into_iter()
            .flat_map(|joint| Criterion::ALL.into_iter().filter_map(move |it| Blend::of(joint, it)))
            .collect();
        assert_eq!(rules.len(), 26);
        prop::sample::select(rules)
    }

    proptest! {
        #[test]
        fn a_stack_never_falls_when_a_part_rises_and_never_beats_both(
            rule in any_rule(),
            parts in prop::array::uniform4(0.0..=100.0f64),
            share in 0.0..=1.0f64,
            toll in 0.0..=1.0f64,
        ) {
            let share = rule.share.lo + share * (rule.share.hi - rule.share.lo);
            let toll = rule.toll.lo + toll * (rule.toll.hi - rule.toll.lo);
            let [a, b, c, d] = parts;
            let (low, high) = ((a.min(b), c.min(d)), (a.max(b), c.max(d)));
            let value = |(first, second)| rule.value(first, second, share, toll);
            prop_assert!(value(low) <= value(high) + 1e-9);
            prop_assert!(value(low) <= low.0.max(low.1) + 1e-9);
            let span = rule.span(Interval { lo: low.0, hi: high.0 }, Interval { lo: low.1, hi: high.1 });
            for inside in [value(low), value(high), value((low.0, high.1)), value((high.0, low.1))] {
                prop_assert!(span.lo - 1e-9 <= inside && inside <= span.hi + 1e-9);
            }
        }
    }
}
