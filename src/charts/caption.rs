//! What stands below a figure that leaves the page as a picture: what it shows, and where that comes from.

use super::pen::{Area, Drawn, Pen, SMALL, TEXT};
use super::theme::Theme;
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::HPos;

// All in CSS pixels.
const TITLE: f64 = 24.0;
const LINE: f64 = 17.0;
const MARGIN: f64 = 14.0;

/// The words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// What the figure shows.
    pub title: String,
    /// Sentences, each on lines of its own.
    pub lines: Vec<String>,
}

/// Makes the whole area paper.
pub fn fill<B: DrawingBackend>(area: &Area<'_, B>, theme: &Theme) {
    // What cannot be filled cannot be drawn on either.
    let _ = Pen::on(area, theme, 1.0);
}

impl Caption {
    /// The height that it wants below a figure of this width, in CSS pixels.
    pub fn height_css(&self, width: f64) -> f64 {
        TITLE * wrapped(&self.title, width, TEXT).len() as f64
            + LINE * self.lines.iter().flat_map(|line| wrapped(line, width, SMALL)).count() as f64
            + 2.0 * MARGIN
    }

    /// Draws the figure into the upper part of the area, `figure` CSS pixels high, and the words below it. `scale` =
    /// device pixels for a CSS pixel.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn below<B: DrawingBackend>(
        &self,
        area: &Area<'_, B>,
        figure: f64,
        theme: &Theme,
        scale: f64,
        draw: impl FnOnce(&Area<'_, B>) -> Drawn<B>,
    ) -> Drawn<B> {
        #[expect(clippy::cast_possible_truncation, reason = "the size of a screen")]
        let (upper, lower) = area.split_vertically((figure * scale).round() as i32);
        draw(&upper)?;
        let pen = Pen::on(&lower, theme, scale)?;
        pen.line((0.0, MARGIN / 2.0), (pen.width, MARGIN / 2.0), theme.hairline, 1.0)?;
        let mut y = MARGIN + TITLE / 2.0;
        for line in wrapped(&self.title, pen.width, TEXT) {
            pen.text(&line, (0.0, y), TEXT, theme.ink, HPos::Left)?;
            y += TITLE;
        }
        y -= (TITLE - LINE) / 2.0;
        for line in self.lines.iter().flat_map(|line| wrapped(line, pen.width, SMALL)) {
            pen.text(&line, (0.0, y), SMALL, theme.quiet, HPos::Left)?;
            y += LINE;
        }
        Ok(())
    }
}

/// Lines that fit into a width at a size, all in CSS pixels: by an estimate of the letters' width, since measuring would
/// ask the DOM. A word that is longer than a line, as an address may be, is cut.
fn wrapped(text: &str, width: f64, size: f64) -> Vec<String> {
    let fits = |letters: usize| letters as f64 * size * 0.56 <= width;
    let longest = (1..200).take_while(|&letters| fits(letters)).last().unwrap_or(1);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace().flat_map(|word| cut(word, longest)) {
        match lines.last_mut() {
            Some(line) if fits(line.chars().count() + 1 + word.chars().count()) => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

fn cut(word: &str, longest: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters.chunks(longest).map(|piece| piece.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::test_theme::{self, THEME};
    use super::*;
    use plotters::prelude::*;

    #[test]
    fn lines_are_wrapped_and_the_height_holds_them() {
        assert_eq!(wrapped("one two three", 100.0, 12.0), ["one two three"]);
        assert_eq!(wrapped("one two three", 50.0, 12.0), ["one two", "three"]);
        assert_eq!(wrapped("a https://x.org/y", 70.0, 12.0), ["a", "https://x.", "org/y"]);
        assert_eq!(wrapped("  ", 50.0, 12.0), Vec::<String>::new());
        let caption = Caption { title: "A title".to_owned(), lines: vec!["word ".repeat(40); 3] };
        let (width, figure) = (300.0, 50.0);
        let height = figure + caption.height_css(width);
        let text = test_theme::svg((600, 1_000), |area| {
            caption.below(area, figure, &THEME, 2.0, |upper| upper.fill(&RGBColor(1, 2, 3)))
        });
        assert!(text.contains("A title"));
        let places =
            text.split(" y=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok());
        assert!(places.fold(0.0, f64::max) < height * 2.0);
    }
}
