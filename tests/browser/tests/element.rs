//! The element as its host page knows it: properties, methods, and when it loads.

use anyhow::Result;
use browser_tests::{Asset, Fault, Outcome, Page, Visit};
use serde_json::json;
use thirtyfour::Key;

/// A page of somebody else's.
fn host(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><title>A host</title><link rel=icon href=data:,>\
        <script type=\"module\" src=\"/weigh-up.js\"></script>{body}"
    )
}

/// A visit to a page of somebody else's.
fn visit(body: &str) -> Visit {
    Visit::to("/host.html").bringing("/host.html", host(body).as_bytes())
}

/// Whether anything beyond the loader was asked for.
fn has_loaded(page: &Page) -> bool {
    let requests = page.site().requests();
    let parts = [Asset::Glue, Asset::Wasm, Asset::Surroundings];
    requests.iter().any(|path| parts.contains(&Asset::of(path)))
}

/// Waits until the element is defined and two frames are painted, after which an observer of what
/// is on the screen has spoken.
async fn until_observed(page: &Page) -> Result<()> {
    let painted = "
        return customElements.whenDefined('weigh-up').then(() => new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() =>
                setTimeout(() => done(true))))))";
    page.until("the page is painted", painted).await?;
    Ok(())
}

#[tokio::test]
async fn properties_are_attributes() -> Outcome {
    let page = visit("<weigh-up><p>It depends.</p></weigh-up>")
        .ready()
        .await?;
    for (property, attribute) in [
        ("comparison", "comparison"),
        ("comparisons", "comparisons"),
        ("answers", "answers"),
        ("theme", "theme"),
        ("mode", "mode"),
        ("hide", "hide"),
        ("headingLevel", "heading-level"),
        ("loading", "loading"),
        ("reveal", "reveal"),
    ] {
        let both = "
            const fresh = document.createElement('weigh-up');
            const [property, attribute] = arguments;
            const before = fresh[property];
            fresh.setAttribute(attribute, '2');
            const read = fresh[property];
            fresh[property] = 3;
            const written = fresh.getAttribute(attribute);
            fresh[property] = null;
            return [before, read, written, fresh.hasAttribute(attribute)]";
        let names = [json!(property), json!(attribute)];
        let expected = json!([null, "2", "3", false]);
        assert_eq!(page.ask(both, &names).await?, expected, "{property}");
    }
    let readonly = "
        const fresh = document.createElement('weigh-up');
        const seen = [fresh.readonly];
        for (const value of [true, false]) {
            fresh.readonly = value;
            seen.push(fresh.readonly, fresh.hasAttribute('readonly'));
        }
        return seen";
    let expected = json!([false, true, true, false, false]);
    assert_eq!(page.ask(readonly, &[]).await?, expected);

    page.ask("element.answers = 'speed=9'", &[]).await?;
    page.until_answers("speed=9").await?;
    page.ask("element.comparison = 'node-vs-python-vs-go'", &[])
        .await?;
    let other = "return element.verdict?.comparison === 'node-vs-python-vs-go'";
    page.until("the other comparison is there", other).await?;
    page.until_answers("speed=9").await?;
    page.leave().await
}

#[tokio::test]
async fn what_is_set_before_the_element_is_defined_is_kept() -> Outcome {
    let early = "
        addEventListener('DOMContentLoaded', () => {
            const element = document.querySelector('weigh-up');
            window.defined = customElements.get('weigh-up') !== undefined;
            Object.assign(element, { answers: 'speed=9', headingLevel: 2, readonly: true });
        })";
    // What comes later than the page has been read comes later than its handlers.
    let body = "<weigh-up><p>It depends.</p></weigh-up>";
    let late = host(body).replace(
        "<script type=\"module\" src=\"/weigh-up.js\">",
        "<script type=\"module\" src=\"/late.js\">",
    );
    let load = "addEventListener('load', () => import('/weigh-up.js'))";
    let page = Visit::to("/host.html")
        .bringing("/host.html", late.as_bytes())
        .bringing("/late.js", load.as_bytes())
        .before(early)
        .ready()
        .await?;
    let state = "return [defined, element.verdict.answers, element.getAttribute('heading-level'),
        element.hasAttribute('readonly'), Object.keys(element)]";
    let expected = json!([false, "speed=9", "2", true, []]);
    assert_eq!(page.ask(state, &[]).await?, expected);
    page.leave().await
}

