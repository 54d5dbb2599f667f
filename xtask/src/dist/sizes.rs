//! The size table, and the limits that the widget, its appendix and its loader keep.

use std::fmt;

use anyhow::{Result, bail};

use super::compressed::Size;
use super::files::Role;

/// What the widget may weigh by brotli: the wasm with the bundled content, and the glue.
const LIMIT: usize = 113 * KB;

/// What the appendix may weigh by brotli: its wasm and its glue.
const LIMIT_APPENDIX: usize = 112 * KB;

/// What the script that a page includes may weigh by brotli: every visitor loads it.
const LIMIT_LOADER: usize = 3 * KB;

/// What has a row of its own together, since it has many files.
const GROUPS: [(Role, &str); 3] = [
    (Role::Preview, "p/, oembed/"),
    (Role::Data, "comparisons/"),
    (Role::Gallery, "gallery/"),
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

    /// Fails where the widget, the appendix or the loader is over its limit.
    pub(super) fn check(&self) -> Result<()> {
        let limits = [
            ("widget", Role::Widget, LIMIT),
            ("appendix", Role::Appendix, LIMIT_APPENDIX),
            ("loader", Role::Shell, LIMIT_LOADER),
        ];
        for (name, role, limit) in limits {
            let brotli = self.sum(role).brotli;
            if brotli > limit {
                bail!(
                    "the {name} has {} KB by brotli, {} more than the {} that it may have; \
                     see what grew with twiggy, or leave something out",
                    kilobytes(brotli),
                    kilobytes(brotli - limit),
                    limit / KB
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
        row(f, "widget: wasm and glue", self.sum(Role::Widget))?;
        if let Some(plain) = self.plain {
            row(f, "the same with a plain std", plain)?;
        }
        let appendix = self.sum(Role::Appendix);
        row(f, "appendix: wasm and glue (on demand)", appendix)?;
        limit(f, "limit of the widget", LIMIT)?;
        limit(f, "limit of the appendix", LIMIT_APPENDIX)?;
        limit(f, "limit of the loader", LIMIT_LOADER)
    }
}

fn row(f: &mut fmt::Formatter<'_>, name: &str, size: Size) -> fmt::Result {
    let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(kilobytes);
    writeln!(f, "{name:<40} {raw:>8} {gzip:>8} {brotli:>8}")
}

fn limit(f: &mut fmt::Formatter<'_>, name: &str, limit: usize) -> fmt::Result {
    writeln!(f, "{name:<40} {:>26}", kilobytes(limit))
}

/// Kilobytes with one decimal, rounded up: what is over a limit never reads as within it.
fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(KB);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(widget: usize, appendix: usize, loader: usize) -> Table {
        let size = |brotli| Size {
            raw: 4 * brotli,
            gzip: 2 * brotli,
            brotli,
        };
        let row = |role, name: &str, brotli| (role, name.to_owned(), size(brotli));
        Table::new(vec![
            row(Role::Widget, "weigh-up-01234567.js", KB),
            row(Role::Widget, "weigh-up-01234567.wasm", widget),
            row(Role::Appendix, "weigh-up-appendix-01234567.js", KB),
            row(Role::Appendix, "weigh-up-appendix-01234567.wasm", appendix),
            row(Role::Surroundings, "weigh-up-surroundings-01234567.js", KB),
            row(Role::Shell, "weigh-up.js", loader),
            row(Role::Page, "index.html", 500 * KB),
            row(Role::Preview, "p/a-vs-b/index.html", 5 * KB),
            row(Role::Preview, "oembed/a-vs-b.json", KB),
        ])
    }

    #[test]
    fn each_limit_counts_one_module_with_its_glue_or_the_loader() {
        let (widget, appendix, loader) = (LIMIT - KB, LIMIT_APPENDIX - KB, LIMIT_LOADER);
        assert!(table(widget, appendix, loader).check().is_ok());
        for (table, expected) in [
            (
                table(widget + 1, appendix, loader),
                "the widget has 113.1 KB by brotli, 0.1 more",
            ),
            (
                table(widget, appendix + 1, loader),
                "the appendix has 112.1 KB by brotli, 0.1 more",
            ),
            (
                table(widget, appendix, loader + 1),
                "the loader has 3.1 KB by brotli, 0.1 more",
            ),
        ] {
            let error = table.check().expect_err("one byte too many").to_string();
            assert!(error.starts_with(expected), "{error}");
        }
    }

    #[test]
    fn the_table_lines_up() {
        let mut table = table(10 * KB, 20 * KB, 2 * KB);
        table.compare(Size {
            raw: 100 * KB,
            gzip: 50 * KB,
            brotli: 25 * KB,
        });
        let expected = "\
KB (1 KB = 1,024 bytes)                       raw     gzip   brotli
weigh-up-01234567.js                          4.0      2.0      1.0
weigh-up-01234567.wasm                       40.0     20.0     10.0
weigh-up-appendix-01234567.js                 4.0      2.0      1.0
weigh-up-appendix-01234567.wasm              80.0     40.0     20.0
weigh-up-surroundings-01234567.js             4.0      2.0      1.0
weigh-up.js                                   8.0      4.0      2.0
index.html                                 2000.0   1000.0    500.0
p/, oembed/: 2 files                         24.0     12.0      6.0
widget: wasm and glue                        44.0     22.0     11.0
the same with a plain std                   100.0     50.0     25.0
appendix: wasm and glue (on demand)          84.0     42.0     21.0
limit of the widget                                           113.0
limit of the appendix                                         112.0
limit of the loader                                             3.0
";
        assert_eq!(table.to_string(), expected);
    }
}
