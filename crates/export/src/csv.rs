//! The table behind a verdict, for a spreadsheet: RFC 4180, one rectangle, plain numbers, whole but
//! where a score has a decimal.
//!
//! It begins with a byte order mark, without which Excel takes UTF-8 for another encoding.
//!
//! The columns are named by ids, so that they are the same in every language: score × weight ×
//! times are the points, and difference × weight the lead of the first over the second.

use weigh_up_model::answers::Factor;
use weigh_up_model::comparison::AlternativeId;
use weigh_up_model::verdict::Table;
use weigh_up_model::verdict::table::Row;

use super::{Export, plain};

/// The byte order mark that a table begins with, so that spreadsheets read it as UTF-8.
pub const MARK: &str = "\u{feff}";

/// Characters that a spreadsheet takes for the beginning of a formula; some do so with the
/// full-width ones too.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The columns that each alternative has.
const OF_AN_ALTERNATIVE: [&str; 3] = ["score", "uncertainty", "points"];
/// The columns before those of the alternatives.
const BEFORE: [&str; 4] = ["factor", "name", "weight", "times"];
/// The columns behind those of the alternatives.
const AFTER: [&str; 3] = ["toward", "difference", "lead"];
/// Columns that say where the numbers come from, the same in every row, so that rows may be sorted
/// and joined.
const ORIGIN: [&str; 5] = ["comparison", "revision", "view", "made", "link"];

/// Writes the table: a row for each factor in play, then totals, percentages, and the number of
/// deal-breakers that each alternative fails. A cell that is not known stays empty.
pub(super) fn write(export: &Export<'_>) -> String {
    let table = export.table();
    let mut rows = Rows::new(export);
    rows.head();
    for (position, row) in table.rows.iter().enumerate() {
        rows.factor(&table, row, position);
    }
    rows.totals(&table);
    rows.out
}

/// Gives a row's number for an alternative, where there is one.
type Number<'a> = &'a dyn Fn(AlternativeId) -> Option<i64>;

struct Rows<'a> {
    export: &'a Export<'a>,
    out: String,
    /// `true` once the current row has a cell.
    begun: bool,
}

impl<'a> Rows<'a> {
    fn new(export: &'a Export<'a>) -> Self {
        Self {
            export,
            out: String::from(MARK),
            begun: false,
        }
    }

    fn head(&mut self) {
        for name in BEFORE {
            self.text(name);
        }
        for alternative in self.export.compared() {
            for name in OF_AN_ALTERNATIVE {
                self.text(&format!("{} {name}", self.export.id(alternative)));
            }
        }
        for name in AFTER.into_iter().chain(ORIGIN) {
            self.text(name);
        }
        self.end();
    }

    fn factor(&mut self, table: &Table, row: &Row, position: usize) {
        let export = self.export;
        let times = match row.factor {
            Factor::Fit => 1,
            _ => table.times,
        };
        let id = match row.factor {
            Factor::Criterion(criterion) => export.comparison.criteria.get(criterion),
            Factor::Fit | Factor::Team => None,
        };
        match (id, row.factor) {
            (Some(criterion), _) => self.text(&criterion.id),
            (None, Factor::Team) => self.text("team"),
            (None, _) => self.text("fit"),
        }
        self.text(export.factor(row.factor));
        self.number(Some(row.weight.get()));
        self.number(Some(times));
        for alternative in export.compared() {
            let value = row.value(alternative);
            let known = |number: i64| value.is_exact().then_some(number);
            self.decimal(table.tenths(row, alternative), 10);
            self.decimal(known(value.uncertainty / times), table.parts);
            self.decimal(known(row.weight.get() * value.low), table.parts);
        }
        let pull = export.verdict().contributions.get(position);
        let toward = pull.and_then(|pull| pull.toward);
        self.text(&toward.map_or_else(|| "".into(), |toward| export.id(toward)));
        self.decimal(pull.map(|pull| pull.difference), table.parts);
        let lead = pull.map(|pull| pull.weight.get() * pull.difference);
        self.decimal(lead, table.parts);
        self.origin();
    }

    fn totals(&mut self, table: &Table) {
        let export = self.export;
        let verdict = export.verdict();
        let weights = table.rows.iter().map(|row| row.weight.get()).sum();
        let leader = verdict.leader.map(|leader| export.id(leader));
        let level = (!verdict.tied.is_empty()).then_some(0);
        let total = |alternative| {
            let total = table.total(alternative);
            total.is_exact().then_some(total.low)
        };
        self.begin_total("total", Some(weights), &total, table.parts);
        self.text(&leader.unwrap_or_else(|| "".into()));
        self.number(None);
        self.decimal(verdict.lead.or(level), table.parts);
        self.origin();

        let percent = |alternative| table.percent(table.total(alternative));
        let failed = |alternative| {
            let failed = &verdict.standing(alternative)?.excluded_by;
            Some(failed.iter().map(|_| 1).sum())
        };
        let rows: [(&str, Number<'_>); 2] =
            [("percent", &percent), ("failed deal-breakers", &failed)];
        for (id, number) in rows {
            self.begin_total(id, None, number, 1);
            for _ in AFTER {
                self.number(None);
            }
            self.origin();
        }
    }

    fn begin_total(&mut self, id: &str, weight: Option<i64>, number: Number<'_>, parts: i64) {
        self.text(id);
        self.text("");
        self.number(weight);
        self.number(None);
        for alternative in self.export.compared() {
            self.number(None);
            self.number(None);
            self.decimal(number(alternative), parts);
        }
    }

    fn origin(&mut self) {
        let export = self.export;
        let view = export.comparison.views.get(export.answers.view());
        self.text(&export.comparison.id);
        self.number(Some(i64::from(export.comparison.revision)));
        self.text(view.map_or("", |view| &view.id));
        self.text(&export.today.to_string());
        self.text(export.link);
        self.end();
    }

    fn number(&mut self, number: Option<i64>) {
        self.decimal(number, 1);
    }

    /// Adds a number of parts of a point, 1 or 10, as points.
    fn decimal(&mut self, number: Option<i64>, parts: i64) {
        self.separate();
        let Some(number) = number else { return };
        let (sign, amount) = (if number < 0 { "-" } else { "" }, number.abs());
        let told = match amount % parts {
            0 => format!("{sign}{}", amount / parts),
            tenths => format!("{sign}{}.{tenths}", amount / parts),
        };
        self.out.push_str(&told);
    }

    fn text(&mut self, text: &str) {
        self.separate();
        push(&mut self.out, text);
    }

    fn separate(&mut self) {
        if self.begun {
            self.out.push(',');
        }
        self.begun = true;
    }

    fn end(&mut self) {
        self.out.push_str("\r\n");
        self.begun = false;
    }
}

/// Adds a text as a cell, in quotes where it needs them. A semicolon needs them too: spreadsheets
/// split cells at it where the comma is the decimal sign, or at both.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe (OWASP, “CSV injection”),
/// also behind a semicolon, where some spreadsheets begin a cell in spite of the quotes.
pub fn push(out: &mut String, text: &str) {
    let text = plain(text);
    let is_quoted = text.contains(['"', ',', ';']);
    if is_quoted {
        out.push('"');
    }
    let mut begins = true;
    for letter in text.chars() {
        if begins && FORMULA.contains(&letter) {
            out.push('\'');
        }
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
        begins = letter == ';' || begins && letter == '"';
    }
    if is_quoted {
        out.push('"');
    }
}
