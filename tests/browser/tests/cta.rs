//! The call to action on the page of its author.

use anyhow::Result;
use browser_tests::{Outcome, Page, Visit};
use serde_json::json;

const BODY: &str = "<weigh-up cta-nodejs='Start with Node.js' cta-nodejs-href=/node
    cta-python='Start with Python, which takes somewhat longer to say and to read on a phone'
    cta-python-href='https://example.org/python' cta-tie='Ask us'></weigh-up>";

/// The call in sight, with where it leads.
const CALL: &str = "
    const shown = [...root.querySelectorAll('[part=cta]')].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }));
    return shown.map((one) => [one.textContent, one.getAttribute('href'), one.target ?? null])";

async fn until_call(page: &Page, text: &str, href: Option<&str>) -> Result<()> {
    let script = format!(
        "const now = (() => {{ {CALL} }})();
        return now.length === 1 && now[0][0] === arguments[0] && now[0][1] === arguments[1]"
    );
    let what = format!("the call is “{text}”");
    page.until_with(&what, &script, &[json!(text), json!(href)])
        .await?;
    Ok(())
}

#[tokio::test]
async fn it_follows_the_verdict_and_moves_no_slider() -> Outcome {
    for width in [360, 1280] {
        let page = Visit::hosted(BODY).sized(width, 900).ready().await?;
        let place = "
            const call = root.querySelector('.calls').getBoundingClientRect();
            const tops = ['#weight-3', '.summary'].map((one) => root.querySelector(one).getBoundingClientRect().top);
            return [call.height, tops[0] - tops[1]]";
        page.set_answers("speed=10").await?;
        until_call(&page, "Start with Node.js", Some("/node")).await?;
        let before = page.ask(place, &[]).await?;
        page.set_answers("libraries=10&learning=10").await?;
        let python = "Start with Python, which takes somewhat longer to say and to read on a phone";
        until_call(&page, python, Some("https://example.org/python")).await?;
        assert_eq!(page.ask(place, &[]).await?, before, "{width}");
        page.leave().await?;
    }
    let page = Visit::hosted(BODY).ready().await?;
    let live = "
        const call = root.querySelector('.calls');
        return call.closest('[aria-live], [role=status], [role=alert], output') === null";
    assert_eq!(page.ask(live, &[]).await?, true);
    page.leave().await
}

#[tokio::test]
async fn it_follows_the_attributes_at_any_time() -> Outcome {
    let page = Visit::hosted("<weigh-up answers='speed=10'></weigh-up>")
        .ready()
        .await?;
    assert_eq!(page.ask(CALL, &[]).await?, json!([]));
    page.ask("element.setAttribute('cta-nodejs', 'Go')", &[])
        .await?;
    until_call(&page, "Go", None).await?;
    page.ask("element.setAttribute('cta-nodejs-href', 'jobs?a=1')", &[])
        .await?;
    until_call(&page, "Go", Some("jobs?a=1")).await?;
    page.ask(
        "element.setAttribute('cta-nodejs-href', 'javascript:alert(1)')",
        &[],
    )
    .await?;
    until_call(&page, "Go", None).await?;
    page.ask("element.removeAttribute('cta-nodejs')", &[])
        .await?;
    page.until("there is no call", "return !root.querySelector('.calls')")
        .await?;
    page.leave().await
}

#[tokio::test]
async fn one_that_holds_for_any_verdict_gives_way_to_those_for_one() -> Outcome {
    let body =
        "<weigh-up cta='Talk to us' cta-href=/contact cta-python='Start with Python'></weigh-up>";
    let page = Visit::hosted(body).ready().await?;
    until_call(&page, "Talk to us", Some("/contact")).await?;
    page.set_answers("speed=10").await?;
    until_call(&page, "Talk to us", Some("/contact")).await?;
    page.set_answers("libraries=10&learning=10").await?;
    until_call(&page, "Start with Python", Some("/contact")).await?;
    let set = "
        element.setAttribute('cta-python-href', '/python');
        element.cta = 'Ask us';
        element.ctaHref = null";
    page.ask(set, &[]).await?;
    until_call(&page, "Start with Python", Some("/python")).await?;
    page.set_answers("speed=10").await?;
    until_call(&page, "Ask us", None).await?;
    page.leave().await
}

#[tokio::test]
async fn it_leads_there_in_the_same_tab() -> Outcome {
    let page = Visit::hosted(
        "<weigh-up answers='speed=10' cta-nodejs=Go cta-nodejs-href='/?speed=3'></weigh-up>",
    )
    .ready()
    .await?;
    page.click("a[part=cta]").await?;
    page.until(
        "the page is another",
        "return location.search === '?speed=3'",
    )
    .await?;
    page.leave().await
}

#[tokio::test]
async fn in_a_frame_it_opens_another_tab() -> Outcome {
    let framed =
        "<!doctype html><title>Framed</title><script type=module src=/weigh-up.js></script>
        <weigh-up loading=eager answers='speed=10' cta-nodejs=Go cta-nodejs-href=/jobs></weigh-up>";
    let page = Visit::hosted("<iframe src=/framed.html></iframe>")
        .bringing("/framed.html", framed.as_bytes())
        .open()
        .await?;
    let link = "
        const inside = document.querySelector('iframe').contentDocument?.querySelector('weigh-up');
        const link = inside?.shadowRoot?.querySelector('a[part=cta]');
        return link ? [link.target, link.rel] : null";
    let link = page.until("the call is there", link).await?;
    assert_eq!(link, json!(["_blank", "noopener noreferrer"]));
    page.leave().await
}

#[tokio::test]
async fn a_compact_widget_with_a_call_stays_low() -> Outcome {
    let body = BODY.replace("<weigh-up", "<weigh-up mode=compact");
    let body = format!("<style>body {{ margin: 0 }}</style>{body}");
    let page = Visit::hosted(&body)
        .sized(320, 900)
        .folded()
        .ready()
        .await?;
    let height = "return Math.ceil(element.getBoundingClientRect().height)";
    let height = page.ask(height, &[]).await?.as_i64().unwrap_or(i64::MAX);
    assert!(height <= 1_000, "it is {height} pixels high");
    page.leave().await
}
