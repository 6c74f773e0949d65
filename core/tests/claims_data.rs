//! The claims files of this repository.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use crosscheck_core::claims::article::{Article, Origin};
use crosscheck_core::claims::parse_for;
use std::fs;
use std::path::Path;

fn files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/claims");
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

fn kernels() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../kernels");
    let folders = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let with_card = folders.filter(|folder| folder.join("card.toml").is_file());
    with_card.map(|folder| folder.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

fn articles() -> Vec<(String, Article)> {
    let kernels = kernels();
    let known: Vec<&str> = kernels.iter().map(String::as_str).collect();
    let read = |(name, text): (String, String)| match parse_for(&text, &known) {
        Ok(article) => (name, article),
        Err(problems) => {
            panic!("{name}:\n{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        }
    };
    files().into_iter().map(read).collect()
}

#[test]
fn every_file_is_read_and_written_as_the_same() {
    for (name, article) in articles() {
        assert_eq!(crosscheck_core::claims::parse(&article.to_json()), Ok(article), "{name}");
    }
}

#[test]
fn every_file_is_valid_by_the_schema() {
    let schema = serde_json::from_str(include_str!("../../data/claims.schema.json")).unwrap();
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    for (name, text) in files() {
        let file = serde_json::from_str(&text).unwrap();
        let errors: Vec<String> =
            schema.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
}

#[test]
fn no_two_claims_of_any_files_have_the_same_address() {
    let articles = articles();
    let mut ids: Vec<&str> =
        articles.iter().flat_map(|(_, it)| &it.claims).map(|claim| claim.id.as_str()).collect();
    ids.sort_unstable();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
}

#[test]
fn every_claim_has_an_origin_and_every_address_is_well_formed() {
    let mut walked = 0;
    let mut walk = |name: &str, address: Option<&String>| {
        let Some(address) = address else { return };
        let url = url::Url::parse(address).unwrap_or_else(|error| panic!("{name}: {address}: {error}"));
        assert!(matches!(url.scheme(), "http" | "https") && url.has_host(), "{name}: {address}");
        assert!(url.username().is_empty() && url.password().is_none(), "{name}: {address}");
        walked += 1;
    };
    for (file, article) in articles() {
        walk(&file, article.address.as_ref());
        for claim in &article.claims {
            assert!(!claim.origins.is_empty(), "{file}: {} has no origin", claim.id);
            let others = claim.others.iter().map(|source| &source.origin);
            let origins: Vec<&Origin> = claim.origins.iter().chain(others).collect();
            origins.into_iter().for_each(|origin| walk(&claim.id, origin.address.as_ref()));
        }
    }
    assert!(walked > 0);
}
