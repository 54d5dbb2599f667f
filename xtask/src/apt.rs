//! Packages of the system, where it is Debian's or like it.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{process, tools};

/// Installs packages, or says what is needed where that cannot be.
pub(crate) fn install(packages: &[&str], needed: &str) -> Result<()> {
    let names = packages.join(" ");
    let Some(apt) = apt() else {
        bail!("{needed}; on Debian: `apt-get install {names}`");
    };
    process::timed(&format!("install {names}"), || {
        process::run(apt().arg("update"))?;
        process::run(
            apt()
                .args(["install", "--yes", "--no-install-recommends"])
                .args(packages),
        )
    })
}

/// A way to call apt-get, where the system has it and the user may.
fn apt() -> Option<fn() -> Command> {
    tools::on_path("apt-get")?;
    let user = process::ask(Command::new("id").arg("-u"))?;
    if user.trim() == "0" {
        return Some(|| {
            let mut apt = Command::new("apt-get");
            apt.env("DEBIAN_FRONTEND", "noninteractive");
            apt
        });
    }
    process::ask(Command::new("sudo").args(["-n", "true"]))?;
    Some(|| {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    })
}
