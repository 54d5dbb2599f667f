//! Programs on PATH, and the versions that they say they have.

use std::env;
use std::path::PathBuf;

/// Where PATH has a program.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let suffixes: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    let paths = env::var_os("PATH")?;
    env::split_paths(&paths)
        .flat_map(|folder| {
            suffixes
                .iter()
                .map(move |suffix| folder.join(format!("{program}{suffix}")))
        })
        .find(|path| path.is_file())
}

/// The version that a program prints: its first word of the form 1.2.3, trailing zeros left out
/// because some programs do.
pub(crate) fn version(text: &str) -> Option<Vec<u64>> {
    text.split_whitespace().find_map(|word| {
        let parts: Result<Vec<u64>, _> = word.split('.').map(str::parse).collect();
        let mut parts = parts.ok()?;
        while parts.last() == Some(&0) {
            parts.pop();
        }
        Some(parts)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_tools_print() {
        for (text, expected) in [
            ("trunk 0.21.14\n", Some(vec![0, 21, 14])),
            ("wasm-opt version 132 (version_132)", Some(vec![132])),
            ("132.0.0", Some(vec![132])),
            ("0.28.2", Some(vec![0, 28, 2])),
            (
                "Chromium 156.0.8078.79 built on Debian GNU/Linux 12",
                Some(vec![156, 0, 8078, 79]),
            ),
            ("no version", None),
            ("", None),
        ] {
            assert_eq!(version(text), expected, "{text}");
        }
    }
}
