//! An app by esbuild, which leaves out what is no script: the wasm is copied into a folder of the
//! site, and the element says where.

use browser_tests::Outcome;
use host_tests::{built, use_widget};
use serde_json::json;

#[tokio::test]
async fn a_module_and_a_classic_script_have_the_wasm_from_the_folder_that_the_element_names()
-> Outcome {
    for path in ["/", "/classic.html"] {
        let page = built("esbuild", path)?.ready().await?;
        use_widget(&page).await?;
        let requests = page.site().requests();
        let wasm: Vec<_> = requests
            .iter()
            .filter(|path| path.contains(".wasm"))
            .collect();
        let is_there = |path: &&String| path.starts_with("//blog.localhost/weigh-up/weigh-up-");
        assert!(
            !wasm.is_empty() && wasm.iter().all(is_there),
            "{requests:#?}"
        );
        let link = page.ask("return element.shareUrl()", &[]).await?;
        assert_eq!(
            link,
            json!("http://blog.localhost/weigh-up/?c=node-vs-python&rev=2&speed=8")
        );
        page.leave().await?;
    }
    host_tests::page("").open().await?.leave().await
}

#[tokio::test]
async fn a_module_has_the_wasm_that_is_beside_it() -> Outcome {
    let page = built("esbuild", "/beside.html")?.ready().await?;
    use_widget(&page).await?;
    page.leave().await
}

#[tokio::test]
async fn where_the_wasm_is_missing_the_console_says_what_to_write() -> Outcome {
    for path in ["/missing.html", "/missing-classic.html"] {
        let mut page = built("esbuild", path)?.open().await?;
        let failed = "return element.ready.then(() => 'ready', ({ code }) => code)";
        assert_eq!(page.ask(failed, &[]).await?, json!("http-404"), "{path}");
        let shown = "return element.checkVisibility() && element.innerText.includes('It depends.')";
        assert_eq!(page.ask(shown, &[]).await?, json!(true), "{path}");
        page.expect_error("weigh-up: http-404: ");
        page.expect_error("asset-base");
        page.expect_error("Failed to load resource");
        page.expect_error("integrity");
        page.leave().await?;
    }
    host_tests::page("").open().await?.leave().await
}
