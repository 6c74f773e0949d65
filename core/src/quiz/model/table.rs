//! The evidence: four languages on thirteen criteria. Languages to staff are counted, not looked up.
//!
//! One rule for all ranges, which are in the unit of the criterion's scale: a range holds every figure that is known,
//! from the least to the most, the extremes of single programs among them. A figure of a survey is as wide as its
//! sampling error (1.96 standard errors of a share, by the number of answers) in each of the years that are known, which
//! says nothing of who volunteers to answer. CPU speed is that of loops written in the language: what a library does
//! instead (C under Python, Go's JSON) is named and left out for all. An end that nothing bounds is the scale's own.
//! Where nobody measured anything, the range is a judgement, at least ten points of value wide.
//!
//! One rule for all grades: the worst of what the range is made of. Primary is what was read where whoever measured or asked
//! published it, or computed from the data there; secondary is what was read in a retelling; a judgement is all else, among it
//! whatever is known from the article or the briefing alone. Those two are a source of evidence here and, by the advice that
//! they give, the test of the whole model ([`super::PROFILES`]): where they are the only source, a reader is told so.

use super::criteria::Criterion::{self, *};
use super::entry::{Entry, Grade};
use super::sources::*;
use crate::lang::Language::{self, *};
use crate::lang::PerLanguage;
use crate::measure::Interval;
use std::sync::LazyLock;

const fn row(
    criterion: Criterion,
    language: Language,
    range: [f64; 2],
    grade: Grade,
    note: &'static str,
    sources: &'static [&'static Source],
) -> Entry {
    let [lo, hi] = range;
    Entry { criterion, language, range: Interval { lo, hi }, grade, note, sources }
}

use Grade::{Judgement, Primary, Secondary};

