//! The tools that make the wasm of a release out of what the compiler makes.

use anyhow::Result;

use super::{Source, Tool};
use crate::{process, workspace};

/// The maker of the glue, always of the version that the lock file has of its crate.
pub(crate) fn wasm_bindgen() -> Result<Tool> {
    let id = process::read(workspace::cargo()?.args(["pkgid", "wasm-bindgen"]))?;
    let version = id
        .trim()
        .rsplit(['@', '#'])
        .next()
        .unwrap_or_default()
        .to_owned();
    let source = Source::Crate {
        name: "wasm-bindgen-cli",
        features: &[],
        locked: false,
    };
    Ok(Tool {
        name: "wasm-bindgen",
        program: "wasm-bindgen",
        version,
        source,
        beside: &[],
    })
}

/// The splitter of the wasm, of a crate whose program needs a feature.
pub(crate) fn wasm_split() -> Tool {
    let source = Source::Crate {
        name: "wasm_split_cli_support",
        features: &["build-binary"],
        locked: true,
    };
    Tool {
        name: "wasm-split",
        program: "wasm-split-cli",
        version: "0.2.4".into(),
        source,
        beside: &[],
    }
}

/// The optimiser of the wasm.
pub(crate) fn wasm_opt() -> Tool {
    let source = Source::Npm("binaryen");
    Tool {
        name: "binaryen",
        program: "wasm-opt",
        version: "132.0.0".into(),
        source,
        beside: &[],
    }
}
