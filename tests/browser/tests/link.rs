//! A link opens exactly what it says, and whatever it says.

use anyhow::{Context, Result};
use browser_tests::{Outcome, Page, Visit, model};
use serde_json::{Value, json};
use thirtyfour::Key;

/// A link with every key that there is.
const EVERYTHING: &str = "c=node-vs-python&v=1&rev=2&preset=first-backend&learning=9&speed=8\
    &projects=iot,messaging-chat&fit=7&team=3&team.nodejs=2&team.python=8&must=ecommerce\
    &nodejs.speed=4&view=article&with=speed%3D1&lang=en-GB&theme=dark&mode=full&hide=charts,share";

/// Reads off the widget everything that a link may set.
const SHOWN: &str = "
    const value = (id) => root.getElementById(id)?.value;
    const checked = (selector) => [...root.querySelectorAll(selector)]
        .filter((input) => input.checked).length;
    return {
        sliders: Object.fromEntries(
            ['weight-0', 'weight-2', 'weight-3', 'weight-fit', 'weight-team', 'team-0', 'team-1']
                .map((id) => [id, value(id)])),
        view: root.querySelector('[name=view]:checked').value,
        projects: root.querySelectorAll('.projects .chip[aria-pressed=true]').length,
        musts: checked('.chosen .must input'),
        page: getComputedStyle(document.documentElement).colorScheme,
        widget: root.querySelector('[data-theme]').dataset.theme,
        full: root.querySelector('.widget.full') !== null,
        share: root.querySelector('.share') !== null,
        charts: root.querySelector('.verdict .chart') !== null,
        notice: root.querySelector('.notice').hidden,
    }";

async fn shown(page: &Page) -> Result<Value> {
    page.ask(SHOWN, &[]).await
}

#[tokio::test]
async fn with_every_key_it_restores_everything() -> Outcome {
    let page = Visit::to(&format!("/?{EVERYTHING}")).ready().await?;
    let report = model::report_of_link(&model::comparison()?, EVERYTHING)?;
    assert_eq!(page.verdict().await?, report);
    let expected = json!({
        "sliders": {
            // The preset comes first: its weight of libraries stands, that of learning does not.
            "weight-0": "9", "weight-2": "6", "weight-3": "8",
            "weight-fit": "7", "weight-team": "3", "team-0": "2", "team-1": "8",
        },
        "view": "article",
        "projects": 3,
        "musts": 1,
        "page": "dark",
        "widget": "dark",
        "full": true,
        "share": false,
        "charts": false,
        // It says that there is somebody else's answers to compare.
        "notice": false,
    });
    assert_eq!(shown(&page).await?, expected);
    page.disclose(3).await?;
    page.until(
        "the own score is there",
        "return root.getElementById('score-0-3') !== null",
    )
    .await?;
    assert_eq!(page.slider("score-0-3").await?, "4");

    // Formats are those of the language: a British date has its day first.
    let rule = page.rule().await?;
    assert!(rule.contains(" 2021"), "{rule}");
    assert!(!rule.contains(", 2021"), "{rule}");
    page.leave().await
}

#[tokio::test]
async fn what_stands_around_the_answers_stays_in_the_address() -> Outcome {
    let page = Visit::to(&format!("/?{EVERYTHING}#there")).ready().await?;
    page.focus("#weight-7").await?;
    page.press(&[Key::Home]).await?;
    page.until_query(&[
        ("community", "0"),
        ("c", "node-vs-python"),
        ("rev", "2"),
        ("with", "speed=1"),
        ("lang", "en-GB"),
        ("theme", "dark"),
        ("mode", "full"),
    ])
    .await?;
    let address = page.address().await?;
    assert!(
        address.ends_with("#there"),
        "the fragment is somebody else's: {address}"
    );
    assert!(
        !address.contains("preset="),
        "a preset is read and never written: {address}"
    );
    let answers = page.answers().await?;
    page.reload().await?;
    page.until_answers(&answers).await?;
    page.leave().await
}

