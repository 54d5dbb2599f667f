//! An app by webpack that imports the package and makes the element itself.

use browser_tests::Outcome;
use host_tests::{built, use_widget};

#[tokio::test]
async fn the_package_is_bundled_without_settings() -> Outcome {
    let page = built("webpack", "/")?.ready().await?;
    use_widget(&page).await?;
    page.leave().await
}
