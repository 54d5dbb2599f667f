//! What the interface tells of is used: custom properties by the styles, attributes by the code.

use std::fs;
use std::path::Path;

use super::{MANIFEST, Names, agree, class, named, read, rows};

/// The custom properties that a text speaks of.
fn properties(text: &str) -> Names {
    let uses = text
        .split("var(")
        .skip(1)
        .filter(|usage| usage.starts_with("--weighup-"));
    let ends = |letter: char| !letter.is_ascii_alphanumeric() && letter != '-';
    let names = uses.filter_map(|usage| usage.split(ends).next());
    names.map(str::to_owned).collect()
}

/// The places where an attribute takes effect, without those that only list or tell of it.
fn effects() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lists = ["attributes.ts", "values.ts", "advice.ts", "meaningless.rs"];
    let folders = ["element", "src/embed", "src/components"].map(|folder| root.join(folder));
    let entries = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("a folder"));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let effective = paths.filter(|path| {
        let name = path.file_name().unwrap_or_default();
        path.is_file() && !lists.iter().any(|list| name == *list)
    });
    effective
        .map(|path| read(&path.to_string_lossy()))
        .collect()
}

#[test]
fn every_custom_property_is_told() {
    let styles = ["styles/widget.css", "styles/panels.css", "element/room.ts"];
    let used: Names = styles
        .iter()
        .flat_map(|path| properties(&read(path)))
        .collect();
    let told = named(rows(&class(), "cssProperties"));
    let advice = "the rows of `CSS_PROPERTIES` in element/package/dress.ts are those that the styles \
                  use; `cargo xtask test element` then writes the manifest and the page";
    agree([("styles/", &used), (MANIFEST, &told)], advice);
}

#[test]
fn every_attribute_takes_effect_somewhere() {
    let code = effects();
    for name in named(rows(&class(), "attributes")) {
        // A form reads that one by itself.
        let is_read = name == "name" || code.contains(&format!("\"{name}\""));
        assert!(
            is_read || code.contains(&format!("[{name}]")),
            "nothing reads the attribute `{name}`; CONTRIBUTING.md says where it may take effect"
        );
    }
}
