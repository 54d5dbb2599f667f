//! The element as a guest: it comes and goes with its page, and touches nothing of it.

use anyhow::Result;
use browser_tests::{Asset, Outcome, Page, Visit, built};
use serde_json::{Value, json};
use thirtyfour::Key;

/// One step down on the fourth slider, by the keyboard.
async fn step_down(page: &Page) -> Result<()> {
    // Where it was mounted anew, what was open is closed.
    page.unfold().await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Left]).await
}

#[tokio::test]
async fn the_readers_answers_survive_every_move() -> Outcome {
    let body = "<main><weigh-up answers='speed=9'></weigh-up></main><aside></aside>";
    let page = Visit::hosted(body).ready().await?;
    step_down(&page).await?;
    page.until_answers("speed=8").await?;
    for act in [
        // A move, a removal with a later return, and another page without a reload.
        "document.querySelector('aside').append(element)",
        "element.remove();
         return new Promise((done) => setTimeout(() => {
             document.querySelector('main').append(element);
             done();
         }, 50))",
        "const next = document.createElement('main'); next.append(element); document.body.replaceChildren(next)",
        "const box = document.createElement('div'); document.body.append(box);
         box.attachShadow({ mode: 'open' }).append(element); document.body.append(element)",
    ] {
        page.ask(act, &[]).await?;
        page.until_answers("speed=8").await?;
    }
    step_down(&page).await?;
    page.until_answers("speed=7").await?;
    let one = "return root.querySelectorAll('.widget').length";
    assert_eq!(page.ask(one, &[]).await?, 1);
    page.leave().await
}

#[tokio::test]
async fn a_page_may_make_elements_in_any_way() -> Outcome {
    let page = Visit::hosted("<weigh-up answers='speed=9'></weigh-up><div id=box></div>")
        .ready()
        .await?;
    step_down(&page).await?;
    page.until_answers("speed=8").await?;
    let answers = "return Promise.all([...document.querySelectorAll('#box weigh-up')].map((one) =>
        one.ready.then(() => one.verdict.comparison + ' ' + one.verdict.answers)))";
    let by_markup = "document.getElementById('box').innerHTML =
        '<weigh-up loading=eager comparison=node-vs-python-vs-go answers=fit=3></weigh-up>'";
    page.ask(by_markup, &[]).await?;
    let expected = json!(["node-vs-python-vs-go fit=3"]);
    assert_eq!(page.ask(answers, &[]).await?, expected);
    let by_copy = "
        const copy = element.cloneNode(true);
        copy.loading = 'eager';
        document.getElementById('box').replaceChildren(copy)";
    page.ask(by_copy, &[]).await?;
    let expected = json!(["node-vs-python speed=8"]);
    assert_eq!(page.ask(answers, &[]).await?, expected);
    let by_script = "
        const fresh = document.createElement('weigh-up');
        Object.assign(fresh, { loading: 'eager', answers: 'fit=2' });
        document.getElementById('box').replaceChildren(fresh)";
    page.ask(by_script, &[]).await?;
    let expected = json!(["node-vs-python fit=2"]);
    assert_eq!(page.ask(answers, &[]).await?, expected);
    let requests = page.site().requests();
    let wasm = requests
        .iter()
        .filter(|path| Asset::of(path) == Asset::Wasm);
    assert_eq!(wasm.count(), 1);
    page.leave().await
}

#[tokio::test]
async fn in_the_document_of_a_frame_it_goes_on() -> Outcome {
    let page = Visit::hosted("<weigh-up answers='speed=9'></weigh-up><iframe></iframe>")
        .ready()
        .await?;
    let adopt = "
        const inside = document.querySelector('iframe').contentDocument;
        window.moved = element;
        inside.body.append(inside.adoptNode(element));
        const step = element.shadowRoot.querySelector('.step');
        const slider = element.shadowRoot.getElementById('weight-3');
        slider.value = 4;
        slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        return [element.ownerDocument === inside, getComputedStyle(step).borderRadius]";
    assert_eq!(page.ask(adopt, &[]).await?, json!([true, "50%"]));
    let follows = "return moved.verdict?.answers === 'speed=4'";
    page.until("it follows the reader", follows).await?;
    page.leave().await
}

#[tokio::test]
async fn of_two_versions_the_first_stays() -> Outcome {
    let other = "
        const original = customElements.define;
        customElements.define('weigh-up', class extends HTMLElement { static version = '0.0.1' })";
    let page = Visit::hosted("<weigh-up></weigh-up>")
        .before(&format!(
            "window.warned = []; console.warn = (text) => warned.push(text); {other}"
        ))
        .open()
        .await?;
    let warned = page
        .until("it is told", "return warned.length > 0 && warned")
        .await?;
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(
        warned,
        json!([format!(
            "weigh-up: 0.0.1 is on this page already, so {version} is not used."
        )])
    );
    page.leave().await?;

    // The same script twice, as two posts of a blog may bring it, is no news.
    let page =
        Visit::hosted("<weigh-up></weigh-up><script type=module src='/weigh-up.js'></script>")
            .before("window.warned = []; console.warn = (text) => warned.push(text)")
            .ready()
            .await?;
    assert_eq!(page.ask("return warned", &[]).await?, json!([]));
    page.leave().await
}

