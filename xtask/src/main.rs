//! The project's chores: `cargo xtask serve`, `test`, `dist`, `sizes`, `bench`, `check`, `new`
//! and `tools`.
//!
//! The crate does not depend on the library, so it builds in seconds and works while the library
//! is broken; what needs the library goes through the package `authoring`. Every outside tool is
//! found at its pinned version or installed into a cache folder of the user's, once for all clones.

mod apt;
mod bench;
mod browser;
mod dist;
mod element;
mod engines;
mod generated;
mod hosts;
mod package;
mod process;
mod prose;
mod serve;
mod sizes;
mod test;
mod toolchain;
mod tools;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::{Parser, Subcommand};

/// The project's chores.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    arg_required_else_help = true
)]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Debug, Subcommand)]
enum Chore {
    /// Build the page, serve it, and reload it when a file changes: seconds, but for the first
    /// time, which takes minutes
    Serve(serve::Arguments),
    /// Run the tests, all steps in order or the steps named: all take about 25 minutes on two cores
    Test {
        /// The steps to run
        steps: Vec<test::Step>,
    },
    /// Make the release build in dist/: about 4 minutes
    Dist(dist::Arguments),
    /// Measure how long the model takes, also on the largest comparison that there may be: minutes
    Bench(bench::Arguments),
    /// Check a comparison's file: print each mistake with its line, or else what it leaves
    /// to the weights; seconds, once the library is built
    Check {
        /// The file, e.g. content/node-vs-python.toml: .toml, .json, .csv, .tsv or .md
        file: PathBuf,
    },
    /// Write a comparison's file in TOML from a table, and print what the table does not say
    New {
        /// The table: .csv, .tsv or .md
        table: PathBuf,
        /// The file to write; left out, the table's name with .toml
        file: Option<PathBuf>,
    },
    /// Compare two files of `dist --sizes`, as a table in Markdown
    Sizes {
        /// What was
        before: PathBuf,
        /// What is
        after: PathBuf,
    },
    /// Write the element's scripts into the folder that trunk is about to serve
    #[command(hide = true)]
    Scripts,
    /// Install every tool that the other chores need, and print where they are: seconds, but
    /// for the first time, which takes minutes
    Tools,
}

fn main() -> ExitCode {
    match run(Arguments::parse().chore) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> Result<()> {
    match chore {
        Chore::Serve(arguments) => serve::run(&arguments),
        Chore::Test { steps } => test::run(&steps),
        Chore::Dist(arguments) => dist::run(&arguments),
        Chore::Bench(arguments) => bench::run(&arguments),
        Chore::Check { file } => {
            if process::run(workspace::authoring()?.arg("check").arg(&file)).is_err() {
                bail!(
                    "{} is not in order; mend the lines above and check it again",
                    file.display()
                );
            }
            Ok(())
        }
        Chore::New { table, file } => {
            let file = file.unwrap_or_else(|| table.with_extension("toml"));
            if process::run(workspace::authoring()?.arg("new").arg(&table).arg(&file)).is_err() {
                bail!("answer the lines above in {}, and check it", file.display());
            }
            Ok(())
        }
        Chore::Sizes { before, after } => {
            print!("{}", sizes::compare(&before, &after)?);
            Ok(())
        }
        Chore::Scripts => element::write_for_trunk(),
        Chore::Tools => {
            toolchain::ensure()?;
            tools::print_all()?;
            engines::find()?.print();
            Ok(())
        }
    }
}
