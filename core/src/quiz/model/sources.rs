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
pub static ARTICLE: Source =
    named("The article on Python, Node.js, Go and Rust", "2025; its address is not known to us");
/// The news briefing about four defaults.
pub static BRIEFING: Source =
    named("A briefing, “Backend language tradeoffs debated”", "2026; its address is not known to us");
/// Native CPU kernels: four projects.
pub static KERNELS: [&Source; 4] = [&PLB2, &KOSTYA, &HANABI, &RELATED_POSTS];
static PLB2: Source = at("plb2", "https://github.com/attractivechaos/plb2", "read November 2026");
static KOSTYA: Source = at("kostya/benchmarks", "https://github.com/kostya/benchmarks", "read November 2026");
static HANABI: Source = at(
    "hanabi1224/Programming-Language-Benchmarks",
    "https://github.com/hanabi1224/Programming-Language-Benchmarks",
    "2021, read November 2026",
);
static RELATED_POSTS: Source =
    at("related_post_gen", "https://github.com/jinyus/related_post_gen", "read November 2026");
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
/// Memory at rest, and sizes of images.
pub static RSS: Source = at(
    "codearchaeology.dev, a compilation of what backends cost at rest",
    "https://codearchaeology.dev/blog/web-backend-costs-at-rest",
    "February 2026",
);
/// The yearly survey.
pub static SURVEY: Source = at(
    "Stack Overflow Developer Survey",
    "https://survey.stackoverflow.co/2025/technology",
    "2025 (31,771 answers), with 2026 (14,099), read in retellings",
);
/// Rust in one large company.
pub static GOOGLE_RUST: Source = at(
    "Google, a survey of more than 1,000 of its Rust developers",
    "https://opensource.googleblog.com/2023/06/rust-fact-vs-fiction-5-insights-from-googles-rust-journey-2022.html",
    "2022, published 2023, read in retellings",
);
/// A talk on rewriting Go in Rust.
pub static GOOGLE_TALK: Source = at(
    "L. Bergstrom, talk at Rust Nation UK",
    "https://www.youtube.com/watch?v=6mZRWFQRvmw",
    "2024, read in retellings",
);
/// The language's own survey.
pub static RUST_SURVEY: Source = at(
    "Annual Rust Survey (9,433 answers)",
    "https://blog.rust-lang.org/2023/08/07/Rust-Survey-2023-Results.html",
    "2022, published 2023, read in retellings",
);
/// The registry of Python packages.
pub static PYPI: Source =
    at("The Python Package Index, all names", "https://pypi.org/simple/", "November 2026");
/// GitHub's yearly figures.
pub static OCTOVERSE: Source = at(
    "GitHub Octoverse",
    "https://github.blog/news-insights/octoverse/octoverse-a-new-developer-joins-github-every-second-as-ai-leads-typescript-to-1/",
    "2025, read in retellings",
);
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
/// Of documentation that is kept up to date: it is pointed to for a reader, and only judgements rest on it.
const CURRENT: &str = "current documentation";

/// What Go is meant to be, by its authors.
pub static GO_FAQ: Source = at("Go, frequently asked questions", "https://go.dev/doc/faq", CURRENT);
/// What the command of Go brings.
pub static GO_COMMAND: Source = at("Go, the command", "https://pkg.go.dev/cmd/go", CURRENT);
/// Go's web server.
pub static NET_HTTP: Source = at("Go, net/http", "https://pkg.go.dev/net/http", CURRENT);
/// What holds up an event loop.
pub static EVENT_LOOP: Source = at(
    "Node.js, don’t block the event loop",
    "https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop",
    CURRENT,
);
/// A process for every core.
pub static CLUSTER: Source = at("Node.js, cluster", "https://nodejs.org/api/cluster.html", CURRENT);
/// Many things at once in Python.
pub static ASYNCIO: Source = at("Python, asyncio", "https://docs.python.org/3/library/asyncio.html", CURRENT);
/// Environments of packages.
pub static VENV: Source = at("Python, venv", "https://docs.python.org/3/library/venv.html", CURRENT);
/// Memory without a collector.
pub static RUST_OWNERSHIP: Source = at(
    "The Rust book, ownership",
    "https://doc.rust-lang.org/book/ch04-00-understanding-ownership.html",
    CURRENT,
);
/// Tasks, and the runtime that has to be chosen.
pub static RUST_ASYNC: Source =
    at("The Rust book, async", "https://doc.rust-lang.org/book/ch17-00-async-await.html", CURRENT);
