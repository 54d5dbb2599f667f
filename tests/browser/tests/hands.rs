//! Other hands in the tree of the widget: a translator's, an extension's, those of a script.

use anyhow::{Context, Result};
use browser_tests::{Outcome, Page, Visit};
use serde_json::{Value, json};
use thirtyfour::Key;

/// The scripts that compare screens, that meddle as others do, and that act as readers and pages
/// do.
const SCRIPTS: [&str; 3] = [
    include_str!("screens.js"),
    include_str!("hands/others.js"),
    include_str!("hands/acts.js"),
];

/// The number of acts that the browser does at once.
const AT_ONCE: usize = 6;

/// Asks a script that finds all of these.
async fn ask(page: &Page, script: &str, with: &[Value]) -> Result<Value> {
    page.ask(&[&SCRIPTS.concat(), script].concat(), with).await
}

/// Puts another element in the place of the one that was acted on.
const BEGIN: &str = "
    const next = document.createElement('weigh-up');
    next.loading = 'eager';
    element.replaceWith(next);
    return next.ready.then(() => {
        unfold(next);
        return rest(0).then(() => true);
    })";

#[tokio::test]
async fn whatever_others_do_to_it_the_next_act_shows_what_follows() -> Outcome {
    let page = Visit::hosted("<weigh-up loading=eager></weigh-up>")
        .ready()
        .await?;
    let both = ask(&page, "return [Object.keys(HANDS), ACTS.length]", &[]).await?;
    assert_eq!(both.get(1), Some(&json!(40)));
    let names = both.get(0).and_then(Value::as_array);
    for name in names.context("there are no hands")? {
        ask(&page, BEGIN, &[]).await?;
        for from in (0..40).step_by(AT_ONCE) {
            let besides = "
                const [name, from, to] = arguments;
                return besides(HANDS[name], ACTS.slice(from, to))";
            let with = [name.clone(), json!(from), json!(from + AT_ONCE)];
            let wrong = ask(&page, besides, &with).await?;
            assert_eq!(wrong, Value::Null, "{name}: {wrong:#}");
        }
    }
    page.leave().await
}

/// A translator that translates again whatever is drawn, and counts how often it does.
const TRANSLATE: &str = "
    window.translated = 0;
    const drawn = root.querySelector('.widget').parentNode;
    const all = { childList: true, subtree: true, characterData: true };
    const translate = () => {
        const ours = (text) => text.parentNode.localName === 'font';
        const found = texts(drawn).filter((text) => !ours(text));
        for (const text of found) text.replaceWith(made('font', `¿${text.data}?`));
        if (found.length > 0) translated++;
        translator.takeRecords();
    };
    window.translator = new MutationObserver(translate);
    translator.observe(drawn, all);
    translate()";

#[tokio::test]
async fn a_translator_that_never_rests_is_no_endless_loop_and_takes_no_slider_away() -> Outcome {
    let page = Visit::to("/?c=node-vs-python-vs-go").ready().await?;
    ask(&page, TRANSLATE, &[]).await?;
    let translation = "return root.querySelector('.headline').textContent.includes('¿')";
    assert_eq!(page.ask(translation, &[]).await?, json!(true));

    page.ask("window.held = root.getElementById('weight-3')", &[])
        .await?;
    page.focus("#weight-3").await?;
    for key in [Key::Right, Key::Left, Key::End] {
        page.press(&[key]).await?;
        let held = "return held.isConnected && root.activeElement === held
            && root.getElementById('weight-3') === held";
        assert_eq!(page.ask(held, &[]).await?, json!(true));
    }
    page.until_answers("speed=10").await?;
    let at_rest = "return root.querySelector('.shares').ariaBusy === 'false'
        && root.querySelector('[role=status]').textContent !== ''";
    page.until("all that follows is drawn", at_rest).await?;
    let turns = "
        const before = translated;
        const frame = () => new Promise(requestAnimationFrame);
        return (async () => {
            for (let frames = 0; frames < 20; frames++) await frame();
            return [before, translated];
        })()";
    let turns = page.ask(turns, &[]).await?;
    assert_eq!(turns.get(0), turns.get(1), "it goes on for ever");
    assert_eq!(page.ask(translation, &[]).await?, json!(true));

    page.ask("translator.disconnect()", &[]).await?;
    page.press(&[Key::Home]).await?;
    page.until_answers("speed=0").await?;
    let ours = "return !root.querySelector('font')";
    page.until("the next verdict stands alone", ours).await?;
    page.leave().await
}
