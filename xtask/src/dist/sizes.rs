//! The size table, and the limits that the modules and the loader keep.

use std::fmt;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::compressed::Size;
use super::files::Role;

/// The most bytes that files of some roles may weigh together, by brotli.
const LIMITS: [(&str, &[Role], usize); 10] = [
    // The script on the page, the wasm with the outlines of all comparisons, and its glue: what a
    // reader waits for.
    ("first verdict", &[Role::Shell, Role::Widget], 133 * KB),
    // The same with what explains the verdict, which comes next.
    (
        "first screen",
        &[Role::Shell, Role::Widget, Role::Explainer],
        198 * KB,
    ),
    ("panels", &[Role::Panels], 101 * KB),
    ("check", &[Role::Check], 67 * KB),
    ("evidence", &[Role::Evidence], 31 * KB),
    ("shared", &[Role::Shared], 11 * KB),
    ("program", &PROGRAM, 416 * KB),
    // Every visitor of a page that includes it loads it.
    ("weigh-up.js", &[Role::Shell], KB * 41 / 10),
    ("resize.js", &[Role::Resize], KB * 3 / 2),
    // All chunks are in it, wanted or not.
    ("weigh-up.standalone.js", &[Role::Standalone], 416 * KB),
];

/// Everything that may be loaded for an element.
const PROGRAM: [Role; 8] = [
    Role::Shell,
    Role::Widget,
    Role::Explainer,
    Role::Surroundings,
    Role::Panels,
    Role::Check,
    Role::Evidence,
    Role::Shared,
];

/// Roles that have a row with their sum, beside the rows of their files.
const SUMS: [(&[Role], &str); 3] = [
    (
        &[Role::Shell, Role::Widget],
        "first verdict: script, glue and wasm",
    ),
    (
        &[Role::Shell, Role::Widget, Role::Explainer],
        "first screen: that and the explainer",
    ),
    (&PROGRAM, "all that an element may load"),
];

/// Roles that have a single row, since they have many files.
const GROUPS: [(Role, &str); 4] = [
    (Role::Preview, "p/, oembed/"),
    (Role::Data, "comparisons/"),
    (Role::Gallery, "gallery/"),
    (Role::Package, "npm/, weigh-up.tgz"),
];

/// The unit of the table.
const KB: usize = 1_024;

/// The weight of every file.
#[derive(Debug)]
pub(super) struct Table {
    rows: Vec<(Role, String, Size)>,
    plain: Option<Size>,
}

impl Table {
    /// The table of some files.
    pub(super) fn new(rows: Vec<(Role, String, Size)>) -> Self {
        Self { rows, plain: None }
    }

    /// Shows beside it what the widget weighs without its std rebuilt for size.
    pub(super) fn compare(&mut self, plain: Size) {
        self.plain = Some(plain);
    }

    /// Fails where something is over its limit.
    pub(super) fn check(&self) -> Result<()> {
        let over: Vec<String> = self.over().collect();
        ensure!(
            over.is_empty(),
            "{}; see what grew with twiggy, or leave something out",
            over.join("; ")
        );
        Ok(())
    }

    /// What has a limit, for programs: a list of names with bytes.
    pub(super) fn measured(&self) -> Value {
        let rows = LIMITS.iter().map(|(name, roles, limit)| {
            let Size { raw, gzip, brotli } = self.sum(roles);
            json!({ "name": name, "raw": raw, "gzip": gzip, "brotli": brotli, "limit": limit })
        });
        rows.collect()
    }

    /// The limits that are broken, in words.
    fn over(&self) -> impl Iterator<Item = String> {
        LIMITS.iter().filter_map(|(name, roles, limit)| {
            let brotli = self.sum(roles).brotli;
            let more = brotli.checked_sub(*limit).filter(|more| *more > 0)?;
            let [brotli, more, limit] = [brotli, more, *limit].map(kilobytes);
            Some(format!(
                "{name} has {brotli} KB by brotli, {more} more than the {limit} that it may have"
            ))
        })
    }

    fn sum(&self, wanted: &[Role]) -> Size {
        let rows = self.rows.iter().filter(|(role, ..)| wanted.contains(role));
        rows.map(|(.., size)| *size).sum()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = "KB (1 KB = 1,024 bytes)";
        writeln!(f, "{head:<40} {:>8} {:>8} {:>8}", "raw", "gzip", "brotli")?;
        let is_grouped = |role| GROUPS.iter().any(|(group, _)| *group == role);
        for (_, name, size) in self.rows.iter().filter(|(role, ..)| !is_grouped(*role)) {
            row(f, name, *size)?;
        }
        for (role, name) in GROUPS {
            let files = self.rows.iter().filter(|(of, ..)| *of == role).count();
            if files > 0 {
                row(f, &format!("{name}: {files} files"), self.sum(&[role]))?;
            }
        }
        for (roles, name) in SUMS {
            row(f, name, self.sum(roles))?;
        }
        if let Some(plain) = self.plain {
            row(f, "wasm and glue with a plain std", plain)?;
        }
        for (name, _, limit) in LIMITS {
            let name = format!("limit of {name}");
            writeln!(f, "{name:<40} {:>26}", kilobytes(limit))?;
        }
        Ok(())
    }
}

fn row(f: &mut fmt::Formatter<'_>, name: &str, size: Size) -> fmt::Result {
    let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(kilobytes);
    writeln!(f, "{name:<40} {raw:>8} {gzip:>8} {brotli:>8}")
}

