//! Comparisons in JSON: the same rules, and the same lines for whoever wrote them.

use std::collections::BTreeSet;
use std::fs;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;
use weigh_up::check::{Checked, Problem, check, check_json};
use weigh_up::content;

use super::{HISTORY, SMALL, check_rows, rows_of};

/// The same comparison as in `SMALL`.
pub(crate) const JSON: &str = include_str!("small.json");

pub(crate) fn problems(text: &str) -> Vec<String> {
    let checked = check_json("content/small.json", text);
    let problems = checked.map_or_else(|problems| problems, |checked| checked.warnings);
    problems.iter().map(Problem::to_string).collect()
}

/// A TOML document value for value, dates as texts.
fn converted(toml: toml::Value) -> Value {
    match toml {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(moment) => moment.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(converted).collect(),
        toml::Value::Table(entries) => entries
            .into_iter()
            .map(|(key, value)| (key, converted(value)))
            .collect(),
    }
}

/// A TOML text in JSON; `None` where it is not TOML.
fn in_json(toml: &str) -> Option<String> {
    let table: toml::Table = toml::from_str(toml).ok()?;
    serde_json::to_string_pretty(&converted(toml::Value::Table(table))).ok()
}

#[test]
fn a_comparison_is_the_same_in_both_syntaxes() {
    let of = |checked: Result<Checked, _>| checked.expect("no mistake").comparison.to_blob();
    let toml = |text| of(check("content/small.toml", text));
    assert_eq!(of(check_json("", JSON)), toml(SMALL));
    let history = in_json(HISTORY).expect("it is TOML");
    assert_eq!(
        of(check_json("", &history)),
        of(check("content/history.toml", HISTORY))
    );
    for id in content::ids() {
        let text = fs::read_to_string(format!("content/{id}.toml")).expect("its file");
        let json = in_json(&text).expect("it is TOML");
        let bundled = content::bundled(id).expect("it is bundled");
        assert_eq!(of(check_json("", &json)), bundled.to_blob(), "{id}");
    }
}

#[test]
fn each_mistake_in_json_is_named_with_its_line() {
    let rows = include_str!("wrong-json.txt");
    check_rows("small.json", rows, JSON, problems);
}

