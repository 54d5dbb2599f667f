//! The folders of the workspace, and cargo as the chores call it.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

/// The repository's folder.
pub(crate) fn root() -> Result<PathBuf> {
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package
        .parent()
        .map(Path::to_path_buf)
        .context("the folder of xtask has no parent; run `cargo xtask` inside the repository")
}

/// Cargo's folder for what it builds.
pub(crate) fn target() -> Result<PathBuf> {
    let root = root()?;
    Ok(match env::var_os("CARGO_TARGET_DIR") {
        // Cargo takes a relative one from where it is called: here, from the root.
        Some(target) => root.join(target),
        None => root.join("target"),
    })
}

/// Cargo, at the root.
pub(crate) fn cargo() -> Result<Command> {
    let mut cargo = Command::new(program());
    cargo.current_dir(root()?);
    Ok(cargo)
}

/// The package that runs the library, where the user stands; its arguments follow.
pub(crate) fn authoring() -> Result<Command> {
    let mut cargo = Command::new(program());
    cargo
        .args([
            "run",
            "--quiet",
            "--package",
            "authoring",
            "--manifest-path",
        ])
        .arg(root()?.join("Cargo.toml"))
        .arg("--");
    Ok(cargo)
}

/// The cargo that runs the chores.
pub(crate) fn program() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
