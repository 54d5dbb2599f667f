//! `cargo xtask dist`: the release build, small, under stable entry points, and measured.
//!
//! **Invariants:** every file but the entry points carries its content's hash in its name, so it
//! may be cached for ever. A build that is over the limit or that tells of the machine it was made
//! on fails.

mod border;
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
mod standalone;
mod strings;
mod wasm;
mod watching;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use clap::Args;

use crate::{process, toolchain, tools, workspace};
use files::{Files, Role};
use minifier::Minifier;
use page::Names;
use scripts::{Part, Scripts};
use site::Site;
use sizes::Table;
use wasm::{Build, Module, Std, Workbench};

/// How to build.
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
        optimiser: tools::wasm_opt().ensure()?,
        styles: widget_styles(&minifier)?,
    };
    let builds = builds(&workbench, arguments)?;
    for build in [&builds.widget, &builds.appendix, &builds.checker] {
        strings::check(&build.wasm, builds.std)?;
    }

    border::check(&[
        ("widget", &builds.widget),
        ("appendix", &builds.appendix),
        ("checker", &builds.checker),
    ])?;
    let files = process::timed("put the files together", || {
        assemble(&builds, &minifier, arguments.site.as_ref())
    })?;
    let folder = workspace::root()?.join("dist");
    let sizes = process::timed("compress them into dist/", || files.write(&folder))?;

    let mut table = Table::new(sizes);
    if let Some(plain) = builds.plain {
        table.compare(
            compressed::Size::of(&plain.wasm)?
                + compressed::Size::of(&minifier.script(&plain.glue)?)?,
        );
    }
    print!("\n{table}");
    match builds.std {
        Std::Rebuilt => table.check(),
        // The compiler's own std cannot be made smaller, so it has no limit.
        Std::Compilers => Ok(()),
    }
}

/// What was built.
struct Builds {
    /// The std in all modules.
    std: Std,
    /// What a reader needs for a verdict.
    widget: Build,
    /// What is loaded when a reader asks for it.
    appendix: Build,
    /// What is loaded when a page brings a comparison of its own.
    checker: Build,
    /// The widget with the compiler's own std, to compare with.
    plain: Option<Build>,
}

/// The modules to hand out, and the plain widget where it is another.
fn builds(workbench: &Workbench, arguments: &Arguments) -> Result<Builds> {
    if !arguments.plain && toolchain::has_std_source() {
        match all(workbench, Std::Rebuilt) {
            Ok(mut builds) => {
                if !arguments.quick {
                    builds.plain = Some(build(workbench, Module::Widget, Std::Compilers)?);
                }
                return Ok(builds);
            }
            Err(error) => {
                // Where the fault is in the project's own code, the plain build fails as well.
                eprintln!("  std could not be rebuilt, so the compiler's own is used: {error:#}");
            }
        }
    }
    all(workbench, Std::Compilers)
}

fn all(workbench: &Workbench, std: Std) -> Result<Builds> {
    Ok(Builds {
        std,
        widget: build(workbench, Module::Widget, std)?,
        appendix: build(workbench, Module::Appendix, std)?,
        checker: build(workbench, Module::Checker, std)?,
        plain: None,
    })
}

fn build(workbench: &Workbench, module: Module, std: Std) -> Result<Build> {
    let what = match module {
        Module::Widget => "widget",
        Module::Appendix => "appendix",
        Module::Checker => "checker",
    };
    let how = match std {
        Std::Compilers => "the compiler's own std",
        Std::Rebuilt => "std rebuilt for size",
    };
    process::timed(&format!("build the {what} with {how}"), || {
        workbench.build(module, std)
    })
}

/// Everything that is handed out, under its final name.
fn assemble(builds: &Builds, minifier: &Minifier, site: Option<&Site>) -> Result<Files> {
    let mut files = Files::default();
    let style = minifier.style(source("styles/page.css")?.as_bytes())?;
    let Builds {
        widget,
        appendix,
        checker,
        ..
    } = builds;
    let mut add = |role, name, build| add_part(&mut files, role, name, build, minifier);
    let appended = add(Role::Appendix, "weigh-up-appendix", appendix)?;
    let checking = add(Role::Checker, "weigh-up-checker", checker)?;
    let main = add(Role::Widget, "weigh-up", widget)?;
    let parts = [
        ("widget", widget, &main),
        ("appendix", appendix, &appended),
        ("checker", checker, &checking),
    ];
    let scripts = Scripts::new(minifier)?;
    let surroundings = files.add_hashed(
        Role::Surroundings,
        "weigh-up-surroundings.js",
        scripts.surroundings(&appended, &checking)?,
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

    previews::add(&mut files, &names, site)?;
    gallery::add(&mut files, minifier)?;
    let built = parts.map(|(name, build, _)| (name, build));
    let standalone = standalone::add(&mut files, &built, &scripts)?;
    npm::add(&mut files, &parts, standalone, &scripts, minifier)?;
    integrity::add(&mut files, npm::FOLDER)?;
    npm::pack(&mut files)?;
    integrity::add(&mut files, "")?;
    Ok(files)
}

/// Adds a wasm and its glue under hashed names.
fn add_part(
    files: &mut Files,
    role: Role,
    name: &str,
    build: &Build,
    minifier: &Minifier,
) -> Result<Part> {
    let glue = minifier.script(&build.glue)?;
    let glue = files.add_hashed(role, &format!("{name}.js"), glue);
    let wasm = files.add_hashed(role, &format!("{name}.wasm"), build.wasm.clone());
    Ok(Part::new(glue, wasm, &build.wasm))
}

/// Writes into a folder the scripts of the page that trunk serves, which has all modules in one.
pub(crate) fn write_scripts(folder: &Path) -> Result<()> {
    let minifier = Minifier::new(tools::esbuild().ensure()?);
    let scripts = Scripts::new(&minifier)?;
    let part = Part::of_trunk();
    for (name, script) in [
        ("embed.js", scripts.shell(&part, "surroundings.js")?),
        ("surroundings.js", scripts.surroundings(&part, &part)?),
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
    for sheet in ["widget.css", "appendix.css"] {
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
