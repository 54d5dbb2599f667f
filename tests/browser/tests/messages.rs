//! Messages between a page in a frame and the page around it.

use std::time::Duration;

use browser_tests::guest::{host, until_ready};
use browser_tests::{Asset, Fault, Outcome};
use serde_json::json;
use thirtyfour::Key;

#[tokio::test]
async fn a_guest_tells_when_it_is_ready_and_what_its_reader_does() -> Outcome {
    let page = host("src=\"/\"").open().await?;
    let ready = until_ready(&page).await?;
    let height = ready.get("height").cloned().unwrap_or_default();
    let version = env!("CARGO_PKG_VERSION");
    let expected = json!({ "v": 1, "type": "ready", "version": version, "height": height });
    assert_eq!(ready, expected);
    let resize = "return told('resize')";
    let expected = json!([{ "v": 1, "type": "resize", "height": height }]);
    assert_eq!(page.until("it tells its height", resize).await?, expected);

    page.enter("iframe").await?;
    page.unfold().await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::End]).await?;
    page.until_answers("speed=10").await?;
    page.step_out().await?;
    let change = "return told('change').map(({ answers }) => answers).join() === 'speed=10'";
    page.until("the change is told", change).await?;
    let verdict = page
        .until("the verdict is told", "return told('verdict').at(-1)")
        .await?;
    page.enter("iframe").await?;
    let mut expected = page.verdict().await?;
    if let Some(object) = expected.as_object_mut() {
        object.insert("v".to_owned(), json!(1));
        object.insert("type".to_owned(), json!("verdict"));
    }
    assert_eq!(verdict, expected);
    page.leave().await
}

#[tokio::test]
async fn a_guest_answers_who_comes_late_and_who_asks() -> Outcome {
    let page = host("src=\"/?speed=9\"").open().await?;
    let ready = until_ready(&page).await?;
    page.ask("heard.length = 0; say({ type: 'hello' })", &[])
        .await?;
    assert_eq!(until_ready(&page).await?, ready);
    let resize = "return told('resize').length === 1";
    page.until("it tells its height again", resize).await?;
    // However often it is asked within a moment, it answers once.
    let ask = "heard.length = 0; for (let time = 0; time < 100; time++) say({ type: 'get' })";
    page.ask(ask, &[]).await?;
    let answer = "return told('verdict').length > 0 && told('verdict')[0].ranking.length === 2
        && heard.map((data) => data.weighup?.type).join() === 'change,verdict'
        && told('change')[0].answers === 'speed=9'";
    page.until("it answers once", answer).await?;
    page.leave().await
}

#[tokio::test]
async fn what_is_set_stands_above_the_address() -> Outcome {
    let page = host("src=\"/?speed=9&lang=en-US&theme=light&mode=verdict\"")
        .with(Asset::Wasm, Fault::Late(Duration::from_secs(1)))
        .open()
        .await?;
    assert_eq!(page.ask("return heard", &[]).await?, json!([]));
    // What is said before the verdict is there waits for it, as long as the page is.
    let set = "
        const set = { type: 'set', answers: 'learning=9', theme: 'dark', mode: 'full', lang: 'en-GB',
            cta: { nodejs: { text: 'Apply', href: 'https://example.org/' }, python: { text: 'Join' } } };
        say(set)";
    page.ask(set, &[]).await?;
    until_ready(&page).await?;
    page.enter("iframe").await?;
    page.until_answers("learning=9").await?;
    let state = "
        const { colorScheme } = getComputedStyle(document.documentElement);
        const values = ['theme', 'mode', 'lang', 'cta-nodejs', 'cta-nodejs-href', 'cta-python'];
        return [colorScheme, root.querySelector('[data-theme]').dataset.theme,
            root.querySelector('.questions') !== null,
            ...values.map((name) => element.getAttribute(name))]";
    let expected = json!([
        "dark",
        "dark",
        true,
        "dark",
        "full",
        "en-GB",
        "Apply",
        "https://example.org/",
        "Join"
    ]);
    page.until_with(
        "all is set",
        &format!(
            "const state = (() => {{{state}}})(); return JSON.stringify(state) === arguments[0]"
        ),
        &[json!(expected.to_string())],
    )
    .await?;
    // The address follows, so that a frame that is loaded anew goes on from there.
    let query = "return location.search";
    page.until_query(&[("learning", "9")]).await?;
    page.until(
        "the address says no more of it",
        "return !/theme|mode|lang/.test(location.search)",
    )
    .await?;
    let query = page.ask(query, &[]).await?;
    assert_eq!(query, "?c=node-vs-python&rev=2&learning=9");
    page.step_out().await?;
    page.ask("say({ type: 'set', cta: { nodejs: null } })", &[])
        .await?;
    page.enter("iframe").await?;
    let gone =
        "return !element.hasAttribute('cta-nodejs') && !element.hasAttribute('cta-nodejs-href')
        && element.hasAttribute('cta-python')";
    page.until("a call is taken back", gone).await?;
    page.leave().await
}

