//! Drawing, and drawing only: from a chart model onto any plotters backend, so that the same code draws on the
//! canvas and, in tests, into SVG.

mod bars;
mod caption;
mod drawing;
mod growth;
mod ladder;
mod pen;
mod ranges;
#[cfg(not(target_arch = "wasm32"))]
mod svg;
mod theme;

use bars::{bars, height_css as bars_height_css};
pub use caption::{Caption, fill};
pub use drawing::{Drawing, Drawn};
use growth::{HEIGHT_CSS as GROWTH_HEIGHT_CSS, growth};
use ladder::{height_css, ladder};
use ranges::{height_css as ranges_height_css, ranges};
#[cfg(not(target_arch = "wasm32"))]
pub use svg::svg;
pub use theme::{Colour, Theme};

#[cfg(test)]
mod test_theme {
    use super::pen::Area;
    use super::{Colour, Theme};
    use plotters::prelude::*;
    use std::io;

    pub(super) const THEME: Theme = Theme {
        paper: Colour { red: 255, green: 255, blue: 255 },
        ink: Colour { red: 0, green: 0, blue: 0 },
        quiet: Colour { red: 90, green: 90, blue: 90 },
        hairline: Colour { red: 220, green: 220, blue: 220 },
        languages: [Colour { red: 213, green: 94, blue: 0 }; 4],
    };

    /// What `draw` draws, as SVG.
    pub(super) fn svg(
        size: (u32, u32),
        draw: impl Fn(&Area<'_, SVGBackend<'_>>) -> Result<(), DrawingAreaErrorKind<io::Error>>,
    ) -> String {
        let mut text = String::new();
        {
            draw(&SVGBackend::with_string(&mut text, size).into_drawing_area()).unwrap();
        }
        text
    }
}
