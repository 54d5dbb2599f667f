//! The module that says what is loaded on demand, written for each form of handing out.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::scripts::integrity;
use super::wasm::Chunks;
use crate::workspace;

/// The name that the sources import it by. Under trunk it is `element/chunks.ts`.
pub(super) const MODULE: &str = "#chunks";

/// The form in which the files are handed out.
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
    /// The folder of the files that are made for it.
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

/// Writes the module for the files, by the names that were given to those that are not small, and
/// returns its path.
pub(super) fn write(chunks: &Chunks, names: &[String], form: Form) -> Result<PathBuf> {
    let path = form.folder()?.join("chunks.js");
    fs::write(&path, script(chunks, names, form))?;
    Ok(path)
}

fn script(chunks: &Chunks, names: &[String], form: Form) -> String {
    let mut script = String::new();
    let mut names = names.iter().peekable();
    for (place, (_, wasm)) in chunks.files.iter().enumerate() {
        let file = match names.next_if(|_| !is_small(wasm)) {
            Some(name) => apart(name, wasm, form),
            None => format!("text: {:?}", STANDARD.encode(wasm)),
        };
        // Writing to a text cannot fail.
        let _ = writeln!(script, "const file{place} = {{ {file} }};");
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
        let files = chunks.files.iter().enumerate();
        let needed: Vec<String> = files
            .filter(|(_, (file, _))| file.chunks.contains(chunk))
            .map(|(place, _)| format!("file{place}"))
            .collect();
        let _ = writeln!(script, "  {chunk}: [{}],", needed.join(", "));
    }
    script.push_str("};\nexport const links = (program) => ({\n");
    for (long, short) in &chunks.links {
        let _ = writeln!(script, "  {long}: program[{short:?}],");
    }
    script.push_str("});\n");
    script
}

/// A file that is handed out by a name.
fn apart(name: &str, wasm: &[u8], form: Form) -> String {
    let hash = integrity(wasm);
    match form {
        Form::Beside => format!("binary: \"./{name}\", integrity: {hash:?}"),
        Form::Bundled => format!(
            "binary: {{ name: {name:?}, bundled: () => new URL(\"./{name}\", import.meta.url) }}, \
             integrity: {hash:?}"
        ),
        Form::Inside => format!("binary: () => import(\"./{name}.js\")"),
    }
}

/// Returns `true` if a wasm is so small that it stands in the script as a text. Vite would make an
/// address of it, to which a strict page may not connect.
pub(super) fn is_small(wasm: &[u8]) -> bool {
    wasm.len() <= 4_096
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
                (file("b", &["b"]), vec![0; 5_000]),
            ],
            links: vec![("memory".to_owned(), "c".to_owned())],
        };
        let names = ["b.wasm".to_owned()];
        let expected = "\
const file0 = { text: \"YWJj\" };
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
        let second = "const file1 = { binary: \"./b.wasm\", integrity: \"sha256-";
        assert!(beside.contains(second), "{beside}");
        let bundled = script(&chunks, &names, Form::Bundled);
        assert!(
            bundled.contains("new URL(\"./b.wasm\", import.meta.url)"),
            "{bundled}"
        );
    }
}