/// Whatever may come: each row is one message.
const ODD: &str = "
    const cyclic = { v: 1, type: 'set' };
    cyclic.theme = cyclic;
    cyclic.cta = cyclic;
    const getter = { get weighup() { return { v: 1, type: 'nonsense' } } };
    const huge = 'x'.repeat(1000000);
    const many = Object.fromEntries(Array.from({ length: 10000 }, (_, at) => [`a${at}`, { text: 'x' }]));
    const set = (message) => ({ weighup: { v: 1, type: 'set', ...message } });
    return [null, undefined, true, 0, -1, 1n, NaN, '', 'weighup', huge, [], [[]], {}, new Date(),
        new Map([['weighup', 1]]), new Set(), new ArrayBuffer(8), new Error('x'), /x/, new Blob([]),
        { weighup: cyclic }, getter, { weighup: null }, { weighup: 'set' }, { weighup: [] },
        { weighup: new Map([['v', 1]]) }, { weighup: { v: 1 } }, { weighup: { v: 2, type: 'set', theme: 'dark' } },
        { weighup: { v: '1', type: 'set', theme: 'dark' } }, { weighup: { type: 'set', theme: 'dark' } },
        { weighup: { v: 1, type: null } }, { weighup: { v: 1, type: 'constructor' } },
        { weighup: { v: 1, type: 'toString' } }, { weighup: { v: 1, type: { hello: 1 } } },
        set({ answers: null }), set({ answers: 7 }), set({ answers: ['speed=9'] }), set({ answers: huge }),
        set({ theme: 'blue' }), set({ theme: ['dark'] }), set({ theme: null }), set({ mode: 'x' }),
        set({ lang: '' }), set({ lang: 'x y' }), set({ lang: huge }), set({ lang: 'en\\n' }),
        set({ cta: null }), set({ cta: [] }), set({ cta: 'x' }), set({ cta: { nodejs: 'x' } }),
        set({ cta: { 'A B': { text: 'x' }, '': { text: 'x' }, '\"><b>': { text: 'x' }, onclick: 7 } }),
        set({ cta: { nodejs: { text: huge, href: huge } } }), set({ cta: { nodejs: { text: 1, href: {} } } }),
        set({ cta: JSON.parse('{\"__proto__\": {\"text\": \"x\"}}') }), set({ constructor: 1, hasOwnProperty: 1 }),
        JSON.parse('{\"weighup\": {\"v\": 1, \"type\": \"set\", \"__proto__\": {\"theme\": \"dark\"}}}')]";

#[tokio::test]
async fn nonsense_changes_nothing_and_hurts_nobody() -> Outcome {
    let page = host("src=\"/?speed=9\"").open().await?;
    until_ready(&page).await?;
    let all = format!(
        "const all = (() => {{{ODD}}})();
        for (const one of all) frames[0].postMessage(one, '*');
        return all.length"
    );
    let sent = page.ask(&all, &[]).await?;
    assert!(sent.as_i64() > Some(50), "{sent}");
    page.ask("heard.length = 0; say({ type: 'get' })", &[])
        .await?;
    page.until("it still answers", "return told('verdict').length > 0")
        .await?;
    page.enter("iframe").await?;
    let names = "return element.getAttributeNames().sort().join()";
    let names = page.ask(names, &[]).await?;
    let expected =
        "comparison,comparisons,data-theme,heading-level,loading,mode,start,theme,url-sync";
    assert_eq!(names, expected);
    let state = "return [element.getAttribute('theme'), element.getAttribute('mode'),
        document.documentElement.dataset.theme]";
    assert_eq!(
        page.ask(state, &[]).await?,
        json!(["light", "compact", "light"])
    );
    page.until_answers("speed=9").await?;
    // Of many calls some are taken.
    page.step_out().await?;
    let many = "
        const cta = Object.fromEntries(Array.from({ length: 10000 }, (_, at) => [`a${at}`, { text: 'x' }]));
        say({ type: 'set', cta })";
    page.ask(many, &[]).await?;
    page.enter("iframe").await?;
    let few =
        "return element.getAttributeNames().filter((name) => /^cta-a\\d+$/.test(name)).length";
    assert_eq!(page.until("some are taken", few).await?, 16);
    page.leave().await
}

#[tokio::test]
async fn only_the_page_around_is_listened_to() -> Outcome {
    let page = host("src=\"/?speed=9\"").open().await?;
    until_ready(&page).await?;
    let intrude = "
        const intruder = document.createElement('iframe');
        intruder.sandbox = 'allow-scripts';
        intruder.srcdoc = `<script>
            const wish = { v: 1, type: 'set', theme: 'dark', answers: 'learning=0' };
            parent.frames[0].postMessage({ weighup: wish }, '*');
            parent.postMessage('said', '*');
        </` + `script>`;
        document.body.append(intruder)";
    page.ask(intrude, &[]).await?;
    page.until("the intruder has spoken", "return heard.includes('said')")
        .await?;
    // The frame hears in the order in which things are said.
    page.ask("heard.length = 0; say({ type: 'get' })", &[])
        .await?;
    let same = "return told('change')[0]?.answers === 'speed=9'";
    page.until("it has the same answers", same).await?;
    page.enter("iframe").await?;
    let theme = "return document.documentElement.dataset.theme";
    assert_eq!(page.ask(theme, &[]).await?, "light");
    page.leave().await
}
