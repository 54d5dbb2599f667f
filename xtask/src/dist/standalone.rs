//! `weigh-up.standalone.js`: the element with all that it may ever load, in one module.
//!
//! A page needs one hash for it and no permission to connect anywhere. Each wasm stands in it as a
//! text with a letter for each byte, which is read when the part is wanted: compressed, that is
//! less than the same files apart, and less than as base64.

use std::fs;

use anyhow::Result;

use super::chunks::{self, Form};
use super::files::{Files, Role};
use super::scripts::{Known, STANDALONE, Scripts};
use super::split::File;
use super::wasm::Build;

/// The name of the file.
pub(super) const NAME: &str = "weigh-up.standalone.js";

/// Adds the file, made of the program by its names in `element/standalone/`.
pub(super) fn add(files: &mut Files, build: &Build, scripts: &Scripts<'_>) -> Result<Vec<u8>> {
    let folder = Form::Inside.folder()?;
    let write = |name: &str, wasm| {
        let text = format!("export default \"{}\";\n", letters(wasm));
        fs::write(folder.join(format!("{name}.js")), text)
    };
    fs::write(folder.join("widget.glue.js"), &build.glue)?;
    write("widget.wasm", &build.wasm)?;
    let chunks = &build.chunks;
    let name = |(file, _): &(File, _)| format!("{}.wasm", file.name);
    let names: Vec<String> = chunks.apart().map(name).collect();
    for (name, (_, wasm)) in names.iter().zip(chunks.apart()) {
        write(name, wasm)?;
    }
    let known = ["widget.glue", "widget.wasm"]
        .iter()
        .fold(Known::version(), |known, name| {
            known.and_module(&format!("built/{name}"), folder.join(format!("{name}.js")))
        })
        .and_module(chunks::MODULE, chunks::write(chunks, &names, Form::Inside)?);
    let script = scripts.bundle(STANDALONE, "embed.ts", &known)?;
    files.add(Role::Standalone, NAME, script.clone());
    Ok(script)
}

/// A letter for each byte, whose number is the byte's: readable ASCII as it is, so that words stay
/// words, and the rest 256 further, where no letter has a meaning in a script.
fn letters(bytes: &[u8]) -> String {
    let letter = |byte: &u8| match byte {
        b'"' | b'\\' => beyond(*byte),
        b' '..=b'~' => char::from(*byte),
        _ => beyond(*byte),
    };
    bytes.iter().map(letter).collect()
}

/// The letter 256 further.
fn beyond(byte: u8) -> char {
    char::from_u32(0x100 + u32::from(byte)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_a_letter_that_a_script_takes_as_it_is() {
        let bytes: Vec<u8> = (0..=u8::MAX).collect();
        let letters = letters(&bytes);
        let back: Vec<u32> = letters
            .chars()
            .map(|letter| u32::from(letter) % 256)
            .collect();
        assert_eq!(back, bytes.into_iter().map(u32::from).collect::<Vec<_>>());
        for letter in letters.chars() {
            let harmless = !letter.is_control() && !letter.is_whitespace() || letter == ' ';
            assert!(harmless && !['"', '\\'].contains(&letter), "{letter:?}");
        }
        assert!(letters.contains("abcdefg"));
    }
}
