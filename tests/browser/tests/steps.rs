//! The work that a browser has with a step of a slider, in counts, which are the same on every
//! machine.

use anyhow::{Context, Result};
use browser_tests::{Outcome, Page, Visit};
use serde_json::{Value, json};

/// The number of steps that are counted.
const STEPS: u32 = 20;

/// The times that a browser may work out styles anew in a step: for what has changed, for what
/// follows from it in the columns of the widget, and for the thumb before each of both.
const RESTYLES: u64 = 5;

/// Counts each time that somebody asks for the styles of an element.
const COUNT: &str = "
    window.asked = 0;
    const { getComputedStyle } = window;
    window.getComputedStyle = (...all) => (asked++, getComputedStyle(...all));";

/// Moves a slider to and fro, with two frames for each step.
const MOVE: &str = "
    const [steps] = arguments;
    const slider = root.getElementById('weight-3');
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return (async () => {
        for (let step = 0; step < steps; step++) {
            slider.value = String(step % 11);
            slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            await frame();
        }
        return asked;
    })()";

/// The times that styles were worked out, by the browser's own count.
async fn restyled(page: &Page) -> Result<u64> {
    let counts = page.call("Performance.getMetrics", json!({})).await?;
    let counts = counts.get("metrics").and_then(Value::as_array);
    let mut counts = counts.into_iter().flatten();
    let count = counts.find(|count| count["name"] == "RecalcStyleCount");
    let count = count.and_then(|count| count["value"].as_f64());
    let text = count.context("there is no such count")?.to_string();
    Ok(text.parse()?)
}

/// A step restyles little and asks for no styles, at a width.
async fn assert_light(width: u32) -> Outcome {
    let visit = Visit::to("/?c=node-vs-python").before(COUNT);
    let page = visit.sized(width, 900).ready().await?;
    page.call("Performance.enable", json!({})).await?;
    // While the beam swings, every frame restyles it.
    let still = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    page.call("Emulation.setEmulatedMedia", still).await?;
    // The first step finds what the others need.
    page.ask(MOVE, &[json!(1)]).await?;
    let asked = page.ask("return asked", &[]).await?;
    let before = restyled(&page).await?;
    assert_eq!(page.ask(MOVE, &[json!(STEPS)]).await?, asked);
    let each = (restyled(&page).await? - before).div_ceil(u64::from(STEPS));
    assert!(each <= RESTYLES, "{each} times a step");
    page.leave().await
}

#[tokio::test]
async fn a_step_restyles_little_on_a_phone() -> Outcome {
    assert_light(390).await
}

#[tokio::test]
async fn a_step_restyles_little_in_two_columns() -> Outcome {
    assert_light(1280).await
}
