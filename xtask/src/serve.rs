//! `cargo xtask serve`: trunk builds the page, serves it and reloads it.

mod first;

use std::env;

use anyhow::{Context as _, Result};
use clap::Args;

use crate::{process, toolchain, tools};

/// Where to serve.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The port on 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Open the page in a browser when it is ready
    #[arg(long)]
    open: bool,
    /// Build with the release profile
    #[arg(long)]
    release: bool,
}

/// Serves until it is interrupted.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    toolchain::ensure()?;
    first::prepare(arguments.release)?;
    let trunk = tools::trunk().ensure()?;
    let bindgen = tools::wasm_bindgen()?.ensure()?;

    // trunk takes a tool of the right version from PATH before it downloads one.
    let paths = env::var_os("PATH").unwrap_or_default();
    let paths = env::split_paths(&paths);
    let paths = env::join_paths(bindgen.folder().map(Into::into).into_iter().chain(paths))
        .context("a folder in PATH has a name that PATH cannot hold; take it out of PATH")?;

    let mut command = trunk.command();
    command
        .current_dir(crate::workspace::root()?)
        .args(["serve", "--address", "127.0.0.1", "--skip-version-check"])
        .args(["--port", &arguments.port.to_string()])
        .env("PATH", paths);
    if arguments.open {
        command.arg("--open");
    }
    if arguments.release {
        command.arg("--release");
    }
    // trunk 0.21 refuses every value of NO_COLOR but “true” and “false”.
    if env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }

    println!(
        "http://127.0.0.1:{}/ (once trunk has built the page; Ctrl-C ends it)",
        arguments.port
    );
    process::run(&mut command)
        .context("trunk could not serve; is the port taken? another one: `--port 8081`")
}
