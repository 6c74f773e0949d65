//! What every figure can do: be drawn on any backend, and be told in words.

use super::{
    GROWTH_HEIGHT_CSS, Theme, bars, bars_height_css, growth, height_css, ladder, ranges, ranges_height_css,
};
use crosscheck_core::chart::{Bars, GrowthChart, Ladder, Ranges};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::prelude::DrawingBackend;

/// What came of drawing on a backend.
pub type Drawn<B> = Result<(), DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>>;

/// A figure.
pub trait Drawing: PartialEq {
    /// CSS pixels from top to bottom.
    fn height_css(&self) -> f64;

    /// The figure in words, for those who cannot see it.
    fn summary(&self) -> String;

    /// Draws it on the whole area; `scale` is device pixels for a CSS pixel.
    ///
    /// # Errors
    /// What the backend refuses.
    fn draw<B: DrawingBackend>(&self, area: &DrawingArea<B, Shift>, theme: &Theme, scale: f64) -> Drawn<B>;
}

macro_rules! drawing {
    ($model:ty, $draw:path, $height:expr) => {
        impl Drawing for $model {
            fn height_css(&self) -> f64 {
                $height(self)
            }

            fn summary(&self) -> String {
                self.summary()
            }

            fn draw<B: DrawingBackend>(
                &self,
                area: &DrawingArea<B, Shift>,
                theme: &Theme,
                scale: f64,
            ) -> Drawn<B> {
                $draw(area, self, theme, scale)
            }
        }
    };
}

drawing!(Ladder, ladder, height_css);
drawing!(GrowthChart, growth, |_| GROWTH_HEIGHT_CSS);
drawing!(Bars, bars, bars_height_css);
drawing!(Ranges, ranges, ranges_height_css);
