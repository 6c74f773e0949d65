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
    /// Reads `#rgb` or `#rrggbb`, the two forms that the style sheet uses.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |from: usize, to: usize| u8::from_str_radix(&digits[from..to], 16).ok();
        match digits.len() {
            6 => Some(Self { red: part(0, 2)?, green: part(2, 4)?, blue: part(4, 6)? }),
            3 => Some(Self { red: part(0, 1)? * 17, green: part(1, 2)? * 17, blue: part(2, 3)? * 17 }),
            _ => None,
        }
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
    pub languages: [Colour; 4],
}

impl Theme {
    /// The colour of a language.
    pub fn of(&self, language: Language) -> Colour {
        match language {
            Language::Rust => self.languages[0],
            Language::Go => self.languages[1],
            Language::JavaScript => self.languages[2],
            Language::Python => self.languages[3],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_the_style_sheet() {
        assert_eq!(Colour::parse("#D55E00"), Some(Colour { red: 213, green: 94, blue: 0 }));
        assert_eq!(Colour::parse("#fff"), Some(Colour { red: 255, green: 255, blue: 255 }));
        for bad in ["", "#", "#12", "red", "#12345g", "#ééé"] {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
    }
}
