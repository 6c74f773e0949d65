//! A series of measurements in words: what it will take, how far it is, how it ended.

use super::Doing;
use crate::bundle::title_of;
use crate::hooks::{Measurements, Report, Series, Topic};
use crosscheck_core::format::{about_minutes, printed};
use crosscheck_core::lang::Contender;
use crosscheck_core::measure::{Outcome, Preset};

/// What some runs will take: "Downloads 1.1 MB for Go and 5.5 MB for Python once; takes about 2 minutes."
pub fn cost(runs: usize, languages: &[Contender], preset: Preset) -> String {
    let time = match runs {
        1 => preset.takes().to_owned(),
        _ => about_minutes(runs as f64 * preset.about_ms()),
    };
    let load = |it: &Contender| Some(format!("{} for {}", it.language().download()?, it.label()));
    let loads: Vec<String> = languages.iter().filter_map(load).collect();
    if loads.is_empty() {
        return format!("Takes {time}.");
    }
    format!("Downloads {} once; takes {time}.", loads.join(" and "))
}

/// What the button says where `left` of `all` kernels are not yet checked: `whole` for all of them, `again` for none.
pub fn start_label(left: usize, all: usize, whole: &str, again: &str) -> String {
    match left {
        0 => again.to_owned(),
        _ if left == all => whole.to_owned(),
        1 => "Check the kernel that is left".to_owned(),
        _ => format!("Check the {left} kernels that are left"),
    }
}

/// How far the series is that goes on; `None` when none does.
pub fn doing(measured: &Measurements) -> Option<Doing> {
    let series = measured.running()?;
    let progress = measured.live().and_then(|report| report.progress);
    let preset = series.next()?.preset;
    Some(Doing::in_series(&running(series)?, series.done.len(), series.jobs.len(), progress.as_ref(), preset))
}

/// Which of its runs goes on.
fn running(series: &Series) -> Option<String> {
    let spec = series.next()?;
    let title = title_of(&spec.kernel);
    let (place, all) = (series.done.len() + 1, series.jobs.len());
    Some(match series.topic {
        Topic::Edited(..) => format!("{title}, edited against untouched"),
        Topic::Growth(_) => format!("{title}, size {place} of {all}: n = {}", printed(f64::from(spec.n))),
        Topic::Ledger | Topic::Claim(_) | Topic::Kernel(_) | Topic::Suite => {
            if all == 1 {
                title.to_owned()
            } else {
                format!("Kernel {place} of {all}: {title}")
            }
        }
    })
}

/// How a series ended; empty before that.
pub fn ended(series: Option<&Series>) -> String {
    let Some(series) = series.filter(|series| series.next().is_none()) else { return String::new() };
    let (finished, all) = (series.finished(), series.jobs.len());
    let units = if matches!(series.topic, Topic::Growth(_)) { "sizes" } else { "kernels" };
    match (series.done.last(), series.troubled().count()) {
        (None, _) => "Cancelled before anything was measured.".to_owned(),
        _ if series.cancelled && all == 1 => Outcome::Cancelled.sentence().to_owned(),
        _ if series.cancelled => format!("Cancelled; {finished} of {all} {units} finished and kept."),
        (Some(last), _) if all == 1 || finished < all => run_ended(&last.report),
        (_, 0) => format!("All {all} {units} finished."),
        (_, some) => {
            format!("All {all} {units} finished; in {some} of them something went wrong, see below.")
        }
    }
}

