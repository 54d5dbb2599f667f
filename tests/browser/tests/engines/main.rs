//! The core of the element in each engine: those of Chromium, Firefox and Safari.
//!
//! One browser sees all pages of an engine, and every property is looked at, whatever became of
//! those before it.

mod element;
mod events;
mod failures;
mod history;
mod loading;
mod reader;
mod screen;

use anyhow::{Result, ensure};
use browser_tests::{Engine, Outcome, Page};

/// A table of properties, each with what becomes of it on the page.
macro_rules! seen {
    ($page:expr; $($property:path),+ $(,)?) => {
        [$((stringify!($property), Box::pin($property($page)).await)),+]
    };
}

async fn tour(engine: Engine) -> Outcome {
    let page = Page::tour(engine).await?;
    let seen = seen![
        &page;
        reader::the_verdict_is_that_of_the_model,
        reader::a_key_moves_a_slider,
        reader::a_click_on_the_track_moves_a_slider,
        reader::its_buttons_move_a_slider,
        reader::chips_choose_project_types,
        reader::a_button_tries_what_would_change_the_verdict,
        reader::a_reset_can_be_undone,
        reader::the_view_can_be_switched,
        reader::every_panel_opens,
        reader::the_link_is_copied,
        reader::where_the_clipboard_is_refused_the_link_is_shown,
        reader::files_can_be_made,
        events::each_act_is_told_once,
        events::what_the_page_sets_is_told_by_nobody,
        events::keys_that_a_control_takes_stay_inside,
        element::attributes_are_followed,
        element::what_is_set_before_the_definition_is_kept,
        element::an_element_may_be_moved_removed_and_set_in_again,
        element::an_element_may_come_by_markup,
        element::two_elements_share_one_wasm,
        element::the_page_keeps_its_own_styles_and_names,
        loading::nothing_is_loaded_before_the_element_comes_near,
        loading::nothing_is_loaded_before_the_click_that_reveals_it,
        loading::the_page_asks_for_each_file_once,
        history::back_and_forward_go_through_the_starts,
        history::who_comes_back_finds_the_answers,
        failures::each_failure_has_its_code_and_leaves_the_fallback,
        failures::another_click_is_another_attempt,
        failures::panels_that_are_missing_can_be_asked_for_again,
        screen::compact_is_at_most_a_thousand_pixels_high_on_a_phone,
        screen::nothing_scrolls_sideways_on_a_phone,
        screen::either_theme_has_its_colours,
        screen::the_other_direction_is_a_mirror,
        screen::what_is_in_hand_stays_in_place,
        screen::pictures_for_people,
    ];
    let errors = seen.iter().filter_map(|(property, outcome)| {
        let error = outcome.as_ref().err()?;
        Some(format!("{property}: {error:#}"))
    });
    let failed: Vec<String> = errors.collect();
    let (some, all) = (failed.len(), seen.len());
    let name = engine.name();
    ensure!(
        failed.is_empty(),
        "{name} fails {some} of {all}:\n{}",
        failed.join("\n")
    );
    page.leave().await
}

#[tokio::test]
async fn chromium() -> Outcome {
    tour(Engine::Chromium).await
}

#[tokio::test]
async fn firefox() -> Outcome {
    tour(Engine::Firefox).await
}

#[tokio::test]
async fn webkitgtk() -> Outcome {
    tour(Engine::WebKitGtk).await
}

/// Fails unless two values are the same.
fn same<T: PartialEq + std::fmt::Debug>(found: &T, expected: &T) -> Result<()> {
    ensure!(found == expected, "{found:#?} is not {expected:#?}");
    Ok(())
}
