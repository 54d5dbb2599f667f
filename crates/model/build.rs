//! Turns the words of the interface into the constants of `language`, and refuses them with every
//! mistake in one run.

#[path = "build/words.rs"]
mod words;

use std::env;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

/// The words in English, from the folder of the package.
const WORDS: &str = "locales/en.toml";

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo names no directory to write to")?);
    println!("cargo::rerun-if-changed={WORDS}");
    let text = fs::read_to_string(WORDS).map_err(|error| format!("{WORDS}: {error}"))?;
    match words::generate(WORDS, &text) {
        Ok(words) => fs::write(out.join("words.rs"), words)?,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
        }
    }
    Ok(())
}
