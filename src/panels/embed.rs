//! The panel “embed”: what to paste into a page so that it shows these answers, with a preview.

mod choices;
mod options;

use self::options::Options;
use super::Sheet;
use crate::components::element::{Element, Gesture, classed, el};
use crate::components::panel::Panel;
use crate::components::scene::{Message, Scene, Taking};
use crate::components::share::LONG;
use crate::language::{Language, Message as Word};
use crate::notation::{self, Part};
use crate::snippet::{Kind, Snippet};
use crate::verdict::explanation::Explanation;

/// The ways, each with its name and what it is good for.
const KINDS: [(Kind, Word, Word); 6] = [
    (Kind::Iframe, Word::EmbedIframe, Word::EmbedIframeHint),
    (
        Kind::IframeResize,
        Word::EmbedIframeResize,
        Word::EmbedIframeResizeHint,
    ),
    (Kind::Element, Word::EmbedElement, Word::EmbedElementHint),
    (
        Kind::Standalone,
        Word::EmbedStandalone,
        Word::EmbedStandaloneHint,
    ),
    (Kind::Npm, Word::EmbedNpm, Word::EmbedNpmHint),
    (Kind::Link, Word::EmbedLink, Word::EmbedLinkHint),
];

/// The height that a page in a frame adds to the widget's own, in pixels: its margins.
const MARGINS: u32 = 16;

/// The panel. Its state is the `Options` as a text, of which each control changes its own part
/// alone. `base` is the address of the folder with the widget's files.
pub fn embed(sheet: &Sheet<'_>, base: &str) -> Element {
    let scene = sheet.scene;
    let options = Options::read(scene.comparison, scene.answers, sheet.state);
    let kind = options.kind;
    let verdict = verdict(scene.explanation, scene.language);
    let snippet = Snippet {
        comparison: scene.comparison,
        link: &options.link,
        base,
        verdict: &verdict,
        height: options.height.map(|height| height.saturating_add(MARGINS)),
    };
    let hint = KINDS.iter().find(|(known, ..)| *known == kind);
    let hint = hint.map_or("", |(.., hint)| scene.say(*hint));
    classed("div", "panel embed")
        .child(classed("p", "hint").text(scene.say(Word::EmbedHint)))
        .child(choices::choices(scene, &options, &snippet))
        .child(classed("p", "note").text(hint))
        .child(choices::parts(scene, &options))
        .child(code(scene, &snippet, kind))
        .child(preview(scene, &options, &snippet))
        .child(needs(scene, kind, base))
}

/// The verdict in a sentence, as it stands where the element does not run.
pub(super) fn verdict(explanation: &Explanation, language: &Language) -> String {
    language.fill(Word::Sentence, &[("text", &explanation.headline)])
}

/// The text to paste.
fn code(scene: &Scene<'_>, snippet: &Snippet<'_>, kind: Kind) -> Element {
    let text = snippet.text(kind);
    let is_long = snippet.address(kind).len() > LONG;
    let field = el("textarea")
        .set("id", "embed-code")
        .set("rows", "7")
        .set("spellcheck", "false")
        .flag("readonly", true)
        .holding(text.into());
    let label = el("label").set("for", "embed-code");
    let copy = scene.button("primary", Message::Take(Taking::Copy, "#embed-code".into()));
    classed("div", "lines")
        .child(label.text(scene.say(Word::EmbedCode)))
        .child(field)
        .child(copy.text(scene.say(Word::EmbedCopy)))
        .child(classed("p", "note").text(scene.say(Word::EmbedCopyHint)))
        .children(
            (is_long && kind.is_address())
                .then(|| classed("p", "note").text(scene.say(Word::ShareLong))),
        )
}

/// The widget as it will be. It offers no embed code of its own, so that no preview has another one
/// in it.
fn preview(scene: &Scene<'_>, options: &Options, snippet: &Snippet<'_>) -> Element {
    let kind = options.kind;
    let mut hide: Vec<_> = options.link.hide.iter().copied().map(Part::id).collect();
    if !hide.contains(&Part::Embed.id()) {
        hide.push(Part::Embed.id());
    }
    let language = options.link.language.as_deref().unwrap_or("en");
    let level = scene.settings.heading_level.saturating_add(2).min(6);
    // An element keeps the language that it began with.
    let widget = el("weigh-up")
        .key(&language.into())
        .set("comparison", scene.comparison.id.clone())
        .set("answers", notation::encode(scene.comparison, scene.answers))
        .set("theme", snippet.theme(kind).id())
        .set("mode", snippet.mode(kind).id())
        .set("lang", language.to_owned())
        .set("hide", hide.join(","))
        .set("heading-level", level.to_string())
        .set("loading", "eager")
        // It is there to be seen: nobody has to pass through the same questions twice.
        .flag("inert", true)
        .set("asset-base", snippet.base.to_owned());
    // Who measures the widget writes its height behind this, into the field.
    let measured = "height=";
    let known = options.height.map(|height| height.to_string());
    let height = el("input")
        .set("type", "text")
        .set("aria-label", scene.say(Word::EmbedPreview))
        .set("data-state", measured)
        .flag("hidden", true)
        .flag("readonly", true)
        .holding([measured, &known.unwrap_or_default()].concat().into())
        .on(Gesture::Write(Panel::Embed));
    let pixels = i64::from(snippet.height(kind));
    let pixels = scene.number(pixels);
    let sentence = match kind {
        Kind::IframeResize => Word::EmbedHeightGrows,
        _ if snippet.is_cut() => Word::EmbedHeightCut,
        _ => Word::EmbedHeight,
    };
    let sentence = kind
        .is_frame()
        .then(|| scene.fill(sentence, &[("n", &pixels)]));
    let class = if kind.is_frame() {
        "preview framed"
    } else {
        "preview"
    };
    el("section")
        .child(scene.heading(1).text(scene.say(Word::EmbedPreview)))
        .child(classed("p", "note").text(sentence.unwrap_or_default()))
        .child(
            classed("div", class)
                .set("data-theme", snippet.theme(kind).id())
                .set("role", "group")
                .set("aria-label", scene.say(Word::EmbedPreview))
                .child(widget)
                .child(height.key_at(0)),
        )
}

/// What the page has to allow, and what it is spared.
fn needs(scene: &Scene<'_>, kind: Kind, base: &str) -> Element {
    let policy = kind.policy(base);
    let lines = policy.lines().enumerate();
    let lines = lines.map(|(place, line)| {
        el("li")
            .key_at(place)
            .child(el("code").text(line.to_owned()))
    });
    let privacy = if kind.is_address() {
        Word::EmbedPrivacyAddress
    } else {
        Word::EmbedPrivacyElement
    };
    let scripts = !matches!(kind, Kind::Link | Kind::Iframe | Kind::Npm);
    classed("div", "needs")
        .children((!policy.is_empty()).then(|| {
            el("div")
                .child(el("p").text(scene.say(Word::EmbedPolicy)))
                .child(el("ul").children(lines))
        }))
        .child(el("p").text(scene.say(Word::EmbedPrivacy)))
        .child(el("p").text(scene.say(privacy)))
        .children(scripts.then(|| el("p").text(scene.say(Word::EmbedIntegrity))))
}
