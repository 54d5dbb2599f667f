//! A page of `WordPress` with the link to one of our pages pasted into it: the quote and the hidden
//! frame that it makes of our answer, and its script, which shows the frame once it has spoken.

use browser_tests::{Outcome, Page};
use host_tests::page;
use serde_json::json;

/// The styles by which `WordPress` hides a frame that has not sent a message yet: since 6.3, and
/// before.
const HIDDEN: [&str; 2] = [
    "position: absolute; visibility: hidden;",
    "position: absolute; clip: rect(1px, 1px, 1px, 1px);",
];

/// Behaves as its script does: it tells each frame that it listens, and any message from a frame
/// with the right secret hides the quote and shows the frame. Heights are clamped to 200 to 1,000
/// pixels.
const SCRIPT: &str = "
    window.embeds = () => document.querySelectorAll('iframe.wp-embedded-content');
    addEventListener('message', ({ source, data }) => {
        if (!data?.secret || !/^[a-z0-9]+$/i.test(data.secret)) return;
        const secret = `[data-secret=\"${data.secret}\"]`;
        for (const quote of document.querySelectorAll(`blockquote${secret}`)) quote.hidden = true;
        for (const frame of document.querySelectorAll(`iframe${secret}`)) {
            if (frame.contentWindow !== source) continue;
            frame.removeAttribute('style');
            if (data.message === 'height') {
                frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
            }
        }
    });
    const greet = () => {
        for (const frame of embeds()) {
            const secret = frame.dataset.secret;
            frame.contentWindow.postMessage({ message: 'ready', secret }, '*');
        }
    };";

/// The quote and the frame as `WordPress` leaves them, under our pages' secret.
fn pasted(style: &str) -> String {
    let secret = "a1B2c3D4e5";
    format!(
        "<p>Before.</p>
        <blockquote class=\"wp-embedded-content\" data-secret=\"{secret}\">
        <a href=\"http://weigh-up.localhost/p/node-vs-python/\">Node.js or Python?</a></blockquote>
        <iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts\" security=\"restricted\"
        style=\"{style}\" title=\"Node.js or Python?\"
        src=\"http://weigh-up.localhost/?c=node-vs-python&amp;theme=light&amp;mode=compact#?secret={secret}\"
        data-secret=\"{secret}\" width=\"600\" height=\"980\" frameborder=\"0\"></iframe>
        <p>After.</p>"
    )
}

/// Waits until the frame is in sight, as high as its content, and the quote is not.
async fn until_shown(page: &Page) -> anyhow::Result<()> {
    let shown = "
        const [frame] = embeds();
        const quote = document.querySelector('blockquote');
        return !frame.hasAttribute('style') && quote.hidden && frame.clientHeight";
    let height = page.until("the frame is in sight", shown).await?;
    page.enter("iframe").await?;
    page.ready().await?;
    let needed = "return Math.ceil(document.querySelector('main').getBoundingClientRect().height)";
    let needed = page.ask(needed, &[]).await?;
    let fits = "return innerHeight === arguments[0] || innerHeight === 1000 && arguments[0] > 1000";
    page.until_with(&format!("{height} fits {needed}"), fits, &[needed])
        .await?;
    page.step_out().await?;
    Ok(())
}

#[tokio::test]
async fn a_frame_that_is_hidden_until_it_speaks_comes_into_sight() -> Outcome {
    for style in HIDDEN {
        // The script is there before the frame speaks.
        let html = format!(
            "<script>{SCRIPT}</script>{}<script>greet()</script>",
            pasted(style)
        );
        let page = page(&html).open().await?;
        until_shown(&page).await?;
        page.leave().await?;
    }
    page("").open().await?.leave().await
}

#[tokio::test]
async fn a_script_that_comes_late_asks_and_is_told() -> Outcome {
    for style in HIDDEN {
        let page = page(&pasted(style)).open().await?;
        page.enter("iframe").await?;
        page.ready().await?;
        page.step_out().await?;
        let hidden = "return document.querySelector('iframe').hasAttribute('style')";
        assert_eq!(page.ask(hidden, &[]).await?, json!(true));
        page.ask(&format!("{SCRIPT} greet()"), &[]).await?;
        until_shown(&page).await?;
        page.leave().await?;
    }
    page("").open().await?.leave().await
}

/// Ways in which a page hides a frame until it hears of it.
const WAYS: [&str; 6] = [
    "display: none",
    "opacity: 0",
    "position: absolute; left: -9999px",
    "width: 0; height: 0",
    "position: absolute; clip-path: inset(50%)",
    "content-visibility: hidden",
];

#[tokio::test]
async fn a_frame_speaks_however_its_page_hides_it() -> Outcome {
    for way in WAYS {
        let html = format!("<script>{SCRIPT}</script>{}", pasted(way));
        let page = page(&html).open().await?;
        until_shown(&page).await?;
        page.leave().await?;
    }
    page("").open().await?.leave().await
}
