//! Many elements on a page: what they share, what each costs, and that none leaves anything behind.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use browser_tests::{Asset, Fault, Outcome, Page, Visit, WATCH_MEMORY};
use serde_json::{Value, json};

/// The headers that a page needs before it may measure its memory.
const ISOLATED: [(Asset, Fault); 2] = [
    (
        Asset::Page,
        Fault::Header("cross-origin-opener-policy", "same-origin"),
    ),
    (
        Asset::Page,
        Fault::Header("cross-origin-embedder-policy", "require-corp"),
    ),
];

const ALL_READY: &str = "
    return [...document.querySelectorAll('weigh-up')].every((one) => one.verdict)";

/// Counts the requests for a part.
fn asked(page: &Page, asset: Asset) -> usize {
    let requests = page.site().requests();
    requests
        .iter()
        .filter(|path| Asset::of(path) == asset)
        .count()
}

/// A page of as many elements, in a mode.
fn elements(number: usize, mode: &str) -> String {
    format!("<weigh-up loading=eager mode={mode}></weigh-up>").repeat(number)
}

#[tokio::test]
async fn ten_elements_share_one_wasm_and_nothing_else() -> Outcome {
    let mut body = String::new();
    for weight in 0..=9 {
        write!(
            body,
            "<weigh-up loading=eager answers=speed={weight}></weigh-up>"
        )?;
    }
    let page = Visit::hosted(&body).ready().await?;
    page.until("all are ready", ALL_READY).await?;
    for asset in [Asset::Wasm, Asset::Glue, Asset::Surroundings] {
        assert_eq!(asked(&page, asset), 1, "{asset:?}");
    }
    page.focus("#weight-3").await?;
    page.press(&[thirtyfour::Key::End]).await?;
    page.until_answers("speed=10").await?;
    let answers = "return [...document.querySelectorAll('weigh-up')]
        .map((one) => one.verdict.answers)";
    // The neutral weight is left out.
    let expected = json!([
        "speed=10", "speed=1", "speed=2", "speed=3", "speed=4", "", "speed=6", "speed=7",
        "speed=8", "speed=9",
    ]);
    assert_eq!(page.ask(answers, &[]).await?, expected);
    page.leave().await
}

#[tokio::test]
async fn of_fifty_elements_those_far_from_the_screen_load_nothing() -> Outcome {
    let far = "<p style=\"height: 2000px\">It depends.</p>";
    let page = Visit::hosted(&format!("{far}<weigh-up></weigh-up>").repeat(50))
        .open()
        .await?;
    let observed = "
        return customElements.whenDefined('weigh-up').then(() => new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() =>
                setTimeout(() => done(true))))))";
    page.until("they have been looked at", observed).await?;
    let requests = page.site().requests();
    assert_eq!(requests, ["/host.html", "/weigh-up.js"]);

    page.ask("element.scrollIntoView()", &[]).await?;
    page.ready().await?;
    let ready = "return [...document.querySelectorAll('weigh-up')]
        .filter((one) => one.verdict).length";
    assert_eq!(page.ask(ready, &[]).await?, 1, "the others still wait");
    assert_eq!(asked(&page, Asset::Wasm), 1);
    page.leave().await
}

/// The bytes that the page has by the browser's own count, and those of the wasm's memory.
async fn memory(page: &Page) -> Result<[f64; 2]> {
    let measure = "return performance.measureUserAgentSpecificMemory()
        .then(({ bytes }) => [bytes, memories[0].buffer.byteLength])";
    let both = page.ask(measure, &[]).await?;
    let number = |place| both.get(place).and_then(Value::as_f64);
    let page = number(0).context("the browser does not say")?;
    Ok([page, number(1).context("there is no wasm")?])
}

/// A further element costs at most so many KB of the page, and of the wasm's memory.
#[expect(clippy::float_arithmetic, reason = "a browser counts in fractions")]
async fn assert_cost(mode: &str, of_the_page: f64, of_the_wasm: f64) -> Outcome {
    let mut visit = Visit::hosted(&elements(1, mode)).before(WATCH_MEMORY);
    for (asset, fault) in ISOLATED {
        visit = visit.with(asset, fault);
    }
    let page = visit.ready().await?;
    let before = memory(&page).await?;
    let add = "
        for (let count = 0; count < 50; count++) document.body.append(element.cloneNode())";
    page.ask(add, &[]).await?;
    page.until("all are ready", ALL_READY).await?;
    let after = memory(&page).await?;
    for ((before, after), limit) in before
        .into_iter()
        .zip(after)
        .zip([of_the_page, of_the_wasm])
    {
        let each = (after - before) / 50.0 / 1024.0;
        assert!(
            each <= limit,
            "{mode}: {each:.1} KB each, of at most {limit}"
        );
        assert!(each > 0.1, "{mode}: an element without any memory");
    }
    page.leave().await
}

