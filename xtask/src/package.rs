//! The npm package as it is published and taken: its list of files, its import where there is no
//! browser, its types, and its commands. And the crates as they are published.

mod commands;
mod crates;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::dist::contents;
use crate::tools::{Tool, typings};
use crate::{process, tools, workspace};

/// How a program may have its imports resolved.
const RESOLUTIONS: [&[&str]; 2] = [
    &["--module", "nodenext"],
    &["--module", "esnext", "--moduleResolution", "bundler"],
];

/// What the compiler is asked for in any case.
const STRICT: [&str; 10] = [
    "--noEmit",
    "--strict",
    "--skipLibCheck",
    "false",
    "--target",
    "es2022",
    "--lib",
    "es2022,dom",
    "--types",
    "",
];

/// A program that has the element in a template: its file, its framework, and that one's types.
type Template = (&'static str, &'static str, fn() -> Tool);

const TEMPLATES: [Template; 5] = [
    ("react.tsx", "react", typings::react),
    ("react.tsx", "react", typings::react_18),
    ("preact.tsx", "preact", typings::preact),
    ("vue.ts", "vue", typings::vue),
    ("svelte.ts", "svelte", typings::svelte),
];

/// What node has to find in every entry, while none of them finds a browser.
const IMPORTS: &str = "
    for (const entry of ['weigh-up', 'weigh-up/define', 'weigh-up/standalone']) {
        const { WeighUp, define } = await import(entry);
        define();
        if (!WeighUp.observedAttributes.includes('answers')) throw new Error(entry);
    }
    for (const entry of ['package', 'comparison.schema', 'custom-elements', 'integrity'])
        import.meta.resolve(`weigh-up/${entry}.json`);";

/// Checks the package in `dist/`.
pub(crate) fn check() -> Result<()> {
    crates::check()?;
    let dist = workspace::root()?.join("dist");
    let folder = workspace::target()?.join("xtask/package");
    let packed = pack(&dist.join("npm"), &afresh(&folder.join("packed"))?)?;
    check_publishing(&dist.join("npm"))?;
    commands::check(&packed, &dist, &folder.join("commands"))?;

    let folder = afresh(&folder.join("program"))?;
    fs::write(folder.join("package.json"), "{ \"type\": \"module\" }\n")?;
    install(&dist.join("weigh-up.tgz"), &folder)?;
    import(&folder)?;
    let sample = workspace::root()?.join("npm/sample.ts");
    fs::copy(sample, folder.join("sample.ts"))?;
    let compiler = tools::typescript().ensure()?;
    for resolution in RESOLUTIONS {
        let mut compiler = compiler.command();
        compiler.args(STRICT).args(resolution).arg("sample.ts");
        process::run(compiler.current_dir(&folder))?;
    }
    for template in TEMPLATES {
        check_template(&folder, template)?;
    }
    Ok(())
}

/// Imports what is installed in a folder, where there is no browser.
fn import(folder: &Path) -> Result<()> {
    let node = ["--input-type=module", "--eval", IMPORTS];
    process::run(Command::new("node").args(node).current_dir(folder))
}

/// Compiles a program with the types of its framework: what it expects to be an error is one, and
/// nothing else is.
fn check_template(folder: &Path, (program, framework, types): Template) -> Result<()> {
    let types = types().ensure()?;
    let types = types.folder().context("types lie in a folder")?;
    let paths = json!({ framework: [types], format!("{framework}/*"): [types.join("*")] });
    let options = json!({ "paths": paths, "jsx": "react-jsx", "jsxImportSource": framework });
    let project = json!({ "compilerOptions": options, "files": [program] });
    let samples = workspace::root()?.join("npm/samples");
    fs::write(folder.join("tsconfig.json"), project.to_string())?;
    fs::copy(samples.join(program), folder.join(program))?;
    let mut compiler = tools::typescript().ensure()?.command();
    compiler
        .args(["--project", "."])
        .args(STRICT)
        .args(RESOLUTIONS[1]);
    process::run(compiler.current_dir(folder))
        .with_context(|| format!("npm/samples/{program} with {}", types.display()))
}

/// Packs the package as npm publishes it, and prints its size. Every file that is there has to be
/// in it.
fn pack(package: &Path, into: &Path) -> Result<PathBuf> {
    let mut npm = npm()?;
    npm.args(["pack", "--json", "--ignore-scripts", "--pack-destination"]);
    let said = process::read(npm.arg(into).current_dir(package))?;
    let said: Value = serde_json::from_str(&said).context("what npm says of the package")?;
    let said = said.pointer("/0").context("npm says nothing of it")?;
    let files = said.get("files").and_then(Value::as_array);
    let files = files.context("npm lists no files")?.iter();
    let mut packed: Vec<_> = files
        .filter_map(|file| file.get("path")?.as_str())
        .collect();
    packed.sort_unstable();
    let there = contents(package)?;
    let there: Vec<&str> = there.iter().map(|(path, _)| path.as_str()).collect();
    ensure!(
        packed == there,
        "npm would publish {packed:?} of {there:?}; what it leaves out is missing in `files` of \
         npm/package.json"
    );
    let number = |key: &str| said.get(key).and_then(Value::as_u64).unwrap_or_default();
    println!(
        "npm package: {} files, {} KB packed, {} KB unpacked",
        packed.len(),
        number("size").div_ceil(1_024),
        number("unpackedSize").div_ceil(1_024)
    );
    let name = said.get("filename").and_then(Value::as_str);
    Ok(into.join(name.context("npm does not name the file")?))
}

/// Has npm do all that publishing needs but the last step.
fn check_publishing(package: &Path) -> Result<()> {
    let mut npm = npm()?;
    npm.args(["publish", "--dry-run", "--ignore-scripts", "--silent"]);
    process::read(npm.current_dir(package)).map(drop)
}

/// Installs a packed package into a folder, with no network.
fn install(packed: &Path, folder: &Path) -> Result<()> {
    let mut npm = npm()?;
    npm.args([
        "install",
        "--offline",
        "--no-audit",
        "--no-fund",
        "--silent",
    ]);
    process::run(npm.arg(packed).current_dir(folder))
}

/// npm, ready for its arguments.
fn npm() -> Result<Command> {
    let npm = tools::on_path("npm");
    let npm = npm.context("npm is needed: install Node.js 20 or newer from https://nodejs.org")?;
    Ok(Command::new(npm))
}

/// An empty folder.
fn afresh(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(folder.to_owned())
}
