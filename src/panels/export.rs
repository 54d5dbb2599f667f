//! The panel “export”: the verdict as a file, to copy or to save.

use super::Sheet;
use crate::components::element::{Element, Gesture, classed, el};
use crate::components::scene::{Message, Scene, Taking};
use crate::language::Message as Word;

/// The kinds of files by their public names, each with its name and what it is good for, and
/// whether it is a text that can be copied.
const KINDS: [(&str, Word, Word, bool); 5] = [
    ("markdown", Word::TakeMarkdown, Word::TakeMarkdownHint, true),
    ("csv", Word::TakeCsv, Word::TakeCsvHint, true),
    ("json", Word::TakeJson, Word::TakeJsonHint, true),
    ("svg", Word::TakeSvg, Word::TakeSvgHint, true),
    ("png", Word::TakePng, Word::TakePngHint, false),
];

/// The panel. It has no state.
pub fn export(sheet: &Sheet<'_>) -> Element {
    let scene = sheet.scene;
    let kinds = KINDS.into_iter().enumerate();
    let kinds = kinds.map(|(place, (kind, name, hint, is_text))| {
        let button = |taking, word| button(scene, taking, kind, (word, name));
        let buttons = classed("div", "takes")
            .children(is_text.then(|| button(Taking::Copy, Word::TakeCopy)))
            .child(button(Taking::Save, Word::TakeSave));
        el("li")
            .key_at(place)
            .child(
                el("div")
                    .child(classed("p", "name").text(scene.say(name)))
                    .child(classed("p", "note").text(scene.say(hint))),
            )
            .child(buttons)
    });
    classed("div", "panel export")
        .child(classed("ul", "kinds").children(kinds))
        .child(classed("p", "hint").text(scene.say(Word::TakePrint)))
}

fn button(scene: &Scene<'_>, taking: Taking, kind: &str, (word, name): (Word, Word)) -> Element {
    let label = [scene.say(word), scene.say(name)].join(": ");
    classed("button", "quiet")
        .set("type", "button")
        .set("part", "button")
        .set("aria-label", label)
        .on(Gesture::Press(Message::Take(taking, kind.into())))
        .text(scene.say(word))
}