#[tokio::test]
async fn a_further_element_in_full_costs_little() -> Outcome {
    assert_cost("full", 92.0, 262.0).await
}

#[tokio::test]
async fn a_further_compact_element_costs_less() -> Outcome {
    assert_cost("compact", 44.0, 122.0).await
}

#[tokio::test]
async fn a_further_verdict_costs_least() -> Outcome {
    assert_cost("verdict", 38.0, 75.0).await
}

/// Elements come and go, one after the other.
const COME_AND_GO: &str = "
    const [times] = arguments;
    return (async () => {
        for (let count = 0; count < times; count++) {
            const one = document.createElement('weigh-up');
            one.loading = 'eager';
            document.body.append(one);
            await one.ready;
            one.remove();
            await new Promise((done) => setTimeout(done));
        }
        return true;
    })()";

/// The nodes and listeners that are alive after everything unused was thrown away. The browser may
/// hold on to what it painted last, so the least of several looks counts.
async fn alive(page: &Page) -> Result<[u64; 2]> {
    let mut least = [u64::MAX; 2];
    for _ in 0..6 {
        page.ask(COME_AND_GO, &[json!(1)]).await?;
        for _ in 0..3 {
            page.call("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let counts = page.call("Memory.getDOMCounters", json!({})).await?;
        for (least, name) in least.iter_mut().zip(["nodes", "jsEventListeners"]) {
            let count = counts.get(name).and_then(Value::as_u64);
            *least = (*least).min(count.context("there is no such count")?);
        }
    }
    Ok(least)
}

#[tokio::test]
async fn a_hundred_elements_that_came_and_went_leave_nothing_behind() -> Outcome {
    let page = Visit::hosted("<weigh-up loading=eager></weigh-up>")
        .ready()
        .await?;
    // The first ones fill what is kept for those to come.
    page.ask(COME_AND_GO, &[json!(3)]).await?;
    let before = alive(&page).await?;
    page.ask(COME_AND_GO, &[json!(100)]).await?;
    let after = alive(&page).await?;
    // Where one leaves so late that the next needs a place of its own, that place is kept for those
    // to come. What each one leaves behind would count a hundred times.
    for (before, after) in before.into_iter().zip(after) {
        assert!(
            after < before + 50,
            "{after} nodes or listeners after {before} before"
        );
    }
    let works = "return document.querySelectorAll('weigh-up').length === 1 && !!element.verdict";
    assert_eq!(page.ask(works, &[]).await?, true);
    page.leave().await
}

#[tokio::test]
async fn an_element_in_the_place_of_another_begins_anew() -> Outcome {
    let page = Visit::hosted("<weigh-up loading=eager answers=speed=9></weigh-up>")
        .ready()
        .await?;
    page.disclose(3).await?;
    page.focus("#weight-3").await?;
    page.press(&[thirtyfour::Key::Left]).await?;
    page.until_answers("speed=8").await?;
    let replace = "
        element.remove();
        return new Promise((done) => setTimeout(() => {
            document.body.insertAdjacentHTML('beforeend',
                '<weigh-up loading=eager comparison=node-vs-python-vs-go></weigh-up>');
            done(true);
        }))";
    page.ask(replace, &[]).await?;
    page.ready().await?;
    let state = "
        const { comparison, answers, ranking } = element.verdict;
        return [comparison, answers, ranking.length, root.querySelectorAll('.why > .opener[aria-expanded=true]').length,
            root.querySelectorAll('.totals li').length, root.getElementById('weight-3').value]";
    let expected = json!(["node-vs-python-vs-go", "", 3, 0, 3, "5"]);
    assert_eq!(page.ask(state, &[]).await?, expected);
    page.focus("#weight-3").await?;
    page.press(&[thirtyfour::Key::Right]).await?;
    page.until_answers("speed=6").await?;
    page.leave().await
}
