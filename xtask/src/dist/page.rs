//! The project's own page, with the names that `dist/` gives to its parts.
//!
//! The source works as it is under `trunk serve`. It is changed here at agreed places, each of
//! which must be there exactly once: what was moved or renamed fails the build.

use anyhow::{Context as _, Result, bail};

/// How the page includes the shell under trunk.
const SHELL: &str = "src=\"embed.js\"";

/// What a reader without scripts sees stands between these.
const FALLBACK: [&str; 2] = ["<!-- fallback -->", "<!-- /fallback -->"];

/// The comparison of an element that names none.
const COMPARISON: &str = "node-vs-python";

/// Nothing but the page's own files, and no referrer: answers stand in the address.
const POLICY: &str = r#"
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'">
    <meta name="referrer" content="no-referrer">"#;

/// The names of what a page loads.
#[derive(Debug)]
pub(super) struct Names {
    /// The script that defines the element.
    pub(super) shell: String,
    /// The script that the shell loads.
    pub(super) glue: String,
    /// The script of what the widget asks of its page, which the shell loads too.
    pub(super) surroundings: String,
    /// The page's style sheet.
    pub(super) style: String,
}

/// The page, under its policy, with its parts named and its fallback written.
pub(super) fn index(
    source: &str,
    names: &Names,
    fallback: impl FnOnce(&str) -> Result<String>,
) -> Result<String> {
    let page = without_trunk(source)?;
    let page = replace_once(&page, SHELL, &format!("src=\"{}\"", names.shell))
        .and_then(|page| replace_once(&page, "<head>", &format!("<head>{POLICY}")))
        .and_then(|page| replace_once(&page, "</head>", &format!("{}</head>", links(names))))
        .context("index.html")?;
    with_fallback(&page, fallback)
}

fn links(names: &Names) -> String {
    let Names {
        glue,
        surroundings,
        style,
        ..
    } = names;
    format!(
        r#"  <link rel="stylesheet" href="{style}">
    <link rel="modulepreload" href="{glue}">
    <link rel="modulepreload" href="{surroundings}">
  "#
    )
}

/// Leaves out the links that are for trunk.
fn without_trunk(source: &str) -> Result<String> {
    let mut page = String::new();
    let mut rest = source;
    while let Some(start) = rest.find("<link") {
        let (before, tag) = rest.split_at(start);
        let end = tag
            .find('>')
            .context("index.html: a <link> is not closed")?;
        let (tag, after) = tag.split_at(end + 1);
        if tag.contains("data-trunk") {
            page.push_str(before.trim_end());
        } else {
            page.push_str(before);
            page.push_str(tag);
        }
        rest = after;
    }
    page.push_str(rest);
    Ok(page)
}

fn with_fallback(page: &str, fallback: impl FnOnce(&str) -> Result<String>) -> Result<String> {
    let [start, end] = FALLBACK;
    let parts = page.split_once(start).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some((before, after))
    });
    let Some((before, after)) = parts else {
        bail!("index.html: {start} … {end} is missing");
    };
    let fallback = fallback(comparison(before))?;
    Ok(format!("{before}{}{after}", fallback.trim()))
}

/// The comparison of the element that is open at a text's end.
fn comparison(before: &str) -> &str {
    let element = before.rsplit_once("<weigh-up").map(|(_, element)| element);
    let value = element.and_then(|element| element.split_once("comparison=\""));
    let id = value.and_then(|(_, value)| value.split_once('"'));
    id.map_or(COMPARISON, |(id, _)| id)
}

/// A text with a place that is there exactly once written anew.
pub(super) fn replace_once(text: &str, old: &str, new: &str) -> Result<String> {
    match text.matches(old).count() {
        1 => Ok(text.replacen(old, new, 1)),
        0 => bail!("{old} is missing"),
        times => bail!("{old} is there {times} times instead of once"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <link data-trunk rel="rust" data-cargo-features="csr">
    <link
      data-trunk
      rel="css"
      href="styles/page.css">
    <link rel="icon" href="data:,">
    <script type="module" src="embed.js"></script>
  </head>
  <body>
    <weigh-up comparison="a-vs-b"><!-- fallback --><p>It depends.</p><!-- /fallback --></weigh-up>
  </body>
</html>
"#;

    fn names() -> Names {
        Names {
            shell: "weigh-up.js".into(),
            glue: "weigh-up-1.js".into(),
            surroundings: "weigh-up-surroundings-4.js".into(),
            style: "page-3.css".into(),
        }
    }

    fn built(source: &str) -> Result<String> {
        index(source, &names(), |comparison| {
            Ok(format!("<p>About {comparison}.</p>\n"))
        })
    }

    #[test]
    fn the_page_is_rewritten() {
        let expected = format!(
            r#"<!doctype html>
<html lang="en">
  <head>{POLICY}
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <script type="module" src="weigh-up.js"></script>
    <link rel="stylesheet" href="page-3.css">
    <link rel="modulepreload" href="weigh-up-1.js">
    <link rel="modulepreload" href="weigh-up-surroundings-4.js">
  </head>
  <body>
    <weigh-up comparison="a-vs-b"><p>About a-vs-b.</p></weigh-up>
  </body>
</html>
"#
        );
        assert_eq!(built(PAGE).expect("it is complete"), expected);
    }

    #[test]
    fn an_element_without_a_comparison_has_the_first() {
        assert_eq!(
            comparison("<weigh-up comparison=\"x\"></weigh-up><weigh-up>"),
            COMPARISON
        );
    }

    #[test]
    fn what_is_missing_is_named() {
        for (from, to, problem) in [
            ("<head>", "<head lang=\"en\">", "<head> is missing"),
            ("embed.js", "shell.js", "src=\"embed.js\" is missing"),
            (
                "</head>",
                "</head></head>",
                "</head> is there 2 times instead of once",
            ),
            (
                "<!-- /fallback -->",
                "",
                "<!-- fallback --> … <!-- /fallback --> is missing",
            ),
        ] {
            let error = built(&PAGE.replace(from, to)).expect_err(problem);
            assert_eq!(format!("{error:#}"), format!("index.html: {problem}"));
        }
    }
}
