//! What does your team know? An experience for each alternative.

use super::bars::hue;
use super::element::{Element, classed, el, value};
use super::scene::Scene;
use super::slider::{Dial, slider};
use crate::language::Message as Word;

/// A slider for each alternative.
pub fn team(scene: &Scene<'_>) -> Element {
    let alternatives = scene.comparison.alternatives.iter().enumerate();
    let rows = alternatives.map(|(position, alternative)| {
        let dial = Dial::Experience(position);
        let label = scene.fill(Word::TeamSlider, &[("alternative", &alternative.name)]);
        let name = classed("label", "name")
            .set("for", dial.id())
            .text(value(&alternative.name));
        el("li")
            .key(&alternative.id)
            .set("class", format!("member {}", hue(position)))
            .child(name)
            .child(slider(scene, dial, &label, scene.answers.experience(position)))
    });
    classed("ul", "team").children(rows)
}
