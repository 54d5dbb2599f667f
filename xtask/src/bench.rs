//! `cargo xtask bench`: criterion measures how long the model takes.

use std::ffi::OsString;

use anyhow::Result;
use clap::Args;

use crate::{process, toolchain, workspace};

/// The benchmarks to measure.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Arguments for criterion, e.g. a part of a name, or `--save-baseline main` and then
    /// `--baseline main`
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    criterion: Vec<OsString>,
}

/// Compiles the library as the release is, and measures.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    toolchain::ensure()?;
    let mut cargo = workspace::cargo()?;
    cargo.args(["bench", "--package", "weigh-up", "--bench", "model", "--"]);
    process::run(cargo.args(&arguments.criterion))
}
