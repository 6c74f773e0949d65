use super::*;
use crate::chart::sheet::{Cell, Shows};
use crate::chart::test_claims::{article, claim, number, origin, range, source, words};
use crate::claims::{Status, Test, Value};
use proptest::prelude::*;

fn parts(claims: Vec<Claim>) -> Vec<Part> {
    by_kind(&article(claims), Whose::Readers)
}

fn in_words(id: &str, kind: Kind, said: &[(&str, &str)]) -> Claim {
    let values = said.iter().map(|(language, text)| words(language, text)).collect();
    Claim { unit: String::new(), ..claim(id, kind, values) }
}

fn texts(row: &[Cell]) -> Vec<String> {
    row.iter().map(Cell::text).collect()
}

#[test]
fn a_claim_becomes_what_it_holds() {
    let parts = parts(vec![
        claim("fib", Kind::Compute, vec![number("rust", 22.0), number("go", 39.0)]),
        claim("senior", Kind::Pay, vec![range("rust", 1.0, 2.0), range("go", 2.0, 3.0)]),
        claim("raise", Kind::Pay, vec![number("python", 40.0)]),
        in_words("demand", Kind::Trend, &[("rust", "Rising fast"), ("go", "stable"), ("python", "?")]),
        in_words("users", Kind::Statement, &[("rust", "Discord")]),
        in_words("bare", Kind::Statement, &[]),
    ]);
    let shapes: Vec<(&str, &str)> = parts
        .iter()
        .flat_map(|part| {
            part.blocks.iter().map(|block| {
                let shape = match block {
                    Block::Bars(_) => "bars",
                    Block::Ranges(_) => "ranges",
                    Block::Grid(_) => "grid",
                    Block::Roster(_) => "roster",
                    Block::Facts(_) => "facts",
                };
                (part.id.as_str(), shape)
            })
        })
        .collect();
    let expected = [
        ("compute", "bars"),
        ("pay", "ranges"),
        ("pay", "roster"),
        ("trend", "grid"),
        ("statement", "roster"),
        ("statement", "facts"),
    ];
    assert_eq!(shapes, expected);
    let Block::Grid(grid) = &parts[2].blocks[0] else { panic!() };
    let cells: Vec<Vec<String>> = grid.sheet.rows.iter().map(|row| texts(row)).collect();
    assert_eq!(cells, [["Rust", "↑ Rising fast"], ["Go", "→ stable"], ["Python", "?"]]);
    let Block::Roster(raise) = &parts[1].blocks[1] else { panic!() };
    assert_eq!(
        texts(&raise.sheet.rows[0]),
        ["Python", "Title of raise", "40 ms", "faithful", "An article, 2025"]
    );
}

#[test]
fn a_cell_leads_to_the_claim_that_it_is() {
    let low_to_high =
        in_words("performance", Kind::Rating, &[("python", "low"), ("rust", "highest"), ("go", "high")]);
    let mut of_rust = in_words("performance-rust", Kind::Rating, &[("rust", "highest")]);
    of_rust.test = Some(Test::Ratio { kernel: "fib".to_owned(), n: 35 });
    let all = parts(vec![low_to_high, of_rust]);
    assert_eq!(all[0].blocks.len(), 1, "the cell's claim has no row of its own");
    let Block::Grid(grid) = &all[0].blocks[0] else { panic!() };
    let rust = &grid.sheet.rows[0][1];
    assert_eq!(rust.href.as_deref(), Some("own/claim/#id=performance-rust"));
    assert_eq!(rust.check.as_deref(), Some("performance-rust"));
    let go = &grid.sheet.rows[1][1];
    assert_eq!((go.href.as_deref(), &go.check), (Some("own/claim/#id=performance"), &None));
    let ranks: Vec<f64> = grid
        .sheet
        .rows
        .iter()
        .map(|row| if let Shows::Words { rank: Some(rank), .. } = row[1].shows { rank } else { panic!() })
        .collect();
    assert!(ranks[0] > ranks[1] && ranks[1] > ranks[2], "{ranks:?}");
}

#[test]
fn the_table_of_bars_has_every_source() {
    let mut throughput = claim("throughput", Kind::Throughput, vec![number("rust", 1.0), number("go", 2.0)]);
    throughput.values[0].framework = Some("Actix".to_owned());
    throughput.values[0].status = Some(Status::Contradicted);
    throughput.others = vec![source("Arena", vec![number("go", 9.0)])];
    let parts = parts(vec![throughput]);
    let Block::Bars(bars) = &parts[0].blocks[0] else { panic!() };
    let rows: Vec<Vec<String>> = bars.sheet.rows.iter().map(|row| texts(row)).collect();
    assert_eq!(rows[0], ["Rust", "Actix", "1", "contradicted", "An article, 2025"]);
    assert_eq!(rows[1], ["Go", "", "2", "faithful", "An article, 2025"]);
    assert_eq!(rows[2], ["Go", "", "9", "–", "Arena"]);
    assert_eq!(bars.sheet.rows[0][2].note, Some(1));
}

