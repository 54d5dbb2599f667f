//! The Rust toolchain: what `rust-toolchain.toml` asks for is there, or rustup adds it.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{process, workspace};

const WASM: &str = "lib/rustlib/wasm32-unknown-unknown/lib";
const STD_SOURCE: &str = "lib/rustlib/src/rust/library/Cargo.lock";

/// Adds the wasm target, the source of std and the rest of the file's list where one is missing.
pub(crate) fn ensure() -> Result<()> {
    let all = [WASM, STD_SOURCE, "bin/cargo-clippy", "bin/cargo-fmt"];
    if all.into_iter().all(has) {
        return Ok(());
    }
    let rustup = Command::new("rustup").arg("--version").output();
    if rustup.is_ok() {
        process::timed("install what rust-toolchain.toml lists", || {
            // Cargo hands down the toolchain's name, which would hide the file's list.
            process::run(
                Command::new("rustup")
                    .args(["toolchain", "install"])
                    .env_remove("RUSTUP_TOOLCHAIN")
                    .current_dir(workspace::root()?),
            )
        })?;
    }
    if !has(WASM) {
        bail!(
            "this Rust cannot build for wasm32-unknown-unknown; install rustup 1.28 or newer from \
             https://rustup.rs and run `rustup toolchain install` here"
        );
    }
    Ok(())
}

/// Returns `true` if std can be rebuilt.
pub(crate) fn has_std_source() -> bool {
    has(STD_SOURCE)
}

fn has(part: &str) -> bool {
    let part = format!(
        "{part}{}",
        if part.starts_with("bin/") {
            std::env::consts::EXE_SUFFIX
        } else {
            ""
        }
    );
    process::ask(Command::new("rustc").args(["--print", "sysroot"]))
        .is_some_and(|sysroot| Path::new(sysroot.trim()).join(part).exists())
}
