//! How the alternatives stand, and the answers that it follows from.

use browser_tests::{Outcome, Visit};
use serde_json::json;

/// The height of the verdict, of what stays in sight of it, and where the first question begins.
const ROOM: &str = "
    const box = (selector) => root.querySelector(selector).getBoundingClientRect();
    return [
        box('.summary').bottom - box('.standing > *').top,
        box('.summary').height,
        scrollY + box('.questions section').top,
    ]";

#[tokio::test]
async fn on_a_phone_the_verdict_leaves_room_for_the_first_question() -> Outcome {
    let page = Visit::to("/").sized(390, 844).folded().ready().await?;
    let closed: f64 = page.read("return element.offsetHeight").await?;
    assert!(closed <= 2_200.0, "all that is closed is {closed} high");
    for answers in ["", "speed=8", "projects=messaging-chat&team.nodejs=8"] {
        page.set_answers(answers).await?;
        let [verdict, in_sight, question]: [f64; 3] = page.read(ROOM).await?;
        assert!(
            verdict <= 160.0,
            "“{answers}”: the verdict is {verdict} high"
        );
        assert!(
            in_sight <= 96.0,
            "“{answers}”: {in_sight} of it stay in sight"
        );
        assert!(
            question <= 600.0,
            "“{answers}”: the first question begins at {question}"
        );
    }
    page.leave().await
}

#[tokio::test]
async fn the_beam_swings_for_those_alone_who_want_motion() -> Outcome {
    let page = Visit::to("/").ready().await?;
    for (motion, swings) in [("no-preference", true), ("reduce", false)] {
        let wanted = json!({ "features": [{ "name": "prefers-reduced-motion", "value": motion }] });
        page.call("Emulation.setEmulatedMedia", wanted).await?;
        let swing =
            "return getComputedStyle(root.querySelector('.beam')).transitionDuration !== '0s'";
        assert_eq!(page.ask(swing, &[]).await?, swings, "{motion}");
    }
    page.leave().await
}

#[tokio::test]
async fn what_stands_on_the_beam_stays_upright_and_the_leader_lower() -> Outcome {
    let page = Visit::hosted("<weigh-up answers='team.python=10'></weigh-up>")
        .ready()
        .await?;
    let reduce = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    page.call("Emulation.setEmulatedMedia", reduce).await?;
    for direction in ["ltr", "rtl"] {
        let places = "
            element.dir = arguments[0];
            const box = (selector) => root.querySelector(selector).getBoundingClientRect();
            const [first, second] = ['.beam .hue-1', '.beam .hue-2'].map(box);
            const upright = Math.abs(first.height - root.querySelector('.beam .hue-1').offsetHeight) < 1;
            return [upright, first.left < second.left ? 'ltr' : 'rtl', second.bottom - first.bottom > 5]";
        let expected = json!([true, direction, true]);
        assert_eq!(page.ask(places, &[json!(direction)]).await?, expected);
    }
    page.leave().await
}

#[tokio::test]
async fn every_answer_stands_there_and_can_be_taken_back() -> Outcome {
    let answers = "projects=messaging-chat&must=ai-ml&team.nodejs=8&team.python=0&speed=8&fit=7\
        &python.errors=9";
    let page = Visit::to(&format!("/?{answers}")).ready().await?;
    let words =
        "return [...root.querySelectorAll('.given .chip')].map((chip) => chip.textContent.trim())";
    let expected = json!([
        "Chat, live updates",
        "AI, machine learning (must fit)",
        "team Node.js 8",
        "team Python 0",
        "Speed 8",
        "Project fit 7",
        "Python Error handling 9, your score",
    ]);
    assert_eq!(page.ask(words, &[]).await?, expected);
    for left in (0..7).rev() {
        let take_back = "root.querySelector('.given .back').click()";
        page.ask(take_back, &[]).await?;
        let are_left = "return root.querySelectorAll('.given .chip').length === arguments[0]";
        page.until_with("one less is there", are_left, &[json!(left)])
            .await?;
    }
    page.until("nothing is answered", "return element.answers === ''")
        .await?;
    page.leave().await?;
    // Where nothing can be set, they are read alone.
    let fixed = format!("<weigh-up mode=verdict answers='{answers}'></weigh-up>");
    let page = Visit::hosted(&fixed).ready().await?;
    assert_eq!(page.ask(words, &[]).await?, expected);
    assert_eq!(
        page.ask("return root.querySelector('.given button')", &[])
            .await?,
        json!(null)
    );
    page.leave().await
}
