//! Answers in the address of somebody else's page: `url-sync="query"`.

use anyhow::Result;
use browser_tests::{Outcome, Page, Visit};
use serde_json::json;
use thirtyfour::Key;

const HOST: &str = "<weigh-up url-sync=query answers='fit=7'></weigh-up>";

/// Waits until the address is this one, from its path on.
async fn until_address(page: &Page, address: &str) -> Result<()> {
    let expected = page.site().address(address);
    let what = format!("the address is {expected}");
    let script = "return location.href === arguments[0]";
    page.until_with(&what, script, &[json!(expected)]).await?;
    Ok(())
}

/// A visit to the host by another address.
async fn visit(body: &str, query: &str) -> Result<Page> {
    let page = Visit::hosted(body).open().await?;
    page.go(&format!("/host.html{query}")).await?;
    page.ready().await?;
    Ok(page)
}

#[tokio::test]
async fn the_address_keeps_the_answers_and_all_that_is_the_hosts() -> Outcome {
    let page = visit(HOST, "?tab=%62&weighup.speed=8&&x=1+2#part").await?;
    // What a link says beats the attribute.
    page.until_answers("speed=8").await?;
    let before = "
        history.replaceState({ mine: 1 }, '');
        window.entries = history.length;
        window.written = 0;
        const original = history.replaceState;
        history.replaceState = function (...given) { written++; return original.apply(this, given); }";
    page.ask(before, &[]).await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Right]).await?;
    until_address(&page, "/host.html?tab=%62&weighup.speed=9&&x=1+2#part").await?;
    page.click(".presets .chip").await?;
    page.until(
        "the preset is there",
        "return !location.search.includes('speed=9')",
    )
    .await?;
    let after = "return [history.state, history.length === entries]";
    assert_eq!(page.ask(after, &[]).await?, json!([{ "mine": 1 }, true]));
    page.click(".again button:first-child").await?;
    // Neutral answers are something to say where the attribute says something else.
    until_address(&page, "/host.html?tab=%62&weighup.learning=5&&x=1+2#part").await?;
    page.reload().await?;
    page.until_answers("").await?;
    page.leave().await
}

#[tokio::test]
async fn without_keys_the_attribute_counts_and_nothing_is_written() -> Outcome {
    let page = visit(HOST, "?speed=1&theme=dark").await?;
    page.until_answers("fit=7").await?;
    page.set_answers("speed=3").await?;
    page.until_answers("speed=3").await?;
    until_address(&page, "/host.html?speed=1&theme=dark").await?;
    let share = page.ask("return element.shareUrl()", &[]).await?;
    assert_eq!(
        share,
        json!(page.site().address("/?c=node-vs-python&rev=2&speed=3"))
    );
    page.leave().await
}

#[tokio::test]
async fn an_address_that_speaks_follows_what_the_page_sets() -> Outcome {
    let page = visit(HOST, "?weighup.speed=9&x").await?;
    page.set_answers("speed=3").await?;
    until_address(&page, "/host.html?weighup.speed=3&x").await?;
    page.leave().await
}

#[tokio::test]
async fn it_writes_at_once_and_then_seldom() -> Outcome {
    let page = visit(HOST, "").await?;
    let drag = "
        const writes = [];
        const original = history.replaceState;
        history.replaceState = function (...given) {
            writes.push(Math.round(performance.now()));
            return original.apply(this, given);
        };
        const slider = root.getElementById('weight-3');
        const start = performance.now();
        return new Promise((done) => {
            let value = 0;
            const timer = setInterval(() => {
                value = (value + 1) % 11;
                slider.value = value;
                slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
                if (performance.now() - start < 1500) return;
                clearInterval(timer);
                setTimeout(() => done([writes, slider.value]), 700);
            }, 15);
        })";
    let answer = page.ask(drag, &[]).await?;
    let (writes, value): (Vec<i64>, String) = serde_json::from_value(answer)?;
    assert!((4..=8).contains(&writes.len()), "{writes:?}");
    let pauses = writes.iter().zip(writes.iter().skip(1));
    for (before, after) in pauses {
        assert!(after - before >= 290, "{writes:?}");
    }
    // The last one is not lost.
    if value != "5" {
        page.until_query(&[("weighup.speed", &value)]).await?;
    }
    page.leave().await
}

#[tokio::test]
async fn it_follows_back_and_forward_between_the_hosts_entries() -> Outcome {
    let page = visit(HOST, "?tab=1&weighup.speed=9").await?;
    page.until_answers("speed=9").await?;
    let on = "history.pushState(null, '', location.href.replace('tab=1', 'tab=2'))";
    page.ask(on, &[]).await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Left]).await?;
    until_address(&page, "/host.html?tab=2&weighup.speed=8").await?;
    page.back().await?;
    page.until_answers("speed=9").await?;
    page.forward().await?;
    page.until_answers("speed=8").await?;
    page.leave().await
}

