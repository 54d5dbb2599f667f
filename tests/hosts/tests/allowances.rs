//! The table of `docs/embedding.md` that says what a page must allow: each of its rows as it stands
//! is the policy of a page that allows nothing else, and on it every button is pressed.

use std::fs;

use anyhow::{Context, Result, ensure};
use browser_tests::site::BLOG;
use browser_tests::{Outcome, Page, Visit, workspace};
use host_tests::{built, under, use_widget};
use serde_json::json;
use weigh_up::content;
use weigh_up::notation::Link;
use weigh_up::snippet::{Kind, Snippet};

/// The server in the documentation, and in the tests.
const THERE: &str = "https://example.org";
const HERE: &str = "http://weigh-up.localhost";

/// The rows of the table, in its order, by the kinds of their snippets.
const ROWS: [Kind; 6] = [
    Kind::Link,
    Kind::Iframe,
    Kind::IframeResize,
    Kind::Element,
    Kind::Standalone,
    Kind::Npm,
];

/// The policy that a page needs for a kind of snippet, according to its row: the code in the last
/// column, appended to that of the row above if it begins with “and”.
fn allowed(kind: Kind) -> Result<String> {
    let text = fs::read_to_string(workspace().join("docs/embedding.md"))?;
    let table = text.split_once("what your page must allow |\n|---|---|---|\n");
    let (_, rows) = table.context("there is the table")?;
    let lines = rows.lines().take_while(|line| line.starts_with('|'));
    let cells = lines
        .map(|line| line.trim_end_matches(" |").rsplit_once(" | "))
        .map(|parts| Ok(parts.context("a row has columns")?.1))
        .collect::<Result<Vec<_>>>()?;
    ensure!(cells.len() == ROWS.len(), "{cells:?}");
    let mut before = String::new();
    for (row, cell) in ROWS.into_iter().zip(cells) {
        let code = cell.trim_start_matches("and ").trim_matches('`');
        let policy = match cell {
            "nothing" => String::new(),
            _ if cell.starts_with("and ") => format!("{before}; {code}"),
            _ => code.to_owned(),
        };
        if row == kind {
            return Ok(policy.replace(THERE, HERE));
        }
        before = policy;
    }
    anyhow::bail!("no row is {kind:?}")
}

/// A visit under the policy of a row, to which nothing is added but the page's own icon.
fn bare(visit: Visit, kind: Kind) -> Result<Visit> {
    let policy = format!("default-src 'none'; img-src 'self'; {}", allowed(kind)?);
    // What a header says has to live as long as the server does.
    Ok(under(visit, "content-security-policy", policy.leak()))
}

/// The snippet of a kind as the panel writes it.
fn snippet(kind: Kind) -> Result<String> {
    let comparison = content::bundled("node-vs-python").context("it is bundled")?;
    let link = Link::read(&comparison, "speed=9");
    let snippet = Snippet {
        comparison: &comparison,
        link: &link,
        base: &format!("{HERE}/"),
        verdict: "It depends.",
        height: None,
    };
    Ok(snippet.text(kind))
}

/// A page with something under the policy of a row, and with an icon.
fn pasted(kind: Kind, body: &str) -> Result<Visit> {
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>A blog</title><link rel=icon href=\"/icon.svg\">{body}"
    );
    let path = format!("//{BLOG}/post.html");
    let icon = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let visit = Visit::to(&path)
        .bringing(&path, page.as_bytes())
        .bringing(&format!("//{BLOG}/icon.svg"), icon.as_bytes());
    bare(visit.shared(), kind)
}

