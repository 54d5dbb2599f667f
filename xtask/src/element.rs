//! The scripts of the element: their types, their tests, what the package says of them, and what
//! trunk serves of them.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::{dist, generated, process, tools, workspace};

/// The forms in which they are handed out, each with the settings of the compiler.
const FORMS: [&str; 4] = [
    "element",
    "element/npm",
    "element/standalone",
    "element/cli",
];

/// The values that the tests have in place of those of a build.
const BUILD: &str = r#"--define:BUILD={"version":"0.0.0","widget":{},"site":{"address":"https://site.invalid/","begin":"\n<!-- a -->","end":"\n<!-- /a -->"}}"#;

/// The settings of the compiler for what the package says of the element.
const TOLD: &str = "element/package";

/// The script that prints it.
const PACKAGE: &str = "package/write.ts";

/// Holds the package to the element, checks the types of every form, and runs the tests in Node.
pub(crate) fn check() -> Result<()> {
    let compiler = tools::typescript().ensure()?;
    let types = |project: &str| {
        let mut command = compiler.command();
        command.args(["--project", project]);
        process::run(command.current_dir(workspace::root()?))
    };
    // Its types come first: they ask for what is not told of, by its name and with the file.
    types(TOLD)?;
    // The other forms are compared with the files that are made of it.
    check_package()?;
    FORMS.into_iter().try_for_each(types)?;
    process::run(&mut node("tests", &tests()?)?)
}

/// Fails where the types and the manifest of the package are not those of the element.
fn check_package() -> Result<()> {
    let printed = process::read(&mut node("package", &[PACKAGE.to_owned()])?)?;
    let made: BTreeMap<String, String> = serde_json::from_str(&printed)?;
    generated::check(
        made.iter()
            .map(|(place, text)| (place.as_str(), text.as_str())),
    )
}

/// The tests, by their places in `element/`.
fn tests() -> Result<Vec<String>> {
    let mut tests = Vec::new();
    for file in fs::read_dir(workspace::root()?.join("element/tests"))? {
        let name = file?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.ts") {
            tests.push(format!("tests/{name}"));
        }
    }
    ensure!(!tests.is_empty(), "element/tests has no test");
    tests.sort_unstable();
    Ok(tests)
}

/// Node, about to run some sources of `element/`, one after the other, at the root.
fn node(name: &str, sources: &[String]) -> Result<Command> {
    let imports = |source: &String| format!("import \"./{source}\";\n");
    let imports: String = sources.iter().map(imports).collect();
    let mut esbuild = tools::esbuild().ensure()?.command();
    esbuild
        .args(["--bundle", "--platform=node", "--format=esm"])
        .args([
            "--target=node20",
            "--tsconfig-raw={}",
            "--log-level=warning",
            BUILD,
        ])
        .current_dir(workspace::root()?.join("element"));
    let folder = workspace::target()?.join("xtask");
    fs::create_dir_all(&folder)?;
    let script = folder.join(format!("element-{name}.mjs"));
    fs::write(&script, process::filter(&mut esbuild, imports.as_bytes())?)?;
    let mut node = Command::new("node");
    node.arg("--test-reporter=spec").arg(script);
    node.current_dir(workspace::root()?);
    Ok(node)
}

/// Writes the scripts into the folder that trunk is about to serve.
pub(crate) fn write_for_trunk() -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").context(
        "trunk runs this, and names a folder in TRUNK_STAGING_DIR; start it by `cargo xtask serve`",
    )?;
    dist::write_scripts(Path::new(&folder))
}
