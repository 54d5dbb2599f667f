//! The size table, and the limits that the modules and the loader keep.

use std::fmt;

use anyhow::{Result, bail};

use super::compressed::Size;
use super::files::Role;

/// What may weigh how many bytes by brotli.
const LIMITS: [(Role, &str, usize); 6] = [
    // The wasm with the bundled content, and the glue: what a reader waits for.
    (Role::Widget, "widget", 136 * KB),
    // Its wasm and its glue.
    (Role::Appendix, "appendix", 127 * KB),
    // Its wasm and its glue.
    (Role::Checker, "checker", 45 * KB),
    // Every visitor of a page that includes it loads it.
    (Role::Shell, "weigh-up.js", 4 * KB),
    (Role::Resize, "resize.js", KB * 3 / 2),
    // Every module is in it, wanted or not.
    (Role::Standalone, "weigh-up.standalone.js", 295 * KB),
];

/// The roles of two files, which have a row together.
const MODULES: [(Role, &str); 3] = [
    (Role::Widget, "widget: wasm and glue"),
    (Role::Appendix, "appendix: wasm and glue (on demand)"),
    (Role::Checker, "checker: wasm and glue (on demand)"),
];

/// What has a row of its own together, since it has many files.
const GROUPS: [(Role, &str); 4] = [
    (Role::Preview, "p/, oembed/"),
    (Role::Data, "comparisons/"),
    (Role::Gallery, "gallery/"),
    (Role::Package, "npm/, weigh-up.tgz"),
];

/// The unit of the table.
const KB: usize = 1_024;

/// What every file weighs.
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
        for (role, name, limit) in LIMITS {
            let brotli = self.sum(role).brotli;
            if brotli > limit {
                bail!(
                    "{name} has {} KB by brotli, {} more than the {} that it may have; \
                     see what grew with twiggy, or leave something out",
                    kilobytes(brotli),
                    kilobytes(brotli - limit),
                    kilobytes(limit)
                );
            }
        }
        Ok(())
    }

    fn sum(&self, wanted: Role) -> Size {
        let rows = self.rows.iter().filter(|(role, ..)| *role == wanted);
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
                row(f, &format!("{name}: {files} files"), self.sum(role))?;
            }
        }
        for (role, name) in MODULES {
            row(f, name, self.sum(role))?;
            let plain = self.plain.filter(|_| role == Role::Widget);
            if let Some(plain) = plain {
                row(f, "the same with a plain std", plain)?;
            }
        }
        for (_, name, limit) in LIMITS {
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
            (Role::Appendix, "weigh-up-appendix-01234567.wasm"),
            (Role::Checker, "weigh-up-checker-01234567.wasm"),
            (Role::Surroundings, "weigh-up-surroundings-01234567.js"),
            (Role::Shell, "weigh-up.js"),
            (Role::Resize, "resize.js"),
            (Role::Standalone, "weigh-up.standalone.js"),
            (Role::Page, "index.html"),
            (Role::Preview, "p/a-vs-b/index.html"),
        ];
        let rows = rows.map(|(of, name)| {
            let brotli = if of == role { brotli } else { KB };
            (of, name.to_owned(), size(brotli))
        });
        let more = (Role::Preview, "oembed/a-vs-b.json".to_owned(), size(KB));
        Table::new(rows.into_iter().chain([more]).collect())
    }

    #[test]
    fn one_byte_over_a_limit_is_too_much() {
        for (role, name, limit) in LIMITS {
            assert!(table(role, limit).check().is_ok(), "{name}");
            let error = table(role, limit + 1).check().expect_err(name).to_string();
            let most = kilobytes(limit);
            let end = format!("KB by brotli, 0.1 more than the {most} that it may have");
            assert!(error.starts_with(name) && error.contains(&end), "{error}");
        }
    }

    #[test]
    fn a_module_counts_with_its_glue() {
        let mut table = table(Role::Widget, 120 * KB);
        let glue = Size {
            raw: 0,
            gzip: 0,
            brotli: 20 * KB,
        };
        let row = (Role::Widget, "weigh-up-01234567.js".to_owned(), glue);
        table.rows.push(row);
        let error = table.check().expect_err("both together").to_string();
        assert!(error.starts_with("widget has 140.0 KB"), "{error}");
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
weigh-up-appendix-01234567.wasm               4.0      2.0      1.0
weigh-up-checker-01234567.wasm                4.0      2.0      1.0
weigh-up-surroundings-01234567.js             4.0      2.0      1.0
weigh-up.js                                   4.0      2.0      1.0
resize.js                                     4.0      2.0      1.0
weigh-up.standalone.js                        4.0      2.0      1.0
index.html                                 2000.0   1000.0    500.0
p/, oembed/: 2 files                          8.0      4.0      2.0
widget: wasm and glue                         4.0      2.0      1.0
the same with a plain std                   100.0     50.0     25.0
appendix: wasm and glue (on demand)           4.0      2.0      1.0
checker: wasm and glue (on demand)            4.0      2.0      1.0
";
        assert_eq!(files, expected);
        for (line, (_, name, limit)) in limits.lines().zip(LIMITS) {
            let value = kilobytes(limit);
            assert!(line.starts_with(&format!("limit of {name} ")), "{line}");
            assert!(line.ends_with(&value) && line.len() == 67, "{line}");
        }
    }
}
