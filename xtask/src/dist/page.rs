//! The project's own pages, with the names that `dist/` gives to their parts.
//!
//! Their source works as it is under `trunk serve`. It is changed here at agreed places, each of
//! which must be there exactly once: what was moved or renamed fails the build.

use anyhow::{Context as _, Result, bail, ensure};

/// The attribute by which the page includes the shell under trunk.
const SHELL: &str = "src=\"embed.js\"";

/// The attribute by which the page includes its beginning under trunk.
const FRAME: &str = "src=\"frame.js\"";

/// Nothing but the page's own files, and no referrer: answers stand in the address.
pub(super) const POLICY: &str = r#"
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
    /// The classic script that a page begins with.
    pub(super) frame: String,
    /// The page's style sheet.
    pub(super) style: String,
}

/// A page of the project's own, under its policy and with its parts named; `up` is the way from its
/// folder to the site's.
pub(super) fn finished(source: &str, names: &Names, up: &str) -> Result<String> {
    let page = without_trunk(source)?;
    replace_once(&page, SHELL, &format!("src=\"{up}{}\"", names.shell))
        .and_then(|page| replace_once(&page, FRAME, &format!("src=\"{up}{}\"", names.frame)))
        .and_then(|page| replace_once(&page, "<head>", &format!("<head>{POLICY}")))
        .and_then(|page| replace_once(&page, "</head>", &format!("{}</head>", links(names, up))))
}

/// A page without scripts, under its policy and with its style sheet.
pub(super) fn readable(source: &str, names: &Names, up: &str) -> Result<String> {
    let style = format!(
        "<link rel=\"stylesheet\" href=\"{up}{}\">\n</head>",
        names.style
    );
    replace_once(source, "<head>", &format!("<head>{POLICY}"))
        .and_then(|page| replace_once(&page, "</head>", &style))
}

fn links(names: &Names, up: &str) -> String {
    let Names {
        glue,
        surroundings,
        style,
        ..
    } = names;
    format!(
        r#"  <link rel="stylesheet" href="{up}{style}">
    <link rel="modulepreload" href="{up}{glue}">
    <link rel="modulepreload" href="{up}{surroundings}">
  "#
    )
}

/// Leaves out the links that are for trunk.
fn without_trunk(source: &str) -> Result<String> {
    ensure!(source.contains("data-trunk"), "nothing is for trunk");
    let mut page = String::new();
    let mut rest = source;
    while let Some(start) = rest.find("<link") {
        let (before, tag) = rest.split_at(start);
        let end = tag.find('>').context("a <link> is not closed")?;
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

/// Replaces a place of a text that is there exactly once.
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
    <script src="frame.js"></script>
    <script type="module" src="embed.js"></script>
  </head>
  <body>
    <weigh-up comparison="a-vs-b"><p>It depends.</p></weigh-up>
  </body>
</html>
"#;

    fn names() -> Names {
        Names {
            shell: "weigh-up.js".into(),
            glue: "weigh-up-1.js".into(),
            surroundings: "weigh-up-surroundings-4.js".into(),
            frame: "frame-5.js".into(),
            style: "page-3.css".into(),
        }
    }

    #[test]
    fn the_page_is_rewritten() {
        let expected = format!(
            r#"<!doctype html>
<html lang="en">
  <head>{POLICY}
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <script src="frame-5.js"></script>
    <script type="module" src="weigh-up.js"></script>
    <link rel="stylesheet" href="page-3.css">
    <link rel="modulepreload" href="weigh-up-1.js">
    <link rel="modulepreload" href="weigh-up-surroundings-4.js">
  </head>
  <body>
    <weigh-up comparison="a-vs-b"><p>It depends.</p></weigh-up>
  </body>
</html>
"#
        );
        let built = |up| finished(PAGE, &names(), up).expect("it is complete");
        assert_eq!(built(""), expected);
        let mut below = expected;
        for name in [
            "frame-5.js",
            "weigh-up.js",
            "page-3.css",
            "weigh-up-1.js",
            "weigh-up-surroundings-4.js",
        ] {
            below = below.replace(&format!("=\"{name}\""), &format!("=\"../../{name}\""));
        }
        assert_eq!(built("../../"), below);
    }

    #[test]
    fn a_page_without_scripts_has_its_policy_and_its_style() {
        let page = readable("<head>\n</head>\n", &names(), "../").expect("it is complete");
        let style = "<link rel=\"stylesheet\" href=\"../page-3.css\">";
        assert_eq!(page, format!("<head>{POLICY}\n{style}\n</head>\n"));
    }

    #[test]
    fn what_is_missing_is_named() {
        for (from, to, problem) in [
            ("<head>", "<head lang=\"en\">", "<head> is missing"),
            ("embed.js", "shell.js", "src=\"embed.js\" is missing"),
            ("frame.js", "frames.js", "src=\"frame.js\" is missing"),
            (
                "</head>",
                "</head></head>",
                "</head> is there 2 times instead of once",
            ),
        ] {
            let error = finished(&PAGE.replace(from, to), &names(), "").expect_err(problem);
            assert_eq!(error.to_string(), problem);
        }
    }
}
