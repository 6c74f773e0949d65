//! Words that are said of languages, a row each: who uses what, what is to be used when.

use super::about::{About, Whose, words};
use super::sheets::source;
use crate::chart::bars::note;
use crate::chart::sheet::{Cell, Column};
use crate::chart::{Extent, Notes, Sheet};
use crate::claims::{Article, Claim, Value};

/// The list.
#[derive(Clone, Debug, PartialEq)]
pub struct Roster {
    /// The claims, in the document's order.
    pub abouts: Vec<About>,
    /// The notes that cells name by their numbers.
    pub notes: Notes,
    /// The words; each leads to its claim, with the document that prints them as its source.
    pub sheet: Sheet,
}

impl Roster {
    /// The list of claims that have words for single languages.
    pub(super) fn of(
        id: &str,
        title: &str,
        article: &Article,
        whose: Whose,
        claims: &[&Claim],
    ) -> Option<Self> {
        let mut notes = Notes::default();
        let mut rows = Vec::new();
        for claim in claims {
            rows.extend(claim.values.iter().map(|value| row(article, whose, claim, value, &mut notes)));
        }
        let columns = [
            ("language", "Language"),
            ("claim", "Claim"),
            ("about", "Which"),
            ("words", "Said"),
            ("origin", "Origin"),
            ("source", "Source"),
        ];
        let mut sheet = Sheet {
            id: format!("{id}-list"),
            title: title.to_owned(),
            columns: columns.map(|(id, title)| Column::new(id, title)).into(),
            rows,
        };
        sheet.drop_empty_columns();
        let abouts = claims.iter().map(|claim| About::of(article, claim, whose)).collect();
        (!sheet.rows.is_empty()).then_some(Self { abouts, notes, sheet })
    }
}

fn row(article: &Article, whose: Whose, claim: &Claim, value: &Value, notes: &mut Notes) -> Vec<Cell> {
    let claimed = About::of(article, claim, whose);
    let status = value.status.unwrap_or(claim.status);
    let of_value = crate::chart::bars::about(value);
    // A figure's label belongs to it: "up to 40 %".
    let is_figure = Extent::of(&value.printed).is_some();
    let about = if of_value.is_empty() || is_figure { Cell::default() } else { Cell::words(of_value) };
    vec![
        Cell::words(value.language.published_label()),
        Cell::words(claimed.title).to(Some(claimed.link.clone())),
        about,
        Cell::words(words(value, &claim.unit)).noted(note(value, claim, Some(status), notes)),
        Cell::words(status.slug()).to(Some(claimed.link)),
        source(&claimed.credit),
    ]
}
