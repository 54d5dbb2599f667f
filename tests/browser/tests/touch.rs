//! A finger that comes down on a control may be about to scroll, to zoom, to tap or to drag.

use anyhow::{Result, ensure};
use browser_tests::finger::Place;
use browser_tests::{Outcome, Page, Visit, guest};
use serde_json::{Value, json};
use thirtyfour::Key;

/// Keeps what the page is told.
const LISTEN: &str = "
    window.heard = [];
    for (const name of ['input', 'change', 'verdict'])
        addEventListener(`weighup-${name}`, ({ detail }) => heard.push([name, detail.value ?? null]))";

/// All that a touch may change: where the controls stand, what the page was told, what stands in
/// its address and in the element, what there is to undo, and what is spoken.
const STATE: &str = "
    const all = (selector) => [...root.querySelectorAll(selector)];
    return {
        sliders: all('[type=range]').map(({ value }) => value),
        fields: all('select, textarea').map(({ value }) => value),
        chosen: all('[aria-pressed=true], [aria-expanded=true], :checked').map((one) => one.outerHTML),
        heard,
        address: location.href,
        entries: history.length,
        answers: element.getAttribute('answers'),
        text: element.verdict.text,
        undo: root.querySelector('.again button:last-child')?.ariaDisabled ?? null,
        spoken: root.querySelector('[role=status]').textContent,
    }";

/// The scroll positions of the page and of the one around it, and their zoom.
const VIEW: &str = "[scrollY, parent.scrollY, top.visualViewport.scale].join()";

/// From a part of a slider's track, where a finger goes, in pixels: up, down from the thumb, and
/// slantwise.
const SCROLLS: [(u8, Place); 3] = [(80, (0, -220)), (50, (0, 180)), (10, (90, -200))];

async fn state(page: &Page) -> Result<Value> {
    page.ask(STATE, &[]).await
}

/// Has fingers move on a control by some pixels: they move the page and change nothing.
async fn assert_only_moves(page: &Page, control: &str, part: u8, by: &[Place]) -> Result<()> {
    let from = page.place(control, part).await?;
    let before = state(page).await?;
    let view = page.ask(&format!("return {VIEW}"), &[]).await?;
    let to: Vec<Place> = by.iter().map(|by| (from.0 + by.0, from.1 + by.1)).collect();
    let from = vec![from; by.len()];
    page.swipe(&from, &to).await?;
    let moved = format!("return {VIEW} !== arguments[0]");
    page.until_with(
        &format!("the page moves under “{control}”"),
        &moved,
        &[view],
    )
    .await?;
    let after = state(page).await?;
    ensure!(after == before, "{control}: {before:#}, then {after:#}");
    Ok(())
}

/// A phone with a page that listens.
async fn phone(visit: Visit) -> Result<Page> {
    let page = visit.sized(390, 760).open().await?;
    page.become_a_phone(390, 760).await?;
    Ok(page)
}

async fn own() -> Result<Page> {
    let page = phone(Visit::to("/")).await?;
    page.ready().await?;
    page.ask(LISTEN, &[]).await?;
    Ok(page)
}

/// Scrolls over every slider, in each direction.
async fn scroll_over_sliders(page: &Page) -> Result<()> {
    let sliders = "return [...root.querySelectorAll('[type=range]')].map(({ id }) => `#${id}`)";
    let sliders: Vec<String> = page.read(sliders).await?;
    ensure!(sliders.len() >= 8, "there are only {sliders:?}");
    for (slider, (part, by)) in sliders.iter().zip(SCROLLS.iter().cycle()) {
        assert_only_moves(page, slider, *part, &[*by]).await?;
    }
    Ok(())
}

#[tokio::test]
async fn scrolling_over_the_sliders_of_our_own_page_changes_nothing() -> Outcome {
    let page = own().await?;
    scroll_over_sliders(&page).await?;
    page.leave().await
}

#[tokio::test]
async fn scrolling_over_the_sliders_of_an_element_changes_nothing() -> Outcome {
    let far = "<p style=\"height: 800px\">It depends.</p>";
    let body = format!(
        "<meta name=viewport content='width=device-width'>{far}\
        <weigh-up loading=eager url-sync=query mode=compact></weigh-up>{far}"
    );
    let page = phone(Visit::hosted(&body)).await?;
    page.ready().await?;
    page.ask(LISTEN, &[]).await?;
    scroll_over_sliders(&page).await?;
    page.leave().await
}

#[tokio::test]
async fn scrolling_over_the_sliders_of_a_frame_changes_nothing() -> Outcome {
    let page = phone(guest::host("src='/?mode=full' style='width: 100%'")).await?;
    guest::until_ready(&page).await?;
    page.enter("iframe").await?;
    page.unfold().await?;
    page.ask(LISTEN, &[]).await?;
    scroll_over_sliders(&page).await?;
    page.step_out().await?;
    page.leave().await
}

#[tokio::test]
async fn scrolling_over_any_other_control_changes_nothing() -> Outcome {
    let page = own().await?;
    page.open_everything().await?;
    for control in [
        ".criterion .step",
        ".criterion .opener",
        ".projects .chip",
        ".presets .chip",
        ".views label",
        ".words button",
        ".attempts button",
        ".embed select",
        ".embed .chip",
        "#embed-code",
        "#compare-lines",
        ".footer .opener",
    ] {
        assert_only_moves(&page, control, 50, &[(0, -200)]).await?;
    }
    page.leave().await
}

