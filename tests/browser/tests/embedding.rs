//! What to paste into a page: the panel that makes it, its preview, and pages it is pasted into.

use anyhow::{Context, Result, ensure};
use browser_tests::desk::{desk, fold};
use browser_tests::{Outcome, Page, Visit, model, workspace};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use thirtyfour::Key;
use weigh_up::components::panel::Panel;
use weigh_up::snippet::Kind;

/// Answers with commas, a deal-breaker, and a score of the reader's own.
const ANSWERS: &str =
    "learning=2&speed=8&projects=messaging-chat&team.python=8&must=iot&nodejs.errors=4";

/// What finds the preview's inside.
const PREVIEW: &str = "const preview = root.querySelector('.embed weigh-up');";

async fn opened(answers: &str) -> Result<Page> {
    let page = Visit::to(&format!("/?{answers}")).ready().await?;
    page.open_panel(Panel::Embed).await?;
    Ok(page)
}

/// Chooses an option by the name of what it belongs to and by its own.
async fn choose(page: &Page, label: &str, name: &str) -> Result<()> {
    let choose = "
        const labels = [...root.querySelectorAll('.embed label:has(select)')];
        const [text, name] = arguments;
        const select = labels.find((label) => label.firstChild.textContent === text).lastChild;
        select.selectedIndex = [...select.options].findIndex((option) => option.text === name);
        select.dispatchEvent(new Event('input', { bubbles: true }));
        return select.selectedIndex >= 0";
    let chosen = page.ask(choose, &[json!(label), json!(name)]).await?;
    ensure!(chosen == json!(true), "{label} has no {name}");
    Ok(())
}

/// The names of the ways in the panel.
const WAYS: [(Kind, &str); 6] = [
    (Kind::Iframe, "Frame"),
    (Kind::IframeResize, "Frame that grows with its content"),
    (Kind::Element, "Element"),
    (Kind::Standalone, "Element in one file"),
    (Kind::Npm, "Element from npm"),
    (Kind::Link, "Link"),
];

async fn code(page: &Page) -> Result<String> {
    let code = page
        .ask("return root.getElementById('embed-code').value", &[])
        .await?;
    Ok(code.as_str().context("there is code")?.to_owned())
}

/// Waits until the code in the panel has a text in it, and returns it.
async fn until_code(page: &Page, text: &str) -> Result<String> {
    let holds = "return root.getElementById('embed-code').value.includes(arguments[0])";
    let what = format!("the code holds “{text}”");
    page.until_with(&what, holds, &[json!(text)]).await?;
    code(page).await
}

async fn embed_code(page: &Page, kind: Kind) -> Result<String> {
    let code = "return element.embedCode(arguments[0])";
    let code = page.ask(code, &[json!(kind.id())]).await?;
    Ok(code.as_str().context("it is a text")?.to_owned())
}

#[tokio::test]
async fn pictures() -> Outcome {
    let folder = workspace().join("target/screenshots");
    let page = opened(ANSWERS).await?;
    page.until(
        "the preview stands",
        &format!("{PREVIEW} return preview?.verdict"),
    )
    .await?;
    for width in [320, 360, 1280] {
        page.resize(width, 900).await?;
        page.photograph_part(".embed", &folder.join(format!("embed-{width}.png")))
            .await?;
    }
    page.leave().await
}
