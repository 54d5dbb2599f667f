//! The screen at every size, in either scheme.

use std::time::Duration;

use browser_tests::{Asset, Fault, Outcome, Scheme, Visit};
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

#[tokio::test]
async fn the_bars_of_the_chart_have_room() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    for width in [360, 700, 1280] {
        page.resize_window(width, 900).await?;
        let part = "
            const [bars, whole] = ['.chart td:has(.pull)', '.chart'].map((selector) =>
                root.querySelector(selector).getBoundingClientRect().width);
            return bars / whole > 0.3";
        assert_eq!(page.ask(part, &[]).await?, true, "{width}");
    }
    page.leave().await
}

/// A page that frames the widget may give it no more room.
#[tokio::test]
async fn compact_is_at_most_a_thousand_pixels_high_on_a_phone() -> Outcome {
    let visit = Visit::to("/?mode=compact").sized(320, 800);
    let page = visit.folded().ready().await?;
    for link in ["/?mode=compact", "/?c=node-vs-python-vs-go&mode=compact"] {
        page.go(link).await?;
        page.ready().await?;
        let height = "return root.querySelector('.widget').getBoundingClientRect().height";
        let height: f64 = page.read(height).await?;
        assert!(height <= 1_000.0, "{link}: {height}");
        assert!(height > 500.0, "{link} shows nothing: {height}");
    }
    page.leave().await
}

#[tokio::test]
async fn nothing_scrolls_sideways() -> Outcome {
    let page = Visit::to(
        "/?must=iot&team.python=8&nodejs.speed=4&nonsense=0123456789012345678901234567890",
    )
    .ready()
    .await?;
    page.disclose(3).await?;
    page.until(
        "the claims are there",
        "return root.querySelector('.claim') !== null",
    )
    .await?;
    let too_wide = "
        const width = document.scrollingElement.scrollWidth;
        if (width <= innerWidth) return [];
        const wide = [...document.querySelectorAll('body *'), ...root.querySelectorAll('*')]
            .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
            .map((one) => `${one.tagName}.${one.getAttribute('class')}`);
        return [`${width} > ${innerWidth}`, ...wide.slice(0, 12)]";
    for scheme in Scheme::ALL {
        page.prefer(scheme, false).await?;
        for width in [320, 360, 768, 1280, 1600] {
            page.resize(width, 800).await?;
            assert_eq!(
                page.ask(too_wide, &[]).await?,
                json!([]),
                "{scheme:?} at {width} px"
            );
        }
    }
    page.open_everything().await?;
    page.resize(320, 800).await?;
    assert_eq!(
        page.ask(too_wide, &[]).await?,
        json!([]),
        "all open at 320 px"
    );
    page.leave().await
}

#[tokio::test]
async fn the_fallback_does_not_scroll_sideways_either() -> Outcome {
    let visit = Visit::to("/")
        .sized(320, 800)
        .with(Asset::Wasm, Fault::Status(404));
    let mut page = visit.open().await?;
    let fits = "return document.scrollingElement.scrollWidth <= innerWidth";
    page.until("the fallback fits", fits).await?;
    page.until("it has failed", "return failures.length > 0")
        .await?;
    page.expect_error("weigh-up: http-404");
    page.expect_error("Failed to load resource");
    page.expect_error("integrity");
    page.leave().await
}

#[tokio::test]
async fn the_verdict_stays_in_sight() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let seen = "
        root.getElementById(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' });
        const { top, bottom, left } = root.querySelector('.headline').getBoundingClientRect();
        const { x, y } = { x: left + 10, y: (top + bottom) / 2 };
        const uppermost = root.elementFromPoint(x, y)?.closest('.summary');
        return scrollY > 0 && top >= 0 && bottom <= innerHeight && uppermost !== null";
    for (width, height) in [(320, 640), (360, 740), (768, 1024), (1280, 800)] {
        page.resize(width, height).await?;
        for slider in ["weight-0", "weight-7"] {
            let in_sight = page.ask(seen, &[json!(slider)]).await?;
            assert_eq!(in_sight, json!(true), "{slider} at {width} × {height}");
        }
    }
    page.leave().await
}

