//! The panel “export”: the verdict as a file, to copy or to save.

use yew::prelude::*;

use super::Sheet;
use crate::components::button::Button;
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
pub fn export(sheet: &Sheet<'_>) -> Html {
    let scene = sheet.scene;
    html! {
        <div class="panel export">
            <ul class="kinds">
                for (place, (kind, name, hint, is_text)) in KINDS.into_iter().enumerate() {
                    <li key={place}>
                        <div>
                            <p class="name">{ scene.say(name) }</p>
                            <p class="note">{ scene.say(hint) }</p>
                        </div>
                        <div class="takes">
                            if is_text {
                                { button(scene, Taking::Copy, kind, (Word::TakeCopy, name)) }
                            }
                            { button(scene, Taking::Save, kind, (Word::TakeSave, name)) }
                        </div>
                    </li>
                }
            </ul>
            <p class="hint">{ scene.say(Word::TakePrint) }</p>
        </div>
    }
}

fn button(scene: &Scene<'_>, taking: Taking, kind: &str, (word, name): (Word, Word)) -> Html {
    let label = [scene.say(word), scene.say(name)].join(": ");
    html! {
        <Button class="quiet" message={Message::Take(taking, kind.into())} {label}>
            { scene.say(word) }
        </Button>
    }
}
