//! The address of the comparisons: `compare/#article=own&sort=fib:value:down,pay-entry:language:up`.

use super::{Fragment, Page, PageAddress, is_slug};
use crate::chart::sheet::{Sort, SortOrder};
use crate::compare::Whose;

/// What an address says of the comparisons.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareAddress {
    /// Whose document is shown.
    pub whose: Whose,
    /// Tables that are sorted, by their ids, each at most once and at most [`Self::MOST_SORTED`] of them; those that the
    /// document does not have are no matter.
    sorts: Vec<(String, Sort)>,
}

impl CompareAddress {
    /// The usual view of our documents or of the reader's.
    pub fn of(whose: Whose) -> Self {
        Self { whose, ..Self::default() }
    }

    /// More sorted tables would make an address too long to be read; the one that was sorted first gives way.
    pub const MOST_SORTED: usize = 8;

    pub fn sort(&self, table: &str) -> Option<&Sort> {
        self.sorts.iter().find(|(id, _)| id == table).map(|(_, sort)| sort)
    }

    /// A press on the heading of a column: first upwards, then downwards, then in the document's order again.
    pub fn press(&mut self, table: &str, column: &str) {
        let before = self.sort(table).filter(|sort| sort.column == column).map(|sort| sort.way);
        self.sorts.retain(|(id, _)| id != table);
        let way = match before {
            None => SortOrder::Ascending,
            Some(SortOrder::Ascending) => SortOrder::Descending,
            Some(SortOrder::Descending) => return,
        };
        if self.sorts.len() == Self::MOST_SORTED {
            self.sorts.remove(0);
        }
        self.sorts.push((table.to_owned(), Sort { column: column.to_owned(), way }));
    }

    fn read_sorts(&mut self, value: &str, notices: &mut Vec<String>) {
        for text in value.split(',').filter(|text| !text.is_empty()) {
            match read_sort(text) {
                Some((table, _)) if self.sort(&table).is_some() => {
                    notices.push(format!("The address sorts “{table}” twice; the first one counts."));
                }
                Some(_) if self.sorts.len() == Self::MOST_SORTED => {
                    notices.push(format!("“{text}” is left out: too many tables are sorted."));
                }
                Some(sort) => self.sorts.push(sort),
                None => notices.push(format!("“{text}” is no order of a table.")),
            }
        }
    }
}

/// Reads "table:column:up".
fn read_sort(text: &str) -> Option<(String, Sort)> {
    let mut parts = text.split(':');
    let (table, column, way) = (parts.next()?, parts.next()?, parts.next()?);
    let way = SortOrder::ALL.into_iter().find(|it| it.slug() == way)?;
    let is_whole = parts.next().is_none() && is_slug(table) && is_slug(column);
    is_whole.then(|| (table.to_owned(), Sort { column: column.to_owned(), way }))
}

impl PageAddress for CompareAddress {
    const PAGE: Page = Page::Compare;

    fn set(&mut self, key: &str, value: &str, notices: &mut Vec<String>) {
        match (key, value) {
            ("article", "own") => self.whose = Whose::Readers,
            ("article", _) => notices.push(format!("There is no article “{value}”; ours is shown.")),
            ("sort", _) => self.read_sorts(value, notices),
            _ => notices.push(format!("The address sets “{key}”, which this page does not know.")),
        }
    }

    fn write(&self, fragment: &mut Fragment) {
        if self.whose == Whose::Readers {
            fragment.add("article", "own");
        }
        let sort = |(table, sort): &(String, Sort)| format!("{table}:{}:{}", sort.column, sort.way.slug());
        let sorts: Vec<String> = self.sorts.iter().map(sort).collect();
        if !sorts.is_empty() {
            fragment.add("sort", &sorts.join(","));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_pressed_through_its_three_states() {
        let mut address = CompareAddress::default();
        let mut states = Vec::new();
        for column in ["value", "value", "value", "value", "language"] {
            address.press("fib", column);
            states.push(address.link());
        }
        let expected = [
            "compare/#sort=fib:value:up",
            "compare/#sort=fib:value:down",
            "compare/",
            "compare/#sort=fib:value:up",
            "compare/#sort=fib:language:up",
        ];
        assert_eq!(states, expected);
    }

    #[test]
    fn the_table_that_was_sorted_first_gives_way() {
        let mut address = CompareAddress::default();
        for table in 0..=CompareAddress::MOST_SORTED {
            address.press(&table.to_string(), "value");
        }
        assert_eq!(address.sort("0"), None);
        assert!(address.sort("1").is_some() && address.sort("8").is_some());
    }

    #[test]
    fn what_is_unknown_is_reported_and_the_rest_kept() {
        let (address, notices) = CompareAddress::parse(
            "compare/",
            "article=mine&sort=fib:value:down,fib:x:up,a:b,c:d:left,e:f:up:g&x=1",
        );
        assert_eq!(address.link(), "compare/#sort=fib:value:down");
        assert_eq!(notices.len(), 6, "{notices:?}");
        let (own, notices) = CompareAddress::parse("compare/", "article=own&sort=a%3Ab%3Aup%2Cc:d:down");
        assert_eq!((own.whose, own.sorts.len(), notices.len()), (Whose::Readers, 2, 0));
    }
}
