//! The chores that need the library. They are a package of their own, so that the others work
//! without it.

mod site;

use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use weigh_up::audit::{Account, Audit};
use weigh_up::check::{self, Form, Problem};
use weigh_up::comparison::Comparison;
use weigh_up::language::Language;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<ExitCode> {
    match arguments {
        [verb, root, into, address] if verb == "site" => {
            site::write(Path::new(root), address, Path::new(into))?;
            Ok(ExitCode::SUCCESS)
        }
        [verb, file] if verb == "check" => check(file),
        [verb, table, file] if verb == "new" => begin(table, file),
        _ => bail!(
            "usage: authoring site <root> <into> <address> | check <file> | new <table> <file>"
        ),
    }
}

/// Prints each mistake in a comparison's file with its line, or else what it leaves to the weights.
fn check(file: &str) -> Result<ExitCode> {
    let text = read(file)?;
    let checked = match form(file)? {
        Form::Toml => check::check(file, &text),
        form => check::check_text(form, file, &text),
    };
    match checked {
        Ok(checked) => {
            for warning in checked.warnings {
                println!("warning: {warning}");
            }
            println!("{file}: no mistakes");
            for line in audits(&checked.comparison) {
                println!("{line}");
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => Ok(refused(problems)),
    }
}

/// Writes a comparison's file from a table, and prints what the table does not say.
fn begin(table: &str, file: &str) -> Result<ExitCode> {
    if Path::new(file).exists() {
        bail!("{file} is there already: nothing was written");
    }
    let begun = match check::short_form(form(table)?, table, &read(table)?) {
        Ok(begun) => begun,
        Err(problems) => return Ok(refused(problems)),
    };
    fs::write(file, &begun).with_context(|| format!("{file} could not be written"))?;
    println!("{file} is written");
    check(file)
}

fn read(file: &str) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{file} could not be read"))
}

/// The form of a file, by its ending.
fn form(file: &str) -> Result<Form> {
    Form::of(file).with_context(|| {
        format!("{file} does not end in .toml, .json, .csv, .tsv or .md, as a comparison does")
    })
}

/// Prints mistakes.
fn refused(problems: Vec<Problem>) -> ExitCode {
    for problem in problems {
        eprintln!("error: {problem}");
    }
    ExitCode::FAILURE
}

/// Says what each view of a comparison leaves to the weights.
fn audits(comparison: &Comparison) -> Vec<String> {
    let mut lines = Vec::new();
    for (position, view) in comparison.views.iter_enumerated() {
        let audit = Audit::whole(comparison, position);
        let account = Account::new(comparison, &audit, &Language::english());
        if lines.is_empty() {
            lines.extend(["", account.title, account.lead].map(str::to_owned));
        }
        lines.extend([String::new(), format!("{}:", view.name)]);
        let findings = account.findings.iter();
        lines.extend(findings.map(|finding| format!("  {finding}")));
    }
    lines
}

#[test]
fn the_audit_of_every_view_is_printed_under_its_name() {
    let comparison = weigh_up::content::bundled("node-vs-python").expect("it is bundled");
    let lines = audits(&comparison);
    let place = |wanted: &str| lines.iter().position(|line| line == wanted).expect(wanted);
    let article = place("The article of 2021:");
    assert!(place("Is this comparison fair?") < place("Evidence of 2026:"));
    assert!(place("Evidence of 2026:") < article);
    let best = "  Of 8 criteria, Node.js is best on 4 and Python on 2.".to_owned();
    assert!(
        lines.iter().skip(article).any(|line| *line == best),
        "{lines:#?}"
    );
}