#[tokio::test]
async fn methods_wait_for_the_verdict_and_tell_no_event() -> Outcome {
    let listen = "
        window.heard = [];
        for (const name of ['input', 'change', 'verdict', 'share'])
            addEventListener(`weighup-${name}`, () => heard.push(name));
        addEventListener('DOMContentLoaded', () => customElements.whenDefined('weigh-up').then(() => {
            const element = document.querySelector('weigh-up');
            element.shareUrl().then((url) => (window.early = url));
        }))";
    let page = visit("<weigh-up answers=speed=9></weigh-up>")
        .before(listen)
        .ready()
        .await?;
    let early = page
        .until("the link is there", "return window.early")
        .await?;
    assert_eq!(
        early,
        json!(page.site().address("/?c=node-vs-python&rev=1&speed=9"))
    );

    page.focus("#weight-3").await?;
    page.press(&[Key::Left]).await?;
    page.until_answers("speed=8").await?;
    let now = page.ask("return element.shareUrl()", &[]).await?;
    assert_eq!(
        now,
        json!(page.site().address("/?c=node-vs-python&rev=1&speed=8"))
    );

    let reset = "heard.length = 0; return element.reset().then(() => element.verdict.answers)";
    assert_eq!(page.ask(reset, &[]).await?, "");
    let slider = "return root.getElementById('weight-3').value === '5'";
    page.until("the slider follows", slider).await?;
    assert_eq!(page.ask("return heard", &[]).await?, json!([]));
    page.leave().await
}

#[tokio::test]
async fn a_reset_also_takes_back_what_a_link_has_brought() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    page.until_answers("speed=9").await?;
    for _ in 0..2 {
        page.ask("return element.reset()", &[]).await?;
        page.until_answers("").await?;
    }
    page.leave().await
}

#[tokio::test]
async fn an_element_that_is_taken_out_and_asked_breaks_nothing() -> Outcome {
    let body = "<weigh-up></weigh-up><weigh-up id=other></weigh-up>";
    let page = visit(body).ready().await?;
    let out = "
        element.remove();
        return new Promise((done) => setTimeout(() => {
            for (const name of ['reset', 'shareUrl', 'exportAs']) element[name]('csv');
            setTimeout(() => done(element.verdict === null));
        }))";
    assert_eq!(page.ask(out, &[]).await?, true);
    page.ready().await?;
    assert_eq!(page.ask("return failures", &[]).await?, json!([]));
    page.leave().await
}

#[tokio::test]
async fn nothing_is_loaded_before_the_element_comes_near() -> Outcome {
    let body =
        "<style>div { height: 3000px }</style><div></div><weigh-up><p>It depends.</p></weigh-up>";
    let page = visit(body).open().await?;
    until_observed(&page).await?;
    assert!(!has_loaded(&page), "{:#?}", page.site().requests());
    let state = "return [element.verdict, element.querySelector('p').checkVisibility()]";
    assert_eq!(page.ask(state, &[]).await?, json!([null, true]));
    // The screen is 900 pixels high, so this ends 200 pixels before the element.
    page.ask("scrollTo(0, 1900)", &[]).await?;
    page.ready().await?;
    page.leave().await
}

#[tokio::test]
async fn an_eager_element_loads_wherever_it_stands() -> Outcome {
    let tall = "<style>div { height: 3000px }</style><div></div>";
    let page = visit(&format!("{tall}<weigh-up loading=eager></weigh-up>"))
        .ready()
        .await?;
    page.leave().await?;
    // Also where the page thinks of it later.
    let page = visit(&format!("{tall}<weigh-up></weigh-up>"))
        .open()
        .await?;
    until_observed(&page).await?;
    assert!(!has_loaded(&page), "{:#?}", page.site().requests());
    page.ask("element.loading = 'eager'", &[]).await?;
    page.ready().await?;
    page.leave().await
}

