//! What went wrong in a series, said once for all runs that it happened in.

use crate::bundle::title_of;
use crate::hooks::{Report, Series, Topic};
use crosscheck_core::format::printed;
use crosscheck_core::measure::Outcome;
use yew::prelude::*;

/// Something that went wrong.
#[derive(Debug, PartialEq, Eq)]
struct Trouble {
    /// What, and what can be done.
    why: String,
    /// The runs, by what tells them from others of the series.
    runs: Vec<String>,
    /// Their kernels' slugs.
    kernels: Vec<String>,
}

/// What went wrong. `on_retry` is given the kernels that are to be measured again; without it each has to be measured by
/// itself.
pub fn trouble_list(
    series: Option<&Series>,
    disabled: bool,
    on_retry: Option<&Callback<Vec<String>>>,
) -> Html {
    let troubles = series.map(troubles).unwrap_or_default();
    html! {
        <div key="failures" role="alert">
            <ul class="failures">{ for troubles.into_iter().map(|trouble| row(trouble, disabled, on_retry)) }</ul>
        </div>
    }
}

fn row(trouble: Trouble, disabled: bool, on_retry: Option<&Callback<Vec<String>>>) -> Html {
    let Trouble { why, runs, kernels } = trouble;
    let runs = runs.join(", ");
    let alone = if on_retry.is_none() { " To retry, measure it by itself." } else { "" };
    let button = on_retry.map(|on_retry| {
        let onclick = on_retry.reform(move |_: MouseEvent| kernels.clone());
        html! {
            <button type="button" {onclick} {disabled} aria-label={format!("Retry {runs}")}>{ "Retry" }</button>
        }
    });
    html! {
        <li key={why.clone()}>
            <p><strong>{ runs.clone() }</strong>{ format!(": {why}{alone}") }</p>
            { for button }
        </li>
    }
}

fn troubles(series: &Series) -> Vec<Trouble> {
    let mut troubles: Vec<Trouble> = Vec::new();
    for report in series.troubled() {
        let (why, kernel) = (why(report), report.spec.kernel.clone());
        let run = if matches!(series.topic, Topic::Growth(_)) {
            format!("n = {}", printed(f64::from(report.spec.n)))
        } else {
            title_of(&kernel).to_owned()
        };
        match troubles.iter_mut().find(|trouble| trouble.why == why) {
            Some(trouble) => {
                trouble.runs.push(run);
                trouble.kernels.push(kernel);
            }
            None => troubles.push(Trouble { why, runs: vec![run], kernels: vec![kernel] }),
        }
    }
    troubles
}

/// Why a run did not give all that it should.
fn why(report: &Report) -> String {
    let failed = report.failures.iter().map(|failed| {
        let failure = &failed.failure;
        let message =
            if failure.message.is_empty() { String::new() } else { format!(" ({})", failure.message) };
        format!("{}: {}{message}. {}", failed.language.label(), failure.title(), failure.advice())
    });
    let gave_up = matches!(report.outcome, Some(Outcome::TooNoisy | Outcome::ClockTooCoarse));
    let outcome = report.outcome.filter(|_| gave_up).map(|outcome| outcome.sentence().to_owned());
    failed.chain(outcome).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hooks::sample::{ended, spec};
    use crosscheck_core::lang::Contender;

    fn series(topic: Topic, jobs: &[(&str, u32)]) -> Series {
        let jobs: Vec<_> = jobs.iter().map(|(kernel, n)| spec(kernel, *n)).collect();
        let outcomes = [Outcome::Complete, Outcome::TooNoisy, Outcome::Complete];
        let done = jobs.iter().cloned().zip(outcomes).map(|(job, outcome)| {
            let failed: &[Contender] = if outcome == Outcome::Complete { &[Contender::GO] } else { &[] };
            ended(job, outcome, failed, true)
        });
        Series { done: done.collect(), ..Series::new(topic, jobs.clone()) }
    }

    #[test]
    fn each_reason_is_told_once_with_all_its_runs() {
        let [gone, noisy] = troubles(&series(Topic::Ledger, &[("fib", 1), ("nbody", 1), ("no-kernel", 1)]))
            .try_into()
            .unwrap();
        assert_eq!(gone.kernels, ["fib", "no-kernel"]);
        assert_eq!(gone.runs, ["Naive Fibonacci", "no-kernel"]);
        assert!(
            gone.why.starts_with("Go: ") && gone.why.contains(" (gone). Check the connection"),
            "{}",
            gone.why
        );
        assert_eq!((noisy.kernels, &*noisy.why), (vec!["nbody".to_owned()], Outcome::TooNoisy.sentence()));
    }

    #[test]
    fn sizes_are_told_apart_by_their_size() {
        let growth = Topic::Growth("fib".to_owned());
        let [gone, noisy] =
            troubles(&series(growth, &[("fib", 18), ("fib", 21), ("fib", 24)])).try_into().unwrap();
        assert_eq!(
            (gone.runs, noisy.runs),
            (vec!["n = 18".into(), "n = 24".into()], vec!["n = 21".to_owned()])
        );
    }
}
