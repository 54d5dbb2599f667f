//! `weigh-up.standalone.js`: the element with all that it may ever load, in one module.
//!
//! A page needs one hash for it and no leave to connect anywhere. Each wasm stands in it as a text
//! with a letter for each byte, which is read when the part is wanted: compressed, that is less than
//! the same files apart, and less than as base64.

use std::fs;

use anyhow::Result;

use super::files::{Files, Role};
use super::scripts::{Known, STANDALONE, Scripts};
use super::wasm::Build;
use crate::workspace;

/// The name of the file.
pub(super) const NAME: &str = "weigh-up.standalone.js";

/// Adds the file, made of the parts by their names in `element/standalone/`.
pub(super) fn add(
    files: &mut Files,
    parts: &[(&str, &Build)],
    scripts: &Scripts<'_>,
) -> Result<Vec<u8>> {
    let folder = workspace::target()?.join("xtask/standalone");
    fs::create_dir_all(&folder)?;
    let mut known = Known::version();
    for (name, build) in parts {
        let text = format!("export default \"{}\";\n", letters(&build.wasm)).into_bytes();
        for (kind, content) in [("glue", &build.glue), ("wasm", &text)] {
            let path = folder.join(format!("{name}.{kind}.js"));
            fs::write(&path, content)?;
            known = known.and_module(&format!("built/{name}.{kind}"), path);
        }
    }
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
