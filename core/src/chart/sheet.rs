//! A table whose cells know what they are: it can be sorted, and each cell can lead to its evidence.

use super::table::{Table, none};
use crate::format::printed;
use crate::measure::Interval;
use std::cmp::Ordering;

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its name in addresses.
    pub id: String,
    /// Its name for a reader.
    pub title: String,
    /// Its columns; the first one names the row.
    pub columns: Vec<Column>,
    /// Its rows, as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in addresses.
    pub id: String,
    /// What stands above it.
    pub title: String,
}

/// A cell, and where it leads.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub shows: Shows,
    /// The address of its evidence.
    pub href: Option<String>,
    /// Number of the note that explains it.
    pub note: Option<usize>,
    /// Id of the claim behind it that a browser can check; `href` leads to it.
    pub check: Option<String>,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Shows {
    /// No figure.
    #[default]
    Nothing,
    /// A number, in its column's unit.
    Number(f64),
    /// A range, in its column's unit.
    Range(Interval),
    /// Words; `rank` orders those that have an order of their own, as "low" before "high".
    Words {
        /// What they say.
        text: String,
        /// Their place among such words.
        rank: Option<f64>,
    },
}

/// By which column the rows are sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    pub column: String,
    pub way: SortOrder,
}

/// Which way rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortOrder {
    /// The least first.
    Ascending,
    /// The largest first.
    Descending,
}

impl SortOrder {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Ascending, Self::Descending];

    /// The name in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Ascending => "up",
            Self::Descending => "down",
        }
    }

    /// The value of `aria-sort`.
    pub const fn aria(self) -> &'static str {
        match self {
            Self::Ascending => "ascending",
            Self::Descending => "descending",
        }
    }
}

impl Column {
    /// A column.
    pub fn new(id: &str, title: impl Into<String>) -> Self {
        Self { id: id.to_owned(), title: title.into() }
    }
}

impl Cell {
    /// A cell of words.
    pub fn words(text: impl Into<String>) -> Self {
        Shows::Words { text: text.into(), rank: None }.into()
    }

    /// The same with an address.
    #[must_use]
    pub fn to(mut self, href: Option<String>) -> Self {
        self.href = href;
        self
    }

    /// The same with the number of a note.
    #[must_use]
    pub fn noted(mut self, note: Option<usize>) -> Self {
        self.note = note;
        self
    }

    /// What a reader sees.
    pub fn text(&self) -> String {
        match &self.shows {
            Shows::Nothing => none(),
            Shows::Number(value) => printed(*value),
            Shows::Range(range) => format!("{} to {}", printed(range.lo), printed(range.hi)),
            Shows::Words { text, .. } => text.clone(),
        }
    }

    /// What stands in a file for other programs: numbers without separators, nothing where there is nothing.
    pub fn plain(&self) -> String {
        match &self.shows {
            Shows::Nothing => String::new(),
            Shows::Words { text, .. } => text.clone(),
            Shows::Number(_) | Shows::Range(_) => self.text().replace(',', ""),
        }
    }

    /// Numbers come before words, and nothing comes last.
    fn compare(&self, other: &Self) -> Ordering {
        let key = |cell: &Self| match &cell.shows {
            Shows::Number(value) => (0, *value, String::new()),
            Shows::Range(range) => (0, range.lo, String::new()),
            Shows::Words { text, rank: Some(rank) } => (0, *rank, text.to_lowercase()),
            Shows::Words { text, rank: None } => (1, 0.0, text.to_lowercase()),
            Shows::Nothing => (2, 0.0, String::new()),
        };
        let (a, b) = (key(self), key(other));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then_with(|| a.2.cmp(&b.2))
    }
}

impl From<Shows> for Cell {
    fn from(shows: Shows) -> Self {
        Self { shows, ..Self::default() }
    }
}

impl Sheet {
    /// The rows in order; rows that are alike stay in the document's, and nothing comes last whichever way. A column that
    /// is not there leaves everything as it is.
    #[must_use]
    pub fn sorted(mut self, sort: &Sort) -> Self {
        let Some(at) = self.columns.iter().position(|column| column.id == sort.column) else { return self };
        self.rows.sort_by(|a, b| {
            let nothing = |row: &[Cell]| row[at].shows == Shows::Nothing;
            let order = a[at].compare(&b[at]);
            if sort.way == SortOrder::Descending && !nothing(a) && !nothing(b) {
                order.reverse()
            } else {
                order
            }
        });
        self
    }

