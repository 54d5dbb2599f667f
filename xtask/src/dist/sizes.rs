//! The size table, and the limit that the widget keeps.

use std::fmt;

use anyhow::{Result, bail};

use super::compressed::Size;
use super::files::Role;

/// What the widget may weigh by brotli: the wasm with the bundled content, and the glue.
const LIMIT: usize = 85 * KB;

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

    /// Fails where the widget is over its limit.
    pub(super) fn check(&self) -> Result<()> {
        let brotli = self.sum(Role::Widget).brotli;
        if brotli > LIMIT {
            bail!(
                "the widget has {} KB by brotli, {} more than the {} that it may have; \
                 see what grew with twiggy, or leave something out",
                kilobytes(brotli),
                kilobytes(brotli - LIMIT),
                LIMIT / KB
            );
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
        writeln!(f, "{head:<28} {:>8} {:>8} {:>8}", "raw", "gzip", "brotli")?;
        for (_, name, size) in &self.rows {
            row(f, name, *size)?;
        }
        row(f, "widget: wasm and glue", self.sum(Role::Widget))?;
        if let Some(plain) = self.plain {
            row(f, "the same with a plain std", plain)?;
        }
        writeln!(f, "limit of the widget {:>35}", kilobytes(LIMIT))
    }
}

fn row(f: &mut fmt::Formatter<'_>, name: &str, size: Size) -> fmt::Result {
    let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(kilobytes);
    writeln!(f, "{name:<28} {raw:>8} {gzip:>8} {brotli:>8}")
}

/// Kilobytes with one decimal, rounded up: what is over a limit never reads as within it.
fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(KB);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(widget: usize) -> Table {
        let size = |brotli| Size {
            raw: 4 * brotli,
            gzip: 2 * brotli,
            brotli,
        };
        Table::new(vec![
            (Role::Widget, "weigh-up-0123456789.js".into(), size(KB)),
            (
                Role::Widget,
                "weigh-up-0123456789.wasm".into(),
                size(widget),
            ),
            (Role::Page, "index.html".into(), size(500 * KB)),
        ])
    }

    #[test]
    fn the_limit_counts_the_widget_alone() {
        assert!(table(LIMIT - KB).check().is_ok());
        let error = table(LIMIT - KB + 1)
            .check()
            .expect_err("one byte too many");
        assert!(
            error
                .to_string()
                .starts_with("the widget has 85.1 KB by brotli, 0.1 more")
        );
    }

    #[test]
    fn the_table_lines_up() {
        let mut table = table(10 * KB);
        table.compare(Size {
            raw: 100 * KB,
            gzip: 50 * KB,
            brotli: 25 * KB,
        });
        let expected = "\
KB (1 KB = 1,024 bytes)           raw     gzip   brotli
weigh-up-0123456789.js            4.0      2.0      1.0
weigh-up-0123456789.wasm         40.0     20.0     10.0
index.html                     2000.0   1000.0    500.0
widget: wasm and glue            44.0     22.0     11.0
the same with a plain std       100.0     50.0     25.0
limit of the widget                                85.0
";
        assert_eq!(table.to_string(), expected);
    }
}
