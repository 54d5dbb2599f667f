//! Sites of others: projects as their authors would write them, built by their own tools.
//!
//! Each stands in a folder of `tests/hosts`, and is built in a copy of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::tools::{self, Found, builders};
use crate::{process, workspace};

/// Builds a site in its folder, with the release build at hand.
type Builder = fn(&Path, &Path) -> Result<()>;

/// Builds all sites around the release build, and returns the folder that they are in.
pub(crate) fn build(dist: &Path) -> Result<PathBuf> {
    let folder = workspace::target()?.join("hosts");
    let sites: [(&str, Builder); 7] = [
        ("hugo", hugo),
        ("mkdocs", mkdocs),
        ("vite", vite),
        ("webpack", webpack),
        ("esbuild", esbuild),
        ("next", next),
        ("mdx", mdx),
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

/// An app as a module and as a classic script, with what the bundler leaves out in a folder of the
/// site, and once beside the module.
fn esbuild(site: &Path, dist: &Path) -> Result<()> {
    install(site, dist)?;
    let esbuild = tools::esbuild().ensure()?;
    for (format, file) in [
        ("esm", "js/module.js"),
        ("iife", "js/classic.js"),
        ("esm", "beside/module.js"),
    ] {
        process::run(
            esbuild
                .command()
                .args(["src/main.js", "--bundle", "--log-level=warning"])
                .arg(format!("--format={format}"))
                .arg(format!("--outfile={file}"))
                .current_dir(site),
        )?;
    }
    fs::create_dir_all(site.join("weigh-up"))?;
    for file in fs::read_dir(site.join("node_modules/weigh-up"))? {
        let file = file?;
        if file
            .path()
            .extension()
            .is_some_and(|ending| ending == "wasm")
        {
            for folder in ["weigh-up", "beside"] {
                fs::copy(file.path(), site.join(folder).join(file.file_name()))?;
            }
        }
    }
    Ok(())
}

fn next(site: &Path, dist: &Path) -> Result<()> {
    install(site, dist)?;
    let next = builders::next().ensure()?;
    bring_packages(&next, site)?;
    process::run(
        Command::new("node")
            .args(["node_modules/next/dist/bin/next", "build"])
            .env("NEXT_TELEMETRY_DISABLED", "1")
            .current_dir(site),
    )
}

/// A page with the MDX of the documentation.
fn mdx(site: &Path, _: &Path) -> Result<()> {
    let mdx = builders::mdx().ensure()?;
    bring_packages(&mdx, site)?;
    let docs = workspace::root()?.join("docs/embedding.md");
    process::run(
        Command::new("node")
            .arg("build.mjs")
            .arg(docs)
            .current_dir(site),
    )
}

/// Gives a site the packages that a tool was installed with: some tools take those alone that are
/// inside the site.
fn bring_packages(tool: &Found, site: &Path) -> Result<()> {
    let packages = tool
        .path()
        .ancestors()
        .find(|folder| folder.ends_with("node_modules"))
        .context("the tool is no package of npm")?;
    copy(packages, &site.join("node_modules"))
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

/// Copies a folder with everything in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let copied = to.join(entry.file_name());
        // A link, such as that of a program of a package, is followed.
        if entry.path().is_dir() {
            copy(&entry.path(), &copied)?;
        } else {
            fs::copy(entry.path(), copied)?;
        }
    }
    Ok(())
}
