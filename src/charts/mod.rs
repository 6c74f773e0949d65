//! Drawing, and drawing only: from a chart model onto any plotters backend, so that the same code draws on the
//! canvas and, in tests, into SVG.

mod ladder;
mod theme;

pub use ladder::{height_css, ladder};
pub use theme::{Colour, Theme};
