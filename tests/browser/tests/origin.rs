//! Nothing leaves the origin, and nothing is kept.

use anyhow::ensure;
use browser_tests::{Asset, Outcome, Visit};
use serde_json::{Value, json};

#[tokio::test]
async fn a_full_use_asks_for_the_page_s_own_files_alone_each_once() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.try_everything().await?;
    page.open_everything().await?;
    let requests = page.site().requests();
    for asset in [
        Asset::Page,
        Asset::Shell,
        Asset::Surroundings,
        Asset::Glue,
        Asset::Wasm,
    ] {
        let asked = requests
            .iter()
            .filter(|path| Asset::of(path) == asset)
            .count();
        assert_eq!(asked, 1, "{asset:?} in {requests:#?}");
    }
    page.leave().await
}

#[tokio::test]
async fn a_full_use_stores_nothing() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.try_everything().await?;
    let stores = "return Promise.all([indexedDB.databases(), caches.keys(),
            navigator.serviceWorker.getRegistrations()])
        .then((lists) => ({
            local: localStorage.length,
            session: sessionStorage.length,
            cookies: document.cookie,
            lists: lists.map((list) => list.length),
        }))";
    let empty = json!({ "local": 0, "session": 0, "cookies": "", "lists": [0, 0, 0] });
    assert_eq!(page.ask(stores, &[]).await?, empty);
    page.leave().await
}

#[tokio::test]
async fn links_out_tell_nobody_where_the_reader_came_from() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.open_everything().await?;
    let links = "return [...root.querySelectorAll('a[href]')].map((link) =>
        [link.href, link.target, link.rel.split(' ').sort().join(' ')])";
    let links: Vec<Value> = page.read(links).await?;
    assert!(links.len() > 20, "the sources are linked: {links:#?}");
    for link in links {
        let part = |position| {
            link.get(position)
                .and_then(Value::as_str)
                .unwrap_or_default()
        };
        ensure!(part(0).starts_with("https://"), "{link}");
        ensure!(
            (part(1), part(2)) == ("_blank", "noopener noreferrer"),
            "{link}"
        );
    }
    page.leave().await
}

#[tokio::test]
async fn a_request_to_another_origin_would_be_seen() -> Outcome {
    let stray = Visit::to("/").ready().await?;
    stray
        .ask("location.href = 'http://elsewhere.localhost/'", &[])
        .await?;
    stray
        .until(
            "it has left",
            "return location.host !== 'weigh-up.localhost'",
        )
        .await?;
    assert_eq!(
        stray.site().strangers(),
        ["GET http://elsewhere.localhost/"]
    );
    assert!(stray.leave().await.is_err());
    Visit::to("/").ready().await?.leave().await
}
