//! What every figure is drawn with, in CSS pixels.
//!
//! Labels are placed by hand: plotters' own axes measure text through the DOM, a forced layout for each label.

use super::theme::{Colour, Theme};
use crosscheck_core::chart::Tick;
use crosscheck_core::lang::Language;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

pub(super) type Area<'a, B> = DrawingArea<B, Shift>;
pub(super) type Drawn<B> = Result<(), DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>>;
/// A place, in CSS pixels from the upper left corner.
pub(super) type At = (f64, f64);

pub(super) const TEXT: f64 = 14.0;
pub(super) const SMALL: f64 = 12.0;
pub(super) const MARK: f64 = 6.0;
/// From stripe to stripe of a hatched bar, measured along its edge.
const STRIPES: f64 = 6.0;

/// Draws on a whole area.
pub(super) struct Pen<'a, B: DrawingBackend> {
    area: &'a Area<'a, B>,
    pub(super) theme: &'a Theme,
    /// Device pixels for a CSS pixel.
    scale: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl<'a, B: DrawingBackend> Pen<'a, B> {
    /// A pen on an empty sheet.
    pub(super) fn on(
        area: &'a Area<'a, B>,
        theme: &'a Theme,
        scale: f64,
    ) -> Result<Self, DrawingAreaErrorKind<B::ErrorType>> {
        area.fill(&RGBColor::from(theme.paper))?;
        let (width, height) = area.dim_in_pixel();
        Ok(Self { area, theme, scale, width: f64::from(width) / scale, height: f64::from(height) / scale })
    }

    /// The lines of a horizontal axis from `top` to `bottom`, with their labels `below` it. On a narrow figure a label that
    /// would run into the one before it is left out.
    pub(super) fn x_axis(
        &self,
        ticks: &[Tick],
        x: impl Fn(f64) -> f64,
        (top, bottom): (f64, f64),
        below: f64,
    ) -> Drawn<B> {
        let mut free_from = 0.0;
        for tick in ticks {
            let (x, half) = (x(tick.value), half_width(&tick.label) + 3.0);
            self.line((x, top), (x, bottom), self.theme.hairline, 1.0)?;
            if x - half >= free_from {
                self.text(&tick.label, (x, bottom + below), SMALL, self.theme.quiet, HPos::Center)?;
                free_from = x + half;
            }
        }
        Ok(())
    }

    pub(super) fn line(&self, from: At, to: At, colour: Colour, width: f64) -> Drawn<B> {
        self.path(&[from, to], colour, width)
    }

    pub(super) fn path(&self, places: &[At], colour: Colour, width: f64) -> Drawn<B> {
        let style = RGBColor::from(colour).stroke_width(self.px(width).max(1).unsigned_abs());
        let places: Vec<_> = places.iter().map(|&place| self.at(place)).collect();
        self.area.draw(&PathElement::new(places, style))
    }

    pub(super) fn text(&self, text: &str, at: At, size: f64, colour: Colour, side: HPos) -> Drawn<B> {
        let font = ("system-ui, sans-serif", size * self.scale).into_font();
        let style = font.color(&RGBColor::from(colour)).pos(Pos::new(side, VPos::Center));
        self.area.draw(&Text::new(text.to_owned(), self.at(at), style))
    }

    /// A dot that lets what lies below shine through.
    pub(super) fn faint_dot(&self, at: At, colour: Colour) -> Drawn<B> {
        let style = RGBColor::from(colour).mix(0.3).filled();
        self.area.draw(&Circle::new(self.at(at), self.px(3.0), style))
    }

    /// Each language has its own shape, so that colour is never the only sign.
    pub(super) fn marker(&self, language: Language, at: At) -> Drawn<B> {
        let style = RGBColor::from(self.theme.of(language)).filled();
        match language.marker() {
            [] => self.area.draw(&Circle::new(self.at(at), self.px(MARK), style)),
            corners => self.area.draw(&Polygon::new(self.around(at, corners), style)),
        }
    }

    /// The same shape, empty.
    pub(super) fn hollow_marker(&self, language: Language, at: At) -> Drawn<B> {
        let style = RGBColor::from(self.theme.of(language)).stroke_width(self.px(2.0).unsigned_abs());
        match language.marker() {
            [] => self.area.draw(&Circle::new(self.at(at), self.px(MARK - 1.0), style)),
            corners => {
                let mut path = self.around(at, corners);
                // The first side once more, so that its corner is joined like the others.
                path.extend_from_within(..2);
                self.area.draw(&PathElement::new(path, style))
            }
        }
    }

    fn around(&self, (x, y): At, corners: &[At]) -> Vec<(i32, i32)> {
        corners.iter().map(|(dx, dy)| self.at((x + dx * MARK, y + dy * MARK))).collect()
    }

    /// A bar from its upper left to its lower right corner.
    pub(super) fn bar(&self, from: At, to: At, colour: Colour) -> Drawn<B> {
        let style = RGBColor::from(colour).filled();
        self.area.draw(&Rectangle::new([self.at(from), self.at(to)], style))
    }

    /// The same as an outline with stripes in it, which need no colour to be told apart.
    pub(super) fn hatched_bar(&self, from: At, to: At, colour: Colour) -> Drawn<B> {
        let ((left, top), (right, bottom)) = (from, to);
        let corners = [from, (right, top), to, (left, bottom), from, (right, top)];
        self.path(&corners, colour, 1.5)?;
        let height = bottom - top;
        let mut foot = left - height + STRIPES;
        while foot < right {
            // From the lower to the upper edge at 45 degrees, cut by the sides.
            let (start, end) = (foot.max(left), (foot + height).min(right));
            self.line((start, bottom - (start - foot)), (end, bottom - (end - foot)), colour, 1.5)?;
            foot += STRIPES;
        }
        Ok(())
    }

    fn at(&self, (x, y): At) -> (i32, i32) {
        (self.px(x), self.px(y))
    }

    #[expect(clippy::cast_possible_truncation, reason = "the size of a screen")]
    fn px(&self, css: f64) -> i32 {
        (css * self.scale).round() as i32
    }
}

/// The text as far as it fits into a width of small letters, in CSS pixels.
pub(super) fn fitted(text: &str, width: f64) -> String {
    if 2.0 * half_width(text) <= width {
        return text.to_owned();
    }
    let mut fitted = String::new();
    for letter in text.chars() {
        fitted.push(letter);
        if 2.0 * half_width(&fitted) + SMALL > width {
            break;
        }
    }
    fitted.trim_end().to_owned() + "…"
}

/// Half the width of a small label, in CSS pixels: an estimate, since measuring would ask the DOM.
pub(super) fn half_width(text: &str) -> f64 {
    SMALL * 0.3 * text.chars().count() as f64
}
