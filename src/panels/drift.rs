//! The panel “drift”: what changed in the data since the link was made, and what it did to the
//! verdict.

use yew::prelude::*;

use super::Sheet;
use crate::comparison::Comparison;
use crate::verdict::drift;

/// The panel. Its state is the revision of the link.
pub fn drift(sheet: &Sheet<'_>) -> Html {
    let scene = sheet.scene;
    let revision = sheet.state.parse().unwrap_or(scene.comparison.revision);
    let before = Comparison::clone(&scene.comparison).at_revision(revision);
    let lines = drift::drift(
        &scene.comparison,
        before.as_ref(),
        revision,
        scene.answers,
        &scene.language,
    );
    html! {
        <div class="panel drift">
            for line in lines {
                <p>{ line }</p>
            }
        </div>
    }
}
