//! The lock files of the tools from npm and pip: a folder in `xtask/tools/` for each tool, with
//! what is asked for and, to the last byte, what that comes to.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::workspace;

/// What npm is asked for, and what it locks.
const NPM: [&str; 2] = ["package.json", "package-lock.json"];

/// The same of pip.
const PIP: [&str; 2] = ["requirements.in", REQUIREMENTS];

/// What pip installs, with the hash of each file that it may take.
pub(super) const REQUIREMENTS: &str = "requirements.txt";

/// A tool's lock file, with what was asked for.
#[derive(Debug)]
pub(super) struct Lock {
    folder: PathBuf,
    files: [&'static str; 2],
}

impl Lock {
    /// The lock file of a tool from npm.
    pub(super) fn npm(tool: &str) -> Result<Self> {
        Self::of(tool, NPM)
    }

    /// The lock file of a tool from pip.
    pub(super) fn pip(tool: &str) -> Result<Self> {
        Self::of(tool, PIP)
    }

    fn of(tool: &str, files: [&'static str; 2]) -> Result<Self> {
        let folder = workspace::root()?.join("xtask/tools").join(tool);
        Ok(Self { folder, files })
    }

    /// The packages that were asked for, each with its version.
    pub(super) fn asked(&self) -> Result<Vec<(String, String)>> {
        let [asked, _] = self.files;
        let text = read(&self.folder.join(asked))?;
        let packages = if asked == "package.json" {
            dependencies(&text)
        } else {
            text.lines()
                .map(|line| pair(line.split_once("==")))
                .collect()
        };
        packages.with_context(|| format!("{}/{asked}", self.folder.display()))
    }

    /// The beginning of a hash of both files: what is installed by others is another tool.
    pub(super) fn hash(&self) -> Result<String> {
        let mut hash = Sha256::new();
        for file in self.files {
            hash.update(read(&self.folder.join(file))?);
        }
        let [a, b, c, d, ..]: [u8; 32] = hash.finalize().into();
        Ok(format!("{:08x}", u32::from_be_bytes([a, b, c, d])))
    }

    /// Copies both files into a folder where the tool is to be installed.
    pub(super) fn copy(&self, folder: &Path) -> Result<()> {
        for file in self.files {
            fs::write(folder.join(file), read(&self.folder.join(file))?)?;
        }
        Ok(())
    }
}

fn read(path: &Path) -> Result<String> {
    // Git may write other line ends where it checks out on Windows.
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    Ok(text.replace("\r\n", "\n"))
}

/// The dependencies of a `package.json`.
fn dependencies(text: &str) -> Option<Vec<(String, String)>> {
    let package: Value = serde_json::from_str(text).ok()?;
    let rows = package.get("dependencies")?.as_object()?;
    rows.iter()
        .map(|(name, version)| pair(Some((name, version.as_str()?))))
        .collect()
}

fn pair(row: Option<(&str, &str)>) -> Option<(String, String)> {
    row.map(|(name, version)| (name.to_owned(), version.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lock files in `xtask/tools/`, by the names of their tools.
    fn all() -> Vec<(String, Lock)> {
        let folder = workspace::root().expect("a root").join("xtask/tools");
        let tools = fs::read_dir(folder).expect("a folder");
        let locks = tools.map(|tool| {
            let tool = tool.expect("a tool");
            let name = tool.file_name().to_string_lossy().into_owned();
            let is_npm = tool.path().join("package.json").is_file();
            let lock = if is_npm { Lock::npm } else { Lock::pip };
            let lock = lock(&name).expect("a lock file");
            (name, lock)
        });
        locks.collect()
    }

    #[test]
    fn every_version_is_asked_for_exactly() {
        for (tool, lock) in all() {
            let asked = lock.asked().expect(&tool);
            assert!(!asked.is_empty(), "{tool}");
            for (name, version) in asked {
                let digit = |letter: char| letter.is_ascii_digit() || letter == '.';
                assert!(version.chars().all(digit), "{tool}: {name} {version}");
            }
            assert_eq!(lock.hash().expect(&tool).len(), 8, "{tool}");
        }
    }

    #[test]
    fn every_package_has_its_hash_and_no_registry() {
        for (tool, lock) in all() {
            let [_, locked] = lock.files;
            let text = read(&lock.folder.join(locked)).expect(&tool);
            assert!(!text.contains("\"resolved\""), "{tool}");
            if locked == REQUIREMENTS {
                assert!(!text.contains("://"), "{tool}");
                for package in text.lines().filter(|line| line.contains("==")) {
                    assert!(package.ends_with('\\'), "{tool}: {package}");
                }
                continue;
            }
            let lock: Value = serde_json::from_str(&text).expect(&tool);
            let packages = lock.get("packages").and_then(Value::as_object);
            for (place, package) in packages.expect(&tool) {
                let hash = package.get("integrity").and_then(Value::as_str);
                let hashed = hash.is_some_and(|hash| hash.starts_with("sha512-"));
                assert_eq!(hashed, !place.is_empty(), "{tool}: {place}");
            }
        }
    }
}