/// An element that waits for a click.
const REVEALED: &str = "<weigh-up reveal=interaction loading=eager><p>It depends.</p></weigh-up><p><a href=\"#\">On</a>";

#[tokio::test]
async fn nothing_is_loaded_before_the_click_that_reveals_it() -> Outcome {
    let page = visit(REVEALED).open().await?;
    until_observed(&page).await?;
    assert!(!has_loaded(&page), "{:#?}", page.site().requests());
    let waits = "
        const pending = Promise.race([element.ready, Promise.resolve('pending')]);
        const seen = element.querySelector('p').checkVisibility();
        return pending.then((ready) => [ready, seen])";
    assert_eq!(page.ask(waits, &[]).await?, json!(["pending", true]));
    let nodes = page.accessible().await?;
    let mut buttons = nodes.iter().filter(|node| node.role == "button");
    assert!(buttons.any(|button| button.name == "Show the sliders"));

    // By the keyboard, as it is a button of the browser's.
    page.press(&[Key::Tab, Key::Enter]).await?;
    page.ready().await?;
    let inside = "
        const { activeElement } = root;
        return activeElement?.closest('.widget') && activeElement.checkVisibility()
            && !root.querySelector('.reveal').checkVisibility()
            && /^H[1-6]$/.test(activeElement.tagName)";
    page.until("the focus is on the widget's heading", inside)
        .await?;
    page.leave().await
}

#[tokio::test]
async fn who_has_gone_on_meanwhile_is_not_called_back() -> Outcome {
    let late = Fault::Late(std::time::Duration::from_millis(500));
    let page = visit(REVEALED).with(Asset::Wasm, late).open().await?;
    until_observed(&page).await?;
    page.click(".reveal").await?;
    page.ask("document.querySelector('a').focus()", &[]).await?;
    page.ready().await?;
    let told = "return element.ready.then(() => new Promise((done) => setTimeout(() =>
        done(document.activeElement.tagName))))";
    assert_eq!(page.ask(told, &[]).await?, "A");
    page.leave().await
}

#[tokio::test]
async fn another_click_is_another_attempt() -> Outcome {
    let mut page = visit(REVEALED)
        .with(Asset::Wasm, Fault::Status(503))
        .open()
        .await?;
    until_observed(&page).await?;
    page.click(".reveal").await?;
    page.until("it failed", "return failures.length === 1")
        .await?;
    page.site().recover();
    page.click(".reveal").await?;
    page.ready().await?;
    page.expect_error("weigh-up: http-503: ");
    page.expect_error("Failed to load resource");
    page.leave().await
}

#[tokio::test]
async fn keys_that_a_control_takes_are_no_shortcuts_of_the_page() -> Outcome {
    let page = visit("<weigh-up></weigh-up>").ready().await?;
    let listen = "
        window.heard = [];
        for (const name of ['keydown', 'keyup'])
            addEventListener(name, (event) => heard.push(`${name} ${event.key}`))";
    page.ask(listen, &[]).await?;
    page.focus("#weight-3").await?;
    let moves = [Key::Right, Key::PageDown, Key::End, Key::PageUp, Key::Home];
    page.press(&moves).await?;
    page.until_answers("speed=0").await?;
    page.press(&[Key::Up]).await?;
    page.until_answers("speed=1").await?;
    assert_eq!(page.ask("return heard", &[]).await?, json!([]));

    // What a control does not take passes.
    page.write("j").await?;
    page.press(&[Key::Escape, Key::Tab]).await?;
    let expected = json!([
        "keydown j",
        "keyup j",
        "keydown Escape",
        "keyup Escape",
        "keydown Tab",
        "keyup Tab",
    ]);
    assert_eq!(page.ask("return heard", &[]).await?, expected);

    page.ask("heard.length = 0", &[]).await?;
    let field = "
        const field = root.querySelector('.share input.link');
        field.hidden = false;
        field.focus()";
    page.ask(field, &[]).await?;
    page.write("j").await?;
    page.press(&[Key::Left, Key::Escape]).await?;
    let expected = json!(["keydown Escape", "keyup Escape"]);
    assert_eq!(page.ask("return heard", &[]).await?, expected);
    page.leave().await
}
