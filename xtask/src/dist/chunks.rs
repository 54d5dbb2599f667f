//! The module that says what is loaded on demand, written for each form of handing out.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::scripts::integrity;
use super::wasm::Chunks;
use crate::workspace;

/// The name that the sources import it by. Under trunk it is `element/chunks.ts`.
pub(super) const MODULE: &str = "#chunks";

/// How a form of handing them out has the files.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    /// Beside the script, by their names.
    Beside,
    /// By addresses that bundlers find in the text and follow.
    Bundled,
    /// In the same script, each as a module of its own.
    Inside,
}

impl Form {
    /// The folder of what is made for it.
    pub(super) fn folder(self) -> Result<PathBuf> {
        let name = match self {
            Self::Beside => "beside",
            Self::Bundled => "bundled",
            Self::Inside => "inside",
        };
        let folder = workspace::target()?.join("xtask/scripts").join(name);
        fs::create_dir_all(&folder)?;
        Ok(folder)
    }
}

/// Writes the module for the files by the names that were given to them, and returns its path.
pub(super) fn write(chunks: &Chunks, names: &[String], form: Form) -> Result<PathBuf> {
    let path = form.folder()?.join("chunks.js");
    fs::write(&path, script(chunks, names, form))?;
    Ok(path)
}

fn script(chunks: &Chunks, names: &[String], form: Form) -> String {
    let mut script = String::new();
    let files = || chunks.files.iter().zip(names).enumerate();
    for (place, ((_, wasm), name)) in files() {
        let binary = match form {
            Form::Beside => format!("\"./{name}\""),
            Form::Bundled => format!(
                "{{ name: {name:?}, bundled: () => new URL(\"./{name}\", import.meta.url) }}"
            ),
            Form::Inside => format!("() => import(\"./{name}.js\")"),
        };
        let integrity = match form {
            Form::Inside => String::new(),
            Form::Beside | Form::Bundled => format!(", integrity: {:?}", integrity(wasm)),
        };
        // Writing to a text cannot fail.
        let _ = writeln!(
            script,
            "const file{place} = {{ binary: {binary}{integrity} }};"
        );
    }
    let mut all: Vec<&String> = chunks
        .files
        .iter()
        .flat_map(|(file, _)| &file.chunks)
        .collect();
    all.sort();
    all.dedup();
    script.push_str("export const chunks = {\n");
    for chunk in all {
        let needed = files().filter(|(_, ((file, _), _))| file.chunks.contains(chunk));
        let needed: Vec<String> = needed.map(|(place, _)| format!("file{place}")).collect();
        let _ = writeln!(script, "  {chunk}: [{}],", needed.join(", "));
    }
    script.push_str("};\nexport const links = (program) => ({\n");
    for (long, short) in &chunks.links {
        let _ = writeln!(script, "  {long}: program[{short:?}],");
    }
    script.push_str("});\n");
    script
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::super::split::File;
    use super::*;

    #[test]
    fn a_chunk_names_all_files_that_it_needs() {
        let file = |name: &str, chunks: &[&str]| File {
            name: name.to_owned(),
            chunks: chunks.iter().map(|&chunk| chunk.to_owned()).collect(),
            path: PathBuf::new(),
        };
        let chunks = Chunks {
            files: vec![
                (file("shared-a-b", &["a", "b"]), b"abc".to_vec()),
                (file("b", &["b"]), Vec::new()),
            ],
            links: vec![("memory".to_owned(), "c".to_owned())],
        };
        let names = ["s.wasm".to_owned(), "b.wasm".to_owned()];
        let expected = "\
const file0 = { binary: () => import(\"./s.wasm.js\") };
const file1 = { binary: () => import(\"./b.wasm.js\") };
export const chunks = {
  a: [file0],
  b: [file0, file1],
};
export const links = (program) => ({
  memory: program[\"c\"],
});
";
        assert_eq!(script(&chunks, &names, Form::Inside), expected);
        let beside = script(&chunks, &names, Form::Beside);
        let hash = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        let first = format!("const file0 = {{ binary: \"./s.wasm\", integrity: {hash:?} }};");
        assert!(beside.starts_with(&first), "{beside}");
        let bundled = script(&chunks, &names, Form::Bundled);
        assert!(
            bundled.contains("new URL(\"./b.wasm\", import.meta.url)"),
            "{bundled}"
        );
    }
}
