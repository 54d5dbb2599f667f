//! What the chores need of the library. It is a package of its own, so that they work without it.

use std::env;
use std::fs;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<ExitCode> {
    match arguments {
        [verb, comparison] if verb == "fallback" => {
            println!("{}", fallback(comparison)?);
            Ok(ExitCode::SUCCESS)
        }
        [verb, file] if verb == "check" => check(file),
        _ => bail!("usage: authoring fallback <comparison> | check <file>"),
    }
}

/// Renders on this thread, as Yew's renderer wants it.
fn fallback(comparison: &str) -> Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let rendered = weigh_up::page::fallback(comparison);
    Ok(tokio::task::LocalSet::new().block_on(&runtime, rendered))
}

/// Prints each mistake in a comparison's file with its line.
fn check(file: &str) -> Result<ExitCode> {
    let text = fs::read_to_string(file).with_context(|| format!("{file} could not be read"))?;
    match weigh_up::check::check(file, &text) {
        Ok(checked) => {
            for warning in checked.warnings {
                println!("warning: {warning}");
            }
            println!("{file}: no mistakes");
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => {
            for problem in problems {
                eprintln!("error: {problem}");
            }
            Ok(ExitCode::FAILURE)
        }
    }
}
