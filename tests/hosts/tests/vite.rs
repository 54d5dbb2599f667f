//! An app by Vite that imports the package.

use browser_tests::Outcome;
use host_tests::{built, use_widget};

#[tokio::test]
async fn the_package_is_bundled_without_settings() -> Outcome {
    let page = built("vite/dist", "/")?.ready().await?;
    use_widget(&page).await?;
    let told = "return document.title === 'Careers, with speed=8'";
    page.until("the app hears the reader", told).await?;
    page.leave().await
}
