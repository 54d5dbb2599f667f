//! An audit by axe-core: the page, the gallery and the widget in all its modes, in both schemes.

use std::env;
use std::fs;

use anyhow::{Context, Result};
use browser_tests::made::comparison;
use browser_tests::{Outcome, Page, Scheme, Visit};
use serde_json::json;

/// Asserts that a page breaks none of the audit's rules; the failure lists each rule that it does
/// break, and where.
async fn assert_accessible(page: &Page, what: &str) -> Result<()> {
    let path = env::var_os("WEIGH_UP_AXE")
        .context("WEIGH_UP_AXE is not set: run `cargo xtask test browser`")?;
    let axe = fs::read_to_string(path)?;
    let audit = format!(
        "{axe};
        return axe.run().then(({{ violations, passes }}) => [passes.length, violations.map((rule) =>
            [rule.id, rule.nodes.map((node) => node.html.slice(0, 200))])])"
    );
    let found = page.ask(&audit, &[]).await?;
    let passes = found.pointer("/0").and_then(serde_json::Value::as_u64);
    assert!(passes > Some(20), "{what}: the audit saw nothing");
    assert_eq!(found.pointer("/1"), Some(&json!([])), "{what}");
    Ok(())
}

#[tokio::test]
async fn the_page_breaks_no_rule_in_either_scheme() -> Outcome {
    let page = Visit::to("/").ready().await?;
    for scheme in Scheme::ALL {
        page.prefer(scheme, false).await?;
        for query in [
            "/",
            "/?must=iot&team.python=8&nodejs.speed=4",
            "/?mode=verdict",
        ] {
            page.go(query).await?;
            page.ready().await?;
            assert_accessible(&page, &format!("{query}, {scheme:?}")).await?;
        }
    }
    page.leave().await
}

#[tokio::test]
async fn with_everything_open_it_breaks_none_either() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.open_everything().await?;
    for scheme in Scheme::ALL {
        page.prefer(scheme, false).await?;
        assert_accessible(&page, &format!("all open, {scheme:?}")).await?;
    }
    page.leave().await
}

#[tokio::test]
async fn many_alternatives_break_none_either() -> Outcome {
    let json = comparison("Fastapis", 36);
    let page = Visit::hosted(&format!(
        "<main><h1>Many</h1><weigh-up heading-level=2 loading=eager answers='c1=8&only=a1,a2,a30'><script \
        type='application/json'>{json}</script></weigh-up></main>"
    ));
    let page = page.ready().await?;
    page.open_everything().await?;
    for scheme in Scheme::ALL {
        page.prefer(scheme, false).await?;
        assert_accessible(&page, &format!("many, {scheme:?}")).await?;
    }
    page.leave().await
}

#[tokio::test]
async fn the_gallery_breaks_no_rule_in_either_scheme() -> Outcome {
    let page = Visit::to("/gallery/").open().await?;
    for scheme in Scheme::ALL {
        page.prefer(scheme, false).await?;
        for path in [
            "/gallery/",
            "/gallery/blog-post/",
            "/gallery/hiring/",
            "/gallery/frames/",
            "/p/node-vs-python/questions/",
        ] {
            page.go(path).await?;
            page.ask("document.querySelector('weigh-up')?.scrollIntoView()", &[])
                .await?;
            let ready = "return !element || element.verdict !== null";
            page.until("the widget is ready", ready).await?;
            assert_accessible(&page, &format!("{path}, {scheme:?}")).await?;
        }
    }
    page.leave().await
}
