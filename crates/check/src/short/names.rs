//! Names of alternatives and criteria, and the ids that are made of them.

use std::collections::BTreeSet;

use weigh_up_model::comparison::Text;

use crate::ids;
use crate::problems::{Problems, quote};

/// The longest id that is made of a name.
const LONGEST: usize = 40;

/// Something with a name.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) line: usize,
    pub(super) name: Text,
    /// The id that the author gives it.
    pub(super) id: Option<Text>,
}

/// Ids that no other part may have any more.
#[derive(Debug, Default)]
pub(super) struct Taken(BTreeSet<Text>);

impl Taken {
    /// Takes the ids that authors give.
    pub(super) fn given(&mut self, names: &[&Named]) {
        self.0
            .extend(names.iter().filter_map(|named| named.id.clone()));
    }

    /// An id for each of some names: the one that is given, else one made of the name, else one
    /// made of a letter and the position.
    pub(super) fn ids(&mut self, names: &[&Named], letter: char) -> Vec<Text> {
        let ids = names.iter().zip(1..).map(|(named, position)| {
            if let Some(id) = &named.id {
                return id.clone();
            }
            let of_name = slug(&named.name).filter(|id| !self.0.contains(&**id));
            self.unique(&of_name.unwrap_or_else(|| format!("{letter}{position}")))
        });
        ids.collect()
    }

    /// An id that begins with a text, and that nothing else has.
    pub(super) fn unique(&mut self, start: &str) -> Text {
        let numbered = (2..).map(|number: usize| Text::from(format!("{start}-{number}")));
        let all = [Text::from(start)].into_iter().chain(numbered);
        let mut free = all.filter(|id| !self.0.contains(id));
        let id = free.next().unwrap_or_default();
        self.0.insert(id.clone());
        id
    }
}

/// The id that a name in ASCII makes, in whole words: `sql-features`. `None` for a name in another
/// script, and for one that makes no id.
pub(crate) fn slug(name: &str) -> Option<String> {
    let is_other = |letter: char| letter >= '\u{c0}' && !('\u{2000}'..'\u{2c00}').contains(&letter);
    if name.contains(is_other) {
        return None;
    }
    let mut id = String::new();
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        if !id.is_empty() && id.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&word.to_ascii_lowercase());
    }
    let is_id = id.starts_with(|first: char| first.is_ascii_lowercase()) && id.len() <= 2 * LONGEST;
    Some(id).filter(|id| is_id && !ids::is_reserved(id))
}

/// Notes names that are there already, or differ from another one in case and blanks alone.
pub(super) fn refuse_same(kind: &str, names: &[&Named], problems: &Problems) {
    let folded = |named: &Named| {
        let words: Vec<&str> = named.name.split_whitespace().collect();
        words.join(" ").to_ascii_lowercase()
    };
    let all: Vec<String> = names.iter().map(|named| folded(named)).collect();
    for (place, (named, name)) in names.iter().zip(&all).enumerate() {
        let first = all.iter().position(|known| known == name);
        let first = first.filter(|first| *first < place);
        let Some(first) = first.and_then(|first| names.get(first)) else {
            continue;
        };
        let (name, other) = (quote(&named.name), quote(&first.name));
        if named.name == first.name {
            let message = format_args!("the {kind} {name} is there twice: name them apart");
            problems.note(named.line, message);
        } else {
            let message = format_args!(
                "the {kind} {name} differs from {other} in case or blanks alone: name them apart"
            );
            problems.note(named.line, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Named, Taken, slug};

    #[test]
    fn a_name_makes_an_id() {
        for (name, id) in [
            ("SQL features", Some("sql-features")),
            ("Node.js – a server", Some("node-js-a-server")),
            ("  C++ ", None),
            ("Größe", None),
            ("日本語", None),
            ("4K video", None),
            ("View", None),
            ("Open licence (free)", Some("open-licence-free")),
            (
                "How well it copes with many requests at once",
                Some("how-well-it-copes-with-many-requests-at"),
            ),
            ("", None),
        ] {
            assert_eq!(slug(name).as_deref(), id, "{name:?}");
        }
    }

    #[test]
    fn no_id_is_taken_twice() {
        let with_id = |name: &str, id: Option<&str>| Named {
            line: 1,
            name: name.into(),
            id: id.map(Into::into),
        };
        let names = [
            with_id("Go", None),
            with_id("C++", None),
            with_id("Other", Some("go")),
            with_id("A2", None),
        ];
        let names: Vec<&Named> = names.iter().collect();
        let mut taken = Taken::default();
        taken.given(&names);
        let ids = taken.ids(&names, 'a');
        assert_eq!(ids, ["a1", "a2", "go", "a4"].map(std::rc::Rc::from));
        assert_eq!(&*taken.unique("go"), "go-2");
    }
}
