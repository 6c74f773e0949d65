//! Draws dots and bands in lanes, a row a language.

use super::pen::{Area, Drawn, MARK, Pen, SMALL, TEXT, fitted, half_width};
use super::theme::Theme;
use crosscheck_core::chart::extent::raised;
use crosscheck_core::chart::{Extent, Ranges, Span, Track};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;

// All in CSS pixels.
const LANE: f64 = 42.0;
const GAP: f64 = 12.0;
const AXIS: f64 = 42.0;
const TOP: f64 = 4.0;
const NAMES: f64 = 104.0;
const RIGHT: f64 = 14.0;
const THICKNESS: f64 = 12.0;

/// The height that the figure wants, in CSS pixels.
pub fn height_css(model: &Ranges) -> f64 {
    bottom(model) + AXIS
}

fn bottom(model: &Ranges) -> f64 {
    TOP + row(model) * model.tracks.len() as f64
}

fn row(model: &Ranges) -> f64 {
    LANE * model.lanes as f64 + GAP
}

/// Draws the figure over the whole area. `scale` = device pixels for a CSS pixel.
///
/// # Errors
/// Those of the backend.
pub fn ranges<B: DrawingBackend>(area: &Area<'_, B>, model: &Ranges, theme: &Theme, scale: f64) -> Drawn<B> {
    let sheet = Plot { pen: Pen::on(area, theme, scale)?, model };
    sheet.axis()?;
    for (index, track) in model.tracks.iter().enumerate() {
        sheet.track(track, TOP + row(model) * index as f64)?;
    }
    Ok(())
}

struct Plot<'a, B: DrawingBackend> {
    pen: Pen<'a, B>,
    model: &'a Ranges,
}

