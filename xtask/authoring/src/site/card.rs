//! The card in pixels, the same on every machine: the font comes with the program.

use std::sync::Arc;

use anyhow::{Context as _, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use sha2::{Digest as _, Sha256};

/// A card's size in pixels, as the library draws it.
pub(super) const SIZE: (u16, u16) = (1_200, 630);

/// Draws cards.
#[derive(Debug)]
pub(super) struct Artist {
    options: Options<'static>,
}

impl Artist {
    pub(super) fn new() -> Self {
        let mut fonts = fontdb::Database::new();
        for font in [notosans::REGULAR_TTF, notosans::BOLD_TTF] {
            fonts.load_font_data(font.to_owned());
        }
        fonts.set_sans_serif_family("Noto Sans");
        let options = Options {
            fontdb: Arc::new(fonts),
            ..Options::default()
        };
        Self { options }
    }

    /// A card as PNG, a pixel for each unit of the SVG.
    pub(super) fn draw(&self, svg: &str) -> Result<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.options)?;
        let (width, height) = (u32::from(SIZE.0), u32::from(SIZE.1));
        let mut pixmap = Pixmap::new(width, height).context("a card of no size")?;
        resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
        encoded(&pixmap)
    }
}

/// A picture without its opacity, which is the same everywhere, as small as it gets.
fn encoded(pixmap: &Pixmap) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let pixels = pixmap.pixels().iter();
    let colors: Vec<u8> = pixels
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    encoder.write_header()?.write_image_data(&colors)?;
    Ok(file)
}

/// The name of a card, with the first 32 bits of its SHA-256, so that it may be cached for ever.
pub(super) fn name(picture: &[u8]) -> String {
    let [a, b, c, d, ..]: [u8; 32] = Sha256::digest(picture).into();
    format!("picture-{:08x}.png", u32::from_be_bytes([a, b, c, d]))
}
