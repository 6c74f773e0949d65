//! The page that Trunk has built, into which each page's head and content are put.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Where the head of a page goes, and its content.
const HEAD: &str = "<!-- head -->";
const CONTENT: &str = "<!-- content -->";
/// Where stand in the template: the way up to the root, the name of the program's files, and which build of the data.
const ROOT: &str = "{{root}}";
const PROGRAM: &str = "{{program}}";
const VERSION: &str = "{{version}}";

/// What Trunk puts in to load the program at once; the pages start it later by themselves.
const INJECTED: [(&str, &str); 3] = [
    ("<link rel=\"modulepreload\"", ">"),
    ("<link rel=\"preload\"", ">"),
    ("<script type=\"module\"", "</script>"),
];

pub struct Template {
    text: String,
    /// The name of the program's files without their endings.
    program: String,
}

impl Template {
    /// Reads it, and with it which build of the program the pages are to start.
    pub fn read(site: &Path) -> Result<Self> {
        let mut text = fs::read_to_string(site.join("index.html")).context("trunk has built no page")?;
        for place in [HEAD, CONTENT, ROOT, PROGRAM, VERSION] {
            anyhow::ensure!(text.contains(place), "index.html has no {place}");
        }
        let program = program(&text).context("trunk has put no program into index.html")?.to_owned();
        for (start, end) in INJECTED {
            text = without(&text, start, end);
        }
        Ok(Self { text: text.replace(VERSION, &version(site)?), program })
    }

    /// The page at a link below the root.
    pub fn page(&self, link: &str, head: &str, content: &str) -> String {
        let root = match link.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        };
        self.page_at(&root, head, content)
    }

    /// The page from which `root` leads up to the root.
    pub fn page_at(&self, root: &str, head: &str, content: &str) -> String {
        self.filled(&self.program, root, head, content)
    }

    /// A page that starts no program.
    pub fn without_program(&self, root: &str, head: &str, content: &str) -> String {
        self.filled("", root, head, content)
    }

    fn filled(&self, program: &str, root: &str, head: &str, content: &str) -> String {
        let text = self.text.replace(PROGRAM, program).replace(ROOT, root);
        text.replacen(HEAD, head, 1).replacen(CONTENT, content, 1)
    }
}

/// The name of the program's files without their endings: `crosscheck-0123456789abcdef`.
fn program(text: &str) -> Option<&str> {
    let name = &text[text.find("crosscheck-")?..];
    name.split(['.', '_']).next()
}

/// The text without the part from `start` to `end`, if it is there.
fn without(text: &str, start: &str, end: &str) -> String {
    let found = text.find(start).and_then(|from| Some((from, from + text[from..].find(end)? + end.len())));
    found
        .map_or_else(|| text.to_owned(), |(from, to)| format!("{}{}", &text[..from], text[to..].trim_start()))
}

/// Tells builds of the data apart, so that none is taken from a cache for another.
fn version(site: &Path) -> Result<String> {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for file in crosscheck::prerender::FILES {
        for byte in fs::read(site.join(file)).with_context(|| format!("{file} is not built"))? {
            // FNV-1a.
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    Ok(format!("{hash:016x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_trunk_injects_is_found_and_taken_out() {
        let text = "<head>\n<script type=\"module\">import './crosscheck-0a1b.js'</script>\n</head>";
        assert_eq!(program(text), Some("crosscheck-0a1b"));
        assert_eq!(without(text, "<script type=\"module\"", "</script>"), "<head>\n</head>");
        assert_eq!(
            (program("<head>"), without("<head>", "<script", "</script>")),
            (None, "<head>".to_owned())
        );
    }
}
