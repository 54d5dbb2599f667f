//! The author's attributes and the reader's answers, kept apart: through the assignments of
//! frameworks, through morphs of pages that sync with their server, and in clones.

use anyhow::Result;
use browser_tests::{Outcome, Page, Visit};
use serde_json::json;
use thirtyfour::Key;

/// Gives the element the attributes of the server's markup, as idiomorph (Turbo, htmx) and morphdom
/// do: what is there is written first, and what is not is taken away.
const MORPH: &str = "
    window.morph = (element, markup) => {
        const server = new DOMParser().parseFromString(markup, 'text/html').querySelector('weigh-up');
        for (const { name, value } of server.attributes)
            if (element.getAttribute(name) !== value) element.setAttribute(name, value);
        for (const { name } of [...element.attributes].reverse())
            if (!server.hasAttribute(name)) element.removeAttribute(name);
    };
    // Others begin by taking all away.
    window.replace = (element, markup) => {
        const server = new DOMParser().parseFromString(markup, 'text/html').querySelector('weigh-up');
        while (element.attributes.length > 0) element.removeAttribute(element.attributes[0].name);
        for (const { name, value } of server.attributes) element.setAttribute(name, value);
    };";

/// Has the reader move a slider a step down, and waits for the answers.
async fn step(page: &Page, answers: &str) -> Result<()> {
    page.focus("#weight-3").await?;
    page.press(&[Key::Left]).await?;
    page.until_answers(answers).await?;
    let reflected = "return element.getAttribute('answers') === arguments[0]";
    page.until_with("the attribute follows", reflected, &[json!(answers)])
        .await?;
    Ok(())
}

/// The answers, the attribute and the slider, once all is settled.
const STATE: &str = "
    return new Promise((done) => setTimeout(() => done(
        [element.verdict?.answers, element.getAttribute('answers'), root.getElementById('weight-3')?.value])))";

#[tokio::test]
async fn assigning_to_a_property_throws_nothing_and_reaches_its_attribute() -> Outcome {
    let page = Visit::hosted("<form id=f1></form><weigh-up></weigh-up>")
        .ready()
        .await?;
    let assign = "
        'use strict';
        const texts = { answers: 'answers', comparison: 'comparison', comparisons: 'comparisons',
            theme: 'theme', mode: 'mode', hide: 'hide', name: 'name', headingLevel: 'heading-level',
            loading: 'loading', reveal: 'reveal', urlSync: 'url-sync', assetBase: 'asset-base',
            cta: 'cta', ctaHref: 'cta-href', form: 'form' };
        const values = ['f1', '', null, undefined, 7, 7n, true, NaN, {}, [], () => 1, Symbol('s'),
            Object.create(null), new Proxy({}, {}), document.forms[0]];
        const problems = [];
        const fresh = document.createElement('weigh-up');
        const assign = (property, value) => {
            try {
                fresh[property] = value;
            } catch (error) {
                problems.push(`${property}: ${error.message}`);
            }
        };
        for (const [property, attribute] of Object.entries(texts)) {
            for (const value of values) assign(property, value);
            for (const [value, text] of [['f1', 'f1'], [null, null], [7, '7'], [undefined, null]]) {
                assign(property, value);
                if (fresh.getAttribute(attribute) !== text) problems.push(`${property} of ${value}`);
            }
        }
        for (const property of ['readonly', 'readOnly', 'disabled', 'data', 'ready', 'verdict'])
            for (const value of values) assign(property, value);
        assign('readOnly', true);
        if (!fresh.readonly || !fresh.hasAttribute('readonly')) problems.push('readOnly is not readonly');
        assign('readonly', false);
        if (fresh.readOnly) problems.push('readonly is not readOnly');
        element.form = 'f1';
        if (element.form !== document.forms[0]) problems.push('the form is not that of its id');
        element.form = null;
        if (element.form !== null || element.hasAttribute('form')) problems.push('the form stays');
        return problems";
    assert_eq!(page.ask(assign, &[]).await?, json!([]));
    page.leave().await
}

