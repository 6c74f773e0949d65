//! The claims files of this repository.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../../kernels/cards.rs"]
mod cards;

use cards::read_cards;
use crosscheck_core::claims::parse_for;
use crosscheck_core::claims::{Article, Claim, Origin, Printed, Status, Test, Value};
use crosscheck_core::lang::Language;
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

fn articles() -> Vec<(String, Article)> {
    let kernels = read_cards(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../kernels")).unwrap();
    let known: Vec<&str> = kernels.iter().map(|card| card.slug.as_str()).collect();
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
fn every_address_is_one_by_the_standard_too() {
    for ((file, text), (_, article)) in files().into_iter().zip(articles()) {
        let origins = article
            .claims
            .iter()
            .flat_map(|claim| claim.origins.iter().chain(claim.others.iter().map(|source| &source.origin)));
        let addresses: Vec<&String> =
            article.address.iter().chain(origins.filter_map(|origin| origin.address.as_ref())).collect();
        for address in &addresses {
            let url = url::Url::parse(address).unwrap_or_else(|error| panic!("{file}: {address}: {error}"));
            assert!(matches!(url.scheme(), "http" | "https") && url.has_host(), "{file}: {address}");
            assert!(url.username().is_empty() && url.password().is_none(), "{file}: {address}");
        }
        // None of those that stand in the file was left out.
        assert_eq!(addresses.len(), text.matches("\"address\": ").count(), "{file}");
    }
}

#[test]
fn what_is_said_of_an_origin_rests_on_one() {
    for (file, article) in articles() {
        for claim in &article.claims {
            let names_itself = |origin: &&Origin| DOCUMENTS.contains(&origin.title.as_str());
            let beyond: Vec<&Origin> = claim.origins.iter().filter(|origin| !names_itself(origin)).collect();
            let is_found = |status| !matches!(status, Status::Unlocatable | Status::Opinion);
            let mut statuses = claim.values.iter().map(|value| value.status_in(claim)).chain([claim.status]);
            assert!(!claim.origins.is_empty(), "{file}: {} has no origin", claim.id);
            assert!(!statuses.any(is_found) || !beyond.is_empty(), "{file}: {} rests on itself", claim.id);
            let was_read = |origin: &&Origin| !origin.checked.contains("Secondary");
            assert!(
                claim.status != Status::Faithful || beyond.iter().any(was_read),
                "{file}: {} is faithful by retellings only",
                claim.id
            );
        }
    }
}

#[test]
fn what_speaks_of_a_language_is_found_by_it() {
    let articles = articles();
    let python: Vec<&str> = articles
        .iter()
        .flat_map(|(_, article)| &article.claims)
        .filter(|claim| claim.is_about(Language::Python))
        .map(|claim| claim.id.as_str())
        .collect();
    assert!(python.contains(&"python-gil") && !python.contains(&"rust-memory-safety"));
    for (file, article) in &articles {
        for claim in &article.claims {
            let said = [&claim.section, &claim.title, &claim.says].map(String::as_str).join(" ");
            let names = |name: &str| {
                said.match_indices(name).any(|(at, _)| {
                    !said[at + name.len()..].starts_with(char::is_alphanumeric)
                        && !said[..at].ends_with(char::is_alphanumeric)
                })
            };
            for language in Language::ALL {
                let (name, published) = (language.label(), language.published_label());
                let is_named = names(name) || names(published);
                assert!(!is_named || claim.is_about(language), "{file}: {} names {name}", claim.id);
                let is_given = claim.values.iter().any(|value| value.language == language);
                assert!(!is_given || !claim.about.contains(&language), "{file}: {}: {name} twice", claim.id);
            }
        }
    }
}

#[test]
fn every_doubt_says_why() {
    let is_doubted = |status| matches!(status, Status::Contradicted | Status::Unlocatable);
    let mut reasons = 0;
    for (file, article) in articles() {
        for claim in &article.claims {
            assert_eq!(is_doubted(claim.status), claim.reason.is_some(), "{file}: {}", claim.id);
            reasons += usize::from(claim.reason.is_some());
            let of_its_own = claim.values.iter().filter(|value| value.status.is_some_and(is_doubted));
            assert!(of_its_own.clone().all(|value| value.note.is_some()), "{file}: {}", claim.id);
        }
    }
    assert!(reasons > 10, "{reasons}");
}

#[test]
fn what_stands_beside_a_claim_is_what_the_collection_has() {
    let articles = articles();
    let collection = || articles.iter().filter(|(_, it)| it.collection).flat_map(|(_, it)| &it.claims);
    let printed = |values: &[Value]| -> Vec<_> {
        let printed = |it: &Value| (it.language, it.framework.clone(), it.label.clone(), it.printed.clone());
        values.iter().map(printed).collect()
    };
    let mut twice = 0;
    for claim in articles.iter().filter(|(_, it)| !it.collection).flat_map(|(_, it)| &it.claims) {
        for source in &claim.others {
            let of_source = |it: &&Claim| it.unit == claim.unit && it.origins[0].title == source.origin.title;
            for collected in collection().filter(of_source) {
                let title = &source.origin.title;
                assert_eq!(printed(&source.values), printed(&collected.values), "{}: {title}", claim.id);
                assert_eq!(source.origin, collected.origins[0], "{}: {title}", claim.id);
                twice += 1;
            }
        }
    }
    assert!(twice > 8, "{twice}");
}

/// As our files call the documents whose claims they hold.
const DOCUMENTS: [&str; 2] = ["The article", "The briefing"];

#[test]
fn a_rounding_is_half_of_a_place_or_says_why() {
    for (file, article) in articles() {
        for claim in &article.claims {
            for value in claim.values.iter().chain(claim.others.iter().flat_map(|source| &source.values)) {
                let Printed::Number { rounding, .. } = value.printed else { continue };
                let place = (2.0 * rounding).log10();
                let is_half = rounding == 0.0 || (place - place.round()).abs() < 1e-9;
                assert!(is_half || says(value.note.as_ref(), "rounding"), "{file}: {}: {value:?}", claim.id);
            }
        }
    }
}

#[test]
fn a_note_says_how_words_are_read_that_say_more_than_a_direction() {
    let mut read = Vec::new();
    for claim in articles().iter().flat_map(|(_, article)| &article.claims) {
        let asks = matches!(claim.test, Some(Test::Order { at_least: Some(_), .. }));
        assert_eq!(asks, says(claim.note.as_ref(), "is read as: at least"), "{}", claim.id);
        read.extend(asks.then(|| claim.id.clone()));
    }
    assert_eq!(read, ["rust-far-ahead", "go-far-ahead", "go-very-fast", "python-lags"]);
}

fn says(note: Option<&String>, words: &str) -> bool {
    note.is_some_and(|note| note.contains(words))
}
