//! A comparison as data: the whole file as JSON, and its scores and fits as a table.

use anyhow::{Result, bail};
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use weigh_up::comparison::{ClaimId, Comparison, Estimate, Fit};
use weigh_up::export::csv;

/// The columns of the table.
const COLUMNS: [&str; 13] = [
    "comparison",
    "revision",
    "view",
    "as of",
    "kind",
    "id",
    "name",
    "alternative",
    "value",
    "uncertainty",
    "basis",
    "text",
    "claims",
];

/// A comparison's file in the same schema as JSON, value for value and in the author's order; a
/// date is the text that it is in TOML.
pub(super) fn json(toml: &str) -> Result<String> {
    let document = DeTable::parse(toml)?;
    let mut out = String::new();
    table(document.get_ref(), 1, &mut out)?;
    out.push('\n');
    Ok(out)
}

fn value(of: &DeValue<'_>, depth: usize, out: &mut String) -> Result<()> {
    match of {
        DeValue::String(text) => out.push_str(&quoted(text)?),
        DeValue::Integer(number) => {
            let number = i64::from_str_radix(number.as_str(), number.radix())?;
            out.push_str(&number.to_string());
        }
        DeValue::Boolean(flag) => out.push_str(if *flag { "true" } else { "false" }),
        DeValue::Datetime(date) => out.push_str(&quoted(&date.to_string())?),
        DeValue::Array(items) => {
            out.push('[');
            for (position, item) in items.iter().enumerate() {
                separate(position, depth, out);
                value(item.get_ref(), depth + 1, out)?;
            }
            end(items.is_empty(), depth, out);
            out.push(']');
        }
        DeValue::Table(entries) => table(entries, depth, out)?,
        DeValue::Float(number) => bail!("no comparison has a decimal number: {}", number.as_str()),
    }
    Ok(())
}

fn table(entries: &DeTable<'_>, depth: usize, out: &mut String) -> Result<()> {
    let mut entries: Vec<_> = entries.iter().collect();
    entries.sort_by_key(|(key, value)| place(key, value));
    out.push('{');
    for (position, (key, of)) in entries.iter().enumerate() {
        separate(position, depth, out);
        out.push_str(&quoted(key.get_ref())?);
        out.push_str(": ");
        value(of.get_ref(), depth + 1, out)?;
    }
    end(entries.is_empty(), depth, out);
    out.push('}');
    Ok(())
}

/// The offset of an entry in the file.
fn place(key: &Spanned<impl AsRef<str>>, value: &Spanned<DeValue<'_>>) -> usize {
    key.span().start.min(value.span().start)
}

fn quoted(text: &str) -> Result<String> {
    Ok(serde_json::to_string(text)?)
}

fn separate(position: usize, depth: usize, out: &mut String) {
    if position > 0 {
        out.push(',');
    }
    new_line(depth, out);
}

fn end(is_empty: bool, depth: usize, out: &mut String) {
    if !is_empty {
        new_line(depth - 1, out);
    }
}

fn new_line(depth: usize, out: &mut String) {
    out.push('\n');
    out.push_str(&" ".repeat(depth));
}

/// A row for each score and each fit of each view (RFC 4180). What is not known is empty.
pub(super) fn csv(comparison: &Comparison) -> String {
    let mut out = String::from(csv::MARK);
    row(&COLUMNS.map(str::to_owned), &mut out);
    let revision = comparison.revision.to_string();
    for (position, view) in comparison.views.iter_enumerated() {
        let as_of = view.as_of.to_string();
        let begin = [&*comparison.id, &*revision, &*view.id, &*as_of];
        let claims = |of: &[ClaimId]| {
            let known = of.iter().filter_map(|claim| comparison.claims.get(*claim));
            known
                .map(|claim| claim.id.to_string())
                .collect::<Vec<_>>()
                .join(" ")
        };
        let sides = || comparison.alternatives.iter_enumerated();
        for (criterion, named) in comparison.criteria.iter_enumerated() {
            for (side, alternative) in sides() {
                let score = comparison.score(position, side, criterion);
                let what = ["score", &named.id, &named.name, &alternative.id];
                let (basis, text, cited) = match score {
                    Some(score) => ("judged", &*score.text, claims(&score.claims)),
                    None => ("unknown", "", String::new()),
                };
                let estimate = score.map(|score| score.estimate);
                cells(begin, what, estimate, [basis, text, &cited], &mut out);
            }
        }
        for (project_type, named) in comparison.project_types.iter_enumerated() {
            for (side, alternative) in sides() {
                let fit = comparison.fit(position, side, project_type);
                let what = ["fit", &named.id, &named.name, &alternative.id];
                let (basis, cited) = match fit {
                    Fit::Judged(_) => {
                        let fits = named.fits.get(position);
                        ("judged", claims(fits.map_or(&[], |fits| &fits.claims)))
                    }
                    Fit::NotListed(_) => ("not listed", String::new()),
                    Fit::Unknown => ("unknown", String::new()),
                };
                cells(
                    begin,
                    what,
                    fit.estimate(),
                    [basis, &named.note, &cited],
                    &mut out,
                );
            }
        }
    }
    out
}

