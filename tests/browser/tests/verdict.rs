//! The verdict in the browser is the model's own.

use std::collections::BTreeSet;

use anyhow::Context;
use browser_tests::{Outcome, Page, Visit, model};
use serde_json::{Value, json};
use weigh_up::comparison::{ClaimId, Comparison, CriterionId, Date, ViewId};
use weigh_up::language::{Decimals, English, Formats};

/// The answers of the golden rows.
fn golden() -> impl Iterator<Item = &'static str> {
    let lines = include_str!("../../golden.txt").lines();
    let rows = lines.filter(|line| !line.starts_with('#'));
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

/// Answers to the comparison of three, for every kind of verdict that it can come to.
const OF_THREE: [&str; 22] = [
    "",
    "speed=9",
    "learning=9&speed=2",
    "libraries=10&community=10&architecture=1",
    "learning=0&architecture=0&libraries=0&speed=10&scalability=0&errors=0&extensibility=0\
        &community=0",
    "learning=0&architecture=0&libraries=0&speed=0&scalability=0&errors=0&extensibility=0\
        &community=0",
    "projects=messaging-chat",
    "projects=ai-ml,data-science,iot&fit=9",
    "projects=crud-html&fit=0",
    "must=ai-ml",
    "must=data-science,mobile-app",
    "must=messaging-chat&projects=ai-ml",
    "team.nodejs=8&team.python=2",
    "team=10&team.go=10",
    "team=0&team.python=10",
    "go.speed=1",
    "go.learning=10&go.libraries=10&go.community=10",
    "nodejs.errors=4&python.speed=10",
    "speed=8&projects=messaging-chat,iot&team.python=6&team.go=4&must=pwa&python.errors=9",
    "nodejs.speed=7&python.speed=7&go.speed=7&speed=3",
    "learning=10&speed=10&errors=0&extensibility=0",
    "learning=1&architecture=2&libraries=3&speed=4&scalability=6&errors=7&extensibility=8\
        &community=9",
];

#[tokio::test]
async fn among_three_too_it_is_what_the_model_computes() -> Outcome {
    let page = Visit::to("/?c=node-vs-python-vs-go").ready().await?;
    let comparison = model::with_go()?;
    let mut bands = BTreeSet::new();
    for answers in OF_THREE {
        page.set_answers(answers).await?;
        let verdict = page.verdict().await?;
        assert_eq!(verdict, model::report(&comparison, answers)?, "{answers}");
        bands.extend(verdict.get("band").map(Value::to_string));
    }
    assert!(bands.len() > 3, "there are only {bands:?}");
    page.leave().await
}

/// The public names, with those of what lists hold.
const NAMES: [(&str, &str); 8] = [
    (
        "",
        "answers,band,cheapest,comparison,contributions,flips,lead,leader,ranking,reason,rev,\
        rival,shares,stale,text,tied,unknown,view",
    ),
    ("/ranking/0", "excludedBy,id,name,percent,score,total"),
    ("/contributions/0", "amount,criterion,scores,toward,weight"),
    ("/contributions/0/scores", "nodejs,python"),
    ("/flips/0", "criterion,from,to,winner"),
    ("/cheapest/0", "criterion,from,to"),
    ("/shares/0", "all,id,near,order"),
    ("/stale/0/without", "band,leader"),
];

