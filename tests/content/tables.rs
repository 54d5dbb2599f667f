//! Tables: a table is the short form, and each mistake in it names its row and its column.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use weigh_up::check::{
    Cell, Cells, Checked, Form, Heading, Problem, Sheet, check_table, check_text,
};

use super::check_rows;
use super::short::{SHORT, comparison};

const CSV: &str = include_str!("short.csv");
const MARKDOWN: &str = include_str!("short.md");

fn problems(checked: Result<Checked, Vec<Problem>>) -> Vec<String> {
    let problems = checked.map_or_else(|problems| problems, |checked| checked.warnings);
    problems.iter().map(Problem::to_string).collect()
}

fn of_csv(text: &str) -> Vec<String> {
    problems(check_text(Form::Csv, "content/short.csv", text))
}

fn of_markdown(text: &str) -> Vec<String> {
    problems(check_text(Form::Markdown, "content/short.md", text))
}

/// The table as a page has it: a row of cells for each line, where bars stand between cells.
fn sheet(text: &str) -> Sheet {
    let rows = text.lines().zip(1..).map(|(row, line)| {
        let cells = row.split('|').map(|text| {
            let address = text
                .split_once("https:")
                .map(|(_, rest)| format!("https:{rest}").into());
            Cell {
                text: text
                    .split("https:")
                    .next()
                    .unwrap_or_default()
                    .trim()
                    .into(),
                address,
                is_merged: text.contains("<>"),
            }
        });
        Cells {
            line,
            cells: cells.collect(),
        }
    });
    Sheet {
        rows: rows.collect(),
    }
}

fn heading() -> Heading {
    Heading {
        title: None,
        checked: Some("2026-11-30".into()),
        by: Some("Ann Example, who runs PostgreSQL at work".into()),
    }
}

fn of_page(text: &str) -> Vec<String> {
    problems(check_table("content/page", &sheet(text), &heading()))
}

#[test]
fn a_table_is_the_short_form() {
    let short = comparison(check_text(Form::Toml, "", SHORT));
    assert_eq!(comparison(check_text(Form::Csv, "", CSV)), short);
    assert_eq!(comparison(check_text(Form::Markdown, "", MARKDOWN)), short);
    let tabbed = CSV.replace('"', "").replace(", who", "; who");
    let tabbed = tabbed.replace(',', "\t").replace("; who", ", who");
    assert_eq!(comparison(check_text(Form::Tsv, "", &tabbed)), short);
    let semicolons = tabbed.replace('\t', ";").replace("3.1;2.8", "3,1;2,8");
    let read = comparison(check_text(Form::Csv, "", &semicolons));
    let estimates = |of: &weigh_up::comparison::Comparison| {
        let scores = of
            .criteria
            .iter()
            .flat_map(|named| named.scores.iter().flatten().flatten());
        scores.map(|score| score.estimate).collect::<Vec<_>>()
    };
    assert_eq!(estimates(&read), estimates(&short));
}

#[test]
fn a_table_of_a_page_has_links_and_a_title_of_its_names() {
    let text = "|A|B|C|Source|Date|Weight|Note\n\
                Speed (20 to 1 ms)|3 https://a.example|2.8|?|bench https://b.example|2026-01-31|8|Warm.\n\
                Price|★★★☆☆|4/5|?|judged|||";
    let found = check_table("", &sheet(text), &heading());
    let comparison = comparison(found);
    assert_eq!(&*comparison.title, "A, B or C?");
    let sources = comparison.sources.iter().map(|source| {
        format!(
            "{} {}",
            source.title,
            source.address.as_deref().unwrap_or_default()
        )
    });
    let expected = ["a.example https://a.example", "bench https://b.example"];
    assert_eq!(sources.collect::<Vec<_>>(), expected);
    let claims = comparison
        .claims
        .iter()
        .map(|claim| format!("{} {}", claim.as_of, claim.says));
    let expected = [
        "2026-01-31 Speed: A 3 ms.",
        "2026-01-31 Speed: B 2.8 ms.",
        "2026-11-30 Price: A 3 of 5, B 4 of 5.",
    ];
    assert_eq!(claims.collect::<Vec<_>>(), expected);
    assert_eq!(
        &*comparison.presets.first().expect("a preset").answers,
        "speed=8"
    );
}

