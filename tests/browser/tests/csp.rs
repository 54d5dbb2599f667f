//! The strict security policy of the built pages, which nothing violates.

use std::collections::BTreeMap;

use browser_tests::{Asset, Fault, Outcome, Visit};

/// The directives that the policy of every page must have.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self' data:; base-uri 'none'";

/// The directives of a policy with their sources.
fn directives(policy: &str) -> BTreeMap<&str, Vec<&str>> {
    let directives = policy.split(';').filter_map(|directive| {
        let mut words = directive.split_whitespace();
        let name = words.next()?;
        let mut sources: Vec<_> = words.collect();
        sources.sort_unstable();
        Some((name, sources))
    });
    directives.collect()
}

#[tokio::test]
async fn the_page_carries_the_strict_policy() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let policies = "return [...document.querySelectorAll(
        'meta[http-equiv=Content-Security-Policy]')].map((meta) => meta.content).join('|')";
    let policy: String = page.read(policies).await?;
    let found = directives(&policy);
    for (name, sources) in directives(POLICY) {
        assert_eq!(found.get(name), Some(&sources), "{policy}");
    }
    for loose in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"] {
        assert!(!policy.contains(loose), "{policy}");
    }
    let referrer = "return document.querySelector('meta[name=referrer]')?.content";
    assert_eq!(page.ask(referrer, &[]).await?, "no-referrer");
    page.leave().await
}

#[tokio::test]
async fn a_full_use_violates_nothing() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.try_everything().await?;
    page.open_everything().await?;
    page.leave().await
}

#[tokio::test]
async fn the_page_works_where_scripts_need_trusted_types() -> Outcome {
    let policy = Fault::Header(
        "content-security-policy",
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
    let page = Visit::to("/").with(Asset::Page, policy).ready().await?;
    page.try_everything().await?;
    page.leave().await
}

#[tokio::test]
async fn a_violation_would_be_seen() -> Outcome {
    let mut page = Visit::to("/").ready().await?;
    let inline = "
        const style = document.createElement('style');
        style.textContent = 'p { color: red }';
        document.head.append(style)";
    page.ask(inline, &[]).await?;
    page.expect_error("violation of style-src-elem by inline");
    page.expect_error("Content Security Policy");
    page.leave().await
}
