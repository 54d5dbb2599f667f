//! The gallery: pages of others, on which the widget works as it would anywhere.

use anyhow::{Context, Result};
use browser_tests::{Asset, Outcome, Page, Scheme, Visit, model};
use serde_json::{Value, json};

fn has_loaded(page: &Page) -> bool {
    let requests = page.site().requests();
    requests.iter().any(|path| Asset::of(path) == Asset::Wasm)
}

/// Scrolls to the element, where it loads by itself.
async fn until_ready(page: &Page) -> Result<()> {
    page.ask("element.scrollIntoView()", &[]).await?;
    page.ready().await
}

/// Adds up the layout shift that the reader did not cause.
const SHIFT: &str = "
    let shift = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
        window.shift = shift;
    }).observe({ type: 'layout-shift', buffered: true });
    window.shift = shift";

#[tokio::test]
async fn the_blog_post_loads_the_widget_when_the_reader_comes_to_it() -> Outcome {
    let page = Visit::to("/gallery/blog-post/")
        .before(SHIFT)
        .open()
        .await?;
    assert!(!has_loaded(&page), "{:#?}", page.site().requests());
    until_ready(&page).await?;
    let report = model::report(&model::comparison()?, "")?;
    assert_eq!(page.verdict().await?, report);
    page.leave().await
}

#[tokio::test]
async fn nothing_in_the_blog_post_moves_when_the_widget_comes() -> Outcome {
    let page = Visit::to("/gallery/").before(SHIFT).open().await?;
    for width in [1280, 768, 360] {
        page.resize(width, 800).await?;
        page.go("/gallery/blog-post/").await?;
        until_ready(&page).await?;
        let painted = "
            return new Promise((done) =>
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true)))))";
        page.until("it is painted", painted).await?;
        let shift = page.ask("return window.shift", &[]).await?;
        assert_eq!(shift, json!(0), "at {width} pixels");
    }
    page.leave().await
}

#[tokio::test]
async fn the_hiring_page_starts_from_somebody_s_answers() -> Outcome {
    let page = Visit::to("/gallery/hiring/").open().await?;
    for scheme in Scheme::ALL {
        page.prefer(scheme, false).await?;
        page.go("/gallery/hiring/").await?;
        until_ready(&page).await?;
        let comparison = model::comparison()?;
        let mut presets = comparison.presets.iter();
        let preset = presets
            .find(|preset| &*preset.id == "startup-web-team")
            .context("there is the preset")?;
        assert_eq!(page.answers().await?, &*preset.answers);
    }
    page.leave().await
}

#[tokio::test]
async fn a_frame_shows_the_verdict_of_its_address() -> Outcome {
    let page = Visit::to("/gallery/frames/").open().await?;
    for (frame, comparison) in ["node-vs-python", "node-vs-python-vs-go"]
        .iter()
        .enumerate()
    {
        let shown = "
            const frame = document.querySelectorAll('iframe')[arguments[0]];
            frame.scrollIntoView();
            const inner = frame.contentDocument?.querySelector('weigh-up');
            return inner?.verdict?.comparison === arguments[1]";
        let what = format!("{comparison} is in its frame");
        page.until_with(&what, shown, &[json!(frame), json!(comparison)])
            .await?;
    }
    page.leave().await
}

#[tokio::test]
async fn without_scripts_every_page_of_it_says_where_to_read_on() -> Outcome {
    let page = Visit::to("/gallery/").without_scripts().open().await?;
    for path in ["/gallery/blog-post/", "/gallery/hiring/"] {
        page.go(path).await?;
        let text = page.text().await?;
        let read_on = ["need scripts", "needs scripts"];
        assert!(read_on.iter().any(|says| text.contains(says)), "{text}");
    }
    page.leave().await
}

#[tokio::test]
async fn no_link_of_the_site_leads_nowhere() -> Outcome {
    let page = Visit::to("/gallery/").open().await?;
    for path in [
        "/",
        "/gallery/",
        "/gallery/blog-post/",
        "/gallery/hiring/",
        "/gallery/frames/",
        "/p/node-vs-python/questions/",
        "/p/node-vs-python/live-chat/",
    ] {
        page.go(path).await?;
        let missing = "
            const links = [...document.querySelectorAll('a[href]')];
            const ours = links.filter((link) => link.origin === location.origin);
            const asked = ours.map(async ({ href, hash }) => {
                const { ok } = await fetch(href);
                const there = !hash || document.querySelector(hash);
                return ok && there ? null : href;
            });
            return Promise.all(asked).then((all) => [ours.length > 0, all.filter((one) => one)])";
        let missing = page.ask(missing, &[]).await?;
        assert_eq!(missing, json!([true, Vec::<Value>::new()]), "{path}");
    }
    page.leave().await
}
