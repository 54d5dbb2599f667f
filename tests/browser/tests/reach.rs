//! The ways for the focus into the widget: by a label, by a program, and from the start.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Asset, Fault, Outcome, Page, Visit};
use serde_json::{Value, json};

/// Waits until the focus is on a control of the first element.
async fn until_inside(page: &Page, what: &str) -> Result<()> {
    let inside = "
        const { activeElement } = root;
        return document.activeElement === element && activeElement.matches('input, button, select, a[href]')
            && activeElement.checkVisibility()
            && ![...root.querySelectorAll('input:enabled:not([type=radio]), button:enabled')].some((other) =>
                other.checkVisibility({ visibilityProperty: true })
                && other.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)";
    page.until(what, inside).await?;
    Ok(())
}

/// Presses the mouse at a point of the screen.
async fn press_at(page: &Page, point: &Value) -> Result<()> {
    for kind in ["mousePressed", "mouseReleased"] {
        let event = json!({
            "type": kind, "x": point.get(0), "y": point.get(1), "button": "left", "clickCount": 1,
        });
        page.call("Input.dispatchMouseEvent", event).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_label_leads_to_the_first_control() -> Outcome {
    let rows = [
        "<label id=label for=one>Which one?</label><weigh-up id=one loading=eager></weigh-up>",
        "<label><span id=label>Which one?</span><weigh-up loading=eager></weigh-up></label>",
        "<label id=label for=one>Which one?</label><form><weigh-up id=one loading=eager mode=compact></weigh-up></form>",
    ];
    for body in rows {
        let page = Visit::hosted(body).ready().await?;
        let label = page
            .ask(
                "
            const { left, top, height } = document.getElementById('label').getBoundingClientRect();
            return [left + 5, top + height / 2]",
                &[],
            )
            .await?;
        press_at(&page, &label).await?;
        until_inside(&page, body).await?;
        // A control that the reader presses keeps the focus.
        page.click("#weight-3").await?;
        let kept = "return root.activeElement?.id === 'weight-3'";
        page.until("the slider has the focus", kept).await?;
        page.leave().await?;
    }
    Visit::hosted("<weigh-up></weigh-up>")
        .ready()
        .await?
        .leave()
        .await
}

#[tokio::test]
async fn a_press_beside_the_controls_moves_no_focus() -> Outcome {
    let body = "<style>weigh-up { padding: 40px }</style><weigh-up loading=eager></weigh-up>";
    let page = Visit::hosted(body).ready().await?;
    let edge = "
        const { left, top } = element.getBoundingClientRect();
        return [left + 10, top + 10]";
    let edge = page.ask(edge, &[]).await?;
    press_at(&page, &edge).await?;
    assert_eq!(
        page.ask("return root.activeElement", &[]).await?,
        Value::Null
    );
    page.leave().await
}

#[tokio::test]
async fn a_program_moves_the_focus_to_the_first_control() -> Outcome {
    let page = Visit::hosted("<weigh-up></weigh-up>").ready().await?;
    page.ask("element.focus({ preventScroll: true })", &[])
        .await?;
    until_inside(&page, "the focus is inside").await?;
    page.leave().await?;

    // Also to one that is loaded for that.
    let late = Fault::Late(Duration::from_millis(300));
    let far = "<div style='height: 5000px'></div><weigh-up></weigh-up>";
    let page = Visit::hosted(far).with(Asset::Wasm, late).open().await?;
    page.ask(
        "return customElements.whenDefined('weigh-up').then(() => element.focus())",
        &[],
    )
    .await?;
    page.ready().await?;
    until_inside(&page, "the focus is inside once it is there").await?;
    page.leave().await?;

    // A reader who has gone on meanwhile stays where they are.
    let page = Visit::hosted(&format!("<input>{far}"))
        .with(Asset::Wasm, late)
        .open()
        .await?;
    let on = "return customElements.whenDefined('weigh-up').then(() => {
        element.focus();
        document.querySelector('input').focus();
        return element.ready.then(() => new Promise((done) => setTimeout(() => done(document.activeElement.localName))));
    })";
    assert_eq!(page.ask(on, &[]).await?, "input");
    page.leave().await?;

    // Where the reader is to press a button first, it is that button.
    let page = Visit::hosted("<weigh-up reveal=interaction></weigh-up>")
        .open()
        .await?;
    let button = "return customElements.whenDefined('weigh-up').then(() => {
        element.focus();
        return root.activeElement?.className;
    })";
    assert_eq!(page.ask(button, &[]).await?, "reveal");
    page.leave().await?;

    // Where there is no control, it is where the widget begins.
    let page = Visit::hosted("<weigh-up mode=verdict hide=footer></weigh-up>")
        .ready()
        .await?;
    page.ask("element.focus()", &[]).await?;
    let begins = "return root.activeElement !== null && document.activeElement === element";
    assert_eq!(page.ask(begins, &[]).await?, true);
    page.leave().await
}

#[tokio::test]
async fn autofocus_leads_to_the_first_control() -> Outcome {
    for body in [
        "<weigh-up autofocus></weigh-up>",
        "<div style='height: 5000px'></div><weigh-up autofocus></weigh-up>",
    ] {
        let page = Visit::hosted(body).ready().await?;
        until_inside(&page, body).await?;
        page.leave().await?;
    }
    let page = Visit::hosted("<input autofocus><weigh-up loading=eager autofocus></weigh-up>")
        .ready()
        .await?;
    let first = "return document.activeElement.localName === 'input'";
    page.until("the first one has it", first).await?;
    page.leave().await
}
