//! The texts that must not stand in the wasm: paths of the machine, and crates that do not belong
//! there.

use anyhow::{Result, bail};

use super::wasm::Std;

/// Never in the wasm. The names are written as code writes them, since a text may speak of tracing.
const NEVER: [&str; 6] = [
    "/home/",
    "/root/",
    "/Users/",
    "serde_json",
    "tracing::",
    "tracing_core",
];

/// Not where std is rebuilt without its places in the source.
const PLACES: [&str; 2] = ["/src/", ".rs"];

/// The number of bytes of the text that are shown on either side of where a finding begins.
const AROUND: usize = 40;

/// Fails with everything that is found.
pub(super) fn check(wasm: &[u8], std: Std) -> Result<()> {
    let found: Vec<_> = texts(wasm)
        .into_iter()
        .filter_map(|text| finding(&text, std))
        .collect();
    if !found.is_empty() {
        bail!(
            "the wasm has texts that do not belong in it; find what brings them in, \
             or turn it off in a release:\n  {}",
            found.join("\n  ")
        );
    }
    Ok(())
}

/// Runs of printable ASCII, as the tool `strings` finds them.
fn texts(wasm: &[u8]) -> Vec<String> {
    wasm.split(|byte| !(b' '..=b'~').contains(byte))
        .filter(|run| run.len() >= 6)
        .map(|run| String::from_utf8_lossy(run).into_owned())
        .collect()
}

fn finding(text: &str, std: Std) -> Option<String> {
    let never = NEVER.iter().find_map(|word| text.find(word));
    let place = || {
        let [folder, ending] = PLACES;
        let start = text.find(folder)?;
        let path: &str = text.get(start..)?.split_whitespace().next()?;
        path.contains(ending).then_some(start)
    };
    let at = match std {
        Std::Rebuilt => never.or_else(place),
        Std::Compilers => never,
    }?;
    let around = text.get(at.saturating_sub(AROUND)..(at + AROUND).min(text.len()))?;
    Some(format!("…{around}…"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, std: Std, allowed: bool) {
        let wasm = [b"\0asm\x01", text.as_bytes(), b"\0\x7f"].concat();
        assert_eq!(super::check(&wasm, std).is_ok(), allowed, "{text}");
    }

    #[test]
    fn paths_of_the_machine_are_refused() {
        check("at /home/ann/weigh-up", Std::Compilers, false);
        check("/root/.cargo/registry", Std::Compilers, false);
        check("event yew-0.23.0/src/scheduler.rs:147", Std::Rebuilt, false);
        check("library/core/src/str.rs", Std::Compilers, true);
    }

    #[test]
    fn unwanted_crates_are_refused() {
        check("tracing::span", Std::Rebuilt, false);
        check("serde_json::value", Std::Rebuilt, false);
    }

    #[test]
    fn prose_and_addresses_are_allowed() {
        check(
            "The tracing of requests, see https://docs.rs/yew",
            Std::Rebuilt,
            true,
        );
        check(
            "https://github.com/python/cpython/src/main",
            Std::Rebuilt,
            true,
        );
    }
}
