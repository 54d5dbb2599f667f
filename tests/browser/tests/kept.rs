//! The room that the element keeps while the widget loads, so that nothing moves when it is there;
//! and what stands there on paper meanwhile.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Asset, Fault, Outcome, Page, Visit};
use serde_json::{Value, json};

/// Adds up how far things jump while the page loads, before the page's own scripts run.
const WATCH_SHIFTS: &str = "
    window.shifts = [];
    new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) if (!shift.hadRecentInput) shifts.push({
            value: shift.value,
            of: shift.sources.map(({ node }) => node?.className || node?.nodeName),
        });
    }).observe({ type: 'layout-shift', buffered: true })";

/// A page that fills the screen above the element and below it. The script comes before the first
/// paint, as it does from a cache.
fn page(attributes: &str) -> Visit {
    let text = "<p>All of this is what the page says by itself, and it goes on for a while.</p>";
    let body = format!(
        "<!doctype html><html lang=en><head><title>A host</title><link rel=icon href=data:,>\
        <script type=module blocking=render async src=/weigh-up.js></script>\
        <style>body {{ margin: 0 16px; font: 16px/1.5 system-ui }}</style></head><body>{text}\
        <weigh-up loading=eager {attributes}><p>It depends.</p></weigh-up>{}</body>",
        text.repeat(40)
    );
    Visit::to("/host.html").bringing("/host.html", body.as_bytes())
}

/// The layout shift so far, with the single shifts that make it up.
async fn shifted(page: &Page) -> Result<(f64, Value)> {
    let settled = "return new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shifts)))))";
    let shifts = page.ask(settled, &[]).await?;
    let all = shifts.as_array().into_iter().flatten();
    let values = all.filter_map(|shift| shift.pointer("/value").and_then(Value::as_f64));
    Ok((values.sum(), shifts))
}

#[tokio::test]
async fn nothing_below_the_element_moves_when_the_widget_comes() -> Outcome {
    for (width, height) in [(390, 844), (1280, 900)] {
        for mode in ["full", "compact", "verdict"] {
            for comparison in ["node-vs-python", "node-vs-python-vs-go"] {
                let late = Fault::Late(Duration::from_millis(700));
                let page = page(&format!("mode={mode} comparison={comparison}"))
                    .sized(width, height)
                    .before(WATCH_SHIFTS)
                    .with(Asset::Wasm, late)
                    .folded()
                    .open()
                    .await?;
                let kept = "return !element.verdict && element.offsetHeight";
                let kept = page.until("the room is kept", kept).await?;
                page.ready().await?;
                let counted = "return root.querySelector('.near[aria-busy=true]') === null";
                page.until("the shares are counted", counted).await?;
                let (sum, shifts) = shifted(&page).await?;
                let taken = page.ask("return element.offsetHeight", &[]).await?;
                println!("{mode} {comparison} {width}: kept {kept}, taken {taken}, shift {sum:.4}");
                assert!(
                    sum <= 0.02,
                    "{mode} {comparison} {width}: {sum}, {shifts:#}"
                );
                page.leave().await?;
            }
        }
    }
    Visit::to("/").ready().await?.leave().await
}

#[tokio::test]
async fn what_the_page_keeps_counts_more_and_nothing_is_left_of_it_where_it_fails() -> Outcome {
    let late = Fault::Late(Duration::from_millis(700));
    for attributes in ["", "mode=compact", "mode=verdict"] {
        let style = "<style>weigh-up { --weighup-min-height: 123px }</style>";
        let body =
            format!("{style}<weigh-up loading=eager {attributes}><p>It depends.</p></weigh-up>");
        let page = Visit::hosted(&body).with(Asset::Wasm, late).open().await?;
        assert_eq!(page.ask("return element.offsetHeight", &[]).await?, 123);
        page.ready().await?;
        page.leave().await?;
    }
    let mut page = page("mode=compact")
        .with(Asset::Wasm, Fault::Status(404))
        .open()
        .await?;
    page.until(
        "it has failed",
        "return root?.querySelector('p').checkVisibility()",
    )
    .await?;
    assert_eq!(
        page.ask("return element.offsetHeight < 200", &[]).await?,
        true
    );
    page.expect_error("weigh-up: http-404: ");
    page.expect_error("Failed to load resource");
    page.expect_error("integrity");
    page.leave().await
}

/// The fallback tells another verdict than the link, so that it is hidden on the screen. On paper
/// it is better than nothing.
#[tokio::test]
async fn on_paper_the_fallback_stands_where_the_widget_has_not_come_yet() -> Outcome {
    let late = Fault::Late(Duration::from_secs(30));
    let page = Visit::to("/?speed=9")
        .with(Asset::Wasm, late)
        .open()
        .await?;
    let seen = "
        const table = element.querySelector('table');
        return element.verdict === null && root !== null
            && table.checkVisibility({ visibilityProperty: true }) === arguments[0]";
    page.until_with("it is hidden on the screen", seen, &[json!(false)])
        .await?;
    page.call("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await?;
    page.until_with("it stands on paper", seen, &[json!(true)])
        .await?;
    page.leave().await
}
