//! The choices: the way, the look, and the parts that are left out.

use yew::prelude::*;

use super::KINDS;
use super::options::Options;
use crate::comparison::Text;
use crate::components::button::Button;
use crate::components::panel::Panel;
use crate::components::scene::{Message, Scene};
use crate::components::writable::Selection;
use crate::language::Message as Word;
use crate::notation::{Mode, Part, Theme};
use crate::snippet::Snippet;

const THEMES: [(Theme, Word); 3] = [
    (Theme::Light, Word::EmbedThemeLight),
    (Theme::Dark, Word::EmbedThemeDark),
    (Theme::Auto, Word::EmbedThemeAuto),
];

const MODES: [(Mode, Word); 3] = [
    (Mode::Compact, Word::EmbedModeCompact),
    (Mode::Full, Word::EmbedModeFull),
    (Mode::Verdict, Word::EmbedModeVerdict),
];

/// The words are English in all of them; dates and lists are not the same.
const LANGUAGES: [(Option<&str>, Word); 2] = [
    (None, Word::EmbedLanguageUs),
    (Some("en-GB"), Word::EmbedLanguageUk),
];

const PARTS: [(Part, Word); 7] = [
    (Part::Share, Word::EmbedPartShare),
    (Part::Embed, Word::EmbedPartEmbed),
    (Part::Export, Word::EmbedPartExport),
    (Part::Compare, Word::EmbedPartCompare),
    (Part::Evidence, Word::EmbedPartEvidence),
    (Part::Charts, Word::EmbedPartCharts),
    (Part::Footer, Word::EmbedPartFooter),
];

/// The choices of way and look.
pub(super) fn choices(scene: &Scene<'_>, options: &Options, snippet: &Snippet<'_>) -> Html {
    let kind = options.kind;
    let mut choices = [const { Vec::new() }; 4];
    let [kinds, modes, themes, languages] = &mut choices;
    for (other, name, _) in KINDS {
        let state = options.with("kind", &|options| options.kind = other);
        kinds.push((state, other == kind, name));
    }
    for (mode, name) in MODES {
        let state = options.with("mode", &|options| options.link.mode = Some(mode));
        modes.push((state, mode == snippet.mode(kind), name));
    }
    for (theme, name) in THEMES {
        let name = if theme == Theme::Auto && !kind.is_address() {
            Word::EmbedThemePage
        } else {
            name
        };
        let state = options.with("theme", &|options| options.link.theme = Some(theme));
        themes.push((state, theme == snippet.theme(kind), name));
    }
    for (language, name) in LANGUAGES {
        let chosen = options.link.language.as_deref() == language;
        let state = options.with("lang", &|options| {
            options.link.language = language.map(ToOwned::to_owned);
        });
        languages.push((state, chosen, name));
    }
    let labels = [
        Word::EmbedKind,
        Word::EmbedMode,
        Word::EmbedTheme,
        Word::EmbedLanguage,
    ];
    html! {
        <div class="axes">
            for (label, options) in labels.into_iter().zip(choices) {
                { choice(scene, label, options) }
            }
        </div>
    }
}

/// A choice of states, each with `true` if it is the current one, and with its name.
fn choice(scene: &Scene<'_>, label: Word, options: Vec<((Text, Text), bool, Word)>) -> Html {
    html! {
        <label>
            <span>{ scene.say(label) }</span>
            <Selection panel={Panel::Embed}>
                for ((state, change), chosen, name) in options {
                    // Its key holds all other choices: when those change, a new option is selected
                    // as the state has it, whatever was selected in the old one by hand.
                    <option key={state} value={change} selected={chosen}>{ scene.say(name) }</option>
                }
            </Selection>
        </label>
    }
}

/// A button for each part that can be left out.
pub(super) fn parts(scene: &Scene<'_>, options: &Options) -> Html {
    html! {
        <fieldset>
            <legend>{ scene.say(Word::EmbedHide) }</legend>
            <div class="chips">
                for (place, (part, name)) in PARTS.into_iter().enumerate() {
                    <Button
                        key={place}
                        class="chip"
                        message={Message::Turn(Panel::Embed, without(options, part))}
                        pressed={options.link.hide.contains(&part)}
                    >
                        { scene.say(name) }
                    </Button>
                }
            </div>
        </fieldset>
    }
}

/// The change that hides a part, or shows it again if it is hidden.
fn without(options: &Options, part: Part) -> Text {
    let hidden = options.link.hide.contains(&part);
    let (_, change) = options.with("hide", &|options| {
        let hide = &mut options.link.hide;
        hide.retain(|other| *other != part);
        if !hidden {
            hide.push(part);
        }
    });
    change
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use super::*;
    use crate::snippet::Kind;

    /// Holds what is offered to all that there is, in whatever order it stands.
    #[track_caller]
    fn check<T: Copy + Debug + PartialEq>(offered: impl Iterator<Item = T>, all: &[T]) {
        let offered: Vec<T> = offered.collect();
        assert_eq!(offered.len(), all.len(), "{offered:?}");
        for one in all {
            assert!(offered.contains(one), "{one:?} in {offered:?}");
        }
    }

    #[test]
    fn all_that_there_is_can_be_chosen() {
        check(KINDS.into_iter().map(|(kind, ..)| kind), &Kind::ALL);
        check(MODES.into_iter().map(|(mode, _)| mode), &Mode::ALL);
        check(THEMES.into_iter().map(|(theme, _)| theme), &Theme::ALL);
        check(PARTS.into_iter().map(|(part, _)| part), &Part::ALL);
    }
}
