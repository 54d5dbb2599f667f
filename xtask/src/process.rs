//! Other programs: run with their output shown or read, timed, and named when they fail.

use std::ffi::OsStr;
use std::io::Write as _;
#[cfg(unix)]
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

/// Runs a program whose output the user sees.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| unstarted(command))?;
    succeeded(command, status)
}

/// Runs a program as the last that is to be done. On Unix it takes the place of this one, so that
/// whoever ends this one by a signal ends it too.
pub(crate) fn run_last(command: &mut Command) -> Result<()> {
    #[cfg(unix)]
    return Err(command.exec()).with_context(|| unstarted(command));
    #[cfg(not(unix))]
    run(command)
}

/// Runs a program and returns what it prints; its errors the user sees.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| unstarted(command))?;
    succeeded(command, output.status)?;
    String::from_utf8(output.stdout)
        .with_context(|| format!("`{}` printed something that is not text", line(command)))
}

/// Runs a program and returns what it prints. Of its errors the user sees, once it has ended, the
/// lines that do not begin with a text which means nothing here.
pub(crate) fn read_without(command: &mut Command, noise: &str) -> Result<String> {
    let output = command.output().with_context(|| unstarted(command))?;
    let errors = String::from_utf8_lossy(&output.stderr);
    eprint!("{}", without(&errors, noise));
    succeeded(command, output.status)?;
    String::from_utf8(output.stdout)
        .with_context(|| format!("`{}` printed something that is not text", line(command)))
}

/// The lines of a text that do not begin with another.
fn without(text: &str, noise: &str) -> String {
    let lines = text.split_inclusive('\n');
    lines.filter(|line| !line.starts_with(noise)).collect()
}

/// Runs a program over a text and returns what it makes of it; its errors the user sees. The
/// program reads to the end before it writes.
pub(crate) fn filter(command: &mut Command, text: &[u8]) -> Result<Vec<u8>> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| unstarted(command))?;
    if let Some(mut input) = child.stdin.take() {
        input
            .write_all(text)
            .with_context(|| format!("`{}` did not read its input", line(command)))?;
    }
    let output = child.wait_with_output()?;
    succeeded(command, output.status)?;
    Ok(output.stdout)
}

/// Runs a program quietly and returns what it prints; `None` where it is missing or fails.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then_some(text)
}

/// Does some work under a heading, and says how long it took.
pub(crate) fn timed<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("→ {what}");
    let start = Instant::now();
    let done = work().with_context(|| format!("{what}: failed"))?;
    eprintln!("  {what}: {}", seconds(start.elapsed()));
    Ok(done)
}

/// A duration as the chores print it.
pub(crate) fn seconds(duration: Duration) -> String {
    let tenths = duration.as_millis() / 100;
    format!("{}.{} s", tenths / 10, tenths % 10)
}

/// What to say of a program that did not start.
fn unstarted(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let (line, name) = (line(command), name.display());
    format!("`{line}` could not be started; install {name}, or put its folder on PATH")
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// A command as it would be typed, without the program's folder.
fn line(command: &Command) -> String {
    let path = Path::new(command.get_program());
    let program = path.file_name().unwrap_or(command.get_program());
    let words: Vec<_> = std::iter::once(program)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command() {
        let error = run(Command::new("/usr/bin/env").arg("false")).expect_err("false fails");
        assert!(
            error.to_string().starts_with("`env false` failed"),
            "{error}"
        );
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = run(&mut Command::new("no-such-program")).expect_err("it does not exist");
        assert_eq!(
            error.to_string(),
            "`no-such-program` could not be started; install no-such-program, or put its folder on \
             PATH"
        );
    }

    #[test]
    fn a_text_goes_through_a_program() {
        let shouted = filter(Command::new("tr").args(["a-z", "A-Z"]), b"node").expect("tr runs");
        assert_eq!(shouted, b"NODE");
    }

    #[test]
    fn only_the_lines_that_mean_nothing_are_left_out() {
        let text = "warning: unknown name 3 at 9\nerror: unknown name 3\nwarning: unknown\n";
        assert_eq!(
            without(text, "warning: unknown name 3"),
            "error: unknown name 3\nwarning: unknown\n"
        );
        let printed = read_without(Command::new("echo").arg("node"), "node").expect("echo runs");
        assert_eq!(printed, "node\n", "what is printed stays whole");
    }

    #[test]
    fn durations_have_one_decimal() {
        assert_eq!(seconds(Duration::from_millis(12_349)), "12.3 s");
    }
}
