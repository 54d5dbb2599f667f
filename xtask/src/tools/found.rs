//! A tool that is there, and how it is called.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A tool that is there.
#[derive(Debug)]
pub(crate) enum Found {
    /// A program of its own.
    Program(PathBuf),
    /// A script for node.
    Script(PathBuf),
    /// A module for the Python of its environment.
    Module(PathBuf, &'static str),
}

impl Found {
    /// The tool's file.
    pub(crate) fn path(&self) -> &Path {
        match self {
            Self::Program(path) | Self::Script(path) | Self::Module(path, _) => path,
        }
    }

    /// The folder in which the tool's file is.
    pub(crate) fn folder(&self) -> Option<&Path> {
        self.path().parent()
    }

    /// The tool, ready for its arguments.
    pub(crate) fn command(&self) -> Command {
        match self {
            Self::Program(path) => Command::new(path),
            Self::Script(path) => {
                let mut node = Command::new("node");
                node.arg(path);
                node
            }
            Self::Module(python, module) => {
                let mut python = Command::new(python);
                python.args(["-m", module]);
                python
            }
        }
    }
}
