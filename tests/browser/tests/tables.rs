//! Comparisons that a page brings as a table inside the element, or at an address.

use anyhow::Result;
use browser_tests::{Asset, Fault, Outcome, Page, Visit};
use serde_json::{Value, json};

/// A table as a page may have it: values with units, a judged row, a score that is missing.
const TABLE: &str = "
    <table>
      <caption>Which database for us?</caption>
      <tr><th></th><th>PostgreSQL</th><th>MySQL</th><th>Source</th></tr>
      <tr><th>SQL features</th><td>9</td><td>7</td>
        <td><a href='https://example.org/matrix'>feature matrix</a></td></tr>
      <tr><th>p95 read (20 to 1 ms)</th><td>3.1</td><td>2.8</td>
        <td><a href='https://example.org/bench'>our bench</a></td></tr>
      <tr><th>Replication</th><td>7</td><td>?</td><td>judged</td></tr>
    </table>";

/// The strictest policy under which the element runs.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";

fn element(attributes: &str, inside: &str) -> String {
    format!("<weigh-up loading=eager {attributes}>{inside}</weigh-up>")
}

/// The attributes that a table needs.
const OWN: &str = "comparison=own checked=2026-11-30 by='Ann Example, who runs both'";

/// The message of the failure once there is one.
async fn failure(page: &Page) -> Result<String> {
    page.until("it fails", "return failures.length > 0").await?;
    page.read("return failures[0].message").await
}

#[tokio::test]
async fn a_table_inside_the_element_is_the_comparison() -> Outcome {
    let page = Visit::hosted(&element(OWN, TABLE))
        .with(Asset::Page, Fault::Header("content-security-policy", POLICY))
        .ready()
        .await?;
    let told = "
        const { ranking, contributions } = element.verdict;
        return [
            ranking.map(({ name }) => name).sort(),
            contributions.map(({ criterion, scores }) => [criterion, Object.values(scores)]),
            element.querySelector('table').checkVisibility(),
        ]";
    let scores = [
        json!(["sql-features", [9, 7]]),
        json!(["p95-read", [8.9, 9.1]]),
        json!(["replication", [7, null]]),
    ];
    let expected = json!([["MySQL", "PostgreSQL"], scores, false]);
    assert_eq!(page.ask(&format!("return (() => {{{told}}})()"), &[]).await?, expected);
    let heading: String = page
        .read("return root.querySelector('h1, h2, h3').textContent")
        .await?;
    assert_eq!(heading, "Which database for us?");
    page.leave().await
}

#[tokio::test]
async fn a_table_is_a_fallback_unless_a_comparison_of_its_own_is_meant() -> Outcome {
    let page = Visit::hosted(&element("", TABLE)).ready().await?;
    let id: String = page.read("return element.verdict.comparison").await?;
    assert_eq!(id, "node-vs-python");
    page.leave().await
}

#[tokio::test]
async fn mistakes_of_a_table_name_row_and_column_and_the_fallback_stays() -> Outcome {
    let wrong = TABLE.replace("3.1", "fast");
    let body = [element(OWN, &wrong), element("id=bundled", "")].concat();
    let mut page = Visit::hosted(&body).open().await?;
    let message = failure(&page).await?;
    for part in ["row 3: ", "p95 read", "PostgreSQL"] {
        assert!(message.contains(part), "{message}");
    }
    let shown: Value = page
        .ask("return element.querySelector('table').checkVisibility()", &[])
        .await?;
    assert_eq!(shown, json!(true));
    page.expect_error("weigh-up: comparison: row 3");
    page.expect_error("mistakes in the table");
    page.leave().await
}

#[tokio::test]
async fn an_author_reads_the_mistakes_on_the_page() -> Outcome {
    let wrong = TABLE.replace("judged", "");
    for (attributes, is_listed) in [(OWN.to_owned(), false), (format!("{OWN} debug"), true)] {
        let mut page = Visit::hosted(&element(&attributes, &wrong)).open().await?;
        failure(&page).await?;
        let said: String = page.read("return root.querySelector('p').innerText").await?;
        assert_eq!(said.contains("Replication"), is_listed, "{said}");
        page.expect_error("weigh-up: comparison: row 4");
        page.expect_error("mistakes in the table");
        page.leave().await?;
    }
    Visit::hosted("<p></p>").open().await?.leave().await
}

#[tokio::test]
async fn a_file_at_an_address_is_the_comparison() -> Outcome {
    let page = Visit::hosted(&element("src='comparisons/node-vs-python.json'", "<p>It depends.</p>"))
        .ready()
        .await?;
    let told = "return [element.verdict.comparison, element.verdict.leader]";
    assert_eq!(page.ask(told, &[]).await?, json!(["node-vs-python", null]));
    page.leave().await
}

#[tokio::test]
async fn a_file_that_does_not_come_is_told_and_the_fallback_stays() -> Outcome {
    let mut page = Visit::hosted(&element("src='missing.csv'", "<p>It depends.</p>"))
        .open()
        .await?;
    let message = failure(&page).await?;
    assert!(message.contains("missing.csv answers with 404"), "{message}");
    page.expect_error("weigh-up: comparison: src: ");
    page.expect_error("Failed to load resource");
    page.leave().await
}
