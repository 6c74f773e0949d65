//! Where the evidence comes from.

/// A publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name for a reader.
    pub title: &'static str,
    /// Where it is, where that is surely known.
    pub address: Option<&'static str>,
    /// When it was published, or what period it is of.
    pub date: &'static str,
}

const fn at(title: &'static str, address: &'static str, date: &'static str) -> Source {
    Source { title, address: Some(address), date }
}

const fn named(title: &'static str, date: &'static str) -> Source {
    Source { title, address: None, date }
}

/// The article whose claims this project checks.
pub static ARTICLE: Source = named("The article on Python, Node.js, Go and Rust", "2025");
/// The news briefing about four defaults.
pub static BRIEFING: Source = named("A briefing, “Backend language tradeoffs debated”", "2026");
/// Native CPU kernels.
pub static KERNELS: Source = named(
    "plb2, kostya/benchmarks, hanabi1224/Programming-Language-Benchmarks, related_post_gen",
    "read November 2026",
);
/// Worst pauses.
pub static GC_LATENCY: Source =
    at("gc-latency-experiment", "https://github.com/WillSewell/gc-latency-experiment", "September 2024");
/// Allocation that helps the collector blocks.
pub static MARK_ASSIST: Source =
    at("Go issue 27732, mark assist blocks", "https://github.com/golang/go/issues/27732", "2018");
/// A large cache under the collector.
pub static LRU_PAUSES: Source = at(
    "Go issue 37116, a reproduction of Discord’s cache",
    "https://github.com/golang/go/issues/37116",
    "2020",
);
/// CPU time a request.
pub static HTTP_ARENA: Source = at("HttpArena", "https://github.com/MDA2AV/HttpArena", "2026");
/// Memory of many tasks.
pub static ASYNC_TASKS: Source =
    at("async-runtimes-benchmarks-2024", "https://github.com/hez2010/async-runtimes-benchmarks-2024", "2024");
/// Cold starts.
pub static LAMBDA: Source =
    at("lambda-perf", "https://github.com/maxday/lambda-perf", "22 June to August 2026");
/// Memory at rest.
pub static RSS: Source = named("codearchaeology.dev, a compilation of memory at rest", "read November 2026");
/// The yearly survey.
pub static SURVEY: Source = at(
    "Stack Overflow Developer Survey",
    "https://survey.stackoverflow.co/2025/technology",
    "2025 (31,771 answers), with 2026 (14,099)",
);
/// Rust in one large company.
pub static GOOGLE_RUST: Source =
    named("Google, a survey of more than 1,000 of its Rust developers", "2022, published 2023");
/// A talk on rewriting Go in Rust.
pub static GOOGLE_TALK: Source = named("L. Bergstrom, talk at Rust Nation UK", "2024");
/// The language's own survey.
pub static RUST_SURVEY: Source = named("Annual Rust Survey (9,433 answers)", "2022");
/// The registry of Python packages.
pub static PYPI: Source = at("The Python Package Index", "https://pypi.org", "November 2026");
/// GitHub's yearly figures.
pub static OCTOVERSE: Source = named("GitHub Octoverse", "August 2025");
/// A proxy rewritten.
pub static PINGORA: Source = at(
    "Cloudflare on Pingora",
    "https://blog.cloudflare.com/how-we-built-pingora-the-proxy-that-connects-cloudflare-to-the-internet/",
    "2022",
);
/// A sync engine rewritten.
pub static DROPBOX: Source = at(
    "Dropbox on its sync engine",
    "https://dropbox.tech/infrastructure/rewriting-the-heart-of-our-sync-engine",
    "2020",
);
/// The language's own pages.
pub static GO_SITE: Source = at("The Go project", "https://go.dev", "read November 2026");
/// The runtime's own pages.
pub static NODE_SITE: Source = at("The Node.js project", "https://nodejs.org", "read November 2026");
/// The language's own pages.
pub static PYTHON_SITE: Source =
    at("The Python documentation", "https://docs.python.org", "read November 2026");
/// The language's own pages.
pub static RUST_SITE: Source = at("The Rust project", "https://www.rust-lang.org", "read November 2026");
