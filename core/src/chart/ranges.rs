//! Figures of several claims in one unit, a row a language: dots for numbers, bands for ranges. For pay: entry, senior and
//! headline beside each other, so that what does not agree is seen.

use super::axis::LinearAxis;
use super::bars::{about, note};
use super::extent::{Credit, Extent, Notes, is_doubted};
use crate::claims::{Article, Claim, Status, Value};
use crate::format::printed;
use crate::lang::Language;

/// The figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranges {
    /// Where the figures stand published.
    pub credit: Credit,
    /// Unit of the axis.
    pub unit: String,
    /// The axis; it need not begin at zero, since places count here and not lengths.
    pub axis: LinearAxis,
    /// Names of what is drawn, such as "senior", in the order of lanes.
    pub series: Vec<String>,
    /// How many lanes a row has.
    pub lanes: usize,
    /// The rows, in the order of the document.
    pub tracks: Vec<Track>,
}

/// The name of a range that is to hold the figures of every other name.
const HEADLINE: &str = "headline";

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    pub language: Language,
    /// What is drawn in it.
    pub spans: Vec<Span>,
}

/// A figure in a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// A place in [`Ranges::series`].
    pub series: usize,
    /// In which lane, from 0.
    pub lane: usize,
    /// What it covers.
    pub extent: Extent,
    /// What checking its origin gave.
    pub status: Status,
    /// Whether it is drawn hatched.
    pub doubted: bool,
    /// Number of its note.
    pub note: Option<usize>,
}

impl Ranges {
    /// The figure of claims in one unit; figures without a language's row in common are no matter. `None` without any.
    pub fn of(article: &Article, claims: &[&Claim], notes: &mut Notes) -> Option<Self> {
        let mut series: Vec<(String, Vec<(Language, Span)>)> = Vec::new();
        for claim in claims {
            for value in &claim.values {
                let Some(span) = span(value, claim, notes) else { continue };
                let name = name(value, claim);
                let known = series.iter().position(|(other, _)| *other == name);
                let at = known.unwrap_or_else(|| {
                    series.push((name, Vec::new()));
                    series.len() - 1
                });
                series[at].1.push((value.language, span));
            }
        }
        // Dots first, then the narrowest ranges: so the finer statement has the upper lane.
        series.sort_by(|(_, a), (_, b)| width(a).total_cmp(&width(b)));
        let lanes = into_lanes(&mut series);
        let all = series.iter().flat_map(|(_, spans)| spans).map(|(_, span)| span.extent.ends());
        let axis = LinearAxis::around(all.flat_map(|ends| [ends.lo, ends.hi]));
        let tracks = tracks(&series);
        let first = claims.first()?;
        let (credit, unit) = (Credit::of(article, first), first.unit.clone());
        let series = series.into_iter().map(|(name, _)| name).collect();
        let ranges = Self { credit, unit, axis, series, lanes, tracks };
        (!ranges.tracks.is_empty()).then_some(ranges)
    }

    /// What a row's [`HEADLINE`] range does not agree with, each row in words. The headline stands for all levels, so that
    /// a figure of another name is to lie in it, and one level is to be less than all of them: told are figures wholly
    /// outside it, and ranges that are the very same. A range that only begins or ends elsewhere agrees.
    pub fn disagreements(&self) -> Vec<String> {
        let name = |span: &Span| self.series[span.series].as_str();
        let words = |track: &Track| {
            let (headline, range) = track.spans.iter().find_map(|span| match span.extent {
                Extent::Span(range) if name(span) == HEADLINE => Some((span, range)),
                Extent::Span(_) | Extent::Point { .. } => None,
            })?;
            let told = |other: &Span| {
                let (text, ends) = (other.extent.text(), other.extent.ends());
                if other.series == headline.series {
                    None
                } else if ends.hi < range.lo {
                    Some(format!("{HEADLINE} from {}, {} {text}", printed(range.lo), name(other)))
                } else if ends.lo > range.hi {
                    Some(format!("{HEADLINE} up to {}, {} {text}", printed(range.hi), name(other)))
                } else if other.extent == headline.extent {
                    Some(format!("{HEADLINE} and {} both {text}", name(other)))
                } else {
                    None
                }
            };
            let told: Vec<String> = track.spans.iter().filter_map(told).collect();
            let language = track.language.published_label();
            (!told.is_empty()).then(|| format!("{language}: {}", told.join("; ")))
        };
        self.tracks.iter().filter_map(words).collect()
    }

