//! The border between the wasm and the scripts: what the program exports, as `element/glue/` has it
//! for the compiler that checks the scripts.

use anyhow::{Context as _, Result};

use super::wasm::Build;
use crate::generated;

/// The beginning of the part that the scripts need not know, with names that each build makes up.
const STARTING: &str = "export type InitInput =";

/// The file that says what the program exports.
const PLACE: &str = "element/glue/widget.d.ts";

/// Fails where the program exports other things than `element/glue/` says.
pub(super) fn check(program: &Build) -> Result<()> {
    let types = exported(&program.types).context(PLACE)?;
    generated::check([(PLACE, types)])
}

/// The part of the types that is about the program's own exports.
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