#[tokio::test]
async fn its_names_are_the_public_ones() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let mut verdicts = Vec::new();
    for answers in ["speed=9&learning=2", "view=article"] {
        page.set_answers(answers).await?;
        verdicts.push(page.verdict().await?);
    }
    for (place, names) in NAMES {
        let mut objects = verdicts
            .iter()
            .filter_map(|one| one.pointer(place)?.as_object());
        let object = objects
            .next()
            .with_context(|| format!("none has “{place}”"))?;
        let mut found: Vec<&str> = object.keys().map(String::as_str).collect();
        found.sort_unstable();
        assert_eq!(found.join(","), names, "{place}");
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
async fn english_reads_the_same_from_the_browser_and_natively() -> Outcome {
    let page = Visit::to("/?lang=en-US").ready().await?;
    let comparison = model::comparison()?;
    check_totals(&page).await?;
    check_dates(&page, &comparison).await?;
    check_formats(&page).await?;
    page.leave().await
}

/// The totals of 10, as they stand beside the bars.
async fn check_totals(page: &Page) -> anyhow::Result<()> {
    let verdict = page.verdict().await?;
    let ranking = verdict.pointer("/ranking").and_then(Value::as_array);
    for place in ranking.context("there is a ranking")? {
        let score = place.pointer("/score").and_then(Value::as_i64);
        let score = score.context("there is a score")?;
        assert_eq!(score % 10, 0, "it is a whole number of tenths");
        let told = format!("{} of 10", English.decimal(score / 10, Decimals::One));
        let shown = "return [...root.querySelectorAll('.totals .total')].find((total) =>
            total.querySelector('.name').textContent === arguments[0])
            .querySelector('.figure').textContent";
        let name = place.pointer("/name").cloned().unwrap_or_default();
        assert_eq!(page.ask(shown, &[name]).await?, json!(told));
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
    // What stands behind both scores is said once.
    let claims: BTreeSet<ClaimId> = comparison
        .alternatives
        .keys()
        .filter_map(|alternative| comparison.score(ViewId::FIRST, alternative, CriterionId(3)))
        .flat_map(|score| score.claims.iter().copied())
        .collect();
    let claims = claims
        .into_iter()
        .filter_map(|claim| comparison.claims.get(claim));
    let origins = "return [...root.querySelectorAll('.criterion:has(#weight-3) .claim .origin')]
        .map((origin) => origin.textContent)";
    let origins: Vec<String> = page.read(origins).await?;
    let dates: Vec<String> = claims.map(|claim| English.date(claim.as_of)).collect();
    assert_eq!(origins.len(), dates.len());
    for date in dates {
        assert!(
            origins.iter().any(|origin| origin.contains(&date)),
            "none has {date}"
        );
    }
    Ok(())
}

/// The formats themselves, with the options that the widget gives them.
async fn check_formats(page: &Page) -> anyhow::Result<()> {
    let script = "
        const [numbers, percents, hundredths, lists, days] = arguments;
        const decimals = (number, digits) => new Intl.NumberFormat('en',
            { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(number);
        const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
        return {
            numbers: numbers.map((number) => new Intl.NumberFormat('en').format(number)),
            percents: percents.map((percent) =>
                new Intl.NumberFormat('en', { style: 'percent' }).format(percent / 100)),
            tenths: hundredths.map((units) => decimals(units / 10, 1)),
            hundredths: hundredths.map((units) => decimals(units / 100, 2)),
            lists: lists.map((list) => new Intl.ListFormat('en').format(list)),
            days: days.map((day) => date.format(new Date(day))),
        }";
    let numbers = [0, 7, 999, 1000, -1000, 1_234_567];
    let percents = [0, 1, 50, 99, 100];
    let hundredths = [0, 1, 9, 10, 99, 100, 750, 795, 1_000];
    let lists = [vec![], vec!["a"], vec!["a", "b"], vec!["a", "b", "c"]];
    let year = (1..=12).map(|month| Date {
        year: 2026,
        month,
        day: 2 * month,
    });
    let days: Vec<Date> = year.collect();
    let iso: Vec<String> = days.iter().map(ToString::to_string).collect();
    let arguments = [
        json!(numbers),
        json!(percents),
        json!(hundredths),
        json!(lists),
        json!(iso),
    ];
    let list = |list: &Vec<&str>| {
        let items: Vec<String> = list.iter().map(|&item| item.to_owned()).collect();
        English.list(&items)
    };
    let natively = json!({
        "numbers": numbers.map(|number| English.number(number)),
        "percents": percents.map(|percent| English.percent(percent)),
        "tenths": hundredths.map(|units| English.decimal(units, Decimals::One)),
        "hundredths": hundredths.map(|units| English.decimal(units, Decimals::Two)),
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
