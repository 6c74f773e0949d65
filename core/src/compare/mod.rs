//! What the page of comparisons shows of a document: which of its claims become bars, ranges, a grid of words, a list of
//! words or plain facts. What a claim becomes follows from what it holds, so that any document is shown alike.

mod about;
mod grid;
mod ours;
mod roster;
mod sheets;

pub use about::{About, Fact, Whose};
pub use grid::Grid;
pub use ours::{others, ours};
pub use roster::Roster;

use crate::chart::{Bars, Extent, Notes, Ranges, Sheet};
use crate::claims::{Article, Claim, Kind, Value};
use crate::lang::Language;

/// A part of the page: a heading and what stands below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its name in the document.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What stands in it, never empty.
    pub blocks: Vec<Block>,
}

/// A figure with its table, or a list.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Figures of one claim as bars, a panel a source.
    Bars(BarsBlock),
    /// Figures of several claims in one unit as dots and bands.
    Ranges(RangesBlock),
    /// Words by language and claim.
    Grid(Grid),
    /// Words that are said of languages, a row each.
    Roster(Roster),
    /// What is said without a figure or a word for a language.
    Facts(FactsBlock),
}

impl Block {
    /// Its figures or words as a table.
    pub const fn sheet(&self) -> &Sheet {
        match self {
            Self::Bars(block) => &block.sheet,
            Self::Ranges(block) => &block.sheet,
            Self::Grid(grid) => &grid.sheet,
            Self::Roster(roster) => &roster.sheet,
            Self::Facts(block) => &block.sheet,
        }
    }
}

/// Sentences with their origins.
#[derive(Clone, Debug, PartialEq)]
pub struct FactsBlock {
    /// The sentences; not empty.
    pub facts: Vec<Fact>,
    /// The same, to take along.
    pub sheet: Sheet,
}

/// Bars and their table.
#[derive(Clone, Debug, PartialEq)]
pub struct BarsBlock {
    /// The claim.
    pub about: About,
    /// A panel a source; not empty.
    pub panels: Vec<Bars>,
    /// The notes that bars and cells name by their numbers.
    pub notes: Notes,
    /// The same figures.
    pub sheet: Sheet,
}

/// Ranges and their table.
#[derive(Clone, Debug, PartialEq)]
pub struct RangesBlock {
    /// A few words for all claims.
    pub title: String,
    /// The claims, in the document's order.
    pub abouts: Vec<About>,
    /// The figure.
    pub ranges: Ranges,
    /// The notes that marks and cells name by their numbers.
    pub notes: Notes,
    /// The same figures.
    pub sheet: Sheet,
}

/// All of a document, by kind.
pub fn by_kind(article: &Article, whose: Whose) -> Vec<Part> {
    let part = |kind: Kind| {
        let claims: Vec<&Claim> = article.claims.iter().filter(|claim| claim.kind == kind).collect();
        Part::of(kind.slug(), kind.label(), article, whose, &claims, Form::ByShape)
    };
    Kind::ALL.into_iter().filter_map(part).collect()
}

/// How a part shows its claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// Each by what it holds.
    ByShape,
    /// All that speak of several languages as the columns of one grid, figures or words.
    Grid,
}

/// What a claim becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Bars,
    Ranges,
    Grid,
    Roster,
    Fact,
}

impl Part {
    /// The part of some claims; `None` without any.
    fn of(
        id: &str,
        title: &str,
        article: &Article,
        whose: Whose,
        claims: &[&Claim],
        form: Form,
    ) -> Option<Self> {
        // A claim that is one cell of another's column has no place of its own.
        let columns = claims.iter().filter(|claim| shape_of(claim, form) == Shape::Grid);
        let cells: Vec<&Claim> = columns
            .flat_map(|column| {
                Language::ALL.into_iter().filter_map(|language| behind(column, language, claims))
            })
            .collect();
        let shaped = |shape: Shape| -> Vec<&Claim> {
            let is_cell = |claim: &Claim| cells.iter().any(|cell| cell.id == claim.id);
            let fits = |claim: &&Claim| shape_of(claim, form) == shape && !is_cell(claim);
            claims.iter().copied().filter(fits).collect()
        };
        let bars = shaped(Shape::Bars).into_iter().filter_map(|claim| bars(article, whose, claim));
        let ranges = by_unit(&shaped(Shape::Ranges)).into_iter().filter_map(|it| ranges(article, whose, &it));
        let grid = Grid::of(id, title, article, whose, &shaped(Shape::Grid), claims);
        let roster = Roster::of(id, title, article, whose, &shaped(Shape::Roster));
        let facts: Vec<Fact> =
            shaped(Shape::Fact).into_iter().map(|claim| Fact::of(article, claim, whose)).collect();
        let blocks: Vec<Block> = bars
            .chain(ranges)
            .chain(grid.map(Block::Grid))
            .chain(roster.map(Block::Roster))
            .chain(
                (!facts.is_empty())
                    .then(|| Block::Facts(FactsBlock { sheet: sheets::of_facts(id, title, &facts), facts })),
            )
            .collect();
        (!blocks.is_empty()).then(|| Self { id: id.to_owned(), title: title.to_owned(), blocks })
    }
}

