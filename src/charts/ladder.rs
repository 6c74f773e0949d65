//! Draws the ratio ladder.
//!
//! Labels are placed by hand: plotters' own axes measure text through the DOM, a forced layout for each label.

use super::theme::{Colour, Theme};
use crosscheck_core::chart::{Ladder, LogAxis, Mark, Row, Scale};
use crosscheck_core::format;
use crosscheck_core::lang::Language;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

type Area<'a, B> = DrawingArea<B, Shift>;
type Drawn<B> = Result<(), DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>>;

// All in CSS pixels.
const ROW: f64 = 58.0;
const AXIS: f64 = 46.0;
const TOP: f64 = 8.0;
const NAMES: f64 = 128.0;
const RIGHT: f64 = 22.0;
const TEXT: f64 = 14.0;
const SMALL: f64 = 12.0;
const MARK: f64 = 6.0;
const TICK: f64 = 11.0;

/// The height that the figure wants, in CSS pixels.
pub fn height_css(model: &Ladder) -> f64 {
    TOP + ROW * model.rows.len() as f64 + AXIS
}

/// Draws the figure over the whole area. `scale` = device pixels for a CSS pixel.
///
/// # Errors
/// Those of the backend.
pub fn ladder<B: DrawingBackend>(area: &Area<'_, B>, model: &Ladder, theme: &Theme, scale: f64) -> Drawn<B> {
    area.fill(&RGBColor::from(theme.paper))?;
    let (width, _) = area.dim_in_pixel();
    let pen = Pen { area, theme, scale, axis: &model.axis, width: f64::from(width) / scale };
    let bottom = TOP + ROW * model.rows.len() as f64;
    pen.axis(model, bottom)?;
    for (index, row) in model.rows.iter().enumerate() {
        pen.row(row, model.scale, TOP + ROW * (index as f64 + 0.5))?;
    }
    Ok(())
}

/// Draws in CSS pixels.
struct Pen<'a, B: DrawingBackend> {
    area: &'a Area<'a, B>,
    theme: &'a Theme,
    scale: f64,
    axis: &'a LogAxis,
    width: f64,
}

