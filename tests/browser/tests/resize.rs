//! `resize.js` on a page with frames.

use anyhow::Result;
use browser_tests::site::BLOG;
use browser_tests::{Asset, Fault, Outcome, Page, Visit};
use serde_json::json;
use thirtyfour::Key;

const SCRIPT: &str = "<script async src=\"/resize.js\"></script>";

/// Records the events that frames fire, and counts the messages `said`, before the page's own
/// scripts run.
const LISTEN: &str = "
    if (window === top) {
        window.events = [];
        window.said = 0;
        addEventListener('message', ({ data }) => (said += data === 'said'));
        for (const name of ['ready', 'change', 'verdict', 'error'])
            addEventListener(`weighup-${name}`, ({ target, type }) => events.push([target.id, type]));
    }";

/// A page with this in it.
fn host(body: &str) -> Visit {
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>A host</title><link rel=icon href=data:,>{body}"
    );
    Visit::to("/host.html").bringing("/host.html", page.as_bytes())
}

/// A frame with some more attributes.
fn frame(more: &str) -> String {
    format!(
        "<iframe title=\"Node.js or Python?\" width=\"640\" height=\"300\" src=\"/\" {more}></iframe>"
    )
}

/// Waits until every frame of our own is as high as its content.
async fn until_fits(page: &Page, frames: &str) -> Result<()> {
    let fits = format!(
        "const all = {frames};
        return all.length > 0 && all.every((frame) => {{
            const main = frame.contentDocument.querySelector('main');
            const {{ innerHeight }} = frame.contentWindow;
            return main && innerHeight > 400
                && Math.min(20000, Math.ceil(main.getBoundingClientRect().height)) === innerHeight;
        }})"
    );
    page.until("the frames fit", &fits).await?;
    Ok(())
}

const ALL: &str = "[...document.querySelectorAll('iframe')]";

#[tokio::test]
async fn it_may_come_before_the_frames_or_after_them() -> Outcome {
    let frame = frame("");
    for body in [
        format!("{SCRIPT}{frame}{frame}"),
        format!("{frame}{SCRIPT}"),
        format!("<script src=\"/resize.js\"></script>{frame}"),
        format!("{SCRIPT}{frame}{SCRIPT}"),
    ] {
        let page = host(&body).open().await?;
        until_fits(&page, ALL).await?;
        page.leave().await?;
    }
    let page = host(&frame).open().await?;
    let ready = "return frames[0].document.querySelector('weigh-up')?.verdict != null";
    page.until("the frame is ready", ready).await?;
    assert_eq!(page.ask("return frames[0].innerHeight", &[]).await?, 300);
    let add = "
        const script = document.createElement('script');
        script.src = '/resize.js';
        document.head.append(script)";
    page.ask(add, &[]).await?;
    until_fits(&page, ALL).await?;
    // And a frame that comes last.
    let more = "document.body.append(document.querySelector('iframe').cloneNode())";
    page.ask(more, &[]).await?;
    until_fits(&page, ALL).await?;
    page.leave().await
}

#[tokio::test]
async fn a_border_and_a_shadow_root_are_no_obstacle() -> Outcome {
    let frame = frame("class=\"edged\"");
    let body = format!(
        "<link rel=\"stylesheet\" href=\"/host.css\">{SCRIPT}{frame}\
        <div><template shadowrootmode=\"open\">{frame}</template></div>"
    );
    let style = "* { box-sizing: border-box } .edged { border: 7px solid; padding: 5px }";
    let page = host(&body)
        .bringing("/host.css", style.as_bytes())
        .open()
        .await?;
    let all = "[document.querySelector('iframe'),
        document.querySelector('div').shadowRoot.querySelector('iframe')]";
    until_fits(&page, all).await?;
    page.leave().await
}

#[tokio::test]
async fn a_page_under_the_strictest_policy_may_use_it() -> Outcome {
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
        script-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; \
        require-trusted-types-for 'script'; trusted-types 'none'\">";
    let page = host(&format!("{policy}{SCRIPT}{}", frame("")))
        .open()
        .await?;
    until_fits(&page, ALL).await?;
    page.leave().await
}

