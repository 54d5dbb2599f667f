//! The panel “export”: the verdict as a file, to copy or to save.

use yew::prelude::*;

use super::Sheet;
use crate::components::button::Button;
use crate::components::scene::{Message, Scene, Taking};
use crate::export::Kind;
use crate::language::Message as Word;

/// The kind of the picture of dots, which the browser makes of the other one.
const PNG: (&str, Word, Word) = ("png", Word::TakePng, Word::TakePngHint);

/// The name of a kind of file, and what it is good for.
fn told(kind: Kind) -> (Word, Word) {
    match kind {
        Kind::Markdown => (Word::TakeMarkdown, Word::TakeMarkdownHint),
        Kind::Csv => (Word::TakeCsv, Word::TakeCsvHint),
        Kind::Json => (Word::TakeJson, Word::TakeJsonHint),
        Kind::Svg => (Word::TakeSvg, Word::TakeSvgHint),
        Kind::Card => (Word::TakeCard, Word::TakeCardHint),
    }
}

/// The panel. It has no state.
pub fn export(sheet: &Sheet<'_>) -> Html {
    let scene = sheet.scene;
    let kinds = Kind::ALL.into_iter().map(|kind| {
        let (name, hint) = told(kind);
        (kind.id(), name, hint)
    });
    html! {
        <div class="panel export">
            <ul class="kinds">
                for (place, (kind, name, hint)) in kinds.chain([PNG]).enumerate() {
                    <li key={place}>
                        <div>
                            <p class="name">{ scene.say(name) }</p>
                            <p class="note">{ scene.say(hint) }</p>
                        </div>
                        <div class="takes">
                            // Dots are no text that could be copied.
                            if ![Kind::Card.id(), PNG.0].contains(&kind) {
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
