//! What a picture shows of a page: few words, and of a claim the figure that its page has, from the same models.

use crosscheck::prerender::About;

use crosscheck_core::chart::{Bar, Bars, Ladder, Measured, Notes, Scale};
use crosscheck_core::claims::{Article, Claim, Printed, Status, Test, Value};
use crosscheck_core::format;
use crosscheck_core::lang::Language;

/// Fewer rows than this say no more than the sentence.
const FEWEST: usize = 2;

/// What a picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    pub title: String,
    /// What checking the origin of a claim gave.
    pub status: Option<Status>,
    /// Shown where it fits, instead of the sentence.
    pub figure: Option<Figure>,
    pub sentence: String,
}

/// Rows, a language or more, with what the marks count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    pub rows: Vec<Row>,
    /// Empty for words.
    pub caption: String,
    /// Where guiding lines stand: 0 at the left end, 1 at the right.
    pub ticks: Vec<f64>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub language: Language,
    pub name: String,
    pub mark: Mark,
    pub value: String,
}

/// What stands beside a name; 0 is the left end of the axis, 1 the right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// Nothing: the value is a word.
    None,
    /// A published ratio.
    Diamond(f64),
    /// A published figure; hatched where it is doubted.
    Bar { from: f64, to: f64, is_doubted: bool },
}

impl Subject {
    /// Of a page, and of the claim that it is about.
    pub fn of(about: &About, claim: Option<(&Article, &Claim)>) -> Self {
        claim.map_or_else(|| Self::of_page(about), |(article, claim)| Self::of_claim(article, claim))
    }

    /// The picture in words.
    pub fn alternative(&self) -> String {
        let rows = self.figure.iter().flat_map(|figure| &figure.rows);
        let rows: Vec<String> =
            rows.map(|row| {
                if row.name.is_empty() { row.value.clone() } else { format!("{}: {}", row.name, row.value) }
            })
            .collect();
        let caption = self.figure.iter().map(|figure| figure.caption.as_str()).find(|it| !it.is_empty());
        let body = match (rows.is_empty(), caption) {
            (true, _) => self.sentence.clone(),
            (false, None) => format!("{}.", rows.join("; ")),
            (false, Some(caption)) => format!("{}, {caption}.", rows.join("; ")),
        };
        let status = self.status.map(|status| format!(" Its origin: {}.", status.slug())).unwrap_or_default();
        format!("{}. {body}{status}", self.title)
    }

    fn of_page(about: &About) -> Self {
        let title = about.title.strip_suffix(" · Crosscheck").unwrap_or(&about.title).to_owned();
        Self { title, status: None, figure: None, sentence: about.description.clone() }
    }

    fn of_claim(article: &Article, claim: &Claim) -> Self {
        let figure = match claim.test {
            Some(Test::Ratio { n, .. }) => Figure::of_ladder(claim, n),
            _ => Figure::of_bars(article, claim).unwrap_or_else(|| Figure::of_words(claim)),
        };
        Self {
            title: claim.title.clone(),
            status: Some(claim.status),
            figure: Some(figure).filter(|figure| figure.rows.len() >= FEWEST),
            sentence: claim.says.clone(),
        }
    }
}

impl Figure {
    /// The published marks of a ladder over the fastest language, as its page has it before a check.
    fn of_ladder(claim: &Claim, n: u32) -> Self {
        let time = |language: &Language| claim.number(*language).map_or(f64::INFINITY, |(number, _)| number);
        let languages = claim.languages_with_a_number().into_iter();
        let baseline = languages.min_by(|a, b| time(a).total_cmp(&time(b))).unwrap_or(Language::Rust);
        let ladder = Ladder::of(claim, n, Measured::default(), baseline, Scale::Ratio);
        let rows = ladder.rows.iter().filter_map(|row| {
            let value = row.published?;
            Some(Row {
                language: row.language.language(),
                name: row.language.label().to_owned(),
                mark: Mark::Diamond(ladder.axis.position(value)),
                value: format::ratio(value, 2),
            })
        });
        Self {
            rows: rows.collect(),
            caption: format!("{}, log scale", ladder.title()),
            ticks: ladder.axis.ticks.iter().map(|tick| ladder.axis.position(tick.value)).collect(),
        }
    }

    /// The bars of the document itself; `None` where it has none.
    fn of_bars(article: &Article, claim: &Claim) -> Option<Self> {
        let panels = Bars::panels(article, claim, &mut Notes::default());
        let bars = panels.into_iter().find(|panel| panel.checked.is_empty())?;
        // What is the same for all tells nothing apart.
        let (first, all) = (&bars.bars[0], &bars.bars);
        let has_one_language = all.iter().all(|bar| bar.language == first.language);
        let is_about_one = all.iter().all(|bar| bar.about == first.about);
        let row = |bar: &Bar| {
            let ends = bar.extent.ends();
            let from = if ends.lo < ends.hi { ends.lo } else { 0.0 };
            Row {
                language: bar.language,
                name: match (has_one_language, is_about_one) {
                    (true, false) => bar.about.clone(),
                    (_, true) => bar.language.published_label().to_owned(),
                    (false, false) => bar.name(),
                },
                mark: Mark::Bar {
                    from: bars.axis.position(from),
                    to: bars.axis.position(ends.hi),
                    is_doubted: bar.doubted,
                },
                value: bar.extent.text(),
            }
        };
        Some(Self {
            rows: bars.bars.iter().map(row).collect(),
            caption: bars.axis_title(),
            ticks: bars.axis.ticks.iter().map(|tick| bars.axis.position(tick.value)).collect(),
        })
    }

    /// Words for languages; of one language they stand alone.
    fn of_words(claim: &Claim) -> Self {
        let has_one_language = claim.values.iter().all(|value| value.language == claim.values[0].language);
        let row = |value: &Value| match &value.printed {
            Printed::Text(text) if value.framework.is_none() && value.label.is_none() => Some(Row {
                language: value.language,
                name: if has_one_language { "" } else { value.language.published_label() }.to_owned(),
                mark: Mark::None,
                value: text.clone(),
            }),
            Printed::Text(_) | Printed::Number { .. } | Printed::Range(_) => None,
        };
        let all: Option<Vec<Row>> = claim.values.iter().map(row).collect();
        Self { rows: all.unwrap_or_default(), ..Self::default() }
    }
}
