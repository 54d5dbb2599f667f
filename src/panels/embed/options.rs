//! What the reader has chosen in the panel, as its state.

use std::fmt::Write as _;

use crate::answers::Answers;
use crate::comparison::{Comparison, Text};
use crate::notation::{Link, Mode, Part, Theme};
use crate::snippet::Kind;

/// What the reader has chosen, and what was measured of it.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// The way into the page.
    pub(crate) kind: Kind,
    /// The answers, and around them how they are to be shown.
    pub(crate) link: Link,
    /// The height of the preview in pixels, once it is known.
    pub(crate) height: Option<u32>,
}

impl Options {
    /// Reads a state: the keys of a link that say how it is shown, and `kind` and `height`. What
    /// has no meaning is passed over.
    pub(crate) fn read(comparison: &Comparison, answers: &Answers, state: &str) -> Self {
        let value = |key| {
            let mut pairs = state.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find_map(|(known, value)| (known == key).then_some(value))
        };
        let shown = Link::read(comparison, state);
        let link = Link {
            theme: shown.theme,
            mode: shown.mode,
            language: shown.language,
            hide: shown.hide,
            ..Link::new(answers.clone())
        };
        Self {
            kind: value("kind")
                .and_then(Kind::from_id)
                .unwrap_or(Kind::Iframe),
            link,
            height: value("height").and_then(|height| height.parse().ok()),
        }
    }

    /// The state that has these options.
    pub(crate) fn state(&self) -> Text {
        let mut state = self.unmeasured();
        if let Some(height) = self.height {
            // Writing into a text cannot fail.
            let _ = write!(state, "{height}");
        }
        state.into()
    }

    /// The state up to the height, which comes last.
    pub(crate) fn unmeasured(&self) -> String {
        let Link {
            theme,
            mode,
            language,
            hide,
            ..
        } = &self.link;
        let hide: Vec<_> = hide.iter().copied().map(Part::id).collect();
        let pairs = [
            ("kind", self.kind.id()),
            ("theme", theme.map_or("", Theme::id)),
            ("mode", mode.map_or("", Mode::id)),
            ("lang", language.as_deref().unwrap_or_default()),
            ("hide", &hide.join(",")),
        ];
        let mut state = String::new();
        for (key, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            for part in [key, "=", value, "&"] {
                state.push_str(part);
            }
        }
        state.push_str("height=");
        state
    }

    /// The same but for one choice.
    pub(crate) fn with(&self, choose: &dyn Fn(&mut Self)) -> Text {
        let mut options = self.clone();
        choose(&mut options);
        options.state()
    }
}
