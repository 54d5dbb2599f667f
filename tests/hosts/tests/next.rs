//! An app by Next.js, which renders the element on its server first, and whose bundler gives the
//! address of a file as a path from the root of the site.

use browser_tests::Outcome;
use host_tests::{built, use_widget};

#[tokio::test]
async fn the_package_is_bundled_without_settings() -> Outcome {
    let page = built("next/out", "/")?.ready().await?;
    use_widget(&page).await?;
    let told = "return document.title === 'Store, with speed=8'";
    page.until("the app hears the reader", told).await?;
    page.leave().await
}
