//! Snippets: what an author pastes into a page of their own, so that it shows some answers.
//!
//! A snippet rests on the address of the folder that the widget's files are served from and on the
//! notation's own writer, never on the address of the page that it is made on. It carries no
//! integrity hash: the names in it stay while the files behind them are updated.

mod kind;
mod markup;

use weigh_up_model::comparison::Comparison;
use weigh_up_model::notation::{self, Link, Mode, Part, Theme};

pub use self::kind::Kind;
use self::markup::{element, text};

/// The least and the greatest height of a frame, in pixels. `WordPress` gives one no other height.
const HEIGHTS: (u32, u32) = (200, 1_000);

/// Answers, and how they are to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'a> {
    /// The comparison.
    pub comparison: &'a Comparison,
    /// The answers, and around them the theme, the mode, the language and the parts to hide. The
    /// kind decides what it leaves open.
    pub link: &'a Link,
    /// The address of the folder with the files, which ends in a slash.
    pub base: &'a str,
    /// The verdict in a sentence, for where the element does not run.
    pub verdict: &'a str,
    /// The height of a frame in pixels, where it is known.
    pub height: Option<u32>,
}

impl Snippet<'_> {
    /// The text of a kind.
    pub fn text(&self, kind: Kind) -> String {
        match kind {
            Kind::Link => self.address(kind),
            Kind::Iframe => self.frame(kind),
            Kind::IframeResize => {
                let address = self.file("resize.js");
                let script = [
                    ("async", ""),
                    ("src", &*address),
                    // A service that delays scripts would delay the height too.
                    ("data-cfasync", "false"),
                ];
                [self.frame(kind), element("script", &script, "")].join("\n")
            }
            Kind::Element => self.module("weigh-up.js"),
            Kind::Standalone => self.module("weigh-up.standalone.js"),
            Kind::Npm => {
                let package = markup::word(&self.file("weigh-up.tgz"));
                let element = self.element(self.base);
                format!("npm install {package}\n\nimport \"weigh-up/define\";\n\n{element}")
            }
        }
    }

    /// The height of a frame in pixels, in steps of ten.
    pub fn height(&self, kind: Kind) -> u32 {
        let (least, most) = HEIGHTS;
        let height = self.height.unwrap_or(match self.mode(kind) {
            Mode::Compact => 640,
            Mode::Full => most,
            Mode::Verdict => 320,
        });
        height.clamp(least, most).next_multiple_of(10)
    }

    /// Returns `true` if the content of a frame is higher than the frame may be.
    pub fn is_cut(&self) -> bool {
        self.height.is_some_and(|height| height > HEIGHTS.1)
    }

    /// The theme in a kind.
    pub fn theme(&self, kind: Kind) -> Theme {
        self.link.theme.unwrap_or(kind.theme())
    }

    /// The mode in a kind.
    pub fn mode(&self, kind: Kind) -> Mode {
        self.link.mode.unwrap_or(kind.mode())
    }

    /// The address that opens the answers, as a kind shows them. That of a frame is on the
    /// comparison's own page, which tells of no other where scripts do not run.
    pub fn address(&self, kind: Kind) -> String {
        let mut link = self.link.clone();
        let mut folder = String::new();
        if kind.is_frame() {
            folder = ["p/", &self.comparison.id, "/"].concat();
            // A frame states its theme and mode, so that it never starts with others.
            link.theme = Some(self.theme(kind));
            link.mode = Some(self.mode(kind));
        }
        self.file(&format!("{folder}?{}", link.write(self.comparison)))
    }

    fn file(&self, name: &str) -> String {
        [self.base, name].concat()
    }

    fn frame(&self, kind: Kind) -> String {
        let style = match self.theme(kind) {
            Theme::Light => "color-scheme:light",
            Theme::Dark => "color-scheme:dark",
            Theme::Auto => "color-scheme:light dark",
        };
        let attributes = [
            ("src", &*self.address(kind)),
            ("title", &self.comparison.title),
            ("width", "100%"),
            ("height", &self.height(kind).to_string()),
            ("loading", "lazy"),
            // Where the page's policy forbids style attributes, those cannot remove the border.
            ("frameborder", "0"),
            ("style", style),
            ("allow", "clipboard-write; web-share"),
            ("referrerpolicy", "no-referrer"),
        ];
        element("iframe", &attributes, "")
    }

    fn module(&self, script: &str) -> String {
        let address = self.file(script);
        let script = [("type", "module"), ("src", &*address)];
        [element("script", &script, ""), self.element("")].join("\n")
    }

    /// The element, with its fallback in it. Attributes with their default are left out, as is an
    /// empty address of files. All is on one line and made of phrasing content, since Markdown and
    /// `WordPress` tear paragraphs out of an element that they do not know.
    fn element(&self, files: &str) -> String {
        let Link {
            answers,
            language,
            theme,
            mode,
            hide,
            ..
        } = self.link;
        let answers = notation::encode(self.comparison, answers);
        let asked_theme = theme.filter(|theme| *theme != Theme::Auto);
        let asked_mode = mode.filter(|mode| *mode != Mode::Full);
        let hidden: Vec<_> = hide.iter().copied().map(Part::id).collect();
        let attributes = [
            ("comparison", &*self.comparison.id),
            ("answers", &answers),
            ("theme", asked_theme.map_or("", Theme::id)),
            ("lang", language.as_deref().unwrap_or_default()),
            ("mode", asked_mode.map_or("", Mode::id)),
            ("hide", &hidden.join(",")),
            ("asset-base", files),
        ];
        let named: Vec<_> = attributes
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let address = self.address(Kind::Link);
        let link = element("a", &[("href", &address)], &text(&self.comparison.title));
        let inside = format!("{} {link}", text(self.verdict));
        element("weigh-up", &named, &inside)
    }
}
