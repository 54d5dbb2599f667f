//! The element as a field of a form: what it submits, and how a form resets, restores and
//! disables it.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Asset, Fault, Outcome, Page, Visit};
use serde_json::{Value, json};
use thirtyfour::Key;

const FORM: &str = "<form><fieldset><weigh-up name=choice answers='speed=9'></weigh-up></fieldset>
    <input name=other value=x></form>";

/// The pairs that the form would submit.
async fn submitted(page: &Page) -> Result<Value> {
    page.ask("return [...new FormData(document.forms[0])]", &[])
        .await
}

#[tokio::test]
async fn a_form_submits_answers_leader_and_band() -> Outcome {
    let page = Visit::hosted(FORM).ready().await?;
    let verdict = page.verdict().await?;
    let (leader, band) = (&verdict["leader"], &verdict["band"]);
    let expected = json!([
        ["choice", "c=node-vs-python&rev=2&speed=9"],
        ["choice.leader", leader],
        ["choice.band", band],
        ["other", "x"],
    ]);
    assert_eq!(submitted(&page).await?, expected);

    // What is set is submitted at once, without waiting for the screen.
    let at_once = "
        element.answers = 'must=data-science,mobile-app&speed=1';
        return [...new FormData(document.forms[0])].slice(0, 2)";
    let submitted_at_once = page.ask(at_once, &[]).await?;
    let answers = page.answers().await?;
    let query = format!("c=node-vs-python&rev=2&{answers}");
    assert_eq!(submitted_at_once[0], json!(["choice", query]));

    let nobody = "element.answers = arguments[0]; return [...new FormData(document.forms[0])]";
    let all = "learning architecture libraries speed scalability errors extensibility community";
    let zeros: Vec<String> = all.split(' ').map(|id| format!("{id}=0")).collect();
    let pairs = page.ask(nobody, &[json!(zeros.join("&"))]).await?;
    assert_eq!(pairs[1], json!(["choice.leader", ""]));
    assert_eq!(pairs[2], json!(["choice.band", "none"]));

    page.set_answers("").await?;
    page.until_answers("").await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Right]).await?;
    let follows = "return new FormData(document.forms[0]).get('choice').endsWith('&speed=6')";
    page.until("the form follows the reader", follows).await?;

    // The name decides under which names.
    let renamed = "
        element.name = 'b';
        const named = [...new FormData(document.forms[0]).keys()];
        element.name = null;
        return [named, [...new FormData(document.forms[0]).keys()]]";
    let expected = json!([["b", "b.leader", "b.band", "other"], ["other"]]);
    assert_eq!(page.ask(renamed, &[]).await?, expected);
    page.leave().await
}

#[tokio::test]
async fn before_it_is_ready_a_form_submits_the_attribute() -> Outcome {
    let late = Fault::Late(Duration::from_millis(700));
    let page = Visit::hosted(FORM).with(Asset::Wasm, late).open().await?;
    let early = "return customElements.whenDefined('weigh-up').then(() =>
        [element.verdict, [...new FormData(document.forms[0])]])";
    let expected = json!([null, [["choice", "speed=9"], ["other", "x"]]]);
    assert_eq!(page.ask(early, &[]).await?, expected);
    page.ready().await?;
    page.leave().await?;

    // Where it never will be, too.
    let mut page = Visit::hosted(FORM)
        .with(Asset::Wasm, Fault::Type("text/plain"))
        .open()
        .await?;
    page.until("it failed", "return failures.length > 0")
        .await?;
    let expected = json!([["choice", "speed=9"], ["other", "x"]]);
    assert_eq!(submitted(&page).await?, expected);
    page.expect_error("weigh-up: mime: ");
    page.leave().await
}

#[tokio::test]
async fn a_reset_brings_back_the_answers_of_the_author() -> Outcome {
    let page = Visit::hosted(FORM).ready().await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Left]).await?;
    page.until_answers("speed=8").await?;
    let reflected = "return element.getAttribute('answers') === 'speed=8'";
    page.until("the attribute follows", reflected).await?;
    // A move to another place changes nothing about that.
    page.ask("document.forms[0].append(element)", &[]).await?;
    let reset = "
        window.heard = [];
        for (const name of ['input', 'change', 'verdict', 'error'])
            addEventListener(`weighup-${name}`, () => heard.push(name));
        document.forms[0].reset();
        return new FormData(document.forms[0]).get('choice')";
    let answers = "c=node-vs-python&rev=2&speed=9";
    assert_eq!(page.ask(reset, &[]).await?, answers);
    page.until_answers("speed=9").await?;
    let slider = "return root.getElementById('weight-3').value === '9'";
    page.until("the slider follows", slider).await?;
    assert_eq!(page.ask("return heard", &[]).await?, json!([]));
    page.leave().await
}

#[tokio::test]
async fn a_disabled_element_can_not_be_set_and_submits_nothing() -> Outcome {
    let page = Visit::hosted(FORM).ready().await?;
    let state = "
        const controls = [...root.querySelectorAll('.slider :is(input, button)')];
        return [controls.length > 0, controls.every((one) => one.matches(':disabled')),
            [...new FormData(document.forms[0]).keys()], element.matches(':disabled')]";
    let on = json!([
        true,
        false,
        ["choice", "choice.leader", "choice.band", "other"],
        false
    ]);
    assert_eq!(page.ask(state, &[]).await?, on);
    let off = json!([true, true, ["other"], true]);
    for (disable, enable) in [
        ("element.disabled = true", "element.disabled = false"),
        (
            "document.querySelector('fieldset').disabled = true",
            "document.querySelector('fieldset').disabled = false",
        ),
    ] {
        for (act, expected) in [(disable, &off), (enable, &on)] {
            page.ask(act, &[]).await?;
            let reached = format!(
                "const now = (() => {{ {state} }})(); return JSON.stringify(now) === arguments[0]"
            );
            let expected = json!(expected.to_string());
            page.until_with(act, &reached, &[expected]).await?;
        }
    }
    // Also where it is disabled from the start.
    let body = "<form><weigh-up disabled name=a></weigh-up></form>";
    page.leave().await?;
    let page = Visit::hosted(body).ready().await?;
    let disabled = "return root.getElementById('weight-3').matches(':disabled')";
    assert_eq!(page.ask(disabled, &[]).await?, true);
    page.leave().await
}

#[tokio::test]
async fn the_browser_restores_what_the_reader_had_set() -> Outcome {
    let page = Visit::hosted(FORM).ready().await?;
    // A page that may be kept alive would come back as it was left.
    page.ask("addEventListener('unload', () => {})", &[])
        .await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Left]).await?;
    page.until_answers("speed=8").await?;
    page.go("/").await?;
    page.ready().await?;
    page.back().await?;
    page.ready().await?;
    page.until_answers("speed=8").await?;
    // What the author wrote is still what a reset brings back.
    page.ask("document.forms[0].reset()", &[]).await?;
    page.until_answers("speed=9").await?;
    page.leave().await
}

#[tokio::test]
async fn the_form_is_known_by_the_element() -> Outcome {
    let body = "<form id=one></form><weigh-up form=one name=choice></weigh-up>";
    let page = Visit::hosted(body).ready().await?;
    let known = "
        const form = document.forms[0];
        const known = [element.form === form, form.elements.length, form.elements.choice === element];
        element.removeAttribute('form');
        return [...known, element.form]";
    let expected = json!([true, 1, true, null]);
    assert_eq!(page.ask(known, &[]).await?, expected);
    page.leave().await
}
