//! `cargo xtask dist`: the release build, small, under stable entry points, and measured.
//!
//! **Invariants:** every file but the entry points carries its content's hash in its name, so it
//! may be cached for ever. A build that is over the limit, or that gives away the machine it was
//! made on, fails.

mod addressed;
mod bill;
mod border;
mod cards;
mod carried;
mod chunks;
mod compressed;
mod files;
mod gallery;
mod integrity;
mod minifier;
mod npm;
mod page;
mod previews;
mod renaming;
mod scripts;
mod site;
mod sizes;
mod split;
mod standalone;
mod strings;
mod wasm;
mod watching;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use clap::Args;

use crate::{process, toolchain, tools, workspace};
pub(crate) use carried::without_gallery;
use chunks::Form;
use files::{Files, Role};
use minifier::Minifier;
use page::Names;
pub(crate) use previews::contents;
use scripts::{Part, Scripts};
use site::Site;
use sizes::Table;
use wasm::{Build, Std, Workbench};

/// The options of a build.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Arguments {
    /// The address where dist/ will be served; without it previews of links have no address
    #[arg(long)]
    site: Option<Site>,

    /// Use the compiler's own std instead of one rebuilt for size
    #[arg(long)]
    plain: bool,
    /// Leave out the plain build that the size table compares with
    #[arg(long, conflicts_with = "plain")]
    quick: bool,

    /// Write what has a limit into a file too, as JSON, for `cargo xtask sizes`
    #[arg(long, value_name = "FILE")]
    sizes: Option<PathBuf>,
}

impl Arguments {
    /// The whole build, for the host of the tests.
    pub(crate) fn for_tests() -> Self {
        let site = Some(Site::of_tests());
        Self {
            site,
            ..Self::default()
        }
    }
}

/// Makes `dist/`, prints its sizes, and fails where a limit is broken.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    toolchain::ensure()?;
    let minifier = Minifier::new(tools::esbuild().ensure()?);
    let workbench = Workbench {
        bindgen: tools::wasm_bindgen()?.ensure()?,
        splitter: tools::wasm_split().ensure()?,
        optimiser: tools::wasm_opt().ensure()?,
        styles: widget_styles(&minifier)?,
    };
    let builds = builds(&workbench, arguments)?;
    let Builds {
        std,
        program,
        plain,
    } = builds;
    let chunks = program.chunks.files.iter().map(|(_, wasm)| wasm);
    for wasm in chunks.chain([&program.wasm]) {
        strings::check(wasm, std)?;
    }

    border::check(&program)?;
    let files = process::timed("put the files together", || {
        assemble(&program, &minifier, arguments.site.as_ref())
    })?;
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
    if let Some(file) = &arguments.sizes {
        fs::write(file, serde_json::to_vec_pretty(&table.measured())?)
            .with_context(|| format!("{} could not be written", file.display()))?;
    }
    match std {
        Std::Rebuilt => table.check(),
        // The compiler's own std cannot be made smaller, so it has no limit.
        Std::Compilers => Ok(()),
    }
}

/// The program as it was built.
struct Builds {
    /// The std in the program.
    std: Std,
    /// The program.
    program: Build,
    /// The same with the compiler's own std, to compare with.
    plain: Option<Build>,
}

/// The program to hand out, and the plain one where it is another.
fn builds(workbench: &Workbench, arguments: &Arguments) -> Result<Builds> {
    let of = |std, plain| {
        let program = build(workbench, std)?;
        let plain = if plain {
            Some(build(workbench, Std::Compilers)?)
        } else {
            None
        };
        Ok(Builds {
            std,
            program,
            plain,
        })
    };
    if !arguments.plain && toolchain::has_std_source() {
        match of(Std::Rebuilt, !arguments.quick) {
            Ok(builds) => return Ok(builds),
            Err(error) => {
                // Where the fault is in the project's own code, the plain build fails as well.
                eprintln!("  std could not be rebuilt, so the compiler's own is used: {error:#}");
            }
        }
    }
    of(Std::Compilers, false)
}

fn build(workbench: &Workbench, std: Std) -> Result<Build> {
    let how = match std {
        Std::Compilers => "the compiler's own std",
        Std::Rebuilt => "std rebuilt for size",
    };
    process::timed(&format!("build the program with {how}"), || {
        workbench.build(std)
    })
}

