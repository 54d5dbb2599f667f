//! Whoever fills a template names each of its gaps, and nothing that is none.
//!
//! The compiler sees that what has gaps is filled, and what is filled has some. Here the names are
//! compared, of each call that has its template and its values in it; where a template is chosen
//! between, every test that runs into a gap without a value fails.

use std::collections::{BTreeMap, BTreeSet};

use crate::project::{File, Problems, Rule, is_product};

const WORDS: &str = "crates/model/locales/en.toml";

const GAPS: Rule = Rule {
    scope: is_product,
    problems: misnamed,
};

/// The calls whose values are not the gaps of their template.
fn misnamed(file: &File, files: &[File]) -> Problems {
    let templates = templates(files);
    let mut problems = Vec::new();
    let mut rest = file.text.as_str();
    while let Some((_, after)) = rest.split_once(".fill(") {
        rest = after;
        let line = file.text[..file.text.len() - after.len()]
            .matches('\n')
            .count()
            + 1;
        let Some((name, given)) = call(after) else {
            continue;
        };
        let Some(gaps) = templates.get(&name) else {
            problems.push((line, format!("there is no template “{name}”")));
            continue;
        };
        for gap in gaps.difference(&given) {
            problems.push((line, format!("nothing fills “{gap}” of “{name}”")));
        }
        for more in given.difference(gaps) {
            problems.push((line, format!("“{name}” has no gap “{more}”")));
        }
    }
    problems
}

/// The name of the template, and those of the values, where both stand in the call.
fn call(arguments: &str) -> Option<(String, BTreeSet<&str>)> {
    let (template, values) = arguments.split_once(',')?;
    let (kind, name) = template.trim().split_once("::")?;
    let is_name = name.chars().all(char::is_alphanumeric);
    let values = values.trim_start().strip_prefix("&[")?;
    (is_name && ["Message", "Word"].contains(&kind)).then(|| (name.to_owned(), first_of(values)))
}

/// The first text of each pair of a list, up to the list's end; not those of lists within it.
fn first_of(list: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    let mut depth = 0_usize;
    for (place, letter) in list.char_indices() {
        match letter {
            '(' | '[' | '{' => {
                let pair = list[place..].strip_prefix("(\"").filter(|_| depth == 0);
                names.extend(pair.and_then(|pair| Some(pair.split_once("\",")?.0)));
                depth += 1;
            }
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    names
}

/// The gaps of each template, by its name in Rust.
fn templates(files: &[File]) -> BTreeMap<String, BTreeSet<&str>> {
    let words = files.iter().filter(|file| file.path == WORDS);
    let lines = words.flat_map(|words| words.text.lines());
    let texts = lines.filter_map(|line| line.split_once(" = \""));
    texts
        .map(|(key, text)| {
            let opened = text.split('{').skip(1);
            let gaps = opened.filter_map(|after| Some(after.split_once('}')?.0));
            (crate::words::camel(key), gaps.collect())
        })
        .collect()
}

#[test]
fn every_call_fills_the_gaps_of_its_template() {
    GAPS.holds();
}

#[test]
fn a_gap_that_is_left_or_made_up_is_caught() {
    let words = File::new(
        WORDS,
        "led = \"{leader} leads by {points}\"\nnone = \"Nobody\"\n",
    );
    let check = |code: &str, caught: bool| {
        let files = [
            words.clone(),
            File::new("crates/model/src/verdict.rs", code),
        ];
        if caught {
            GAPS.catches(&files, 1);
        } else {
            GAPS.lets_pass(&files);
        }
    };
    check("a.fill(Word::Led, &[(\"leader\", a)])", true);
    check(
        "a.fill(Message::Led, &[(\"leader\", a), (\"lead\", b)])",
        true,
    );
    check(
        "a.fill(Word::Led, &[(\"leader\", a), (\"points\", b), (\"more\", c)])",
        true,
    );
    check("a.fill(Word::Lead, &[(\"leader\", a)])", true);
    check(
        "a.fill(Word::Led, &[(\"leader\", a), (\"points\", &f(b))])",
        false,
    );
    check(
        "a.fill(word, &[(\"leader\", a)]); a.fill(Word::Led, &values)",
        false,
    );
}