#[test]
fn the_source_of_what_is_said_is_the_document_that_says_it() {
    let mut parts = parts(vec![
        in_words("users", Kind::Statement, &[("rust", "Discord")]),
        in_words("bare", Kind::Statement, &[]),
    ]);
    let Block::Facts(facts) = parts[0].blocks.remove(1) else { panic!() };
    let Block::Roster(users) = parts[0].blocks.remove(0) else { panic!() };
    assert_eq!(
        texts(&users.sheet.rows[0]),
        ["Rust", "Title of users", "Discord", "faithful", "An article, 2025"]
    );
    let row = texts(&facts.sheet.rows[0]);
    assert_eq!(row[2..], ["faithful", "Its origin", "An article, 2025"]);
    // A chain that begins with the document leads to nowhere else.
    let mut itself = in_words("bare", Kind::Statement, &[]);
    itself.origins[0].address = Some("https://example.org/".to_owned());
    let Block::Facts(facts) = self::parts(vec![itself]).remove(0).blocks.remove(0) else { panic!() };
    assert_eq!(texts(&facts.sheet.rows[0])[2..], ["faithful", "An article, 2025"]);
}

#[test]
fn figures_of_a_collection_are_credited_to_their_own_origin_and_stand_once() {
    let mut beside = claim("fib", Kind::Compute, vec![number("rust", 1.0), number("go", 2.0)]);
    beside.others = vec![source("Known", vec![number("go", 9.0)])];
    let shown = parts(vec![beside]);
    let of = |id: &str, title: &str| {
        let mut claim = claim(id, Kind::Compute, vec![number("rust", 1.0), number("go", 2.0)]);
        claim.origins = vec![origin(title)];
        claim
    };
    let mut collection = article(vec![of("a", "Known"), of("b", "New")]);
    collection.collection = true;
    let others = others(&collection, &shown).unwrap();
    assert_eq!(others.blocks.len(), 1);
    let Block::Bars(bars) = &others.blocks[0] else { panic!() };
    assert_eq!(bars.panels[0].credit.title, "New");
}

#[test]
fn figures_of_a_file_without_an_address_are_its_own() {
    let mut document =
        article(vec![claim("fib", Kind::Compute, vec![number("rust", 1.0), number("go", 2.0)])]);
    document.claims[0].status = Status::Contradicted;
    document.address = None;
    let parts = by_kind(&document, Whose::Readers);
    let Block::Bars(bars) = &parts[0].blocks[0] else { panic!() };
    assert_eq!(bars.panels[0].credit.title, "An article");
    assert_eq!(bars.sheet.rows[0].last().map(Cell::text).as_deref(), Some("An article, 2025"));
}

#[test]
fn the_article_that_the_page_comes_with_has_all_its_parts() {
    let article = crate::claims::parse(include_str!("../../../data/claims/article.json")).unwrap();
    let parts = ours(&article);
    let ids: Vec<&str> = parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(ids, ["throughput", "compute", "pay", "demand", "summary", "users", "polyglot", "discord"]);
    let Block::Bars(throughput) = &parts[0].blocks[0] else { panic!() };
    let doubted: Vec<bool> = throughput.panels[0].bars.iter().map(|bar| bar.doubted).collect();
    assert_eq!(doubted, [true, false, true, false, true]);
    assert!(throughput.panels.len() > 3, "the other public figures stand beside the article's");
    let Block::Ranges(pay) = &parts[2].blocks[0] else { panic!() };
    assert_eq!(pay.ranges.series, ["entry", "senior", "headline"]);
    assert_eq!(pay.title, "Pay in the USA");
    // No beginner earns what the headline says of all, and that of Node.js is its senior range.
    let disagreements = pay.ranges.disagreements();
    assert_eq!(disagreements.len(), 4);
    assert!(disagreements.iter().all(|row| row.contains("headline from ") && row.contains(", entry ")));
    assert!(
        disagreements.contains(
            &"Node.js: headline from 120,000, entry 85,000; headline and senior both 120,000 to 138,000"
                .to_owned()
        )
    );
    let Block::Grid(summary) = &parts[4].blocks[0] else { panic!() };
    assert_eq!(summary.sheet.columns.len(), 7);
    assert_eq!(summary.sheet.rows.len(), 4);
    let live = summary.sheet.rows.iter().flatten().filter(|cell| cell.check.is_some()).count();
    assert_eq!(live, 4, "a check for each language's performance");
    let mut shown = check_all(&parts);
    let collection = crate::claims::parse(include_str!("../../../data/claims/others.json")).unwrap();
    let others = others(&collection, &parts).unwrap();
    assert!(others.blocks.len() > 5);
    shown += check_all(&[others]);
    assert!(shown > 40, "{shown}");
}

