//! The commands of the package, as somebody without Rust calls them: in an empty folder, without
//! network.

mod snippets;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::{afresh, import, install};
use crate::dist::{contents, without_gallery};
use crate::tools;

/// Where the site is copied to, and a comparison in it.
const PUBLIC: &str = "public/weigh-up";
const COMPARISON: &str = "public/weigh-up/comparisons/node-vs-python.json";

/// Command lines with a mistake, and what each is told.
const MISTAKES: [(&[&str], &str); 14] = [
    (
        &["clone"],
        "there is no command “clone”; see: weigh-up --help",
    ),
    (&["copy"], "name one folder that your site serves"),
    (
        &["copy", "public", "--sight", "a"],
        "see: weigh-up copy --help",
    ),
    (
        &["copy", "public", "--site", "example.org"],
        "begins with https:// and a host",
    ),
    (
        &["copy", "public", "--only", "bread"],
        "there are: node-vs-python, node-vs-python-vs-go",
    ),
    (&["copy", "package.json/weigh-up"], "name another folder"),
    (&["check"], "name the file of a comparison"),
    (&["check", "bread.json"], "bread.json cannot be read"),
    (&["check", "bread.toml"], "cargo xtask check bread.toml"),
    (
        &["snippet", "--kind", "gif"],
        "there are: element, standalone, iframe",
    ),
    (&["snippet", "--kind", "npm"], "add --site https://"),
    (
        &["snippet", "--answers", "speed=9&sped=1"],
        "“sped=1” means nothing in node-vs-python",
    ),
    (
        &["snippet", "--answers", "speed=fast&theme=drak"],
        "“speed=fast”, “theme=drak” mean nothing",
    ),
    (
        &["snippet", "--answers", "Preset=bogus"],
        "“Preset=bogus” means nothing in node-vs-python: mend it or leave it out; its presets are: startup-web-team, ",
    ),
];

/// Checks the commands of a packed package against the release build.
pub(super) fn check(packed: &Path, dist: &Path, folder: &Path) -> Result<()> {
    install(packed, &afresh(folder)?)?;
    copies(dist, folder)?;
    leaves_alone(folder)?;
    leaves_out(folder)?;
    checks(folder)?;
    snippets::check(folder)?;
    for (words, told) in MISTAKES {
        let Told {
            good,
            output,
            errors,
        } = call(folder, words)?;
        ensure!(
            !good && output.is_empty() && errors.contains(told),
            "weigh-up {words:?} prints {output} and says {errors}"
        );
    }
    for words in [&["--help"][..], &["copy", "--help"], &["--version"]] {
        let Told { good, output, .. } = call(folder, words)?;
        ensure!(
            good && !output.is_empty(),
            "weigh-up {words:?} says {output}"
        );
    }
    let other = afresh(&folder.join("other"))?;
    fs::write(other.join("package.json"), "{}")?;
    install(&folder.join(PUBLIC).join("weigh-up.tgz"), &other)?;
    import(&other)
}

/// A copy has what the release build has, byte for byte but for the gallery, and prints what to
/// paste.
fn copies(dist: &Path, folder: &Path) -> Result<()> {
    let page = fs::read_to_string(dist.join("index.html"))?;
    let canonical = page.split_once("<link rel=\"canonical\" href=\"");
    let site = canonical.and_then(|(_, rest)| rest.split_once('"'));
    let mut words = vec!["copy", PUBLIC];
    words.extend(site.iter().flat_map(|(site, _)| ["--site", site]));
    let Told {
        good,
        output,
        errors,
    } = call(folder, &words)?;
    ensure!(good, "{words:?}: {errors}");
    let base = site.map_or("/weigh-up/", |(site, _)| site);
    for line in [
        format!("<script type=\"module\" src=\"{base}weigh-up.js\"></script>"),
        "<weigh-up comparison=\"node-vs-python\"".to_owned(),
    ] {
        ensure!(
            output.lines().any(|found| found.starts_with(&line)),
            "no {line} in {output}"
        );
    }
    let files = |folder: &Path| -> Result<BTreeMap<String, Vec<u8>>> {
        let files = contents(folder)?.into_iter();
        Ok(files
            .filter(|(path, _)| is_copied(path, site.is_some()))
            .collect())
    };
    let (mut built, copied) = (files(dist)?, files(&folder.join(PUBLIC))?);
    for (path, file) in &mut built {
        *file = without_gallery(path, file)?;
    }
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    let (here, there) = (names(&built), names(&copied));
    ensure!(here == there, "the build has {here:?}, the copy {there:?}");
    let other: Vec<_> = built
        .iter()
        .filter(|(path, file)| copied.get(*path) != Some(file))
        .collect();
    let other: Vec<_> = other.into_iter().map(|(path, _)| path).collect();
    ensure!(
        other.is_empty(),
        "the copy is another than the build: {other:?}"
    );
    Ok(())
}

