//! Draws the ratio ladder.

use super::pen::{Area, At, Drawn, MARK, Pen, SMALL, TEXT, half_width};
use super::theme::{Colour, Theme};
use crosscheck_core::chart::{Ladder, Mark, Row, Scale, Subject};
use crosscheck_core::format;
use crosscheck_core::lang::Language;
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;

// All in CSS pixels.
const ROW: f64 = 58.0;
const AXIS: f64 = 46.0;
const TOP: f64 = 8.0;
const NAMES: f64 = 128.0;
const RIGHT: f64 = 22.0;
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
    let sheet = Plot { pen: Pen::on(area, theme, scale)?, model };
    let bottom = TOP + ROW * model.rows.len() as f64;
    sheet.axis(bottom)?;
    for (index, row) in model.rows.iter().enumerate() {
        sheet.row(row, TOP + ROW * (index as f64 + 0.5))?;
    }
    Ok(())
}

struct Plot<'a, B: DrawingBackend> {
    pen: Pen<'a, B>,
    model: &'a Ladder,
}

impl<B: DrawingBackend> Plot<'_, B> {
    fn axis(&self, bottom: f64) -> Drawn<B> {
        self.pen.x_axis(&self.model.axis.ticks, |value| self.x(value), (TOP, bottom), 14.0)?;
        let title = self.model.title();
        let right = self.pen.width - RIGHT;
        self.pen.text(
            &format!("{title}, log scale"),
            (right, bottom + 34.0),
            SMALL,
            self.pen.theme.quiet,
            HPos::Right,
        )
    }

    fn row(&self, row: &Row, y: f64) -> Drawn<B> {
        // The shape is the key; the name is in ink, since not every language's colour has the contrast of text.
        self.pen.marker(row.language.language(), (MARK, y - 8.0))?;
        self.pen.text(row.language.label(), (3.0 * MARK, y - 8.0), TEXT, self.pen.theme.ink, HPos::Left)?;
        self.pen.line((NAMES, y), (self.pen.width - RIGHT, y), self.pen.theme.hairline, 1.0)?;
        let is_claim = matches!(self.model.subject, Subject::Claim(_));
        let note = match (&row.here, row.published) {
            _ if row.failed => "failed, see below",
            (Some(_), None) if is_claim => "not in the document",
            (Some(_), _) => "",
            (None, _) if is_claim => "not yet checked here",
            (None, _) => "not yet measured",
        };
        self.pen.text(note, (0.0, y + 11.0), SMALL, self.pen.theme.quiet, HPos::Left)?;
        if let Some(band) = row.band {
            let (left, right) = (self.x(band.lo), self.x(band.hi));
            for x in [left, right] {
                self.pen.line((x, y + 5.0), (x, y + 13.0), self.pen.theme.quiet, 1.5)?;
            }
            self.pen.line((left, y + 9.0), (right, y + 9.0), self.pen.theme.quiet, 1.5)?;
        }
        if let Some(value) = row.reference {
            let x = self.x(value);
            self.pen.line((x, y - TICK), (x, y + TICK), self.pen.theme.ink, 2.0)?;
        }
        for &other in &row.others {
            self.diamond((self.x(other), y), MARK - 1.0, self.pen.theme.quiet, 1.0)?;
        }
        if let Some(mark) = &row.here {
            self.here(row.language.language(), mark, y)?;
        }
        if let Some(value) = row.published {
            self.diamond((self.x(value), y), MARK + 2.0, self.pen.theme.ink, 1.5)?;
            self.value(value, 2, y + 19.0, self.pen.theme.quiet)?;
        }
        Ok(())
    }

    fn here(&self, language: Language, mark: &Mark, y: f64) -> Drawn<B> {
        let colour = self.pen.theme.of(language);
        let on_axis = |value: f64| (self.model.axis.lo..=self.model.axis.hi).contains(&value);
        for &worker in mark.workers.iter().filter(|&&worker| on_axis(worker)) {
            self.pen.faint_dot((self.x(worker), y), colour)?;
        }
        if let Some(interval) = mark.interval {
            let (left, right) = (self.x(interval.lo), self.x(interval.hi));
            self.pen.line((left, y), (right, y), colour, 2.0)?;
            for (x, end) in [(left, interval.lo), (right, interval.hi)] {
                // A whisker that runs out of the axis has no end to show.
                if on_axis(end) {
                    self.pen.line((x, y - 5.0), (x, y + 5.0), colour, 2.0)?;
                }
            }
        }
        self.pen.marker(language, (self.x(mark.value), y))?;
        self.value(mark.value, format::digits(mark.value, mark.interval), y - 17.0, self.pen.theme.ink)
    }

    fn diamond(&self, (x, y): At, size: f64, colour: Colour, width: f64) -> Drawn<B> {
        let corners = [(0.0, -size), (size, 0.0), (0.0, size), (-size, 0.0), (0.0, -size), (size, 0.0)];
        self.pen.path(&corners.map(|(dx, dy)| (x + dx, y + dy)), colour, width)
    }

    fn value(&self, value: f64, digits: i32, y: f64, colour: Colour) -> Drawn<B> {
        let text = match self.model.scale {
            Scale::Ratio => format::ratio(value, digits),
            Scale::Milliseconds => format::duration(value, digits),
        };
        let half = half_width(&text);
        // Not `clamp`: on a very narrow canvas the ends cross.
        let x = self.x(value).min(self.pen.width - half - 2.0).max(NAMES + half);
        self.pen.text(&text, (x, y), SMALL, colour, HPos::Center)
    }

    fn x(&self, value: f64) -> f64 {
        NAMES + self.model.axis.position(value) * (self.pen.width - NAMES - RIGHT)
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_theme::{self, THEME};
    use super::*;
    use crosscheck_core::chart::Measured;
    use crosscheck_core::claims::parse;
    use crosscheck_core::measure::Interval;

    fn claim(scale: Scale) -> Ladder {
        let article = parse(include_str!("../../data/claims/article.json")).unwrap();
        let claim = article.claims.iter().find(|claim| claim.id == "fib").unwrap();
        Ladder::of(claim, 35, Measured::default(), Language::Rust, scale)
    }

    fn before() -> Ladder {
        claim(Scale::Ratio)
    }

    fn svg(model: &Ladder, width: u32, scale: f64) -> String {
        test_theme::svg((width, 300), |area| ladder(area, model, &THEME, scale))
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
    fn what_others_published_is_a_smaller_diamond() {
        let mut model = before();
        let lines = |model: &Ladder| svg(model, 720, 1.0).matches("<polyline").count();
        let with = lines(&model);
        let others: usize = model.rows.iter().map(|row| row.others.len()).sum();
        model.rows.iter_mut().for_each(|row| row.others.clear());
        assert_eq!((others, lines(&model)), (8, with - 8));
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
        let model = claim(Scale::Milliseconds);
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
