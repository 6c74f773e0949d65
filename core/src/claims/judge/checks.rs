//! What finished runs leave behind for verdicts, schema `crosscheck.checks.v1`, documented in `data/README.md`.

use crate::claims::file::{Field, Place, Report, is_id, syntax, word};
use crate::json::{Json, Layout, Object};
use crate::lang::Language;
use crate::measure::{Estimate, Interval, Preset, Spec, Summary};
use crate::reference::is_utc_time;

/// Name of the schema.
const SCHEMA: &str = "crosscheck.checks.v1";
/// Largest text that is read, in bytes: far more than all kernels take.
const MOST_BYTES: usize = 256 * 1_024;

const OF_A_FILE: [&str; 2] = ["schema", "checks"];
const OF_A_CHECK: [&str; 6] = ["kernel", "n", "preset", "build", "date", "ratios"];
const OF_A_RATIO: [&str; 6] = ["numerator", "denominator", "value", "lo", "hi", "rounds"];

/// The ratios that a run of one kernel gave.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptRun {
    /// Slug of the kernel.
    pub kernel: String,
    /// Size of its input.
    pub n: u32,
    /// How long it was measured.
    pub preset: Preset,
    /// Id of the engines' build.
    pub build: String,
    /// When it ended, ISO 8601 in UTC.
    pub date: String,
    /// Numerator, denominator and how many times the time of the second the first one takes. Only the four languages:
    /// another build or an edited source says nothing of a claim.
    pub ratios: Vec<(Language, Language, Estimate)>,
}

impl KeptRun {
    /// What a run leaves behind, at any moment of it.
    pub fn of(summary: &Summary, spec: &Spec, build: &str, date: &str) -> Self {
        let ratios = summary
            .ratios
            .iter()
            .filter_map(|ratio| Some((ratio.numerator.plain()?, ratio.denominator.plain()?, ratio.estimate)));
        Self {
            kernel: spec.kernel.clone(),
            n: spec.n,
            preset: spec.preset,
            build: build.to_owned(),
            date: date.to_owned(),
            ratios: ratios.collect(),
        }
    }

    /// How many times the time of `denominator` the language `numerator` takes. A run has the ratios to its baseline;
    /// that of two other languages is the quotient of theirs, with an interval as if the two were independent. They
    /// share the baseline's rounds, so it is rather too wide than too narrow.
    pub fn ratio(&self, numerator: Language, denominator: Language) -> Option<Estimate> {
        let measured = |above, below| {
            let is_it = |ratio: &&(Language, Language, Estimate)| (ratio.0, ratio.1) == (above, below);
            self.ratios.iter().find(is_it).map(|ratio| ratio.2)
        };
        let direct = |above, below| measured(above, below).or_else(|| measured(below, above).map(inverse));
        direct(numerator, denominator).or_else(|| {
            let over = |base| Some(direct(numerator, base)?.over(&direct(denominator, base)?));
            Language::ALL.into_iter().find_map(over)
        })
    }
}

fn inverse(Estimate { value, interval, n }: Estimate) -> Estimate {
    let interval = interval.map(|Interval { lo, hi }| Interval { lo: 1.0 / hi, hi: 1.0 / lo });
    Estimate { value: 1.0 / value, interval, n }
}

/// The checks that were made: of every kernel the best run for each pair of languages, which is the one of most rounds, and
/// of several the newest. So a run in which an engine failed, or one that was asked for fewer languages or less time, takes
/// nothing away that an earlier one gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeptRuns {
    /// The runs of a kernel are all of one build.
    runs: Vec<KeptRun>,
}

impl KeptRuns {
    /// Reads what was kept. Total: what cannot be read is left out, and told in the second value, a sentence each.
    pub fn parse(text: &str) -> (Self, Vec<String>) {
        let mut checks = Self::default();
        let json = match syntax(text, MOST_BYTES) {
            Ok(json) => json,
            Err(problem) => return (checks, vec![left_out(&problem.to_string())]),
        };
        let report = Report::on(text);
        let file = Field { json, place: Place::File, report: &report };
        if let Some(fields) = file.object(&OF_A_FILE) {
            let known = fields.need("schema").and_then(|field| field.formed(|text| text == SCHEMA, SCHEMA));
            if let Some(list) = fields.need("checks").filter(|_| known.is_some()) {
                list.list(|field| {
                    let before = report.count();
                    check(&field).filter(|_| report.count() == before).map(|check| checks.add(check))
                });
            }
        }
        let problems = report.into_problems();
        (checks, problems.iter().map(|problem| left_out(&problem.to_string())).collect())
    }

    /// As JSON, to nine significant digits.
    pub fn to_json(&self) -> String {
        let checks = self.runs.iter().map(KeptRun::to_json).collect();
        Object::default().with("schema", SCHEMA).with("checks", Json::Lines(checks)).to_text(Layout::FLAT)
            + "\n"
    }

    /// Adds a run; it and others of its kernel stay as long as they are the best for some pair. Those of an older build
    /// go, and one that is of an older build than what is there is dropped. Of its ratios those are kept that can be one.
    pub fn add(&mut self, mut run: KeptRun) {
        run.ratios.retain(|(_, _, estimate)| is_ratio(estimate));
        let of_another = |other: &KeptRun| other.kernel == run.kernel && other.build != run.build;
        if self.runs.iter().any(|other| of_another(other) && other.date > run.date) {
            return;
        }
        self.runs.retain(|other| !of_another(other));
        let kernel = run.kernel.clone();
        self.runs.push(run);
        let of_kernel: Vec<&KeptRun> = self.of(&kernel).collect();
        let is_best = |run: &KeptRun| {
            pairs().any(|(a, b)| best(&of_kernel, a, b).is_some_and(|it| std::ptr::eq(it, run)))
        };
        let stays: Vec<bool> = self.runs.iter().map(|run| run.kernel != kernel || is_best(run)).collect();
        let mut stays = stays.into_iter();
        self.runs.retain(|_| stays.next() == Some(true));
    }