#[tokio::test]
async fn nothing_of_the_page_is_touched() -> Outcome {
    let look = "
        window.look = () => ({
            // One name is what the driver of the browser leaves there.
            names: Object.getOwnPropertyNames(window).filter((name) => name !== 'ret_nodes').sort(),
            symbols: Object.getOwnPropertySymbols(window).map(String),
            prototypes: ['Object', 'Array', 'Element', 'HTMLElement', 'Node', 'History', 'Event']
                .map((name) => Reflect.ownKeys(window[name].prototype).map(String).sort().join()),
            head: document.head.outerHTML,
            html: [...document.documentElement.attributes].map((one) => one.name),
            body: [...document.body.attributes].map((one) => one.name),
            children: [...document.body.children].map((one) => one.localName),
            sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
            entries: history.length,
            state: history.state,
            address: location.href,
            title: document.title,
            cookie: document.cookie,
            storage: localStorage.length + sessionStorage.length,
            element: [...document.querySelector('weigh-up').attributes].map((one) => one.name),
        });
        window.before = null;";
    // What comes once all is loaded comes later than that.
    let page = "<!doctype html><html lang=\"en\"><title>A host</title><link rel=icon href=data:,>
        <weigh-up></weigh-up>
        <script>addEventListener('load', () => { before = look(); import('/weigh-up.js') })</script>";
    let page = Visit::to("/host.html")
        .bringing("/host.html", page.as_bytes())
        .before(look)
        .ready()
        .await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Left, Key::Right]).await?;
    page.until_answers("").await?;
    let changed = "
        const now = look();
        return Object.keys(now).filter((key) => JSON.stringify(now[key]) !== JSON.stringify(before[key]))";
    // The element reflects the answers, as its page is told.
    assert_eq!(page.ask(changed, &[]).await?, json!(["element"]));
    let added = "return look().element";
    assert_eq!(page.ask(added, &[]).await?, json!(["answers"]));
    page.leave().await
}

/// Moves a slider by script and then sets `answers` from the page, all in one turn.
const OVERTAKEN: &str = "
    const slider = root.getElementById('weight-3');
    slider.value = 9;
    slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    element.setAttribute('answers', 'speed=2')";

#[tokio::test]
async fn what_the_page_sets_overtakes_what_the_reader_did_just_before() -> Outcome {
    let page = Visit::hosted("<weigh-up loading=eager></weigh-up>")
        .ready()
        .await?;
    page.ask(OVERTAKEN, &[]).await?;
    page.until_answers("speed=2").await?;
    let drawn = "return root.getElementById('weight-3').value === '2'";
    page.until("the screen follows", drawn).await?;
    let attribute = page
        .ask("return element.getAttribute('answers')", &[])
        .await?;
    assert_eq!(attribute, json!("speed=2"));
    page.leave().await
}

#[tokio::test]
async fn answers_that_the_page_takes_away_are_gone() -> Outcome {
    let page = Visit::hosted("<weigh-up loading=eager answers=speed=3></weigh-up>")
        .ready()
        .await?;
    // The page's own text, and one that the reader has changed.
    let written = "element.setAttribute('answers', 'speed=9')";
    let pressed = "root.querySelector('[data-value] .plus').click()";
    for set in [written.to_owned(), format!("{written}; {pressed}")] {
        page.ask(&set, &[]).await?;
        page.until("it is followed", "return element.verdict.answers !== ''")
            .await?;
        page.ask("element.removeAttribute('answers')", &[]).await?;
        page.until_answers("").await?;
        let kept = "return element.hasAttribute('data-written-answers')";
        assert_eq!(page.ask(kept, &[]).await?, false);
    }
    page.leave().await
}

#[tokio::test]
async fn an_unknown_comparison_says_so() -> Outcome {
    let body = "<weigh-up comparison=vim-vs-emacs><p>It depends.</p></weigh-up>";
    let mut page = Visit::hosted(body).open().await?;
    page.until("it failed", "return failures.length > 0")
        .await?;
    let told = page.ask("return failures", &[]).await?;
    let message = "there is no comparison “vim-vs-emacs”";
    assert_eq!(told, json!([{ "code": "comparison", "message": message }]));
    let fallback = "return element.querySelector('p').checkVisibility()";
    assert_eq!(page.ask(fallback, &[]).await?, true);
    // Another one is another attempt.
    page.ask("element.comparison = 'node-vs-python'", &[])
        .await?;
    page.ready().await?;
    page.expect_error("weigh-up: comparison: there is no comparison “vim-vs-emacs”. ");
    page.leave().await
}

#[tokio::test]
async fn a_widget_that_shows_nothing_gives_way_to_the_fallback() -> Outcome {
    // A module that mounts nothing, as after a failure that nobody saw.
    let glue = "
        export default async () => {};
        export const styles = () => '';
        export const mount = () => ({ destroy() {}, verdict: null });";
    let path = format!("/{}", built("weigh-up-", ".js")?);
    let hurried = "
        const set = setTimeout;
        window.setTimeout = (call, wait, ...rest) => set(call, wait === 10000 ? 100 : wait, ...rest)";
    let mut page = Visit::hosted("<weigh-up><p>It depends.</p></weigh-up>")
        .bringing(&path, glue.as_bytes())
        .before(hurried)
        .open()
        .await?;
    page.until("it failed", "return failures.length > 0")
        .await?;
    let state =
        "return [failures.map(({ code }) => code), element.querySelector('p').checkVisibility()]";
    let expected: Value = json!([["conflict"], true]);
    assert_eq!(page.ask(state, &[]).await?, expected);
    page.expect_error("weigh-up: conflict: ");
    page.leave().await
}
