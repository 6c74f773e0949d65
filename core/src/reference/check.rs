//! What a reference must be beyond its form.

use super::{KernelRun, Machine, Measurement, Reference, Versions};
use crate::lang::Language;
use crate::measure::{Estimate, Outcome};

/// A price may differ from the quotient of its times by what writing and reading decimals does.
const SAME: f64 = 1e-6;

type Checked = Result<(), String>;

pub(super) fn reference(file: &Reference) -> Checked {
    machine(&file.machine)?;
    versions(&file.versions)?;
    require(is_utc_time(&file.date), || format!("the date '{}' is not ISO 8601 in UTC", file.date))?;
    text("build", &file.build)?;
    require(!file.kernels.is_empty(), || "it holds no kernel".to_owned())?;
    for (index, run) in file.kernels.iter().enumerate() {
        let twice = file.kernels[..index].iter().any(|other| other.kernel == run.kernel);
        require(!twice, || format!("the kernel {} is there twice", run.kernel))?;
        kernel(run)?;
    }
    Ok(())
}

fn machine(machine: &Machine) -> Checked {
    require(is_slug(&machine.name), || format!("the machine's name '{}' is not a slug", machine.name))?;
    text("cpu", &machine.cpu)?;
    text("os", &machine.os)?;
    require(machine.cores > 0, || "cores is 0".to_owned())
}

fn versions(versions: &Versions) -> Checked {
    text("rustc", &versions.rustc)?;
    text("go", &versions.go)?;
    text("node", &versions.node)?;
    text("python", &versions.python)?;
    text("chromium", &versions.chromium)?;
    text("pyodide", &versions.pyodide)
}

fn kernel(run: &KernelRun) -> Checked {
    let named = |part: &str, what: String| format!("{}, {part}: {what}", run.kernel);
    require(is_slug(&run.kernel), || format!("the kernel's name '{}' is not a slug", run.kernel))?;
    half(&run.native).map_err(|what| named("native", what))?;
    half(&run.tab).map_err(|what| named("tab", what))?;
    for language in Language::ALL {
        price(run, language).map_err(|what| named("price", format!("{}: {what}", language.slug())))?;
    }
    Ok(())
}

fn price(run: &KernelRun, language: Language) -> Checked {
    let count = run.price.iter().filter(|price| price.language == language).count();
    require(count == 1, || format!("is there {count} times instead of once"))?;
    let (Some(price), Some(native), Some(tab)) =
        (run.price(language), run.native.time(language), run.tab.time(language))
    else {
        return Err("has no time".to_owned());
    };
    estimate(&price)?;
    let quotient = tab.value / native.value;
    require((price.value / quotient - 1.0).abs() < SAME, || {
        format!("{} is not the time in the tab over the native one, {quotient}", price.value)
    })
}

/// All languages, to the end, each over Rust.
pub(super) fn half(half: &Measurement) -> Checked {
    require(matches!(half.outcome, Outcome::Complete | Outcome::TimeCap), || {
        format!("the run did not end as planned: {}", half.outcome.slug())
    })?;
    for language in Language::ALL {
        of_language(half, language).map_err(|what| format!("{}: {what}", language.slug()))?;
    }
    half.summary.clock_resolution_ms.map_or(Ok(()), |ms| positive("clock_resolution_ms", ms))
}

fn of_language(half: &Measurement, language: Language) -> Checked {
    let mut rows = half.summary.languages.iter().filter(|row| row.language == language);
    let (Some(row), None) = (rows.next(), rows.next()) else {
        return Err("has not one row".to_owned());
    };
    estimate(&row.time).map_err(|what| format!("time: {what}"))?;
    positive("median_ms", row.median_ms)?;
    positive("first_call_ms", row.first_call_ms)?;
    for (name, value) in [("mad_ms", row.mad_ms), ("load_ms", row.load_ms.unwrap_or_default())] {
        require(value.is_finite() && value >= 0.0, || format!("{name} is {value}"))?;
    }
    row.worker_ms.iter().try_for_each(|&ms| positive("worker_ms", ms))?;
    text("runtime", &row.runtime)?;
    if language == Language::Rust {
        return Ok(());
    }
    let mut ratios = half.summary.ratios.iter().filter(|ratio| ratio.numerator == language);
    let (Some(ratio), None) = (ratios.next(), ratios.next()) else {
        return Err("has not one ratio".to_owned());
    };
    require(ratio.denominator == Language::Rust, || "its ratio is not over rust".to_owned())?;
    ratio.per_round.iter().try_for_each(|&ratio| positive("per_round", ratio))?;
    estimate(&ratio.estimate).map_err(|what| format!("ratio: {what}"))
}

pub(super) fn estimate(estimate: &Estimate) -> Checked {
    positive("value", estimate.value)?;
    let interval = estimate.interval.ok_or("has no interval")?;
    positive("lo", interval.lo)?;
    positive("hi", interval.hi)?;
    require(interval.covers(estimate.value), || {
        format!("the interval {} to {} does not hold {}", interval.lo, interval.hi, estimate.value)
    })
}

fn positive(name: &str, value: f64) -> Checked {
    require(value.is_finite() && value > 0.0, || format!("{name} is {value}"))
}

fn text(name: &str, text: &str) -> Checked {
    require(!text.trim().is_empty(), || format!("{name} is empty"))
}

/// `2026-11-24T06:34:00Z`, with or without a fraction: so that dates can be compared as texts.
pub(crate) fn is_utc_time(text: &str) -> bool {
    let Some((seconds, fraction)) = text.strip_suffix('Z').and_then(|rest| rest.split_at_checked(19)) else {
        return false;
    };
    let mut form = seconds.bytes().zip("dddd-dd-ddTdd:dd:dd".bytes());
    let fits = |(byte, form): (u8, u8)| if form == b'd' { byte.is_ascii_digit() } else { byte == form };
    let digits = fraction.strip_prefix('.').unwrap_or("0");
    form.all(fits)
        && (fraction.is_empty() || fraction.starts_with('.'))
        && !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A kernel's or a machine's name, which is also a file's.
fn is_slug(text: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.split('-').all(plain)
}

fn require(ok: bool, what: impl FnOnce() -> String) -> Checked {
    if ok { Ok(()) } else { Err(what()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for good in ["2026-11-24T06:34:00Z", "2026-11-24T06:34:00.123Z"] {
            assert!(is_utc_time(good), "{good}");
        }
        for bad in [
            "",
            "Z",
            "2026-11-24",
            "2026-11-24 06:34:00Z",
            "2026-11-24T06:34:00.Z",
            "2026-11-24T06:34:00+1Z",
            "äöüäöüäöüäZ",
        ] {
            assert!(!is_utc_time(bad), "{bad}");
        }
    }
}
