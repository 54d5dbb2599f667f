//! The gallery: pages of others, on which the widget works as it would anywhere.

use anyhow::{Context, Result, ensure};
use browser_tests::{Asset, Outcome, Page, Scheme, Visit, model};
use serde_json::json;
use thirtyfour::Key;

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
    let page = Visit::to("/gallery/").before(SHIFT).folded().open().await?;
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
async fn the_hiring_page_keeps_what_is_set_and_offers_somebody_s_answers() -> Outcome {
    let page = Visit::to("/gallery/hiring/").open().await?;
    for scheme in Scheme::ALL {
        page.prefer(scheme, false).await?;
        page.go("/gallery/hiring/").await?;
        until_ready(&page).await?;
        assert_eq!(page.answers().await?, "");
        page.focus("#weight-3").await?;
        page.press(&[Key::Right]).await?;
        page.until(
            "the address has it",
            "return location.search === '?weighup.speed=6'",
        )
        .await?;
        page.reload().await?;
        assert_eq!(page.answers().await?, "speed=6");
        page.ask("document.querySelector('#which a').click()", &[])
            .await?;
        page.until(
            "the link is followed",
            "return location.search.includes('weighup.team=8')",
        )
        .await?;
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

/// Asks the site for everything that a page leads to or shows, and returns what is not there. A
/// picture that is lazy has not been asked for by the browser, so an answer counts, not the screen.
async fn missing(page: &Page) -> Result<Vec<String>> {
    let missing = "
        const named = [...document.querySelectorAll('[href], [src]')].map((element) => {
            const address = element.getAttribute('href') ?? element.getAttribute('src');
            return { element, address: new URL(address, document.baseURI) };
        });
        const ours = named.filter(({ address }) => address.origin === location.origin);
        const asked = ours.map(async ({ element, address }) => {
            const answer = await fetch(address);
            const type = answer.headers.get('content-type') ?? '';
            const isSeen = element.localName !== 'img' || type.startsWith('image/');
            const { hash } = address;
            const there = !hash || document.querySelector(hash);
            return answer.ok && isSeen && there ? [] : [address.href];
        });
        return Promise.all(asked).then((all) => ({ asked: all.length, missing: all.flat() }))";
    let found = page.ask(missing, &[]).await?;
    ensure!(
        found.get("asked") != Some(&json!(0)),
        "the page has no link"
    );
    let missing = found.get("missing").context("a list")?;
    Ok(serde_json::from_value(missing.clone())?)
}

#[tokio::test]
async fn no_link_and_no_picture_of_the_site_leads_nowhere() -> Outcome {
    let page = Visit::to("/gallery/").open().await?;
    for path in [
        "/",
        "/gallery/",
        "/gallery/blog-post/",
        "/gallery/hiring/",
        "/gallery/frames/",
        "/p/node-vs-python/questions/",
        "/p/node-vs-python/live-chat/",
        "/p/node-vs-python-vs-go/",
        "/p/node-vs-python-vs-go/questions/",
    ] {
        page.go(path).await?;
        assert_eq!(missing(&page).await?, Vec::<String>::new(), "{path}");
    }
    page.leave().await
}

#[tokio::test]
async fn a_link_and_a_picture_that_lead_nowhere_are_found() -> Outcome {
    // The last two lie where no browser asks for them by itself, and are a page.
    let body =
        "<a href=/gallery/>There</a><a href=/nowhere/>Nowhere</a><a href='#nowhere'>Nowhere</a>
        <img src=/nowhere.png alt=''><p style='height:9000px'>
        <img src=/nowhere-below.png alt='' loading=lazy><img src=/gallery/ alt='' loading=lazy>";
    let mut page = Visit::page(body).open().await?;
    let expected = [
        "/nowhere/",
        "/host.html#nowhere",
        "/nowhere.png",
        "/nowhere-below.png",
        "/gallery/",
    ];
    let expected = expected.map(|path| format!("http://weigh-up.localhost{path}"));
    assert_eq!(missing(&page).await?, expected);
    page.expect_error("nowhere");
    page.leave().await
}

/// Scrolls to each card, and says which are shown as their page says, then whether all fits and how
/// much has moved.
const CARDS: &str = "
    const shown = [];
    for (const card of document.querySelectorAll('.cards img')) {
        card.scrollIntoView();
        await card.decode();
        await new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
        const { naturalWidth, naturalHeight, alt } = card;
        const said = ['width', 'height'].map((name) => Number(card.getAttribute(name)));
        shown.push(naturalWidth === said[0] && naturalHeight === said[1] && alt !== '');
    }
    const fits = document.documentElement.scrollWidth <= innerWidth;
    return { shown, fits, shift: window.shift }";

#[tokio::test]
async fn each_card_is_seen_and_moves_nothing() -> Outcome {
    let page = Visit::to("/gallery/").before(SHIFT).folded().open().await?;
    for width in [1280, 390, 320] {
        page.resize(width, 800).await?;
        page.go("/gallery/").await?;
        let script = format!("return (async () => {{{CARDS}}})()");
        let expected = json!({ "shown": [true, true, true], "fits": true, "shift": 0 });
        assert_eq!(page.ask(&script, &[]).await?, expected, "at {width} pixels");
    }
    page.leave().await
}
