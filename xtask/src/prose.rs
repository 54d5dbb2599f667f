//! The linters of what no compiler reads: workflows, Markdown, spelling, and which crates there
//! are. Dead links within the project are caught by `tests/house`.

use anyhow::Result;

use crate::tools::{Tool, linters};
use crate::{process, workspace};

/// Runs each linter over the whole project.
pub(crate) fn check() -> Result<()> {
    run(&linters::actionlint(), &[".github/workflows/*.yml"])?;
    run(&linters::zizmor(), &["--offline", "--quiet", ".github"])?;
    run(&linters::markdownlint(), &[])?;
    run(&linters::typos(), &[])?;
    let held = ["bans", "licenses", "sources"];
    let deny = ["--log-level", "error", "--locked", "check"];
    run(&linters::cargo_deny(), &[deny.as_slice(), &held].concat())
}

/// Runs a linter at the root, where its settings are.
fn run(linter: &Tool, arguments: &[&str]) -> Result<()> {
    let mut command = linter.ensure()?.command();
    process::run(command.args(arguments).current_dir(workspace::root()?))
}
