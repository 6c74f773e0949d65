//! Colours for drawing.

use crosscheck_core::lang::Language;
use plotters::style::RGBColor;

/// An opaque colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// 0 to 255.
    pub red: u8,
    /// 0 to 255.
    pub green: u8,
    /// 0 to 255.
    pub blue: u8,
}

impl Colour {
    /// Reads `rgb(1, 2, 3)` and `rgba(1, 2, 3, 0.5)`, as browsers give computed colours; the opacity is left out.
    pub fn parse(text: &str) -> Option<Self> {
        let numbers =
            text.trim().strip_prefix("rgb")?.trim_start_matches('a').strip_prefix('(')?.strip_suffix(')')?;
        let mut parts = numbers.split(',').map(|part| part.trim().parse::<u8>().ok());
        Some(Self { red: parts.next()??, green: parts.next()??, blue: parts.next()?? })
    }
}

impl From<Colour> for RGBColor {
    fn from(colour: Colour) -> Self {
        Self(colour.red, colour.green, colour.blue)
    }
}

/// The colours of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Behind everything.
    pub paper: Colour,
    /// Text and marks.
    pub ink: Colour,
    /// Text of less weight.
    pub quiet: Colour,
    /// Lines that only guide the eye.
    pub hairline: Colour,
    /// In the order of [`Language::ALL`].
    pub languages: [Colour; Language::ALL.len()],
}

impl Theme {
    pub fn of(&self, language: Language) -> Colour {
        self.languages[language.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn computed_colours() {
        let vermillion = Some(Colour { red: 213, green: 94, blue: 0 });
        assert_eq!(Colour::parse("rgb(213, 94, 0)"), vermillion);
        assert_eq!(Colour::parse("rgba(213, 94, 0, 0.5)"), vermillion);
        for bad in ["", "rgb", "rgb()", "rgb(1, 2)", "rgb(1, 2, 300)", "#d55e00", "rgb(é, 1, 2)"] {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
    }
}
