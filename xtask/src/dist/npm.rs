//! The npm package in `dist/npm/`: the element as modules that bundlers and browsers take.
//!
//! What is loaded later is named literally, so that bundlers follow it without settings. A wasm has
//! the name that it has in `dist/`, so that whatever folder has it may serve it.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::addressed;
use super::chunks::{self, Form};
use super::files::{Files, Role};
use super::minifier::Minifier;
use super::page::replace_once;
use super::scripts::{COMMANDS, Known, NPM, Part, Scripts};
use super::standalone;
use super::wasm::Build;
use crate::workspace;

/// The folder in `dist/`.
pub(super) const FOLDER: &str = "npm/";

/// The package as one file, which package managers install from its address.
pub(super) const PACKED: &str = "weigh-up.tgz";

/// The files that are in the package as they are in the repository.
const AS_THEY_ARE: [&str; 6] = [
    "content/comparison.schema.json",
    "npm/README.md",
    "npm/custom-elements.json",
    "npm/index.d.ts",
    "LICENSE-APACHE",
    "LICENSE-MIT",
];

/// The files that describe the element and a comparison to editors, beside the package too.
const FOR_EDITORS: [&str; 2] = ["npm/custom-elements.json", "content/comparison.schema.json"];

/// The name by which the package's modules import those that they load later, which are no part of
/// them.
const LATER: &str = "./weigh-up-*";

/// The name by which the module that defines the element imports the package's main module, which
/// is no part of it.
const MAIN: &str = "./index.js";

/// Adds the package of the program, whose files have the names given, and of all in one script.
pub(super) fn add(
    files: &mut Files,
    build: &Build,
    (main, chunks): (&Part, &[String]),
    standalone: Vec<u8>,
    scripts: &Scripts<'_>,
    minifier: &Minifier,
) -> Result<()> {
    let mut add = |name: &str, content| {
        files.add(Role::Package, &format!("{FOLDER}{name}"), content);
    };
    add("weigh-up-widget.js", minifier.script(&build.glue)?);
    add(&main.wasm, build.wasm.clone());
    for (name, (_, wasm)) in chunks.iter().zip(build.chunks.apart()) {
        add(name, wasm.clone());
    }
    let bundled = chunks::write(&build.chunks, chunks, Form::Bundled)?;
    let [begin, end] = addressed::MARKS.map(str::to_owned);
    let commands = Known::version()
        .and_wasm("widget", main)
        .and("site.address", addressed::ADDRESS.to_owned())
        .and("site.begin", begin)
        .and("site.end", end)
        .and_module(chunks::MODULE, bundled.clone());
    let program = scripts.join(COMMANDS, "cli/main.ts", LATER, &commands)?;
    add("cli.js", program);
    let main = Known::version().and_wasm("widget", main);
    let later = Known::default().and_module(chunks::MODULE, bundled);
    for (entry, name, known) in [
        ("npm/index.ts", "index.js", &main),
        ("surroundings.ts", "weigh-up-surroundings.js", &later),
    ] {
        add(name, scripts.join(NPM, entry, LATER, known)?);
    }
    let nothing = Known::default();
    add(
        "define.js",
        scripts.join(NPM, "npm/define.ts", MAIN, &nothing)?,
    );
    add(standalone::NAME, standalone);
    for path in AS_THEY_ARE {
        add(file_name(path), read(path)?.into_bytes());
    }
    let package = description(&read("npm/package.json")?)?;
    add("package.json", package.into_bytes());
    for path in FOR_EDITORS {
        files.add(Role::Description, file_name(path), read(path)?.into_bytes());
    }
    Ok(())
}

/// The name of a file, without its folder.
fn file_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// Adds the package as one file, with everything in its folder.
pub(super) fn pack(files: &mut Files) -> Result<()> {
    let mut archive = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::best()));
    for (name, content) in files.iter() {
        let Some(name) = name.strip_prefix(FOLDER) else {
            continue;
        };
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len().try_into()?);
        header.set_mode(0o644);
        archive.append_data(&mut header, format!("package/{name}"), content)?;
    }
    let packed = archive.into_inner()?.finish()?;
    files.add(Role::Package, PACKED, packed);
    Ok(())
}

/// `package.json` with the version of the workspace.
fn description(source: &str) -> Result<String> {
    let version = format!("\"version\": {:?}", env!("CARGO_PKG_VERSION"));
    replace_once(source, "\"version\": \"0.0.0\"", &version).context("npm/package.json")
}

fn read(path: &str) -> Result<String> {
    let file = workspace::root()?.join(path);
    let text = fs::read_to_string(file).with_context(|| format!("{path} could not be read"))?;
    ensure!(!text.is_empty(), "{path} is empty");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn the_package_has_the_version_of_the_workspace() {
        let package = description(&read("npm/package.json").expect("it")).expect("a place");
        let package: Value = serde_json::from_str(&package).expect("JSON");
        let version = package.get("version").and_then(Value::as_str);
        assert_eq!(version, Some(env!("CARGO_PKG_VERSION")));
        let error = description("{}").expect_err("it names no version");
        assert!(
            format!("{error:#}").starts_with("npm/package.json: "),
            "{error:#}"
        );
    }
}