#[tokio::test]
async fn its_nonsense_is_listed_in_one_quiet_notice() -> Outcome {
    let path = "/?speed=9&unheard=of&lerning=3&learning=much&projects=iot,moon&utm_source=x&ref=y&speed=eight";
    let page = Visit::to(path).ready().await?;
    page.until_answers("speed=9&projects=iot").await?;
    let notices = "return [...root.querySelectorAll('.notice')].map((notice) => notice.hidden)";
    assert_eq!(page.ask(notices, &[]).await?, json!([false]));
    let codes = "return [...root.querySelectorAll('.notice code')].map((code) => code.textContent)";
    let listed: Vec<String> = page.read(codes).await?;
    for pair in ["lerning=3", "learning=much", "projects=moon", "speed=eight"] {
        assert!(
            listed.iter().any(|told| told == pair),
            "{pair} is not in {listed:?}"
        );
    }
    assert_eq!(listed.len(), 4, "{listed:?}");
    page.click(".notice button").await?;
    page.until(
        "the notice is gone",
        "return root.querySelector('.notice').hidden",
    )
    .await?;
    page.leave().await
}

#[tokio::test]
async fn any_link_opens_a_working_page() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let comparison = model::comparison()?;
    let mut chance = Chance(20_261_123);
    for _ in 0..20 {
        let query = chance.query();
        let opened = page.go(&format!("/?{query}")).await;
        opened.with_context(|| format!("“{query}” cannot be opened"))?;
        page.ready()
            .await
            .with_context(|| format!("“{query}” breaks the page"))?;
        // The browser may write the query in another way than it was typed.
        let search: String = page.read("return location.search.slice(1)").await?;
        let report = model::report_of_link(&comparison, &search)?;
        assert_eq!(page.verdict().await?, report, "{query}");
        let before = page.slider("weight-0").await?;
        page.focus("#weight-0").await?;
        page.press(&[if before == "10" {
            Key::Left
        } else {
            Key::Right
        }])
        .await?;
        let moved = "return root.getElementById('weight-0').value !== arguments[0]
            && element.verdict.contributions[0].weight != arguments[0]";
        page.until_with(
            &format!("“{query}” leaves a slider"),
            moved,
            &[json!(before)],
        )
        .await?;
    }
    page.leave().await
}

/// Chance with a fixed seed: the same links in every run (xorshift64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let end = u64::try_from(end).unwrap_or(u64::MAX);
        usize::try_from(self.0 % end).unwrap_or_default()
    }

    fn one_of(&mut self, of: &[&'static str]) -> &'static str {
        of.get(self.below(of.len())).copied().unwrap_or_default()
    }

    /// Pairs of known and unknown keys with fitting and unfitting values, and broken pieces.
    fn query(&mut self) -> String {
        const KEYS: [&str; 21] = [
            "speed",
            "learning",
            "projects",
            "fit",
            "team",
            "team.python",
            "must",
            "only",
            "nodejs.speed",
            "python.moon",
            "view",
            "v",
            "rev",
            "preset",
            "with",
            "lang",
            "constructor",
            "",
            "%",
            "%E2%82",
            "💥",
        ];
        const VALUES: [&str; 21] = [
            "0",
            "10",
            "-3",
            "99999999999999999999",
            "7.5",
            "iot",
            "python,nodejs,iot",
            "iot,iot,moon,,ai-ml",
            "article",
            "today",
            "live-chat",
            "",
            "%00",
            "%zz",
            "<script>alert(1)</script>",
            "a=b",
            "'\"`",
            "٣",
            "+",
            "speed%3D1%26with%3Dx",
            "💥",
        ];
        let pairs = (0..=self.below(12)).map(|_| {
            let (key, equals, value) = (
                self.one_of(&KEYS),
                self.one_of(&["=", "=", "=", ""]),
                self.one_of(&VALUES),
            );
            format!("{key}{equals}{value}")
        });
        pairs.collect::<Vec<_>>().join("&")
    }
}