/// Returns `true` for a file that is the same in a build and in a copy; what lists or packs others
/// is not. Without the address of the site, only the gallery has pictures.
fn is_copied(path: &str, is_addressed: bool) -> bool {
    let is_other = ["gallery/", "npm/", "weigh-up.tgz", "integrity.json"];
    let endings: &[&str] = if is_addressed {
        &[".br", ".gz"]
    } else {
        &[".br", ".gz", ".png"]
    };
    !is_other.iter().any(|other| path.starts_with(other))
        && !endings.iter().any(|ending| path.ends_with(ending))
}

/// What no copy has written, or what was changed since, is overwritten by force alone.
fn leaves_alone(folder: &Path) -> Result<()> {
    let page = folder.join(PUBLIC).join("index.html");
    let again = ["copy", PUBLIC];
    let Told { good, errors, .. } = call(folder, &again)?;
    ensure!(good, "a copy over an earlier one: {errors}");
    fs::write(&page, "mine")?;
    let Told { good, errors, .. } = call(folder, &again)?;
    ensure!(
        !good && errors.contains(": index.html;"),
        "over a page of mine: {errors}"
    );
    ensure!(fs::read(&page)? == b"mine", "the page of mine is lost");
    let Told { good, errors, .. } = call(folder, &["copy", PUBLIC, "--force"])?;
    ensure!(good && fs::read(&page)? != b"mine", "by force: {errors}");
    Ok(())
}

/// A copy of one comparison opens with it, and takes away what an earlier copy had of the others,
/// but nothing that the user has put there.
fn leaves_out(folder: &Path) -> Result<()> {
    let id = "node-vs-python-vs-go";
    let own = "p/node-vs-python/own.txt";
    let only = folder.join("only");
    let Told { good, errors, .. } = call(folder, &["copy", "only"])?;
    ensure!(good, "before --only: {errors}");
    let before = contents(&only)?.len();
    fs::write(only.join(own), "mine")?;
    let told = call(folder, &["copy", "only", "--only", id])?;
    ensure!(told.good, "--only: {}", told.errors);
    let files = contents(&only)?;
    for (path, _) in &files {
        let others = ["p/node-vs-python/", "comparisons/node-vs-python."];
        ensure!(
            path == own || !others.iter().any(|other| path.starts_with(other)),
            "--only leaves {path}"
        );
    }
    ensure!(only.join(own).exists(), "--only removes what is mine");
    let removed = before + 1 - files.len();
    let says = format!("\n{removed} files of earlier copies removed\n");
    ensure!(told.output.contains(&says), "not {says}: {}", told.output);
    let page = fs::read_to_string(folder.join("only/index.html"))?;
    let opens = format!("<weigh-up comparison=\"{id}\" start=\"c={id}\" url-sync");
    ensure!(page.contains(&opens), "--only opens with another: {page}");
    Ok(())
}

/// A comparison without mistakes has none, and one with a mistake has it in its line.
fn checks(folder: &Path) -> Result<()> {
    let Told {
        good,
        output,
        errors,
    } = call(folder, &["check", COMPARISON])?;
    ensure!(
        good && output.contains("no mistakes"),
        "the bundled comparison: {output}{errors}"
    );
    let text = fs::read_to_string(folder.join(COMPARISON))?;
    let right = "\"id\": \"nodejs\"";
    let (before, _) = text.split_once(right).context("Node.js is gone")?;
    let line = before.lines().count();
    fs::write(
        folder.join("wrong.json"),
        text.replacen(right, "\"id\": \"Node JS\"", 1),
    )?;
    let Told { good, errors, .. } = call(folder, &["check", "wrong.json", COMPARISON])?;
    let place = format!("wrong.json:{line}: ");
    ensure!(
        !good && errors.lines().any(|told| told.starts_with(&place)),
        "not {place}: {errors}"
    );
    Ok(())
}

/// What a command has said.
struct Told {
    good: bool,
    output: String,
    errors: String,
}

/// Calls the package by npx, in the folder where it is installed.
fn call(folder: &Path, words: &[&str]) -> Result<Told> {
    let npx = tools::on_path("npx").context("npx is needed; it comes with Node.js 20 or newer")?;
    let mut npx = Command::new(npx);
    npx.args(["--offline", "weigh-up"]).args(words);
    let said = npx.current_dir(folder).output()?;
    Ok(Told {
        good: said.status.success(),
        output: String::from_utf8(said.stdout)?,
        errors: String::from_utf8(said.stderr)?,
    })
}
