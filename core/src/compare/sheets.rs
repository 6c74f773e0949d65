//! The tables beside the figures.

use super::about::{About, Fact};
use crate::chart::sheet::{Cell, Column, Shows};
use crate::chart::{Bars, Credit, Extent, Ranges, Sheet};

/// A row a bar, whichever panel it stands in.
pub(super) fn of_bars(about: &About, panels: &[Bars]) -> Sheet {
    let has_about = panels.iter().flat_map(|panel| &panel.bars).any(|bar| !bar.about.is_empty());
    let unit = panels.first().map(|panel| panel.unit.as_str()).unwrap_or_default();
    let mut columns = vec![Column::new("language", "Language")];
    if has_about {
        columns.push(Column::new("about", "What"));
    }
    columns.extend([
        Column::new("value", figure_title(unit)),
        Column::new("origin", "Origin"),
        Column::new("source", "Source"),
    ]);
    let mut rows = Vec::new();
    for panel in panels {
        for bar in &panel.bars {
            let mut row = vec![Cell::words(bar.language.published_label())];
            if has_about {
                row.push(Cell::words(bar.about.clone()));
            }
            let origin = bar.status.map(|status| Cell::words(status.slug()).to(Some(about.link.clone())));
            row.extend([
                Cell::from(shows(&bar.extent)).noted(bar.note),
                origin.unwrap_or_default(),
                source(&panel.credit),
            ]);
            rows.push(row);
        }
    }
    Sheet { id: about.id.clone(), title: about.title.clone(), columns, rows }
}

/// A row a language, a column a series.
pub(super) fn of_ranges(title: &str, abouts: &[About], ranges: &Ranges) -> Sheet {
    let first = [Column::new("language", "Language")];
    let series = ranges
        .series
        .iter()
        .enumerate()
        .map(|(at, name)| Column::new(&format!("series-{at}"), format!("{name}, {}", ranges.unit)));
    let last = [Column::new("origin", "Origin"), Column::new("source", "Source")];
    let rows = ranges.tracks.iter().map(|track| {
        let cell = |at: usize| {
            let span = track.spans.iter().find(|span| span.series == at);
            span.map_or_else(Cell::default, |span| Cell::from(shows(&span.extent)).noted(span.note))
        };
        let mut statuses: Vec<&str> = track.spans.iter().map(|span| span.status.slug()).collect();
        statuses.sort_unstable();
        statuses.dedup();
        let href = abouts.first().map(|about| about.link.clone());
        std::iter::once(Cell::words(track.language.published_label()))
            .chain((0..ranges.series.len()).map(cell))
            .chain([Cell::words(statuses.join(", ")).to(href), source(&ranges.credit)])
            .collect()
    });
    let id = abouts.first().map(|about| about.id.clone()).unwrap_or_default();
    Sheet {
        id,
        title: title.to_owned(),
        columns: first.into_iter().chain(series).chain(last).collect(),
        rows: rows.collect(),
    }
}

/// A row a sentence.
pub(super) fn of_facts(part: &str, title: &str, facts: &[Fact]) -> Sheet {
    let columns = [
        ("claim", "Claim"),
        ("says", "What it says"),
        ("origin", "Origin"),
        ("traced", "Traced to"),
        ("source", "Source"),
    ];
    let row = |fact: &Fact| {
        let traced: Vec<String> = fact.traced.iter().map(Credit::text).collect();
        let About { title, says, status, credit, .. } = &fact.about;
        let traced = if traced.is_empty() { Cell::default() } else { Cell::words(traced.join("; ")) };
        let [title, says, status] = [title.as_str(), says, status.slug()].map(Cell::words);
        vec![title, says, status, traced, source(credit)]
    };
    let mut sheet = Sheet {
        id: format!("{part}-facts"),
        title: format!("{title}: what is said"),
        columns: columns.map(|(id, title)| Column::new(id, title)).to_vec(),
        rows: facts.iter().map(row).collect(),
    };
    sheet.drop_empty_columns();
    sheet
}

/// Where a figure stands.
pub(super) fn source(credit: &Credit) -> Cell {
    Cell::words(credit.text()).to(credit.address.clone())
}

pub(super) fn shows(extent: &Extent) -> Shows {
    match *extent {
        Extent::Point { value, .. } => Shows::Number(value),
        Extent::Span(range) => Shows::Range(range),
    }
}

/// What stands above figures in a unit.
pub(super) fn figure_title(unit: &str) -> String {
    if unit.is_empty() { "Figure".to_owned() } else { unit.to_owned() }
}
