//! Sites of others: projects as their authors would write them, built by their own tools.
//!
//! Each stands in a folder of `tests/hosts`, and is built in a copy of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::tools::{self, builders};
use crate::{process, workspace};

/// Builds a site in its folder, with the release build at hand.
type Builder = fn(&Path, &Path) -> Result<()>;

/// Builds all sites around the release build, and returns the folder that they are in.
pub(crate) fn build(dist: &Path) -> Result<PathBuf> {
    let folder = workspace::target()?.join("hosts");
    let sites: [(&str, Builder); 4] = [
        ("hugo", hugo),
        ("mkdocs", mkdocs),
        ("vite", vite),
        ("webpack", webpack),
    ];
    for (name, build) in sites {
        let site = folder.join(name);
        process::timed(&format!("build the site of {name}"), || {
            if site.exists() {
                fs::remove_dir_all(&site)?;
            }
            copy(&workspace::root()?.join("tests/hosts").join(name), &site)?;
            build(&site, dist)
        })?;
    }
    Ok(folder)
}

/// A site whose Markdown has no HTML, and the same with it.
fn hugo(site: &Path, _: &Path) -> Result<()> {
    let hugo = builders::hugo().ensure()?;
    for (configuration, folder) in [("hugo.toml", "public"), ("hugo.toml,raw.toml", "raw")] {
        process::run(
            hugo.command()
                .args(["--quiet", "--noBuildLock", "--config", configuration])
                .args(["--destination", folder])
                .current_dir(site),
        )?;
    }
    Ok(())
}

/// A site that has the widget's files in a folder of its own.
fn mkdocs(site: &Path, dist: &Path) -> Result<()> {
    copy(dist, &site.join("docs/weigh-up"))?;
    let mkdocs = builders::mkdocs().ensure()?;
    process::run(
        mkdocs
            .command()
            .args(["build", "--quiet", "--strict"])
            // It advertises.
            .env("NO_MKDOCS_2_WARNING", "1")
            .current_dir(site),
    )
}

fn vite(site: &Path, dist: &Path) -> Result<()> {
    install(site, dist)?;
    let vite = builders::vite().ensure()?;
    process::run(
        vite.command()
            .args(["build", "--logLevel", "warn"])
            .current_dir(site),
    )
}

fn webpack(site: &Path, dist: &Path) -> Result<()> {
    install(site, dist)?;
    let webpack = builders::webpack().ensure()?;
    process::run(
        webpack
            .command()
            .args(["--mode", "production", "--stats", "errors-warnings"])
            .current_dir(site),
    )
}

/// Installs the widget's package from the one file that it is handed on as.
fn install(site: &Path, dist: &Path) -> Result<()> {
    let npm = tools::on_path("npm").context("npm is needed: install Node.js 20 or newer")?;
    process::run(
        Command::new(npm)
            .args([
                "install",
                "--no-save",
                "--offline",
                "--no-audit",
                "--no-fund",
                "--loglevel",
                "error",
            ])
            .arg(dist.join("weigh-up.tgz"))
            .current_dir(site),
    )
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let copied = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &copied)?;
        } else {
            fs::copy(entry.path(), copied)?;
        }
    }
    Ok(())
}
