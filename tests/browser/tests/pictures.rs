//! Pictures of the page, for people to look at: `target/screenshots`. With
//! `WEIGH_UP_SCREENSHOT=1` one of them becomes the README's.

use std::env;

use browser_tests::{Outcome, Scheme, Visit, workspace};

/// A reader's answers that show what the widget can.
const BUSY: &str = "speed=8&projects=messaging-chat,iot&team.nodejs=3&team.python=8&must=pwa\
    &nodejs.errors=4";

#[tokio::test]
async fn the_neutral_start_and_a_busy_state_at_three_widths_in_both_schemes() -> Outcome {
    let folder = workspace().join("target/screenshots");
    let page = Visit::to("/").ready().await?;
    for (state, query) in [("start", ""), ("busy", BUSY)] {
        page.go(&format!("/?{query}")).await?;
        page.ready().await?;
        if state == "busy" {
            page.disclose(3).await?;
        }
        for scheme in Scheme::ALL {
            page.prefer(scheme, true).await?;
            for width in [360, 768, 1280] {
                page.resize(width, 900).await?;
                let name = format!("{state}-{width}-{}.png", scheme.name());
                page.go_to_the_top().await?;
                page.photograph(&folder.join(name)).await?;
            }
        }
    }
    page.leave().await
}

/// Each comparison with answers, those of others, and a revision that is not known.
const PANELS: [(&str, &str); 2] = [
    (
        "two",
        "c=node-vs-python&rev=0&speed=8&projects=messaging-chat,iot&team.python=8&nodejs.errors=4\
        &with=learning%3D10%26team.nodejs%3D7&with=speed%3D2%26view%3Darticle",
    ),
    (
        "three",
        "c=node-vs-python-vs-go&rev=0&speed=8&learning=6&projects=messaging-chat\
        &with=learning%3D10%26must%3Dai-ml&with=speed%3D2%26go.speed%3D4",
    ),
];

#[tokio::test]
async fn every_panel_of_either_comparison_at_two_widths_in_both_schemes() -> Outcome {
    let folder = workspace().join("target/screenshots");
    let page = Visit::to("/").ready().await?;
    for (name, query) in PANELS {
        page.go(&format!("/?{query}")).await?;
        page.ready().await?;
        page.open_everything().await?;
        for scheme in Scheme::ALL {
            page.prefer(scheme, true).await?;
            for width in [360, 1280] {
                page.resize(width, 900).await?;
                page.go_to_the_top().await?;
                for part in ["notice", "panels"] {
                    let file = format!("{part}-{name}-{width}-{}.png", scheme.name());
                    page.photograph_part(&format!(".{part}"), &folder.join(file))
                        .await?;
                }
            }
        }
    }
    page.leave().await
}

#[tokio::test]
async fn the_page_without_scripts() -> Outcome {
    let page = Visit::to("/")
        .without_scripts()
        .sized(768, 900)
        .open()
        .await?;
    page.photograph(&workspace().join("target/screenshots/without-scripts.png"))
        .await?;
    page.leave().await
}

#[tokio::test]
async fn the_picture_of_the_readme() -> Outcome {
    let visit = Visit::to("/?speed=8&projects=messaging-chat&team.python=6")
        .without_motion()
        .folded();
    let page = visit.ready().await?;
    if env::var_os("WEIGH_UP_SCREENSHOT").is_some_and(|wanted| wanted == "1") {
        page.photograph_screen(&workspace().join("docs/screenshot.png"))
            .await?;
    }
    page.leave().await
}