fn run_ended(report: &Report) -> String {
    let sentence = report.outcome.map_or("", Outcome::sentence);
    if report.failures.is_empty() || report.outcome == Some(Outcome::NothingMeasured) {
        return sentence.to_owned();
    }
    format!("{sentence} Not every language could be measured, see below.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hooks::sample::{self, spec};
    use crosscheck_core::lang::Language;

    fn series(topic: Topic, kernels: &[&str], outcomes: &[Outcome]) -> Series {
        let jobs = kernels.iter().zip(1..).map(|(kernel, n)| spec(kernel, n)).collect::<Vec<_>>();
        let mut series = Series::new(topic, jobs.clone());
        series.cancelled = outcomes.last() == Some(&Outcome::Cancelled);
        series.done = jobs
            .into_iter()
            .zip(outcomes)
            .map(|(job, outcome)| sample::ended(job, *outcome, &[], true))
            .collect();
        series
    }

    #[test]
    fn a_single_run_ends_with_its_outcome() {
        let end = |outcomes: &[Outcome]| ended(Some(&series(Topic::Ledger, &["fib"], outcomes)));
        for outcome in [Outcome::Complete, Outcome::TooNoisy, Outcome::ClockTooCoarse, Outcome::Cancelled] {
            assert_eq!(end(&[outcome]), outcome.sentence());
        }
        assert_eq!((end(&[]), ended(None)), (String::new(), String::new()));
        let failed =
            |outcome| run_ended(&sample::ended(spec("fib", 1), outcome, &[Contender::GO], true).report);
        assert_eq!(
            failed(Outcome::Complete),
            "All rounds measured. Not every language could be measured, see below."
        );
        assert_eq!(failed(Outcome::NothingMeasured), Outcome::NothingMeasured.sentence());
        let nothing = Series { cancelled: true, ..series(Topic::Ledger, &["fib"], &[]) };
        assert_eq!(ended(Some(&nothing)), "Cancelled before anything was measured.");
        let before = Series { cancelled: true, ..series(Topic::Ledger, &["fib"], &[Outcome::Complete]) };
        assert_eq!(ended(Some(&before)), Outcome::Cancelled.sentence());
    }

    #[test]
    fn several_runs_end_with_how_many_are_finished() {
        use Outcome::{Cancelled, ClockTooCoarse, Complete, TooNoisy};
        let kernels = |outcomes: &[Outcome]| ended(Some(&series(Topic::Ledger, &["fib", "nbody"], outcomes)));
        assert_eq!(kernels(&[Complete]), "");
        assert_eq!(kernels(&[Complete, Complete]), "All 2 kernels finished.");
        assert_eq!(
            kernels(&[TooNoisy, Complete]),
            "All 2 kernels finished; in 1 of them something went wrong, see below."
        );
        assert_eq!(kernels(&[Complete, Cancelled]), "Cancelled; 1 of 2 kernels finished and kept.");
        assert_eq!(kernels(&[ClockTooCoarse]), ClockTooCoarse.sentence());
        let sizes = series(Topic::Growth("fib".to_owned()), &["fib", "fib"], &[Complete, Complete]);
        assert_eq!(ended(Some(&sizes)), "All 2 sizes finished.");
    }

    #[test]
    fn it_is_told_which_run_goes_on() {
        let now = |topic, kernels: &[&str]| {
            let outcomes = vec![Outcome::Complete; kernels.len() - 1];
            running(&series(topic, kernels, &outcomes))
        };
        let is = |words: &str| Some(words.to_owned());
        assert_eq!(now(Topic::Ledger, &["fib"]), is("Naive Fibonacci"));
        assert_eq!(now(Topic::Suite, &["nbody", "fib"]), is("Kernel 2 of 2: Naive Fibonacci"));
        let growth = Topic::Growth("fib".to_owned());
        assert_eq!(now(growth, &["fib", "fib"]), is("Naive Fibonacci, size 2 of 2: n = 2"));
        let edited = Topic::Edited("fib".to_owned(), Language::Python);
        assert_eq!(now(edited, &["fib"]), is("Naive Fibonacci, edited against untouched"));
        assert_eq!(running(&series(Topic::Ledger, &["fib"], &[Outcome::Complete])), None);
    }

    #[test]
    fn the_cost_is_what_is_downloaded_and_the_time() {
        assert_eq!(cost(1, &[Contender::RUST], Preset::Quick), "Takes about 20 seconds.");
        let loads = Language::Go.download().unwrap();
        assert_eq!(
            cost(6, &[Contender::RUST, Contender::GO], Preset::Quick),
            format!("Downloads {loads} for Go once; takes about 2 minutes.")
        );
    }

    #[test]
    fn the_button_names_what_is_left() {
        let label = |left| start_label(left, 6, "Check all", "Check again");
        assert_eq!((label(0), label(6)), ("Check again".to_owned(), "Check all".to_owned()));
        assert_eq!(label(1), "Check the kernel that is left");
        assert_eq!(label(5), "Check the 5 kernels that are left");
    }
}
