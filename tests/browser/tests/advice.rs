//! Mistakes in an author's markup: the console names each of them, and no reader hears of it.

use browser_tests::{Outcome, Visit};
use serde_json::json;

/// Records the console's warnings.
const LISTEN: &str = "
    window.warned = [];
    console.warn = (text) => warned.push(text);";

/// Returns `true` once every element has its verdict.
const ALL: &str =
    "return [...document.querySelectorAll('weigh-up')].every(({ verdict }) => verdict)";

/// An element that is closed, and more behind it.
fn element(attributes: &str) -> String {
    format!("<div><weigh-up {attributes} loading=eager></weigh-up><p>More.</p></div>")
}

#[tokio::test]
async fn each_mistake_is_named_once_with_what_to_write() -> Outcome {
    let rows = [
        (
            "loading=soon",
            "loading=“soon” means nothing; write “lazy”, “eager”",
        ),
        (
            "theme=drak",
            "theme=“drak” means nothing; write “light”, “dark”, “auto”",
        ),
        (
            "mode=tiny",
            "mode=“tiny” means nothing; write “full”, “compact”, “verdict”",
        ),
        (
            "hide='share,sharing'",
            "hide passes over “sharing”; the parts are “share”, ",
        ),
        (
            "reveal=click",
            "reveal=“click” means nothing; write “auto”, “interaction”",
        ),
        (
            "url-sync=hash",
            "url-sync=“hash” means nothing; write “none”, “query”",
        ),
        (
            "heading-level=7",
            "heading-level=“7” means nothing; write “1”, ",
        ),
        ("heading-level=h2", "heading-level=“h2” means nothing"),
        ("readonly=false", "readonly=\"false\" switches it on"),
        (
            "cta-nodejs=Go cta-nodejs-href='javascript:go()'",
            "cta-nodejs-href=“javascript:go()” leads nowhere",
        ),
        (
            "cta=Go cta-href='//example.org'",
            "cta-href=“//example.org” leads nowhere",
        ),
        (
            "cta-node=Go",
            "cta-node is for nobody; “node” is the id of no alternative",
        ),
        ("cta-ty-href=/go", "cta-ty-href is for nobody; “ty” is"),
        (
            "answers='sped=9&learning=1'",
            "answers passes over “sped=9”",
        ),
        ("answers='speed=fast'", "answers passes over “speed=fast”"),
        (
            "answers='preset=live-chat&learning=1'",
            "answers passes over “preset=live-chat”; preset is for links",
        ),
        (
            "comparisons='node-vs-python node-vs-rust'",
            "comparisons passes over “node-vs-rust”",
        ),
        ("thme=dark", "the attribute thme means nothing; write theme"),
        (
            "answer='speed=9'",
            "the attribute answer means nothing; write answers",
        ),
        (
            "headinglevel=2",
            "the attribute headinglevel means nothing; write heading-level",
        ),
        (
            "read-only",
            "the attribute read-only means nothing; write readonly",
        ),
    ];
    let elements = rows.iter().map(|(attributes, _)| element(attributes));
    let page = Visit::hosted(&elements.collect::<String>())
        .before(LISTEN)
        .ready()
        .await?;
    page.until("all are there", ALL).await?;
    // What is loaded anew warns no more of it, and tells no reader.
    page.ask(
        "for (const one of document.querySelectorAll('weigh-up')) one.lang = 'en-GB'",
        &[],
    )
    .await?;
    page.until("all are there again", ALL).await?;
    let warned: Vec<String> = page.read("return warned").await?;
    for (attributes, expected) in rows {
        let expected = format!("weigh-up: {expected}");
        let named = warned
            .iter()
            .filter(|text| text.starts_with(&expected))
            .count();
        assert_eq!(named, 1, "{attributes}: {warned:#?}");
    }
    assert_eq!(warned.len(), rows.len(), "{warned:#?}");
    let notices = "return [...document.querySelectorAll('weigh-up')].filter((one) =>
        !one.shadowRoot.querySelector('.notice').hidden).map(({ outerHTML }) => outerHTML)";
    assert_eq!(page.ask(notices, &[]).await?, json!([]));
    page.leave().await
}

#[tokio::test]
async fn what_is_right_is_not_spoken_of() -> Outcome {
    let rows = [
        "<weigh-up></weigh-up>",
        "<weigh-up id=one class=wide title=Backends lang=en dir=ltr slot=x part=y role=group tabindex=0 hidden=until-found \
            data-them=1 aria-label=x v-cloak x-data='{}' onclick='' _ngcontent-abc key=1 ref=x style='color: inherit'></weigh-up>",
        "<weigh-up comparison=node-vs-python comparisons='node-vs-python node-vs-python-vs-go' answers='speed=9&team.python=6' \
            theme=dark mode=compact hide=share,embed readonly disabled name=a heading-level=2 loading=eager reveal=auto \
            url-sync=query asset-base=/ cta=Go cta-href=/go cta-go=Go cta-tie=Ask cta-nodejs-href='mailto:a@example.org'></weigh-up>",
        "<weigh-up theme='' mode='' answers='' readonly=''></weigh-up>",
        "<div><weigh-up><h4>Backends</h4><table><td>9</table><p>It depends.<p>On you.</weigh-up></div>",
        "<div><weigh-up><h2 slot=heading>Which one?</h2><footer slot=footer>Ann.</footer></weigh-up></div>",
    ];
    let body = rows
        .concat()
        .replace("<weigh-up", "<weigh-up loading=eager");
    let page = Visit::hosted(&body).before(LISTEN).ready().await?;
    page.until("all are there", ALL).await?;
    assert_eq!(page.ask("return warned", &[]).await?, json!([]));
    page.leave().await
}

#[tokio::test]
async fn what_is_written_later_is_named_as_well() -> Outcome {
    let page = Visit::hosted("<weigh-up></weigh-up><p>More.</p>")
        .before(LISTEN)
        .ready()
        .await?;
    let write = "
        element.theme = 'drak';
        element.setAttribute('cta-rust', 'Go');
        element.answers = 'sped=9';
        element.answers = 'sped=9';
        element.theme = 'drak'";
    page.ask(write, &[]).await?;
    page.until("all are named", "return warned.length === 3")
        .await?;
    let state = "return [root.querySelector('.notice').hidden, element.verdict.answers]";
    assert_eq!(page.ask(state, &[]).await?, json!([true, ""]));
    page.leave().await
}

#[tokio::test]
async fn an_element_that_is_never_closed_is_named() -> Outcome {
    let rows = [
        "<article><weigh-up loading=eager /><h2>More</h2><p>The rest of the article.</p></article>",
        "<weigh-up loading=eager /><p>1</p><p>2</p><p>3</p><p>4</p>",
        "<weigh-up loading=eager /><p>The rest.</p><weigh-up id=second /><p>More.</p>",
        "<div><weigh-up loading=eager /><section><p>The rest.</p></section></div>",
    ];
    for body in rows {
        let page = Visit::hosted(body).before(LISTEN).ready().await?;
        let named = "return warned.some((text) => text.includes('seems to have swallowed what follows it'))";

        assert_eq!(page.ask(named, &[]).await?, true, "{body}");
        page.leave().await?;
    }
    Visit::hosted("<weigh-up></weigh-up>")
        .ready()
        .await?
        .leave()
        .await
}
