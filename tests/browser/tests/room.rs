//! The room that a page gives the element, however little or undecided.

use anyhow::Context;
use browser_tests::{Outcome, Visit};
use serde_json::{Value, json};

/// Containers in which an element has no width of its own to follow.
const SHRINKING: [&str; 7] = [
    "display: flex",
    "display: flex; flex-direction: column; align-items: center",
    "display: grid; justify-items: center",
    "display: grid; grid-template-columns: 200px auto",
    "float: left; max-width: 100%",
    "display: inline-block; max-width: 100%",
    "width: fit-content",
];

#[tokio::test]
async fn in_a_container_that_shrinks_it_takes_the_room_that_is_there() -> Outcome {
    let page = Visit::hosted("<div><weigh-up></weigh-up></div>")
        .ready()
        .await?;
    for width in [1280, 360] {
        page.resize(width, 800).await?;
        for style in SHRINKING {
            let place = "
                element.parentElement.style.cssText = arguments[0];
                return [element.offsetWidth, document.scrollingElement.scrollWidth - innerWidth]";
            let place = page.ask(place, &[json!(style)]).await?;
            let [its, too_wide] = [0, 1].map(|at| place.get(at).and_then(Value::as_i64));
            let (its, too_wide) = (its.context("a width")?, too_wide.context("a width")?);
            let least = if style.contains("200px") { 100 } else { 320 };
            assert!(
                its >= least && too_wide <= 0,
                "“{style}” in {width}: {place}"
            );
        }
    }
    page.leave().await
}

#[tokio::test]
async fn in_a_narrow_column_or_in_large_letters_a_slider_can_be_moved() -> Outcome {
    let page = Visit::hosted("<div><weigh-up></weigh-up></div>")
        .sized(360, 800)
        .ready()
        .await?;
    for (mode, style) in [
        ("compact", "width: 240px"),
        ("full", "width: 240px"),
        ("compact", "font-size: 32px"),
        ("full", "font-size: 32px"),
    ] {
        page.ask("element.mode = arguments[0]", &[json!(mode)])
            .await?;
        let there = "return root.querySelector(`.widget.${arguments[0]}`) !== null";
        page.until_with("the mode is there", there, &[json!(mode)])
            .await?;
        let room = "
            element.parentElement.style.cssText = arguments[0];
            const slider = root.getElementById('weight-3').getBoundingClientRect();
            const wide = [...root.querySelectorAll('.matters *')].filter((one) =>
                one.getBoundingClientRect().right > element.getBoundingClientRect().right + 1);
            return [Math.round(slider.width), wide.length,
                document.scrollingElement.scrollWidth - innerWidth]";
        let room = page.ask(room, &[json!(style)]).await?;
        let [slider, wide, too_wide] = [0, 1, 2].map(|at| room.get(at).and_then(Value::as_i64));
        assert!(slider >= Some(64), "{mode}, {style}: {room}");
        let fits = wide == Some(0) && too_wide == Some(0);
        assert!(fits, "{mode}, {style}: {room}");
    }
    page.leave().await
}
