//! The scripts of the element: their types, their tests, and what trunk serves of them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::{dist, process, tools, workspace};

/// The forms in which they are handed out, each with the settings of the compiler.
const FORMS: [&str; 3] = ["element", "element/npm", "element/standalone"];

/// What the tests know in place of what a build knows.
const BUILD: &str = r#"--define:BUILD={"version":"0.0.0","widget":{},"appendix":{},"checker":{}}"#;

/// Checks the types of every form, and runs the tests in Node.
pub(crate) fn check() -> Result<()> {
    let compiler = tools::typescript().ensure()?;
    for form in FORMS {
        let mut compiler = compiler.command();
        compiler.args(["--project", form]);
        process::run(compiler.current_dir(workspace::root()?))?;
    }
    let tests = bundled(&workspace::root()?.join("element"))?;
    let node = ["--test", "--test-reporter=spec"];
    process::run(Command::new("node").args(node).args(tests))
}

/// The tests of a folder as scripts that Node runs.
fn bundled(folder: &Path) -> Result<Vec<PathBuf>> {
    let scripts = workspace::target()?.join("xtask/element");
    if scripts.exists() {
        fs::remove_dir_all(&scripts)?;
    }
    let mut sources = Vec::new();
    for file in fs::read_dir(folder.join("tests"))? {
        let name = file?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.ts") {
            sources.push(format!("tests/{name}"));
        }
    }
    ensure!(!sources.is_empty(), "element/tests has no test");
    sources.sort_unstable();
    let mut esbuild = tools::esbuild().ensure()?.command();
    esbuild
        .args(["--bundle", "--platform=node", "--format=esm"])
        .args(["--target=node20", "--out-extension:.js=.mjs"])
        .args(["--tsconfig-raw={}", "--log-level=warning", BUILD])
        .arg(format!("--outdir={}", scripts.display()))
        .args(&sources);
    process::run(esbuild.current_dir(folder))?;
    let mut built = Vec::new();
    for source in sources {
        let name = Path::new(&source).file_stem();
        let name = name.context("a test has a name")?;
        built.push(scripts.join(name).with_extension("test.mjs"));
    }
    Ok(built)
}

/// Writes the scripts into the folder that trunk is about to serve.
pub(crate) fn write_for_trunk() -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR");
    let folder = folder.context("trunk runs this; TRUNK_STAGING_DIR names no folder")?;
    dist::write_scripts(Path::new(&folder))
}
