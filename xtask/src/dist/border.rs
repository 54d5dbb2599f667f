//! The border between the wasm and the scripts: what each module exports, as `element/glue/` has it
//! for the compiler that checks the scripts.

use anyhow::{Context as _, Result};

use super::wasm::Build;
use crate::generated;

/// What begins the part that is the same for every module, but for names that each build makes up.
const STARTING: &str = "export type InitInput =";

/// Fails where the modules export other things than `element/glue/` says.
pub(super) fn check(modules: &[(&str, &Build)]) -> Result<()> {
    let mut made = Vec::new();
    for (name, build) in modules {
        let place = format!("element/glue/{name}.d.ts");
        let types = exported(&build.types).with_context(|| place.clone())?;
        made.push((place, types));
    }
    generated::check(made.iter().map(|(place, types)| (place.as_str(), *types)))
}

/// The part of the types that is about the module's own exports.
fn exported(types: &str) -> Result<&str> {
    let (exported, _) = types
        .split_once(STARTING)
        .with_context(|| format!("{STARTING} is missing"))?;
    Ok(exported)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_build_makes_up_is_left_out() {
        let types =
            "export function check(json: string): Uint8Array;\n\nexport type InitInput = URL;";
        let expected = "export function check(json: string): Uint8Array;\n\n";
        assert_eq!(exported(types).expect("a beginning"), expected);
        assert!(exported("export {}").is_err());
    }
}
