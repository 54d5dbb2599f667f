//! The shares of weightings: bars and texts, counted while the hand rests.

use anyhow::{Context, Result};
use browser_tests::{Outcome, Page, Visit, model};
use serde_json::{Value, json};
use weigh_up::comparison::Comparison;
use weigh_up::language::Language;
use weigh_up::verdict::explanation::percent;
use weigh_up::verdict::share::{Percent, Portion, Share};

/// The most alternatives that are named beside a bar.
const NAMED: usize = 3;

/// A kind of share by its public name, and where it stands among an alternative's.
type Kind = (&'static str, fn(&Share) -> Option<Portion>);

/// The kinds, in the order of their bars.
const KINDS: [Kind; 3] = [
    ("all", |share| Some(share.all)),
    ("order", |share| share.order),
    ("near", |share| Some(share.near)),
];

/// Reads off each bar its parts, and the names beside it with their shares.
const SHOWN: &str = "
    const flat = (one) => one.textContent.replace(/\\s+/g, ' ').trim();
    return [...root.querySelectorAll('.shares dd')].map((bar) => ({
        parts: [...bar.querySelectorAll('hr')].map((part) => part.getAttribute('width')),
        texts: [...bar.querySelectorAll('.portions > span')].map(flat),
    }))";

async fn until_counted(page: &Page) -> Result<()> {
    let counted = "return root.querySelector('.shares').ariaBusy === 'false'";
    page.until("the shares are counted", counted).await?;
    Ok(())
}

/// The texts beside a bar.
fn texts(comparison: &Comparison, shares: &[Share], part: fn(&Share) -> Option<Portion>) -> Value {
    let language = Language::english();
    let Some(mut percents) = Share::percents(shares, part) else {
        return json!([]);
    };
    let left = percents.pop().filter(|left| *left != Percent::Exactly(0));
    let level = left.map(|left| format!("tied {}", percent(left, &language)));
    let mut told: Vec<_> = shares.iter().zip(percents).collect();
    if told.len() > NAMED {
        told.sort_by_key(|(share, _)| std::cmp::Reverse(part(share)));
    }
    let texts = told.into_iter().take(NAMED).map(|(share, told)| {
        let named = comparison.alternatives.get(share.alternative);
        let name = named.map_or("", |named| &*named.name);
        format!("{name} {}", percent(told, &language))
    });
    json!(texts.chain(level).collect::<Vec<_>>())
}

#[expect(
    clippy::float_arithmetic,
    reason = "a page has its shares as fractions"
)]
async fn check(page: &Page, comparison: &Comparison, answers: &str) -> Result<()> {
    until_counted(page).await?;
    let shown = page.ask(SHOWN, &[]).await?;
    let verdict = page.verdict().await?;
    let shares = verdict
        .pointer("/shares")
        .and_then(Value::as_array)
        .context("there are shares")?;
    let counted = model::shares(comparison, answers);
    for (place, (kind, part)) in KINDS.into_iter().enumerate() {
        let bar = shown.get(place).context("there is a bar")?;
        let beside = texts(comparison, &counted, part);
        assert_eq!(bar.get("texts"), Some(&beside), "{kind} of “{answers}”");
        let parts = bar.get("parts").and_then(Value::as_array);
        let percents = parts.into_iter().flatten().filter_map(Value::as_str);
        let widths = percents.filter_map(|width| width.strip_suffix('%')?.parse::<f64>().ok());
        let told = shares.iter().filter_map(|share| share.get(kind)?.as_f64());
        let (widths, told): (Vec<f64>, Vec<f64>) = (widths.collect(), told.collect());
        assert_eq!(widths.len(), told.len(), "{kind} of “{answers}”");
        for (width, share) in widths.iter().zip(&told) {
            // A width is rounded to a tenth of a per cent at its start and at its end.
            let off = (width - 100.0 * share).abs();
            assert!(off <= 0.1, "{kind} of “{answers}”: {widths:?} for {told:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn bars_and_texts_are_those_of_the_verdict() -> Outcome {
    let page = Visit::to("/").ready().await?;
    for (comparison, rows) in [
        (
            model::comparison()?,
            ["", "speed=9&learning=2", "view=article&team.python=8"],
        ),
        (
            model::with_go()?,
            ["", "speed=9&learning=2", "projects=iot&fit=9&go.speed=1"],
        ),
    ] {
        for answers in rows {
            page.go(&format!("/?c={}&{answers}", comparison.id)).await?;
            page.ready().await?;
            check(&page, &comparison, answers).await?;
        }
    }
    page.leave().await
}

#[tokio::test]
async fn without_a_verdict_there_are_none() -> Outcome {
    let page = Visit::to("/?must=data-science,mobile-app").ready().await?;
    let hidden = "return root.querySelector('.near').hidden && !root.querySelector('.shares')";
    page.until("there is nothing to see", hidden).await?;
    assert_eq!(page.verdict().await?.get("shares"), Some(&json!([])));
    page.leave().await
}

#[tokio::test]
async fn while_a_slider_moves_the_old_ones_stay_and_the_new_come_when_it_rests() -> Outcome {
    let answers = "learning=7&speed=3&projects=messaging-chat,iot&team.python=6&team.go=4";
    let visit = Visit::to(&format!("/?c=node-vs-python-vs-go&{answers}"));
    let page = visit.ready().await?;
    let comparison = model::with_go()?;
    check(&page, &comparison, answers).await?;
    let steps = "
        const text = () => root.querySelector('.shares dl').textContent;
        const shares = root.querySelector('.shares');
        const slider = root.getElementById('weight-3');
        const before = text();
        const seen = [];
        for (const value of [4, 5, 6, 7, 8, 9]) {
            slider.value = value;
            slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            // On a slow machine Yew draws in a later turn of the page.
            do await new Promise((done) => requestAnimationFrame(done));
            while (slider.parentNode.dataset.value !== String(value));
            seen.push([shares.ariaBusy, shares.hidden, text() === before]);
        }
        return seen";
    let steps = format!("return (async () => {{ {steps} }})()");
    let seen = page.ask(&steps, &[]).await?;
    let stays = json!(["true", false, true]);
    assert_eq!(seen, json!(vec![stays; 6]));
    let after = answers.replace("speed=3", "speed=9");
    page.until_answers(&after).await?;
    check(&page, &comparison, &after).await?;
    page.leave().await
}