#[tokio::test]
async fn several_elements_keep_keys_of_their_own() -> Outcome {
    let body = "<weigh-up url-sync=query></weigh-up>
        <weigh-up url-sync=query id=second loading=eager></weigh-up>";
    let page = visit(body, "?weighup.speed=9&weighup-second.speed=1").await?;
    let both = "
        const [one, two] = document.querySelectorAll('weigh-up');
        return [one.verdict?.answers, two.verdict?.answers].join() === arguments[0]";
    page.until_with("both read", both, &[json!("speed=9,speed=1")])
        .await?;
    let open = "
        const sliders = [...document.querySelectorAll('weigh-up')].map(({ shadowRoot }) => {
            const more = shadowRoot.querySelector('.matters .more');
            if (more.ariaExpanded === 'false') more.click();
            return shadowRoot.getElementById('weight-3');
        });
        return !sliders.includes(null)";
    page.until("the sliders of both are there", open).await?;
    let both_move = "
        for (const [at, value] of [[0, 8], [1, 2], [0, 7], [1, 3]]) {
            const slider = document.querySelectorAll('weigh-up')[at].shadowRoot.getElementById('weight-3');
            slider.value = value;
            slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        }";
    page.ask(both_move, &[]).await?;
    until_address(&page, "/host.html?weighup.speed=7&weighup-second.speed=3").await?;
    page.leave().await
}

#[tokio::test]
async fn an_id_that_makes_no_key_is_told_and_the_widget_runs() -> Outcome {
    let mut page = visit(
        "<weigh-up url-sync=query id=My_Widget></weigh-up>",
        "?weighup.speed=9",
    )
    .await?;
    let told = page
        .ask(
            "return failures.map(({ code, message }) => [code, message.includes('My_Widget')])",
            &[],
        )
        .await?;
    assert_eq!(told, json!([["url-sync", true]]));
    page.focus("#weight-3").await?;
    page.press(&[Key::Left]).await?;
    page.until_answers("speed=4").await?;
    until_address(&page, "/host.html?weighup.speed=9").await?;
    page.expect_error("weigh-up: url-sync: ");
    page.leave().await
}

#[tokio::test]
async fn it_can_be_switched_off_and_on() -> Outcome {
    let page = visit(HOST, "?weighup.speed=9").await?;
    page.ask("element.urlSync = 'none'", &[]).await?;
    page.ready().await?;
    page.until_answers("speed=9").await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Left, Key::Left]).await?;
    page.until_answers("speed=7").await?;
    until_address(&page, "/host.html?weighup.speed=9").await?;
    page.ask("element.urlSync = 'query'", &[]).await?;
    page.until_answers("speed=9").await?;
    page.leave().await
}

#[tokio::test]
async fn an_element_that_is_gone_writes_no_more() -> Outcome {
    let page = visit(HOST, "").await?;
    let go = "
        const slider = root.getElementById('weight-3');
        for (const value of [8, 9]) {
            slider.value = value;
            slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        }
        return new Promise((done) => setTimeout(() => {
            history.pushState(null, '', '/elsewhere');
            element.remove();
            setTimeout(() => done(location.href), 600);
        }))";
    let address = page.ask(go, &[]).await?;
    assert_eq!(address, json!(page.site().address("/elsewhere")));
    page.leave().await
}

#[tokio::test]
async fn a_router_that_answers_takes_neither_the_focus_nor_the_place() -> Outcome {
    let handlers = [
        "event.intercept()",
        "event.intercept({ async handler() { await new Promise((done) => setTimeout(done, 20)) } })",
        "event.intercept({ focusReset: 'after-transition', scroll: 'after-transition', handler() {} })",
    ];
    for intercept in handlers {
        let router = format!(
            "window.journeys = [];
            navigation.addEventListener('navigate', (event) => {{
                if (!event.canIntercept || event.hashChange) return;
                journeys.push(event.destination.url);
                {intercept};
            }})"
        );
        let body = format!(
            "<h1>A page</h1><div style='height: 600px'></div>{HOST}<div style='height: 2000px'></div>"
        );
        let page = Visit::hosted(&body).before(&router).open().await?;
        page.ask(
            "return customElements.whenDefined('weigh-up').then(() => element.wake())",
            &[],
        )
        .await?;
        page.ready().await?;
        page.focus("#weight-3").await?;
        let top = "return root.getElementById('weight-3').getBoundingClientRect().top";
        let top = page.ask(top, &[]).await?;
        for value in ["6", "7", "8", "9"] {
            page.press(&[Key::Right]).await?;
            page.until_query(&[("weighup.speed", value)]).await?;
            // The journey is at its end, and the reader where they were.
            let stays = "
                const slider = root.getElementById('weight-3');
                return navigation.transition === null && root.activeElement === slider
                    && Math.abs(slider.getBoundingClientRect().top - arguments[0]) < 2";
            let what = format!("the slider keeps the focus and its place at {value}: {intercept}");
            page.until_with(&what, stays, std::slice::from_ref(&top))
                .await?;
        }
        let heard = "return journeys.length >= 4 && journeys.at(-1) === location.href";
        assert_eq!(page.ask(heard, &[]).await?, true, "the router hears of it");
        page.leave().await?;
    }
    visit(HOST, "").await?.leave().await
}