fn cells(
    begin: [&str; 4],
    what: [&str; 4],
    estimate: Option<Estimate>,
    rest: [&str; 3],
    out: &mut String,
) {
    let numbers = estimate.map_or([String::new(), String::new()], |estimate| {
        [estimate.value.to_string(), estimate.uncertainty.to_string()]
    });
    let texts = begin.iter().chain(&what).map(|text| (*text).to_owned());
    let end = rest.iter().map(|text| (*text).to_owned());
    let all: Vec<String> = texts.chain(numbers).chain(end).collect();
    row(&all, out);
}

fn row(texts: &[String], out: &mut String) {
    for (position, text) in texts.iter().enumerate() {
        if position > 0 {
            out.push(',');
        }
        csv::push(out, text);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn read(toml: &str) -> Value {
        let text = super::json(toml).expect("it is TOML");
        serde_json::from_str(&text).expect("it is JSON")
    }

    #[test]
    fn a_file_becomes_json_value_for_value() {
        let toml = "b = \"x “y” \\\" \\n\"\na = 3\nday = 2026-11-22\nempty = []\n[t]\nin-it = true\n\
            none = {}\n[[list]]\nn = [1, 2]\n[[list]]\nn = []\n";
        let expected = json!({
            "b": "x “y” \" \n", "a": 3, "day": "2026-11-22", "empty": [],
            "t": { "in-it": true, "none": {} }, "list": [{ "n": [1, 2] }, { "n": [] }],
        });
        assert_eq!(read(toml), expected);
        assert!(super::json("a = 1.5").is_err());
    }

    #[test]
    fn the_author_s_order_stays() {
        let text = super::json("z = 1\na = 2\n[m]\nq = 3\nb = 4\n").expect("it is TOML");
        assert_eq!(
            text,
            "{\n \"z\": 1,\n \"a\": 2,\n \"m\": {\n  \"q\": 3,\n  \"b\": 4\n }\n}\n"
        );
    }

    #[test]
    fn the_table_has_every_score_and_every_fit_of_every_view() {
        let comparison = weigh_up::content::bundled("node-vs-python").expect("it is bundled");
        let text = csv(&comparison);
        let of = |start: &str| text.lines().filter(|line| line.contains(start)).count();
        let (views, sides) = (comparison.views.len(), comparison.alternatives.len());
        assert_eq!(of(",score,"), views * sides * comparison.criteria.len());
        assert_eq!(of(",fit,"), views * sides * comparison.project_types.len());
        let revision = comparison.revision;
        let row = format!("node-vs-python,{revision},article,2021-11-24,fit,iot,");
        assert!(text.contains(&row), "{text}");
        assert!(text.contains(",5,3,not listed,"));
    }

    #[test]
    fn the_table_is_for_spreadsheets() {
        let comparison = weigh_up::content::bundled("node-vs-python").expect("it is bundled");
        let text = csv(&comparison);
        // Excel recognizes UTF-8 by its mark, and some programs split cells at semicolons too.
        let rows = text.strip_prefix('\u{feff}').expect("a mark");
        let mut semicolons = 0;
        for row in rows.lines() {
            for (place, part) in row.split('"').enumerate() {
                let is_quoted = place % 2 == 1;
                semicolons += usize::from(part.contains(';'));
                assert!(is_quoted || !part.contains(';'), "{row}");
            }
        }
        assert!(semicolons > 0, "some texts have a semicolon");
    }
}