#[tokio::test]
async fn nothing_jumps_while_it_loads() -> Outcome {
    for width in [360, 1280] {
        let late = Fault::Late(Duration::from_millis(500));
        let visit = Visit::to("/")
            .sized(width, 800)
            .folded()
            .before(WATCH_SHIFTS);
        let page = visit.with(Asset::Wasm, late).ready().await?;
        let settled = "return new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shifts)))))";
        let shifts = page.ask(settled, &[]).await?;
        let all = shifts.as_array().into_iter().flatten();
        let values = all.filter_map(|shift| shift.pointer("/value").and_then(Value::as_f64));
        let sum: f64 = values.sum();
        assert!(sum < 0.02, "{sum} at {width} px: {shifts:#}");
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

#[tokio::test]
async fn every_control_has_a_name() -> Outcome {
    let page = Visit::to("/?must=iot,pwa&team.python=8").ready().await?;
    page.open_everything().await?;
    // It has the same controls again, in a group of its own.
    let preview = "
        const preview = root.querySelector('.preview');
        preview?.remove();
        return preview !== null";
    page.until("the preview is out of the way", preview).await?;
    let roles = [
        "DisclosureTriangle",
        "button",
        "checkbox",
        "link",
        "radio",
        "slider",
        "textbox",
    ];
    let nodes = page.accessible().await?;
    let controls: Vec<_> = nodes
        .iter()
        .filter(|node| roles.contains(&&*node.role))
        .collect();
    assert!(
        controls.len() > 100,
        "there are only {} controls",
        controls.len()
    );
    let nameless: Vec<_> = controls
        .iter()
        .filter(|node| node.name.trim().is_empty())
        .collect();
    assert!(nameless.is_empty(), "{nameless:#?}");
    let mut sliders: Vec<_> = controls
        .iter()
        .filter(|node| node.role == "slider")
        .collect();
    sliders.sort_by(|one, other| one.name.cmp(&other.name));
    let twins: Vec<_> = sliders
        .windows(2)
        .filter(|pair| pair.first() == pair.last())
        .collect();
    assert!(twins.is_empty(), "sliders with one name: {twins:#?}");
    page.leave().await
}

#[tokio::test]
async fn no_id_is_used_twice() -> Outcome {
    let page = Visit::to("/?must=iot,pwa&team.python=8").ready().await?;
    page.open_everything().await?;
    let broken = "
        const ids = [...root.querySelectorAll('[id]')].map((one) => one.id);
        const twice = ids.filter((id, position) => ids.indexOf(id) !== position);
        const named = ['for', 'aria-labelledby', 'aria-controls', 'aria-describedby'];
        const dangling = named.flatMap((name) => [...root.querySelectorAll(`[${name}]`)]
            .map((one) => one.getAttribute(name)).filter((id) => !root.getElementById(id)));
        return [...twice, ...dangling]";
    assert_eq!(page.ask(broken, &[]).await?, json!([]));
    page.leave().await
}

#[tokio::test]
async fn where_motion_is_unwelcome_nothing_moves() -> Outcome {
    let page = Visit::to("/").without_motion().ready().await?;
    let moving = "
        const seconds = (list) => Math.max(...list.split(',').map(parseFloat));
        return [...root.querySelectorAll('*')].filter((one) => {
            const style = getComputedStyle(one);
            return seconds(style.transitionDuration) > 0.01
                || style.animationName !== 'none' && seconds(style.animationDuration) > 0.01
                || style.scrollBehavior === 'smooth';
        }).map((one) => `${one.tagName}.${one.getAttribute('class')}`)";
    assert_eq!(page.ask(moving, &[]).await?, json!([]));
    page.leave().await
}
