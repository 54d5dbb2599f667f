//! The form of the files: their length, their first line, their loose ends.

use crate::project::{File, Problems, Rule, ending, is_house, is_product, is_rust};

/// The files that are longer than others, each with the reason.
const LONG: [(&str, &str); 6] = [
    (
        "element/element.ts",
        "attributes, form, fallback and the life of a widget meet in one object",
    ),
    (
        "crates/model/src/comparison.rs",
        "each field of the authored data is told to its author",
    ),
    (
        "crates/model/src/verdict.rs",
        "each field of the public verdict is told to its reader",
    ),
    (
        "src/embed/embedding.rs",
        "attributes in and events out meet in one object",
    ),
    (
        "tests/laws.rs",
        "one law after another, and none needs the others",
    ),
    (
        "tests/notation/rows.rs",
        "the rules of the notation, a row each",
    ),
];

const LENGTH: Rule = Rule {
    scope: is_source,
    problems: |file, _| too_long(file),
};

const OPENING: Rule = Rule {
    scope: is_source,
    problems: |file, _| without_opening(file),
};

const LOOSE_ENDS: Rule = Rule {
    scope: |path| is_code(path) && !is_house(path),
    problems: |file, _| file.line_by_line(loose_end),
};

const MACHINES: Rule = Rule {
    // The check of the wasm names the traces that it looks for, as these rules do.
    scope: |path| !is_house(path) && path != "xtask/src/dist/strings.rs",
    problems: |file, _| file.line_by_line(trace_of_a_machine),
};

const LINE_ENDS: Rule = Rule {
    scope: |path| {
        let folders = ["content/", "crates/model/locales/", "styles/"];
        folders.iter().any(|folder| path.starts_with(folder))
    },
    problems: |file, _| file.line_by_line(trailing_space),
};

const WIDE_COMMENTS: Rule = Rule {
    scope: is_rust,
    problems: |file, _| file.line_by_line(wide_comment),
};

/// The columns that a comment may take, but for a row of a table, which cannot be broken.
const COLUMNS: usize = 100;

/// Returns `true` for a path of Rust, or of a script of the element; what others wrote is none.
fn is_source(path: &str) -> bool {
    let is_script = path.starts_with("element/") && ending(path) == "ts";
    is_rust(path) || is_script && !path.starts_with("element/glue/")
}

fn is_code(path: &str) -> bool {
    ["rs", "js", "ts", "css", "html", "toml", "yml", "yaml"].contains(&ending(path))
}

fn too_long(file: &File) -> Problems {
    let limit = if is_product(&file.path) { 250 } else { 300 };
    let lines = file.lines().count();
    let listed = LONG.iter().any(|(path, _)| *path == file.path);
    let problem = match (lines > limit, listed) {
        (true, false) => format!("{lines} lines, and no reason for more than {limit}"),
        (false, true) => format!("{lines} lines need no reason, so it is not listed as long"),
        _ => return Vec::new(),
    };
    vec![(lines, problem)]
}

fn without_opening(file: &File) -> Problems {
    let mark = if is_rust(&file.path) { "//! " } else { "// " };
    let opening = file.text.strip_prefix(mark).unwrap_or_default();
    let told = opening.starts_with(|letter: char| letter.is_alphabetic() || letter == '`');
    let problem = format!("a file begins by saying what it is, in a sentence of `{mark}`");
    Vec::from_iter((!told).then_some((1, problem)))
}

fn loose_end(line: &str) -> Option<String> {
    if line.contains("todo!(") || line.contains("unimplemented!(") {
        return Some("nothing is left to be written".to_owned());
    }
    let mut words = line.split(|letter: char| !letter.is_alphanumeric());
    let open = words.any(|word| ["TODO", "FIXME", "XXX", "HACK"].contains(&word));
    let issue = line.split('#').skip(1);
    let mut issue = issue.chain(line.split("issues/").skip(1));
    let named = issue.any(|number| number.starts_with(|letter: char| letter.is_ascii_digit()));
    (open && !named).then(|| "what is still to be done names its issue".to_owned())
}

fn trace_of_a_machine(line: &str) -> Option<String> {
    let outside = |letter: char| !letter.is_alphanumeric() && !['.', '-', '_'].contains(&letter);
    let roots = ["/home/", "/root/", "/work/", "/Users/"];
    let path = roots.into_iter().find(|root| {
        let mut found = line.match_indices(root);
        found.any(|(start, _)| line[..start].chars().next_back().is_none_or(outside))
    });
    if let Some(path) = path {
        return Some(format!("`{path}` is the place of a machine"));
    }
    let mut words = line.split(|letter: char| outside(letter));
    let host = words.find(|word| {
        let registry = word.strip_prefix("registry.").unwrap_or_default();
        let named = registry.starts_with(char::is_alphabetic) && registry != "npmjs.org";
        named || word.ends_with(".internal") || word.contains(".internal.")
    });
    host.map(|host| format!("`{host}` is a host that others do not reach"))
}