#[test]
fn a_missing_score_may_be_said_in_each_way_of_the_schema() {
    let schema = fs::read_to_string("content/comparison.schema.json").expect("the schema");
    let schema: Value = serde_json::from_str(&schema).expect("it is JSON");
    let gaps = schema
        .pointer("/definitions/gap/enum")
        .and_then(Value::as_array)
        .expect("the gaps");
    assert!(gaps.len() > 5 && gaps.contains(&Value::Null));
    let without = |rows: &[(&str, String)]| {
        let text = rows.iter().fold(JSON.to_owned(), |text, (from, to)| {
            assert_eq!(text.matches(from).count(), 1, "{from}");
            text.replace(from, to)
        });
        check_json("", &text).map(|checked| checked.comparison.to_blob())
    };
    let row = r#"{"view": "now", "alternative": "tea", "value": 7, "text": "Mild.", "claims": ["calm"]},"#;
    let expected = without(&[(row, String::new()), (r#"{"tea": 4, "#, "{".to_owned())]);
    assert!(expected.is_ok());
    for gap in gaps {
        let bare = format!(r#"{{"view": "now", "alternative": "tea", "value": {gap}}},"#);
        let fit = format!(r#"{{"tea": {gap}, "#);
        assert_eq!(
            without(&[(row, bare), (r#"{"tea": 4, "#, fit.clone())]),
            expected,
            "{gap}"
        );
        let told = row.replace('7', &gap.to_string());
        assert_eq!(
            without(&[(row, told), (r#"{"tea": 4, "#, fit)]),
            expected,
            "{gap}"
        );
    }
}

/// The messages of all problems, without their places, since each syntax has lines of its own.
fn messages(found: Result<Checked, Vec<Problem>>) -> BTreeSet<String> {
    let problems = found.map_or_else(|problems| problems, |checked| checked.warnings);
    let messages = problems.into_iter().map(|problem| {
        let message = problem.message.split(", in line").next();
        message.unwrap_or_default().to_owned()
    });
    messages.collect()
}

#[test]
fn every_rule_of_toml_is_a_rule_of_json() {
    let rows = include_str!("mistakes.txt");
    let mut compared = 0;
    for (from, to) in rows_of(rows) {
        let text = SMALL.replace(&from, &to);
        let Some(json) = in_json(&text) else { continue };
        let expected = messages(check("content/small.toml", &text));
        // JSON has no dates to confuse with texts, and its comparisons no file to be named like.
        let foreign = ["is a date", "is a time", "name of the file"];
        if foreign
            .iter()
            .any(|of| expected.iter().any(|message| message.contains(of)))
        {
            continue;
        }
        assert_eq!(messages(check_json("", &json)), expected, "{from} => {to}");
        compared += 1;
    }
    assert!(compared > 60, "{compared} rows");
}

#[test]
fn no_address_runs_a_script() {
    let hostile = [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\\nscript:alert(1)",
        "\\u0001javascript:alert(1)",
        " https://example.org",
        "data:text/html,x",
        "vbscript:x",
        "http://example.org",
        "//example.org",
        "https://",
        "https://example.org/\\t",
        "HTTPS://example.org",
    ];
    for address in hostile {
        for (key, line) in [
            ("https://example.org/cup", 155),
            ("mailto:tea@example.org", 12),
        ] {
            let found = problems(&JSON.replace(key, address));
            let place = format!("content/small.json:{line}: the address “");
            assert!(
                found.first().is_some_and(|found| found.starts_with(&place)),
                "{address}: {found:?}"
            );
        }
    }
}

#[test]
fn deep_and_long_texts_are_refused_at_once() {
    let deep = "lists and objects stand in more than 16 others";
    for (text, problem) in [
        ("[".repeat(500_000), deep),
        ("{\"a\":".repeat(150_000), deep),
        (
            [" ".repeat(1024 * 1024), JSON.to_owned()].concat(),
            "this is longer than 1048576 bytes",
        ),
    ] {
        assert_eq!(
            problems(&text),
            [format!("content/small.json:1: {problem}")]
        );
    }
    let nested = |levels: usize| ["[".repeat(levels), "]".repeat(levels)].concat();
    assert!(
        problems(&nested(16))
            .iter()
            .all(|problem| !problem.contains(deep))
    );
    assert!(
        problems(&nested(17))
            .iter()
            .all(|problem| problem.contains(deep))
    );
}

/// Texts that are nearly JSON.
fn texts() -> impl Strategy<Value = String> {
    let words = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        " ",
        "\n",
        "\"a\"",
        "\"b\":",
        "1",
        "-0",
        "01",
        "1.5",
        "1e2 ",
        "-",
        ".",
        "true",
        "null",
        "nul",
        "\"",
        "\\",
        "\"\\u00e9\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\x\"",
        "\"\t\"",
        "é",
        "\u{0}",
        "[1,2]",
        "{\"a\":{}}",
        "\u{feff}",
        "/*c*/",
        "NaN",
    ];
    vec(select(words.to_vec()), 0..9).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn what_is_json_is_what_others_call_so(text in texts()) {
        let refused = problems(&text).iter().any(|problem| problem.contains(": not JSON: "));
        prop_assert_eq!(!refused, serde_json::from_str::<Value>(&text).is_ok(), "{}", text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_text_is_checked_to_its_end(text in any::<String>()) {
        prop_assert!(check_json("", &text).is_err());
    }

    #[test]
    fn whatever_is_changed_is_either_right_or_named_with_a_line_of_the_text(
        start: Index, length in 0_usize..40, instead in texts(),
    ) {
        let bytes = JSON.as_bytes();
        let start = start.index(bytes.len());
        let end = (start + length).min(bytes.len());
        let changed = [&bytes[..start], instead.as_bytes(), &bytes[end..]].concat();
        let changed = String::from_utf8_lossy(&changed);
        if let Err(problems) = check_json("", &changed) {
            prop_assert!(!problems.is_empty());
            let lines = changed.split('\n').count();
            for problem in problems {
                prop_assert!((1..=lines).contains(&problem.line), "{problem} of {lines}");
                prop_assert!(!problem.message.contains('\n'), "{problem}");
            }
        }
    }
}
