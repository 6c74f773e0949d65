//! Grades, trends and other words, a row a language and a column a claim.

use super::about::{About, Whose, words};
use super::behind;
use super::sheets::shows;
use crate::chart::sheet::{Cell, Column, Shows};
use crate::chart::{Extent, Sheet};
use crate::claims::{Article, Claim, Kind, Value};
use crate::lang::Language;

#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The claims, a column each.
    pub abouts: Vec<About>,
    /// The words; each cell leads to the claim that it is, or that it is part of.
    pub sheet: Sheet,
}

/// Words that have an order, with their places in it.
const GRADES: [(&str, f64); 13] = [
    ("none", 0.0),
    ("very low", 1.0),
    ("low", 2.0),
    ("small", 2.0),
    ("limited", 2.0),
    ("medium", 3.0),
    ("growing", 3.0),
    ("high", 4.0),
    ("large", 4.0),
    ("very high", 5.0),
    ("very large", 5.0),
    ("excellent", 5.0),
    ("highest", 6.0),
];

/// Words for where something is going, with their arrows and their order. The first that a text holds counts.
const TRENDS: [(&str, &str, f64); 8] = [
    ("falling fast", "↓", -2.0),
    ("falling", "↘", -1.0),
    ("declin", "↘", -1.0),
    ("stable", "→", 0.0),
    ("rising fast", "↑", 2.0),
    ("rising", "↗", 1.0),
    ("growth", "↗", 1.0),
    ("growing", "↗", 1.0),
];

impl Grid {
    /// The grid of `columns`; single cells may be claims of their own, which are looked for among `all`.
    pub(super) fn of(
        id: &str,
        title: &str,
        article: &Article,
        whose: Whose,
        columns: &[&Claim],
        all: &[&Claim],
    ) -> Option<Self> {
        let spoken_of = |language: &Language| {
            columns.iter().any(|claim| claim.values.iter().any(|value| value.language == *language))
        };
        let row = |language: Language| {
            let cells = columns.iter().map(|column| cell(article, whose, column, all, language));
            std::iter::once(Cell::words(language.published_label())).chain(cells).collect()
        };
        let heading = |claim: &&Claim| {
            let unit = if claim.unit.is_empty() { String::new() } else { format!(", {}", claim.unit) };
            Column::new(&claim.id, format!("{}{unit}", claim.title))
        };
        let sheet = Sheet {
            id: id.to_owned(),
            title: title.to_owned(),
            columns: std::iter::once(Column::new("language", "Language"))
                .chain(columns.iter().map(heading))
                .collect(),
            rows: Language::ALL.into_iter().filter(spoken_of).map(row).collect(),
        };
        let abouts = columns.iter().map(|claim| About::of(article, claim, whose)).collect();
        (!columns.is_empty()).then_some(Self { abouts, sheet })
    }
}

fn cell(article: &Article, whose: Whose, column: &Claim, all: &[&Claim], language: Language) -> Cell {
    let values: Vec<&Value> = column.values.iter().filter(|value| value.language == language).collect();
    let shows = match values.as_slice() {
        [] => return Cell::default(),
        [only] => shown(only, column),
        several => {
            let texts: Vec<String> = several.iter().map(|value| words(value, "")).collect();
            Shows::Words { text: texts.join("; "), rank: None }
        }
    };
    let evidence = About::of(article, behind(column, language, all).unwrap_or(column), whose);
    Cell { check: evidence.check(), ..Cell::from(shows).to(Some(evidence.link)) }
}

fn shown(value: &Value, column: &Claim) -> Shows {
    if let Some(extent) = Extent::of(&value.printed) {
        return shows(&extent);
    }
    let text = words(value, "");
    let said = text.to_lowercase();
    let trend = TRENDS.iter().find(|(word, ..)| column.kind == Kind::Trend && said.contains(word));
    match trend {
        Some((_, arrow, rank)) => Shows::Words { text: format!("{arrow} {text}"), rank: Some(*rank) },
        None => {
            let grade = GRADES.iter().find(|(grade, _)| *grade == said);
            Shows::Words { text, rank: grade.map(|(_, rank)| *rank) }
        }
    }
}
