//! The colours of the style sheet, in its light theme, and pictures that are stored by them.

use anyhow::{Context, Result};
use crosscheck_core::lang::Language;
use std::collections::HashMap;
use tiny_skia::Color;

const SHEET: &str = include_str!("../../../static/style/tokens.css");
/// Steps from the paper to a colour, for the edges of letters and shapes.
const STEPS: u16 = 16;

type Rgb = [u8; 3];

/// The colours, paper first.
pub struct Palette {
    paper: Rgb,
    inks: Vec<(&'static str, Rgb)>,
}

impl Palette {
    /// Reads them from the style sheet, where those of the light theme come first.
    pub fn read() -> Result<Self> {
        let names = ["ink", "quiet", "hairline", "rust", "go", "javascript", "python"];
        let inks: Result<Vec<_>> = names.into_iter().map(|name| Ok((name, declared(name)?))).collect();
        Ok(Self { paper: declared("paper")?, inks: inks? })
    }

    pub fn paper(&self) -> Color {
        colour(self.paper)
    }

    /// A colour by its name in the style sheet.
    pub fn of(&self, name: &str) -> Color {
        colour(self.inks.iter().find(|(it, _)| *it == name).map_or(self.paper, |(_, rgb)| *rgb))
    }

    pub fn of_language(&self, language: Language) -> Color {
        self.of(language.slug())
    }

    /// A PNG file of few colours: the paper, and each ink in steps from it.
    pub fn png(&self, (width, height): (u32, u32), pixels: &[u8]) -> Result<Vec<u8>> {
        let colours = self.steps();
        let mut known = HashMap::new();
        let mut nearest = |pixel: Rgb| *known.entry(pixel).or_insert_with(|| nearest(pixel, &colours));
        let (mut last, mut place) = (self.paper, 0);
        let indices: Vec<u8> = pixels
            .chunks_exact(4)
            .map(|pixel| {
                let pixel = [pixel[0], pixel[1], pixel[2]];
                // Most are as the one before.
                if pixel != last {
                    (last, place) = (pixel, nearest(pixel));
                }
                place
            })
            .collect();
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(colours.concat());
        encoder.set_compression(png::Compression::Balanced);
        encoder.set_filter(png::Filter::NoFilter);
        encoder.write_header()?.write_image_data(&indices)?;
        Ok(file)
    }

    fn steps(&self) -> Vec<Rgb> {
        let step = |ink: Rgb, step: u16| {
            let mixed = |at: usize| {
                let sum = u16::from(self.paper[at]) * (STEPS - step) + u16::from(ink[at]) * step;
                u8::try_from(sum / STEPS).unwrap_or(u8::MAX)
            };
            [mixed(0), mixed(1), mixed(2)]
        };
        let inks = self.inks.iter().flat_map(|(_, ink)| (1..=STEPS).map(move |at| step(*ink, at)));
        std::iter::once(self.paper).chain(inks).collect()
    }
}

/// The place of the colour that is nearest to another.
fn nearest(pixel: Rgb, colours: &[Rgb]) -> u8 {
    let distance = |colour: &Rgb| -> u32 {
        pixel.iter().zip(colour).map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2)).sum()
    };
    let best = colours.iter().enumerate().min_by_key(|(_, colour)| distance(colour));
    best.and_then(|(place, _)| u8::try_from(place).ok()).unwrap_or_default()
}

fn declared(name: &str) -> Result<Rgb> {
    let declaration = format!("--{name}: #");
    let hex = SHEET.split_once(&declaration).and_then(|(_, rest)| rest.get(..6));
    let number = hex.and_then(|hex| u32::from_str_radix(hex, 16).ok());
    let [_, rgb @ ..] = number.with_context(|| format!("the style sheet has no --{name}"))?.to_be_bytes();
    Ok(rgb)
}

fn colour([red, green, blue]: Rgb) -> Color {
    Color::from_rgba8(red, green, blue, 255)
}
