//! The model of weigh-up: a comparison, a reader's answers, and the verdict that follows from both.
//!
//! It is headless: it knows no browser, no file and no format but the notation of answers. The
//! modules, in reading order:
//!
//! | module | concept |
//! |---|---|
//! | [`comparison`] | what is compared, by which criteria, on which evidence: authored, unchanging |
//! | [`answers`] | what a reader has set, and the one function that changes it |
//! | [`notation`] | answers as text and back: links, attributes, presets, tests |
//! | [`verdict`] | what follows from both, in whole numbers, and its explanation |
//! | [`audit`] | what a comparison lets its readers decide, whatever they answer |
//! | [`language`] | the words on the screen, and how numbers, lists and dates read |

pub mod answers;
pub mod audit;
pub mod comparison;
pub mod language;
pub mod notation;
pub mod verdict;
