//! Pages under policies as strict as they come: what may run, what may be asked for, what may be
//! framed.

use browser_tests::{Asset, Fault, Outcome};
use host_tests::{ELEMENT, page, under, use_widget};
use serde_json::json;

const CSP: &str = "content-security-policy";
const COEP: &str = "cross-origin-embedder-policy";
const CORP: &str = "cross-origin-resource-policy";

/// The least that a page with the element has to allow.
const FOR_ELEMENT: &str = "default-src 'none'; \
    script-src http://weigh-up.localhost 'wasm-unsafe-eval'; \
    connect-src http://weigh-up.localhost; \
    img-src data:; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// The least that a page with a frame has to allow.
const FOR_FRAME: &str = "default-src 'none'; frame-src http://weigh-up.localhost; img-src data:; \
    base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// The recommended policy for the page in the frame.
const IN_FRAME: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors *; \
    require-trusted-types-for 'script'; trusted-types 'none'";

const FRAME: &str = "<iframe src=\"http://weigh-up.localhost/?speed=9\" title=\"Node.js or Python?\" \
    width=\"600\" height=\"640\"></iframe>";

/// The element in one script, whose page may ask its own host alone.
const STANDALONE: &str = "
    <script type=\"module\" src=\"http://weigh-up.localhost/weigh-up.standalone.js\"></script>
    <weigh-up comparison=\"node-vs-python\" answers=\"speed=9\"><p>It depends.</p></weigh-up>";

#[tokio::test]
async fn the_element_runs_under_the_strictest_policy() -> Outcome {
    let page = under(page(ELEMENT), CSP, FOR_ELEMENT).ready().await?;
    use_widget(&page).await?;
    let picture = "return element.exportAs('png').then((blob) => blob.size > 1000)";
    page.until("the verdict is a picture", picture).await?;
    assert_eq!(page.ask("return failures", &[]).await?, json!([]));
    page.leave().await
}

#[tokio::test]
async fn the_frame_runs_under_the_strictest_policies() -> Outcome {
    let policy = Fault::Header(CSP, IN_FRAME);
    let page = under(page(FRAME), CSP, FOR_FRAME)
        .with(Asset::Page, policy)
        .open()
        .await?;
    page.enter("iframe").await?;
    page.ready().await?;
    use_widget(&page).await?;
    page.leave().await
}

#[tokio::test]
async fn a_violation_in_a_frame_would_be_seen() -> Outcome {
    let mut page = page(FRAME).open().await?;
    page.enter("iframe").await?;
    page.ready().await?;
    let inline = "
        const style = document.createElement('style');
        style.textContent = 'p { color: red }';
        document.head.append(style)";
    page.ask(inline, &[]).await?;
    page.expect_error("violation of style-src-elem by inline");
    page.expect_error("Content Security Policy");
    page.leave().await
}

#[tokio::test]
async fn a_page_that_may_ask_its_own_host_alone_keeps_the_fallback() -> Outcome {
    let own = "script-src http://weigh-up.localhost 'wasm-unsafe-eval'; connect-src 'self'";
    let mut page = under(page(ELEMENT), CSP, own).open().await?;
    page.until("the element fails", "return failures.length > 0")
        .await?;
    let state = "return [failures.map(({ code }) => code), element.children[0].checkVisibility()]";
    assert_eq!(page.ask(state, &[]).await?, json!([["csp-connect"], true]));
    page.expect_error("weigh-up: csp-connect: ");
    page.expect_error("violation of connect-src");
    page.expect_error("Content Security Policy");
    page.leave().await
}

#[tokio::test]
async fn the_element_runs_on_an_isolated_page() -> Outcome {
    let visit = under(page(ELEMENT), COEP, "require-corp");
    let page = under(visit, "cross-origin-opener-policy", "same-origin")
        .ready()
        .await?;
    use_widget(&page).await?;
    page.leave().await
}

#[tokio::test]
async fn the_frame_runs_on_an_isolated_page_where_it_says_that_it_may() -> Outcome {
    let page = under(page(FRAME), COEP, "require-corp")
        .with(Asset::Page, Fault::Header(COEP, "require-corp"))
        .with(Asset::Page, Fault::Header(CORP, "cross-origin"))
        .open()
        .await?;
    page.enter("iframe").await?;
    page.ready().await?;
    use_widget(&page).await?;
    page.leave().await
}

#[tokio::test]
async fn an_isolated_page_shows_no_frame_that_does_not_say_so() -> Outcome {
    let rows = [(COEP, "require-corp"), (CORP, "cross-origin")];
    for (name, value) in rows {
        let page = under(page(FRAME), COEP, "require-corp")
            .with(Asset::Page, Fault::Header(name, value))
            .open()
            .await?;
        page.enter("iframe").await?;
        let blocked = "return location.protocol === 'chrome-error:'";
        page.until("the frame is blocked", blocked).await?;
        page.leave().await?;
    }
    page(FRAME).open().await?.leave().await
}

#[tokio::test]
async fn an_isolated_page_may_frame_it_without_credentials() -> Outcome {
    let frame = FRAME.replacen("<iframe ", "<iframe credentialless ", 1);
    let page = under(page(&frame), COEP, "require-corp").open().await?;
    page.enter("iframe").await?;
    page.ready().await?;
    use_widget(&page).await?;
    page.leave().await
}

#[tokio::test]
async fn the_element_in_one_script_asks_for_nothing() -> Outcome {
    let own = "default-src 'none'; script-src http://weigh-up.localhost 'wasm-unsafe-eval'; \
        connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; \
        require-trusted-types-for 'script'; trusted-types 'none'";
    let page = under(page(STANDALONE), CSP, own).ready().await?;
    use_widget(&page).await?;
    let expected = ["//blog.localhost/post.html", "/weigh-up.standalone.js"];
    assert_eq!(page.site().requests(), expected);
    page.leave().await
}