/// Everything that is handed out, under its final name.
fn assemble(program: &Build, minifier: &Minifier, site: Option<&Site>) -> Result<Files> {
    let mut files = Files::default();
    let style = minifier.style(source("styles/page.css")?.as_bytes())?;
    let scripts = Scripts::new(minifier)?;
    let main = add_main(&mut files, program, minifier)?;
    let chunks = add_chunks(&mut files, program);
    let beside = chunks::write(&program.chunks, &chunks, Form::Beside)?;
    let surroundings = files.add_hashed(
        Role::Surroundings,
        "weigh-up-surroundings.js",
        scripts.surroundings(Some(beside))?,
    );
    let shell = scripts.shell(&main, &surroundings)?;
    let names = Names {
        shell: "weigh-up.js".into(),
        glue: main.glue.clone(),
        surroundings,
        frame: files.add_hashed(Role::Page, "frame.js", scripts.classic("frame.ts")?),
        style: files.add_hashed(Role::Page, "page.css", style),
    };
    files.add(Role::Shell, &names.shell, shell);
    let resize = scripts.classic("resize.ts")?;
    files.add(Role::Resize, "resize.js", resize);

    let templates = previews::add(&mut files, &names, site)?;
    gallery::add(&mut files, &templates, minifier)?;
    let standalone = standalone::add(&mut files, program, &scripts)?;
    npm::add(
        &mut files,
        program,
        (&main, &chunks),
        standalone,
        &scripts,
        minifier,
    )?;
    bill::add(&mut files)?;
    carried::add(&mut files, &templates)?;
    integrity::add(&mut files, npm::FOLDER)?;
    npm::pack(&mut files)?;
    integrity::add(&mut files, "")?;
    Ok(files)
}

/// Adds the wasm that is loaded first and its glue, under hashed names.
fn add_main(files: &mut Files, program: &Build, minifier: &Minifier) -> Result<Part> {
    let glue = minifier.script(&program.glue)?;
    let glue = files.add_hashed(Role::Widget, "weigh-up.js", glue);
    let wasm = files.add_hashed(Role::Widget, "weigh-up.wasm", program.wasm.clone());
    Ok(Part::new(glue, wasm, &program.wasm))
}

/// Adds what is loaded on demand, and returns the names.
fn add_chunks(files: &mut Files, program: &Build) -> Vec<String> {
    let chunks = program.chunks.apart();
    let names = chunks.map(|(file, wasm)| {
        let role = match &*file.name {
            "panels" => Role::Panels,
            "check" => Role::Check,
            "evidence" => Role::Evidence,
            _ if file.chunks.iter().any(|chunk| chunk == "explainer") => Role::Explainer,
            _ => Role::Shared,
        };
        files.add_hashed(role, &format!("weigh-up-{}.wasm", file.name), wasm.clone())
    });
    names.collect()
}

/// Writes into a folder the scripts of the page that trunk serves, which has all modules in one.
pub(crate) fn write_scripts(folder: &Path) -> Result<()> {
    let minifier = Minifier::new(tools::esbuild().ensure()?);
    let scripts = Scripts::new(&minifier)?;
    let part = Part::of_trunk();
    for (name, script) in [
        ("embed.js", scripts.shell(&part, "surroundings.js")?),
        ("surroundings.js", scripts.surroundings(None)?),
        ("frame.js", scripts.classic("frame.ts")?),
    ] {
        fs::write(folder.join(name), script)?;
    }
    Ok(())
}

/// The folder of the minified style sheets that the build compiles in.
fn widget_styles(minifier: &Minifier) -> Result<PathBuf> {
    let folder = workspace::target()?.join("xtask/styles");
    fs::create_dir_all(&folder)?;
    for sheet in ["widget.css", "panels.css"] {
        let css = minifier.style(source(&format!("styles/{sheet}"))?.as_bytes())?;
        let path = folder.join(sheet);
        // Writing the same again would have the whole widget built again.
        if fs::read(&path).ok().as_ref() != Some(&css) {
            fs::write(&path, css)?;
        }
    }
    Ok(folder)
}

fn source(path: &str) -> Result<String> {
    let file = workspace::root()?.join(path);
    fs::read_to_string(file).with_context(|| format!("{path} could not be read"))
}