fn shape_of(claim: &Claim, form: Form) -> Shape {
    let figures = claim.values.iter().filter(|value| Extent::of(&value.printed).is_some()).count();
    let is_graded = matches!(claim.kind, Kind::Trend | Kind::Rating);
    if form == Form::Grid && speaks_of_several(claim) {
        Shape::Grid
    } else if figures > 1 {
        if claim.kind == Kind::Pay { Shape::Ranges } else { Shape::Bars }
    } else if is_graded && speaks_of_several(claim) {
        Shape::Grid
    } else if claim.values.is_empty() {
        Shape::Fact
    } else {
        Shape::Roster
    }
}

fn speaks_of_several(claim: &Claim) -> bool {
    claim.values.iter().any(|value| value.language != claim.values[0].language)
}

/// The claim behind one cell of a column, where there is one: it continues the column's id ("performance-rust" after
/// "performance") and says of that language alone what the column says. That is a convention of claims files, also in
/// `data/README.md`.
fn behind<'a>(column: &Claim, language: Language, claims: &[&'a Claim]) -> Option<&'a Claim> {
    let continues =
        |claim: &Claim| claim.id.strip_prefix(&column.id).is_some_and(|rest| rest.starts_with('-'));
    let says =
        |value: &Value| column.values.iter().any(|it| it.language == language && it.printed == value.printed);
    let repeats = |claim: &Claim| claim.values.iter().all(|value| value.language == language && says(value));
    claims.iter().copied().find(|claim| !claim.values.is_empty() && continues(claim) && repeats(claim))
}

fn by_unit<'a>(claims: &[&'a Claim]) -> Vec<Vec<&'a Claim>> {
    let mut groups: Vec<Vec<&Claim>> = Vec::new();
    for &claim in claims {
        match groups.iter_mut().find(|group| group[0].unit == claim.unit) {
            Some(group) => group.push(claim),
            None => groups.push(vec![claim]),
        }
    }
    groups
}

fn bars(article: &Article, whose: Whose, claim: &Claim) -> Option<Block> {
    let mut notes = Notes::default();
    let panels = Bars::panels(article, claim, &mut notes);
    let about = About::of(article, claim, whose);
    let sheet = sheets::of_bars(&about, &panels);
    (!panels.is_empty()).then_some(Block::Bars(BarsBlock { about, panels, notes, sheet }))
}

fn ranges(article: &Article, whose: Whose, claims: &[&Claim]) -> Option<Block> {
    let mut notes = Notes::default();
    let ranges = Ranges::of(article, claims, &mut notes)?;
    let abouts: Vec<About> = claims.iter().map(|claim| About::of(article, claim, whose)).collect();
    let title = title_of(claims);
    let sheet = sheets::of_ranges(&title, &abouts, &ranges);
    Some(Block::Ranges(RangesBlock { title, abouts, ranges, notes, sheet }))
}

/// What the titles of several claims begin with, as far as it ends with a word and a comma or colon; otherwise all of
/// them.
fn title_of(claims: &[&Claim]) -> String {
    let Some((first, rest)) = claims.split_first() else { return String::new() };
    let shared = |at: &usize| rest.iter().all(|claim| claim.title.get(..*at) == first.title.get(..*at));
    let mut ends = first.title.match_indices([',', ':']).map(|(at, _)| at);
    match ends.rfind(shared) {
        Some(end) if !rest.is_empty() => first.title[..end].to_owned(),
        _ => claims.iter().map(|claim| claim.title.as_str()).collect::<Vec<_>>().join("; "),
    }
}

#[cfg(test)]
mod tests;
