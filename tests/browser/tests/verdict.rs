//! The verdict in the browser is the model's own.

use anyhow::Context;
use browser_tests::{Outcome, Page, Visit, model};
use serde_json::{Value, json};
use weigh_up::comparison::{Comparison, Date};
use weigh_up::language::{English, Formats};

/// The answers of the golden rows.
fn golden() -> impl Iterator<Item = &'static str> {
    let rows = include_str!("../../golden.txt").lines();
    let rows = rows.filter(|row| !row.starts_with('#'));
    rows.filter_map(|row| Some(row.split_once("=>")?.0.trim()))
}

#[tokio::test]
async fn every_golden_row_has_the_verdict_that_the_model_computes() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let comparison = model::comparison()?;
    assert!(golden().count() >= 12, "there are too few golden rows");
    for answers in golden() {
        page.set_answers(answers).await?;
        assert_eq!(
            page.verdict().await?,
            model::report(&comparison, answers)?,
            "{answers}"
        );
    }
    page.leave().await
}

#[tokio::test]
async fn the_text_of_the_verdict_is_what_the_screen_says() -> Outcome {
    let page = Visit::to("/").ready().await?;
    for answers in [
        "",
        "speed=9",
        "must=data-science",
        "view=article",
        "must=data-science,mobile-app",
    ] {
        page.set_answers(answers).await?;
        let says = "
            const flat = (text) => text.replace(/\\s+/g, ' ').trim();
            const text = flat(element.verdict.text);
            const selectors = ['.headline', '.detail', '.because li'];
            const lines = selectors.flatMap((selector) => [...root.querySelectorAll(selector)]);
            const words = (line) => [...line.cloneNode(true).childNodes]
                .filter((node) => !node.matches?.('.visually-hidden, [aria-hidden]'))
                .map((node) => node.textContent).join('');
            const sentences = lines.map(words).map(flat).filter((line) => line);
            const missing = sentences.filter((sentence) => !text.includes(sentence));
            return missing.length === 0 && sentences.length > 0";
        page.until(&format!("the screen says the text of “{answers}”"), says)
            .await?;
    }
    page.leave().await
}

#[tokio::test]
async fn ready_resolves_once_the_verdict_is_there() -> Outcome {
    let page = Visit::to("/").open().await?;
    let wait = "
        element.ready.then(() => window.atReady = { there: element.verdict !== null })";
    page.ask(wait, &[]).await?;
    let there = page
        .until("ready resolves", "return window.atReady ?? false")
        .await?;
    assert_eq!(there, json!({ "there": true }));
    page.leave().await
}

#[tokio::test]
async fn setting_answers_from_outside_fires_no_event() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let listen = "
        window.heard = [];
        for (const name of ['input', 'change', 'verdict', 'share'])
            element.addEventListener(`weighup-${name}`, () => heard.push(name))";
    page.ask(listen, &[]).await?;
    page.set_answers("learning=10").await?;
    page.until_answers("learning=10").await?;
    page.until(
        "the screen follows",
        "return root.getElementById('weight-0').value === '10'",
    )
    .await?;
    assert_eq!(page.ask("return heard", &[]).await?, json!([]));
    page.leave().await
}

#[tokio::test]
async fn english_reads_the_same_from_the_browser_and_natively() -> Outcome {
    let page = Visit::to("/?lang=en-US").ready().await?;
    let comparison = model::comparison()?;
    check_percents(&page).await?;
    check_dates(&page, &comparison).await?;
    check_formats(&page).await?;
    page.leave().await
}

/// The shares of the possible points, as they stand beside the bars.
async fn check_percents(page: &Page) -> anyhow::Result<()> {
    let verdict = page.verdict().await?;
    let ranking = verdict.pointer("/ranking").and_then(Value::as_array);
    for place in ranking.context("there is a ranking")? {
        let percent = place.pointer("/percent").and_then(Value::as_i64);
        let percent = English.percent(percent.context("there is a share")?);
        let shown = "return [...root.querySelectorAll('.totals .total')].find((total) =>
            total.querySelector('.name').textContent === arguments[0])
            .querySelector('.percent').textContent";
        let name = place.pointer("/name").cloned().unwrap_or_default();
        assert_eq!(page.ask(shown, &[name]).await?, json!(percent));
    }
    Ok(())
}

/// The dates of the view, and of the claims of a criterion.
async fn check_dates(page: &Page, comparison: &Comparison) -> anyhow::Result<()> {
    let view = comparison.views.first().context("there is a view")?;
    let rule = page.rule().await?;
    assert!(rule.contains(&English.date(view.as_of)), "{rule}");
    page.disclose(3).await?;
    page.until(
        "the claims are there",
        "return root.querySelector('.claim .origin') !== null",
    )
    .await?;
    let claims = (0..comparison.alternatives.len())
        .filter_map(|alternative| comparison.score(0, alternative, 3))
        .flat_map(|score| &score.claims)
        .filter_map(|claim| comparison.claims.get(*claim));
    let origins = "return [...root.querySelectorAll('.criterion:has(#weight-3) .claim .origin')]
        .map((origin) => origin.textContent)";
    let origins = page.ask(origins, &[]).await?;
    let origins: Vec<&str> = origins
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let dates: Vec<String> = claims.map(|claim| English.date(claim.as_of)).collect();
    assert_eq!(origins.len(), dates.len());
    for (origin, date) in origins.iter().zip(dates) {
        assert!(origin.contains(&date), "{origin} lacks {date}");
    }
    Ok(())
}

/// The formats themselves, with the options that the widget gives them.
async fn check_formats(page: &Page) -> anyhow::Result<()> {
    let script = "
        const [numbers, percents, lists, days] = arguments;
        const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
        return {
            numbers: numbers.map((number) => new Intl.NumberFormat('en').format(number)),
            percents: percents.map((percent) =>
                new Intl.NumberFormat('en', { style: 'percent' }).format(percent / 100)),
            lists: lists.map((list) => new Intl.ListFormat('en').format(list)),
            days: days.map((day) => date.format(new Date(day))),
        }";
    let numbers = [0, 7, 999, 1000, -1000, 1_234_567];
    let percents = [0, 1, 50, 99, 100];
    let lists = [vec![], vec!["a"], vec!["a", "b"], vec!["a", "b", "c"]];
    let days = (1..=12).map(|month| Date {
        year: 2026,
        month,
        day: 2 * month,
    });
    let days: Vec<Date> = days.collect();
    let iso: Vec<String> = days.iter().map(ToString::to_string).collect();
    let arguments = [json!(numbers), json!(percents), json!(lists), json!(iso)];
    let list = |list: &Vec<&str>| {
        let items: Vec<String> = list.iter().map(|&item| item.to_owned()).collect();
        English.list(&items)
    };
    let natively = json!({
        "numbers": numbers.map(|number| English.number(number)),
        "percents": percents.map(|percent| English.percent(percent)),
        "lists": lists.each_ref().map(list),
        "days": days.iter().map(|day| English.date(*day)).collect::<Vec<_>>(),
    });
    assert_eq!(page.ask(script, &arguments).await?, natively);
    Ok(())
}

#[tokio::test]
async fn a_host_may_set_again_what_the_reader_had_set() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.click("#weight-3 + .step").await?;
    page.until_answers("speed=6").await?;
    page.set_answers("learning=9").await?;
    page.until_answers("learning=9").await?;
    page.set_answers("speed=6").await?;
    page.until_answers("speed=6").await?;
    page.leave().await
}