    /// The figure in words, for those who cannot see it.
    pub fn summary(&self) -> String {
        let track = |track: &Track| {
            let span = |span: &Span| format!("{} {}", self.series[span.series], span.extent.text());
            let spans: Vec<String> = track.spans.iter().map(span).collect();
            format!("{}: {}", track.language.published_label(), spans.join(", "))
        };
        let tracks: Vec<String> = self.tracks.iter().map(track).collect();
        format!("Ranges, {}. {}.", self.unit, tracks.join("; "))
    }
}

/// What tells a claim's figures from those of others: their label, or the claim's title.
fn name(value: &Value, claim: &Claim) -> String {
    let about = about(value);
    if about.is_empty() { claim.title.clone() } else { about }
}

fn span(value: &Value, claim: &Claim, notes: &mut Notes) -> Option<Span> {
    let extent = Extent::of(&value.printed)?;
    let status = value.status.unwrap_or(claim.status);
    let note = note(value, claim, Some(status), notes);
    Some(Span { series: 0, lane: 0, extent, status, doubted: is_doubted(status), note })
}

fn width(spans: &[(Language, Span)]) -> f64 {
    spans.iter().map(|(_, span)| span.extent.ends()).map(|ends| ends.hi - ends.lo).sum()
}

/// Gives each series the first lane in which it meets no other, and numbers them; gives how many lanes there are.
fn into_lanes(series: &mut [(String, Vec<(Language, Span)>)]) -> usize {
    let mut lanes: Vec<Vec<(Language, Extent)>> = Vec::new();
    for (number, (_, spans)) in series.iter_mut().enumerate() {
        let taken: Vec<(Language, Extent)> =
            spans.iter().map(|(language, span)| (*language, span.extent)).collect();
        let free =
            lanes.iter().position(|lane| !taken.iter().any(|one| lane.iter().any(|two| meet(one, two))));
        let lane = free.unwrap_or_else(|| {
            lanes.push(Vec::new());
            lanes.len() - 1
        });
        lanes[lane].extend(taken);
        for (_, span) in spans {
            (span.series, span.lane) = (number, lane);
        }
    }
    lanes.len()
}

fn meet(one: &(Language, Extent), two: &(Language, Extent)) -> bool {
    let (a, b) = (one.1.ends(), two.1.ends());
    one.0 == two.0 && a.lo <= b.hi && b.lo <= a.hi
}

