//! Published figures as bars. A panel has one source, and with it one machine and one round, and an axis of its own: what
//! was measured apart is never drawn on one axis.

use super::axis::LinearAxis;
use super::extent::{Credit, Extent, Notes, is_doubted};
use crate::claims::{Article, Better, Claim, Source, Status, Value};
use crate::lang::Language;

/// The bars of one source.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Where they stand published.
    pub credit: Credit,
    /// What was found there; empty for the document's own figures, whose claim says that.
    pub checked: String,
    /// Unit of the axis.
    pub unit: String,
    /// Which end is the good one, where there is one.
    pub better: Option<Better>,
    /// The axis, from zero.
    pub axis: LinearAxis,
    /// The bars, in the order of the source; not empty.
    pub bars: Vec<Bar>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The language whose colour and marker it has.
    pub language: Language,
    /// What it is about beside the language: framework, label, or nothing.
    pub about: String,
    /// How long it is.
    pub extent: Extent,
    /// What checking its origin gave; nothing where the source itself speaks.
    pub status: Option<Status>,
    /// Whether it is drawn hatched.
    pub doubted: bool,
    /// Number of its note.
    pub note: Option<usize>,
}

impl Bars {
    /// The panels of a claim: the document's own figures first, then each other source's; those without a figure are
    /// left out. The notes go to `notes`.
    pub fn panels(article: &Article, claim: &Claim, notes: &mut Notes) -> Vec<Self> {
        let own = Self::of(Credit::of(article, claim), claim, &claim.values, Some(claim.status), notes);
        let mut other = |source: &Source| {
            let panel = Self::of((&source.origin).into(), claim, &source.values, None, notes)?;
            Some(Self { checked: source.origin.checked.clone(), ..panel })
        };
        let others: Vec<Self> = claim.others.iter().filter_map(&mut other).collect();
        own.into_iter().chain(others).collect()
    }

    fn of(
        credit: Credit,
        claim: &Claim,
        values: &[Value],
        status: Option<Status>,
        notes: &mut Notes,
    ) -> Option<Self> {
        let bars: Vec<Bar> = values.iter().filter_map(|value| bar(value, claim, status, notes)).collect();
        let ends = bars.iter().map(|bar| bar.extent.ends()).flat_map(|ends| [ends.lo, ends.hi]);
        let axis = LinearAxis::from_zero(ends);
        let (unit, better) = (claim.unit.clone(), claim.better);
        (!bars.is_empty()).then_some(Self { credit, checked: String::new(), unit, better, axis, bars })
    }

    /// What the axis counts, in words.
    pub fn axis_title(&self) -> String {
        match self.better {
            Some(Better::Lower) => format!("{}, less is better", self.unit),
            Some(Better::Higher) => format!("{}, more is better", self.unit),
            None => self.unit.clone(),
        }
    }

    /// The figure in words, for those who cannot see it.
    pub fn summary(&self) -> String {
        let bar = |bar: &Bar| {
            let doubted = bar.status.filter(|_| bar.doubted).map(|status| format!(" ({})", status.slug()));
            let doubted = doubted.unwrap_or_default();
            format!("{}: {}{doubted}", bar.name(), bar.extent.text())
        };
        let bars: Vec<String> = self.bars.iter().map(bar).collect();
        format!("Bars, {}. {}.", self.axis_title(), bars.join("; "))
    }
}

impl Bar {
    /// Language and what it is about.
    pub fn name(&self) -> String {
        let language = self.language.published_label();
        if self.about.is_empty() { language.to_owned() } else { format!("{language}, {}", self.about) }
    }
}

fn bar(value: &Value, claim: &Claim, status: Option<Status>, notes: &mut Notes) -> Option<Bar> {
    let extent = Extent::of(&value.printed)?;
    let status = value.status.or(status);
    Some(Bar {
        language: value.language,
        about: about(value),
        extent,
        status,
        doubted: status.is_some_and(is_doubted),
        note: note(value, claim, status, notes),
    })
}

/// Framework and label.
pub(crate) fn about(value: &Value) -> String {
    let parts = [&value.framework, &value.label];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// The number of a figure's note: its own, or where it is doubted without one, why its claim is.
pub(crate) fn note(value: &Value, claim: &Claim, status: Option<Status>, notes: &mut Notes) -> Option<usize> {
    let own = value.note.as_deref();
    let Some(status) = status else { return own.map(|note| notes.number(note.to_owned())) };
    let reason = claim.reason.as_deref().filter(|_| status == claim.status);
    let of_claim = || is_doubted(status).then(|| reason.unwrap_or(status.meaning()));
    let why = own.or_else(of_claim)?;
    let mut word = status.slug().to_owned();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    Some(notes.number(format!("{word}: {why}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::test_claims::{article, claim, number, range, source, words};
    use crate::claims::Kind;

    #[test]
    fn every_source_has_its_own_panel_and_axis() {
        let mut throughput =
            claim("throughput", Kind::Throughput, vec![number("rust", 320.0), number("go", 338.0)]);
        throughput.values[0].status = Some(Status::Contradicted);
        throughput.values[0].note = Some("did not start".to_owned());
        throughput.others = vec![
            source("Round 22", vec![number("rust", 405.0)]),
            source(
                "Arena",
                vec![number("rust", 2_775.0), range("go", 900.0, 1_100.0), words("python", "slow")],
            ),
            source("Words only", vec![words("go", "fast")]),
        ];
        let document = article(vec![throughput]);
        let mut notes = Notes::default();
        let panels = Bars::panels(&document, &document.claims[0], &mut notes);
        let ends: Vec<f64> = panels.iter().map(|panel| panel.axis.hi).collect();
        assert_eq!(ends, [338.0, 405.0, 2_775.0]);
        assert!(panels.iter().all(|panel| panel.axis.lo == 0.0));
        let doubted: Vec<bool> = panels.iter().flat_map(|it| &it.bars).map(|bar| bar.doubted).collect();
        assert_eq!(doubted, [true, false, false, false, false]);
        assert_eq!((panels[0].bars[0].note, panels[0].bars[1].note), (Some(1), None));
        assert_eq!(notes.all(), ["Contradicted: did not start"]);
        assert_eq!(panels[2].credit.title, "Arena");
        assert_eq!(panels[2].summary(), "Bars, ms, less is better. Rust: 2,775; Go: 900 to 1,100.");
    }

    #[test]
    fn a_doubted_figure_without_a_note_says_why_its_claim_is_doubted() {
        let mut doubted = claim("pay", Kind::Pay, vec![number("javascript", 1.0)]);
        doubted.status = Status::Unlocatable;
        let document = article(vec![doubted.clone()]);
        let mut notes = Notes::default();
        assert_eq!(Bars::panels(&document, &document.claims[0], &mut notes)[0].bars[0].name(), "Node.js");
        doubted.reason = Some("names no source".to_owned());
        doubted.note = Some("a remark".to_owned());
        Bars::panels(&document, &doubted, &mut notes);
        assert_eq!(notes.all(), ["Unlocatable: It was found nowhere.", "Unlocatable: names no source"]);
        // Why the claim is doubted says nothing of a figure that is doubted for something else.
        doubted.values[0].status = Some(Status::Contradicted);
        Bars::panels(&document, &doubted, &mut notes);
        assert_eq!(notes.all()[2..], ["Contradicted: A source that was checked says something else."]);
    }

    #[test]
    fn without_figures_there_is_no_panel() {
        let document = article(vec![claim("x", Kind::Rating, vec![words("go", "good")])]);
        assert!(Bars::panels(&document, &document.claims[0], &mut Notes::default()).is_empty());
    }
}