impl<B: DrawingBackend> Pen<'_, B> {
    fn axis(&self, model: &Ladder, bottom: f64) -> Drawn<B> {
        let mut free_from = 0.0;
        for tick in &model.axis.ticks {
            let x = self.x(tick.value);
            self.line((x, TOP), (x, bottom), self.theme.hairline, 1.0)?;
            // On a narrow figure a label that would run into the one before it is left out.
            let half = half_width(&tick.label) + 3.0;
            if x - half >= free_from {
                self.text(&tick.label, (x, bottom + 14.0), SMALL, self.theme.quiet, HPos::Center)?;
                free_from = x + half;
            }
        }
        let title = match model.scale {
            Scale::Ratio => format!("times the time of {}", model.baseline.label()),
            Scale::Milliseconds => format!("milliseconds, scaled to n = {}", model.published_n),
        };
        let right = self.width - RIGHT;
        self.text(
            &format!("{title}, log scale"),
            (right, bottom + 34.0),
            SMALL,
            self.theme.quiet,
            HPos::Right,
        )
    }

    fn row(&self, row: &Row, scale: Scale, y: f64) -> Drawn<B> {
        let colour = self.theme.of(row.language);
        // The shape is the key; the name is in ink, since not every language's colour has the contrast of text.
        self.marker(row.language, (MARK, y - 8.0), colour)?;
        self.text(row.language.label(), (3.0 * MARK, y - 8.0), TEXT, self.theme.ink, HPos::Left)?;
        self.line((NAMES, y), (self.width - RIGHT, y), self.theme.hairline, 1.0)?;
        let note = match (&row.here, row.published) {
            _ if row.failed => "failed, see below",
            (Some(_), Some(_)) => "",
            (Some(_), None) => "nothing published",
            (None, _) => "not yet checked here",
        };
        self.text(note, (0.0, y + 11.0), SMALL, self.theme.quiet, HPos::Left)?;
        if let Some(value) = row.reference {
            let x = self.x(value);
            self.line((x, y - TICK), (x, y + TICK), self.theme.ink, 2.0)?;
        }
        if let Some(mark) = &row.here {
            self.here(row.language, mark, scale, y)?;
        }
        if let Some(value) = row.published {
            self.diamond((self.x(value), y))?;
            self.value(value, 2, scale, y + 19.0, self.theme.quiet)?;
        }
        Ok(())
    }

    fn here(&self, language: Language, mark: &Mark, scale: Scale, y: f64) -> Drawn<B> {
        let colour = self.theme.of(language);
        let on_axis = |value: f64| (self.axis.lo..=self.axis.hi).contains(&value);
        for &worker in mark.workers.iter().filter(|&&worker| on_axis(worker)) {
            let faint = RGBColor::from(colour).mix(0.3).filled();
            self.area.draw(&Circle::new(self.at((self.x(worker), y)), self.px(3.0), faint))?;
        }
        if let Some(interval) = mark.interval {
            let (left, right) = (self.x(interval.lo), self.x(interval.hi));
            self.line((left, y), (right, y), colour, 2.0)?;
            for (x, end) in [(left, interval.lo), (right, interval.hi)] {
                // A whisker that runs out of the axis has no end to show.
                if on_axis(end) {
                    self.line((x, y - 5.0), (x, y + 5.0), colour, 2.0)?;
                }
            }
        }
        self.marker(language, (self.x(mark.value), y), colour)?;
        self.value(mark.value, format::digits(mark.value, mark.interval), scale, y - 17.0, self.theme.ink)
    }

    /// Each language has its own shape, so that colour is never the only sign.
    fn marker(&self, language: Language, (x, y): (f64, f64), colour: Colour) -> Drawn<B> {
        let style = RGBColor::from(colour).filled();
        let corners: &[(f64, f64)] = match language {
            Language::Rust => return self.area.draw(&Circle::new(self.at((x, y)), self.px(MARK), style)),
            Language::Go => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
            Language::JavaScript => &[(0.0, -1.1), (1.1, 0.9), (-1.1, 0.9)],
            Language::Python => &[(0.0, 1.1), (1.1, -0.9), (-1.1, -0.9)],
        };
        let corners: Vec<_> =
            corners.iter().map(|(dx, dy)| self.at((x + dx * MARK, y + dy * MARK))).collect();
        self.area.draw(&Polygon::new(corners, style))
    }

    fn diamond(&self, (x, y): (f64, f64)) -> Drawn<B> {
        let size = MARK + 2.0;
        let corners = [(0.0, -size), (size, 0.0), (0.0, size), (-size, 0.0), (0.0, -size), (size, 0.0)];
        let corners: Vec<_> = corners.iter().map(|(dx, dy)| self.at((x + dx, y + dy))).collect();
        let style = RGBColor::from(self.theme.ink).stroke_width(self.stroke(1.5));
        self.area.draw(&PathElement::new(corners, style))
    }

    fn value(&self, value: f64, digits: i32, scale: Scale, y: f64, colour: Colour) -> Drawn<B> {
        let text = match scale {
            Scale::Ratio => format::ratio(value, digits),
            Scale::Milliseconds => format::duration(value, digits),
        };
        let half = half_width(&text);
        // Not `clamp`: on a very narrow canvas the ends cross.
        let x = self.x(value).min(self.width - half - 2.0).max(NAMES + half);
        self.text(&text, (x, y), SMALL, colour, HPos::Center)
    }

    fn x(&self, value: f64) -> f64 {
        NAMES + self.axis.position(value) * (self.width - NAMES - RIGHT)
    }

    fn line(&self, from: (f64, f64), to: (f64, f64), colour: Colour, width: f64) -> Drawn<B> {
        let style = RGBColor::from(colour).stroke_width(self.stroke(width));
        self.area.draw(&PathElement::new(vec![self.at(from), self.at(to)], style))
    }

    fn text(&self, text: &str, at: (f64, f64), size: f64, colour: Colour, side: HPos) -> Drawn<B> {
        let font = ("system-ui, sans-serif", size * self.scale).into_font();
        let style = font.color(&RGBColor::from(colour)).pos(Pos::new(side, VPos::Center));
        self.area.draw(&Text::new(text.to_owned(), self.at(at), style))
    }

    fn at(&self, (x, y): (f64, f64)) -> (i32, i32) {
        (self.px(x), self.px(y))
    }

    #[expect(clippy::cast_possible_truncation, reason = "the size of a screen")]
    fn px(&self, css: f64) -> i32 {
        (css * self.scale).round() as i32
    }

    fn stroke(&self, css: f64) -> u32 {
        self.px(css).max(1).unsigned_abs()
    }
}

