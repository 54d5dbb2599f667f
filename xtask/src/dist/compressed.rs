//! Compression as a server hands a file out.

use std::io::Write as _;
use std::iter::Sum;
use std::ops::Add;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// A file's compressed forms.
#[derive(Debug)]
pub(super) struct Compressed {
    /// By gzip, at its best.
    pub(super) gzip: Vec<u8>,
    /// By brotli, at its best.
    pub(super) brotli: Vec<u8>,
}

/// The number of bytes that a file has, as it is and compressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    /// As it is.
    pub(super) raw: usize,
    /// By gzip.
    pub(super) gzip: usize,
    /// By brotli.
    pub(super) brotli: usize,
}

impl Compressed {
    /// Compresses a file.
    pub(super) fn new(content: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(content)?;
        let parameters = BrotliEncoderParams {
            quality: 11,
            lgwin: 24,
            size_hint: content.len(),
            ..BrotliEncoderParams::default()
        };
        let mut brotli = Vec::new();
        brotli::BrotliCompress(&mut &*content, &mut brotli, &parameters)?;
        Ok(Self {
            gzip: gzip.finish()?,
            brotli,
        })
    }

    /// The sizes, together with that of the file itself.
    pub(super) fn size(&self, content: &[u8]) -> Size {
        Size {
            raw: content.len(),
            gzip: self.gzip.len(),
            brotli: self.brotli.len(),
        }
    }
}

impl Size {
    /// The sizes of a file that is handed out only as it is.
    pub(super) fn as_it_is(content: &[u8]) -> Self {
        let raw = content.len();
        Self {
            raw,
            gzip: raw,
            brotli: raw,
        }
    }

    /// The sizes of a file.
    pub(super) fn of(content: &[u8]) -> Result<Self> {
        Ok(Compressed::new(content)?.size(content))
    }
}

impl Add for Size {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

impl Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), Self::add)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn what_is_compressed_comes_back() {
        let content = b"it depends ".repeat(500);
        let compressed = Compressed::new(&content).expect("it compresses");
        let mut gzip = Vec::new();
        flate2::read::GzDecoder::new(&*compressed.gzip)
            .read_to_end(&mut gzip)
            .expect("gzip");
        assert_eq!(gzip, content);
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut &*compressed.brotli, &mut plain).expect("brotli");
        assert_eq!(plain, content);
        assert!(compressed.brotli.len() < compressed.gzip.len());
    }
}