#[tokio::test]
async fn a_frame_in_a_sandbox_fits_too_and_no_other_page_has_a_say() -> Outcome {
    // The stranger says all that a frame of ours would say.
    let stranger = "<script>
        const say = (message) => parent.postMessage({ weighup: { v: 1, ...message } }, '*');
        say({ type: 'ready', height: 900 });
        say({ type: 'resize', height: 900 });
        say({ type: 'verdict', leader: 'stranger' });
        parent.postMessage('said', '*');
    </script>";
    let body = format!(
        "{SCRIPT}{}<iframe id=\"stranger\" sandbox=\"allow-scripts\" src=\"data:text/html,{}\"></iframe>",
        frame("id=\"ours\" sandbox=\"allow-scripts\""),
        stranger.replace('\n', " ").replace('"', "&quot;")
    );
    let page = host(&body).shared().before(LISTEN).open().await?;
    let fits = "return said > 0 && document.getElementById('ours').clientHeight > 500";
    page.until("our frame fits", fits).await?;
    let untouched = "return [document.getElementById('stranger').style.height, events]";
    let expected = json!(["", [["ours", "weighup-ready"]]]);
    assert_eq!(page.ask(untouched, &[]).await?, expected);
    page.leave().await
}

#[tokio::test]
async fn on_somebody_elses_host_only_the_frames_of_our_site_have_a_say() -> Outcome {
    // The host's own page in a frame says all that a frame of ours would say.
    let own = "<script>
        const say = (message) => parent.postMessage({ weighup: { v: 1, ...message } }, '*');
        say({ type: 'ready', height: 900 });
        say({ type: 'verdict', leader: 'own' });
        parent.postMessage('said', '*');
    </script>";
    let post = "<!doctype html><html lang=\"en\"><title>A blog</title><link rel=icon href=data:,>
        <script async src=\"http://weigh-up.localhost/resize.js\"></script>
        <iframe id=\"ours\" title=\"Node.js or Python?\" width=\"640\" height=\"300\"
            src=\"http://weigh-up.localhost/?theme=light\"></iframe>
        <iframe id=\"own\" src=\"/own.html\"></iframe>";
    let path = format!("//{BLOG}/post.html");
    let page = Visit::to(&path)
        .bringing(&path, post.as_bytes())
        .bringing(&format!("//{BLOG}/own.html"), own.as_bytes())
        .before(LISTEN)
        .open()
        .await?;
    let fits = "return said > 0 && document.getElementById('ours').clientHeight > 500";
    page.until("our frame fits", fits).await?;
    let set = "
        const detail = { theme: 'dark', answers: 'speed=10' };
        const [ours, own] = document.querySelectorAll('iframe');
        ours.dispatchEvent(new CustomEvent('weighup-set', { detail }));
        ours.dispatchEvent(new CustomEvent('weighup-get'));
        return [own.style.height, own.style.colorScheme, ours.style.colorScheme]";
    assert_eq!(page.ask(set, &[]).await?, json!(["", "", "dark"]));
    page.until("it answers", "return events.length === 3")
        .await?;
    let expected = json!([
        ["ours", "weighup-ready"],
        ["ours", "weighup-change"],
        ["ours", "weighup-verdict"]
    ]);
    assert_eq!(page.ask("return events", &[]).await?, expected);
    page.enter("#ours").await?;
    page.until_answers("speed=10").await?;
    let dark = "return getComputedStyle(document.body).backgroundColor === 'rgb(20, 23, 26)'";
    page.until("it is dark", dark).await?;
    page.leave().await
}