/// Kilobytes with one decimal, rounded up: what is over a limit never reads as within it.
fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(KB);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table in which one role has so many bytes, and each other 1 KB.
    fn table(role: Role, brotli: usize) -> Table {
        let size = |brotli| Size {
            raw: 4 * brotli,
            gzip: 2 * brotli,
            brotli,
        };
        let rows = [
            (Role::Widget, "weigh-up-01234567.wasm"),
            (Role::Explainer, "weigh-up-explainer-01234567.wasm"),
            (Role::Panels, "weigh-up-panels-01234567.wasm"),
            (Role::Check, "weigh-up-check-01234567.wasm"),
            (Role::Evidence, "weigh-up-evidence-01234567.wasm"),
            (Role::Shared, "weigh-up-shared-01234567.wasm"),
            (Role::Surroundings, "weigh-up-surroundings-01234567.js"),
            (Role::Shell, "weigh-up.js"),
            (Role::Resize, "resize.js"),
            (Role::Standalone, "weigh-up.standalone.js"),
            (Role::Page, "index.html"),
            (Role::Preview, "p/a-vs-b/index.html"),
        ];
        let weighed = rows.map(|(of, name)| {
            let brotli = if of == role { brotli } else { KB };
            (of, name.to_owned(), size(brotli))
        });
        let more = (Role::Preview, "oembed/a-vs-b.json".to_owned(), size(KB));
        Table::new(weighed.into_iter().chain([more]).collect())
    }

    #[test]
    fn one_byte_over_a_limit_is_too_much() {
        for (name, roles, limit) in LIMITS {
            let role = roles.last().expect("a role");
            let others = KB * (roles.len() - 1);
            let is_over = |brotli| {
                let table = table(*role, brotli - others);
                table
                    .over()
                    .any(|over| over.starts_with(&format!("{name} has ")))
            };
            assert!(!is_over(limit), "{name}");
            assert!(is_over(limit + 1), "{name}");
        }
    }

    #[test]
    fn what_is_loaded_together_counts_together() {
        let table = table(Role::Widget, 150 * KB);
        let error = table.check().expect_err("both together").to_string();
        assert!(error.starts_with("first verdict has 151.0 KB"), "{error}");
    }

    #[test]
    fn the_docs_tell_every_limit() {
        let docs = include_str!("../../../docs/benchmarks.md");
        let rows = docs.lines().filter(|line| line.starts_with("| "));
        let limits = rows.filter_map(|row| {
            let mut cells = row.trim_matches('|').split(" | ").map(str::trim);
            let name = cells.next()?;
            let is_limit = LIMITS.iter().any(|(limit, ..)| *limit == name);
            is_limit.then_some((name, cells.next()?.to_owned()))
        });
        let told: Vec<_> = limits.collect();
        let expected = LIMITS.map(|(name, _, limit)| {
            let limit = kilobytes(limit);
            (name, limit.trim_end_matches(".0").to_owned())
        });
        assert_eq!(told, expected);
    }

    #[test]
    fn programs_are_told_each_limit_in_bytes() {
        let measured = table(Role::Check, 3 * KB).measured();
        assert_eq!(measured.as_array().map(Vec::len), Some(LIMITS.len()));
        let check = json!({
            "name": "check", "raw": 12_288, "gzip": 6_144, "brotli": 3_072, "limit": 68_608,
        });
        let rows = measured.as_array().into_iter().flatten();
        let rows: Vec<_> = rows.filter(|row| row["name"] == "check").collect();
        assert_eq!(rows, [&check]);
    }

    #[test]
    fn the_table_lines_up() {
        let mut table = table(Role::Page, 500 * KB);
        table.compare(Size {
            raw: 100 * KB,
            gzip: 50 * KB,
            brotli: 25 * KB,
        });
        let text = table.to_string();
        let (files, limits) = text.split_at(text.find("limit of").expect("the limits"));
        let expected = "\
KB (1 KB = 1,024 bytes)                       raw     gzip   brotli
weigh-up-01234567.wasm                        4.0      2.0      1.0
weigh-up-explainer-01234567.wasm              4.0      2.0      1.0
weigh-up-panels-01234567.wasm                 4.0      2.0      1.0
weigh-up-check-01234567.wasm                  4.0      2.0      1.0
weigh-up-evidence-01234567.wasm               4.0      2.0      1.0
weigh-up-shared-01234567.wasm                 4.0      2.0      1.0
weigh-up-surroundings-01234567.js             4.0      2.0      1.0
weigh-up.js                                   4.0      2.0      1.0
resize.js                                     4.0      2.0      1.0
weigh-up.standalone.js                        4.0      2.0      1.0
index.html                                 2000.0   1000.0    500.0
p/, oembed/: 2 files                          8.0      4.0      2.0
first verdict: script, glue and wasm          8.0      4.0      2.0
first screen: that and the explainer         12.0      6.0      3.0
all that an element may load                 32.0     16.0      8.0
wasm and glue with a plain std              100.0     50.0     25.0
";
        assert_eq!(files, expected);
        for (line, (name, _, limit)) in limits.lines().zip(LIMITS) {
            let value = kilobytes(limit);
            assert!(line.starts_with(&format!("limit of {name} ")), "{line}");
            assert!(line.ends_with(&value) && line.len() == 67, "{line}");
        }
    }
}
