//! A site without Rust: what the npm package copies into a folder, and the lines that it prints.

use std::fs;
use std::process::Command;

use anyhow::{Result, ensure};
use browser_tests::{Outcome, Visit, dist, workspace};

/// Calls the package as it is in `dist/`, and returns what it prints.
fn weigh_up(words: &[&str]) -> Result<String> {
    let mut node = Command::new("node");
    let said = node.arg(dist().join("npm/cli.js")).args(words).output()?;
    let errors = String::from_utf8_lossy(&said.stderr);
    ensure!(said.status.success(), "weigh-up {words:?}: {errors}");
    Ok(String::from_utf8(said.stdout)?)
}

#[tokio::test]
async fn the_lines_that_a_copy_prints_show_a_verdict() -> Outcome {
    let blog = workspace().join("target/copied");
    let widget = blog.join("weigh-up");
    let printed = weigh_up(&["copy", &widget.to_string_lossy(), "--force"])?;
    let lines = printed.lines().filter(|line| line.starts_with('<'));
    let lines: Vec<&str> = lines.collect();
    assert_eq!(lines.len(), 2, "a script and an element: {printed}");
    let page = format!("<!doctype html>\n{}\n", lines.join("\n"));
    // Browsers ask for an icon, and complain where there is none.
    let page = page.replace("html>\n", "html><link rel=icon href=data:,>\n");
    fs::write(blog.join("index.html"), page)?;

    let visit = Visit::to("//blog.localhost/index.html").with_blog(blog);
    let page = visit.ready().await?;
    let verdict = page.ask("return element.verdict.text", &[]).await?;
    ensure!(
        verdict
            .as_str()
            .is_some_and(|text| text.contains("Node.js")),
        "{verdict}"
    );
    // A link leads to the copy's own page.
    let link = page.ask("return element.shareUrl()", &[]).await?;
    let link = link.as_str().unwrap_or_default();
    ensure!(
        link.starts_with("http://blog.localhost/weigh-up/?c=node-vs-python&"),
        "{link}"
    );
    page.go(link.trim_start_matches("http:")).await?;
    page.ready().await?;
    page.leave().await
}