/// All rows.
#[rustfmt::skip]
static TABLE: &[Entry] = &[
    row(Cpu, Python, [20.0, 210.0], Primary,
        "20 to 64× in most loops of native suites, up to 210× at worst; 2 to 8.5× where a library in C does the work, which is not in the range", &KERNELS),
    row(Cpu, JavaScript, [0.75, 8.6], Primary, "the least and the most in native suites", &KERNELS),
    row(Cpu, Go, [0.7, 3.3], Primary,
        "the least and the most in native suites; 7.6× for the standard library’s JSON, which is not in the range", &KERNELS),
    row(Cpu, Rust, [1.0, 1.0], Primary, "the measure of the others", &KERNELS),

    row(Tail, Python, [5.0, 30.0], Judgement,
        "11.8 ms in one run, by processor time; reference counts free most, cycles wait for a collector", &[&GC_LATENCY]),
    row(Tail, JavaScript, [10.0, 70.0], Judgement,
        "70 ms in one run, on a clock of whole milliseconds; one long callback delays all others", &[&GC_LATENCY]),
    row(Tail, Go, [1.0, 10.0], Judgement,
        "4.2 ms in one run; an allocating goroutine blocked for 7 ms; large caches of pointers saw more", &[&GC_LATENCY, &MARK_ASSIST, &LRU_PAUSES]),
    row(Tail, Rust, [0.1, 1.0], Judgement,
        "no collector; the experiment has no Rust row, C paused for 0.38 ms in it", &[&GC_LATENCY, &RUST_OWNERSHIP]),

    row(Concurrency, Python, [20.0, 45.0], Judgement,
        "asyncio on one core, processes for more; 212 µs of CPU a request in one run of FastAPI, 466 to 733 in another", &[&HTTP_ARENA, &ASYNCIO, &ARTICLE]),
    row(Concurrency, JavaScript, [45.0, 65.0], Judgement,
        "one event loop that rarely waits, and blocks when it computes; 68 µs of CPU a request (Fastify)", &[&HTTP_ARENA, &EVENT_LOOP, &ARTICLE]),
    row(Concurrency, Go, [80.0, 95.0], Judgement,
        "goroutines on every core, plain code; 36 µs of CPU a request (Fiber)", &[&HTTP_ARENA, &GO_FAQ, &ARTICLE]),
    row(Concurrency, Rust, [70.0, 95.0], Judgement,
        "tasks on every core, races do not compile, async has to be learnt; 25 µs of CPU a request in one run of actix, 23 to 57 in another; 46 MB for 100,000 tasks against Go’s 263", &[&HTTP_ARENA, &ASYNC_TASKS]),

    row(Memory, Python, [19.5, 130.0], Secondary,
        "19.5 MB for the process alone, 39 in a function of AWS Lambda with all around it, 40 to 60 with FastAPI, 70 to 130 with Django; cold start 81 to 118 ms", &[&ASYNC_TASKS, &LAMBDA, &RSS]),
    row(Memory, JavaScript, [41.9, 76.0], Secondary,
        "41.9 MB for the process alone, 50 to 55 with Express, 76 in a function of AWS Lambda with all around it; cold start 125 to 141 ms", &[&ASYNC_TASKS, &LAMBDA, &RSS]),
    row(Memory, Go, [3.6, 17.0], Secondary,
        "3.6 MB for the process alone, 8 to 15 as a service, 17 in a function of AWS Lambda with all around it; cold start 43 to 51 ms", &[&ASYNC_TASKS, &LAMBDA, &RSS]),
    row(Memory, Rust, [3.0, 15.0], Secondary,
        "4.7 MB for the process alone, 3 to 15 as a service, 15 in a function of AWS Lambda with all around it; cold start 14 to 16 ms", &[&ASYNC_TASKS, &LAMBDA, &RSS]),

    row(First, Python, [75.0, 95.0], Judgement,
        "Django and FastAPI bring most of a service; nothing to compile", &[&ARTICLE, &BRIEFING]),
    row(First, JavaScript, [75.0, 95.0], Judgement,
        "a package for nearly everything; nothing to compile", &[&ARTICLE, &BRIEFING]),
    row(First, Go, [55.0, 75.0], Judgement,
        "compiles in seconds, a large standard library, more to write out", &[&ARTICLE, &GO_FAQ]),
    row(First, Rust, [25.0, 55.0], Judgement,
        "slow to compile and strict at first; a team that knew it took as long as with Go", &[&ARTICLE, &GOOGLE_TALK]),

    row(Ease, Python, [0.25, 1.5], Judgement, "called easy throughout; nobody measured months", &[&ARTICLE]),
    row(Ease, JavaScript, [0.5, 2.0], Judgement,
        "easy for whoever knows JavaScript, with asynchronous code and TypeScript to learn", &[&ARTICLE]),
    row(Ease, Go, [0.5, 1.75], Judgement, "a small language, made to be learnt soon", &[&ARTICLE, &GO_FAQ]),
    row(Ease, Rust, [2.0, 6.0], Secondary,
        "a third were as productive as before at two months, half at four, and nobody says how long the rest took; 42 % of users call themselves productive, and 30 % of those who left name its difficulty", &[&GOOGLE_RUST, &RUST_SURVEY]),

    row(Hiring, Python, [57.2, 58.8], Secondary, "used in the last year, by volunteers: 57.9 % in 2025, 58.0 % in 2026", &[&SURVEY, &OCTOVERSE]),
    row(Hiring, JavaScript, [61.2, 66.5], Secondary, "used in the last year, by volunteers: 66 % in 2025, 62 % in 2026", &[&SURVEY, &OCTOVERSE]),
    row(Hiring, Go, [16.0, 18.6], Secondary, "used in the last year, by volunteers: 16.4 % in 2025, below 18 % in 2026", &[&SURVEY]),
    row(Hiring, Rust, [14.4, 18.6], Secondary, "used in the last year, by volunteers: 14.8 % in 2025, 18 % in 2026; by many not at work", &[&SURVEY]),

    row(Data, Python, [90.0, 100.0], Judgement,
        "PyTorch, TensorFlow, scikit-learn; 886,000 names in its index", &[&ARTICLE, &PYPI]),
    row(Data, JavaScript, [15.0, 35.0], Judgement, "ports for running models; little for making them", &[&ARTICLE]),
    row(Data, Go, [10.0, 25.0], Judgement, "clients for services; little for making models", &[&ARTICLE]),
    row(Data, Rust, [15.0, 35.0], Judgement, "data frames and engines that run models; young", &[&ARTICLE]),

    row(Web, Python, [60.0, 80.0], Judgement, "Django whole, FastAPI for interfaces; the browser is another language", &[&ARTICLE]),
    row(Web, JavaScript, [85.0, 100.0], Judgement, "one language and its types front to back; two million packages", &[&ARTICLE]),
    row(Web, Go, [50.0, 65.0], Judgement, "HTTP in the standard library, small routers, templates", &[&ARTICLE, &NET_HTTP]),
    row(Web, Rust, [35.0, 55.0], Judgement, "good frameworks, fewer ready parts", &[&ARTICLE]),

    row(Cloud, Python, [50.0, 70.0], Judgement, "every cloud has a client library; images of 50 to 80 MB with FastAPI", &[&ARTICLE, &RSS]),
    row(Cloud, JavaScript, [50.0, 70.0], Judgement, "every cloud has a client library; images of 100 to 180 MB with Express", &[&ARTICLE, &RSS]),
    row(Cloud, Go, [85.0, 100.0], Judgement,
        "Kubernetes and Docker are written in it; images of 5 to 12 MB", &[&ARTICLE, &RSS]),
    row(Cloud, Rust, [55.0, 75.0], Judgement, "images as small as Go’s; proxies are built with it, client libraries are younger", &[&ARTICLE, &RSS, &PINGORA]),

    row(Operating, Python, [35.0, 55.0], Judgement, "interpreter, environment, and a process for every core", &[&BRIEFING, &VENV]),
    row(Operating, JavaScript, [40.0, 60.0], Judgement, "a runtime and a tree of packages; one process for every core", &[&BRIEFING, &CLUSTER]),
    row(Operating, Go, [80.0, 95.0], Judgement, "one file, all cores, formatting, tests and profiles built in", &[&BRIEFING, &GO_COMMAND]),
    row(Operating, Rust, [60.0, 85.0], Judgement, "one file, all cores; runtime and metrics have to be chosen", &[&RUST_ASYNC]),

    row(Safety, Python, [25.0, 50.0], Judgement, "memory-safe; types are optional and checked by other tools", &[&ARTICLE]),
    row(Safety, JavaScript, [30.0, 60.0], Judgement, "memory-safe; the upper end is TypeScript, strict", &[&ARTICLE]),
    row(Safety, Go, [55.0, 75.0], Judgement, "static types; null pointers and data races compile", &[&ARTICLE]),
    row(Safety, Rust, [85.0, 100.0], Judgement,
        "ownership rules out data races and null pointers; 85 % of Google’s are more confident of it", &[&GOOGLE_RUST, &DROPBOX]),

    row(Pay, Python, [150.0, 180.0], Judgement, "senior, USA; entry $95,000. Their origin was not found", &[&ARTICLE]),
    row(Pay, JavaScript, [120.0, 138.0], Judgement, "senior, USA; entry $85,000. Their origin was not found", &[&ARTICLE]),
    row(Pay, Go, [160.0, 200.0], Judgement, "senior, USA; entry $110,000. Their origin was not found", &[&ARTICLE]),
    row(Pay, Rust, [185.0, 210.0], Judgement, "senior, USA; entry $120,000. Their origin was not found", &[&ARTICLE]),
];

