//! Memory: an element that leaves the page with all its panels open is not kept.

use anyhow::{Context, Result};
use browser_tests::{Outcome, Page, Visit};
use serde_json::{Value, json};

/// The number of elements that come and go.
const TIMES: u32 = 20;

/// The objects that a page keeps in memory, shown or not.
#[derive(Debug)]
struct Kept {
    elements: u64,
    nodes: u64,
    listeners: u64,
}

/// Counts after the garbage is collected.
async fn kept(page: &Page) -> Result<Kept> {
    // What the first collection finishes may hold others.
    for _ in 0..2 {
        page.call("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let counters = page.call("Memory.getDOMCounters", json!({})).await?;
    let counter = |name| {
        let count = counters.get(name).and_then(Value::as_u64);
        count.with_context(|| format!("there is no count of {name}"))
    };
    Ok(Kept {
        elements: elements(page).await?,
        nodes: counter("nodes")?,
        listeners: counter("jsEventListeners")?,
    })
}

/// Counts the elements that came and are still in memory, on the page or off it.
async fn elements(page: &Page) -> Result<u64> {
    let count = "return came.filter((element) => element.deref()).length";
    let count = page.ask(count, &[]).await?.as_u64();
    count.context("the elements cannot be counted")
}

/// Another element comes, is used, and goes.
async fn come_and_go(page: &Page) -> Result<()> {
    let come = "
        const next = document.createElement('weigh-up');
        next.loading = 'eager';
        (window.came ??= []).push(new WeakRef(next));
        document.body.prepend(next)";
    page.ask(come, &[]).await?;
    page.ready().await?;
    page.open_everything().await?;
    let go = "
        element.remove();
        // It takes its leave in tasks of its own.
        return new Promise((done) => setTimeout(() => setTimeout(() => done(true))))";
    page.until("it is gone", go).await?;
    Ok(())
}

#[tokio::test]
async fn of_what_comes_and_goes_only_the_last_is_kept() -> Outcome {
    let page = Visit::hosted("<weigh-up></weigh-up>").ready().await?;
    page.open_everything().await?;
    // What all elements share comes with the first ones.
    for _ in 0..3 {
        come_and_go(&page).await?;
    }
    let before = kept(&page).await?;
    for _ in 0..TIMES {
        come_and_go(&page).await?;
    }
    let after = kept(&page).await?;
    // What left last is kept until others take its place; how many wait is a matter of moments, but
    // of all those that came only a few.
    let few = u64::from(TIMES / 4);
    assert!(
        after.elements <= before.elements + few,
        "{before:?}, then {after:?}"
    );
    assert!(
        after.nodes <= 2 * before.nodes,
        "{before:?}, then {after:?}"
    );
    assert!(
        after.listeners <= before.listeners + 4 * few,
        "{before:?}, then {after:?}"
    );
    page.leave().await
}
