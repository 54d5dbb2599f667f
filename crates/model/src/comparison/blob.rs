//! The blob: a comparison as bytes, laid out to be small once a server compresses it.
//!
//! Both ends of a blob are read, and a whole blob is read when they meet. From the front come the
//! texts, each with [`END`] behind it; from the back come the numbers, seven bits a byte and the
//! lowest first. Either stretch has the order of the fields. They compress better apart than with
//! the numbers between the texts.
//!
//! Reading never fails: where something is missing, something harmless stands in for it, and all
//! that follows is missing too. That is for the end to tell, and keeps every step free of errors.

mod parts;

use std::str;

use super::{Comparison, Evidence};

/// Ends a text: a byte that is in no text, as it is not UTF-8.
const END: u8 = 0xFF;

impl Comparison {
    /// Writes the comparison.
    pub fn to_blob(&self) -> Vec<u8> {
        written(self)
    }

    /// Reads a blob that [`to_blob`](Self::to_blob) wrote. Other bytes are `None`, or some
    /// comparison where they happen to be the blob of one.
    pub fn from_blob(blob: &[u8]) -> Option<Self> {
        read(blob)
    }
}

impl Evidence {
    /// Writes the evidence.
    pub fn to_blob(&self) -> Vec<u8> {
        written(self)
    }

    /// Reads a blob that [`to_blob`](Self::to_blob) wrote, as that of a comparison is read.
    pub fn from_blob(blob: &[u8]) -> Option<Self> {
        read(blob)
    }
}

fn written(whole: &impl Blob) -> Vec<u8> {
    let mut writer = Writer::default();
    whole.write(&mut writer);
    let Writer { mut texts, numbers } = writer;
    texts.extend(numbers.iter().rev());
    texts
}

fn read<T: Blob>(blob: &[u8]) -> Option<T> {
    let mut reader = Reader { rest: Some(blob) };
    let whole = T::read(&mut reader);
    matches!(reader.rest, Some([])).then_some(whole)
}

/// A part of a comparison, as it stands in a blob.
trait Blob {
    /// Writes at least a byte, so that a blob holds no more parts than bytes.
    fn write(&self, to: &mut Writer);
    /// Reads what `write` wrote.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// Both stretches of a blob, the numbers from their first byte.
#[derive(Default)]
struct Writer {
    texts: Vec<u8>,
    numbers: Vec<u8>,
}

impl Writer {
    fn number(&mut self, mut number: u64) {
        loop {
            let [low, ..] = number.to_le_bytes();
            number >>= 7;
            if number == 0 {
                self.numbers.push(low & 0x7F);
                return;
            }
            self.numbers.push(low | 0x80);
        }
    }
}

/// What is left of a blob; `None` once something was missing.
struct Reader<'a> {
    rest: Option<&'a [u8]>,
}

impl<'a> Reader<'a> {
    /// Notes that a value makes no sense, and has another stand in for it.
    fn refuse<T>(&mut self, instead: T) -> T {
        self.rest = None;
        instead
    }

    /// The next text, from the front.
    fn text(&mut self) -> &'a str {
        let split = self.rest.and_then(|rest| {
            let end = rest.iter().position(|byte| *byte == END)?;
            let (text, rest) = rest.split_at_checked(end)?;
            Some((str::from_utf8(text).ok()?, rest.get(1..)?))
        });
        self.rest = split.map(|(_, rest)| rest);
        split.map_or("", |(text, _)| text)
    }

    /// The next byte of a number, from the back.
    fn byte(&mut self) -> u8 {
        let split = self.rest.and_then(<[u8]>::split_last);
        self.rest = split.map(|(_, rest)| rest);
        split.map_or(0, |(byte, _)| *byte)
    }

    /// The next number, where its type has it.
    fn number<T: TryFrom<u64> + Default>(&mut self) -> T {
        let number = self.any_number();
        T::try_from(number).unwrap_or_else(|_| self.refuse(T::default()))
    }

    fn any_number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.refuse(0)
    }
}