/// What is known of a language on a criterion, if anything is.
pub fn entry(criterion: Criterion, language: Language) -> Option<&'static Entry> {
    static PLACES: LazyLock<[PerLanguage<Option<&Entry>>; Criterion::COUNT]> = LazyLock::new(|| {
        Criterion::ALL.map(|criterion| {
            let of = |language| TABLE.iter().find(|it| it.criterion == criterion && it.language == language);
            PerLanguage(Language::ALL.map(of))
        })
    });
    PLACES[criterion.index()][language]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surveys_range_is_both_years_with_their_sampling_error() {
        let years = [(31_771.0, [57.9, 66.0, 16.4, 14.8]), (14_099.0, [58.0, 62.0, 18.0, 18.0])];
        for (index, language) in [Python, JavaScript, Go, Rust].into_iter().enumerate() {
            let ends = years.map(|(answers, percent): (f64, [f64; 4])| {
                let share = percent[index] / 100.0;
                let error = 1.96 * (share * (1.0 - share) / answers).sqrt();
                [100.0 * (share - error), 100.0 * (share + error)]
            });
            let range = entry(Hiring, language).unwrap().range;
            let (lo, hi) = (ends[0][0].min(ends[1][0]), ends[0][1].max(ends[1][1]));
            assert!((range.lo - lo).abs() < 0.06 && (range.hi - hi).abs() < 0.06, "{language:?} {lo} {hi}");
        }
    }

    #[test]
    fn cpu_ranges_hold_what_the_lab_shows_of_public_suites() {
        for envelope in crate::suite::ENVELOPES {
            let range = entry(Cpu, envelope.language).unwrap().range;
            assert!(range.lo <= envelope.range.lo && envelope.range.hi <= range.hi, "{envelope:?}");
        }
    }

    #[test]
    fn every_row_is_within_reach_of_its_scale_and_has_a_source() {
        for entry in TABLE {
            let what = (entry.criterion, entry.language);
            assert!(entry.range.lo <= entry.range.hi && entry.range.lo > 0.0, "{what:?}");
            assert!(!entry.note.is_empty() && !entry.sources.is_empty(), "{what:?}");
            assert!(Language::ALL.contains(&entry.language), "{what:?}");
            let whole = entry.criterion.scale().whole();
            assert!(entry.range.lo <= whole.hi && whole.lo <= entry.range.hi, "{what:?} lies past an end");
            let same = TABLE.iter().filter(|other| (other.criterion, other.language) == what);
            assert_eq!(same.count(), 1, "{what:?}");
        }
    }

    #[test]
    fn languages_are_counted_not_judged() {
        for criterion in Criterion::ALL {
            let known = Language::ALL.into_iter().filter(|language| entry(criterion, *language).is_some());
            assert_eq!(known.count(), if criterion == Criterion::Staffing { 0 } else { 4 }, "{criterion:?}");
        }
    }

    #[test]
    fn what_only_the_documents_say_is_a_judgement() {
        let alone: Vec<&Entry> = TABLE.iter().filter(|entry| entry.from_documents_alone()).collect();
        assert!(alone.len() > 10 && alone.len() < TABLE.len() / 2, "{}", alone.len());
        assert!(alone.iter().all(|entry| entry.grade == Grade::Judgement));
    }

    #[test]
    fn a_source_has_the_page_itself_or_says_that_it_is_not_known() {
        for source in TABLE.iter().flat_map(|entry| entry.sources) {
            match source.address {
                Some(address) => {
                    let path = address.strip_prefix("https://").and_then(|rest| rest.split_once('/'));
                    assert!(path.is_some_and(|(_, path)| !path.is_empty()), "{address}");
                }
                None => assert!(source.date.contains("not known to us"), "{}", source.title),
            }
        }
    }

    #[test]
    fn judgements_are_wide() {
        for entry in TABLE.iter().filter(|entry| entry.grade == Grade::Judgement) {
            let span = entry.criterion.scale().span(entry.range);
            assert!(span.hi - span.lo >= 10.0, "{:?} {:?}", entry.criterion, entry.language);
        }
    }
}
