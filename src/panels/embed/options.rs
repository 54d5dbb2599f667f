//! The reader's choices in the panel, and the text that keeps them as its state.

use crate::answers::Answers;
use crate::comparison::{Comparison, Text};
use crate::notation::{Link, Mode, Part, Theme};
use crate::snippet::Kind;

/// The reader's choices, with the height that was measured for them.
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
        let pairs: Vec<_> = self
            .pairs()
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(key, value)| [key, "=", &value].concat())
            .collect();
        pairs.join("&").into()
    }

    /// Makes one choice differently. Returns the whole state with that choice, and the single pair
    /// that makes it in any state.
    pub(crate) fn with(&self, key: &str, choose: &dyn Fn(&mut Self)) -> (Text, Text) {
        let mut options = self.clone();
        choose(&mut options);
        let mut pairs = options.pairs().into_iter();
        let value = pairs.find_map(|(known, value)| (known == key).then_some(value));
        let change = [key, "=", &value.unwrap_or_default()].concat();
        (options.state(), change.into())
    }

    fn pairs(&self) -> [(&'static str, String); 6] {
        let Link {
            theme,
            mode,
            language,
            hide,
            ..
        } = &self.link;
        let hidden: Vec<_> = hide.iter().copied().map(Part::id).collect();
        let height = self.height.map(|height| height.to_string());
        [
            ("kind", self.kind.id().to_owned()),
            ("theme", theme.map_or("", Theme::id).to_owned()),
            ("mode", mode.map_or("", Mode::id).to_owned()),
            ("lang", language.clone().unwrap_or_default()),
            ("hide", hidden.join(",")),
            ("height", height.unwrap_or_default()),
        ]
    }
}
