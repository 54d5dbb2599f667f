//! The npm package as programs take it: its list of files, its import where there is no browser, and
//! its types.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

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
    for (const entry of ['package', 'custom-elements', 'integrity'])
        import.meta.resolve(`weigh-up/${entry}.json`);";

/// Checks the package in `dist/`.
pub(crate) fn check() -> Result<()> {
    let built = workspace::root()?.join("dist/npm");
    check_list(&built)?;
    let folder = workspace::target()?.join("xtask/package");
    install(&built, &folder)?;
    let node = ["--input-type=module", "--eval", IMPORTS];
    process::run(Command::new("node").args(node).current_dir(&folder))?;
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

/// Fails unless npm would publish every file that is there.
fn check_list(package: &Path) -> Result<()> {
    let npm = tools::on_path("npm").context("npm is needed: install Node.js 20 or newer")?;
    let arguments = ["pack", "--dry-run", "--json", "--ignore-scripts"];
    let list = process::read(Command::new(npm).args(arguments).current_dir(package))?;
    let list: Value = serde_json::from_str(&list).context("npm's list")?;
    let files = list.pointer("/0/files").and_then(Value::as_array);
    let files = files.context("npm lists no files")?.iter();
    let mut packed: Vec<_> = files
        .filter_map(|file| file.get("path")?.as_str())
        .collect();
    packed.sort_unstable();
    let mut there = Vec::new();
    for file in fs::read_dir(package)? {
        there.push(file?.file_name().to_string_lossy().into_owned());
    }
    there.sort_unstable();
    ensure!(packed == there, "npm would publish {packed:?} of {there:?}");
    Ok(())
}

/// Puts the package and the sample program into a folder, as npm would.
fn install(package: &Path, folder: &Path) -> Result<()> {
    let inside = folder.join("node_modules/weigh-up");
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(&inside)?;
    for file in fs::read_dir(package)? {
        let file = file?;
        fs::copy(file.path(), inside.join(file.file_name()))?;
    }
    fs::write(folder.join("package.json"), "{ \"type\": \"module\" }\n")?;
    let sample = workspace::root()?.join("npm/sample.ts");
    fs::copy(sample, folder.join("sample.ts"))?;
    Ok(())
}
