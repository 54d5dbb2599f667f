//! The short form: it is its expansion, and each mistake in it has its line.

use weigh_up::check::{Checked, Form, Problem, check, check_text, short_form};
use weigh_up::comparison::Comparison;

use super::check_rows;

/// A comparison in the short form.
pub(crate) const SHORT: &str = include_str!("short.toml");
const EXPANDED: &str = include_str!("expanded.toml");

fn problems(text: &str) -> Vec<String> {
    let checked = check("content/short.toml", text);
    let problems = checked.map_or_else(|problems| problems, |checked| checked.warnings);
    problems.iter().map(Problem::to_string).collect()
}

pub(crate) fn comparison(checked: Result<Checked, Vec<Problem>>) -> Comparison {
    checked.expect("no mistake").comparison
}

#[test]
fn a_short_form_is_its_expansion() {
    let short = comparison(check("content/short.toml", SHORT));
    assert_eq!(short, comparison(check("content/short.toml", EXPANDED)));
    let json = include_str!("short.json");
    let named = json.replacen('{', "{\"id\": \"short\",", 1);
    assert_eq!(short, comparison(check_text(Form::Json, "", &named)));
}

#[test]
fn a_comparison_without_a_file_is_named_by_its_title() {
    let id = |text: &str| comparison(check_text(Form::Toml, "", text)).id;
    assert_eq!(&*id(SHORT), "postgresql-or-mysql");
    assert_eq!(
        &*id(&SHORT.replace("PostgreSQL or MySQL?", "PG o My? Größe!")),
        "own"
    );
    assert_eq!(&*id(&["id = \"mine\"\n", SHORT].concat()), "mine");
}

#[test]
fn each_mistake_in_a_short_form_is_named_with_its_line() {
    check_rows(
        "short.toml",
        include_str!("wrong-short.txt"),
        SHORT,
        problems,
    );
}

#[test]
fn the_rows_stand_in_the_order_of_the_text() {
    let names = |comparison: &Comparison| {
        let names = comparison
            .criteria
            .iter()
            .map(|criterion| criterion.name.to_string());
        names.collect::<Vec<_>>()
    };
    let expected = [
        "SQL features",
        "Replication",
        "p95 read",
        "Hosting",
        "Open licence",
        "Users' rating",
    ];
    assert_eq!(
        names(&comparison(check("content/short.toml", SHORT))),
        expected
    );
    let one_line = r#"{"title": "A or B?", "checked": "2026-11-30", "by": "Ann", "compare": ["A", "B"],
        "scores": {"z": {"is": [1, 2], "judged": true}, "a": {"is": [3, 2], "judged": true}}}"#;
    let one_line = one_line.replace('\n', "");
    assert_eq!(
        names(&comparison(check_text(Form::Json, "", &one_line))),
        ["z", "a"]
    );
}

#[test]
fn weights_of_the_author_are_a_preset() {
    let weighed = SHORT
        .replace("judged = true }", "judged = true, weight = 8 }")
        .replace("scale =", "weight = 5, scale =");
    let comparison = comparison(check("content/short.toml", &weighed));
    let preset = comparison.presets.first().expect("a preset");
    assert_eq!(&*preset.answers, "replication=8&open-licence=8");
    assert_eq!(&*preset.name, "As the author weighs it");
    assert_eq!(comparison.presets.len(), 1);
}

#[test]
fn a_row_may_grow() {
    let grown = SHORT.replace(
        "\"Replication\" = {",
        "\"Replication\" = { id = \"copies\", short = \"Copies\", group = \"uptime\", text = \"By hand.\", \
         worst = \"none\", middle = \"some\", best = \"all\", uncertainty = 3, as-of = 2026-01-31, ",
    );
    let comparison = comparison(check("content/short.toml", &grown));
    let criterion = comparison
        .criteria
        .iter()
        .find(|named| &*named.id == "copies");
    let criterion = criterion.expect("its id");
    let told = [
        &criterion.short,
        &criterion.worst,
        &criterion.middle,
        &criterion.best,
    ];
    assert_eq!(told.map(|text| &**text), ["Copies", "none", "some", "all"]);
    assert_eq!(criterion.group.as_deref(), Some("uptime"));
    let score = criterion
        .scores
        .iter()
        .flatten()
        .flatten()
        .next()
        .expect("a score");
    assert_eq!(&*score.text, "By hand.");
    assert_eq!(score.estimate.uncertainty.to_string(), "3");
    let claim = score
        .claims
        .first()
        .and_then(|claim| comparison.claims.get(*claim));
    assert_eq!(claim.expect("a claim").as_of.to_string(), "2026-01-31");
}

#[test]
fn a_table_becomes_a_file_to_go_on_with() {
    let table = include_str!("short.csv");
    let written = short_form(Form::Csv, "short.csv", table).expect("a table");
    let of = |text: &str| comparison(check("content/short.toml", text));
    assert_eq!(of(&written), of(SHORT), "{written}");
    let begun = short_form(Form::Csv, "a.csv", ",A,B\nSpeed,1,2\n").expect("a table");
    let expected = r#"#:schema comparison.schema.json

title = "A or B?"
# checked = 2026-01-31 # on which day was every score right?
# by = "Ann Example, who uses both" # who judged, with what interest?
compare = ["A", "B"]

[scores]
"Speed" = { is = [1, 2] } # where is it from? source = "https://…", or judged = true
"#;
    assert_eq!(begun, expected);
}
