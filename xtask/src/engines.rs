//! Browsers of all engines and their drivers: found, or installed where that can be.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::browser::{self, Browser};
use crate::{apt, process, tools};

/// Debian's packages of Firefox, of `WebKitGTK` with its driver and its smallest browser, and of a
/// virtual screen, which that browser needs.
const PACKAGES: [&str; 5] = [
    "firefox-esr",
    "webkit2gtk-driver",
    "libwebkit2gtk-4.1-0",
    "xvfb",
    "xauth",
];

/// The library whose package has the browser, which is on no PATH.
const WEBKIT: &str = "libwebkit2gtk-4.1-0";

const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];

/// The browsers and their drivers.
#[derive(Debug)]
pub(crate) struct Engines {
    chromium: Browser,
    firefox: PathBuf,
    geckodriver: PathBuf,
    mini_browser: PathBuf,
    webkit_driver: PathBuf,
    screen: PathBuf,
}

/// The programs that the system's packages bring.
struct System {
    firefox: PathBuf,
    mini_browser: PathBuf,
    webkit_driver: PathBuf,
    screen: PathBuf,
}

impl Engines {
    /// Prints where all are.
    pub(crate) fn print(&self) {
        self.chromium.print();
        for (name, path) in [
            ("firefox", &self.firefox),
            ("geckodriver", &self.geckodriver),
            ("MiniBrowser", &self.mini_browser),
            ("webkit driver", &self.webkit_driver),
            ("xvfb-run", &self.screen),
        ] {
            println!("{name:<13} {}", path.display());
        }
    }

    /// A program that gets a screen, which its arguments follow.
    pub(crate) fn on_a_screen(&self, program: &OsStr) -> Command {
        let mut command = Command::new(&self.screen);
        command
            .arg("--auto-servernum")
            .arg("--server-args=-screen 0 1600x1200x24")
            .arg(program);
        command
    }

    /// Tells the tests where all are.
    pub(crate) fn name_in<'a>(&self, tests: &'a mut Command) -> &'a mut Command {
        self.chromium
            .name_in(tests)
            .env("WEIGH_UP_FIREFOX", &self.firefox)
            .env("WEIGH_UP_GECKODRIVER", &self.geckodriver)
            .env("WEIGH_UP_MINIBROWSER", &self.mini_browser)
            .env("WEIGH_UP_WEBKITDRIVER", &self.webkit_driver)
    }
}

/// All browsers, installed before where that is possible.
pub(crate) fn find() -> Result<Engines> {
    let chromium = browser::find()?;
    if system().is_none() {
        apt::install(
            &PACKAGES,
            "Firefox, MiniBrowser and WebKitWebDriver of WebKitGTK, and xvfb-run with xauth are \
             needed",
        )?;
    }
    let system = system().with_context(|| format!("{} are not complete", PACKAGES.join(", ")))?;
    Ok(Engines {
        chromium,
        firefox: system.firefox,
        geckodriver: tools::geckodriver().ensure()?.path().to_owned(),
        mini_browser: system.mini_browser,
        webkit_driver: system.webkit_driver,
        screen: system.screen,
    })
}

fn system() -> Option<System> {
    tools::on_path("xauth")?;
    Some(System {
        firefox: FIREFOX.iter().find_map(|name| tools::on_path(name))?,
        mini_browser: mini_browser()?,
        webkit_driver: tools::on_path("WebKitWebDriver")?,
        screen: tools::on_path("xvfb-run")?,
    })
}

/// The browser, where it is on PATH or in its package.
fn mini_browser() -> Option<PathBuf> {
    if let Some(path) = tools::on_path("MiniBrowser") {
        return Some(path);
    }
    let files = process::ask(Command::new("dpkg").args(["-L", WEBKIT]))?;
    let file = files.lines().find(|file| file.ends_with("/MiniBrowser"))?;
    Some(file.into())
}
