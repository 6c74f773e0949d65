//! The evidence: four languages on thirteen criteria. Languages to staff are counted, not looked up.
//!
//! Ranges are in the unit of the criterion's scale. Where nobody measured anything, the range is a judgement, at least
//! ten points of value wide.

use super::criteria::Criterion::{self, *};
use super::evidence::{Entry, Grade};
use super::sources::*;
use crate::lang::Language::{self, *};
use crate::measure::Interval;

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
pub static TABLE: &[Entry] = &[
    row(Cpu, Python, [20.0, 64.0], Primary,
        "most loops in native suites; 2 to 8.5× where C does the work, up to 210× at worst", &[&KERNELS]),
    row(Cpu, JavaScript, [0.75, 8.6], Primary, "the range over native suites", &[&KERNELS]),
    row(Cpu, Go, [0.7, 3.3], Primary,
        "the range over native suites; 7.6× for the standard library’s JSON", &[&KERNELS]),
    row(Cpu, Rust, [1.0, 1.0], Primary, "the measure of the others", &[&KERNELS]),

    row(Tail, Python, [5.0, 30.0], Judgement,
        "11.8 ms in one run, by processor time; reference counts free most, cycles wait for a collector", &[&GC_LATENCY]),
    row(Tail, JavaScript, [10.0, 70.0], Judgement,
        "70 ms in one run, on a clock of whole milliseconds; one long callback delays all others", &[&GC_LATENCY]),
    row(Tail, Go, [1.0, 10.0], Primary,
        "4.2 ms in one run; an allocating goroutine blocked for 7 ms; large caches of pointers saw more", &[&GC_LATENCY, &MARK_ASSIST, &LRU_PAUSES]),
    row(Tail, Rust, [0.1, 1.0], Judgement,
        "no collector; the experiment has no Rust row, C paused for 0.38 ms in it", &[&GC_LATENCY, &RUST_SITE]),

    row(Concurrency, Python, [20.0, 45.0], Judgement,
        "asyncio on one core, processes for more; 212 µs of CPU a request (FastAPI)", &[&HTTP_ARENA, &PYTHON_SITE, &ARTICLE]),
    row(Concurrency, JavaScript, [45.0, 65.0], Judgement,
        "one event loop that rarely waits, and blocks when it computes; 68 µs of CPU a request (Fastify)", &[&HTTP_ARENA, &NODE_SITE, &ARTICLE]),
    row(Concurrency, Go, [80.0, 95.0], Judgement,
        "goroutines on every core, plain code; 36 µs of CPU a request (Fiber)", &[&HTTP_ARENA, &GO_SITE, &ARTICLE]),
    row(Concurrency, Rust, [70.0, 95.0], Judgement,
        "tasks on every core, races do not compile, async has to be learnt; 25 µs of CPU a request (actix), 46 MB for 100,000 tasks against Go’s 263", &[&HTTP_ARENA, &ASYNC_TASKS]),

    row(Memory, Python, [39.0, 60.0], Secondary,
        "39 MB in a function that does nothing, 40 to 60 with FastAPI; cold start 81 to 118 ms", &[&LAMBDA, &RSS]),
    row(Memory, JavaScript, [50.0, 76.0], Secondary,
        "76 MB in a function that does nothing, 50 to 55 with Express; cold start 125 to 141 ms", &[&LAMBDA, &RSS]),
    row(Memory, Go, [8.0, 17.0], Secondary,
        "17 MB in a function that does nothing, 8 to 15 as a service; cold start 43 to 51 ms", &[&LAMBDA, &RSS]),
    row(Memory, Rust, [3.0, 15.0], Secondary,
        "15 MB in a function that does nothing, 3 to 15 as a service; cold start 14 to 16 ms", &[&LAMBDA, &RSS]),

    row(First, Python, [75.0, 95.0], Judgement,
        "Django and FastAPI bring most of a service; nothing to compile", &[&ARTICLE, &BRIEFING]),
    row(First, JavaScript, [75.0, 95.0], Judgement,
        "a package for nearly everything; nothing to compile", &[&ARTICLE, &BRIEFING]),
    row(First, Go, [55.0, 75.0], Judgement,
        "compiles in seconds, a large standard library, more to write out", &[&ARTICLE, &GO_SITE]),
    row(First, Rust, [25.0, 55.0], Judgement,
        "slow to compile and strict at first; a team that knew it took as long as with Go", &[&ARTICLE, &GOOGLE_TALK]),

    row(Ease, Python, [0.25, 1.5], Judgement, "called easy throughout; nobody measured months", &[&ARTICLE]),
    row(Ease, JavaScript, [0.5, 2.0], Judgement,
        "easy for whoever knows JavaScript, with asynchronous code and TypeScript to learn", &[&ARTICLE]),
    row(Ease, Go, [0.5, 1.75], Judgement, "a small language, made to be learnt soon", &[&ARTICLE, &GO_SITE]),
    row(Ease, Rust, [2.0, 6.0], Primary,
        "a third were as productive as before at two months, half at four; 42 % of users call themselves productive, and 30 % of those who left name its difficulty", &[&GOOGLE_RUST, &RUST_SURVEY]),

    row(Hiring, Python, [57.9, 58.0], Primary, "used in the last year: 57.9 % in 2025, 58.0 % in 2026", &[&SURVEY, &OCTOVERSE]),
    row(Hiring, JavaScript, [62.0, 66.0], Primary, "used in the last year: 66 % in 2025, 62 % in 2026", &[&SURVEY, &OCTOVERSE]),
    row(Hiring, Go, [16.4, 18.0], Primary, "used in the last year: 16.4 % in 2025, below 18 % in 2026", &[&SURVEY]),
    row(Hiring, Rust, [14.8, 18.0], Primary, "used in the last year: 14.8 % in 2025, 18 % in 2026; by many not at work", &[&SURVEY]),

    row(Data, Python, [90.0, 100.0], Judgement,
        "PyTorch, TensorFlow, scikit-learn; 886,000 names in its index", &[&ARTICLE, &PYPI]),
    row(Data, JavaScript, [15.0, 35.0], Judgement, "ports for running models; little for making them", &[&ARTICLE]),
    row(Data, Go, [10.0, 25.0], Judgement, "clients for services; little for making models", &[&ARTICLE]),
    row(Data, Rust, [15.0, 35.0], Judgement, "data frames and engines that run models; young", &[&ARTICLE]),

    row(Web, Python, [60.0, 80.0], Judgement, "Django whole, FastAPI for interfaces; the browser is another language", &[&ARTICLE]),
    row(Web, JavaScript, [85.0, 100.0], Judgement, "one language and its types front to back; two million packages", &[&ARTICLE, &NODE_SITE]),
    row(Web, Go, [50.0, 65.0], Judgement, "HTTP in the standard library, small routers, templates", &[&ARTICLE, &GO_SITE]),
    row(Web, Rust, [35.0, 55.0], Judgement, "good frameworks, fewer ready parts", &[&ARTICLE]),

    row(Cloud, Python, [50.0, 70.0], Judgement, "every cloud has a client library; images from about 60 MB", &[&ARTICLE]),
    row(Cloud, JavaScript, [50.0, 70.0], Judgement, "every cloud has a client library; images from about 90 MB", &[&ARTICLE]),
    row(Cloud, Go, [85.0, 100.0], Judgement,
        "Kubernetes and Docker are written in it; images of 7 to 17 MB", &[&ARTICLE, &GO_SITE]),
    row(Cloud, Rust, [55.0, 75.0], Judgement, "images as small as Go’s; proxies are built with it, client libraries are younger", &[&ARTICLE, &PINGORA]),

    row(Operating, Python, [35.0, 55.0], Judgement, "interpreter, environment, and a process for every core", &[&BRIEFING, &PYTHON_SITE]),
    row(Operating, JavaScript, [40.0, 60.0], Judgement, "a runtime and a tree of packages; one process for every core", &[&BRIEFING, &NODE_SITE]),
    row(Operating, Go, [80.0, 95.0], Judgement, "one file, all cores, formatting, tests and profiles built in", &[&BRIEFING, &GO_SITE]),
    row(Operating, Rust, [60.0, 85.0], Judgement, "one file, all cores; runtime and metrics have to be chosen", &[&RUST_SITE]),

    row(Safety, Python, [25.0, 50.0], Judgement, "memory-safe; types are optional and checked by other tools", &[&ARTICLE]),
    row(Safety, JavaScript, [30.0, 60.0], Judgement, "memory-safe; the upper end is TypeScript, strict", &[&ARTICLE]),
    row(Safety, Go, [55.0, 75.0], Judgement, "static types; null pointers and data races compile", &[&ARTICLE]),
    row(Safety, Rust, [85.0, 100.0], Judgement,
        "ownership rules out data races and null pointers; 85 % of Google’s are more confident of it", &[&GOOGLE_RUST, &DROPBOX]),

    row(Pay, Python, [150.0, 180.0], Secondary, "senior, USA; entry $95,000. The article’s figures; their origin was not found", &[&ARTICLE]),
    row(Pay, JavaScript, [120.0, 138.0], Secondary, "senior, USA; entry $85,000. The article’s figures; their origin was not found", &[&ARTICLE]),
    row(Pay, Go, [160.0, 200.0], Secondary, "senior, USA; entry $110,000. The article’s figures; their origin was not found", &[&ARTICLE]),
    row(Pay, Rust, [185.0, 210.0], Secondary, "senior, USA; entry $120,000. The article’s figures; their origin was not found", &[&ARTICLE]),
];
