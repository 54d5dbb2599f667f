//! `cargo xtask serve`: trunk builds the page, serves it and reloads it.

mod first;

use std::env;
use std::net::{Ipv4Addr, TcpListener};

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
    ensure_free(arguments.port)?;
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
    process::run_last(&mut command).context("trunk could not serve")
}

/// Fails where something else listens on a port: that is better said before trunk builds the page.
fn ensure_free(port: u16) -> Result<()> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
        let other = port.checked_add(1).unwrap_or(8080);
        format!("port {port} cannot be had; name another one: `--port {other}`")
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_told_with_another_one_and_a_free_one_is_not() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let port = taken.local_addr().expect("its address").port();
        let error = ensure_free(port).expect_err("it is taken").to_string();
        assert!(
            error.starts_with(&format!("port {port} cannot be had")),
            "{error}"
        );
        // The port just left may be another's by now: only the system can say which one is free.
        ensure_free(0).expect("a port of the system's choice");
    }
}
