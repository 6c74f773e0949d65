//! A sheet of paper that text and shapes are drawn on, in the colours of the style sheet and in one typeface of two weights.

use anyhow::{Context, Result};
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder, Tag};
use rustybuzz::{Face, Feature, UnicodeBuffer};
use std::path::Path;
use tiny_skia::{Color, FillRule, Paint, PathBuilder, Pixmap, Stroke, Transform};

/// An npm package, so that every machine draws with the same letters.
const FONT: &str = "node_modules/@expo-google-fonts/gelasio";
const WEIGHTS: [&str; 2] = ["400Regular/Gelasio_400Regular.ttf", "600SemiBold/Gelasio_600SemiBold.ttf"];
/// Digits as high as capitals.
const LINING: Tag = Tag::from_bytes(b"lnum");
/// By how many pixels lines are made shorter to even them out.
const STEP: f32 = 12.0;

/// The files of the typeface.
pub struct Fonts([Vec<u8>; 2]);

impl Fonts {
    /// Reads them in the checkout.
    pub fn read(root: &Path) -> Result<Self> {
        let read = |file: &str| {
            let path = root.join(FONT).join(file);
            std::fs::read(&path)
                .with_context(|| format!("{}: `cargo xtask setup` installs it", path.display()))
        };
        Ok(Self([read(WEIGHTS[0])?, read(WEIGHTS[1])?]))
    }

    /// The typeface in both weights.
    pub fn faces(&self) -> Result<Faces<'_>> {
        let face = |bytes| Face::from_slice(bytes, 0).context("the font cannot be read");
        Ok(Faces { regular: face(&self.0[0])?, bold: face(&self.0[1])? })
    }
}

/// The typeface.
pub struct Faces<'a> {
    regular: Face<'a>,
    bold: Face<'a>,
}

/// A weight and a size in pixels.
#[derive(Clone, Copy)]
pub struct Type {
    pub is_bold: bool,
    pub size: f32,
}

impl Type {
    pub const fn regular(size: f32) -> Self {
        Self { is_bold: false, size }
    }

    pub const fn bold(size: f32) -> Self {
        Self { is_bold: true, size }
    }
}

impl Faces<'_> {
    /// How wide a line becomes.
    pub fn width(&self, text: &str, kind: Type) -> f32 {
        self.set(text, kind, &mut Pen::default())
    }

    /// The words of a text, to be put into lines at any size.
    pub fn words<'t>(&self, text: &'t str, is_bold: bool) -> Words<'t> {
        let unit = Type { is_bold, size: 1.0 };
        let words = text.split_whitespace().map(|word| (word, self.width(word, unit))).collect();
        Words { words, space: self.width(" ", unit) }
    }

    /// Puts the outlines of a line, from the pen's place on, into its path, and gives the width.
    fn set(&self, text: &str, kind: Type, pen: &mut Pen) -> f32 {
        let face = if kind.is_bold { &self.bold } else { &self.regular };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let glyphs = rustybuzz::shape(face, &[Feature::new(LINING, 1, ..)], buffer);
        pen.scale = kind.size / face.units_per_em() as f32;
        let start = pen.x;
        for (glyph, place) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
            face.outline_glyph(GlyphId(u16::try_from(glyph.glyph_id).unwrap_or_default()), pen);
            pen.x += place.x_advance as f32 * pen.scale;
        }
        pen.x - start
    }

    /// The letters of a text that the typeface lacks.
    #[cfg(test)]
    pub fn lacking(&self, text: &str) -> String {
        let is_lacking = |letter: &char| {
            !letter.is_whitespace()
                && [&self.regular, &self.bold].iter().any(|face| face.glyph_index(*letter).is_none())
        };
        text.chars().filter(is_lacking).collect()
    }
}

/// Words with their widths at size 1.
pub struct Words<'t> {
    words: Vec<(&'t str, f32)>,
    space: f32,
}

impl Words<'_> {
    /// The fewest lines that fit into a width, all about as long as each other; `None` where a single word does not fit.
    pub fn lines(&self, size: f32, width: f32) -> Option<Vec<String>> {
        let (mut width, step) = (width / size, STEP / size);
        let mut lines = self.wrapped(width)?;
        while let Some(even) = self.wrapped(width - step).filter(|even| even.len() == lines.len()) {
            (lines, width) = (even, width - step);
        }
        Some(lines)
    }

    fn wrapped(&self, width: f32) -> Option<Vec<String>> {
        let (mut lines, mut end) = (Vec::<String>::new(), 0.0);
        for (word, wide) in &self.words {
            match lines.last_mut() {
                Some(line) if end + self.space + wide <= width => {
                    line.extend([" ", word]);
                    end += self.space + wide;
                }
                _ if *wide <= width => {
                    lines.push((*word).to_owned());
                    end = *wide;
                }
                _ => return None,
            }
        }
        Some(lines)
    }
}

/// Draws letters, whose coordinates go up from the baseline, into a path.
#[derive(Default)]
struct Pen {
    path: PathBuilder,
    scale: f32,
    x: f32,
    y: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

/// The sheet.
pub struct Canvas<'a> {
    pub faces: &'a Faces<'a>,
    pixels: Pixmap,
}

impl<'a> Canvas<'a> {
    /// An empty sheet.
    pub fn new((width, height): (u32, u32), paper: Color, faces: &'a Faces<'a>) -> Result<Self> {
        let mut pixels = Pixmap::new(width, height).context("a picture without a size")?;
        pixels.fill(paper);
        Ok(Self { faces, pixels })
    }

    /// Draws a line of text from a place on its baseline, and gives its width.
    pub fn text(&mut self, text: &str, (x, y): (f32, f32), kind: Type, colour: Color) -> f32 {
        let mut pen = Pen { x, y, ..Pen::default() };
        let width = self.faces.set(text, kind, &mut pen);
        self.fill(pen.path, colour);
        width
    }

    pub fn fill(&mut self, shape: PathBuilder, colour: Color) {
        if let Some(path) = shape.finish() {
            self.pixels.fill_path(&path, &paint(colour), FillRule::Winding, Transform::identity(), None);
        }
    }

    /// Draws the outline of a shape.
    pub fn stroke(&mut self, shape: PathBuilder, width: f32, colour: Color) {
        if let Some(path) = shape.finish() {
            let stroke = Stroke { width, ..Stroke::default() };
            self.pixels.stroke_path(&path, &paint(colour), &stroke, Transform::identity(), None);
        }
    }

    /// What was drawn: red, green, blue and an opacity that is full everywhere, pixel by pixel.
    pub fn pixels(&self) -> &[u8] {
        self.pixels.data()
    }
}

fn paint(colour: Color) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color(colour);
    paint
}
