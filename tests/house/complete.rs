//! A list of all variants of a type has all of them, in the order of the type.

use crate::project::{File, Problems, Rule, is_rust};

const RULE: Rule = Rule {
    scope: |path| is_rust(path) && !path.starts_with("tests/house/"),
    problems: |file, _| incomplete(file),
};

/// The beginning of such a list; its length and its variants follow.
const LIST: &str = "pub const ALL: [Self; ";

/// The lists whose variants are not those of the type that they belong to.
fn incomplete(file: &File) -> Problems {
    let lists = file.text.match_indices(LIST);
    let problems = lists.filter_map(|(place, _)| {
        let (before, list) = file.text.split_at(place);
        let line = before.matches('\n').count() + 1;
        let owner = before.rsplit("\nimpl ").next()?.split(' ').next()?;
        let declared = variants(&file.text, owner)?;
        let listed = listed(list)?;
        let problem = format!("{owner}::ALL is {listed:?}, and the type {declared:?}");
        (listed != declared).then_some((line, problem))
    });
    problems.collect()
}

/// The variants of a type, in their order. `None` where the file does not declare it as an enum.
fn variants<'a>(text: &'a str, name: &str) -> Option<Vec<&'a str>> {
    let (_, body) = text.split_once(&format!("enum {name} {{\n"))?;
    let (body, _) = body.split_once("\n}")?;
    let lines = body.lines().map(str::trim);
    let variants = lines.filter(|line| line.starts_with(|first: char| first.is_uppercase()));
    Some(variants.map(leading_name).collect())
}

/// The variants that a list has, which begins with its type.
fn listed(list: &str) -> Option<Vec<&str>> {
    let (_, body) = list.split_once('=')?;
    let (body, _) = body.split_once("];")?;
    Some(body.split("Self::").skip(1).map(leading_name).collect())
}

fn leading_name(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric());
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

#[test]
fn every_list_of_all_variants_is_whole() {
    RULE.holds();
}

#[test]
fn a_variant_that_is_missing_or_elsewhere_is_caught() {
    let file = |variants: &str, all: &str| {
        let text = format!(
            "//! Kinds.\n\npub enum Kind {{\n{variants}}}\n\nimpl Kind {{\n    \
             pub const ALL: [Self; 2] = [{all}];\n}}\n"
        );
        [File::new("crates/export/src/lib.rs", &text)]
    };
    let two = "    /// A table.\n    Csv,\n    Json,\n";
    RULE.lets_pass(&file(two, "Self::Csv, Self::Json"));
    RULE.catches(&file(two, "Self::Csv"), 10);
    RULE.catches(&file(two, "Self::Json, Self::Csv"), 10);
    RULE.catches(
        &file(&format!("{two}    Tsv,\n"), "Self::Csv, Self::Json"),
        11,
    );
}
