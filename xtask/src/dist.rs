//! `cargo xtask dist`: the release build, small, under stable entry points, and measured.
//!
//! **Invariants:** every file but the entry points carries its content's hash in its name, so it
//! may be cached for ever. A build that is over the limit or that tells of the machine it was made
//! on fails.

mod compressed;
mod files;
mod minifier;
mod page;
mod renaming;
mod sizes;
mod strings;
mod wasm;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use clap::Args;

use crate::{process, toolchain, tools, workspace};
use files::{Files, Role};
use minifier::Minifier;
use page::Names;
use sizes::Table;
use wasm::{Build, Std, Workbench};

/// How to build.
#[derive(Clone, Copy, Debug, Default, Args)]
pub(crate) struct Arguments {
    /// Use the compiler's own std instead of one rebuilt for size
    #[arg(long)]
    plain: bool,
    /// Leave out the plain build that the size table compares with
    #[arg(long, conflicts_with = "plain")]
    quick: bool,
}

/// Makes `dist/`, prints its sizes, and fails where a limit is broken.
pub(crate) fn run(arguments: Arguments) -> Result<()> {
    toolchain::ensure()?;
    let minifier = Minifier::new(tools::esbuild().ensure()?);
    let workbench = Workbench {
        bindgen: tools::wasm_bindgen()?.ensure()?,
        optimiser: tools::wasm_opt().ensure()?,
        styles: widget_styles(&minifier)?,
    };
    let (build, plain) = builds(&workbench, arguments)?;
    strings::check(&build.wasm, build.std)?;

    let files = process::timed("put the files together", || assemble(&build, &minifier))?;
    let folder = workspace::root()?.join("dist");
    let sizes = process::timed("compress them into dist/", || files.write(&folder))?;

    let mut table = Table::new(sizes);
    if let Some(plain) = plain {
        table.compare(
            compressed::Size::of(&plain.wasm)?
                + compressed::Size::of(&minifier.script(&plain.glue)?)?,
        );
    }
    print!("\n{table}");
    match build.std {
        Std::Rebuilt => table.check(),
        // The compiler's own std cannot be made smaller, so it has no limit.
        Std::Compilers => Ok(()),
    }
}

/// The build to hand out, and the plain one where it is another.
fn builds(workbench: &Workbench, arguments: Arguments) -> Result<(Build, Option<Build>)> {
    let plain = || {
        process::timed("build the wasm with the compiler's own std", || {
            workbench.build(Std::Compilers)
        })
    };
    if arguments.plain || !toolchain::has_std_source() {
        return Ok((plain()?, None));
    }
    let small = process::timed("build the wasm with std rebuilt for size", || {
        workbench.build(Std::Rebuilt)
    });
    match small {
        Ok(small) if arguments.quick => Ok((small, None)),
        Ok(small) => Ok((small, Some(plain()?))),
        Err(error) => {
            // Where the fault is in the project's own code, the plain build fails as well.
            eprintln!("  std could not be rebuilt, so the compiler's own is used: {error:#}");
            Ok((plain()?, None))
        }
    }
}

/// Everything that is handed out, under its final name.
fn assemble(build: &Build, minifier: &Minifier) -> Result<Files> {
    let mut files = Files::default();
    let style = minifier.style(source("styles/page.css")?.as_bytes())?;
    let names = Names {
        shell: "weigh-up.js".into(),
        glue: files.add_hashed(Role::Widget, "weigh-up.js", minifier.script(&build.glue)?),
        wasm: files.add_hashed(Role::Widget, "weigh-up.wasm", build.wasm.clone()),
        style: files.add_hashed(Role::Page, "page.css", style),
    };
    let shell = page::shell(&source("src/embed.js")?, &names)?;
    files.add(
        Role::Shell,
        &names.shell,
        minifier.script(shell.as_bytes())?,
    );

    let index = page::index(&source("index.html")?, &names, |comparison| {
        process::read(workspace::authoring()?.arg("fallback").arg(comparison))
    })?;
    files.add(Role::Page, "index.html", index.into_bytes());
    Ok(files)
}

/// The minified style sheet of the widget, as a file that the build compiles in.
fn widget_styles(minifier: &Minifier) -> Result<PathBuf> {
    let css = minifier.style(source("styles/widget.css")?.as_bytes())?;
    let folder = workspace::target()?.join("xtask");
    let path = folder.join("widget.css");
    // Writing the same again would have the whole widget built again.
    if fs::read(&path).ok().as_ref() != Some(&css) {
        fs::create_dir_all(folder)?;
        fs::write(&path, css)?;
    }
    Ok(path)
}

fn source(path: &str) -> Result<String> {
    let file = workspace::root()?.join(path);
    fs::read_to_string(file).with_context(|| format!("{path} could not be read"))
}
