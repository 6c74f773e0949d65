//! What a finished half depends on beside the engines' build: how it is measured.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::fingerprint::Fingerprint;

/// The plan of both halves, the native runners, how they are built and what asks them, and what asks the browser.
const SOURCES: [&str; 7] = [
    "core/src/measure",
    "kernels/native",
    "e2e/reference",
    "xtask/src/natives.rs",
    "xtask/src/reference/native.rs",
    "xtask/src/reference/process.rs",
    "xtask/src/reference/sentinel.rs",
];

/// The fingerprint of these sources, as 16 hexadecimal digits. Halves that were measured by others are not taken up
/// again.
///
/// # Errors
/// One of them cannot be read.
pub(super) fn fingerprint(root: &Path) -> Result<String> {
    let mut fingerprint = Fingerprint::new();
    for source in SOURCES {
        add(&mut fingerprint, root, Path::new(source))?;
    }
    Ok(fingerprint.hex())
}

/// Adds the file `path` below `root`, or every file in that folder by name.
fn add(fingerprint: &mut Fingerprint, root: &Path, path: &Path) -> Result<()> {
    let place = root.join(path);
    let unreadable = || format!("{} cannot be read", place.display());
    if !place.is_dir() {
        fingerprint.add(path.to_string_lossy().as_bytes());
        fingerprint.add(&fs::read(&place).with_context(unreadable)?);
        return Ok(());
    }
    let mut names = fs::read_dir(&place)
        .and_then(|entries| entries.map(|entry| Ok(entry?.file_name())).collect::<Result<Vec<_>, _>>())
        .with_context(unreadable)?;
    names.sort();
    names.iter().try_for_each(|name| add(fingerprint, root, &path.join(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_follows_every_source() {
        let root = std::env::temp_dir().join(format!("crosscheck-method-{}", std::process::id()));
        let write = |path: &str, content: &str| {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        };
        let files = SOURCES.map(|source| match source {
            file if file.ends_with(".rs") => file.to_owned(),
            folder => format!("{folder}/inside/file"),
        });
        files.iter().for_each(|file| write(file, "a"));
        let first = fingerprint(&root).unwrap();
        assert_eq!(fingerprint(&root).unwrap(), first);
        for file in &files {
            write(file, "b");
            assert_ne!(fingerprint(&root).unwrap(), first, "{file}");
            write(file, "a");
        }
        write("kernels/native/another", "");
        assert_ne!(fingerprint(&root).unwrap(), first);
        fs::remove_file(root.join("xtask/src/reference/process.rs")).unwrap();
        assert!(fingerprint(&root).is_err());
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn its_sources_are_in_this_checkout() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        assert_eq!(fingerprint(&root).unwrap().len(), 16);
    }
}
