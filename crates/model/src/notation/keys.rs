//! The keys of a link that are no ids of a comparison. No part of a comparison may have one as its
//! id, and what is near one is a slip.

/// The keys of answers, each of which changes some.
pub const OF_ANSWERS: [&str; 6] = ["projects", "fit", "team", "must", "only", "view"];

/// The keys that say how answers are to be read: in which version of the notation, and what they
/// begin with.
pub const OF_READING: [&str; 2] = ["v", "preset"];

/// The keys around answers: no value of theirs changes any.
pub const AROUND: [&str; 7] = ["c", "rev", "with", "lang", "theme", "mode", "hide"];

/// All of them.
pub fn all() -> impl Iterator<Item = &'static str> {
    OF_ANSWERS.into_iter().chain(OF_READING).chain(AROUND)
}

/// Returns `true` for one of them.
pub fn has(key: &str) -> bool {
    all().any(|known| known == key)
}