fn tracks(series: &[(String, Vec<(Language, Span)>)]) -> Vec<Track> {
    let mut tracks: Vec<Track> = Vec::new();
    for (language, span) in series.iter().flat_map(|(_, spans)| spans) {
        match tracks.iter_mut().find(|track| track.language == *language) {
            Some(track) => track.spans.push(span.clone()),
            None => tracks.push(Track { language: *language, spans: vec![span.clone()] }),
        }
    }
    tracks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::test_claims::{article, claim, number, range};
    use crate::claims::Kind;
    use proptest::prelude::*;

    fn labelled(mut value: Value, label: &str) -> Value {
        value.label = Some(label.to_owned());
        value
    }

    #[test]
    fn entry_and_senior_share_a_lane_and_the_headline_stands_beside_them() {
        let headline = [("rust", 150.0, 210.0), ("javascript", 120.0, 138.0)];
        let senior = [("rust", 185.0, 210.0), ("javascript", 120.0, 138.0)];
        let entry = [("rust", 120.0), ("javascript", 85.0)];
        let of = |label: &str, rows: [(&str, f64, f64); 2]| {
            rows.map(|(language, lo, hi)| labelled(range(language, lo, hi), label)).to_vec()
        };
        let mut claims = vec![
            claim("headline", Kind::Pay, of("headline", headline)),
            claim(
                "entry",
                Kind::Pay,
                entry.map(|(language, value)| labelled(number(language, value), "entry")).to_vec(),
            ),
            claim("senior", Kind::Pay, of("senior", senior)),
        ];
        claims.iter_mut().for_each(|claim| claim.status = Status::Unlocatable);
        let document = article(claims);
        let claims: Vec<&Claim> = document.claims.iter().collect();
        let mut notes = Notes::default();
        let ranges = Ranges::of(&document, &claims, &mut notes).unwrap();
        assert_eq!(ranges.series, ["entry", "senior", "headline"]);
        assert_eq!(ranges.lanes, 2);
        for track in &ranges.tracks {
            let lanes: Vec<usize> = track.spans.iter().map(|span| span.lane).collect();
            assert_eq!(lanes, [0, 0, 1]);
            assert!(track.spans.iter().all(|span| span.doubted && span.note == Some(1)));
        }
        assert_eq!(notes.all().len(), 1);
        assert_eq!(
            ranges.summary(),
            "Ranges, ms. Rust: entry 120, senior 185 to 210, headline 150 to 210; \
             Node.js: entry 85, senior 120 to 138, headline 120 to 138."
        );
        assert_eq!(
            ranges.disagreements(),
            [
                "Rust: headline from 150, entry 120",
                "Node.js: headline from 120, entry 85; headline and senior both 120 to 138",
            ]
        );
        assert_eq!(Ranges::of(&document, &[], &mut notes), None);
    }

    #[test]
    fn only_what_lies_outside_the_headline_or_equals_it_disagrees() {
        let told = |other: Value| {
            let headline = labelled(range("go", 10.0, 20.0), HEADLINE);
            let document = article(vec![claim("pay", Kind::Pay, vec![headline, labelled(other, "x")])]);
            let ranges = Ranges::of(&document, &[&document.claims[0]], &mut Notes::default()).unwrap();
            ranges.disagreements()
        };
        for agrees in [
            number("go", 10.0),
            number("go", 20.0),
            number("rust", 5.0),
            range("go", 10.0, 15.0),
            range("go", 12.0, 20.0),
            range("go", 5.0, 10.0),
            range("go", 5.0, 25.0),
        ] {
            assert_eq!(told(agrees.clone()), Vec::<String>::new(), "{agrees:?}");
        }
        assert_eq!(told(number("go", 9.0)), ["Go: headline from 10, x 9"]);
        assert_eq!(told(range("go", 5.0, 9.0)), ["Go: headline from 10, x 5 to 9"]);
        assert_eq!(told(number("go", 21.0)), ["Go: headline up to 20, x 21"]);
        assert_eq!(told(range("go", 10.0, 20.0)), ["Go: headline and x both 10 to 20"]);
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let language = prop::sample::select(Language::ALL.to_vec());
        (language, 0..9i32, 0..9i32, "[ab]").prop_map(|(language, lo, more, label)| {
            let (lo, hi) = (f64::from(lo), f64::from(lo + more));
            let value = if more == 0 { number(language.slug(), lo) } else { range(language.slug(), lo, hi) };
            labelled(value, &label)
        })
    }

    proptest! {
        #[test]
        fn series_never_cover_each_other_and_every_figure_is_drawn(
            values in prop::collection::vec(prop::collection::vec(any_value(), 0..6), 0..4)
        ) {
            let count: usize = values.iter().map(Vec::len).sum();
            let document = article(values.into_iter().map(|values| claim("pay", Kind::Pay, values)).collect());
            let claims: Vec<&Claim> = document.claims.iter().collect();
            let ranges = Ranges::of(&document, &claims, &mut Notes::default());
            let tracks = ranges.as_ref().map(|ranges| ranges.tracks.as_slice()).unwrap_or_default();
            prop_assert_eq!(tracks.iter().map(|track| track.spans.len()).sum::<usize>(), count);
            for track in tracks {
                for (at, one) in track.spans.iter().enumerate() {
                    for two in &track.spans[at + 1..] {
                        let apart = one.lane != two.lane || one.series == two.series;
                        prop_assert!(apart || !meet(&(track.language, one.extent), &(track.language, two.extent)));
                    }
                }
            }
        }
    }
}