/// Half the width of a small label, in CSS pixels: an estimate, since measuring would ask the DOM.
fn half_width(text: &str) -> f64 {
    SMALL * 0.3 * text.chars().count() as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::claims::published::FIBONACCI;
    use crosscheck_core::measure::{Interval, Summary};

    const THEME: Theme = Theme {
        paper: Colour { red: 255, green: 255, blue: 255 },
        ink: Colour { red: 0, green: 0, blue: 0 },
        quiet: Colour { red: 90, green: 90, blue: 90 },
        hairline: Colour { red: 220, green: 220, blue: 220 },
        languages: [Colour { red: 213, green: 94, blue: 0 }; 4],
    };

    fn before() -> Ladder {
        Ladder::of(&FIBONACCI, &Summary::default(), Language::Rust, Scale::Ratio, 47.0)
    }

    fn svg(model: &Ladder, width: u32, scale: f64) -> String {
        let mut text = String::new();
        {
            let size = (width, 300);
            let area = SVGBackend::with_string(&mut text, size).into_drawing_area();
            ladder(&area, model, &THEME, scale).unwrap();
        }
        text
    }

    #[test]
    fn before_a_run_the_published_figures_stand_there() {
        let text = svg(&before(), 720, 1.0);
        for label in ["Rust", "Go", "JavaScript", "Python", "1.0×", "1.8×", "60×", "times the time of Rust"]
        {
            assert!(text.contains(label), "{label}");
        }
        assert_eq!(text.matches("not yet checked here").count(), 4);
    }

    #[test]
    fn a_measured_row_has_its_marker_whisker_and_value() {
        let mut model = before();
        let mark =
            Mark { value: 7.4, interval: Some(Interval { lo: 7.0, hi: 7.9 }), workers: vec![7.1, 7.6] };
        model.rows[1].here = Some(mark);
        let (bare, text) = (svg(&before(), 720, 1.0), svg(&model, 720, 1.0));
        assert!(text.contains("7.4×"));
        assert_eq!(text.matches("<circle").count(), bare.matches("<circle").count() + 2);
        assert_eq!(text.matches("<polygon").count(), bare.matches("<polygon").count() + 1);
        assert_eq!(text.matches("not yet checked here").count(), 3);
    }

    #[test]
    fn a_reference_is_a_tick_in_each_row() {
        let file = include_str!("../../core/tests/fixtures/reference.json");
        let suite = crosscheck_core::reference::Reference::parse(file).unwrap().suite();
        let model = before().with_reference(suite.kernel("fib").unwrap(), 47.0);
        let lines =
            |model: &Ladder| svg(model, 720, 1.0).matches("<polyline").count() - model.axis.ticks.len();
        assert_eq!(lines(&model), lines(&before()) + 4);
    }

    #[test]
    fn a_failed_row_says_so() {
        let mut model = before();
        model.rows[1].failed = true;
        let text = svg(&model, 720, 1.0);
        assert_eq!(text.matches("failed, see below").count(), 1);
        assert_eq!(text.matches("not yet checked here").count(), 3);
    }

    #[test]
    fn labels_of_a_narrow_axis_keep_apart() {
        let model = Ladder::of(&FIBONACCI, &Summary::default(), Language::Rust, Scale::Milliseconds, 47.0);
        let (wide, narrow) = (svg(&model, 1200, 1.0), svg(&model, 320, 1.0));
        assert!(narrow.matches("<text").count() < wide.matches("<text").count());
        assert!(narrow.contains("scaled to n = 35"));
    }

    #[test]
    fn drawing_survives_odd_sizes_and_densities() {
        for (width, scale) in [(80, 1.0), (320, 0.5), (1280, 3.0), (100, 8.0)] {
            svg(&before(), width, scale);
        }
    }
}
