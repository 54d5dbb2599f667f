//! Thousands of acts of readers and pages at random: the screen follows from the answers and the
//! attributes, whatever came before, and nothing piles up.

use std::env;

use anyhow::{Context, Result};
use browser_tests::{Outcome, Page, Visit};
use serde_json::{Value, json};

/// The number of acts, unless the environment names another one.
const ACTS: u64 = 1_200;
const ACTS_WANTED: &str = "WEIGH_UP_SOAK";

/// The number of acts that the browser does at once.
const AT_ONCE: u64 = 100;

/// The part of the acts that come before nodes are counted, and how many per cent may be added.
const BEFORE: u64 = 4;
const MORE_NODES: u64 = 5;

/// The ten elements. Each section is a place to move to.
const PAGE: &str = "
    <main>
    <section>
    <weigh-up loading=eager></weigh-up>
    <weigh-up loading=eager comparison=node-vs-python-vs-go></weigh-up>
    <weigh-up loading=eager mode=compact></weigh-up>
    <weigh-up loading=eager mode=compact comparison=node-vs-python-vs-go></weigh-up>
    <weigh-up loading=eager mode=verdict answers=speed=9></weigh-up>
    </section>
    <section>
    <weigh-up loading=eager answers=projects=iot></weigh-up>
    <weigh-up loading=eager readonly answers=view=article></weigh-up>
    <weigh-up loading=eager heading-level=2 hide=charts></weigh-up>
    <weigh-up loading=eager lang=en-GB></weigh-up>
    <weigh-up loading=eager comparison=node-vs-python-vs-go theme=dark></weigh-up>
    </section>
    </main>";

/// The nodes of the page with its elements as they begin, after everything unused was thrown away.
async fn nodes(page: &Page) -> Result<u64> {
    page.ask("return soak.begin()", &[]).await?;
    for _ in 0..3 {
        page.call("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let counters = page.call("Memory.getDOMCounters", json!({})).await?;
    let nodes = counters.get("nodes").and_then(Value::as_u64);
    nodes.context("the browser counts no nodes")
}

/// Has the page act so many times, and returns what it has found by then.
async fn act(page: &Page, acts: u64) -> Result<Value> {
    let mut left = acts;
    let mut found = Value::Null;
    while left > 0 {
        let now = left.min(AT_ONCE);
        found = page
            .ask("return soak.run(arguments[0])", &[json!(now)])
            .await?;
        left -= now;
    }
    Ok(found)
}

#[tokio::test]
async fn a_screen_is_that_of_a_fresh_element_whatever_came_before() -> Outcome {
    let acts = match env::var(ACTS_WANTED) {
        Ok(acts) => acts.parse()?,
        Err(_) => ACTS,
    };
    let mut page = Visit::hosted(PAGE).ready().await?;
    page.expect_error("weigh-up: comparison: there is no comparison “there-is-none”. ");
    let ready = "return [...document.querySelectorAll('weigh-up')].every((one) => one.verdict)";
    page.until("all are ready", ready).await?;
    let scripts = [include_str!("screens.js"), include_str!("soak/acts.js")].concat();
    page.ask(&format!("{scripts} window.soak = new Soak(1)"), &[])
        .await?;
    act(&page, acts / BEFORE).await?;
    let before = nodes(&page).await?;
    let found = act(&page, acts - acts / BEFORE).await?;
    let after = nodes(&page).await?;
    eprintln!("{acts} acts: {before} nodes, then {after}");
    let differences = found
        .get("differences")
        .and_then(Value::as_array)
        .context("nothing was compared")?;
    assert!(
        differences.is_empty(),
        "{}: {:#}",
        differences.len(),
        json!(differences)
    );
    assert!(
        after <= before + before * MORE_NODES / 100,
        "{before} nodes, then {after}"
    );
    page.leave().await
}