    pub fn of(&self, kernel: &str) -> impl Iterator<Item = &KeptRun> {
        self.runs.iter().filter(move |run| run.kernel == kernel)
    }

    /// The kernels that have runs.
    pub fn kernels(&self) -> Vec<&str> {
        let mut kernels: Vec<&str> = Vec::new();
        for run in &self.runs {
            if !kernels.contains(&run.kernel.as_str()) {
                kernels.push(&run.kernel);
            }
        }
        kernels
    }

    /// All runs, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = &KeptRun> {
        self.runs.iter()
    }

    /// The best run of a kernel for two languages.
    pub fn best(&self, kernel: &str, one: Language, other: Language) -> Option<&KeptRun> {
        best(&self.of(kernel).collect::<Vec<_>>(), one, other)
    }

    /// How many times the time of another language one takes in a kernel, by the best run of both; see [`KeptRun::ratio`].
    pub fn ratio(&self, kernel: &str, numerator: Language, denominator: Language) -> Option<Estimate> {
        self.best(kernel, numerator, denominator)?.ratio(numerator, denominator)
    }
}

fn pairs() -> impl Iterator<Item = (Language, Language)> {
    let all = Language::ALL;
    all.into_iter()
        .enumerate()
        .flat_map(move |(at, one)| all.into_iter().skip(at + 1).map(move |other| (one, other)))
}

/// The run that says most of two languages: with an interval rather than without, of most rounds, the newest.
fn best<'a>(runs: &[&'a KeptRun], one: Language, other: Language) -> Option<&'a KeptRun> {
    let with_both = runs.iter().filter_map(|run| {
        let Estimate { interval, n, .. } = run.ratio(one, other)?;
        Some(((interval.is_some(), n, &run.date), *run))
    });
    with_both.max_by(|(a, _), (b, _)| a.cmp(b)).map(|(_, run)| run)
}

/// Above 0, finite, inside its interval: anything else is the work of a broken clock or a changed text.
fn is_ratio(Estimate { value, interval, n }: &Estimate) -> bool {
    let positive = |value: f64| value.is_finite() && value > 0.0;
    let inside = |ends: Interval| positive(ends.lo) && positive(ends.hi) && ends.covers(*value);
    positive(*value) && interval.is_none_or(inside) && *n > 0
}

fn left_out(problem: &str) -> String {
    format!("Of the checks that were kept, one could not be read and is left out: {problem}")
}

fn check(field: &Field<'_>) -> Option<KeptRun> {
    let fields = field.object(&OF_A_CHECK)?;
    let kernel = fields.need("kernel").and_then(|field| field.formed(is_id, "the name of a kernel"));
    let n = fields.need("n").and_then(|field| field.count());
    let preset = word(fields.need("preset"), Preset::ALL, Preset::slug);
    let build = fields.text("build");
    let is_utc = "a time such as 2026-11-24T06:34:00Z";
    let date = fields.need("date").and_then(|field| field.formed(is_utc_time, is_utc));
    let ratios = fields.need("ratios").and_then(|list| list.elements()?.into_iter().map(ratio).collect());
    Some(KeptRun { kernel: kernel?, n: n?, preset: preset?, build: build?, date: date?, ratios: ratios? })
}

fn ratio(field: Field<'_>) -> Option<(Language, Language, Estimate)> {
    let fields = field.object(&OF_A_RATIO)?;
    let language = |key| word(fields.need(key), Language::ALL, Language::slug);
    let (numerator, denominator) = (language("numerator"), language("denominator"));
    let number = |key| fields.need(key)?.number();
    let (value, rounds) = (number("value"), fields.need("rounds").and_then(|field| field.count()));
    let interval = match (fields.get("lo"), fields.get("hi")) {
        (None, None) => Some(None),
        _ => number("lo").zip(number("hi")).map(|(lo, hi)| Some(Interval { lo, hi })),
    };
    let estimate = Estimate { value: value?, interval: interval?, n: rounds? as usize };
    if numerator? == denominator? {
        return field.wrong("is that of a language to itself");
    }
    if !is_ratio(&estimate) {
        return field.wrong("is no ratio with an interval around it");
    }
    Some((numerator?, denominator?, estimate))
}

impl KeptRun {
    fn to_json(&self) -> String {
        let Self { kernel, n, preset, build, date, ratios } = self;
        Object::default()
            .with("kernel", kernel)
            .with("n", *n)
            .with("preset", preset.slug())
            .with("build", build)
            .with("date", date)
            .with("ratios", Json::list(ratios, ratio_to_json))
            .to_text(Layout::LINE)
    }
}

fn ratio_to_json((numerator, denominator, estimate): &(Language, Language, Estimate)) -> Object {
    // With an exponent: `to_string` would bring a second printer of floats into the page.
    let number = |value: f64| Json::Plain(format!("{value:.8e}"));
    let Estimate { value, interval, n } = estimate;
    Object::default()
        .with("numerator", numerator.slug())
        .with("denominator", denominator.slug())
        .with("value", number(*value))
        .optional("lo", interval.map(|ends| number(ends.lo)))
        .optional("hi", interval.map(|ends| number(ends.hi)))
        .with("rounds", Json::Plain(n.to_string()))
}

#[cfg(test)]
mod tests;