    /// Leaves out the columns that have nothing in any row.
    pub fn drop_empty_columns(&mut self) {
        let is_used = |at: usize| self.rows.iter().any(|row| row[at].shows != Shows::Nothing);
        let used: Vec<bool> = (0..self.columns.len()).map(is_used).collect();
        let mut keep = used.iter();
        self.columns.retain(|_| keep.next().copied().unwrap_or(true));
        for row in &mut self.rows {
            let mut keep = used.iter();
            row.retain(|_| keep.next().copied().unwrap_or(true));
        }
    }

    /// The table as text for other programs.
    pub fn plain(&self) -> Table {
        Table {
            headings: self.columns.iter().map(|column| column.title.clone()).collect(),
            rows: self.rows.iter().map(|row| row.iter().map(Cell::plain).collect()).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sheet(cells: Vec<Shows>) -> Sheet {
        let row = |(index, shows): (usize, Shows)| vec![Cell::words(index.to_string()), shows.into()];
        Sheet {
            id: "x".to_owned(),
            title: "X".to_owned(),
            columns: vec![Column::new("row", "Row"), Column::new("value", "Value, ms")],
            rows: cells.into_iter().enumerate().map(row).collect(),
        }
    }

    fn order(sheet: &Sheet, way: SortOrder) -> Vec<String> {
        let sorted = sheet.clone().sorted(&Sort { column: "value".to_owned(), way });
        sorted.rows.iter().map(|row| row[0].text()).collect()
    }

    #[test]
    fn numbers_ranks_words_and_nothing() {
        let words = |text: &str, rank| Shows::Words { text: text.to_owned(), rank };
        let range = Shows::Range(Interval { lo: 5.0, hi: 90.0 });
        let sheet = sheet(vec![
            Shows::Nothing,
            Shows::Number(10.0),
            range,
            words("zebra", None),
            words("high", Some(7.0)),
            words("Apple", None),
        ]);
        assert_eq!(order(&sheet, SortOrder::Ascending), ["2", "4", "1", "5", "3", "0"]);
        assert_eq!(order(&sheet, SortOrder::Descending), ["3", "5", "1", "4", "2", "0"]);
        let unknown = Sort { column: "none".to_owned(), way: SortOrder::Ascending };
        assert_eq!(sheet.clone().sorted(&unknown), sheet);
    }

    #[test]
    fn other_programs_get_numbers_without_separators() {
        let range = Shows::Range(Interval { lo: 1_500.0, hi: 2_000.5 });
        let words = Shows::Words { text: "1,5".to_owned(), rank: None };
        let sheet = sheet(vec![Shows::Number(320_000.0), range, words, Shows::Nothing]);
        let shown: Vec<String> = sheet.rows.iter().map(|row| row[1].text()).collect();
        assert_eq!(shown, ["320,000", "1,500 to 2,000.5", "1,5", "–"]);
        let plain = sheet.plain();
        let cells: Vec<&str> = plain.rows.iter().map(|row| row[1].as_str()).collect();
        assert_eq!(cells, ["320000", "1500 to 2000.5", "1,5", ""]);
    }

    fn any_shows() -> impl Strategy<Value = Shows> {
        prop_oneof![
            Just(Shows::Nothing),
            any::<f64>().prop_map(Shows::Number),
            (any::<f64>(), any::<f64>()).prop_map(|(lo, hi)| Shows::Range(Interval { lo, hi })),
            ("[a-c]{0,2}", prop::option::of(0.0..3.0)).prop_map(|(text, rank)| Shows::Words { text, rank }),
        ]
    }

    proptest! {
        #[test]
        fn sorting_is_total_and_keeps_every_row(cells in prop::collection::vec(any_shows(), 0..12)) {
            let sheet = sheet(cells);
            for way in SortOrder::ALL {
                let mut order = order(&sheet, way);
                order.sort_by_key(|row| row.parse::<usize>().unwrap());
                let all: Vec<String> = (0..sheet.rows.len()).map(|index| index.to_string()).collect();
                prop_assert_eq!(order, all);
            }
        }
    }
}
