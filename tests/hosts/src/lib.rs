//! Opens the widget on other people's pages: pages on a host of their own, written by hand or
//! built by a tool, and a reader who uses the widget there.

use std::env;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use browser_tests::site::BLOG;
use browser_tests::{Asset, Fault, Page, Visit};
use serde_json::json;
use thirtyfour::Key;

/// The element as its snippet has it: the loader from its own host, and a fallback inside.
pub const ELEMENT: &str = "
    <script type=\"module\" src=\"http://weigh-up.localhost/weigh-up.js\"></script>
    <weigh-up comparison=\"node-vs-python\" answers=\"speed=9\"><p>It depends.</p></weigh-up>";

/// A visit to a page on somebody else's host, for which the built pages are shared with everybody.
pub fn page(body: &str) -> Visit {
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>A blog</title><link rel=\"icon\" href=\"data:,\">\
        {body}"
    );
    let path = format!("//{BLOG}/post.html");
    Visit::to(&path).bringing(&path, page.as_bytes()).shared()
}

/// A visit to a page that a tool has built, by the folder of its site and the page's path in it.
pub fn built(site: &str, path: &str) -> Result<Visit> {
    let sites =
        env::var_os("WEIGH_UP_HOSTS").context("the sites are built by `cargo xtask test hosts`")?;
    let folder = Path::new(&sites).join(site);
    ensure!(
        folder.join("index.html").is_file(),
        "{} has no page",
        folder.display()
    );
    let visit = Visit::to(&format!("//{BLOG}{path}"));
    Ok(visit.with_blog(folder).shared())
}

/// The visit's page comes with one header more.
pub fn under(visit: Visit, name: &'static str, value: &'static str) -> Visit {
    visit.with(Asset::Blog, Fault::Header(name, value))
}

/// Uses the widget like a reader: moves a slider, opens every panel, and asks for the verdict as a
/// text. The element's answers were `speed=9`.
pub async fn use_widget(page: &Page) -> Result<()> {
    page.until_answers("speed=9").await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Left]).await?;
    page.until_answers("speed=8").await?;
    page.open_everything().await?;
    let file = "return element.exportAs('csv').then((text) => text.includes('speed'))";
    page.until("the verdict is a file", file).await?;
    let state = "return [
        [...element.children].some((child) => !child.slot && child.checkVisibility()),
        getComputedStyle(root.querySelector('.slider')).display,
    ]";
    let state = page.ask(state, &[]).await?;
    ensure!(
        state == json!([false, "grid"]),
        "the fallback is in sight, or the widget has no style: {state}"
    );
    Ok(())
}
