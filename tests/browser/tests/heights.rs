//! The height that a frame needs, as the page around it hears of it.

use browser_tests::guest::{host, until_ready};
use browser_tests::{Asset, Fault, Outcome};
use serde_json::json;

/// Returns the messages that tell a host the height, one for each protocol that it may know.
const LANGUAGES: &str = "
    const { height } = told('resize').at(-1);
    const last = (known) => heard.findLast(known) ?? null;
    return [height > 500, [
        last((one) => one.message === 'height'),
        last((one) => one.sentinel === 'amp'),
        last((one) => typeof one === 'string' && one.startsWith('{')),
        last((one) => typeof one === 'string' && one.startsWith('pym')),
    ].map((one) => one && JSON.stringify(one).replaceAll(height, 'N'))]";

const AMP: &str = r#"{"sentinel":"amp","type":"embed-size","height":N}"#;

#[tokio::test]
async fn the_height_is_told_in_the_language_of_the_page_around() -> Outcome {
    let sandboxed = "sandbox=\"allow-scripts\" src=\"/?childId=chart-1&speed=9#?secret=a1B2c3\"";
    let page = host(sandboxed).shared().open().await?;
    until_ready(&page).await?;
    page.until("it tells its height", "return told('resize').length > 0")
        .await?;
    let embedly = |path: &str| {
        let src = format!("http://weigh-up.localhost{path}");
        let inner = format!(r#"{{"src":"{src}","context":"iframe.resize","height":N}}"#);
        json!(inner).to_string()
    };
    let expected = json!([
        true,
        [
            r#"{"message":"height","value":"N","secret":"a1B2c3"}"#,
            AMP,
            embedly("/?childId=chart-1&speed=9#?secret=a1B2c3"),
            r#""pymxPYMxchart-1xPYMxheightxPYMxN""#,
        ]
    ]);
    assert_eq!(page.ask(LANGUAGES, &[]).await?, expected);
    page.leave().await?;

    // Who has not asked for WordPress' or pym's is not told in it.
    let page = host("src=\"/?childId=%22x#?secret=a-b\"").open().await?;
    until_ready(&page).await?;
    page.until("it tells its height", "return told('resize').length > 0")
        .await?;
    let expected = json!([
        true,
        [null, AMP, embedly("/?childId=%22x#?secret=a-b"), null,]
    ]);
    assert_eq!(page.ask(LANGUAGES, &[]).await?, expected);
    page.leave().await
}

#[tokio::test]
async fn a_fallback_in_a_frame_tells_its_height_too() -> Outcome {
    let rows = [
        (Asset::Wasm, "http-404"),
        (Asset::Glue, "http-404"),
        (Asset::Shell, "network"),
    ];
    for (asset, code) in rows {
        let mut page = host("src=\"/#?secret=a1\"")
            .with(asset, Fault::Status(404))
            .open()
            .await?;
        let told = "return told('error').map(({ code }) => code).join() === arguments[0]
            && heard.some((one) => one.message === 'height' && one.value > 500)
            && told('resize')[0].height === Math.min(20000, Math.ceil(
                frames[0].document.querySelector('main').getBoundingClientRect().height))";
        page.until_with("the fallback is told", told, &[json!(code)])
            .await?;
        let again = "heard.length = 0; say({ type: 'hello' })";
        page.ask(again, &[]).await?;
        page.until_with("it is told again", told, &[json!(code)])
            .await?;
        page.expect_error("Failed to load resource");
        if asset != Asset::Shell {
            page.expect_error("weigh-up: http-404");
        }
        if asset == Asset::Wasm {
            page.expect_error("integrity");
        }
        page.leave().await?;
    }
    // In a sandbox, a host that shares its files with nobody has no module run.
    let mut page = host("sandbox=\"allow-scripts\" src=\"/#?secret=a1\"")
        .open()
        .await?;
    let told = "return told('error')[0]?.code === 'network'
        && heard.some((one) => one.message === 'height' && one.value > 500)";
    page.until("the fallback is told in a sandbox", told)
        .await?;
    page.expect_error("CORS policy");
    page.expect_error("Failed to load resource");
    page.leave().await
}
