//! What there is to choose: the way, what it looks like, and what is left out.

use super::KINDS;
use super::options::Options;
use crate::comparison::Text;
use crate::components::element::{Element, Gesture, classed, el};
use crate::components::panel::Panel;
use crate::components::scene::{Message, Scene};
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

/// What the whole looks like.
pub(super) fn choices(scene: &Scene<'_>, options: &Options, snippet: &Snippet<'_>) -> Element {
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
    let choices = labels.into_iter().zip(choices);
    classed("div", "axes").children(choices.map(|(label, options)| choice(scene, label, options)))
}

/// A choice of states, each with whether it stands and with its name.
fn choice(scene: &Scene<'_>, label: Word, options: Vec<((Text, Text), bool, Word)>) -> Element {
    let options = options.into_iter().map(|((state, change), chosen, name)| {
        // Its key holds all other choices: when those change, a new option is selected as the
        // state has it, whatever was selected in the old one by hand.
        el("option")
            .key(&state)
            .set("value", change)
            .flag("selected", chosen)
            .text(scene.say(name))
    });
    let select = el("select").on(Gesture::Write(Panel::Embed));
    el("label")
        .child(el("span").text(scene.say(label)))
        .child(select.children(options))
}

/// A button for each part that can be left out.
pub(super) fn parts(scene: &Scene<'_>, options: &Options) -> Element {
    let parts = PARTS.into_iter().enumerate();
    let parts = parts.map(|(place, (part, name))| {
        let hidden = options.link.hide.contains(&part);
        let (_, change) = options.with("hide", &|options| {
            let hide = &mut options.link.hide;
            hide.retain(|other| *other != part);
            if !hidden {
                hide.push(part);
            }
        });
        scene
            .button("chip", Message::Turn(Panel::Embed, change))
            .key_at(place)
            .state("aria-pressed", hidden)
            .text(scene.say(name))
    });
    el("fieldset")
        .child(el("legend").text(scene.say(Word::EmbedHide)))
        .child(classed("div", "chips").children(parts))
}