#[tokio::test]
async fn two_fingers_on_a_slider_change_nothing() -> Outcome {
    let page = own().await?;
    let (x, y) = page.place("#weight-3", 70).await?;
    let before = state(&page).await?;
    for (width, height) in [(20, 10), (10, 60)] {
        let near = [(x - width, y), (x + width, y)];
        let far = [(x - 6 * width, y - height), (x + 6 * width, y + height)];
        page.swipe(&near, &far).await?;
        assert_eq!(state(&page).await?, before);
    }
    page.leave().await
}

#[tokio::test]
async fn a_tap_on_the_track_sets_it() -> Outcome {
    let page = own().await?;
    let place = page.place("#weight-3", 80).await?;
    page.tap(place).await?;
    page.until_answers("speed=8").await?;
    let told = "return heard.some(([name]) => name === 'change') && heard";
    let told: Vec<Value> = serde_json::from_value(page.until("the page is told", told).await?)?;
    assert!(told.contains(&json!(["input", "8"])), "{told:?}");
    assert!(told.contains(&json!(["change", "8"])), "{told:?}");
    page.until_query(&[("speed", "8")]).await?;
    page.leave().await
}

#[tokio::test]
async fn a_finger_along_the_track_drags_it_live() -> Outcome {
    let page = own().await?;
    let from = page.place("#weight-3", 50).await?;
    let to = page.place("#weight-3", 90).await?;
    let half_way = page.place("#weight-3", 70).await?;
    page.touch("touchStart", &[from]).await?;
    page.touch("touchMove", &[half_way]).await?;
    page.until_answers("speed=7").await?;
    // Once it drags, the finger may leave the track.
    page.touch("touchMove", &[(to.0, to.1 + 40)]).await?;
    page.until_answers("speed=9").await?;
    let heard = "return heard.length >= 2 && heard";
    page.until("the page hears of it live", heard).await?;
    let changes = "return heard.filter(([name]) => name === 'change')";
    assert_eq!(page.ask(changes, &[]).await?, json!([]), "it is not let go");
    page.touch("touchEnd", &[]).await?;
    let told = format!("{changes}.length === 1");
    page.until("the page hears of the change", &told).await?;
    page.leave().await
}

#[tokio::test]
async fn a_drag_that_the_system_takes_away_leaves_nothing() -> Outcome {
    let page = own().await?;
    let from = page.place("#weight-3", 50).await?;
    page.touch("touchStart", &[from]).await?;
    page.touch("touchMove", &[(from.0 + 80, from.1)]).await?;
    let moved = "return element.verdict.answers !== ''";
    page.until("it follows the finger", moved).await?;
    page.touch("touchCancel", &[]).await?;
    page.until_answers("").await?;
    let changes = "return heard.filter(([name]) => name === 'change')";
    assert_eq!(page.ask(changes, &[]).await?, json!([]));
    let without = "return !new URLSearchParams(location.search).has('speed')";
    page.until("the address says nothing of it", without)
        .await?;
    assert_eq!(page.slider("weight-3").await?, "5");
    page.leave().await
}

#[tokio::test]
async fn a_finger_that_stops_the_page_sets_nothing() -> Outcome {
    let page = own().await?;
    let before = state(&page).await?;
    let stop = "
        const slider = root.getElementById('weight-3');
        const point = (name) => slider.dispatchEvent(
            new PointerEvent(name, { pointerType: 'touch', pointerId: 7, bubbles: true, composed: true }));
        document.dispatchEvent(new Event('scroll'));
        point('pointerdown');
        slider.value = 8;
        slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        point('pointerup')";
    page.ask(stop, &[]).await?;
    assert_eq!(state(&page).await?, before);
    page.leave().await
}

/// Has a mouse or a pen do something at a place.
async fn point(page: &Page, kind: &str, pointer: &str, (x, y): Place) -> Result<()> {
    let event = json!({
        "type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1,
        "pointerType": pointer,
    });
    page.call("Input.dispatchMouseEvent", event).await?;
    Ok(())
}

#[tokio::test]
async fn what_is_no_finger_acts_at_once() -> Outcome {
    let page = Visit::to("/").ready().await?;
    for (pointer, part, answers) in [("mouse", 98, "speed=10"), ("pen", 2, "speed=0")] {
        let place = page.place("#weight-3", part).await?;
        point(&page, "mousePressed", pointer, place).await?;
        page.until_answers(answers).await?;
        point(&page, "mouseReleased", pointer, place).await?;
    }
    page.press(&[Key::Right]).await?;
    page.until_answers("speed=1").await?;
    // As assistive programs do.
    let set = "
        const slider = root.getElementById('weight-3');
        slider.value = 6;
        slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }))";
    page.ask(set, &[]).await?;
    page.until_answers("speed=6").await?;
    page.leave().await
}

#[tokio::test]
async fn the_wheel_scrolls_over_a_slider_that_has_the_focus() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.ask(LISTEN, &[]).await?;
    page.focus("#weight-3").await?;
    let (x, y) = page.place("#weight-3", 50).await?;
    let before = state(&page).await?;
    let top = page.ask("return scrollY", &[]).await?;
    let wheel = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": 120 });
    page.call("Input.dispatchMouseEvent", wheel).await?;
    page.until_with("the page scrolls", "return scrollY > arguments[0]", &[top])
        .await?;
    assert_eq!(state(&page).await?, before);
    page.leave().await
}