/// Presses every button that there is once, also those that others bring, and asks for all that the
/// element hands out. The console tells what was refused.
async fn press_everything(page: &Page) -> Result<()> {
    let every = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.call("Browser.grantPermissions", every).await?;
    let focused = json!({ "enabled": true });
    page.call("Emulation.setFocusEmulationEnabled", focused)
        .await?;
    let nowhere = json!({ "behavior": "deny" });
    page.call("Browser.setDownloadBehavior", nowhere).await?;
    use_widget(page).await?;
    let press = "
        return (async () => {
            const pressed = new Set();
            // A button that says a number says another one each time.
            const called = (one) =>
                (one.getAttribute('aria-label') ?? one.textContent).replace(/[0-9]+/g, 'N');
            const rest = () => [...root.querySelectorAll('button:enabled')]
                .find((one) => one.checkVisibility() && !pressed.has(called(one)));
            const painted = () => new Promise((done) => setTimeout(done));
            for (let one = rest(); one && pressed.size < 500; one = rest()) {
                pressed.add(called(one));
                one.click();
                await painted();
                await element.ready;
            }
            for (const kind of ['markdown', 'csv', 'json', 'svg', 'png']) {
                if (!(await element.exportAs(kind))) throw new Error(kind);
            }
            for (const kind of arguments[0]) {
                if (!(await element.embedCode(kind))) throw new Error(kind);
            }
            await element.shareUrl();
            return pressed.size;
        })()";
    let press = format!("return (function () {{ {press} }}).apply(null, arguments)");
    let kinds = Kind::ALL.map(Kind::id);
    let pressed = page.ask(&press, &[json!(kinds)]).await?;
    ensure!(
        pressed
            .as_u64()
            .is_some_and(|pressed| (20..500).contains(&pressed)),
        "{pressed} buttons are there"
    );
    save_a_picture(page).await
}

/// Saves the picture by its button, and waits until it is said to be saved.
async fn save_a_picture(page: &Page) -> Result<()> {
    page.open_everything().await?;
    // The panels above it count for a while, and grow: a click at a place could miss it.
    let press = "root.querySelector('.export .kinds > li:last-child button:last-child').click()";
    page.ask(press, &[]).await?;
    let said = "return root.querySelector('.widget > [role=status]').textContent === 'Saved.'";
    page.until("the picture is saved", said).await?;
    Ok(())
}

#[tokio::test]
async fn a_link_needs_nothing() -> Outcome {
    let link = format!("<a href=\"{}\">Which?</a>", snippet(Kind::Link)?);
    let page = pasted(Kind::Link, &link)?.open().await?;
    page.ask("document.querySelector('a').click()", &[]).await?;
    page.until_answers("speed=9").await?;
    page.leave().await
}

#[tokio::test]
async fn a_frame_needs_its_row() -> Outcome {
    let mut page = pasted(Kind::Iframe, &snippet(Kind::Iframe)?)?
        .open()
        .await?;
    page.enter("iframe").await?;
    page.ready().await?;
    press_everything(&page).await?;
    page.expect_error("violation of style-src-attr");
    page.expect_error("Content Security Policy");
    page.leave().await
}

#[tokio::test]
async fn a_frame_with_its_script_needs_its_row() -> Outcome {
    let mut page = pasted(Kind::IframeResize, &snippet(Kind::IframeResize)?)?
        .open()
        .await?;
    let grown = "return document.querySelector('iframe').style.height !== ''";
    page.until("the frame has its height", grown).await?;
    page.enter("iframe").await?;
    page.ready().await?;
    press_everything(&page).await?;
    page.expect_error("violation of style-src-attr");
    page.expect_error("Content Security Policy");
    page.leave().await
}

#[tokio::test]
async fn the_element_needs_its_row() -> Outcome {
    let page = pasted(Kind::Element, &snippet(Kind::Element)?)?
        .ready()
        .await?;
    press_everything(&page).await?;
    page.leave().await
}

#[tokio::test]
async fn the_element_in_one_file_needs_its_row() -> Outcome {
    let page = pasted(Kind::Standalone, &snippet(Kind::Standalone)?)?
        .ready()
        .await?;
    press_everything(&page).await?;
    page.leave().await
}

#[tokio::test]
async fn the_package_needs_its_row() -> Outcome {
    let page = bare(built("vite/dist", "/")?, Kind::Npm)?.ready().await?;
    press_everything(&page).await?;
    page.leave().await
}