#[tokio::test]
async fn a_morph_takes_nothing_away_from_the_reader() -> Outcome {
    let rows = [
        ("<weigh-up></weigh-up>", "speed=4", "speed=3"),
        (
            "<weigh-up answers='speed=9'></weigh-up>",
            "speed=8",
            "speed=7",
        ),
        // The author's text need not be in its one form.
        (
            "<weigh-up answers='speed=09&amp;fit=5' theme=dark></weigh-up>",
            "speed=8",
            "speed=7",
        ),
    ];
    for (markup, first, second) in rows {
        let page = Visit::hosted(markup).before(MORPH).ready().await?;
        let value = |answers: &str| answers.trim_start_matches("speed=").to_owned();
        for (way, answers) in [("morph", first), ("replace", second)] {
            step(&page, answers).await?;
            for _ in 0..2 {
                let act = format!("{way}(element, arguments[0]); {STATE}");
                let state = page.ask(&act, &[json!(markup)]).await?;
                assert_eq!(
                    state,
                    json!([answers, answers, value(answers)]),
                    "{way} of {markup}"
                );
            }
        }
        // What the server writes anew is its word from then on.
        let anew = "<weigh-up answers='speed=2'></weigh-up>";
        let state = page
            .ask(
                &format!("morph(element, arguments[0]); {STATE}"),
                &[json!(anew)],
            )
            .await?;
        assert_eq!(state, json!(["speed=2", "speed=2", "2"]));
        step(&page, "speed=1").await?;
        let state = page
            .ask(
                &format!("morph(element, arguments[0]); {STATE}"),
                &[json!(anew)],
            )
            .await?;
        assert_eq!(state, json!(["speed=1", "speed=1", "1"]));
        // By the property a page sets whatever it likes, at once.
        let property = "element.answers = 'speed=2'; return element.verdict.answers";
        assert_eq!(page.ask(property, &[]).await?, "speed=2");
        let at_once = "element.setAttribute('answers', 'speed=6'); return element.verdict.answers";
        assert_eq!(page.ask(at_once, &[]).await?, "speed=6");
        page.leave().await?;
    }
    Visit::hosted("<weigh-up></weigh-up>")
        .ready()
        .await?
        .leave()
        .await
}

#[tokio::test]
async fn a_morph_leaves_the_comparison_that_the_reader_has_gone_to() -> Outcome {
    let markup = "<weigh-up comparison=node-vs-python \
        comparisons='node-vs-python node-vs-python-vs-go'></weigh-up>";
    let page = Visit::hosted(markup).before(MORPH).ready().await?;
    page.click("#go-node-vs-python-vs-go").await?;
    let gone = "return element.verdict?.comparison === 'node-vs-python-vs-go'";
    page.until("the reader is there", gone).await?;
    for way in ["morph", "replace"] {
        let act = format!(
            "{way}(element, arguments[0]);
            return new Promise((done) => setTimeout(() => done(element.comparison)))"
        );
        let comparison = page.ask(&act, &[json!(markup)]).await?;
        assert_eq!(comparison, "node-vs-python-vs-go", "{way}");
        page.until("the reader is still there", gone).await?;
    }
    let other = "element.setAttribute('comparison', 'node-vs-python')";
    page.ask(
        &format!("element.comparison = 'node-vs-python'; {other}"),
        &[],
    )
    .await?;
    let back = "return element.verdict?.comparison === 'node-vs-python'";
    page.until("the page takes the reader back", back).await?;
    page.leave().await
}

#[tokio::test]
async fn a_reset_knows_the_author_s_answers_in_a_clone_and_after_a_morph() -> Outcome {
    for (written, answers, author) in [
        ("answers='speed=9'", "speed=8", "speed=9"),
        ("", "speed=4", ""),
    ] {
        let form =
            format!("<form><weigh-up loading=eager name=choice {written}></weigh-up></form>");
        let page = Visit::hosted(&form).before(MORPH).ready().await?;
        step(&page, answers).await?;
        let clone = "
            const form = document.forms[0];
            for (let one = 0; one < 2; one++) document.body.append(document.forms[one].cloneNode(true))";
        page.ask(clone, &[]).await?;
        let all = "
            const all = [...document.querySelectorAll('weigh-up')];
            return all.length === 3 && all.every(({ verdict }) => verdict?.answers === arguments[0])";
        page.until_with("clones have the reader's", all, &[json!(answers)])
            .await?;
        page.ask("morph(element, arguments[0])", &[json!(form)])
            .await?;
        page.ask("for (const form of document.forms) form.reset()", &[])
            .await?;
        page.until_with("all have the author's", all, &[json!(author)])
            .await?;
        // A clone of these has nothing to tell of a reader.
        let attributes = "return [...document.querySelectorAll('weigh-up')].map((one) =>
            one.getAttributeNames().filter((name) => name.startsWith('data-')).length)";
        assert_eq!(page.ask(attributes, &[]).await?, json!([0, 0, 0]));
        page.leave().await?;
    }
    Visit::hosted("<weigh-up></weigh-up>")
        .ready()
        .await?
        .leave()
        .await
}
