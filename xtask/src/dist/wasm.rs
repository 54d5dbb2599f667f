//! The wasm and its glue: compiled, split, bound and optimised. The order matters: nothing may
//! rewrite the wasm before it is split, nor may the parts be optimised before the first is bound.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::split::{self, File};
use super::{chunks, renaming, watching};
use crate::tools::Found;
use crate::{process, workspace};

const TARGET: &str = "wasm32-unknown-unknown";

/// The stack of the wasm in bytes. The linker's default of 1 MiB is memory that every page pays.
const STACK: &str = "131072";

/// The features that Rust emits for the browser, named one by one: `--all-features` makes wasm-opt
/// write an encoding that browsers refuse.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The smallest by brotli of all levels, with and without convergence, whole-program flow and
/// limits on inlining: inlining makes a file smaller, but what is repeated compresses better.
const OPTIMISATION: [&str; 4] = [
    "-Os",
    "--one-caller-inline-max-function-size",
    "1",
    // The stack stands first in memory, so nothing is kept below 1,024.
    "--low-memory-unused",
];

/// The beginning of a line that wasm-opt prints for each file of the split tool: it does not know
/// the names of labels, which go with all the other names.
const NAMES_OF_LABELS: &str = "warning: unknown name subsection with id 3 at ";

/// Which std is compiled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Std {
    /// The one that comes with the compiler.
    Compilers,
    /// One rebuilt for size, without the texts of panics and `Debug`.
    Rebuilt,
}

/// The tools that make the wasm, and the styles that go into it.
#[derive(Debug)]
pub(super) struct Workbench {
    /// wasm-bindgen.
    pub(super) bindgen: Found,
    /// wasm-split-cli.
    pub(super) splitter: Found,
    /// wasm-opt.
    pub(super) optimiser: Found,
    /// The folder of the minified style sheets.
    pub(super) styles: PathBuf,
}

/// The program as browsers load it.
#[derive(Debug)]
pub(super) struct Build {
    /// The wasm that is loaded first.
    pub(super) wasm: Vec<u8>,
    /// The script that loads it.
    pub(super) glue: Vec<u8>,
    /// The exports of the script, in TypeScript.
    pub(super) types: String,
    /// The files that are loaded on demand.
    pub(super) chunks: Chunks,
}

/// The files that are loaded on demand.
#[derive(Debug)]
pub(super) struct Chunks {
    /// Each file with its wasm.
    pub(super) files: Vec<(File, Vec<u8>)>,
    /// The names that link them: those that they import, each with that of the first wasm's export.
    pub(super) links: Vec<(String, String)>,
}

impl Chunks {
    /// The files that are handed out by a name.
    pub(super) fn apart(&self) -> impl Iterator<Item = &(File, Vec<u8>)> {
        let files = self.files.iter();
        files.filter(|(_, wasm)| !chunks::is_small(wasm))
    }
}

impl Workbench {
    /// Makes the wasm of the program, its chunks and its glue.
    pub(super) fn build(&self, std: Std) -> Result<Build> {
        let compiled = self.compile(std)?;
        let folder = workspace::target()?.join("xtask").join(match std {
            Std::Compilers => "plain",
            Std::Rebuilt => "rebuilt",
        });
        let split = split::split(&self.splitter, &compiled, &folder.join("split"))?;
        self.bind(&split.main, &folder)?;
        let optimised = folder.join("optimised.wasm");
        let names = self.optimise(
            &[renaming::OPTION],
            &folder.join("weigh-up_bg.wasm"),
            &optimised,
        )?;
        let mut files = Vec::new();
        for file in split.files {
            let smaller = file.path.with_extension("optimised.wasm");
            self.optimise(&[], &file.path, &smaller)?;
            files.push((file, read(&smaller)?));
        }
        let glue = String::from_utf8(read(&folder.join("weigh-up.js"))?)?;
        Ok(Build {
            types: String::from_utf8(read(&folder.join("weigh-up.d.ts"))?)?,
            wasm: read(&optimised)?,
            glue: watching::watched(&renaming::follow(&glue, &names)?)?.into_bytes(),
            chunks: Chunks {
                files,
                links: renaming::exports(&split.links, &names)?,
            },
        })
    }

