//! A page of what the documentation writes for MDX, which React has rendered on a server.

use browser_tests::Outcome;
use host_tests::{built, use_widget};
use serde_json::json;

#[tokio::test]
async fn the_element_and_the_frame_of_the_documentation_run_in_mdx() -> Outcome {
    let page = built("mdx", "/")?.ready().await?;
    use_widget(&page).await?;
    let frame = "
        const frame = document.querySelector('iframe');
        return [getComputedStyle(frame).colorScheme, frame.getAttribute('frameborder'),
            frame.getAttribute('referrerpolicy'), frame.src.includes('theme=light')]";
    let expected = json!(["light", "0", "no-referrer", true]);
    assert_eq!(page.ask(frame, &[]).await?, expected);
    page.enter("iframe").await?;
    page.ready().await?;
    page.leave().await
}