#[tokio::test]
async fn odd_heights_are_kept_within_bounds() -> Outcome {
    // A page of our own origin that is none of ours says what it likes.
    let says = "<script>
        const heights = [null, '700', {}, [], -5, 1e9, 1n, NaN, Infinity, 699.2];
        for (const height of heights) {
            const message = { weighup: { v: 1, type: 'resize', height } };
            parent.postMessage(message, '*');
        }
        for (const data of [null, 'x', 1, [], {}, { weighup: null }, { weighup: 1 }])
            parent.postMessage(data, '*');
        parent.postMessage('said', '*');
    </script>";
    let keep = "
        window.heights = [];
        addEventListener('message', ({ data }) => {
            const frame = document.querySelector('iframe');
            if (frame) heights.push(frame.style.height);
            if (data === 'said') window.said = true;
        })";
    let body = "<script src=\"/resize.js\"></script><iframe src=\"/says.html\"></iframe>";
    let page = host(body)
        .bringing("/says.html", says.as_bytes())
        .before(keep)
        .open()
        .await?;
    page.until("all is said", "return window.said").await?;
    // The listener of the test comes first, so it sees each height one message later.
    let seen = "return [...new Set(heights)]";
    let expected = json!(["", "120px", "20000px", "700px"]);
    assert_eq!(page.ask(seen, &[]).await?, expected);
    page.leave().await
}

#[tokio::test]
async fn what_a_frame_tells_are_events_and_events_are_told_it() -> Outcome {
    let body = format!("{SCRIPT}<main>{}</main>", frame(""));
    let listen = "
        window.events = [];
        window.names = Object.keys(window).length;
        window.symbols = () => Object.getOwnPropertySymbols(window).filter(
            (symbol) => Symbol.keyFor(symbol) === 'weighup-resize').length;
        for (const name of ['ready', 'change', 'verdict', 'error'])
            addEventListener(`weighup-${name}`, ({ target, type, detail }) =>
                target.localName === 'iframe' && events.push([type, detail]))";
    let page = host(&body).before(listen).open().await?;
    page.until("it is ready", "return events.length > 0")
        .await?;
    let ready = "const [[type, detail]] = events;
        return [type, Object.keys(detail).sort(), detail.height > 500, symbols()]";
    let expected = json!(["weighup-ready", ["height", "version"], true, 1]);
    assert_eq!(page.ask(ready, &[]).await?, expected);

    page.enter("iframe").await?;
    page.unfold().await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::End]).await?;
    page.step_out().await?;
    let change = "return events.find(([type]) => type === 'weighup-change')?.[1]";
    let change = page.until("the change is an event", change).await?;
    assert_eq!(change, json!({ "answers": "speed=10" }));

    let set = "
        events.length = 0;
        const detail = { answers: 'learning=10', theme: 'dark' };
        const frame = document.querySelector('iframe');
        frame.dispatchEvent(new CustomEvent('weighup-set', { detail }));
        // Anybody else is not meant.
        document.body.dispatchEvent(new CustomEvent('weighup-set', { detail, bubbles: true }));
        frame.dispatchEvent(new CustomEvent('weighup-get'))";
    page.ask(set, &[]).await?;
    let told = "return events.map(([type, detail]) => [type, detail.answers, detail.type ?? null])";
    let expected = json!([
        ["weighup-change", "learning=10", null],
        ["weighup-verdict", "learning=10", null]
    ]);
    page.until("it answers", "return events.length === 2")
        .await?;
    assert_eq!(page.ask(told, &[]).await?, expected);
    page.enter("iframe").await?;
    page.until_answers("learning=10").await?;
    let dark = "return getComputedStyle(document.body).backgroundColor === 'rgb(20, 23, 26)'";
    page.until("it is dark", dark).await?;
    page.leave().await
}

#[tokio::test]
async fn a_failure_in_a_frame_is_an_event_and_its_fallback_fits() -> Outcome {
    let listen = "
        window.codes = [];
        addEventListener('weighup-error', ({ target, detail }) =>
            target.localName === 'iframe' && codes.push(detail.code))";
    let mut page = host(&format!("{SCRIPT}{}", frame("")))
        .with(Asset::Wasm, Fault::Type("text/plain"))
        .before(listen)
        .open()
        .await?;
    page.until("it is told", "return codes.join() === 'mime'")
        .await?;
    until_fits(&page, ALL).await?;
    page.expect_error("weigh-up: mime");
    page.leave().await
}
