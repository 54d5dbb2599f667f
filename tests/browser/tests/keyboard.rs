//! The keyboard alone is enough.

use browser_tests::{Outcome, Visit};
use serde_json::json;
use thirtyfour::Key;

#[tokio::test]
async fn nothing_hides_what_has_the_focus() -> Outcome {
    let page = Visit::to("/").sized(360, 740).ready().await?;
    let hidden = "
        const focused = root.activeElement;
        if (!focused) return null;
        const { top, bottom, left, right } = focused.getBoundingClientRect();
        const at = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const free = focused === at || focused.contains(at) || at?.contains(focused)
            || focused.labels?.[0]?.contains(at);
        return free ? null : focused.outerHTML.slice(0, 120)";
    for (from, key) in [("#weight-0", Key::Tab), ("#weight-7", Key::Tab)] {
        page.focus(from).await?;
        for _ in 0..12 {
            page.press(std::slice::from_ref(&key)).await?;
            assert_eq!(
                page.ask(hidden, &[]).await?,
                json!(null),
                "behind something else"
            );
        }
    }
    page.leave().await
}

#[tokio::test]
async fn the_keyboard_alone_reaches_everything() -> Outcome {
    let page = Visit::to("/?projects=iot&team.python=8").ready().await?;
    let listen = "
        window.reached = [];
        root.addEventListener('focusin', ({ target }) => {
            const label = target.closest('label') ?? target;
            const ring = [target, label, target.nextElementSibling ?? target].some((one) => {
                const style = getComputedStyle(one);
                return style.outlineStyle !== 'none' && style.outlineWidth !== '0px'
                    || style.boxShadow !== 'none';
            });
            reached.push({ target, ring });
        })";
    page.ask(listen, &[]).await?;
    for _ in 0..6 {
        page.press(&vec![Key::Tab; 25]).await?;
    }
    let missed = "
        const all = [
            '[name=view]:checked', '.presets .chip', '.again button', '.projects .more',
            '#type-messaging-chat', '.chosen .must input', '#team-0', '#team-1',
            '#weight-fit', '#weight-team', '#weight-0', '#weight-3', '#weight-7',
            '.criterion .opener', '.chart input', '.share .primary', '.panels .opener',
        ];
        return all.filter((selector) => !reached.some(({ target }) => target.matches(selector)))";
    assert_eq!(page.ask(missed, &[]).await?, json!([]), "not reached");
    let steps = "return reached.filter(({ target }) => target.matches('.step')).length";
    assert_eq!(
        page.ask(steps, &[]).await?,
        json!(0),
        "the arrows do the same"
    );
    let ringless = "return reached.filter(({ ring }) => !ring)
        .map(({ target }) => target.outerHTML.slice(0, 100))";
    assert_eq!(
        page.ask(ringless, &[]).await?,
        json!([]),
        "reached, but not seen to be"
    );
    page.leave().await
}

#[tokio::test]
async fn what_opens_and_closes_keeps_the_focus() -> Outcome {
    let page = Visit::to("/").ready().await?;
    for fold in [
        ".scores > .fold",
        ".criterion:has(#weight-0) > .why",
        ".panels > .fold:nth-of-type(2)",
        ".footer > .fold",
    ] {
        page.focus(&format!("{fold} > .opener, {fold} > .opens > .opener"))
            .await?;
        for open in [true, false, true] {
            page.press(&[Key::Enter]).await?;
            let kept = "
                const fold = root.querySelector(arguments[0]);
                const opener = fold.querySelector('.opener');
                const open = fold.children.length > 1;
                return open === arguments[1] && opener.ariaExpanded === `${open}`
                    && root.activeElement === opener";
            let what = format!("“{fold}” is open: {open}, and has the focus");
            page.until_with(&what, kept, &[json!(fold), json!(open)])
                .await?;
        }
    }
    page.leave().await
}

#[tokio::test]
async fn the_keyboard_alone_opens_chooses_and_switches() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.focus(".criterion:has(#weight-0) .opener").await?;
    page.press(&[Key::Enter]).await?;
    page.until(
        "it opens",
        "return root.querySelector('.criterion:has(#weight-0) .claim') !== null",
    )
    .await?;
    page.focus("#type-iot").await?;
    for answers in ["projects=iot", "", "projects=iot"] {
        page.press(&[Key::Space]).await?;
        page.until_answers(answers).await?;
    }
    page.focus("#team-0").await?;
    for answers in ["projects=iot&team.nodejs=1", "projects=iot&team.nodejs=2"] {
        page.press(&[Key::Right]).await?;
        page.until_answers(answers).await?;
    }
    page.press(&[Key::Left, Key::Left]).await?;
    page.until_answers("projects=iot&team.nodejs=0").await?;
    page.focus("[name=view]:checked").await?;
    page.press(&[Key::Right]).await?;
    page.until_answers("projects=iot&team.nodejs=0&view=article")
        .await?;
    let focused = "return root.activeElement?.value";
    assert_eq!(
        page.ask(focused, &[]).await?,
        json!("article"),
        "the focus goes along"
    );
    page.leave().await
}

#[tokio::test]
async fn more_project_types_come_and_go_under_the_focus() -> Outcome {
    let page = Visit::to("/?projects=fintech").folded().ready().await?;
    page.focus(".projects .more").await?;
    for (open, shown) in [(true, 24), (false, 7), (true, 24)] {
        page.press(&[Key::Enter]).await?;
        let there = "
            const more = root.querySelector('.projects .more');
            return root.querySelectorAll('.projects .chip[aria-pressed]').length === arguments[1]
                && more.ariaExpanded === String(arguments[0]) && root.activeElement === more";
        let what = format!("{shown} types are shown, and the button has the focus");
        page.until_with(&what, there, &[json!(open), json!(shown)])
            .await?;
    }
    page.focus("#project-types > :last-child").await?;
    page.press(&[Key::Space]).await?;
    page.until_answers("projects=fintech,legacy-data").await?;
    page.leave().await
}
