//! Chromium and its driver: found, installed where the system's packages may be, or asked for.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{apt, process, tools};

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const DRIVER: [&str; 1] = ["chromedriver"];

/// A browser that can be driven.
#[derive(Debug)]
pub(crate) struct Browser {
    /// Chromium.
    pub(crate) chromium: PathBuf,
    /// Its driver, of the same major version.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Prints where both are.
    pub(crate) fn print(&self) {
        println!("chromium      {}", self.chromium.display());
        println!("chromedriver  {}", self.driver.display());
    }

    /// Tells the tests where both are.
    pub(crate) fn name_in<'a>(&self, tests: &'a mut Command) -> &'a mut Command {
        tests
            .env("WEIGH_UP_CHROMIUM", &self.chromium)
            .env("WEIGH_UP_CHROMEDRIVER", &self.driver)
    }
}

/// The browser on PATH, installed before where that is possible.
pub(crate) fn find() -> Result<Browser> {
    if let Some(browser) = on_path()? {
        return Ok(browser);
    }
    let names = packages();
    apt::install(
        &names,
        "Chromium and chromedriver of the same version are needed on PATH; elsewhere than on \
         Debian see https://googlechromelabs.github.io/chrome-for-testing/",
    )?;
    match on_path()? {
        Some(browser) => Ok(browser),
        None => bail!(
            "{} are installed, but not on PATH; add their folder to it",
            names.join(" and ")
        ),
    }
}

fn on_path() -> Result<Option<Browser>> {
    let found = |names: &[&str]| names.iter().find_map(|name| tools::on_path(name));
    let (Some(chromium), Some(driver)) = (found(&CHROMIUM), found(&DRIVER)) else {
        return Ok(None);
    };
    let major = |program: &PathBuf| {
        let said = process::ask(Command::new(program).arg("--version"));
        said.and_then(|said| tools::version(&said)?.first().copied())
    };
    let (ours, drivers) = (major(&chromium), major(&driver));
    if ours != drivers {
        let name = |major: Option<u64>| major.map_or("?".to_owned(), |major| major.to_string());
        bail!(
            "{} is version {} and {} is version {}; install them in the same version",
            chromium.display(),
            name(ours),
            driver.display(),
            name(drivers)
        );
    }
    Ok(Some(Browser { chromium, driver }))
}

/// Debian's names of the packages, or Ubuntu's.
fn packages() -> [&'static str; 2] {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    if system.lines().any(|line| line == "ID=ubuntu") {
        ["chromium-browser", "chromium-chromedriver"]
    } else {
        ["chromium", "chromium-driver"]
    }
}
