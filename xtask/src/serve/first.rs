//! The first start: what serving needs is installed while the page compiles.

use std::process::{Child, Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, Result};

use crate::tools::{self, Tool};
use crate::{process, workspace};

/// Installs the tools that are missing, and compiles the page meanwhile. It does nothing where none
/// is missing: trunk itself compiles what has changed.
pub(super) fn prepare(release: bool) -> Result<()> {
    let mut missing = Vec::new();
    for tool in [tools::trunk(), tools::wasm_bindgen()?, tools::esbuild()] {
        if tool.found()?.is_none() {
            missing.push(tool);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let start = Instant::now();
    eprintln!(
        "The first start takes minutes, every other seconds. {}",
        left(&missing)
    );
    let mut page = compiler(release)?.stderr(Stdio::null()).spawn()?;
    let installed = install(&missing);
    if installed.is_err() {
        stop(&mut page);
        return installed;
    }
    process::timed("compile the page, which has begun beside that", || {
        if page.wait()?.success() {
            return Ok(());
        }
        // Its mistakes have not been shown yet.
        process::run(&mut compiler(release)?).context("mend what is said above and start again")
    })?;
    let took = process::seconds(start.elapsed());
    eprintln!("All that serving needs is there, after {took}.");
    Ok(())
}

/// Installs some tools, and says after each what is left.
fn install(missing: &[Tool]) -> Result<()> {
    for (place, tool) in missing.iter().enumerate() {
        tool.ensure()?;
        eprintln!("{}", left(missing.get(place + 1..).unwrap_or_default()));
    }
    Ok(())
}

/// What is left to do, in words.
fn left(missing: &[Tool]) -> String {
    let tools = missing.iter().map(Tool::name);
    let left: Vec<&str> = tools.chain(["the page"]).collect();
    format!("Left: {}.", left.join(", "))
}

/// The compiler of the page, called as trunk calls it, so that trunk finds all of it done.
fn compiler(release: bool) -> Result<Command> {
    let mut cargo = workspace::cargo()?;
    cargo.args([
        "build",
        "--target=wasm32-unknown-unknown",
        "--features",
        "csr",
    ]);
    cargo
        .arg("--manifest-path")
        .arg(workspace::root()?.join("Cargo.toml"));
    cargo.args(release.then_some("--release"));
    Ok(cargo)
}

/// Ends the compiler, whose page nobody will see.
fn stop(page: &mut Child) {
    // One that has ended already cannot be ended, and nobody asks how it went.
    let _ = page.kill();
    let _ = page.wait();
}
