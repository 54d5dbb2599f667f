//! The crates as they would be published: what cargo packs of each, with all that it asks for.

use anyhow::{Context as _, Result};

use crate::{process, workspace};

/// The crates that others may depend on; all others say that they are not published.
const CRATES: [&str; 4] = [
    "weigh-up-model",
    "weigh-up-check",
    "weigh-up-export",
    "weigh-up",
];

/// Packs all of them, without network and without building them once more.
pub(super) fn check() -> Result<()> {
    let mut cargo = workspace::cargo()?;
    cargo.args([
        "package",
        "--quiet",
        "--offline",
        "--no-verify",
        "--allow-dirty",
    ]);
    for name in CRATES {
        cargo.args(["--package", name]);
    }
    process::run(&mut cargo).context("see what cargo misses in the Cargo.toml of the crate")
}
