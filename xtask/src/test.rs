//! `cargo xtask test`: the steps in order, up to the first that fails.

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use clap::ValueEnum;

use crate::{
    browser, dist, element, engines, hosts, package, process, prose, toolchain, tools, workspace,
};

/// A step of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// The code is formatted: 1 second
    Format,
    /// What no compiler reads: workflows, Markdown, spelling, which crates there are: 15 seconds
    Prose,
    /// The lints, natively and for the browser: 3 minutes
    Clippy,
    /// The element's scripts, their types and their tests in Node: 3 seconds
    Element,
    /// All of Rust that runs without a browser: 4 minutes
    Unit,
    /// The documentation builds without a warning: 15 seconds
    Docs,
    /// The release build keeps its limits: 4 minutes
    Dist,
    /// What is published, as programs and people without Rust take it: 20 seconds
    Package,
    /// The release build in a browser: 12 minutes
    Browser,
    /// The core of the release build in the engines of Chromium, Firefox and Safari: 1 minute
    Engines,
    /// The release build on the pages of others, which their own tools build: 2 minutes
    Hosts,
}

impl Step {
    fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Prose => "prose",
            Self::Clippy => "clippy",
            Self::Element => "element",
            Self::Unit => "unit",
            Self::Docs => "docs",
            Self::Dist => "dist",
            Self::Package => "package",
            Self::Browser => "browser",
            Self::Engines => "engines",
            Self::Hosts => "hosts",
        }
    }

    fn run(self) -> Result<()> {
        match self {
            Self::Format => cargo(&["fmt", "--all", "--check"]),
            Self::Prose => prose::check(),
            Self::Clippy => clippy(),
            Self::Element => element::check(),
            Self::Unit => cargo(&[
                "test",
                "--workspace",
                "--exclude",
                BROWSER_TESTS,
                "--exclude",
                HOST_TESTS,
                "--features",
                "weigh-up/ssr",
                // One run tells of all that fails.
                "--no-fail-fast",
            ]),
            Self::Docs => process::run(
                workspace::cargo()?
                    .args([
                        "doc",
                        "--workspace",
                        "--no-deps",
                        "--features",
                        "weigh-up/ssr",
                    ])
                    .env("RUSTDOCFLAGS", "-D warnings"),
            ),
            Self::Dist => dist::run(&dist::Arguments::for_tests()),
            Self::Package => {
                built()?;
                package::check()
            }
            Self::Browser => in_browser(BROWSER_TESTS),
            Self::Engines => in_engines(),
            Self::Hosts => in_browser(HOST_TESTS),
        }
    }
}

/// The package that drives the browsers.
const BROWSER_TESTS: &str = "browser-tests";

/// Its tests that need browsers of all engines.
const ENGINES: &str = "engines";

/// Where that package finds the release build.
const DIST: &str = "WEIGH_UP_DIST";

/// The package that drives the browser on pages of others.
const HOST_TESTS: &str = "host-tests";

/// Runs the steps given, or all, and ends with a table of what they took.
pub(crate) fn run(steps: &[Step]) -> Result<()> {
    toolchain::ensure()?;
    let steps = if steps.is_empty() {
        Step::value_variants()
    } else {
        steps
    };
    let mut done = Vec::new();
    let mut outcome = Ok(());
    for step in steps {
        eprintln!("\n━━ {}", step.name());
        let start = Instant::now();
        outcome = step.run();
        done.push((*step, start.elapsed(), outcome.is_ok()));
        if outcome.is_err() {
            break;
        }
    }
    eprint!("\n{}", table(&done));
    let failed = done
        .last()
        .map(|(step, ..)| step.name())
        .unwrap_or_default();
    outcome.with_context(|| format!("{failed}: run it alone with `cargo xtask test {failed}`"))
}

fn table(done: &[(Step, Duration, bool)]) -> String {
    let rows = done.iter().map(|(step, duration, passed)| {
        let outcome = if *passed { "ok" } else { "FAILED" };
        let duration = process::seconds(*duration);
        format!("{:<8} {duration:>9}  {outcome}\n", step.name())
    });
    rows.collect()
}

fn clippy() -> Result<()> {
    cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--features",
        "weigh-up/ssr",
        "--",
        "-D",
        "warnings",
    ])?;
    // It is run by name alone, so it is not one of all targets.
    cargo(&[
        "clippy",
        "--package",
        BROWSER_TESTS,
        "--test",
        ENGINES,
        "--",
        "-D",
        "warnings",
    ])?;
    // The widget and the packages that it rests on.
    cargo(&[
        "clippy",
        "--package",
        "weigh-up*",
        "--lib",
        "--target",
        "wasm32-unknown-unknown",
        "--features",
        "weigh-up/csr,weigh-up/split",
        "--",
        "-D",
        "warnings",
    ])
}

/// The folder of the release build, made before where it is missing.
fn built() -> Result<PathBuf> {
    let folder = workspace::root()?.join("dist");
    if !folder.join("index.html").is_file() {
        dist::run(&dist::Arguments::for_tests())?;
    }
    Ok(folder)
}

fn in_browser(package: &str) -> Result<()> {
    let folder = built()?;
    let mut tests = workspace::cargo()?;
    tests.args(["test", "--package", package, "--no-fail-fast"]);
    if package == HOST_TESTS {
        tests.env("WEIGH_UP_HOSTS", hosts::build(&folder)?);
    } else {
        tests.env("WEIGH_UP_AXE", tools::axe().ensure()?.path());
    }
    process::run(browser::find()?.name_in(&mut tests).env(DIST, folder))
}

fn in_engines() -> Result<()> {
    let engines = engines::find()?;
    let mut tests = engines.on_a_screen(&workspace::program());
    tests.current_dir(workspace::root()?);
    tests.args(["test", "--package", BROWSER_TESTS, "--test", ENGINES]);
    // Each browser waits more than it works.
    tests.args(["--", "--test-threads=3"]);
    process::run(engines.name_in(&mut tests).env(DIST, built()?))
}

fn cargo(arguments: &[&str]) -> Result<()> {
    let command: &mut Command = &mut workspace::cargo()?;
    process::run(command.args(arguments))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_run_in_the_order_of_the_names_on_the_command_line() {
        let named: Vec<_> = Step::value_variants()
            .iter()
            .filter_map(|step| Some(step.to_possible_value()?.get_name().to_owned()))
            .collect();
        let ours: Vec<_> = Step::value_variants()
            .iter()
            .map(|step| step.name())
            .collect();
        assert_eq!(named, ours);
    }

    #[test]
    fn contributors_are_told_of_every_step_and_its_time() {
        let page = workspace::root().expect("a root").join("CONTRIBUTING.md");
        let page = std::fs::read_to_string(page).expect("the page");
        for step in Step::value_variants() {
            let value = step.to_possible_value().expect("a value");
            let help = value.get_help().expect("a doc comment").to_string();
            let (what, time) = help.rsplit_once(": ").expect("a time");
            let row = format!("| `{}` | {what} | {time} |", step.name());
            assert!(page.contains(&row), "CONTRIBUTING.md has no {row}");
        }
    }

    #[test]
    fn the_table_has_a_row_for_each_step_that_ran() {
        let done = [
            (Step::Format, Duration::from_millis(420), true),
            (Step::Clippy, Duration::from_secs(61), false),
        ];
        assert_eq!(
            table(&done),
            "format       0.4 s  ok\nclippy      61.0 s  FAILED\n"
        );
    }
}
