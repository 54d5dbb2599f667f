//! The border between the wasm and the scripts: what each module exports, as `element/glue/` has it
//! for the compiler that checks the scripts.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use super::wasm::Build;
use crate::workspace;

/// What begins the part that is the same for every module, but for names that each build makes up.
const STARTING: &str = "export type InitInput =";

/// Fails where the modules export other things than `element/glue/` says, which is written anew then.
pub(super) fn check(modules: &[(&str, &Build)]) -> Result<()> {
    let mut changed = Vec::new();
    for (name, build) in modules {
        let place = format!("element/glue/{name}.d.ts");
        let types = exported(&build.types).with_context(|| place.clone())?;
        let path = workspace::root()?.join(&place);
        if fs::read_to_string(&path).ok().as_deref() != Some(types) {
            fs::write(path, types)?;
            changed.push(place);
        }
    }
    let names = changed.join(", ");
    ensure!(
        changed.is_empty(),
        "the modules export other things than before: look at {names}, written anew"
    );
    Ok(())
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