fn check_all(parts: &[Part]) -> usize {
    parts.iter().map(check_sources).sum::<Result<usize, _>>().unwrap()
}

fn any_claim() -> impl Strategy<Value = Claim> {
    let value = (0..4usize, 0..3u8, prop::option::of("[ab]")).prop_map(|(language, form, label)| {
        let language = Language::ALL[language].slug();
        let value = match form {
            0 => number(language, 3.0),
            1 => range(language, 1.0, 2.0),
            _ => words(language, "high"),
        };
        Value { label, ..value }
    });
    let kind = prop::sample::select(Kind::ALL.to_vec());
    let (status, ids) = (prop::sample::select(Status::ALL.to_vec()), "[ab]{1,2}(-[ab])?");
    (ids, kind, status, prop::collection::vec(value, 0..5), any::<bool>()).prop_map(
        |(id, kind, status, values, has_origin)| {
            let mut claim = Claim { status, ..claim(&id, kind, values) };
            claim.origins.truncate(usize::from(has_origin));
            claim
        },
    )
}

/// Every credit, and the last cell of every row: the source.
fn check_sources(part: &Part) -> Result<usize, TestCaseError> {
    let mut claims = 0;
    let sourced = |sheet: &Sheet| sheet.rows.iter().all(|row| row.last().is_some_and(|it| it.text() != "–"));
    for block in &part.blocks {
        match block {
            Block::Bars(it) => {
                prop_assert!(it.panels.iter().all(|panel| !panel.credit.title.is_empty()));
                prop_assert!(sourced(&it.sheet));
                claims += 1;
            }
            Block::Ranges(it) => {
                prop_assert!(!it.ranges.credit.title.is_empty() && sourced(&it.sheet));
                claims += it.abouts.len();
            }
            Block::Grid(it) => {
                let cells = it.sheet.rows.iter().flat_map(|row| &row[1..]);
                prop_assert!(
                    cells.filter(|cell| cell.shows != Shows::Nothing).all(|cell| cell.href.is_some())
                );
                prop_assert!(it.abouts.iter().all(|about| !about.credit.title.is_empty()));
                claims += it.abouts.len();
            }
            Block::Roster(it) => {
                prop_assert!(sourced(&it.sheet));
                claims += it.abouts.len();
            }
            Block::Facts(FactsBlock { facts, sheet }) => {
                prop_assert!(facts.iter().all(|fact| !fact.about.credit.title.is_empty()));
                prop_assert!(sourced(sheet) && sheet.rows.len() == facts.len());
                claims += facts.len();
            }
        }
        let (Block::Bars(BarsBlock { sheet, .. })
        | Block::Ranges(RangesBlock { sheet, .. })
        | Block::Grid(Grid { sheet, .. })
        | Block::Roster(Roster { sheet, .. })
        | Block::Facts(FactsBlock { sheet, .. })) = block;
        prop_assert!(sheet.rows.iter().all(|row| row.len() == sheet.columns.len()));
    }
    Ok(claims)
}

proptest! {
    #[test]
    fn every_figure_has_a_source_and_no_claim_is_lost(claims in prop::collection::vec(any_claim(), 0..8)) {
        let mut ids: Vec<String> = claims.iter().map(|claim| claim.id.clone()).collect();
        ids.sort();
        ids.dedup();
        let claims: Vec<Claim> =
            ids.iter().filter_map(|id| claims.iter().find(|claim| claim.id == *id).cloned()).collect();
        let document = article(claims);
        let shown: usize =
            by_kind(&document, Whose::Readers).iter().map(check_sources).sum::<Result<usize, _>>()?;
        let all: Vec<&Claim> = document.claims.iter().collect();
        let is_cell = |claim: &&Claim| {
            let of_kind: Vec<&Claim> = all.iter().copied().filter(|other| other.kind == claim.kind).collect();
            of_kind.iter().filter(|column| shape_of(column, Form::ByShape) == Shape::Grid).any(|column| {
                Language::ALL.iter().any(|&it| behind(column, it, &of_kind).is_some_and(|it| it.id == claim.id))
            })
        };
        let cells = document.claims.iter().filter(is_cell).count();
        prop_assert_eq!(shown + cells, document.claims.len());
    }
}