    fn bind(&self, wasm: &Path, folder: &Path) -> Result<()> {
        process::run(
            self.bindgen
                .command()
                .args(["--target", "web", "--out-name", "weigh-up"])
                // The shell says where the wasm is.
                .arg("--omit-default-module-path")
                .args(["--remove-name-section", "--remove-producers-section"])
                .args([split::KEEP, "--out-dir"])
                .args([folder, wasm]),
        )
    }

    /// Makes a wasm smaller, and returns what the optimiser prints.
    fn optimise(&self, options: &[&str], from: &Path, to: &Path) -> Result<String> {
        process::read_without(
            self.optimiser
                .command()
                .args(OPTIMISATION)
                .args(FEATURES)
                .args(options)
                .args([
                    "--strip-debug",
                    "--strip-producers",
                    "--strip-target-features",
                ])
                .arg(from)
                .arg("--output")
                .arg(to),
            NAMES_OF_LABELS,
        )
    }

    fn compile(&self, std: Std) -> Result<PathBuf> {
        let target = match std {
            Std::Compilers => workspace::target()?,
            // Apart, so that neither build throws the other's work away.
            Std::Rebuilt => workspace::target()?.join("dist"),
        };
        let mut cargo = workspace::cargo()?;
        // As long as the library is made for Rust too, nothing is optimised across crates.
        cargo
            .args([
                "rustc",
                "--package",
                "weigh-up",
                "--lib",
                "--crate-type",
                "cdylib",
                "--release",
                "--features",
                "csr,split",
            ])
            .args(["--target", TARGET, "--target-dir"])
            .arg(&target)
            .env("WEIGH_UP_STYLES", &self.styles)
            .env_remove("RUSTFLAGS")
            .env("CARGO_ENCODED_RUSTFLAGS", flags(std)?.join("\u{1f}"));
        if std == Std::Rebuilt {
            rebuild_std(&mut cargo);
        }
        process::run(cargo.args(["--", split::LINKER]))?;
        Ok(target.join(TARGET).join("release/weigh_up.wasm"))
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} could not be read", path.display()))
}

/// Has std rebuilt, by letting the pinned stable compiler use what only the nightly one may.
fn rebuild_std(cargo: &mut Command) {
    cargo
        .args([
            "-Zbuild-std=std,panic_abort",
            "-Zbuild-std-features=optimize_for_size",
        ])
        .env("RUSTC_BOOTSTRAP", "1");
}

/// The compiler's flags. Later mappings of paths take precedence over earlier ones.
fn flags(std: Std) -> Result<Vec<String>> {
    let mut flags = vec![format!("-Clink-arg=-zstack-size={STACK}")];
    let home = dirs::home_dir().context("there is no home folder; set HOME")?;
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    for (path, name) in [
        (home, "~"),
        (cargo, "cargo"),
        (workspace::root()?, "weigh-up"),
    ] {
        flags.push(format!("--remap-path-prefix={}={name}", path.display()));
    }
    if std == Std::Rebuilt {
        let sizes = ["-Zunstable-options", "-Cpanic=immediate-abort"];
        let texts = ["-Zlocation-detail=none", "-Zfmt-debug=none"];
        flags.extend(sizes.into_iter().chain(texts).map(str::to_owned));
    }
    Ok(flags)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_rebuilt_std_needs_unstable_flags() {
        let unstable = |std| {
            let flags = flags(std).expect("a home folder");
            flags.iter().any(|flag| flag.starts_with("-Z"))
        };
        assert!(unstable(Std::Rebuilt));
        assert!(!unstable(Std::Compilers));
    }
}