#[test]
fn each_mistake_in_a_table_names_its_row_and_column() {
    check_rows("short.csv", include_str!("wrong-csv.txt"), CSV, of_csv);
    check_rows(
        "short.md",
        include_str!("wrong-markdown.txt"),
        MARKDOWN,
        of_markdown,
    );
    let page = "|A|B|Source\nSpeed|9|7|judged\nPrice|3|4|bill https://a.example";
    check_rows("page", include_str!("wrong-page.txt"), page, of_page);
}

#[test]
fn a_page_says_by_attributes_who_and_when() {
    let table = sheet("|A|B|Source\nSpeed|9|7|judged");
    let found = problems(check_table("page", &table, &Heading::default()));
    let expected = [
        "page:1: say on which day the scores were right: write the attribute checked=\"2026-01-31\"",
        "page:1: say who judged, and with what interest: write the attribute by=\"Ann Example, who uses both\"",
    ];
    assert_eq!(found, expected);
}

#[test]
fn names_of_any_script_are_compared() {
    let text = "|日本|العربية|ไทย|Źrebię|Source\nمقياس|9|7|5|3|judged\nцена|1|2|3|4|judged";
    let comparison = comparison(check_table("", &sheet(text), &heading()));
    let ids = comparison.alternatives.iter().map(|named| &*named.id);
    assert_eq!(ids.collect::<Vec<_>>(), ["a1", "a2", "a3", "a4"]);
    let ids = comparison.criteria.iter().map(|named| &*named.id);
    assert_eq!(ids.collect::<Vec<_>>(), ["c1", "c2"]);
}

#[test]
fn tables_may_be_too_large() {
    let rows = |count: usize| {
        let rows = (0..count).map(|row| format!("Row {row},1,2,judged\n"));
        let rows = [",A,B,Source\n".to_owned()].into_iter().chain(rows);
        ["checked,2026-11-30\nby,Ann\n".to_owned(), rows.collect()].concat()
    };
    let found = of_csv(&rows(10_000));
    let expected = "content/short.csv:44: found 10000 rows, expected at most 40: take the rest out";
    assert_eq!(found, [expected]);
    let found = of_csv(&format!("{}{}", rows(2), " ".repeat(1024 * 1024)));
    assert_eq!(
        found,
        ["content/short.csv:1: this is longer than 1048576 bytes"]
    );
}

/// Texts that are nearly tables.
fn texts() -> impl Strategy<Value = String> {
    let pieces = [
        ",",
        ",",
        ";",
        "\t",
        "|",
        "|",
        "\n",
        "\n",
        "\n",
        "\"",
        "\r\n",
        "A",
        "B",
        "Source",
        "judged",
        "|---|---|---|\n",
        "# A\n",
        "checked: 2026-11-30\n",
        "checked,2026-11-30\n",
        "by,Ann\n",
        "by: Ann\n",
        ",A,B,Source\n",
        "|A|B|Source|\n",
        "9",
        "1.234",
        "1,234.5",
        "1.234,5",
        "80%",
        "4/5",
        "★★☆",
        "yes",
        "?",
        "–",
        "(20 to 1 ms)",
        "(1 to 5, halving)",
        "$",
        "€ 5",
        "ms",
        "https://a.example",
        "[a](https://a.example)",
        "<b>",
        "&nbsp;",
        "\\",
        "\\|",
        "日本",
        "٣",
        "\u{feff}",
        "\u{200f}",
        "-",
        "1e9",
        "999999999999999999",
        "0.000000001",
        "Total",
        "é",
        "\u{0}",
    ];
    vec(select(pieces.to_vec()), 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_is_a_table_or_says_why_not(text in prop_oneof![texts(), any::<String>()]) {
        for form in [Form::Csv, Form::Tsv, Form::Markdown] {
            if let Err(problems) = check_text(form, "", &text) {
                prop_assert!(!problems.is_empty(), "{:?}", text);
                let lines = text.split('\n').count();
                for problem in problems {
                    prop_assert!((1..=lines).contains(&problem.line), "{problem} of {lines}: {:?}", text);
                    prop_assert!(!problem.message.contains('\n'), "{problem}");
                }
            }
        }
        let found = check_table("", &sheet(&text), &heading());
        prop_assert!(found.map_or_else(|problems| !problems.is_empty(), |_| true));
    }
}
