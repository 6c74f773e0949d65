//! Draws bars of one source.

use super::pen::{Area, Drawn, MARK, Pen, SMALL, TEXT, fitted, half_width};
use super::theme::Theme;
use crosscheck_core::chart::extent::raised;
use crosscheck_core::chart::{Bar, Bars, Extent};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;

// All in CSS pixels.
const ROW: f64 = 38.0;
const AXIS: f64 = 42.0;
const TOP: f64 = 4.0;
const THICKNESS: f64 = 16.0;
const LEAST_NAMES: f64 = 104.0;
/// At most this share of the width belongs to the names.
const NAMES_SHARE: f64 = 0.42;
/// Shorter whiskers would hide in the end of their bar.
const LEAST_WHISKER: f64 = 3.0;

/// The height that the figure wants, in CSS pixels.
pub fn height_css(model: &Bars) -> f64 {
    TOP + ROW * model.bars.len() as f64 + AXIS
}

/// Draws the figure over the whole area. `scale` = device pixels for a CSS pixel.
///
/// # Errors
/// Those of the backend.
pub fn bars<B: DrawingBackend>(area: &Area<'_, B>, model: &Bars, theme: &Theme, scale: f64) -> Drawn<B> {
    let pen = Pen::on(area, theme, scale)?;
    let names = model.bars.iter().map(|bar| 2.0 * half_width(&bar.about)).fold(LEAST_NAMES, f64::max);
    let labels = model.bars.iter().map(|bar| 2.0 * half_width(&label(bar))).fold(0.0, f64::max);
    let left = names.min(pen.width * NAMES_SHARE).max(LEAST_NAMES) + 8.0;
    // Behind the longest bar there is room for its label.
    let right = pen.width - labels - 10.0;
    let sheet = Plot { pen, model, left, right: right.max(left + 20.0) };
    sheet.axis()?;
    for (index, bar) in model.bars.iter().enumerate() {
        sheet.bar(bar, TOP + ROW * (index as f64 + 0.5))?;
    }
    sheet.zero()
}

struct Plot<'a, B: DrawingBackend> {
    pen: Pen<'a, B>,
    model: &'a Bars,
    left: f64,
    right: f64,
}

impl<B: DrawingBackend> Plot<'_, B> {
    fn bottom(&self) -> f64 {
        TOP + ROW * self.model.bars.len() as f64
    }

    fn axis(&self) -> Drawn<B> {
        let bottom = self.bottom();
        self.pen.x_axis(&self.model.axis.ticks, |value| self.x(value), (TOP, bottom), 12.0)?;
        let title = self.model.axis_title();
        self.pen.text(&title, (self.left, bottom + 30.0), SMALL, self.pen.theme.quiet, HPos::Left)
    }

    /// Where all bars stand, over their ends.
    fn zero(&self) -> Drawn<B> {
        let x = self.x(0.0);
        self.pen.line((x, TOP), (x, self.bottom()), self.pen.theme.ink, 1.0)
    }

    fn bar(&self, bar: &Bar, y: f64) -> Drawn<B> {
        let (pen, theme) = (&self.pen, self.pen.theme);
        let name_y = if bar.about.is_empty() { y } else { y - 8.0 };
        pen.marker(bar.language, (MARK, name_y))?;
        let name = bar.language.published_label();
        pen.text(name, (3.0 * MARK, name_y), TEXT, theme.ink, HPos::Left)?;
        let about = fitted(&bar.about, self.left - 8.0);
        pen.text(&about, (0.0, y + 10.0), SMALL, theme.quiet, HPos::Left)?;

        let colour = theme.of(bar.language);
        let ends = match bar.extent {
            Extent::Point { value, .. } => [self.x(value.min(0.0)), self.x(value.max(0.0))],
            Extent::Span(range) => [self.x(range.lo), self.x(range.hi)],
        };
        let [from, to] = [(ends[0], y - THICKNESS / 2.0), (ends[1].max(ends[0] + 1.0), y + THICKNESS / 2.0)];
        if bar.doubted { pen.hatched_bar(from, to, colour) } else { pen.bar(from, to, colour) }?;
        let end = to.0.max(self.whisker(&bar.extent, y)?);
        pen.text(&label(bar), (end + 6.0, y), SMALL, theme.ink, HPos::Left)
    }

    /// What the rounding leaves open, where that can be seen; gives how far it reaches.
    fn whisker(&self, extent: &Extent, y: f64) -> Result<f64, ErrorOf<B>> {
        let Extent::Point { value, rounding } = *extent else { return Ok(0.0) };
        let [left, right] = [self.x(value - rounding), self.x(value + rounding)];
        if right - left < LEAST_WHISKER {
            return Ok(0.0);
        }
        self.pen.line((left, y), (right, y), self.pen.theme.ink, 1.5)?;
        for x in [left, right] {
            self.pen.line((x, y - 4.0), (x, y + 4.0), self.pen.theme.ink, 1.5)?;
        }
        Ok(right)
    }

    fn x(&self, value: f64) -> f64 {
        self.left + self.model.axis.position(value) * (self.right - self.left)
    }
}

type ErrorOf<B> = plotters::drawing::DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>;

/// The figure with the number of its note.
fn label(bar: &Bar) -> String {
    bar.extent.text() + &bar.note.map(|note| format!("\u{a0}{}", raised(note))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::test_theme::{self, THEME};
    use super::*;
    use crosscheck_core::chart::{Credit, LinearAxis};
    use crosscheck_core::lang::Language;
    use crosscheck_core::measure::Interval;

    fn model(doubted: bool) -> Bars {
        let bar = |language: Language, extent: Extent, doubted: bool| Bar {
            language,
            about: "Actix".to_owned(),
            extent,
            status: None,
            doubted,
            note: doubted.then_some(2),
        };
        Bars {
            credit: Credit { title: "A source".to_owned(), address: None, date: None },
            checked: String::new(),
            unit: "req/s".to_owned(),
            better: None,
            axis: LinearAxis::from_zero([338.0]),
            bars: vec![
                bar(Language::Rust, Extent::Point { value: 320.0, rounding: 5.0 }, doubted),
                bar(Language::Go, Extent::Span(Interval { lo: 100.0, hi: 338.0 }), false),
            ],
        }
    }

    fn svg(model: &Bars, width: u32, scale: f64) -> String {
        test_theme::svg((width, 200), |area| bars(area, model, &THEME, scale))
    }

    #[test]
    fn bars_have_their_names_and_figures() {
        let text = svg(&model(false), 720, 1.0);
        for label in ["Rust", "Go", "Actix", "\n320\n", "100 to 338", "req/s", "\n200\n"] {
            assert!(text.contains(label), "{label}");
        }
        // The paper is one; Go's marker is no rectangle.
        assert_eq!(text.matches("<rect").count(), 3);
    }

    #[test]
    fn a_doubted_bar_is_striped_and_names_its_note() {
        let (plain, doubted) = (svg(&model(false), 720, 1.0), svg(&model(true), 720, 1.0));
        assert_eq!(doubted.matches("<rect").count(), 2);
        assert!(doubted.matches("<polyline").count() > plain.matches("<polyline").count() + 20);
        assert!(doubted.contains("320\u{a0}²") && !plain.contains('²'));
    }

    #[test]
    fn drawing_survives_odd_sizes_and_densities() {
        for (width, scale) in [(80, 1.0), (320, 0.5), (1280, 3.0), (100, 8.0)] {
            svg(&model(true), width, scale);
        }
    }
}
