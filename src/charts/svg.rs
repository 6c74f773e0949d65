//! A figure as SVG in the colours of the style sheet, so that it follows the theme by itself.

use super::{Colour, Drawing, Theme};
use plotters::prelude::{IntoDrawingArea, SVGBackend};

/// Colours that stand for the style sheet's until the text is there.
const fn stand_in(place: u8) -> Colour {
    Colour { red: 1, green: 2, blue: place }
}

const NAMES: [&str; 8] = ["paper", "ink", "quiet", "hairline", "rust", "go", "javascript", "python"];

const THEME: Theme = Theme {
    paper: stand_in(0),
    ink: stand_in(1),
    quiet: stand_in(2),
    hairline: stand_in(3),
    languages: [stand_in(4), stand_in(5), stand_in(6), stand_in(7)],
};

/// The figure at a width in CSS pixels; empty where it cannot be drawn, since it is still there as a table.
pub fn svg(figure: &impl Drawing, width: u32, class: &str) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size on the page")]
    let height = figure.height_css().ceil() as u32;
    let mut text = String::new();
    let drawn =
        figure.draw(&SVGBackend::with_string(&mut text, (width, height)).into_drawing_area(), &THEME, 1.0);
    if drawn.is_err() {
        return String::new();
    }
    for (place, name) in NAMES.iter().enumerate() {
        text = text.replace(&format!("#0102{place:02X}"), &format!("var(--{name})"));
    }
    text = with_font_sizes(&text);
    let size = format!("width=\"{width}\" height=\"{height}\"");
    text.replacen(&size, &format!("class=\"{class}\""), 1)
}

/// The backend makes text smaller by this factor than was asked for; a canvas does not.
const SMALLER: f64 = 1.24;

/// The text with the sizes that were asked for, to a tenth of a pixel.
fn with_font_sizes(text: &str) -> String {
    const SIZE: &str = "font-size=\"";
    let mut parts = text.split(SIZE);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (size, rest) = part.split_once('"').unwrap_or((part, ""));
        let size = size.parse::<f64>().map_or(0.0, |size| (size * SMALLER * 10.0).round() / 10.0);
        whole += &format!("{SIZE}{size}\"{rest}");
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_has_the_size_that_was_asked_for() {
        let text = "<text font-size=\"11.290322580645162\">a</text><text font-size=\"9.67741935483871\"/>";
        assert_eq!(with_font_sizes(text), "<text font-size=\"14\">a</text><text font-size=\"12\"/>");
        assert_eq!(with_font_sizes("<svg/>"), "<svg/>");
    }

    #[test]
    fn it_has_no_colours_of_its_own() {
        let card = &crate::bundle::cards()[0];
        let growth = crosscheck_core::chart::GrowthChart::of(&[], &card.growth, &card.sizes.steps);
        let text = svg(&growth, 358, "narrow");
        assert!(text.starts_with("<svg class=\"narrow\"") && text.contains("var(--quiet)"), "{text}");
        assert!(!text.contains('#'), "{text}");
    }
}
