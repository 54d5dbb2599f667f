//! The tools that make the wasm of a release out of what the compiler makes.

use anyhow::Result;

use super::{Source, Tool};
use crate::{process, workspace};

/// The maker of the glue, always of the version that the lock file has of its crate.
pub(crate) fn wasm_bindgen() -> Result<Tool> {
    let id = process::read(workspace::cargo()?.args(["pkgid", "wasm-bindgen"]))?;
    let version = id.trim().rsplit(['@', '#']).next().unwrap_or_default();
    let source = Source::Crate {
        name: "wasm-bindgen-cli",
        version: version.to_owned(),
        features: &[],
        locked: false,
        works: true,
    };
    Ok(Tool::new("wasm-bindgen", "wasm-bindgen", source))
}

/// The splitter of the wasm, of a crate whose program needs a feature.
pub(crate) fn wasm_split() -> Tool {
    let source = Source::Crate {
        name: "wasm_split_cli_support",
        version: "0.2.4".to_owned(),
        features: &["build-binary"],
        locked: true,
        works: true,
    };
    Tool::new("wasm-split", "wasm-split-cli", source)
}

/// The optimiser of the wasm.
pub(crate) fn wasm_opt() -> Tool {
    Tool::new("binaryen", "wasm-opt", Source::Npm("binaryen"))
}
