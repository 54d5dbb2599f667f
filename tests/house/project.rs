//! The project's own text files, and rules on them.

use std::fs;
use std::path::Path;

/// A text file.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// Where it is in the project, with `/` between its parts.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// The faults, by line.
pub(crate) type Problems = Vec<(usize, String)>;

/// What every file within a scope has to keep.
pub(crate) struct Rule {
    /// Returns `true` if a path is within the scope.
    pub(crate) scope: fn(&str) -> bool,
    /// Finds the faults in a file of the project, with their lines.
    pub(crate) problems: fn(&File, &[File]) -> Problems,
}

impl File {
    /// A made-up file.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let (path, text) = (path.to_owned(), text.to_owned());
        Self { path, text }
    }

    /// The lines with their numbers.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    /// Finds the faults in single lines.
    pub(crate) fn line_by_line<'a>(
        &'a self,
        problem: impl Fn(&'a str) -> Option<String>,
    ) -> Problems {
        let lines = self.lines();
        lines
            .filter_map(|(number, line)| Some((number, problem(line)?)))
            .collect()
    }
}

impl Rule {
    /// Fails with every line of the project that breaks the rule.
    #[track_caller]
    pub(crate) fn holds(&self) {
        let files = files();
        let scope = files.iter().any(|file| (self.scope)(&file.path));
        assert!(
            scope,
            "the rule applies to no file, so it holds for nothing"
        );
        let problems = self.apply(&files);
        assert!(problems.is_empty(), "\n{}", problems.join("\n"));
    }

    /// Fails unless the last of some made-up files breaks the rule in a line.
    #[track_caller]
    pub(crate) fn catches(&self, files: &[File], line: usize) {
        let bad = files.last().expect("a file");
        let problems = self.apply(files);
        let place = format!("{}:{line}: ", bad.path);
        let caught = problems.iter().any(|problem| problem.starts_with(&place));
        assert!(
            caught,
            "{place}no problem with “{}”: {problems:?}",
            bad.text
        );
    }

    /// Fails unless made-up files keep the rule.
    #[track_caller]
    pub(crate) fn lets_pass(&self, files: &[File]) {
        let problems = self.apply(files);
        assert!(problems.is_empty(), "{problems:?}");
    }

    fn apply(&self, files: &[File]) -> Vec<String> {
        let within = files.iter().filter(|file| (self.scope)(&file.path));
        let problems = within.flat_map(|file| {
            let problems = (self.problems)(file, files).into_iter();
            problems.map(|(line, problem)| format!("{}:{line}: {problem}", file.path))
        });
        problems.collect()
    }
}

/// The part of a path behind its last dot.
pub(crate) fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Whether a path is that of Rust code: of the product, its tests, its build, or its chores.
pub(crate) fn is_rust(path: &str) -> bool {
    ending(path) == "rs"
}

/// Whether a path is that of what readers get: of the widget, or of a crate that it rests on.
pub(crate) fn is_product(path: &str) -> bool {
    path.starts_with("src/") || path.starts_with("crates/")
}

/// Whether a path is that of these rules, whose own tests name what is forbidden.
pub(crate) fn is_house(path: &str) -> bool {
    path.starts_with("tests/house/")
}

/// Every text file of the project, but for what is generated.
pub(crate) fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ignored = fs::read_to_string(root.join(".gitignore")).expect("a .gitignore");
    let skipped: Vec<&str> = ignored.lines().chain([".git", "Cargo.lock"]).collect();
    let mut files = Vec::new();
    collect(root, "", &skipped, &mut files);
    files
}

fn collect(folder: &Path, prefix: &str, skipped: &[&str], files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("a folder of the project") {
        let entry = entry.expect("an entry of a folder").path();
        let name = entry.file_name().expect("a name").to_string_lossy();
        let path = format!("{prefix}{name}");
        // With a slash before it, a name stands for what lies in the root alone.
        if skipped.contains(&&*format!("/{path}")) || skipped.contains(&&*name) {
            continue;
        }
        if entry.is_dir() {
            collect(&entry, &format!("{path}/"), skipped, files);
        } else if let Ok(text) = fs::read_to_string(&entry) {
            files.push(File { path, text });
        }
    }
}

#[test]
fn a_folder_named_like_a_built_one_is_the_projects_own() {
    let files = files();
    let holds = |folder| files.iter().any(|file| file.path.starts_with(folder));
    assert!(holds("xtask/src/dist/"));
    assert!(!holds("target/") && !holds("dist/") && !holds(".git/"));
}
