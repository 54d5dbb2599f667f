//! The environment that every part of the screen stands in.

use std::borrow::Cow;
use std::ptr;
use std::rc::Rc;

use typed_index_collections::TiVec;
use yew::prelude::*;

use super::bars::hue;
use super::scene::{Message, Settings};
use crate::comparison::{AlternativeId, Comparison, Tenths};
use crate::language::isolation::isolated;
use crate::language::{Counted, Language, Message as Word, Template};
use crate::notation::{Mode, Part};
use crate::verdict::shown::named;

/// The context of every part of the screen. It stays the same as long as the settings and the looks
/// of the alternatives do.
#[derive(Clone, Debug)]
pub struct Environment {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The language.
    pub language: Language,
    /// The settings of the author of the page.
    pub settings: Rc<Settings>,
    /// The look of each alternative.
    pub looks: Rc<TiVec<AlternativeId, usize>>,
    /// Takes what the reader does.
    pub dispatch: Callback<Message>,
    /// Is called before a part of the screen changes.
    pub drawing: Callback<()>,
}

impl PartialEq for Environment {
    /// One that was made anew differs, for it is made where something has changed.
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self, other)
    }
}

impl Environment {
    /// A message as it stands.
    pub fn say(&self, word: Word) -> &'static str {
        self.language.say(word)
    }

    /// A template with its gaps filled.
    pub fn fill(&self, word: Template, values: &[(&str, &str)]) -> String {
        self.language.fill(word, values)
    }

    /// A counted message.
    pub fn count(&self, word: Counted, number: usize) -> String {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        self.language.count(word, number)
    }

    /// A whole number.
    pub fn number(&self, number: i64) -> String {
        self.language.formats().number(number)
    }

    /// Tenths of a point as points, with the decimal that they need.
    pub fn tenths(&self, tenths: Tenths) -> String {
        self.language.formats().parts(tenths.get(), 10)
    }

    /// The name of an alternative, isolated from what stands beside it.
    pub fn name(&self, alternative: AlternativeId) -> AttrValue {
        let alternative = self.comparison.alternatives.get(alternative);
        alternative.map_or(AttrValue::Static(""), |alternative| {
            match isolated(&alternative.name) {
                Cow::Borrowed(_) => AttrValue::from(alternative.name.clone()),
                Cow::Owned(name) => AttrValue::from(name),
            }
        })
    }

    /// The names of alternatives as a list in a sentence. Of many the first are named and the
    /// others counted.
    pub fn names(&self, alternatives: &[AlternativeId]) -> String {
        let number = named(alternatives.len());
        let first = alternatives.iter().take(number);
        let mut names: Vec<String> = first.map(|one| self.name(*one).to_string()).collect();
        if number < alternatives.len() {
            names.push(self.count(Counted::ListOthers, alternatives.len() - number));
        }
        self.language.formats().list(&names)
    }

    /// The class that carries the colour of an alternative.
    pub fn hue(&self, alternative: AlternativeId) -> &'static str {
        hue(self.look(alternative))
    }

    /// The look of an alternative.
    pub fn look(&self, alternative: AlternativeId) -> usize {
        let look = self.looks.get(alternative).copied();
        look.unwrap_or_default()
    }

    /// Returns `true` if a part is shown.
    pub fn shows(&self, part: Part) -> bool {
        self.settings.shows(part)
    }

    /// Returns `true` if there is room for everything.
    pub fn is_full(&self) -> bool {
        self.settings.mode == Mode::Full
    }
}

/// The environment of a part that is being rendered. Announces that the part is about to change
/// what stands on the screen: Yew lets the browser take its turn between one part and the next, so
/// each has to say so. A part that does not call this could find its place taken by other hands.
#[hook]
pub fn use_environment() -> Rc<Environment> {
    let environment = use_context::<Rc<Environment>>().expect("environment");
    environment.drawing.emit(());
    environment
}

/// A callback that dispatches a message. It stays the same as long as the message does.
#[hook]
pub fn use_dispatch(environment: &Environment, message: Message) -> Callback<MouseEvent> {
    let dispatch = environment.dispatch.clone();
    use_callback((dispatch, message), |_, (dispatch, message)| {
        dispatch.emit(message.clone());
    })
}
