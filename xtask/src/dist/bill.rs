//! `bill-of-materials.cdx.json`: the crates that the program is made of, with their licences, in
//! the form of `CycloneDX`.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use super::files::{Files, Role};
use crate::{process, workspace};

const NAME: &str = "bill-of-materials.cdx.json";

/// A crate of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Crate<'a> {
    name: &'a str,
    version: &'a str,
    licence: &'a str,
}

/// Adds the bill.
pub(super) fn add(files: &mut Files) -> Result<()> {
    let tree = process::read(workspace::cargo()?.args([
        "tree",
        "--package",
        "weigh-up",
        "--features",
        "csr,split",
        "--target",
        "wasm32-unknown-unknown",
        // What runs at build time is no part of the program.
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--format",
        "{p}|{l}",
    ]))?;
    let lock = fs::read_to_string(workspace::root()?.join("Cargo.lock"))?;
    let bill = bill(&crates(&tree)?, &checksums(&lock))?;
    let mut text = serde_json::to_vec_pretty(&bill)?;
    text.push(b'\n');
    files.add(Role::Description, NAME, text);
    Ok(())
}

/// The crates of a tree that cargo prints, the program first, each once.
fn crates(tree: &str) -> Result<Vec<Crate<'_>>> {
    let mut crates: Vec<Crate<'_>> = Vec::new();
    for line in tree.lines() {
        let read = || {
            let (package, licence) = line.split_once('|')?;
            let mut words = package.split(' ');
            Some(Crate {
                name: words.next()?,
                version: words.next()?.strip_prefix('v')?,
                licence: licence.trim_end_matches(" (*)"),
            })
        };
        let found = read().with_context(|| format!("cargo tree prints “{line}”"))?;
        ensure!(!found.licence.is_empty(), "{} has no licence", found.name);
        if !crates.contains(&found) {
            crates.push(found);
        }
    }
    Ok(crates)
}

/// The checksums of a lock file, by name and version; those of the workspace have none.
fn checksums(lock: &str) -> BTreeMap<(&str, &str), &str> {
    let packages = lock.split("[[package]]\n").skip(1);
    let rows = packages.filter_map(|package| {
        let of = |key: &str| {
            let lines = package.lines();
            let mut values = lines.filter_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""));
            values.next()?.strip_suffix('"')
        };
        Some(((of("name")?, of("version")?), of("checksum")?))
    });
    rows.collect()
}

fn bill(crates: &[Crate<'_>], checksums: &BTreeMap<(&str, &str), &str>) -> Result<Value> {
    let (program, parts) = crates.split_first().context("cargo tree prints nothing")?;
    let hash = |part: &Crate<'_>| checksums.get(&(part.name, part.version)).copied();
    let parts = parts
        .iter()
        .map(|part| component("library", part, hash(part)));
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": component("application", program, None) },
        "components": parts.collect::<Vec<_>>(),
    }))
}

/// A component; one with a checksum is in the registry of crates.
fn component(kind: &str, of: &Crate<'_>, checksum: Option<&str>) -> Value {
    let Crate { name, version, .. } = of;
    // Old crates write a slash where the standard has OR.
    let licences: Vec<&str> = of.licence.split('/').map(str::trim).collect();
    let licence = licences.join(" OR ");
    let mut component = json!({
        "type": kind,
        "name": name,
        "version": version,
        "licenses": [{ "expression": licence }],
    });
    if let (Some(rows), Some(hash)) = (component.as_object_mut(), checksum) {
        let address = format!("pkg:cargo/{name}@{version}");
        rows.insert("purl".to_owned(), address.into());
        let hashes = json!([{ "alg": "SHA-256", "content": hash }]);
        rows.insert("hashes".to_owned(), hashes);
    }
    component
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "weigh-up v0.1.0 (/somewhere)|MIT OR Apache-2.0
yew v0.23.0|MIT / Apache-2.0
weigh-up-model v0.1.0 (/somewhere/crates/model)|MIT OR Apache-2.0
yew v0.23.0|MIT / Apache-2.0 (*)
";

    const LOCK: &str = r#"version = 4

[[package]]
name = "weigh-up-model"
version = "0.1.0"

[[package]]
name = "yew"
version = "0.23.0"
source = "registry"
checksum = "abc"
dependencies = [
 "name = x",
]
"#;

    #[test]
    fn each_crate_is_told_once_without_its_place() {
        let crates = crates(TREE).expect("a tree");
        let bill = bill(&crates, &checksums(LOCK)).expect("a bill");
        let expected = json!([
            {
                "type": "library", "name": "yew", "version": "0.23.0",
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
                "purl": "pkg:cargo/yew@0.23.0",
                "hashes": [{ "alg": "SHA-256", "content": "abc" }],
            },
            {
                "type": "library", "name": "weigh-up-model", "version": "0.1.0",
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        ]);
        assert_eq!(bill.get("components"), Some(&expected));
        let name = bill.pointer("/metadata/component/name");
        assert_eq!(name, Some(&json!("weigh-up")));
        assert!(!bill.to_string().contains("somewhere"));
    }

    #[test]
    fn what_cannot_be_billed_fails() {
        for (tree, problem) in [
            ("yew|MIT\n", "cargo tree prints “yew|MIT”"),
            ("yew v0.23.0|\n", "yew has no licence"),
        ] {
            assert_eq!(crates(tree).expect_err(tree).to_string(), problem);
        }
        assert!(bill(&[], &BTreeMap::new()).is_err());
    }
}
