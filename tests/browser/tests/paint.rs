//! A lazy widget costs its host neither time to the first paint nor a layout shift.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use browser_tests::{Asset, Fault, Outcome, Page, Visit};
use serde_json::{Value, json};

/// The factor by which a widget may delay the paint of its page.
const MOST: f64 = 1.03;

/// A load that another process disturbs is slower and never faster, so the fastest counts.
const LOADS: std::ops::Range<usize> = 5..120;

/// Notes what is painted, and what jumps.
const WATCH: &str = "
    window.painted = {};
    window.shifts = [];
    new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) painted.largest = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
        for (const { name, startTime } of list.getEntries()) painted[name] = startTime;
    }).observe({ type: 'paint', buffered: true });
    new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries())
            if (!hadRecentInput) shifts.push(value);
    }).observe({ type: 'layout-shift', buffered: true })";

/// The blog's own style sheet, without which nothing of a post is painted, is as far away as on a
/// good connection. A bare page from the same machine is painted after some 40 ms, of which any
/// module script takes four, an empty one too.
const STYLE: &str = "body { max-width: 40em; margin: auto; font: 1.1em/1.6 serif }";
const FAR: Duration = Duration::from_millis(100);

/// The headers with which a page gets a clock finer than 4 ms.
const FINE_CLOCK: [(&str, &str); 2] = [
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
];

/// A post of a blog, with something at its end.
fn post(script: &str, end: &str) -> String {
    let text = "<p>Both answer most needs, and which one fits depends on what you build, on who \
        builds it, and on what has to last.</p>"
        .repeat(40);
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A post</title>\
        <link rel=icon href=data:,><link rel=stylesheet href=/post.css>{script}\
        <h1>Node.js or Python?</h1>{text}{end}{text}"
    )
}

const SCRIPT: &str = "<script type=module src=/weigh-up.js></script>";

/// The times of the first paint and of the largest, in milliseconds.
async fn paints(page: &Page) -> Result<[f64; 2]> {
    let painted = "return painted['first-contentful-paint'] > 0 && painted.largest > 0 && painted";
    let painted = page.until("the page is painted", painted).await?;
    let time = |name| painted.get(name).and_then(Value::as_f64);
    let first = time("first-contentful-paint").context("the first paint")?;
    Ok([first, time("largest").context("the largest paint")?])
}

#[tokio::test]
async fn a_lazy_widget_delays_no_paint_of_its_host() -> Outcome {
    let with = post(SCRIPT, "<weigh-up><p>It depends.</p></weigh-up>");
    let mut visit = Visit::to("/without.html")
        .bringing("/without.html", post("", "").as_bytes())
        .bringing("/with.html", with.as_bytes())
        .bringing("/post.css", STYLE.as_bytes())
        .with(Asset::Other, Fault::Late(FAR))
        .before(WATCH);
    for (name, value) in FINE_CLOCK {
        visit = visit.with(Asset::Page, Fault::Header(name, value));
    }
    let page = visit.open().await?;
    let mut best = [[f64::MAX; 2]; 2];
    for load in 0..LOADS.end {
        for (path, best) in ["/without.html", "/with.html"].into_iter().zip(&mut best) {
            page.go(path).await?;
            let now = paints(&page).await?;
            for (best, now) in best.iter_mut().zip(now) {
                *best = best.min(now);
            }
        }
        let [without, with] = best;
        let kept = with
            .iter()
            .zip(without)
            .all(|(with, without)| *with <= without * MOST);
        if kept && load >= LOADS.start {
            return page.leave().await;
        }
    }
    bail!("first and largest paint in ms, without and with a widget: {best:?}");
}

/// The layout shifts since the page began.
async fn shifts(page: &Page) -> Result<Value> {
    let frames = "
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
            done(shifts))))";
    page.ask(frames, &[]).await
}

#[tokio::test]
async fn a_widget_below_the_screen_moves_nothing() -> Outcome {
    let html = post(SCRIPT, "<weigh-up loading=eager></weigh-up>");
    let page = Visit::to("/post.html")
        .bringing("/post.html", html.as_bytes())
        .bringing("/post.css", STYLE.as_bytes())
        .before(WATCH)
        .folded()
        .ready()
        .await?;
    assert_eq!(shifts(&page).await?, json!([]));
    page.leave().await
}

/// The height counts before the element is defined too.
const RESERVED: &str = "
    weigh-up { --weighup-min-height: 860px }
    @media (scripting: enabled) {
        weigh-up:not(:defined) { display: flow-root; min-height: var(--weighup-min-height) }
    }";

/// A page with a widget on the first screen, with a rule of the page's about its height.
async fn first_screen(rule: &str) -> Result<(Page, Value)> {
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>\
        <link rel=icon href=data:,><style>{rule}</style>{SCRIPT}\
        <h1>Node.js or Python?</h1><weigh-up mode=compact></weigh-up><p>Below it.</p>"
    );
    let page = Visit::to("/page.html")
        .bringing("/page.html", html.as_bytes())
        .before(WATCH)
        .folded()
        .ready()
        .await?;
    let shifts = shifts(&page).await?;
    Ok((page, shifts))
}

#[tokio::test]
async fn with_a_reserved_height_a_widget_on_the_screen_moves_nothing_either() -> Outcome {
    let (page, without) = first_screen("").await?;
    assert_ne!(without, json!([]), "without it the text below jumps");
    page.leave().await?;
    let (page, with) = first_screen(RESERVED).await?;
    assert_eq!(with, json!([]));
    page.leave().await
}
