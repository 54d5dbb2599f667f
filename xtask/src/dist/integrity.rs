//! `integrity.json`: the hash of every file, as the attribute `integrity` takes it.

use std::collections::BTreeMap;

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest as _, Sha384};

use super::files::{Files, Role};

/// The name of the list.
const NAME: &str = "integrity.json";

/// Adds the list of the files so far that are below a folder, which is handed on by itself; without
/// one the list of all.
pub(super) fn add(files: &mut Files, folder: &str) -> Result<()> {
    let role = if folder.is_empty() {
        Role::Description
    } else {
        Role::Package
    };
    let list = list(files, folder)?;
    files.add(role, &format!("{folder}{NAME}"), list);
    Ok(())
}

/// The hashes of the files below a folder, by their names in it.
fn list(files: &Files, folder: &str) -> Result<Vec<u8>> {
    let inside = files.iter().filter_map(|(name, content)| {
        let hash = STANDARD.encode(Sha384::digest(content));
        Some((
            name.strip_prefix(folder)?,
            Value::from(format!("sha384-{hash}")),
        ))
    });
    let mut list = serde_json::to_vec_pretty(&inside.collect::<BTreeMap<_, _>>())?;
    list.push(b'\n');
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By `printf abc | openssl dgst -sha384 -binary | base64`.
    const ABC: &str = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";

    #[test]
    fn every_file_has_its_hash() {
        let mut files = Files::default();
        files.add(Role::Shell, "weigh-up.js", b"abc".to_vec());
        files.add(Role::Package, "npm/index.js", b"abc".to_vec());
        add(&mut files, "npm/").expect("a list");
        add(&mut files, "").expect("a list");
        let lists: BTreeMap<_, _> = files
            .iter()
            .filter(|(name, _)| name.ends_with(NAME))
            .map(|(name, list)| (name, serde_json::from_slice::<Value>(list).expect("JSON")))
            .collect();
        let package = serde_json::json!({ "index.js": ABC });
        assert_eq!(lists.get("npm/integrity.json"), Some(&package));
        let all = lists.get("integrity.json").expect("the list of all");
        for name in ["weigh-up.js", "npm/index.js"] {
            assert_eq!(all.get(name), Some(&Value::from(ABC)), "{name}");
        }
        assert!(all.get("npm/integrity.json").is_some(), "{all}");
    }
}
