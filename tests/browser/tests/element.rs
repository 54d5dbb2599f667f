//! The element as its host page knows it: properties, methods, and the keys it keeps.

use anyhow::Context as _;
use browser_tests::widget::Button;
use browser_tests::{Outcome, Visit};
use serde_json::json;
use thirtyfour::Key;

#[tokio::test]
async fn properties_are_attributes() -> Outcome {
    let page = Visit::hosted("<weigh-up><p>It depends.</p></weigh-up>")
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
        ("name", "name"),
        ("urlSync", "url-sync"),
        ("assetBase", "asset-base"),
        ("cta", "cta"),
        ("ctaHref", "cta-href"),
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
    for name in ["readonly", "disabled"] {
        let boolean = "
            const [name] = arguments;
            const fresh = document.createElement('weigh-up');
            const seen = [fresh[name]];
            for (const value of [true, false]) {
                fresh[name] = value;
                seen.push(fresh[name], fresh.hasAttribute(name));
            }
            return seen";
        let expected = json!([false, true, true, false, false]);
        assert_eq!(page.ask(boolean, &[json!(name)]).await?, expected, "{name}");
    }

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
    // What comes once all is loaded comes later than that.
    let page = "<!doctype html><html lang=\"en\"><title>A host</title><link rel=icon href=data:,>
        <script>addEventListener('load', () => import('/weigh-up.js'))</script>
        <weigh-up></weigh-up>";
    let page = Visit::to("/host.html")
        .bringing("/host.html", page.as_bytes())
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
    let page = Visit::hosted("<weigh-up answers=speed=9></weigh-up>")
        .before(listen)
        .ready()
        .await?;
    let early = page
        .until("the link is there", "return window.early")
        .await?;
    assert_eq!(
        early,
        json!(page.site().address("/?c=node-vs-python&rev=2&speed=9"))
    );

    page.focus("#weight-3").await?;
    page.press(&[Key::Left]).await?;
    page.until_answers("speed=8").await?;
    let now = page.ask("return element.shareUrl()", &[]).await?;
    assert_eq!(
        now,
        json!(page.site().address("/?c=node-vs-python&rev=2&speed=8"))
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
    page.ask("return element.reset()", &[]).await?;
    page.until_answers("").await?;
    // Going to another entry leaves the attribute as it is.
    let travel = "
        history.pushState(null, '', '?speed=7');
        dispatchEvent(new PopStateEvent('popstate'))";
    page.ask(travel, &[]).await?;
    page.until_answers("speed=7").await?;
    page.ask("return element.reset()", &[]).await?;
    page.until_answers("").await?;
    page.leave().await
}

#[tokio::test]
async fn an_element_that_is_taken_out_and_asked_breaks_nothing() -> Outcome {
    let body = "<weigh-up></weigh-up><weigh-up id=other></weigh-up>";
    let page = Visit::hosted(body).ready().await?;
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
async fn keys_that_a_control_takes_are_no_shortcuts_of_the_page() -> Outcome {
    let page = Visit::hosted("<weigh-up></weigh-up>").ready().await?;
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

    page.permit("clipboard-write", "denied").await?;
    page.push(Button::Copy).await?;
    let field = "
        const field = root.querySelector('.share input.link');
        field?.focus();
        heard.length = 0;
        return !!field";
    page.until("the link is there to copy by hand", field)
        .await?;
    page.write("j").await?;
    page.press(&[Key::Left, Key::Escape]).await?;
    let expected = json!(["keydown Escape", "keyup Escape"]);
    assert_eq!(page.ask("return heard", &[]).await?, expected);
    page.leave().await
}

/// The methods of the class that only its own script calls.
const INTERNAL: [&str; 2] = ["fail", "wake"];

#[tokio::test]
async fn the_element_is_what_its_manifest_says() -> Outcome {
    let page = Visit::hosted("<weigh-up cta-nodejs=Go></weigh-up>")
        .ready()
        .await?;
    page.open_everything().await?;
    let both = "
        const [internal] = arguments;
        return fetch('/custom-elements.json').then((file) => file.json()).then(({ modules }) => {
            const [{ declarations: [told] }] = modules;
            const names = (rows) => (rows ?? []).map(({ name }) => name).sort();
            const own = (object) => Object.getOwnPropertyNames(object);
            const members = [
                ...own(Element).filter((name) => name === 'version'),
                ...own(Element.prototype).filter((name) =>
                    name !== 'constructor' && !name.endsWith('Callback') && !internal.includes(name)),
            ];
            const parts = [...root.querySelectorAll('[part]')].flatMap(({ part }) => [...part]);
            const slots = [...root.querySelectorAll('slot')].map(({ name }) => name);
            const observed = told.attributes.filter(({ fieldName }) => fieldName);
            return [
                // Every element has a language.
                [names(observed), Element.observedAttributes.filter((name) => name !== 'lang').sort()],
                [names(told.members), members.sort()],
                [names(told.cssParts), [...new Set(parts)].sort()],
                [names(told.slots), [...new Set(slots)].sort()],
            ];
        })";
    let both = format!("const Element = customElements.get('weigh-up'); {both}");
    let both = page.ask(&both, &[json!(INTERNAL)]).await?;
    for pair in both.as_array().context("pairs")? {
        assert_eq!(pair.get(0), pair.get(1), "told and true");
    }
    page.leave().await
}
