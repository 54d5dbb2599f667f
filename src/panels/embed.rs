//! The panel “embed”: what to paste into a page so that it shows these answers, with a preview.

mod choices;
mod options;

use yew::prelude::*;

use self::options::Options;
use super::Sheet;
use crate::components::button::Button;
use crate::components::heading::heading;
use crate::components::panel::Panel;
use crate::components::scene::{Message, Scene, Taking};
use crate::components::share::LONG;
use crate::components::writable::Measured;
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
pub fn embed(sheet: &Sheet<'_>, base: &str) -> Html {
    let scene = sheet.scene;
    let options = Options::read(&scene.comparison, scene.answers, sheet.state);
    let kind = options.kind;
    let verdict = verdict(&sheet.explained.explanation, &scene.language);
    let snippet = Snippet {
        comparison: &scene.comparison,
        link: &options.link,
        base,
        verdict: &verdict,
        height: options.height.map(|height| height.saturating_add(MARGINS)),
    };
    let row = KINDS.iter().find(|(known, ..)| *known == kind);
    let hint = row.map_or("", |(.., hint)| scene.say(*hint));
    html! {
        <div class="panel embed">
            <p class="hint">{ scene.say(Word::EmbedHint) }</p>
            { choices::choices(scene, &options, &snippet) }
            <p class="note">{ hint }</p>
            { choices::parts(scene, &options) }
            { code(scene, &snippet, kind) }
            { preview(scene, &options, &snippet) }
            { needs(scene, kind, base) }
        </div>
    }
}

/// The verdict in a sentence, as it stands where the element does not run.
pub(super) fn verdict(explanation: &Explanation, language: &Language) -> String {
    language.fill(Word::Sentence, &[("text", &explanation.headline)])
}

/// The text to paste.
fn code(scene: &Scene<'_>, snippet: &Snippet<'_>, kind: Kind) -> Html {
    let is_long = snippet.address(kind).len() > LONG;
    html! {
        <div class="lines">
            <label for="embed-code">{ scene.say(Word::EmbedCode) }</label>
            <textarea
                id="embed-code"
                rows="7"
                spellcheck="false"
                readonly=true
                value={snippet.text(kind)}
            />
            <Button class="primary" message={Message::Take(Taking::Copy, "#embed-code".into())}>
                { scene.say(Word::EmbedCopy) }
            </Button>
            <p class="note">{ scene.say(Word::EmbedCopyHint) }</p>
            if is_long && kind.is_address() {
                <p class="note">{ scene.say(Word::ShareLong) }</p>
            }
        </div>
    }
}

/// The widget as it will be, with its height.
fn preview(scene: &Scene<'_>, options: &Options, snippet: &Snippet<'_>) -> Html {
    let kind = options.kind;
    // Who measures the widget writes its height behind this, into the field.
    let measured = "height=";
    let known = options.height.map(|height| height.to_string());
    let pixels = scene.number(i64::from(snippet.height(kind)));
    let sentence = match kind {
        Kind::IframeResize => Word::EmbedHeightGrows,
        _ if snippet.is_cut() => Word::EmbedHeightCut,
        _ => Word::EmbedHeight,
    };
    let is_frame = kind.is_frame();
    let sentence = is_frame.then(|| scene.fill(sentence, &[("n", &pixels)]));
    html! {
        <section>
            { heading(&scene.settings, 3, scene.say(Word::EmbedPreview)) }
            <p class="note">{ sentence.unwrap_or_default() }</p>
            <div
                class={if is_frame { "preview framed" } else { "preview" }}
                data-theme={snippet.theme(kind).id()}
                role="group"
                aria-label={scene.say(Word::EmbedPreview)}
            >
                { widget(scene, options, snippet) }
                <Measured
                    panel={Panel::Embed}
                    label={scene.say(Word::EmbedPreview)}
                    state={measured}
                    value={[measured, &known.unwrap_or_default()].concat()}
                />
            </div>
        </section>
    }
}

/// The widget as it will be. It offers no embed code of its own, so that no preview has another one
/// in it.
fn widget(scene: &Scene<'_>, options: &Options, snippet: &Snippet<'_>) -> Html {
    let kind = options.kind;
    let mut hide: Vec<_> = options.link.hide.iter().copied().map(Part::id).collect();
    if !hide.contains(&Part::Embed.id()) {
        hide.push(Part::Embed.id());
    }
    let language = options.link.language.as_deref().unwrap_or("en");
    let level = scene.settings.heading_level.saturating_add(2).min(6);
    // An element keeps the language that it began with. It is there to be seen: nobody has to pass
    // through the same questions twice.
    html! {
        <weigh-up
            key={language}
            comparison={scene.comparison.id.clone()}
            answers={notation::encode(&scene.comparison, scene.answers)}
            theme={snippet.theme(kind).id()}
            mode={snippet.mode(kind).id()}
            lang={language.to_owned()}
            hide={hide.join(",")}
            heading-level={level.to_string()}
            loading="eager"
            inert=true
            asset-base={snippet.base.to_owned()}
        />
    }
}

/// The permissions that the page needs, and what it is spared.
fn needs(scene: &Scene<'_>, kind: Kind, base: &str) -> Html {
    let policy = kind.policy(base);
    let privacy = if kind.is_address() {
        Word::EmbedPrivacyAddress
    } else {
        Word::EmbedPrivacyElement
    };
    let scripts = !matches!(kind, Kind::Link | Kind::Iframe | Kind::Npm);
    html! {
        <div class="needs">
            if !policy.is_empty() {
                <div>
                    <p>{ scene.say(Word::EmbedPolicy) }</p>
                    <ul>
                        for (place, line) in policy.lines().enumerate() {
                            <li key={place}><code>{ line }</code></li>
                        }
                    </ul>
                </div>
            }
            <p>{ scene.say(Word::EmbedPrivacy) }</p>
            <p>{ scene.say(privacy) }</p>
            if scripts {
                <p>{ scene.say(Word::EmbedIntegrity) }</p>
            }
        </div>
    }
}