fn wide_comment(line: &str) -> Option<String> {
    let comment = line.trim_start();
    let is_row = comment.starts_with("//! |") || comment.starts_with("/// |");
    let columns = line.chars().count();
    let is_wide = comment.starts_with("//") && !is_row && columns > COLUMNS;
    is_wide.then(|| format!("a comment of {columns} columns, {COLUMNS} at most"))
}

fn trailing_space(line: &str) -> Option<String> {
    let ends = line.ends_with(char::is_whitespace);
    ends.then(|| "the line ends in white space".to_owned())
}

#[test]
fn a_long_file_has_a_reason() {
    LENGTH.holds();
}

#[test]
fn every_listed_file_exists() {
    for (path, reason) in LONG {
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        assert!(
            file.is_file(),
            "{path} is listed as long, but there is none"
        );
        assert!(reason.contains(' '), "{path} has no reason");
    }
}

#[test]
fn a_file_says_what_it_is() {
    OPENING.holds();
}

#[test]
fn nothing_is_left_open_without_an_issue() {
    LOOSE_ENDS.holds();
}

#[test]
fn no_machine_leaves_a_trace() {
    MACHINES.holds();
}

#[test]
fn no_comment_is_wider_than_the_code() {
    WIDE_COMMENTS.holds();
}

#[test]
fn no_line_ends_in_white_space() {
    LINE_ENDS.holds();
}

#[test]
fn a_long_file_is_caught() {
    let of = |path, lines| [File::new(path, &"//! A file.\n".repeat(lines))];
    LENGTH.catches(&of("src/page.rs", 251), 251);
    LENGTH.catches(&of("crates/model/src/language.rs", 251), 251);
    LENGTH.catches(&of("xtask/src/main.rs", 301), 301);
    LENGTH.catches(&of("tests/golden.rs", 301), 301);
    LENGTH.catches(&of("element/hands.ts", 301), 301);
    LENGTH.catches(&of("crates/model/src/verdict.rs", 250), 250);
    LENGTH.lets_pass(&of("crates/model/src/language.rs", 250));
    LENGTH.lets_pass(&of("tests/golden.rs", 300));
    LENGTH.lets_pass(&of("crates/model/src/verdict.rs", 251));
}

#[test]
fn a_file_without_an_opening_is_caught() {
    for text in [
        "",
        "use std::fmt;\n",
        "// A module.\n",
        "//!\n//! A module.\n",
        "//! # Module\n",
    ] {
        OPENING.catches(&[File::new("crates/model/src/language.rs", text)], 1);
    }
    for text in [
        "",
        "import \"./hands.js\";\n",
        "//Hands.\n",
        "/** Hands. */\n",
    ] {
        OPENING.catches(&[File::new("element/hands.ts", text)], 1);
    }
    OPENING.lets_pass(&[File::new("element/hands.ts", "// Other hands.\n")]);
}

#[test]
fn a_loose_end_is_caught() {
    let rows = [
        "// TODO: count the rest",
        "/* FIXME (soon) */",
        "fn rest() { todo!() }",
        "fn rest() { unimplemented!(\"#12\") }",
        "# TODO without a number: #one",
    ];
    for row in rows {
        LOOSE_ENDS.catches(&[File::new("xtask/src/main.rs", &format!("\n{row}"))], 2);
    }
    let rows =
        "// TODO #12: count the rest\n// FIXME: https://github.com/a/b/issues/7\nlet todos = 1;";
    LOOSE_ENDS.lets_pass(&[File::new("crates/model/src/answers.rs", rows)]);
}

#[test]
fn a_trace_of_a_machine_is_caught() {
    let rows = [
        "cd /home/somebody/project",
        "path = \"/root/.cargo\"",
        "/work/target",
        "(/Users/somebody)",
        "registry = \"https://registry.example.org/npm\"",
        "https://packages.internal/index",
        "https://packages.internal.example.org/",
    ];
    for row in rows {
        MACHINES.catches(&[File::new("README.md", &format!("# Build\n\n{row}\n"))], 3);
    }
    let rows =
        "https://example.org/home/page\n../work/it\nThe largest registry.\nregistry.npmjs.org\n";
    MACHINES.lets_pass(&[File::new("README.md", rows)]);
}

#[test]
fn a_wide_comment_is_caught() {
    let of = |line: String| [File::new("src/page.rs", &format!("//! A page.\n{line}\n"))];
    WIDE_COMMENTS.catches(&of(format!("    // {}", "a".repeat(94))), 2);
    WIDE_COMMENTS.catches(&of(format!("/// {}", "“".repeat(97))), 2);
    WIDE_COMMENTS.lets_pass(&of(format!("/// {}", "“".repeat(96))));
    WIDE_COMMENTS.lets_pass(&of(format!("//! | {} |", "a".repeat(120))));
}

#[test]
fn a_space_at_the_end_of_a_line_is_caught() {
    LINE_ENDS.catches(
        &[File::new(
            "crates/model/locales/en.toml",
            "a = \"b\"\nc = \"d\" \n",
        )],
        2,
    );
    LINE_ENDS.catches(&[File::new("content/a.toml", "a = \"b\"\t")], 1);
}