impl<B: DrawingBackend> Plot<'_, B> {
    fn axis(&self) -> Drawn<B> {
        let bottom = bottom(self.model);
        self.pen.x_axis(&self.model.axis.ticks, |value| self.x(value), (TOP, bottom), 12.0)?;
        let title = &self.model.unit;
        self.pen.text(title, (NAMES, bottom + 30.0), SMALL, self.pen.theme.quiet, HPos::Left)
    }

    fn track(&self, track: &Track, top: f64) -> Drawn<B> {
        let (pen, theme) = (&self.pen, self.pen.theme);
        let first = top + LANE / 2.0;
        pen.marker(track.language, (MARK, first - 8.0))?;
        let name = track.language.published_label();
        pen.text(name, (3.0 * MARK, first - 8.0), TEXT, theme.ink, HPos::Left)?;
        for lane in 0..self.model.lanes {
            let y = top + LANE * (lane as f64 + 0.5);
            let spans: Vec<&Span> = track.spans.iter().filter(|span| span.lane == lane).collect();
            let named: Vec<&str> = spans.iter().map(|span| self.model.series[span.series].as_str()).collect();
            let named = fitted(&named.join(", "), NAMES - 8.0);
            let beside = if lane == 0 { y + 10.0 } else { y };
            pen.text(&named, (0.0, beside), SMALL, theme.quiet, HPos::Left)?;
            self.lane(track, &spans, y)?;
        }
        let below = top + row(self.model) - GAP / 2.0;
        pen.line((0.0, below), (pen.width, below), theme.hairline, 1.0)
    }

    fn lane(&self, track: &Track, spans: &[&Span], y: f64) -> Drawn<B> {
        let ends = || spans.iter().map(|span| span.extent.ends());
        let from = ends().map(|ends| self.x(ends.lo)).fold(f64::INFINITY, f64::min);
        let to = ends().map(|ends| self.x(ends.hi)).fold(0.0, f64::max);
        if from < to {
            self.pen.line((from, y), (to, y), self.pen.theme.quiet, 1.0)?;
        }
        // Where the labels above and below the lane end so far; one that would run into another is left to the table.
        let mut free_from = [NAMES - 4.0; 2];
        let mut sorted = spans.to_vec();
        sorted.sort_by(|a, b| a.extent.ends().lo.total_cmp(&b.extent.ends().lo));
        for span in sorted {
            self.span(track, span, y)?;
            let text =
                span.extent.text() + &span.note.map(|it| format!("\u{a0}{}", raised(it))).unwrap_or_default();
            let half = half_width(&text);
            let ends = span.extent.ends();
            let middle = f64::midpoint(self.x(ends.lo), self.x(ends.hi));
            let x = middle.min(self.pen.width - half).max(NAMES + half - 4.0);
            let (side, y) = match span.extent {
                Extent::Point { .. } => (1, y + 15.0),
                Extent::Span(_) => (0, y - 14.0),
            };
            if x - half >= free_from[side] {
                self.pen.text(&text, (x, y), SMALL, self.pen.theme.ink, HPos::Center)?;
                free_from[side] = x + half + 4.0;
            }
        }
        Ok(())
    }

    fn span(&self, track: &Track, span: &Span, y: f64) -> Drawn<B> {
        let (pen, colour) = (&self.pen, self.pen.theme.of(track.language));
        match span.extent {
            Extent::Point { value, .. } if span.doubted => {
                // The line behind it must not shine through.
                pen.bar((self.x(value) - 4.0, y - 1.0), (self.x(value) + 4.0, y + 1.0), pen.theme.paper)?;
                pen.hollow_marker(track.language, (self.x(value), y))
            }
            Extent::Point { value, .. } => pen.marker(track.language, (self.x(value), y)),
            Extent::Span(range) => {
                let from = (self.x(range.lo), y - THICKNESS / 2.0);
                let to = (self.x(range.hi).max(from.0 + 2.0), y + THICKNESS / 2.0);
                if !span.doubted {
                    return pen.bar(from, to, colour);
                }
                pen.bar(from, to, pen.theme.paper)?;
                pen.hatched_bar(from, to, colour)
            }
        }
    }

    fn x(&self, value: f64) -> f64 {
        NAMES + self.model.axis.position(value) * (self.pen.width - NAMES - RIGHT)
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_theme::{self, THEME};
    use super::*;
    use crosscheck_core::chart::{Credit, LinearAxis};
    use crosscheck_core::claims::Status;
    use crosscheck_core::lang::Language;
    use crosscheck_core::measure::Interval;

    fn model(doubted: bool) -> Ranges {
        let span = |series: usize, lane: usize, extent: Extent| Span {
            series,
            lane,
            extent,
            status: Status::Unlocatable,
            doubted,
            note: doubted.then_some(1),
        };
        let band = |lo: f64, hi: f64| Extent::Span(Interval { lo, hi });
        let spans = vec![
            span(0, 0, Extent::Point { value: 120.0, rounding: 0.0 }),
            span(1, 0, band(185.0, 210.0)),
            span(2, 1, band(150.0, 210.0)),
        ];
        Ranges {
            credit: Credit { title: "A source".to_owned(), address: None, date: None },
            unit: "$ a year".to_owned(),
            axis: LinearAxis::around([120.0, 210.0]),
            series: ["entry", "senior", "headline"].map(str::to_owned).to_vec(),
            lanes: 2,
            tracks: [Language::Rust, Language::JavaScript]
                .map(|language| Track { language, spans: spans.clone() })
                .to_vec(),
        }
    }

    fn svg(model: &Ranges, width: u32, scale: f64) -> String {
        test_theme::svg((width, 300), |area| ranges(area, model, &THEME, scale))
    }

    #[test]
    fn every_lane_says_what_it_holds() {
        let text = svg(&model(false), 720, 1.0);
        for label in ["Rust", "Node.js", "entry, senior", "headline", "185 to 210", "150 to 210", "$ a year"]
        {
            assert!(text.contains(label), "{label}");
        }
        assert_eq!(text.matches("<rect").count(), 1 + 4);
    }

    #[test]
    fn what_is_doubted_is_hollow_or_striped() {
        let (plain, doubted) = (svg(&model(false), 720, 1.0), svg(&model(true), 720, 1.0));
        assert!(doubted.matches("<polyline").count() > plain.matches("<polyline").count() + 20);
        assert_eq!(doubted.matches("120\u{a0}¹").count(), 2);
    }

    #[test]
    fn drawing_survives_odd_sizes_and_densities() {
        for (width, scale) in [(80, 1.0), (320, 0.5), (1280, 3.0), (100, 8.0)] {
            svg(&model(true), width, scale);
        }
    }
}
