//! Draws time against size.

use super::pen::{Area, At, Drawn, Pen, SMALL};
use super::theme::Theme;
use crosscheck_core::chart::growth::{GrowthChart, Line, Place};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;

// All in CSS pixels.
const LEFT: f64 = 76.0;
const RIGHT: f64 = 104.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 46.0;
/// Labels at the ends of lines keep this far apart.
const LABEL: f64 = 15.0;

/// The height that the figure wants, in CSS pixels.
pub const HEIGHT_CSS: f64 = 380.0;

/// Draws the figure over the whole area. `scale` = device pixels for a CSS pixel.
///
/// # Errors
/// Those of the backend.
pub fn growth<B: DrawingBackend>(
    area: &Area<'_, B>,
    model: &GrowthChart,
    theme: &Theme,
    scale: f64,
) -> Drawn<B> {
    let sheet = Plot { pen: Pen::on(area, theme, scale)?, model };
    sheet.axes()?;
    for line in &model.lines {
        sheet.line(line)?;
    }
    sheet.names()
}

struct Plot<'a, B: DrawingBackend> {
    pen: Pen<'a, B>,
    model: &'a GrowthChart,
}

impl<B: DrawingBackend> Plot<'_, B> {
    fn axes(&self) -> Drawn<B> {
        let (theme, bottom, right) = (self.pen.theme, self.pen.height - BOTTOM, self.pen.width - RIGHT);
        for tick in &self.model.times.ticks {
            let y = self.y(tick.value);
            self.pen.line((LEFT, y), (right, y), theme.hairline, 1.0)?;
            self.pen.text(&tick.label, (LEFT - 8.0, y), SMALL, theme.quiet, HPos::Right)?;
        }
        self.pen.x_axis(&self.model.sizes.ticks, |value| self.x(value), (TOP, bottom), 14.0)?;
        let title = "milliseconds a call over size n, log scales";
        self.pen.text(title, (right, bottom + 34.0), SMALL, theme.quiet, HPos::Right)
    }

    fn line(&self, line: &Line) -> Drawn<B> {
        let colour = self.pen.theme.of(line.language.language());
        let places = |places: &[Place]| -> Vec<At> { places.iter().map(|&it| self.place(it)).collect() };
        // What the card says, as dots: the measured line runs beside or over them.
        for pair in places(&line.expected).windows(2) {
            for step in 0..=6 {
                let share = f64::from(step) / 6.0;
                let between = |from: f64, to: f64| from + share * (to - from);
                self.pen.faint_dot((between(pair[0].0, pair[1].0), between(pair[0].1, pair[1].1)), colour)?;
            }
        }
        let measured = places(&line.measured);
        if measured.len() > 1 {
            self.pen.path(&measured, colour, 2.0)?;
        }
        measured.iter().try_for_each(|&at| self.pen.marker(line.language.language(), at))
    }

    /// Each language's name at the end of its line, moved down where it would cover another.
    fn names(&self) -> Drawn<B> {
        let end = |line: &Line| Some((line.language, self.place(*line.measured.last()?)));
        let mut ends: Vec<_> = self.model.lines.iter().filter_map(end).collect();
        ends.sort_by(|a, b| a.1.1.total_cmp(&b.1.1));
        let mut free_from = 0.0;
        for (language, (x, y)) in ends {
            let y = f64::max(y, free_from);
            free_from = y + LABEL;
            self.pen.text(language.label(), (x + 12.0, y), SMALL, self.pen.theme.ink, HPos::Left)?;
        }
        Ok(())
    }

    fn place(&self, (n, ms): Place) -> At {
        (self.x(n), self.y(ms))
    }

    fn x(&self, n: f64) -> f64 {
        LEFT + self.model.sizes.position(n) * (self.pen.width - LEFT - RIGHT)
    }

    fn y(&self, ms: f64) -> f64 {
        let bottom = self.pen.height - BOTTOM;
        bottom - self.model.times.position(ms) * (bottom - TOP)
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_theme::{self, THEME};
    use super::*;
    use crosscheck_core::growth::{Curve, Point};
    use crosscheck_core::kernel::Growth;
    use crosscheck_core::lang::Contender;
    use crosscheck_core::measure::Estimate;

    fn svg(languages: &[Contender], size: (u32, u32)) -> String {
        let steps = [10, 20, 40, 80, 160];
        let square = Growth { power: 2.0, ..Growth::default() };
        let curve = |&language: &Contender| Curve {
            language,
            points: steps
                .map(|n| Point { n, time: Estimate { value: f64::from(n * n), interval: None, n: 1 } })
                .to_vec(),
        };
        let curves: Vec<Curve> = languages.iter().map(curve).collect();
        let model = GrowthChart::of(&curves, &square, &steps);
        test_theme::svg(size, |area| growth(area, &model, &THEME, 1.0))
    }

    #[test]
    fn lines_are_named_at_their_ends_without_overlap() {
        let text = svg(&Contender::PLAIN, (720, 380));
        for label in ["Rust", "Go", "JavaScript", "Python", "160", "log scales"] {
            assert!(text.contains(label), "{label}");
        }
        let place = |name: &str| -> f64 {
            let before = &text[..text.find(&format!(">\n{name}")).unwrap()];
            let y = &before[before.rfind(" y=\"").unwrap() + 4..];
            y[..y.find('"').unwrap()].parse().unwrap()
        };
        let mut places = Contender::PLAIN.map(|language| place(language.label()));
        places.sort_by(f64::total_cmp);
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= LABEL - 1.0), "{places:?}");
    }

    #[test]
    fn an_empty_chart_and_odd_sizes_are_survived() {
        for size in [(80, 80), (320, 380), (2000, 100)] {
            svg(&[], size);
            svg(&[Contender::RUST, Contender::RustScalar], size);
        }
    }
}
